// The tables, read with another parser (csv-parse) than they are written with (papaparse).

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { NAME_COLUMNS, namesCsv, QUOTATION_COLUMNS, quotationsCsv } from '../../server/src/formats/csv.ts';
import { articleNamed, dataOf, text } from './sample.ts';

type Row = Record<string, string>;

function read(csv: string): Row[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('the table of quotations', () => {
  it('has a row for each quotation, with all columns, in the order of the text', async () => {
    const data = await dataOf();
    const rows = read(text(quotationsCsv, data));
    expect(Object.keys(rows[0] as Row)).toEqual([...QUOTATION_COLUMNS]);
    expect(rows).toHaveLength(data.articles.reduce((sum, { article }) => sum + article.analysis.quotes.length, 0));
    const row = rows.find(({ words }) => words?.startsWith('“The gates')) as Row;
    expect(row).toMatchObject({
      article: 'dam.txt',
      outlet: 'The Harbour Post',
      line: '8',
      kind: 'direct',
      speaker: 'Orban Keller',
      'speaker type': 'person',
      cue: 'said',
      stance: 'asserts',
    });
    expect(Number(row.confidence)).toBeGreaterThan(0.5);
  });

  it('has one row for a quotation of several parts and lines', async () => {
    const rows = read(text(quotationsCsv, await dataOf()));
    const row = rows.find(({ words }) => words?.startsWith('“Nobody asked')) as Row;
    expect(row.words).toBe('“Nobody asked the valley,” … “and nobody will ask it again before the water comes.”');
    expect(row.speaker).toBe('Elena Voss');
  });

  it('starts with a byte-order mark and ends each row as in RFC 4180', async () => {
    const csv = text(quotationsCsv, await dataOf());
    expect(csv.startsWith('\uFEFFarticle,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('cells that look like formulas', () => {
  it.each(['=SUM(A1)', '+1+1', '-2+3', '@SUM(A1)'])('%s gets an apostrophe in front', async (formula) => {
    const name = `${formula}.txt`;
    const rows = read(
      text(quotationsCsv, await dataOf({ [name]: '“Nobody asked the valley at all,” said Ada Brook.\n' })),
    );
    expect(rows.map(({ article }) => article)).toEqual([`'${name}`]);
  });

  it('do not include numbers', async () => {
    const rows = read(text(quotationsCsv, await dataOf()));
    for (const { confidence } of rows) expect(confidence).toMatch(/^[01](\.\d+)?$/);
  });
});

describe('the table of names', () => {
  it('has a row for each mention, including pronouns', async () => {
    const data = await dataOf();
    const rows = read(text(namesCsv, data));
    expect(Object.keys(rows[0] as Row)).toEqual([...NAME_COLUMNS]);
    expect(rows).toHaveLength(data.articles.reduce((sum, { article }) => sum + article.analysis.mentions.length, 0));
    expect(rows).toContainEqual(
      expect.objectContaining({
        article: 'dam.txt',
        words: 'Elena Voss',
        type: 'person',
        form: 'name',
        id: 'elena-voss',
      }),
    );
  });

  it('has only the header if there are no mentions', async () => {
    const data = await dataOf({ 'a.txt': 'It rained, and then it rained again.\n' });
    expect(articleNamed(data, 'a.txt').article.analysis.quotes).toEqual([]);
    expect(read(text(quotationsCsv, data))).toEqual([]);
  });
});
