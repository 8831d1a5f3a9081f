// What joining names across articles asks of a language: titles, particles, variants of names.

/** Filled room by room. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next commits.
export interface IdentityWords {}
