// A number with what it measures or counts. Plain data that is stored with an analysis.

import type { Span } from '../../base/span.ts';
import type { Approximation } from '../language/numbers.ts';

/** A quantity. The span covers the words of approximation, the amount and its unit. */
export interface Quantity extends Span {
  /** Of a share, 0 to 1. */
  readonly value: number;
  /** The other end of a range: "10 to 20". */
  readonly upTo?: number;
  readonly approximation: Approximation;
  /** Whether it is added to others: "Voss and three engineers", "three more engineers". */
  readonly isPart?: boolean;
  /** The nearest verb of its clause, as written: "destroyed" in "destroyed thirty houses". */
  readonly verb?: string;
  /** "percent", "dollar", "kilometre"; `share` for "a third"; absent where things are counted. */
  readonly unit?: string;
  /** The words for what is counted: "soldiers" in "two dozen soldiers". */
  readonly counted?: Span;
  /** The words for what is counted, in lower case. */
  readonly noun?: string;
}
