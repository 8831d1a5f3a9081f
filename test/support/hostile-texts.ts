// Hostile texts of any length: each the worst case of a stage, or a file that is in a folder by accident (a dump, a table,
// a binary file). By name, a function from a length in code units to the text.

export type TextOfLength = (length: number) => string;

export const hostileTexts: Readonly<Record<string, TextOfLength>> = {
  'one line of said': repeated('said '),
  'he said without an end': repeated('he said '),
  'he said as sentences': repeated('He said. '),
  'he said as paragraphs': repeated('He said.\n\n'),
  'clauses in clauses': repeated('who said '),
  'that in that': repeated('she said that '),
  'straight marks': repeated('"'),
  'opening marks': repeated('“'),
  'closing marks': repeated('”'),
  'single marks': repeated("' "),
  'marks of two ranks': repeated('“‘'),
  'marks nested and closed': (length) => repeated('“so ‘so ')(length / 2) + repeated('so’ so” ')(length / 2),
  'marks never closed': repeated('“a '),
  'quotations of a letter': repeated('"a" '),
  'paragraphs never closed': repeated('“We go on.\n\n'),
  'one quotation over and over': repeated('“The plan is dead and nobody will mourn it,” Ada Lovelace said.\n\n'),
  'one long quotation': (length) => `“${repeated('we go on and on, ')(length)}” she said.`,
  'a line that repeats a quotation': repeated('“We will go on as before.”\n\nWe will go on as before\n\n'),
  'distinct names': counted((i) => `${nameOf(i)} ${nameOf(7 * i + 3)} `),
  'distinct names that speak': counted((i) => `${nameOf(i)} ${nameOf(7 * i + 3)} said that ${nameOf(3 * i)} left. `),
  'one surname': counted((i) => `${nameOf(i)} Lovelace said so. `),
  'one acronym': counted((i) => `The ${nameOf(i)} Ministry (ABM) said so. `),
  'one name': repeated('Ada Lovelace '),
  'one name and its alias': repeated('Ada Lovelace, also known as Countess Byron, left. '),
  'names joined': repeated('Ada and '),
  'names linked': repeated('Bank of '),
  'names hyphenated': repeated('Ada-'),
  capitals: repeated('THE PLAN IS DEAD '),
  'no space': repeated('Theplanisdead.'),
  'one word': repeated('a'),
  newlines: repeated('\n'),
  'words on lines': repeated('Ada\n\n'),
  'combining marks': repeated('\u0301'),
  'letters under marks': repeated(`a${'\u0301'.repeat(50)} `),
  'right to left': repeated('قال الرئيس أحمد الشرع إن «سوريا» واحدة. '),
  emoji: repeated('😀👨‍👩‍👧 '),
  'lone surrogates': repeated('\ud800 \udc00'),
  NULs: repeated('a\0 '),
  digits: repeated('1234567890'),
  dates: repeated('March 3, 2021 '),
  titles: repeated('Mr. '),
  abbreviations: repeated('U.S. '),
  stops: repeated('. '),
  'stops without spaces': (length) => repeated('he said ')(length / 2) + repeated('!?')(length / 2),
  brackets: (length) => `${repeated('(a) ')(length)} said so`,
  adverbs: repeated('also '),
  denials: repeated('denied that he had denied '),
  'reports suggest': repeated('Media reports suggest that it is believed. '),
  'code fences': repeated('```\n'),
  bylines: repeated('By Ada Lovelace\n'),
};

function repeated(unit: string): TextOfLength {
  return (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function counted(piece: (i: number) => string): TextOfLength {
  return (length) => {
    let text = '';
    for (let i = 0; text.length < length; i += 1) text += piece(i);
    return text.slice(0, length);
  };
}

const SYLLABLES = 'bal cor den fer gal hol jun kel lum mar nor pel quin ras sol tam'.split(' ');

function nameOf(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 16)) name += SYLLABLES[rest % 16];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
