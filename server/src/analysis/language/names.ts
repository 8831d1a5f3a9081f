// What the recognition of names and dates asks of a language.

/** Filled room by room. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next commits.
export interface NameWords {}
