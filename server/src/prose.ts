// Decides whether a text file is an article, by its name and by the beginning of its text, so that requirements.txt, logs and
// licences in the same folder are ignored. Imports nothing, because the client uses it too, before it starts a server.

const NOT_ARTICLES =
  /^(readme|changelog|changes|history|licen[cs]e|copying|notice|authors|contributors|contributing|code[-_]of[-_]conduct|security|install|todo|requirements|constraints|cmakelists|robots|humans|ads|llms|manifest|version|dependencies|third[-_ ]?party.*|.*[-_.]requirements|requirements[-_.].*|.*\.log)(\.[a-z-]{2,8})?$/i;

/** UTF-16 code units of a text that are looked at. */
export const PROSE_SAMPLE = 6000;

/** Whether a file name can be an article's: not README, CHANGELOG, requirements and the like. */
export function isArticleName(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return !NOT_ARTICLES.test(name.replace(/\.(txt|md|markdown)$/i, ''));
}

/** The first line of a Markdown file that Sourcemark made. Such a file is never read as an article. */
export const EXPORT_MARK = '<!-- Made by Sourcemark. Not an article. -->';

/**
 * Whether a text has running prose that outweighs its code, tables and lists. Letters of any script count, so an Arabic or
 * Russian article passes. Short lines of words alone are the menus of a saved page: they count for less, but a text of them
 * alone is a word list. Quote signs of a mail, and the numbers and times of subtitles, do not count.
 */
export function isProse(text: string): boolean {
  const front = FRONT_MATTER.exec(text.slice(0, PROSE_SAMPLE))?.[0] ?? '';
  // What Add Source wrote is an article, however short.
  if (/^original: \S/m.test(front)) return true;
  const sample = text.slice(front.length, front.length + PROSE_SAMPLE).replace(TAG, '');
  if (sample.includes('\u0000') || isExport(sample) || isReferencePage(sample) || isManual(sample)) return false;
  // Captions are short lines of speech.
  const fewest = sample.includes(' --> ') ? 2 : FEWEST_WORDS;
  let prose = 0;
  let menus = 0;
  let other = 0;
  let sentences = 0;
  for (const line of sample.split(LINE_END)) {
    const trimmed = line.replace(QUOTE_SIGNS, '').replace(TURN_SIGNS, '').trim();
    if (trimmed === '' || SUBTITLE_LINE.test(trimmed)) continue;
    const { words, wordLike } = countWords(OTHER_GAP.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed);
    const share = wordLike / words;
    if (CODE.test(trimmed)) other += trimmed.length;
    else if (words >= fewest && share >= 0.75) {
      prose += trimmed.length;
      if (/[.!?…。؟]["”’»)\]]*(\s|$)/u.test(trimmed)) sentences += 1;
    } else if (words < fewest && share >= 0.75) menus += trimmed.length;
    else if (words >= 4 && share >= 0.6) other += trimmed.length / 2;
    else other += trimmed.length;
  }
  const isLong = prose >= LONG_PROSE && sentences >= 3;
  return prose >= 120 && sentences >= 1 && prose >= 1.5 * (other + (isLong ? menus / 4 : menus));
}

/** Whether a text was written by an export: the mark is the first thing, or follows the front matter of a draft. */
export function isExport(sample: string): boolean {
  const start = sample.trimStart();
  if (start.startsWith(EXPORT_MARK)) return true;
  const end = start.startsWith('---') ? start.indexOf('\n---', 3) : -1;
  return end >= 0 && start.startsWith(EXPORT_MARK, start.indexOf('\n', end + 1) + 1);
}

/** An encyclopedia page: links to edit its sections, or the numbers of many references and hardly a quotation. */
function isReferencePage(sample: string): boolean {
  const references = countOf(sample, /\[\d{1,3}\]/g);
  return countOf(sample, /\[edit\]/g) >= 2 || (references >= 5 && countOf(sample, /["“«„]/g) < references);
}

/** Documentation or a tutorial of software: names of files, options, functions and commands among the words. */
function isManual(sample: string): boolean {
  const words = sample.split(/\s+/);
  const code = words.filter((word) => CODE_WORD.test(word) && !WEB_ADDRESS.test(word)).length;
  return code >= 6 && code >= words.length / 100;
}

const CODE_WORD =
  /^[("]?`[^`]+`|\w\(\)|^--[a-z]|[a-z]_[a-z]|^\.{0,2}\/[a-z]\w*\/|\w\.(?:js|ts|py|json|ya?ml|sh|css|exe|conf|xml|sql|rb|rs|java)\b|^\$$|::|=>/;
const WEB_ADDRESS = /^[("“<[]*(?:https?:|www\.)/;

function countOf(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}

/** YAML at the beginning of a file: says of the article what is no prose. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]{0,1000}\n){0,60}---[ \t]*\r?\n/;

/** Words of the shortest line that counts as prose. */
const FEWEST_WORDS = 6;
/** Code units of prose that count as an article even among many menus. */
const LONG_PROSE = 300;
const LINE_END = /\r\n?|\n/;
/** The signs of quoted mail at the start of a line. A prompt of a console has one, and other signs of code after it. */
const QUOTE_SIGNS = /^(?:\s*>){1,6} ?(?=["“‘«]?\p{L})/u;
/** A tag of HTML left in the text. */
const TAG = /<\/?[a-z][\w:-]*(?:\s[^<>]{0,400})?>/gi;
/** The time of a turn; the lines of a log have a level after the time. */
const TURN_SIGNS =
  /^\s*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]? (?!(?:[[<(]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|ERROR|FATAL)))(?=\p{Lu}))/u;
/** The number or the times of a subtitle. */
const SUBTITLE_LINE = /^(?:\d{1,5}|(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3} --> .*|WEBVTT.*)$/;

/** White space between two words other than a single space. */
const OTHER_GAP = /[^\S ]| {2}/;

function countWords(line: string): { words: number; wordLike: number } {
  let words = 0;
  let wordLike = 0;
  for (let from = 0; from <= line.length; ) {
    const gap = line.indexOf(' ', from);
    const to = gap < 0 ? line.length : gap;
    words += 1;
    if (isPlainWord(line, from, to) || WORD.test(line.slice(from, to))) wordLike += 1;
    from = to + 1;
  }
  return { words, wordLike };
}

/** ASCII letters with at most a comma or full stop at the end. Nearly all words are, which saves the regular expression. */
function isPlainWord(line: string, from: number, to: number): boolean {
  const last = line.charCodeAt(to - 1);
  const end = last === 44 || last === 46 ? to - 1 : to;
  for (let i = from; i < end; i += 1) {
    const small = line.charCodeAt(i) | 32;
    if (small < 97 || small > 122) return false;
  }
  return end > from;
}

const WORD = /^["“‘«„'([—–-]*[\p{L}\p{M}][\p{L}\p{M}'’.-]*["”’»'.,;:!?)\]…—–-]*$/u;
const CODE =
  /[{};]$|^\s*(#include|import |from .+ import|def |class |function |const |var |let |\$ |<[a-z!/])|==|=>|\|\||&&|\t.*\t|\d{2}:\d{2}:\d{2}|^[\w.-]+\s*[=~>]=?/;
