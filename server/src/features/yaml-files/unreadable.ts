// What a person is told about one of their YAML files that is there and cannot be read.

import type { UnreadableReason } from '../../corpus/host.ts';

/** Why the file is not read, as a sentence. */
const REASONS: Readonly<Record<UnreadableReason, string>> = {
  forbidden: 'the permissions of the file do not allow it',
  tooLarge: 'it is larger than the limit (sourcemark.maxFileSize)',
  outside: 'it is a link that leads out of the folder, or nowhere',
  notFile: 'it is not a regular file',
  encoding: 'it is not UTF-8 text',
  noAnswer: 'the disk does not answer, or it is out of reach',
};

const REMEDIES: Readonly<Record<UnreadableReason, string>> = {
  forbidden: 'Allow yourself to read it.',
  tooLarge: 'Raise the limit, or split the file.',
  outside: 'Put a copy of the file here, or open the folder in which it is.',
  notFile: 'Move it away.',
  encoding: 'Save it with encoding UTF-8; until then its bytes are kept as they are.',
  noAnswer: 'It is read as soon as it can be.',
};

/** The finding at the file. */
export function unreadableFinding(reason: UnreadableReason): string {
  return `Sourcemark does not read this file: ${REASONS[reason]}. What it says is not in force, and nothing is written to it. ${REMEDIES[reason]}`;
}

/** Why a change was refused, to follow “… was not changed: ”, without a full stop. */
export function unreadableProblem(reason: UnreadableReason): string {
  return `${REASONS[reason]}. ${REMEDIES[reason].slice(0, -1)}`;
}
