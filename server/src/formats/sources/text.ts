// Words of a source as they are written to an article: no control characters, white space folded.

/** Windows-1252 read as Latin-1, which happens in pages and mails, has its marks where Latin-1 has controls. */
const MISREAD = /[\u0080-\u009f]/g;
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Characters that no text has: controls other than tab and line end, and halves of surrogate pairs. */
const CONTROLS = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** On one line. No-break spaces stay, because French and figures need them. */
export function oneLine(text: string): string {
  return text
    .replace(MISREAD, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!)
    .replace(CONTROLS, '')
    .replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ')
    .trim();
}

/** Line by line, without empty lines. */
export function keepLines(text: string): string {
  return text
    .split(/\r\n?|[\n\f\v\u2028\u2029]/)
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** The day in the forms that machines write; the words themselves in any other, for these are read with the article. */
export function dayOf(written: string): string | undefined {
  const words = oneLine(written);
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?=$|[T\s,])/.exec(words);
  if (iso !== null) {
    const [, year, month, day] = iso;
    return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(words);
  if (dotted !== null) {
    const [, day, month, year] = dotted;
    if (isDay(Number(year), Number(month), Number(day)))
      return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  }
  return words !== '' && words.length <= 60 && /\d/.test(words) ? words : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1400 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** A web address as browsers write it; `undefined` for any other. */
export function webAddress(written: string | null | undefined): string | undefined {
  if (written === null || written === undefined || written.length > 2000 || !URL.canParse(written)) return undefined;
  const { protocol, href } = new URL(written);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
