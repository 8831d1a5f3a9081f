// A PDF as an article (pdf.js): the words of each page in the order of the page's content, joined to paragraphs, with a mark
// where a page begins: "[page 2]". Scripts, forms, fonts and pictures of the file are not used.

import { type PdfLine, type PdfText, pageLines } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { type IsKnown, MOST_TEXT, type SourceArticle, SourceError } from './source.ts';
import { oneLine } from './text.ts';

const MOST_PAGES = 3000;
/** Titles that programs write and nobody chose: the file's name, "untitled". */
const NO_TITLE =
  /\.(?:docx?|pdf|indd|qxd|pages|odt|rtf|tex|dvi|html?)$|^microsoft word|^untitled|^slide \d|^print|^\W*$/i;

/** Throws `SourceError`. `loadWords` gives the words of the language, which decide about a hyphen at a line's end. */
export async function readPdfArticle(bytes: Uint8Array, loadWords: () => Promise<IsKnown>): Promise<SourceArticle> {
  const { getDocument } = await loadPdf();
  const task = getDocument({
    data: bytes,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableAutoFetch: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const { numPages } = document;
    if (numPages > MOST_PAGES) throw new SourceError('too-complex');
    const pages: PdfLine[][] = [];
    let length = 0;
    for (let number = 1; number <= numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: false });
      const lines = pageLines(items as unknown as readonly PdfText[]);
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MOST_TEXT) throw new SourceError('too-large');
      pages.push(lines);
      page.cleanup();
    }
    const blocks = paragraphsOf(pages, await loadWords());
    if (blocks.length === 0) throw new SourceError('no-text');
    const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
    const stated = (key: string): string => (typeof info[key] === 'string' ? oneLine(info[key]).slice(0, 300) : '');
    const title = NO_TITLE.test(stated('Title'))
      ? blocks.find(({ kind }) => kind === 'heading')?.text
      : stated('Title');
    const author = stated('Author');
    return {
      ...(title === undefined ? {} : { title: title.replace(/^\[page \d+\] /, '') }),
      ...(author === '' ? {} : { author }),
      blocks,
      marks: 'pages',
    };
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(problemOf(error));
  } finally {
    await task.destroy().catch(() => {});
  }
}

function problemOf(error: unknown): 'encrypted' | 'too-complex' | 'damaged' {
  if (error instanceof Error && error.name === 'PasswordException') return 'encrypted';
  return error instanceof RangeError ? 'too-complex' : 'damaged';
}

/** Loads pdf.js without a worker of its own: the caller is one. It expects classes that only drawing needs. */
async function loadPdf(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= class {};
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string as 'pdfjs-dist');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
