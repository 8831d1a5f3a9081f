// What the attribution rules ask of a language beside its grammar words.

/** Filled room by room. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next commits.
export interface AttributionWords {}
