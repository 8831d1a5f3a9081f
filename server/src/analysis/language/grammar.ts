// Closed word classes that several stages use.

/** Filled room by room. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next commits.
export interface GrammarWords {}
