// One round: two windows on one folder are offered quick fixes; then the files change, by the other window, a pull or typing, which
// a window may not have been told yet; then one fix is chosen. It must do what it was offered for, to its own words, or nothing.

import { type CodeAction, CodeActionTriggerKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { annotationFileOf } from '../../../server/src/annotations/file-names.ts';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { resolveCodeAction } from '../../../server/src/features/decisions/quick-fix.ts';
import type { FeatureContext } from '../../../server/src/features/shared/context.ts';
import { english } from '../../../server/src/language/en/index.ts';
import { defaultSettings } from '../../../server/src/settings.ts';
import { MemoryHost } from '../../support/memory-host.ts';
import { Random } from './random.ts';

const FOLDER = 'file:///articles';
const URI = `${FOLDER}/a.txt`;
const YAML = annotationFileOf(URI);
const NAMES = ['Anna Berg', 'Boris Petrov', 'Carla Rossi'];
const HEAD = `Dam gates opened

Anna Berg, Boris Petrov and Carla Rossi spoke on Monday. The gates opened at night and the people of the town went back to bed because they had been told that it was safe.`;
const QUOTES = 6;

const quoteOf = (number: number): string =>
  `"We will look at point number ${number} of the treaty, and we will come back to it later,"`;

/** `number` is that of the quotation; `tail` what follows it. */
interface Line {
  readonly number: number;
  readonly tail: string;
}

const textOf = (lines: readonly Line[]): string =>
  `${HEAD}\n\n${lines.map(({ number, tail }) => `${quoteOf(number)} ${tail}`).join('\n\n')}\n`;

/** What an annotation file says, by the number of the quotation or the words of a note. */
type Said = ReadonlyMap<string, string>;

function said(yaml: string | undefined): Said {
  const document = parseDocument(yaml ?? '', { uniqueKeys: true });
  if (document.errors.length > 0) throw new Error(`broken YAML: ${document.errors[0]!.message}\n${yaml}`);
  const { annotations } = (document.toJS() ?? {}) as { annotations?: { quote: string; speaker?: string }[] };
  return new Map(
    (annotations ?? []).map(({ quote, before: _b, after: _a, at: _at, ...values }: Record<string, unknown>) => [
      /number (\d+)/.exec(String(quote))?.[1] ?? String(quote),
      JSON.stringify(values),
    ]),
  );
}

class Window {
  readonly corpus: Corpus;
  readonly context: FeatureContext;
  readonly document: TextDocument;
  /** The annotation file, if it is open here. */
  yaml: TextDocument | undefined;
  refused = '';

  constructor(host: MemoryHost, text: string) {
    this.corpus = new Corpus(host, english);
    this.corpus.setFolders([FOLDER]);
    this.document = TextDocument.create(URI, 'article', 1, text);
    this.corpus.open(this.document);
    this.context = {
      corpus: this.corpus.snapshot(),
      settingsOf: () => defaultSettings,
      pageOf: () => undefined,
      log() {},
      resolvesEdits: true,
      hasDocumentChanges: true,
      refuse: (message) => {
        this.refused = message;
      },
    };
  }

  /** Reads the annotation file as after a report of the watcher. */
  told(host: MemoryHost): void {
    const yaml = host.files.get(YAML);
    if (this.yaml !== undefined) this.type(this.yaml, yaml ?? '');
    else if (yaml === undefined) this.corpus.remove(YAML);
    else this.corpus.addText(YAML, yaml);
  }

  type(document: TextDocument, text: string): void {
    if (document.getText() === text) return;
    TextDocument.update(document, [{ text }], document.version + 1);
    if (document === this.document)
      this.corpus.edited(URI, [{ start: 0, end: document.getText().length, length: text.length }]);
    this.corpus.change(document.uri);
  }

  async fixes(line: number): Promise<CodeAction[]> {
    const start = { line: 4 + 2 * line, character: 3 };
    const found = await codeActions(this.context, {
      textDocument: { uri: URI },
      range: { start, end: start },
      context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked },
    });
    return found.filter(({ data }) => data !== undefined);
  }

  /** Applies an edit as an editor does: to what the document or the file holds, unless the version is another. */
  apply(host: MemoryHost, edit: WorkspaceEdit): boolean {
    for (const change of edit.documentChanges ?? []) {
      if ('kind' in change) continue;
      const { uri, version } = change.textDocument;
      const open = uri === YAML ? this.yaml : undefined;
      if (open !== undefined && version !== open.version) return false;
      const before = open ?? TextDocument.create(uri, 'yaml', 1, host.files.get(uri) ?? '');
      const after = TextDocument.applyEdits(before, change.edits as TextEdit[]);
      if (open !== undefined) this.type(open, after);
      host.files.set(uri, after);
    }
    return true;
  }
}

export interface FixRound {
  readonly problem?: string;
  readonly isApplied: boolean;
}

