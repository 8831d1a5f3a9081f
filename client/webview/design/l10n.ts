// Translates the strings of pages with the editor's own bundle, in the form of VS Code's l10n API, so that `npm run l10n` finds
// them. (The library for this is published without its licence.)

let bundle: Readonly<Record<string, string | { readonly message: string }>> = {};

/** Sets the translations: JSON by English text, or an empty text for English. */
export function config(contents: string): void {
  bundle = contents === '' ? {} : JSON.parse(contents);
}

/** The text in the user's language, with `{0}`, `{1}` … replaced. */
export function t(text: string, ...given: readonly (string | number)[]): string {
  const translated = bundle[text] ?? text;
  const message = typeof translated === 'string' ? translated : translated.message;
  return message.replace(/\{(\d+)\}/g, (placeholder, index) => String(given[Number(index)] ?? placeholder));
}
