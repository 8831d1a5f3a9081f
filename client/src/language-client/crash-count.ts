// Decides what to do after a crash of the server: restart it and notify the user once, or give up after repeated crashes.

export type AfterCrash = 'restart and notify' | 'restart' | 'give up';

/** Give up restarting after this many crashes within `SPAN`. */
const MAX_CRASHES = 5;
/** Milliseconds. */
const SPAN = 3 * 60_000;

/** Returns a function to call at every crash. `now` gives milliseconds. */
export function crashCounter(now: () => number): () => AfterCrash {
  let recent: number[] = [];
  return () => {
    recent = [...recent.filter((time) => now() - time <= SPAN), now()];
    if (recent.length >= MAX_CRASHES) return 'give up';
    return recent.length === 1 ? 'restart and notify' : 'restart';
  };
}
