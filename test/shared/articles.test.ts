// Five real articles about one event lie beside a developer's checkout, and nowhere else. Where they are, what the project
// promises of them is checked; where they are not, this says so and the other tests stand without it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { positionAt } from '../../server/src/base/positions.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { siblingMention } from '../../server/src/features/mention-navigation.ts';
import { mentionAt } from '../../server/src/features/shared/lookup.ts';
import { english } from '../../server/src/language/en/index.ts';
import { checkArticle, type Diagnosis } from '../../server/src/rules/check.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { contextFor } from '../support/features.ts';
import { MemoryHost } from '../support/memory-host.ts';

const folder = new URL('../../../shared/articles/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn('skipped: the shared articles are not beside this checkout');

const FOLDER = 'file:///shared';
const texts: Record<string, string> = present
  ? Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
  : {};
const corpus = new Corpus(new MemoryHost(), english);
beforeAll(() => {
  corpus.setFolders([FOLDER]);
  for (const [name, text] of Object.entries(texts)) corpus.addText(`${FOLDER}/${name}`, text);
});

function findings(prefix: string): (Diagnosis & { readonly line: number })[] {
  const article = corpus.articles().find(({ path }) => path.startsWith(prefix));
  if (article === undefined) throw new Error(`no article ${prefix}`);
  return checkArticle(article, corpus.snapshot(), defaultSettings, (code, error) =>
    expect.fail(`${code}: ${String(error)}`),
  ).map((finding) => ({
    ...finding,
    line: positionAt(article, finding.span.start).line + 1,
  }));
}

describe.skipIf(!present)('the five articles', () => {
  it.each([
    ['000', 51, 'Mahmoud Hamza'],
    ['004', 24, 'Omar Alhariri'],
    // Whom the “he” of the sentence before means is left open.
    ['004', 70, 'the person called “he” there'],
  ])('%s line %i stands alone and is carried over from %s', (file, line, speaker) => {
    const carried = findings(file).filter(
      (finding) => finding.code === 'carried-over-speaker' && finding.line === line,
    );
    expect(carried.map((finding) => finding.message)).toEqual([expect.stringContaining(speaker)]);
  });

  it('003 line 29 has scare quotes, which are not reported', () => {
    expect(findings('003').filter((finding) => finding.line === 29)).toEqual([]);
  });

  it('no quotation is without a speaker', () => {
    for (const file of ['000', '001', '002', '003', '004'])
      expect(findings(file).filter((finding) => finding.code === 'unattributed-quote')).toEqual([]);
  });

  it("every spelling of the Syrian president's name is one entity, and the health minister another", () => {
    const ids = new Set<string | undefined>();
    const spellings = new Set<string>();
    for (const article of corpus.articles()) {
      const text = texts[article.path] as string;
      for (const match of text.matchAll(/(?:(?:Ahm[ae]d )?(?:Hussein )?[Aa]l[- ])?Sharaa/g)) {
        const mention = mentionAt(article, match.index + match[0].length - 1);
        const entity = mention === undefined ? undefined : corpus.snapshot().entityOf(article, mention.entity);
        if (/Maher $/.test(text.slice(0, match.index))) expect(entity?.name).toBe('Maher al-Sharaa');
        else ids.add(entity?.id);
        spellings.add(match[0]);
      }
    }
    expect(spellings.size).toBeGreaterThan(6);
    expect([...ids]).toEqual([expect.stringContaining('sharaa')]);
  });

  it('the next mention walks from the first article to the last and back', () => {
    const context = contextFor(corpus);
    const [first] = corpus.articles();
    if (first === undefined) return;
    const start = (texts[first.path] as string).indexOf('Putin');
    let at = { uri: first.uri, position: positionAt(first, start) };
    const visited: string[] = [first.uri];
    for (let i = 0; i < 200; i += 1) {
      const next = siblingMention(context, { ...at, direction: 'next' });
      if (next === null || next.index === 1) break;
      if (visited.at(-1) !== next.uri) visited.push(next.uri);
      at = { uri: next.uri, position: next.range.start };
    }
    expect(visited).toEqual(corpus.articles().map((article) => article.uri));
    const back: string[] = [];
    for (let i = 0; i < 200; i += 1) {
      const previous = siblingMention(context, { ...at, direction: 'previous' });
      if (previous === null || previous.index === previous.total) break;
      if (back.at(-1) !== previous.uri) back.push(previous.uri);
      at = { uri: previous.uri, position: previous.range.start };
    }
    expect(back).toEqual([...visited].reverse());
  });
});
