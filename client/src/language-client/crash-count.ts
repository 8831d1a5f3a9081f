// How often the server has died, and what follows: it is started again and the person is told, once; one that dies again
// and again is left alone. Imports nothing.

export type AfterCrash = 'restart and tell' | 'restart' | 'give up';

/** Deaths within `SPAN` after which another start would only be another death. */
const MOST = 5;
/** Milliseconds. */
const SPAN = 3 * 60_000;

/** To be asked at every death. */
export function crashCounter(now: () => number): () => AfterCrash {
  let recent: number[] = [];
  return () => {
    recent = [...recent.filter((time) => now() - time <= SPAN), now()];
    if (recent.length >= MOST) return 'give up';
    return recent.length === 1 ? 'restart and tell' : 'restart';
  };
}
