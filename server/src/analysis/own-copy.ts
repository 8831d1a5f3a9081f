/**
 * The same words in memory of their own. What is cut out of a longer text is a pointer into it, and keeps all of it alive:
 * whatever outlives a text is copied out of it.
 */
export function ownCopy(words: string): string {
  const copy = words.charAt(0) + words.slice(1);
  // Asking for a character makes the engine write the two together.
  copy.charCodeAt(1);
  return copy;
}
