// One round: an id is renamed that entity and annotation files write in a random style of YAML. All files must say the same as
// before but for the id, or the rename is refused and nothing changes.

import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { rename } from '../../../server/src/features/rename.ts';
import { english } from '../../../server/src/language/en/index.ts';
import { defaultSettings } from '../../../server/src/settings.ts';
import { MemoryHost } from '../../support/memory-host.ts';
import { Random } from './random.ts';

const FOLDER = 'file:///articles';
const WHO = `${FOLDER}/sourcemark.yaml`;
const YAML = `${FOLDER}/a.txt.annotations.yaml`;
const ID = 'anna-berg';

/** `§` is the id. */
const ENTITIES = [
  'entities:\n  §:\n    name: Anna Berg\n',
  'entities:\n  "§":\n    name: Anna Berg\n',
  "entities:\n  '§': # the mayor\n    name: Anna Berg\n",
  'entities:\n  &k §:\n    name: Anna Berg\n  other: { name: Other Person, same-as: [*k] }\n',
  'entities:\n  ? §\n  : name: Anna Berg\n',
  'entities: {§: {name: Anna Berg}, b: {name: Bo Ek, apart-from: [§]}}\n',
  'entities: {"§":{"name":"Anna Berg"}}\n',
  'entities:\n  ? |-\n    §\n  : name: Anna Berg\n',
  'entities:\n  ? >-\n      §\n\n  : { name: Anna Berg, note: "§" }\n',
  'entities:\n    # first\n    §   : {name: Anna Berg}   # last\n    bo:\n      name: Bo Ek\n      apart-from:\n        - §\n        - §-two\n',
  'entities:\n  !!str §:\n    name: Anna Berg\n  bo: { name: Bo, same-as: ["§"], apart-from: §}\n',
];
const SPEAKERS = [
  'speaker: §',
  'speaker: |-\n      §',
  'speaker: |\n      §',
  'speaker: |+\n      §\n\n',
  'speaker: >-\n      §',
  'speaker: >- # sure?\n        §\n',
  'speaker: |2-\n      §',
  'speaker: !!str §',
  'speaker: &s §',
  'speaker: &s |-\n      §',
  'speaker:\n      §',
  'speaker: § # sure?',
  "speaker: '§'",
  'speaker: "§"',
  'speaker: "\\x61nna-berg"',
  'entity: &e §\n    speaker: *e',
];
const NAMES = [
  'new-id',
  'x: y',
  'a, b',
  '#h',
  '- d',
  'true',
  '12',
  "it's",
  '"q"',
  'a\u2028b',
  'ö ü',
  '*star',
  '&amp',
  '!t',
  '{f}',
  '[g]',
  '%p',
  '@a',
  '`b`',
  'null',
  '? q',
  ': c',
  '..',
  '---',
  '...',
  '|',
  '>-',
  '~',
  "''",
  'a #b',
  'a: ',
  '0x1F',
  '1e5',
  '=',
  '<<',
  'Élan vital',
  '\u00a0x',
  'a\tb',
  '👍',
];

export async function renameRound(seed: number): Promise<{ readonly isRenamed: boolean; readonly problem?: string }> {
  const random = new Random(seed);
  const breaks = random.chance(0.2) ? '\r\n' : '\n';
  const write = (template: string): string => template.replaceAll('§', ID).replaceAll('\n', breaks);
  const items = Array.from({ length: 1 + random.below(3) }, () => random.pick(SPEAKERS)).map(
    (speaker, index) =>
      `  - quote: "Nobody asked us ${index}"\n    ${speaker.replaceAll('&s', `&s${index}`).replaceAll('&e', `&e${index}`).replaceAll('*e', `*e${index}`)}\n    note: keep §\n`,
  );
  const files: Record<string, string> = {
    [WHO]: write(`version: 1\n${random.pick(ENTITIES)}`),
    [YAML]: write(`${random.chance(0.3) ? '# mine §\n' : ''}version: 1\nannotations:\n${items.join('')}`),
  };
  const to = random.chance(0.8) ? random.pick(NAMES) : randomName(random);
  const host = new MemoryHost(files);
  const corpus = new Corpus(host, english);
  corpus.setFolders([FOLDER]);
  for (const [uri, text] of Object.entries(files)) corpus.addText(uri, text);
  const context = {
    corpus: corpus.snapshot(),
    settingsOf: () => defaultSettings,
    pageOf: () => undefined,
    log() {},
    hasDocumentChanges: random.chance(0.5),
  };
  const document = (uri: string): TextDocument => TextDocument.create(uri, 'yaml', 1, files[uri]!);
  const position = document(WHO).positionAt(files[WHO]!.indexOf(ID) + 2);
  let edit: Awaited<ReturnType<typeof rename>>;
  try {
    edit = await rename(context, { textDocument: { uri: WHO }, position, newName: to });
  } catch (error) {
    const { message } = error as Error;
    const isClear = /^There is already|^An id must|cannot be changed/.test(message);
    return { isRenamed: false, ...(isClear ? {} : { problem: `${message}\n${files[WHO]}` }) };
  }
  const all = Object.entries(edit?.changes ?? {}).concat(
    (edit?.documentChanges ?? []).map((change) =>
      'kind' in change ? ['', []] : [change.textDocument.uri, change.edits as never],
    ),
  );
  if (all.length === 0) return { isRenamed: false, problem: `not renamed\n${files[WHO]}` };
  for (const uri of [WHO, YAML]) {
    const edits = all.find(([changed]) => changed === uri)?.[1] ?? [];
    const after = TextDocument.applyEdits(document(uri), edits);
    const problem = problemOf(files[uri]!, after, to.trim());
    if (problem !== undefined)
      return { isRenamed: true, problem: `to ${JSON.stringify(to)}: ${problem}\n${files[uri]}--- after\n${after}` };
  }
  return { isRenamed: true };
}

function randomName(random: Random): string {
  const letters = 'ab-_ .:#,[]{}&*!|>\'"%@`?0~=\\/é';
  return `x${Array.from({ length: random.below(8) }, () => letters.charAt(random.below(letters.length))).join('')}`;
}

/** Ids are compared without the line breaks that a block scalar may keep. */
function problemOf(before: string, after: string, to: string): string | undefined {
  const document = parseDocument(after, { uniqueKeys: true });
  if (document.errors.length > 0) return document.errors[0]!.message.split('\n')[0];
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return value.trimEnd() === ID ? to + value.slice(ID.length) : value;
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [replaced(key), key === 'note' ? inner : replaced(inner)]),
    );
  };
  const expected = JSON.stringify(replaced(parseDocument(before).toJS()));
  const found = JSON.stringify(document.toJS());
  return found === expected ? undefined : `${found} is not ${expected}`;
}
