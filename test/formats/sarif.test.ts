// SARIF: valid by the SARIF 2.1.0 schema (from @microsoft/jest-sarif), with correct places in the text.

import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../server/src/formats/sarif.ts';
import { rules } from '../../server/src/rules/index.ts';
import { DAM, dataOf, FILES, OWN, text } from './sample.ts';

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile(schema);

async function logOf(files?: Readonly<Record<string, string>>): Promise<Log> {
  return JSON.parse(text(sarif, await dataOf(files)));
}

function resultsOf(log: Log): Result[] {
  return log.runs[0]?.results ?? [];
}

describe('sarif', () => {
  it('is valid with and without findings', async () => {
    for (const files of [FILES, { 'a.txt': 'It rained.\n' }]) {
      const log = await logOf(files);
      isValid(log);
      expect(isValid.errors).toBeNull();
    }
    expect(isValid({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('lists all rules with their pages, and links results to rules', async () => {
    const log = await logOf();
    const listed = log.runs[0]?.tool.driver.rules ?? [];
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ code }) => code));
    for (const { id, help, helpUri } of listed) {
      expect(helpUri).toBe(`https://docs.example/${id}`);
      expect(help?.text).toBe(`${id}\n\nA page.\n`);
    }
    expect(resultsOf(log).length).toBeGreaterThan(3);
    for (const { ruleId, ruleIndex } of resultsOf(log)) expect(listed[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  it('gives places in UTF-16 code units, with lines and columns from 1', async () => {
    const log = await logOf();
    expect(log.runs[0]?.columnKind).toBe('utf16CodeUnits');
    const result = resultsOf(log).find(({ ruleId }) => ruleId === 'unnamed-source') as Result;
    const region = result.locations?.[0]?.physicalLocation?.region;
    const words = DAM.slice(region?.charOffset, (region?.charOffset ?? 0) + (region?.charLength ?? 0));
    expect(words).toContain('A senior official');
    const line = DAM.split('\n')[(region?.startLine ?? 0) - 1] as string;
    expect(line.slice((region?.startColumn ?? 0) - 1).startsWith(words.split('\n')[0] as string)).toBe(true);
  });

  it('links to the other article', async () => {
    const result = resultsOf(await logOf()).find(({ ruleId }) => ruleId === 'conflicting-attribution') as Result;
    expect(result.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^(?:dam|far\/gates)\.txt$/);
    expect(result.relatedLocations?.[0]?.message?.text).not.toBe('');
  });

  it('includes settled findings as suppressed, with the reason', async () => {
    const settled = OWN.replace('speaker: elena-voss\n    ignore: carried-over-speaker', 'ignore: all');
    const results = resultsOf(await logOf({ ...FILES, 'dam.txt.annotations.yaml': settled }));
    const suppressed = results.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed.length).toBeGreaterThan(0);
    for (const { suppressions } of suppressed)
      expect(suppressions).toEqual([{ kind: 'external', justification: 'heard it myself' }]);
  });

  it('includes the user’s YAML files', async () => {
    const [stale] = resultsOf(await logOf()).filter(({ ruleId }) => ruleId === 'stale-annotation');
    expect(stale?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('dam.txt.annotations.yaml');
    const { charOffset = 0, charLength = 0 } = stale?.locations?.[0]?.physicalLocation?.region ?? {};
    expect(OWN.slice(charOffset, charOffset + charLength)).toBe('these words stand nowhere');
  });

  it('has unique fingerprints that survive a change elsewhere', async () => {
    const prints = (log: Log): string[] =>
      resultsOf(log).map((one) => one.partialFingerprints?.['sourcemark/v1'] ?? '');
    const before = prints(await logOf());
    expect(new Set(before).size).toBe(before.length);
    const after = prints(await logOf({ ...FILES, 'dam.txt': DAM.replace('on Monday', 'on a wet Monday') }));
    expect(after).toEqual(before);
  });
});
