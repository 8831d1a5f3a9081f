// The HTML document around a page of ours. Its content security policy allows only our script and style sheet.

export interface DocumentAssets {
  /** Random for every page. Scripts and styles without it are blocked. */
  readonly nonce: string;
  /** URLs of the script and the style sheet. */
  readonly script: string;
  readonly style: string;
}

/** `language`: that of the page's words. `head` and `body` are HTML. */
export function htmlDocument(
  { nonce, script, style }: DocumentAssets,
  { title, language, head = '', body }: { title: string; language: string; head?: string; body: string },
): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${escapeHtml(title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body>
${body}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
