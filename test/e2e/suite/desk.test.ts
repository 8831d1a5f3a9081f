// The user's daily work in the real editor: the pages, jumps to closed articles, keys, colours, rule pages, decisions
// at their place.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, cursor, findings, hoverAt, nameOf, openArticle, placeOf, referencesAt, until } from './support.ts';

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);
const webviews = (name: string): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(`sourcemark.${name}`));
const closeAll = async (): Promise<void> => {
  await run('workbench.action.closeAllEditors');
  await run('workbench.action.joinAllGroups');
};

describe('the desk', () => {
  afterEach(closeAll);

  it('opens each page once, with its title', async () => {
    await openArticle('01-harbour-post.txt');
    for (const [command, name, title] of [
      ['frontPage', 'front-page', 'Front Page'],
      ['disagreements', 'disagreements', 'Disagreements'],
    ] as const) {
      await run(`sourcemark.${command}`);
      await run(`sourcemark.${command}`);
      await until(title, () => webviews(name).length > 0);
      deepEqual(
        webviews(name).map(({ label }) => label),
        [title],
      );
    }
  });

  it('opens the dossier of the name at the cursor', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    const at = placeOf(editor.document, 'Nesrin Demirkan');
    editor.selection = new vscode.Selection(at, at);
    await run('sourcemark.dossier');
    await until('the dossier', () => webviews('dossier').some(({ label }) => label === 'Nesrin Demirkan'));
  });

  it('shows the passage of an article that was not open', async () => {
    for (const name of ['03-long-view-magazine.txt', '05-arvan-valley-courier.txt', '02-meridian-wire.txt']) {
      await closeAll();
      const bytes = await vscode.workspace.fs.readFile(article(name));
      const lines = new TextDecoder().decode(bytes).split('\n').length;
      const line = lines - 4;
      const selection = new vscode.Range(line, 0, line, 5);
      // As a tree item, a finding and F12 open it: the language is set while the passage is shown.
      await run('vscode.open', article(name), { selection });
      await until(`${name} to be an article`, () => vscode.window.activeTextEditor?.document.languageId === 'article');
      await until(`line ${line} of ${name} to be visible`, () =>
        vscode.window.activeTextEditor?.visibleRanges.some((range) => range.contains(selection.start)),
      );
      // And it stays visible when the lines have been wrapped.
      await new Promise((resolve) => setTimeout(resolve, 500));
      ok(
        vscode.window.activeTextEditor?.visibleRanges.some((range) => range.contains(selection.start)),
        name,
      );
    }
  });

  it('opens the page of a rule rendered, and does not read it as an article', async () => {
    const [finding] = await until('a finding', () => {
      const all = vscode.languages.getDiagnostics().flatMap(([, each]) => each);
      const own = all.filter(({ source }) => source === 'sourcemark');
      return own.length > 0 ? own : undefined;
    });
    const code = finding?.code as { value: string; target: vscode.Uri };
    equal(code.target.scheme, 'command');
    const [command = '', given = '[]'] = code.target.toString(true).slice('command:'.length).split('?');
    await run(command, ...JSON.parse(given));
    // The web editor of these tests comes without the preview of Markdown.
    const canPreview = (await vscode.commands.getCommands(true)).includes('markdown.showPreview');
    if (!canPreview)
      return ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(`/docs/rules/${code.value}.md`));
    await until('a preview', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputWebview && /markdown\.preview/.test(input.viewType)),
    );
    ok(vscode.window.visibleTextEditors.every(({ document }) => !/docs\/rules/.test(document.uri.path)));
    const symbols = await run('vscode.executeWorkspaceSymbolProvider', 'annotator');
    ok(!(symbols as vscode.SymbolInformation[]).some(({ location }) => /docs\/rules/.test(location.uri.path)));
  });

  it('has links in hovers, F12 from a quotation to its speaker, Shift+F12 to where it is repeated', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    const card = await hoverAt(editor.document, placeOf(editor.document, 'Nesrin Demirkan'));
    match(card, /\[Dossier\]\(command:sourcemark\.dossier\?/);
    match(card, /\[Mentions\]\(command:sourcemark\.goToMention\?/);
    const quoted =
      editor.document
        .getText()
        .match(/“[^”]{40,}”/)?.[0]
        .slice(3, 30) ?? '';
    const places = (await run(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      placeOf(editor.document, quoted),
    )) as (vscode.Location | vscode.LocationLink)[];
    equal(places.length, 1);
    const repeats = await referencesAt(editor, quoted);
    ok(Array.isArray(repeats));
  });

  it('takes no key of the editor away', async () => {
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const bindings = withoutComments(defaults.getText()) as { key: string; command: string; when?: string }[];
    ok(bindings.length > 200);
    // Of its own, those that work elsewhere than in its own trees.
    const ours = bindings.filter(
      ({ command, when = '' }) => command.startsWith('sourcemark.') && !/focusedView == '?sourcemark/.test(when),
    );
    const own = new Set(ours.map(({ key }) => key));
    const taken = bindings.filter(({ key, command, when = '' }) => {
      if (!own.has(key) || command.startsWith('sourcemark.')) return false;
      // Keys that work only where no article's editor has the focus.
      return !/notebook|terminal|chat|scm|debug|list|tree|webview|search|find|terminalFocus/i.test(when);
    });
    deepEqual(taken, []);
  });

  it('gives people, organisations, places and groups colours of their own in the default themes', async () => {
    const types = ['person', 'organization', 'place', 'group'];
    const themes = vscode.extensions.getExtension('vscode.theme-defaults');
    const scopes = vscode.extensions.getExtension('sourcemark.sourcemark')?.packageJSON.contributes
      .semanticTokenScopes[0].scopes as Record<string, string[]>;
    ok(themes !== undefined);
    for (const name of ['light_modern', 'dark_modern', 'hc_black', 'hc_light']) {
      const colours = await themeColours(vscode.Uri.joinPath(themes.extensionUri, 'themes', `${name}.json`));
      const shown = types.map((type) => scopes[type]?.map((scope) => colourOf(colours, scope)).find(Boolean));
      equal(new Set(shown).size, types.length, `${name}: ${shown}`);
    }
  });

  it('lists what the user decided at its place, and takes it back', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    const [finding] = await until('a quotation without a speaker', () => {
      for (const [uri] of vscode.languages.getDiagnostics()) {
        const found = findings(uri, 'unattributed-quote');
        if (found.length > 0 && /\.txt$/.test(uri.path)) return [{ uri, range: found[0]!.range }];
      }
      return undefined;
    });
    ok(finding !== undefined && editor !== undefined);
    const shown = await vscode.window.showTextDocument(finding.uri);
    const inside = finding.range.start.translate(0, 4);
    shown.selection = new vscode.Selection(inside, inside);
    const actions = async (): Promise<vscode.CodeAction[]> =>
      (await run('vscode.executeCodeActionProvider', finding.uri, new vscode.Range(inside, inside))) as never;
    const term = (await actions()).find(({ title }) => title === 'Mark as a term, not speech');
    ok(term !== undefined);
    await apply(term, finding.uri, inside);
    const removal = await until('the decision in the list', async () =>
      (await actions()).find(({ title }) => title === 'By you: a term, not speech. Remove'),
    );
    await apply(removal, finding.uri, inside);
    await until('the finding again', () => findings(finding.uri, 'unattributed-quote').length > 0);
    equal(nameOf(finding.uri), cursor().file);
  });
});

