// What coreference asks of a language: pronouns, descriptions, aliases.

/** Filled room by room. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next commits.
export interface CoreferenceWords {}