export async function fixRound(seed: number): Promise<FixRound> {
  const random = new Random(seed);
  let lines: Line[] = Array.from({ length: QUOTES }, (_, number) => ({ number, tail: 'it was said.' }));
  const host = new MemoryHost({ [URI]: textOf(lines) });
  const windows = [new Window(host, textOf(lines)), new Window(host, textOf(lines))];
  const [one, other] = windows as [Window, Window];
  const choose = async (window: Window, line: number, name?: string): Promise<CodeAction | undefined> => {
    const fixes = (await window.fixes(line)).filter(({ title }) => name === undefined || title.endsWith(name));
    return fixes.length === 0 ? undefined : random.pick(fixes);
  };
  for (let count = random.below(4); count > 0; count -= 1) {
    const fix = await choose(one, random.below(QUOTES), random.pick(NAMES));
    const edit = fix === undefined ? undefined : (await resolveCodeAction(one.context, fix)).edit;
    if (edit !== undefined) one.apply(host, edit);
    for (const window of windows) window.told(host);
  }
  if (random.chance(0.4)) {
    one.yaml = TextDocument.create(YAML, 'yaml', 1, host.files.get(YAML) ?? 'version: 1\n');
    host.files.set(YAML, one.yaml.getText());
    one.corpus.open(one.yaml);
    other.told(host);
  }
  const number = random.below(QUOTES);
  const fix = await choose(one, number);
  if (fix === undefined) return { isApplied: false };
  const offered = said(host.files.get(YAML)).get(String(number));
  for (let changes = 1 + random.below(3); changes > 0; changes -= 1) {
    const kind = random.below(4);
    if (kind === 0) {
      const second = await choose(other, random.below(QUOTES), random.pick(NAMES));
      const edit = second === undefined ? undefined : (await resolveCodeAction(other.context, second)).edit;
      if (edit !== undefined) other.apply(host, edit);
    } else if (kind === 1) host.files.set(YAML, pulled(random, host.files.get(YAML) ?? 'version: 1\n'));
    else if (kind === 2) {
      lines = edited(random, lines);
      host.files.set(URI, textOf(lines));
      for (const window of windows) window.type(window.document, textOf(lines));
    } else for (const window of windows) if (random.chance(0.5)) window.told(host);
  }
  // What is open is what the window sees; the file on the disk follows it.
  if (one.yaml !== undefined) {
    host.files.set(YAML, one.yaml.getText());
    one.corpus.saved(YAML);
  }
  // Deleted on the disk: the editor keeps its document, and the window may not have been told.
  const isDeleted = random.chance(0.2) && host.files.delete(YAML);
  if (isDeleted && random.chance(0.5)) one.corpus.deleted(YAML);
  const before = host.files.get(YAML);
  const resolved = await resolveCodeAction(one.context, fix);
  const isApplied = resolved.edit !== undefined && one.apply(host, resolved.edit);
  const after = host.files.get(YAML);
  const line = lines.find((candidate) => candidate.number === number);
  // An annotation that was reported, because its neighbours moved, is to be settled first.
  const isReported = one.corpus
    .article(URI)
    ?.annotations.some(
      ({ annotation, anchor }) => annotation.selector.quote === quoteOf(number) && anchor.state !== 'held',
    );
  const isUnchanged =
    line?.tail === 'it was said.' && said(before).get(String(number)) === offered && isReported !== true;
  const problem = problemOf(fix.title, number, said(before), said(after), isApplied);
  const about = `${fix.title} on number ${number}\n${before}\n--- after\n${after}`;
  if (problem !== undefined) return { isApplied, problem: `${problem}: ${about}` };
  if (!isApplied && isUnchanged && !isDeleted)
    return { isApplied, problem: `not applied to an unchanged place (${one.refused}): ${about}` };
  if (!isApplied && one.refused === '' && before === after && resolved.edit === undefined && !isUnchanged)
    return { isApplied, problem: `refused without a word: ${about}` };
  // What is said of the whole article needs no passage.
  const isOfPassage = !fix.title.startsWith('Never report');
  if (isOfPassage && isApplied && line !== undefined && line.tail !== 'it was said.')
    return { isApplied, problem: `applied to a changed passage: ${about}` };
  return { isApplied };
}

/** Every other annotation must be as before; the own one has what was chosen. */
function problemOf(title: string, number: number, before: Said, after: Said, isApplied: boolean): string | undefined {
  for (const key of new Set([...before.keys(), ...after.keys()]))
    if (key !== String(number) && before.get(key) !== after.get(key)) return `${key} was changed`;
  const own = after.get(String(number));
  if (!isApplied) return own === before.get(String(number)) ? undefined : 'changed without an edit';
  const name = NAMES.find((candidate) => title.endsWith(candidate));
  return name === undefined || own?.includes(name) === true ? undefined : 'not what was chosen';
}

function pulled(random: Random, yaml: string): string {
  const items = yaml.includes('annotations:') ? yaml : `${yaml}annotations:\n`;
  const added = random.pick([
    '  - quote: The gates opened at night\n    note: a colleague wrote this, see p. 4\n',
    '  - quote: went back to bed\n    tags: check\n',
    `  - quote: '${quoteOf(random.below(QUOTES))}'\n    note: by a colleague\n`,
    '# a comment\n',
  ]);
  const key = (/number (\d+)/.exec(added) ?? /quote: (.*)/.exec(added))?.[1];
  if (key !== undefined && said(yaml).has(key)) return yaml;
  if (/annotations: \[\]/.test(items)) return yaml;
  return added.startsWith('#') ? added + items : items.replace('annotations:\n', `annotations:\n${added}`);
}

function edited(random: Random, lines: readonly Line[]): Line[] {
  const at = random.below(lines.length);
  const kind = random.below(4);
  if (kind === 0) return lines.filter((_, index) => index !== at);
  if (kind === 1) return lines.map((line, index) => (index === at ? { ...line, tail: 'said Boris Petrov.' } : line));
  const moved = lines[at]!;
  const rest = lines.filter((_, index) => index !== at);
  const to = random.below(rest.length + 1);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}
