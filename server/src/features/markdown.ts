// Articles are other people's text: nothing of it may act as Markdown in a hover, or as a link.

export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$:]/g, (char) =>
      char === '.' || char === '-' || char === ':' || char === '(' || char === ')' ? char : `\\${char}`,
    )
    .replace(/https?:\/\//g, (scheme) => scheme.replace('//', '/\u200b/'));
}

/** "1 article", "3 articles". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
