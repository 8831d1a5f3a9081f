// Mutates an input for the fuzzer: removes or repeats pieces, inserts pieces of other inputs, and inserts words that the
// tested programs look for.

const COMMON = ['', ' ', '\n', '\n\n', '\r\n', '\t', '\0', '\ufeff', '\ud800', '\udc00', '\u0301', '\u200b', '\u00a0'];
const WORDS = {
  analyze: `“ ” " ' ‘ ’ « » „ \`\` '' , . ? ! : ; — - ( ) [ ] & / … # > \`\`\` --- ]( http://a.b Mr. U.S. Ada Lovelace Moscow
    said says told added that who which he she they the minister an official according to reporters called it described by
    adding saying and but while as put it for her part reportedly it is believed denied declined to comment Ministry of (MW)
    also known as March 3, 2021 1990s 5'10" 'em 's n't also “a,” “Go.” said: Asked HTS al-Sharaa MOSCOW (Agency) By Photo: 😀 é`,
  yaml: `version: 1 entities: annotations: settings: article: name: type: aliases: apart-from: same-as: links: note: quote: before:
    after: at: speaker: entity: kind: ignore: reason: tags: verdict: resolved: - ? : # | > & * ! % @ { } [ ] , " ' &a *a <<: !!str
    |- >+ --- ... ~ null true 0x1 "a" 'b' {a:1} [a,b] - quote:`,
  decode: '\xff\xfe \xfe\xff \xef\xbb\xbf \xc0\x80 \xed\xa0\x80 \xf0\x9f\x98\x80 \x80 \x93 \x94 \xe9 \x1b$B \0 a\0',
};

/** Returns a mutated copy of one of the inputs `kept`, preferring newer ones, of at most `maxLength` characters. */
export function mutate(kept, random, maxLength, name) {
  const below = (limit) => Math.floor(random() * limit);
  const words = WORDS[name].split(/\s+/);
  const pickInput = () => kept[random() < 0.5 ? below(kept.length) : Math.floor(kept.length * random() ** 0.3)] ?? '';
  const pickPiece = () => {
    const other = pickInput();
    const at = below(other.length);
    return other.slice(at, at + 1 + below(60));
  };
  let input = pickInput();
  if (input.length > maxLength) {
    const at = below(input.length - maxLength);
    input = input.slice(at, at + maxLength);
  }
  for (let changes = 1 + below(5); changes > 0; changes -= 1) {
    const at = below(input.length + 1);
    const size = 1 + below(random() < 0.3 ? input.length : 12);
    const [before, piece, after] = [input.slice(0, at), input.slice(at, at + size), input.slice(at + size)];
    const space = random() < 0.5 ? ' ' : '';
    switch (below(8)) {
      case 0:
        input = before + after;
        break;
      case 1:
        input = before + piece.repeat(2 + below(random() < 0.1 ? 200 : 4)) + after;
        break;
      case 2:
        input = before + pickPiece() + after;
        break;
      case 3:
        input = before + pickPiece() + piece + after;
        break;
      case 4:
        input = before + COMMON[below(COMMON.length)] + piece + after;
        break;
      case 5:
        input = before + (random() < 0.5 ? piece.toUpperCase() : piece.toLowerCase()) + after;
        break;
      default:
        input = `${before}${space}${words[below(words.length)]}${space}${piece}${after}`;
    }
    if (input.length > maxLength) input = input.slice(0, maxLength);
  }
  return input;
}
