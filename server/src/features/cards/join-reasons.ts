// Why two names are taken for one, in a reader's words.

import type { JoinEvidence, JoinRule } from '../../corpus/entities/model.ts';

const REASONS: Readonly<Record<JoinRule, string>> = {
  'same-name': 'Same name',
  particle: 'Same name but for a small word',
  spelling: 'Same name, spelled differently',
  nickname: 'Short form of the first name',
  'middle-name': 'Same name, with or without a middle name',
  initial: 'First name and its initial',
  'surname-only': 'Only person with this surname',
  'same-article': 'Full name is in the same article',
  role: 'Described alike',
  prominent: 'By far the best-known person of this name',
  acronym: 'Acronym of the full name',
  'short-form': 'Shortened name',
  'also-known-as': 'An article says that they are one',
  type: 'Same name in another sense',
  annotated: 'You said so',
};

/** "Same name, 93 % sure". */
export function joinReason({ rule, confidence }: JoinEvidence): string {
  return rule === 'annotated' ? REASONS[rule] : `${REASONS[rule]}, ${Math.round(confidence * 100)} % sure`;
}
