// Reads annotated packs and the teacher's (silver) sentences as documents for training.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Spans of names whose type the pack does not give. */
  readonly ignore: readonly (readonly [number, number])[];
  /** The pack annotates nationalities and the like as groups. */
  readonly groups: boolean;
  /** Weight of its sentences in training. */
  readonly weight: number;
}

export function readPack(folder: string, weight: number): GoldDocument[] {
  const lines = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const documents = lines.map((line) => {
    const entry = JSON.parse(line) as {
      id: string;
      file: string;
      mentions?: GoldMention[];
      ignore?: [number, number][];
    };
    return {
      id: entry.id,
      text: readFileSync(join(folder, 'articles', entry.file), 'utf8'),
      mentions: entry.mentions ?? [],
      ignore: entry.ignore ?? [],
    };
  });
  const groups = documents.some((document) => document.mentions.some((mention) => mention.type === 'group'));
  return documents.map((document) => ({ ...document, groups, weight }));
}

/** Our types by the teacher's types (OntoNotes). The other types are amounts and dates, which are not names. */
const TEACHER_TYPES: Readonly<Record<string, string>> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'group',
  EVENT: 'other',
  WORK_OF_ART: 'other',
  PRODUCT: 'other',
  LAW: 'other',
  LANGUAGE: 'other',
};

/** Sentences that a teacher labelled; `perDocument` adjacent ones are one document. */
export function readSilver(file: string, weight: number, perDocument: number): GoldDocument[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const documents: GoldDocument[] = [];
  for (let i = 0; i < lines.length; i += perDocument) {
    let text = '';
    const mentions: GoldMention[] = [];
    for (const line of lines.slice(i, i + perDocument)) {
      const entry = JSON.parse(line) as { text: string; mentions: [number, number, string][] };
      for (const [start, end, label] of entry.mentions) {
        const type = TEACHER_TYPES[label];
        if (type !== undefined) mentions.push({ start: start + text.length, end: end + text.length, type });
      }
      text += `${entry.text}\n\n`;
    }
    documents.push({ id: `silver-${i}`, text, mentions, ignore: [], groups: true, weight });
  }
  return documents;
}

/** The fold of a document, from 0 to `folds - 1`, by its name alone. */
export function foldOf(id: string, folds: number): number {
  return createHash('sha256').update(id).digest().readUInt32LE(0) % folds;
}
