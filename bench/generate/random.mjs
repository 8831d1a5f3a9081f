// Chance that can be repeated: a seeded stream of numbers and the choices that the generator makes with it.

/** Mulberry32: small, seeded, good enough for texts. Numbers from 0 up to 1. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function createDice(random) {
  const below = (n) => Math.floor(random() * n);
  const pick = (list) => list[below(list.length)];
  return {
    random,
    below,
    pick,
    /** Whole number from `least` to `most`, both included. */
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => random() < share,
    /** The first of a list come often, the last seldom, as words and people of the news do; 2 is mild, 3 is steep. */
    often: (list, steepness = 2) => list[Math.floor(list.length * random() ** steepness)],
    /** One of `[weight, value]` pairs; see `weighted`, which prepares them. */
    choose(table) {
      const at = random() * table.total;
      let i = 0;
      while (table.sums[i] <= at) i += 1;
      return table.values[i];
    },
  };
}

/** Prepares `[weight, value]` pairs for `choose`. */
export function weighted(pairs) {
  let total = 0;
  const sums = pairs.map(([weight]) => {
    total += weight;
    return total;
  });
  return { total, sums, values: pairs.map(([, value]) => value) };
}
