// Export… as an editor asks for it: files as text, in every format, and an end when it is cancelled.

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
  it('has every article, and names that stay below the chosen folder', async () => {
    const { files, articles } = await exported({ format: id });
    expect(articles).toBe(Object.keys(samples).length);
    expect(files).toHaveLength(extension === null ? 1 + 2 * articles : 1);
    for (const { name } of files) expect(name).not.toMatch(/^[/\\]|\.\.|:/);
    const whole = files.map(({ name, text }) => `${name}\n${text}`).join('\n');
    if (id !== 'conll') for (const name of Object.keys(samples)) expect(whole).toContain(name.replace(/\.txt$/, ''));
  });
});

it('links from where the export will lie', async () => {
  const { files } = await exported({ format: 'markdown', to: 'file:///elsewhere/reports' });
  expect(files[0]?.text).toContain('](../../samples/01-harbour-post.txt#L');
});

it('has what stands in the editor, not what is on the disk', async () => {
  const uri = `${SAMPLES}/08-capital-brief.txt`;
  await server.open(
    uri,
    `${samples['08-capital-brief.txt']}\n“Nothing is decided yet,” said Wilma Testman on Friday.\n`,
  );
  const { files } = await exported({ format: 'csv' });
  expect(files[0]?.text).toContain('Wilma Testman');
  await server.close(uri);
});

it('ends when it is cancelled', async () => {
  const source = new CancellationTokenSource();
  const answer = server.connection.sendRequest(exportRequest, { format: 'web-annotation' }, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
});

it('says so where there is no such format', async () => {
  const answer = server.connection.sendRequest(exportRequest, { format: 'docx' });
  await expect(answer).rejects.toThrow('There is no export format “docx”.');
});
