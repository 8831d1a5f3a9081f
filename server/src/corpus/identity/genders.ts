// A name's members as slices: one, unless some articles call the bearer a woman and others a man.

import type { Gender } from '../../analysis/model.ts';
import type { MemberRecord, NameNode, Slice } from './node.ts';

/**
 * Members as slices: one, unless some articles call the bearer a woman and others a man in so many words. Pronouns alone
 * do not divide a full name: on news, one of them in ten is resolved wrongly.
 */
export function sliceByGender(node: NameNode, members: readonly MemberRecord[]): Slice[] {
  if (!node.divided) {
    const gender = members === node.members ? majority(node.female, node.male) : genderOf(members);
    return [{ node, members, gender, cluster: undefined }];
  }
  return (['female', 'male', 'unknown'] as const)
    .map(
      (gender): Slice => ({
        node,
        members: members.filter(({ bearing }) => bearing.stated === gender),
        gender,
        cluster: undefined,
      }),
    )
    .filter((slice) => slice.members.length > 0);
}

export const gendersClash = (a: Gender, b: Gender): boolean => a !== 'unknown' && b !== 'unknown' && a !== b;

/** What most members say; `unknown` when they do not say, or do not agree. */
function genderOf(members: readonly MemberRecord[]): Gender {
  let female = 0;
  let male = 0;
  for (const { summary } of members) {
    if (summary.gender === 'female') female += 1;
    else if (summary.gender === 'male') male += 1;
  }
  return majority(female, male);
}

const majority = (female: number, male: number): Gender =>
  female > 4 * male ? 'female' : male > 4 * female ? 'male' : 'unknown';
