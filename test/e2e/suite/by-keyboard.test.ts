// Decisions by keys alone, in a host that can press them: each key of the review writes the right YAML and is undone,
// and a merge is taken back with one key from anywhere.
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { choose, isShown, pageText, press, type } from './keyboard.ts';
import { article, deleteFiles, openArticle, placeOf, until } from './support.ts';

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);
const POST = '01-harbour-post.txt.annotations.yaml';
const GUESSED = 'I will believe in it when I hear it ring';
const UNNAMED = 'They told us to go back to bed';
const FOLDER = 'sourcemark.yaml';

/** The text of a file; empty if there is none. */
const read = (name: string): Promise<string> =>
  Promise.resolve(vscode.workspace.fs.readFile(article(name))).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
const written = (name: string, pattern: RegExp): Promise<string> =>
  until(`${pattern} in ${name}`, async () => {
    const text = await read(name);
    return pattern.test(text) ? text : undefined;
  });
const remove = async (): Promise<void> => {
  await run('workbench.action.closeAllEditors');
  await deleteFiles(article(POST), article(FOLDER));
};

/** Opens the review and puts findings off until the one about these words is asked about. A key pressed before the new tab
 *  has the focus goes nowhere: then the tab is closed, and the review begun again. */
async function reviewOf(words: string): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await run('sourcemark.review');
    if ((await cardOf(words)).includes(words)) return;
    await run('workbench.action.closeAllEditors');
  }
  throw new Error(`the review does not ask about “${words}”`);
}

/** The card that asks about these words; another or none if they are not asked about. */
async function cardOf(words: string): Promise<string> {
  let card = await until('the review', () => pageText('.card'));
  for (let put = 0; put < 60 && !card.includes(words); put += 1) {
    await press('l');
    const next = await anotherCard(card);
    if (next === '') break;
    card = next;
  }
  return card;
}

/** The card that follows this one; empty at the end of the review, or if none came. */
async function anotherCard(card: string): Promise<string> {
  let next = '';
  await until(
    'another card',
    async () => {
      next = await pageText('.card');
      return (next !== '' && next !== card) || (await pageText('.empty')).includes('put off');
    },
    5_000,
  ).catch(() => undefined);
  return next === card ? '' : next;
}

describe('The review, by keys', function () {
  this.timeout(60_000);
  let found = 0;
  before(async () => {
    await openArticle('01-harbour-post.txt');
    await until('findings', () => vscode.languages.getDiagnostics(article('01-harbour-post.txt')).length > 5);
    await remove();
    found = vscode.languages.getDiagnostics(article('01-harbour-post.txt')).length;
  });
  // The next test begins with the findings that this one decided.
  afterEach(async () => {
    await remove();
    await until(
      'the findings again',
      () => vscode.languages.getDiagnostics(article('01-harbour-post.txt')).length === found,
    );
  });

  it('R makes the guessed speaker the user’s own, U takes it back', async () => {
    await reviewOf(GUESSED);
    await press('r');
    match(await written(POST, /speaker:/), /quote: .*I will believe in it[\s\S]*speaker: Nesrin Demirkan/);
    await until('the next finding', async () => !(await pageText('.card')).includes(GUESSED));
    match(await pageText('#page'), /Speaker: Nesrin Demirkan/);
    await press('u');
    await until('no decision', async () => (await read(POST)) === '');
    await until('the finding again', async () => (await pageText('#page')).includes('Nothing is decided yet'));
  });

  it('W says that the finding is wrong', async () => {
    await reviewOf('a senior Tarsiman official');
    await press('w');
    match(
      await written(POST, /ignore:/),
      /quote: .*a senior Tarsiman official[\s\S]*ignore: unnamed-source\n {4}reason: "?Reviewed: the finding is wrong"?/,
    );
  });

  it('S asks for another speaker, N says that it is no speech', async () => {
    await reviewOf(UNNAMED);
    await press('s');
    await choose('Gulizar Sarikol');
    match(await written(POST, /speaker:/), /quote: .*They told us[\s\S]*speaker: Gulizar Sarikol/);
    await until('the page', async () => (await pageText('#page')).includes('Speaker: Gulizar Sarikol'));
    await press('u');
    await until('no decision', async () => (await read(POST)) === '');
    await until('the finding again', async () => (await pageText('.card')).includes(UNNAMED));
    await press('n');
    match(await written(POST, /kind:/), /quote: .*They told us[\s\S]*kind: term/);
  });

  it('L puts a finding off and writes nothing', async () => {
    await reviewOf(UNNAMED);
    await press('l');
    await until('another finding', async () => !(await pageText('.card')).includes(UNNAMED));
    equal(await read(POST), '');
  });

  it('A never reports the kind in this article', async () => {
    await reviewOf('a senior Tarsiman official');
    await press('a');
    match(await written(POST, /article:/), /article:\n {2}ignore: unnamed-source\n/);
    await until('it to be listed', async () => /Never in this article: unnamed-source/.test(await pageText('#page')));
    await press('u');
    await until('no decision', async () => (await read(POST)) === '');
  });

  it('X never reports it in this folder', async () => {
    await reviewOf('a senior Tarsiman official');
    await press('x');
    match(await written(FOLDER, /severity:/), /settings:\n {2}severity:\n {4}unnamed-source: "?off"?\n/);
    await until('it to be listed', async () => /Never in this folder/i.test(await pageText('#page')));
  });
});

