// Leads from a place in an article to the place in its original: the page of a PDF, the second of a recording.

import { originalOf, placeInOriginal } from '../../analysis/reading/marks.ts';

interface PlaceInOriginal {
  /** "page 3 of weir.pdf", "00:12:31 of council.vtt". */
  readonly label: string;
  /** The original's URI, with the page or second as its fragment where one is known; absent for what was pasted. */
  readonly target?: string;
}

/** The place of the words at `offset`; `undefined` for an article without an original. `uri` and `text` are the article's. */
export function originalAt(uri: string, text: string, offset: number): PlaceInOriginal | undefined {
  const original = originalOf(text);
  if (original === undefined) return undefined;
  const place = placeInOriginal(text, offset);
  const name = original.slice(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
  const target = originalTarget(uri, original, place);
  return { label: place === undefined ? name : `${place} of ${name}`, ...(target === undefined ? {} : { target }) };
}

/** The URI of an original, resolved against the article's. Other people's text names it, so only files are led to. */
export function originalTarget(uri: string, original: string, place: string | undefined): string | undefined {
  const hasFile = /\.[A-Za-z0-9]{1,8}$/.test(original);
  if (!hasFile || (/^[a-z][a-z\d+.-]+:/i.test(original) && !original.startsWith('file:'))) return undefined;
  const path = /^[A-Za-z]:[\\/]/.test(original) ? `/${original.replaceAll('\\', '/')}` : original;
  const escaped = path.startsWith('file:') ? path : path.split('/').map(encodeSegment).join('/');
  if (!URL.canParse(escaped, uri)) return undefined;
  return `${new URL(escaped, uri).href}${place === undefined ? '' : fragmentOf(place)}`;
}

const encodeSegment = (segment: string): string => encodeURIComponent(segment).replace(/^([A-Za-z])%3A$/, '$1:');

/** As viewers of PDF and players of media read it. */
function fragmentOf(place: string): string {
  const page = /^page (\d+)$/.exec(place)?.[1];
  if (page !== undefined) return `#page=${page}`;
  const [hours = 0, minutes = 0, seconds = 0] = place.split(':').map(Number);
  return `#t=${hours * 3600 + minutes * 60 + seconds}`;
}
