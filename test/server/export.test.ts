// The export request: every format as text, and cancellation.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type ExportParams, type ExportResult, exportFormats, exportRequest } from '../../server/src/protocol.ts';
import { Pair } from '../support/lsp-pair.ts';
import { SAMPLES, samples, samplesHost } from '../support/samples.ts';

let server: Pair;
beforeAll(async () => {
  server = await Pair.start(samplesHost(), { folders: [SAMPLES] });
});
afterAll(() => server.stop());

function exported(params: ExportParams): Promise<ExportResult> {
  return server.connection.sendRequest<ExportResult>(exportRequest, params);
}

describe.each(exportFormats.map(({ id, extension }) => [id, extension] as const))('%s', (id, extension) => {
  it('contains every article and only names below the chosen folder', async () => {
    const { files, articles } = await exported({ format: id });
    expect(articles).toBe(Object.keys(samples).length);
    // A folder of files has a configuration of its own, and a file that keeps it out of the articles.
    expect(files).toHaveLength(extension === null ? 2 + 2 * articles : 1);
    for (const { name } of files) expect(name).not.toMatch(/^[/\\]|\.\.|:/);
    const whole = files.map(({ name, text }) => `${name}\n${text}`).join('\n');
    if (id !== 'conll') for (const name of Object.keys(samples)) expect(whole).toContain(name.replace(/\.txt$/, ''));
  });
});

it('links are relative to the target folder', async () => {
  const { files } = await exported({ format: 'markdown', to: 'file:///elsewhere/reports' });
  expect(files[0]?.text).toContain('](../../samples/01-harbour-post.txt#L');
});

it('uses the text of the editor, not of the disk', async () => {
  const uri = `${SAMPLES}/08-capital-brief.txt`;
  await server.open(
    uri,
    `${samples['08-capital-brief.txt']}\n“Nothing is decided yet,” said Wilma Testman on Friday.\n`,
  );
  const { files } = await exported({ format: 'csv' });
  expect(files[0]?.text).toContain('Wilma Testman');
  await server.close(uri);
});

it('stops when cancelled', async () => {
  const source = new CancellationTokenSource();
  const answer = server.connection.sendRequest(exportRequest, { format: 'web-annotation' }, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
});

it('rejects an unknown format', async () => {
  const answer = server.connection.sendRequest(exportRequest, { format: 'docx' });
  await expect(answer).rejects.toThrow('There is no export format “docx”.');
});
