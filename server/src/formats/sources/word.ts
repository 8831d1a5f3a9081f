// A Word document (DOCX) as an article: mammoth reads its text, the document's properties give title and author. Only the
// parts that hold text are unpacked, each up to a limit, so that a packed bomb is never unfolded.

import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parsePage } from './dom.ts';
import { blocksOf } from './html-blocks.ts';
import { type SourceArticle, SourceError } from './source.ts';
import { oneLine } from './text.ts';

/** Bytes that one part, and all parts together, may have when unpacked. */
const MOST_UNPACKED = 60_000_000;
/** Parts that hold text or say where it is; pictures, fonts and embedded files are left packed. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** Throws `SourceError`. */
export async function readWordArticle(bytes: Uint8Array): Promise<SourceArticle> {
  const parts = textParts(bytes);
  if (parts['word/document.xml'] === undefined) throw new SourceError('damaged');
  const packed = zipSync(parts, { level: 0 });
  const buffer = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
  // Node's build of mammoth takes `buffer`, the browser's `arrayBuffer`.
  const input = { buffer, arrayBuffer: buffer } as unknown as { arrayBuffer: ArrayBuffer };
  const { value } = await mammoth
    .convertToHtml(input, {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      includeDefaultStyleMap: true,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    })
    .catch((error: unknown) => {
      throw error instanceof RangeError ? new SourceError('too-complex') : new SourceError('damaged');
    });
  // Each note ends in an arrow that leads back.
  const blocks = blocksOf(parsePage(value).body, 'document').map((block) => ({
    ...block,
    text: block.text.replace(/ ↑$/, ''),
  }));
  if (blocks.length === 0) throw new SourceError('no-text');
  const properties = new TextDecoder().decode(parts['docProps/core.xml'] ?? new Uint8Array());
  const title = property(properties, 'dc:title') ?? blocks.find(({ kind }) => kind === 'heading')?.text;
  const author = property(properties, 'dc:creator');
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    blocks,
  };
}

/** The parts that hold text. A part that unpacks to more than it says is cut there, and the document is then damaged. */
function textParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let isBomb = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!TEXT_PART.test(name)) return false;
        total += originalSize;
        if (total > MOST_UNPACKED) isBomb = true;
        return !isBomb;
      },
    });
    if (isBomb) throw new SourceError('too-large');
    return parts;
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError('damaged');
  }
}

/** A property of the document, decoded by the parser of HTML, which knows the entities of XML. */
function property(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>([^<]{1,400})</${name}>`).exec(xml)?.[1];
  const words = found === undefined ? '' : oneLine(parsePage(found).body.textContent ?? '');
  return words === '' ? undefined : words;
}