describe('The tree of speakers', function () {
  this.timeout(60_000);

  it('copies all statements of a speaker with the key that copies', async () => {
    await openArticle('01-harbour-post.txt');
    await run('sourcemark.speakers.filter');
    await until('the filter', () => isShown('.quick-input-box'));
    await type('Nesrin Demirkan');
    await press('Enter');
    await vscode.env.clipboard.writeText('');
    const copied = await until('the statements', async () => {
      await run('sourcemark.speakers.focus');
      await run('list.focusFirst');
      await press('Enter', 'Control+c');
      const text = await vscode.env.clipboard.readText();
      return text !== '' && text;
    });
    match(copied, /^### 2025-03-05, The Harbour Post: /m);
    match(copied, /^- .*I will believe in it when I hear it ring.*speaker implied, line \d+/m);
    await run('sourcemark.speakers.clearFilter');
  });
});

describe('The line above the headline', function () {
  this.timeout(60_000);
  after(() => run('workbench.action.closePanel'));

  it('leads to Problems, and leaves them open', async () => {
    const { document } = await openArticle('01-harbour-post.txt');
    await run('workbench.actions.view.problems');
    await until('Problems', () => isShown('.markers-panel'));
    const lenses = await until('the line', async () => {
      const found = (await run('vscode.executeCodeLensProvider', document.uri, 5)) as vscode.CodeLens[];
      return found.some(({ command }) => command?.command.includes('markers')) && found;
    });
    const { command } = lenses.find((lens) => lens.command?.command.includes('markers'))!;
    await run(command!.command, ...(command!.arguments ?? []));
    await new Promise((resolve) => setTimeout(resolve, 500));
    ok(await isShown('.markers-panel'));
  });
});

describe('A wrong merge', function () {
  this.timeout(60_000);
  after(remove);

  it('is taken back with one key, from any file', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    const at = placeOf(editor.document, 'Orhan Demirkan');
    editor.selection = new vscode.Selection(at, at);
    const merging = run('sourcemark.mergeEntity');
    await choose('Nesrin Demirkan');
    await merging;
    match(await written(FOLDER, /same-as:/), /Nesrin Demirkan/);
    await openArticle('04-veldinform-agency.txt');
    const begun = Date.now();
    await press('Alt+Shift+Z');
    await until('the merge to be undone', async () => (await read(FOLDER)) === '');
    ok(Date.now() - begun < 10_000);
  });
});

describe('A spelling that is somebody else', function () {
  this.timeout(60_000);
  after(remove);

  it('is the only one split off, is joined again with one key, and split off once more', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    const at = placeOf(editor.document, 'Aleksei Brodnikov');
    editor.selection = new vscode.Selection(at, at);
    for (const round of ['first', 'again']) {
      const splitting = run('sourcemark.keepApart');
      await until('the spellings', () => isShown('.quick-input-list .focused'));
      const offered = await pageText('.quick-input-list');
      for (const spelling of ['Alexey Brodnikov', 'Alexei Brodnikov']) ok(offered.includes(spelling), offered);
      ok(!offered.includes('Torvik'), offered);
      match(offered, /becomes a name of its own; Aleksei Brodnikov keeps all others/);
      await choose('Alexey Brodnikov');
      await splitting;
      match(await written(FOLDER, /apart-from:/), /name: Alexey Brodnikov/, round);
      await until('the other spelling to stay', async () => {
        const names = await workspaceNames('Brodnikov');
        return names.includes('Alexey Brodnikov') && names.includes('Aleksei Brodnikov') && names.length === 2;
      });
      if (round === 'again') return;
      await press('Alt+Shift+Z');
      await until('the file to be as before', async () => (await read(FOLDER)) === '');
      await until('one name', async () => (await workspaceNames('Brodnikov')).length === 1);
    }
  });
});

/** The entities whose name has these words. */
async function workspaceNames(words: string): Promise<string[]> {
  const symbols = (await run('vscode.executeWorkspaceSymbolProvider', words)) as vscode.SymbolInformation[];
  return [...new Set(symbols.map(({ name }) => name).filter((name) => name.includes(words)))];
}
