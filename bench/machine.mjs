// The machine that a figure was measured on, and how fast it is: figures of two machines are compared as ratios to the time
// that one fixed piece of JavaScript takes on each, measured in the same run.

import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';

export function describeMachine() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
}

/** Milliseconds of the fixed work: what an analysis is made of, which is strings, maps and typed arrays. Best of seven. */
export function calibrate() {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 7; round += 1) {
    const started = performance.now();
    fixedWork();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function fixedWork() {
  const text = 'The reservoir will not be opened before the committee has read the report, she said. '.repeat(400);
  const seen = new Map();
  const column = new Uint32Array(1 << 16);
  let hash = 2166136261;
  let start = 0;
  for (let round = 0; round < 240; round += 1)
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      hash = Math.imul(hash ^ code, 16777619) >>> 0;
      column[hash & 0xffff] += code;
      if (code !== 32) continue;
      const word = text.slice(start, at);
      seen.set(word, (seen.get(word) ?? 0) + 1);
      start = at + 1;
    }
  return seen.size + column[0];
}
