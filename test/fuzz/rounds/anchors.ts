// One round: an annotation is made on a quotation, the article is edited, in the editor or on the disk, and the annotation must be
// where its words are, said by the same speaker, or be reported.

import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotationFileOf } from '../../../server/src/annotations/file-names.ts';
import { editBetween } from '../../../server/src/annotations/track.ts';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { decide } from '../../../server/src/features/decisions/decide.ts';
import { english } from '../../../server/src/language/en/index.ts';
import type { DecideResult, Decision } from '../../../server/src/protocol.ts';
import { defaultSettings } from '../../../server/src/settings.ts';
import { MemoryHost } from '../../support/memory-host.ts';
import { type Effect, type Paragraph, randomArticle, randomEdit, textOf } from './articles.ts';
import { Random } from './random.ts';

const FOLDER = 'file:///articles';
const URI = `${FOLDER}/a.txt`;
const YAML = annotationFileOf(URI);

export interface AnchorRound {
  /** What is wrong, if anything. */
  readonly problem?: string;
  /** Whether all edits were elsewhere. */
  readonly isElsewhere: boolean;
  readonly isHeld: boolean;
}

export async function anchorRound(seed: number): Promise<AnchorRound> {
  const random = new Random(seed);
  let paragraphs = randomArticle(random);
  const isOpen = random.chance(0.5);
  let text = textOf(paragraphs);
  const host = new MemoryHost({ [URI]: text });
  const corpus = new Corpus(host, english);
  corpus.setFolders([FOLDER]);
  corpus.addText(URI, text, true);
  const document = TextDocument.create(URI, 'article', 1, text);
  if (isOpen) corpus.open(document);
  const own = random.pick(paragraphs.filter(({ words }) => words !== undefined));
  const context = { corpus: corpus.snapshot(), settingsOf: () => defaultSettings, pageOf: () => undefined, log() {} };
  const decision: Decision = random.chance(0.5)
    ? { kind: 'attribute', speaker: { name: own.speaker! } }
    : { kind: 'annotate', note: 'Heard it myself.' };
  const start = document.positionAt(startOf(paragraphs, own) + own.text.indexOf(own.words!) + 4);
  const yaml = applied(await decide(context, { uri: URI, range: { start, end: start }, decision }));
  if (yaml === undefined) return { isElsewhere: false, isHeld: false };
  host.files.set(YAML, yaml);
  corpus.addText(YAML, yaml);
  await corpus.applyUserChanges();
  corpus.article(URI);
  const effects: Effect[] = [];
  for (let edits = 1 + random.below(3); edits > 0; edits -= 1) {
    const index = paragraphs.findIndex(({ id }) => id === own.id);
    if (index < 0) break;
    const edited = randomEdit(random, paragraphs, index);
    effects.push(edited.effect);
    paragraphs = edited.paragraphs;
    const now = textOf(paragraphs);
    if (isOpen) change(corpus, document, now, random.chance(0.8));
    text = now;
    host.files.set(URI, text);
  }
  if (!isOpen) corpus.addText(URI, text, true);
  await corpus.applyUserChanges();
  const anchor = corpus.article(URI)?.annotations[0]?.anchor;
  const isElsewhere = effects.every((effect) => effect === 'elsewhere');
  if (anchor?.state !== 'held') {
    if (process.env.SHOW !== undefined)
      console.log(seed, isOpen, effects.join(' '), JSON.stringify(anchor), `\n${text}\n${yaml}`);
    return { isElsewhere, isHeld: false };
  }
  const there = paragraphs.findLast((paragraph) => startOf(paragraphs, paragraph) <= anchor.span.start);
  const held = text.slice(anchor.span.start, anchor.span.end);
  const isRight = there?.speaker === own.speaker && held.includes(own.words!) && there?.words === own.words;
  const how = `${isOpen ? 'open' : 'closed'}, ${effects.join(' ')}, ${anchor.how}`;
  return {
    isElsewhere,
    isHeld: true,
    ...(isRight
      ? {}
      : { problem: `${how}: ${JSON.stringify(own.text)} is held at ${JSON.stringify(there?.text)}\n${yaml}` }),
  };
}

function startOf(paragraphs: readonly Paragraph[], paragraph: Paragraph): number {
  const index = paragraphs.indexOf(paragraph);
  return textOf(paragraphs.slice(0, index + 1)).length - 1 - paragraph.text.length;
}

/** Changes an open document: by the smallest edit, as for a change on the disk, or as a whole. */
function change(corpus: Corpus, document: TextDocument, text: string, isSmall: boolean): void {
  const before = document.getText();
  const edit = isSmall ? editBetween(before, text) : { start: 0, end: before.length, length: text.length };
  if (edit === null) return;
  const range = { start: document.positionAt(edit.start), end: document.positionAt(edit.end) };
  TextDocument.update(
    document,
    [{ range, text: text.slice(edit.start, edit.start + edit.length) }],
    document.version + 1,
  );
  corpus.edited(URI, [edit]);
  corpus.change(URI);
  corpus.article(URI);
}

/** The text of the annotation file after an edit. */
function applied({ edit }: DecideResult): string | undefined {
  const changes = (edit as { documentChanges?: { edits?: { newText: string }[] }[] } | undefined)?.documentChanges;
  return changes?.findLast(({ edits }) => edits !== undefined)?.edits?.[0]?.newText;
}
