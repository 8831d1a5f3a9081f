// Articles are other people's text: nothing of it may act as Markdown in a hover, or as a link.

/** On one line, every character that Markdown or VS Code's icons could take for markup escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#+!|<>~&$]/g, '\\$&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/\bwww\./gi, 'www\u200b.')
    .replace(/@/g, '\u200b@');
}

/** For titles and labels, which are plain text but for icons: editors show "$(name)" as one. */
export function plainTitle(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('$(', '$\u200b(');
}

/** "1 article", "3 articles". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
