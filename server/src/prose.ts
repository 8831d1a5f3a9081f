// Is this text file an article? People keep requirements.txt, logs and licences in the same folders; those must be left
// alone. Decided by the name first, then by the first pages: prose has sentences of words with function words between.
// Imports nothing: the client asks it too, before it starts a server.

const NOT_ARTICLES =
  /^(readme|changelog|changes|history|licen[cs]e|copying|notice|authors|contributors|contributing|code[-_]of[-_]conduct|security|install|todo|requirements|constraints|cmakelists|robots|humans|ads|llms|manifest|version|dependencies|third[-_ ]?party.*|.*[-_.]requirements|requirements[-_.].*|.*\.log)(\.[a-z-]{2,8})?$/i;

/** Code units that are read at most; whoever hands in more is no better off. */
export const PROSE_SAMPLE = 6000;

export function isArticleName(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return !NOT_ARTICLES.test(name.replace(/\.(txt|md|markdown)$/i, ''));
}

/**
 * True when most of what the text holds is running prose. Letters of any script count, so that an Arabic or Russian
 * article passes; code, tables, logs, lists of words and binary data do not.
 */
export function isProse(text: string): boolean {
  const sample = text.slice(0, PROSE_SAMPLE);
  let prose = 0;
  let other = 0;
  let sentences = 0;
  for (const line of sample.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const words = trimmed.split(/\s+/);
    let wordLike = 0;
    for (const word of words) if (WORD.test(word)) wordLike += 1;
    const share = wordLike / words.length;
    if (words.length >= 6 && share >= 0.75 && !CODE.test(trimmed)) {
      prose += trimmed.length;
      if (/[.!?…。؟]["”’»)\]]*(\s|$)/u.test(trimmed)) sentences += 1;
    } else if (words.length >= 4 && share >= 0.6 && !CODE.test(trimmed)) other += trimmed.length / 2;
    else other += trimmed.length;
  }
  if (sample.includes('\u0000')) return false;
  return prose >= 120 && sentences >= 1 && prose >= 1.5 * other;
}

const WORD = /^["“‘«„'([—–-]*[\p{L}\p{M}][\p{L}\p{M}'’.-]*["”’»'.,;:!?)\]…—–-]*$/u;
const CODE =
  /[{};]$|^\s*(#include|import |from .+ import|def |class |function |const |var |let |\$ |> |<[a-z!/])|==|=>|\|\||&&|\t.*\t|\d{2}:\d{2}:\d{2}|^[\w.-]+\s*[=~>]=?/;
