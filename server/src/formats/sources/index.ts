// A source of any format as an article: knows by its bytes and its name what a file is, and has the reader of that format
// make the article. Nothing is loaded from anywhere, and no script of a source runs.

import { isSubtitles } from '../../analysis/reading/subtitles.ts';
import { decodeText } from '../../base/decode.ts';
import type { ReadSourceResult, SourceFormat } from '../../protocol.ts';
import { articleName } from './article-name.ts';
import { articleText } from './article-text.ts';
import { decodeHtml, readHtmlArticle } from './html.ts';
import { readPlainArticle } from './plain.ts';
import { type IsKnown, MOST_BYTES, type SourceArticle, SourceError, type SourceFile } from './source.ts';
import { readSubtitleArticle } from './subtitles.ts';

/** Never throws: what cannot be read is answered with the reason. */
export async function readSource(file: SourceFile, loadWords: () => Promise<IsKnown>): Promise<ReadSourceResult> {
  try {
    const format = formatOf(file);
    const article = await readers[format](file.bytes, loadWords);
    return {
      ok: true,
      format,
      title: article.title ?? '',
      missing: (['outlet', 'published'] as const).filter((field) => article[field] === undefined),
      leftOut: article.leftOut ?? [],
      name: articleName(article, file.name),
      text: articleText(article),
    };
  } catch (error) {
    if (error instanceof SourceError) return { ok: false, problem: error.problem };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, problem: error instanceof RangeError ? 'too-complex' : 'damaged', detail };
  }
}

type Reader = (bytes: Uint8Array, loadWords: () => Promise<IsKnown>) => SourceArticle | Promise<SourceArticle>;

/** The large libraries are loaded with the first file of their format. */
const readers: Readonly<Record<SourceFormat, Reader>> = {
  html: (bytes) => readHtmlArticle(decodeHtml(bytes)),
  pdf: async (bytes, loadWords) => (await import('./pdf.ts')).readPdfArticle(bytes, loadWords),
  docx: async (bytes) => (await import('./word.ts')).readWordArticle(bytes),
  mail: async (bytes) => (await import('./mail.ts')).readMailArticle(bytes),
  subtitles: (bytes) => readSubtitleArticle(decodeText(bytes)),
  text: (bytes) => readPlainArticle(decodeText(bytes)),
};

const EXTENSIONS: Readonly<Record<string, SourceFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  eml: 'mail',
  srt: 'subtitles',
  vtt: 'subtitles',
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
};

/** What the bytes say comes first, because names lie; pasted text has no name. */
export function formatOf({ name, bytes }: SourceFile): SourceFormat {
  if (bytes.length > MOST_BYTES) throw new SourceError('too-large');
  if (bytes.length === 0) throw new SourceError('no-text');
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return packedFormat(bytes);
  // An OLE container: a Word file of the old format, or a new one with a password.
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new SourceError(/\.docx$/i.test(name) ? 'encrypted' : 'old-format');
  if (head.startsWith('{\\rtf')) throw new SourceError('old-format');
  const named = EXTENSIONS[/\.([a-z]{2,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (named === 'pdf' || named === 'docx') throw new SourceError('damaged');
  if (named !== undefined && named !== 'text') return named;
  if (name !== '' && named === undefined) throw new SourceError('unknown-format');
  const text = decodeText(bytes.subarray(0, 65_536));
  if (isSubtitles(text)) return 'subtitles';
  if (
    /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype html|<html|<head|<body|<article|<div|<p|<h[1-6]|<section|<main|<span|<meta)[\s>]/i.test(
      text,
    )
  )
    return 'html';
  return 'text';
}

function packedFormat(bytes: Uint8Array): SourceFormat {
  // The names of a ZIP's parts are written as they are; the list of them is at its end.
  const end = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 8192)));
  const start = String.fromCharCode(...bytes.subarray(0, 8192));
  if (start.includes('word/') || end.includes('word/')) return 'docx';
  throw new SourceError(start.includes('[Content_Types].xml') && !end.includes('xl/') ? 'damaged' : 'unknown-format');
}
