// The same words in other forms: a forwarded mail with `> ` signs, a Markdown clipping with linked and bold names, and an
// interview. Each has its hover, definition, rename and decisions, side by side with the others.
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, findings, hoverAt, openArticle, outlineNames, placeOf, until } from './support.ts';

const paragraphs = [
  'BEYRAK, March 4 - The harbour master of Beyrak said on Tuesday that the water had reached the quay before anybody in the town heard a siren.',
  '"We counted the boats at noon and there were forty-one of them, and by the evening there were six," the harbour master, Selma Ardic, told reporters on the quay. "I have kept the list in my pocket since."',
  'The list was shown to two engineers of the commission on Wednesday morning, and they copied it by hand at a table in the customs shed.',
  '"The gates were open when we came and nobody would say who had opened them."',
  'The engineers left for the capital in the afternoon, with the copy in a plastic folder and no answer to any of their questions.',
  'Ardic has asked the ministry for a new siren every spring since she came to the harbour, she told the engineers.',
];

const header = [
  'From: Jonas Reuss <reuss@courier.example>',
  'Date: Wed, 5 Mar 2025 18:02:11 +0100',
  'Subject: Fwd: Harbour master shows a list',
];

const mail = (width: number): string =>
  `${header.join('\n')}\n\n${paragraphs.map((text) => `${wrap(text, width, '> ')}\n`).join('>\n')}`;

const clipping = `---
title: Harbour master shows a list
published: 2025-03-04
---

# Harbour master shows a list

${paragraphs
  .join('\n\n')
  .replace('master, Selma Ardic,', 'master, [Selma Ardic](https://courier.example/people/ardic "profile"),')
  .replace('\n\nArdic has', '\n\n**Ardic** has')}
`;

const interview = `“We rang the church bell instead”

Selma Ardic is the harbour master of Beyrak. She spoke to the Courier on Tuesday, at the customs shed, a week after the water came.

Q: Did you hear the siren that morning?

A: No. Nobody did. We rang the church bell instead, and the people who live behind the fish market came down to ask what the bell was for.

Q: Who told you that the gates were open?

A: My brother works at the dam. He telephoned at four and said, “Take the boats out now.” I had eleven men and four ropes.

Q: What did the ministry say afterwards?

A: They thanked me for my letter. I have written one every spring since 2019, and they have thanked me for each.
`;

/** Wraps a paragraph at `width` columns, each line after `sign`. */
function wrap(text: string, width: number, sign: string): string {
  const lines: string[] = [];
  let line = sign.trimEnd();
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = sign.trimEnd();
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

const run = vscode.commands.executeCommand;
const files = { mail: '11-mail.txt', clipping: '12-clipping.md', interview: '13-interview.txt' };
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(article(name), new TextEncoder().encode(text));

describe('An article in another form', () => {
  before(async () => {
    await write(files.mail, mail(56));
    await write(files.clipping, clipping);
    await write(files.interview, interview);
  });
  after(async () => {
    await run('workbench.action.closeAllEditors');
    for (const name of Object.values(files)) {
      for (const file of [article(name), article(`${name}.annotations.yaml`)]) {
        await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
      }
    }
  });

  for (const [form, name] of [
    ['a mail', files.mail],
    ['a clipping', files.clipping],
  ] as const) {
    it(`has the speaker of a quotation: ${form}`, async () => {
      const { document } = await openArticle(name);
      const card = await until('a hover', () => hoverAt(document, placeOf(document, 'forty-one')));
      match(card, /Selma Ardic/);
      match(card, /told/);
    });

    it(`has its definition and rename: ${form}`, async () => {
      const { document } = await openArticle(name);
      await definedAs(document, placeOf(document, 'Ardic', document.getText().lastIndexOf('Ardic')));
      const edit = await run<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, 'Selma Ardic'),
        'S. Ardic',
      );
      ok(edit.entries().every(([file]) => file.path.endsWith('sourcemark.yaml')));
    });

    it(`attributes a quotation nobody is named for: ${form}`, async () => {
      const { document } = await openArticle(name);
      await attribute(document, article(name));
    });
  }

  it('keeps the decision when the mail is wrapped anew', async () => {
    const { document } = await openArticle(files.mail);
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, all, mail(72));
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await until('the hover to say so', async () =>
      (await hoverAt(document, placeOf(document, 'gates were open'))).includes('Decided by you'),
    );
    equal(findings(document.uri, 'unattributed-quote').length, 0);
    equal(findings(document.uri, 'stale-annotation').length, 0);
  });

  it('has turns with their speaker: an interview', async () => {
    const { document } = await openArticle(files.interview);
    const card = await until('a hover', () =>
      hoverAt(document, placeOf(document, 'rang the church bell instead, and')),
    );
    match(card, /Selma Ardic/);
    match(await hoverAt(document, placeOf(document, 'Take the boats')), /He|My brother/);
    equal(findings(document.uri, 'unattributed-quote').length, 0);
    await definedAs(document, placeOf(document, 'Selma Ardic'));
    const outline = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    match(outlineNames(outline).join('\n'), /Q\nSelma Ardic\nQ\nSelma Ardic/);
  });

  it('opens side by side with the others', async () => {
    await vscode.window.showTextDocument(article(files.mail), { viewColumn: vscode.ViewColumn.One });
    await vscode.window.showTextDocument(article(files.clipping), { viewColumn: vscode.ViewColumn.Two });
    await vscode.window.showTextDocument(article(files.interview), { viewColumn: vscode.ViewColumn.Three });
    for (const { document } of vscode.window.visibleTextEditors) {
      const card = await until('a hover', () => hoverAt(document, placeOf(document, 'Selma Ardic')));
      match(card, /Selma Ardic/);
      match(card, /in 3 articles/);
    }
  });
});

async function definedAs(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
  const [place] = await until('a definition', async () => {
    const found = await run<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    return found.length > 0 && found;
  });
  ok(place);
  const [uri, range] =
    'targetUri' in place
      ? [place.targetUri, place.targetSelectionRange ?? place.targetRange]
      : [place.uri, place.range];
  const definition = await vscode.workspace.openTextDocument(uri);
  equal(definition.getText(range), 'Selma Ardic');
}

/** Takes the quick fix that attributes the quotation about the gates to Selma Ardic. */
async function attribute(document: vscode.TextDocument, uri: vscode.Uri): Promise<void> {
  const place = placeOf(document, 'gates were open');
  const [finding] = await until('the finding', () => {
    const found = findings(uri, 'unattributed-quote');
    return found.length > 0 && found;
  });
  ok(finding);
  ok(finding.range.contains(place));
  const fix = await until('the fix', async () => {
    const actions = await run<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
      undefined,
      30,
    );
    return actions.find(({ title }) => title === 'Attribute to Selma Ardic');
  });
  if (fix.edit) await vscode.workspace.applyEdit(fix.edit);
  if (fix.command) await run(fix.command.command, ...(fix.command.arguments ?? []));
  await until('the finding to go', () => findings(uri, 'unattributed-quote').length === 0);
  await until('the hover to say so', async () => (await hoverAt(document, place)).includes('Decided by you'));
}
