// The HTML of a page: an empty main element, a status line, and the page's script. It contains no article text, and its content
// security policy allows only our script and style sheet.

export interface PageAssets {
  /** Random for every page. Scripts and styles without it are blocked. */
  readonly nonce: string;
  /** URLs of the script and the style sheet. */
  readonly script: string;
  readonly style: string;
  readonly title: string;
  /** Language of the editor, and its translations of our strings by their English text; absent in English. */
  readonly language: string;
  readonly strings?: Readonly<Record<string, unknown>> | undefined;
}

export function pageShell({ nonce, script, style, title, language, strings }: PageAssets): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="strings" content="${attribute(strings === undefined ? '' : JSON.stringify(strings))}">
<title>${attribute(title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body>
<main id="page"></main>
<p id="status" role="status"></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
