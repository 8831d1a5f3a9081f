// Random rounds on annotation files, by target. Each is repeated by its seed.

import { anchorRound } from './anchors.ts';
import { fixRound } from './fixes.ts';
import { renameRound } from './rename.ts';

/** What a round counts, and what is wrong in it, if anything. */
export interface Round {
  readonly counts: Readonly<Record<string, boolean>>;
  readonly problem?: string | undefined;
}

export const targets: Readonly<Record<string, (seed: number) => Promise<Round>>> = {
  async anchors(seed) {
    const { isElsewhere, isHeld, problem } = await anchorRound(seed);
    return { counts: { held: isHeld, elsewhere: isElsewhere, heldElsewhere: isElsewhere && isHeld }, problem };
  },
  async fixes(seed) {
    const { isApplied, problem } = await fixRound(seed);
    return { counts: { applied: isApplied }, problem };
  },
  async rename(seed) {
    const { isRenamed, problem } = await renameRound(seed);
    return { counts: { renamed: isRenamed }, problem };
  },
};

export async function play(
  target: string,
  seed: number,
  rounds: number,
): Promise<{ readonly counts: Record<string, number>; readonly problems: string[] }> {
  const round = targets[target];
  if (round === undefined) throw new Error(`Unknown target: ${target}. Use one of ${Object.keys(targets).join(', ')}.`);
  const counts: Record<string, number> = { rounds, wrong: 0 };
  const problems: string[] = [];
  for (let at = seed; at < seed + rounds; at += 1) {
    const result = await round(at).catch((error: Error) => ({ counts: {}, problem: error.stack ?? error.message }));
    for (const [name, holds] of Object.entries(result.counts)) counts[name] = (counts[name] ?? 0) + Number(holds);
    if (result.problem !== undefined) problems.push(`seed ${at}: ${result.problem}`);
  }
  counts.wrong = problems.length;
  return { counts, problems };
}
