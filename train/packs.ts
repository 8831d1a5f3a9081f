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

/** What the teacher made of a text. */
export interface LabelledDocument extends GoldDocument {
  /** Spans of words that the teacher is not sure of. */
  readonly unsure: readonly (readonly [number, number])[];
}

/** Texts that a teacher labelled; see teacher/label.py. */
export function readSilver(file: string, weight: number): LabelledDocument[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line, i) => {
    const { text, mentions, unsure } = JSON.parse(line) as {
      text: string;
      mentions: [number, number, string][];
      unsure: [number, number][];
    };
    return {
      id: `silver-${i}`,
      text,
      mentions: mentions.map(([start, end, type]) => ({ start, end, type })),
      ignore: [],
      unsure,
      groups: true,
      weight,
    };
  });
}

/** The fold of a document, from 0 to `folds - 1`, by its name alone. */
export function foldOf(id: string, folds: number): number {
  return createHash('sha256').update(id).digest().readUInt32LE(0) % folds;
}
