// Characters that act instead of being shown: on a terminal they move the cursor, change colours and titles, and print links;
// everywhere they can turn the order of words around. Texts and file names of other people may hold any of them.

/** Control characters, line separators, and the marks that override the direction of text. */
const ACTING = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** A text of several lines for a terminal: each acting character is written as a sign or an escape. */
export function visibleText(text: string): string {
  return text.replace(ACTING, (char, at: number) =>
    char === '\n' || char === '\t' || (char === '\r' && text[at + 1] === '\n') ? char : visible(char),
  );
}

/** A text for one line of a terminal, such as a file name: line ends are written so as well. */
export function visibleLine(text: string): string {
  return text.replace(ACTING, visible);
}

/** A text on one line without acting characters, for labels. White space becomes single spaces. */
export function withoutActing(text: string): string {
  return text.replace(/\s+/g, ' ').replace(ACTING, '');
}

function visible(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `\\u${code.toString(16).padStart(4, '0')}`;
}