/** Applies an action as the editor does: resolves it, makes its edit, runs its command. */
async function apply(action: vscode.CodeAction, uri: vscode.Uri, at: vscode.Position): Promise<void> {
  const all = (await vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(at, at),
    undefined,
    50,
  )) as vscode.CodeAction[];
  const resolved = all.find(({ title }) => title === action.title) ?? action;
  if (resolved.edit !== undefined) await vscode.workspace.applyEdit(resolved.edit);
  if (resolved.command !== undefined)
    await vscode.commands.executeCommand(resolved.command.command, ...(resolved.command.arguments ?? []));
}

/** Parses JSON with comments and trailing commas. */
function withoutComments(text: string): unknown {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = endOfString(text, at);
      out += text.slice(at, end + 1);
      at = end;
    } else if (text.startsWith('//', at)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end - 1;
    } else if (text.startsWith('/*', at)) at = text.indexOf('*/', at) + 1;
    else out += character;
  }
  return JSON.parse(out.replace(/,(\s*[}\]])/g, '$1'));
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return at;
  }
  return text.length;
}

interface TokenColour {
  readonly scope?: string | readonly string[];
  readonly settings: { readonly foreground?: string };
}

/** The token colours of a theme and of those that it includes. */
async function themeColours(uri: vscode.Uri): Promise<TokenColour[]> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const theme = withoutComments(text) as { include?: string; tokenColors?: TokenColour[] };
  const base = theme.include === undefined ? [] : await themeColours(vscode.Uri.joinPath(uri, '..', theme.include));
  return [...base, ...(theme.tokenColors ?? [])];
}

/** The colour of the longest rule that matches a scope. */
function colourOf(colours: readonly TokenColour[], scope: string): string | undefined {
  let best: string | undefined;
  let length = -1;
  for (const { scope: scopes = [], settings } of colours)
    for (const each of [scopes].flat().flatMap((text) => text.split(','))) {
      const rule = each.trim();
      const isMatch = rule !== '' && (scope === rule || scope.startsWith(`${rule}.`));
      if (!isMatch || settings.foreground === undefined || rule.length < length) continue;
      length = rule.length;
      best = settings.foreground.toLowerCase();
    }
  return best;
}
