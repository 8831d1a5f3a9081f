// Word documents of our own making: the least that DOCX needs, and the stories in ten kinds of documents.

import { strToU8, zipSync } from 'fflate';
import type { Story } from './stories.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const p = (inner: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const STYLES = `<?xml version="1.0"?><w:styles ${NAMESPACES}>${['Title', 'Heading 1', 'Heading 2', 'List Paragraph']
  .map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`;
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly body: string;
  readonly title?: string;
  readonly author?: string;
  readonly more?: Readonly<Record<string, Uint8Array | string>>;
}

export function makeDocx({ body, title, author, more = {} }: Parts): Uint8Array {
  const files: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${RELS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${RELS}/styles" Target="styles.xml"/><Relationship Id="n" Type="${RELS}/footnotes" Target="footnotes.xml"/><Relationship Id="h" Type="${RELS}/hyperlink" Target="https://links.example/" TargetMode="External"/></Relationships>`,
    'word/styles.xml': STYLES,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  if (title !== undefined || author !== undefined)
    files['docProps/core.xml'] =
      `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${title === undefined ? '' : `<dc:title>${escaped(title)}</dc:title>`}${author === undefined ? '' : `<dc:creator>${escaped(author)}</dc:creator>`}</cp:coreProperties>`;
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );
}

const texts = ({ paragraphs }: Story): string => paragraphs.map((text) => p(run(text))).join('');
/** A word in bold, one in italics, as people write. */
const formatted = (text: string): string => {
  const at = text.indexOf(' ');
  return run(text.slice(0, at), '<w:b/>') + run(text.slice(at, at + 9)) + run(text.slice(at + 9), '<w:i/>');
};
const dated = ({ day }: Story): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** Ten kinds of documents. Each takes the story of its number. */
export const DOCUMENTS: readonly ((story: Story) => Uint8Array)[] = [
  (s) => makeDocx({ title: s.title, author: s.author, body: p(run(s.title), 'Title') + texts(s) }),
  (s) => makeDocx({ body: p(run(s.title), 'Heading1') + p(run(`${s.author}, ${s.outlet}, ${dated(s)}`)) + texts(s) }),
  (s) => makeDocx({ title: s.title, body: s.paragraphs.map((text) => p(formatted(text))).join('') }),
  (s) =>
    makeDocx({
      title: s.title,
      body: `<w:tbl><w:tr><w:tc>${p(run('Level'))}</w:tc><w:tc>${p(run('2.41 m'))}</w:tc></w:tr></w:tbl>${texts(s)}`,
    }),
  (s) =>
    makeDocx({
      title: s.title,
      author: s.author,
      body: `${texts(s)}${p(`<w:hyperlink r:id="h">${run('The documents of the court, in full.')}</w:hyperlink>`)}`,
    }),
  // Changes that are tracked: what was deleted is not there, what was inserted is.
  (s) =>
    makeDocx({
      title: s.title,
      body: s.paragraphs
        .map((text) =>
          p(
            `<w:del w:id="1" w:author="x"><w:r><w:delText>Advertisement</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run(text)}</w:ins>`,
          ),
        )
        .join(''),
    }),
  // Notes at the foot.
  (s) =>
    makeDocx({
      title: s.title,
      body: s.paragraphs
        .map((text, at) => p(run(text) + (at === 0 ? '<w:r><w:footnoteReference w:id="2"/></w:r>' : '')))
        .join(''),
      more: {
        'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${NAMESPACES}><w:footnote w:id="2">${p(run('The figures are those of the county.'))}</w:footnote></w:footnotes>`,
      },
    }),
  // A picture and an embedded file, which stay packed.
  (s) =>
    makeDocx({
      title: s.title,
      body: texts(s),
      more: { 'word/media/image1.png': new Uint8Array(200_000), 'word/embeddings/a.bin': new Uint8Array(50_000) },
    }),
  // Line ends inside a paragraph, tabs, no-break hyphens, smart tags.
  (s) =>
    makeDocx({
      title: s.title,
      body: s.paragraphs
        .map((text) => p(`<w:smartTag w:element="x">${run(text)}</w:smartTag><w:r><w:br/></w:r>`))
        .join(''),
    }),
  (s) => makeDocx({ title: `${s.title}`, author: s.author, body: texts(s) + p(run('')) + p('') }),
];
