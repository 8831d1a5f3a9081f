// Why two names are taken for one, in a reader's words.

import { fold } from '../../corpus/entities/fold.ts';
import type { CorpusEntity, JoinEvidence, JoinRule } from '../../corpus/entities/model.ts';
import type { EntitySpelling } from '../../protocol.ts';
import { plainTitle } from '../shared/text.ts';

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

/** Where an article itself uses two names for one. */
export const ONE_ARTICLE = 'An article uses it for the same';

/** "Same name, 93 % sure". */
export function joinReason({ rule, confidence }: JoinEvidence): string {
  return rule === 'annotated' ? REASONS[rule] : `${REASONS[rule]}, ${Math.round(confidence * 100)} % sure`;
}

/** Every spelling with its count; those that are other names than the entity's own have a reason. */
export function spellingsOf({ name, spellings, spellingEvidence, evidence }: CorpusEntity): EntitySpelling[] {
  const own = fold(name);
  return spellings.map(({ text, count }) => {
    const key = fold(text);
    if (key === own) return { text: plainTitle(text), count, why: '' };
    const joins = [...spellingEvidence, ...evidence].filter(({ names }) => names.some((each) => fold(each) === key));
    const best = joins.sort((a, b) => b.confidence - a.confidence)[0];
    return {
      text: plainTitle(text),
      count,
      why: best === undefined ? ONE_ARTICLE : joinReason(best),
    };
  });
}
