// The sources are offered to assistants in VS Code: its list of MCP servers has the folder, and can start its server.
import { match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { choose, pageText, press } from './keyboard.ts';
import { until } from './support.ts';

const LIST = '.quick-input-list';
const NAME = 'Sourcemark: articles';

/** What the editor's list of MCP servers shows of ours. */
async function listed(): Promise<string> {
  void vscode.commands.executeCommand('workbench.mcp.listServer').then(undefined, () => undefined);
  return until('the list of servers', async () => {
    const text = await pageText(LIST);
    return text.includes(NAME) ? text : undefined;
  });
}

describe('The sources, for assistants in VS Code', function () {
  this.timeout(60_000);
  afterEach(() => press('Escape'));

  it('are in its list of servers, and are started from there', async () => {
    match(await listed(), /sources of the open folders/);
    await choose(NAME);
    await until('what can be done with it', async () => (await pageText(LIST)).includes('Start Server'));
    await choose('Start Server');
    await until('the server to run', async () => {
      await press('Escape');
      return (await listed()).includes('Running');
    });
  });
});
