// Why the members of a cluster are taken for one.

import type { JoinEvidence, JoinRule } from './model.ts';
import { type Cluster, type MemberRecord, slicesOf } from './node.ts';
import { compareMembers } from './sorted-members.ts';

/** `wanted`: which of them, by the two names; there may be as many as members. */
export function evidenceOf(cluster: Cluster, wanted: (a: string, b: string) => boolean): readonly JoinEvidence[] {
  const evidence: JoinEvidence[] = [];
  const add = (
    a: MemberRecord | undefined,
    b: MemberRecord | undefined,
    rule: JoinRule,
    x: string,
    y: string,
    confidence: number,
  ): void => {
    if (a === undefined || b === undefined || !wanted(x, y)) return;
    const order = compareMembers(a, b);
    if (order < 0) evidence.push({ a, b, rule, names: [x, y], confidence });
    else if (order > 0) evidence.push({ a: b, b: a, rule, names: [y, x], confidence });
  };
  for (const { members } of slicesOf(cluster)) {
    const [first, ...others] = members;
    for (const other of others)
      add(
        first,
        other,
        first?.summary.type === other.summary.type ? 'same-name' : 'type',
        first?.summary.name ?? '',
        other.summary.name,
        0.97,
      );
  }
  for (const { a, b, rule, confidence } of [...cluster.joins, ...cluster.short.values()]) {
    const left = a.members[0] ?? a.node.witness;
    const right = b.members[0] ?? b.node.witness;
    add(
      left,
      right,
      rule,
      a.node.text || (left?.summary.name ?? ''),
      b.node.text || (right?.summary.name ?? ''),
      confidence,
    );
  }
  return evidence.sort((x, y) => compareMembers(x.a, y.a) || compareMembers(x.b, y.b));
}
