// Words with which a report begins that nobody stands behind.

export const ADVERBS = new Set(['reportedly', 'purportedly', 'supposedly', 'rumoredly']);
/** "is said to". */
export const BE_SAID = new Set(['is', 'are', 'was', 'were', 'been']);
export const REPORTS = new Set(['reports', 'rumors', 'rumours', 'speculation']);

/** Whether such a report may begin with the word: "it is believed that" as well. */
export function opensUnsourced(lower: string): boolean {
  return lower === 'it' || ADVERBS.has(lower) || BE_SAID.has(lower) || REPORTS.has(lower);
}
