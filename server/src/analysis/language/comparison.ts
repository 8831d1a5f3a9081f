// What the comparison of quotations and denials asks of a language.

/** Filled room by room. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next commits.
export interface ComparisonWords {}
