// The exports of a draft: footnotes, the checker's copy in Markdown and HTML, and the worklist to print.

import { expect, it } from 'vitest';
import { exportDraft } from '../../server/src/formats/drafts/index.ts';
import { EXPORT_MARK, isProse } from '../../server/src/prose.ts';
import type { DraftExportId } from '../../server/src/protocol.ts';
import { corpusOf, FOLDER } from '../support/corpus.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const HERALD = `The bridge

“We will not close the bridge before the winter,” Elena Vossberg told the council.

The flood destroyed 430 houses in the old town of Lindau, the council reported.
`;
const DRAFT = `# <Floods> & bridges

“We will close the bridge before the winter,” Elena Vossberg told the council.

The flood destroyed 430 houses in the old town of Lindau, the council reported.
`;
const YAML = `version: 1
annotations:
  - quote: "430"
    check: { state: by-hand, of: number, by: Ana Ruiz, date: 2026-11-30, evidence: "<tape> 4" }
`;

async function exported(format: DraftExportId, draftText = DRAFT): Promise<string> {
  const files = { 'herald.txt': HERALD, 'draft.md': draftText };
  const corpus = corpusOf(files);
  const host = corpus.host as MemoryHost;
  for (const [name, text] of Object.entries(files)) host.files.set(`${FOLDER}/${name}`, text);
  corpus.addText(`${FOLDER}/draft.md.annotations.yaml`, YAML);
  await corpus.applyUserChanges();
  await corpus.prepareDrafts();
  const snapshot = corpus.snapshot();
  const draft = snapshot.article(`${FOLDER}/draft.md`)!;
  const nameOf = (uri: string): string => uri.slice(FOLDER.length + 1);
  return exportDraft({ corpus: snapshot, draft, text: draftText, nameOf }, format)!;
}

it('puts footnotes after what was traced', async () => {
  const text = await exported('footnotes');
  expect(text.startsWith(EXPORT_MARK)).toBe(true);
  expect(text).toMatch(/the winter,”\[\^1\] Elena Vossberg/);
  expect(text).toMatch(/\[\^1\]: Altered: .*herald\.txt#L3\), line 3: “We will not close the bridge/);
  expect(text).toMatch(/Verified by hand, Ana Ruiz, 2026\\?-11\\?-30: \\<tape\\> 4/);
});

it('is never read as an article, with front matter either', async () => {
  const text = await exported('footnotes', `---\nrole: draft\n---\n\n${DRAFT}`);
  expect(text.startsWith('---\nrole: draft\n---\n')).toBe(true);
  expect(isProse(text)).toBe(false);
  expect(isProse(await exported('copy-markdown'))).toBe(false);
});

it('lists every part with status, source and check', async () => {
  const text = await exported('copy-markdown');
  expect(text).toContain('**Altered**');
  expect(text).toMatch(/\| number: 430 .*\[herald\.txt\]\(herald\.txt#L5\).* ☑ Verified by hand/);
});

it('escapes what others wrote in HTML', async () => {
  for (const format of ['copy-html', 'worklist'] as const) {
    const text = await exported(format);
    expect(text).not.toMatch(/<Floods>|<tape>/);
    expect(text).toContain('&lt;tape&gt; 4');
  }
  expect(await exported('copy-html')).toMatch(/<mark class="wrong" id="t\d+">“We will close the bridge/);
});
