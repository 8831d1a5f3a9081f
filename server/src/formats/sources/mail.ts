// A mail (EML) as an article: postal-mime takes the message apart. The plain text is preferred to the HTML; attachments are
// named and left out.

import PostalMime from 'postal-mime';
import { parsePage } from './dom.ts';
import { blocksOf } from './html-blocks.ts';
import { linesAsBlocks } from './plain.ts';
import { type SourceArticle, type SourceBlock, SourceError } from './source.ts';
import { oneLine, webAddress } from './text.ts';

const LIMITS = { maxNestingDepth: 64, maxHeadersSize: 2_000_000 };

/** Throws `SourceError`. */
export async function readMailArticle(bytes: Uint8Array): Promise<SourceArticle> {
  const mail = await PostalMime.parse(bytes, LIMITS).catch((error: unknown) => {
    throw /nest|header|size/i.test(String(error)) ? new SourceError('too-complex') : new SourceError('damaged');
  });
  if (mail.headers.length === 0) throw new SourceError('damaged');
  const plain = mail.text === undefined ? [] : linesAsBlocks(mail.text);
  const html = isMeagre(plain) && mail.html !== undefined ? blocksOf(parsePage(mail.html).body, 'document') : [];
  const blocks = lengthOf(html) > lengthOf(plain) ? html : plain;
  if (blocks.length === 0) throw new SourceError('no-text');
  const header = (key: string): string => oneLine(mail.headers.find((each) => each.key === key)?.value ?? '');
  const found = {
    title: oneLine(mail.subject ?? ''),
    outlet: header('organization') || listName(header('list-id')),
    author: oneLine(mail.from?.name || mail.from?.address || ''),
    published: sentDay(header('date')) ?? '',
    url: webAddress(/<([^<>]+)>/.exec(header('archived-at'))?.[1]) ?? '',
  };
  return {
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== '')),
    blocks,
    leftOut: mail.attachments.flatMap(({ filename, related }) =>
      related === true && filename === null ? [] : [oneLine(filename ?? '') || 'attachment'],
    ),
  };
}

/** A plain part that only says that the mail is in HTML. */
function isMeagre(blocks: readonly SourceBlock[]): boolean {
  return lengthOf(blocks) < 200;
}

const lengthOf = (blocks: readonly SourceBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** "Harbour Post Daily <daily.post.example>": the name of a mailing list, without its address. */
function listName(header: string): string {
  return oneLine(header.replace(/<[^<>]*>/g, '')).replace(/^"(.*)"$/, '$1');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day in the sender's own time zone, as the header has it (RFC 5322). */
function sentDay(header: string): string | undefined {
  const found = /\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\b/.exec(header);
  const month = found === null ? -1 : MONTHS.indexOf(found[2]!.toLowerCase());
  if (found === null || month < 0) return undefined;
  return `${found[3]}-${String(month + 1).padStart(2, '0')}-${found[1]!.padStart(2, '0')}`;
}
