// The headline of a page out of the title that it states, which often ends with the outlet's name or is cut.

import type { DomDocument } from './dom.ts';
import { oneLine } from './text.ts';

/** Code units of the shortest start that two titles share. */
const FEWEST = 20;
const SEPARATOR = / (?:[|·•»«:–—-]|::|\/\/) /g;

/** `outlet` and `url` are those of the page. */
export function headlineOf(
  title: string,
  headings: readonly string[],
  { outlet, url }: { readonly outlet?: string | undefined; readonly url?: string | undefined },
): string {
  const cut = /^(.*\S)\s*(?:…|\.\.\.)$/.exec(title)?.[1];
  if (cut !== undefined && cut.length >= FEWEST) {
    const whole = headings.find((heading) => heading.length > title.length && heading.startsWith(cut));
    if (whole !== undefined) return whole;
  }
  const isHeading = (words: string): boolean => headings.some((heading) => bare(heading) === bare(words));
  const isOutlet = (words: string): boolean => {
    const name = bare(words);
    return name !== '' && (name === bare(outlet ?? '') || hostNames(url).includes(name));
  };
  let found = oneLine(title);
  while (!isHeading(found)) {
    const gaps = [...found.matchAll(SEPARATOR)];
    const [first, last] = [gaps[0], gaps.at(-1)];
    if (first === undefined || last === undefined) break;
    const start = found.slice(0, last.index);
    const rest = found.slice(first.index + first[0].length);
    if (isOutlet(found.slice(last.index + last[0].length)) || isHeading(start)) found = start;
    else if (isOutlet(found.slice(0, first.index))) found = rest;
    else break;
  }
  return found;
}

/** The headings of the first rank, which may be the headline. */
export function headingsOf(page: DomDocument): string[] {
  return [...page.querySelectorAll('h1')].map((heading) => oneLine(heading.textContent ?? '')).filter(Boolean);
}

/** Letters and digits alone, to compare names. */
export const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** "www.harbour-post.example": harbourpost, harbourpostexample. */
function hostNames(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [bare(host), bare(host.replace(/\.[^.]+$/, '')), bare(host.split('.').at(-2) ?? '')].filter(Boolean);
}
