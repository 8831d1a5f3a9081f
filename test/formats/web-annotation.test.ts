// Web Annotations: valid JSON-LD (the jsonld library in safe mode) and valid by the Web Annotation Data Model.

import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { ANNO_CONTEXT, webAnnotations } from '../../server/src/formats/web-annotation.ts';
import { annotationTerms } from './annotation-terms.ts';
import { articleNamed, DAM, dataOf, text } from './sample.ts';

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string | readonly string[];
  readonly creator: { readonly type: string };
  readonly body?: { readonly [key: string]: unknown };
  readonly target: Target | readonly Target[];
  readonly [key: string]: unknown;
}

interface Target {
  readonly source: string;
  readonly selector: unknown;
}

interface Selectors {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

async function collection(): Promise<{ json: Record<string, unknown>; items: Annotation[] }> {
  const json = JSON.parse(text(webAnnotations, await dataOf()));
  return { json, items: json.first.items };
}

function targetsOf({ target }: Annotation): Target[] {
  return [target].flat() as Target[];
}

/** Both selectors of a target, merged. */
function selectorsOf(target: Target | undefined): Selectors {
  return Object.assign({}, ...([target?.selector].flat() as object[]));
}

function quotation(items: readonly Annotation[], words: string): Annotation {
  const found = items.find(
    (item) => item.motivation === 'describing' && selectorsOf(targetsOf(item)[0]).exact.startsWith(words),
  );
  if (found === undefined) throw new Error(`no quotation ${words}`);
  return found;
}

describe('as JSON-LD', () => {
  it('uses only terms of the Web Annotation vocabulary and our own', async () => {
    const { json } = await collection();
    const documentLoader = async (url: string): Promise<object> => {
      if (url !== ANNO_CONTEXT) throw new Error(`nothing else is fetched: ${url}`);
      return { documentUrl: url, document: { '@context': annotationTerms } };
    };
    const options = { safe: true, base: 'https://example.org/annotations.jsonld', documentLoader };
    const [expanded] = (await jsonld.expand(json, options as object)) as Record<string, unknown>[];
    expect(expanded?.['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
    const triples = (await jsonld.toRDF(json, { ...options, format: 'application/n-quads' } as object)) as string;
    expect(triples).toContain('<http://www.w3.org/ns/oa#hasTarget>');
    expect(triples).toContain('<http://www.w3.org/ns/oa#exact> "“Nobody asked the valley,”"');
    const misspelt = { ...json, labl: 'x' };
    await expect(jsonld.expand(misspelt, options as object)).rejects.toThrow();
  });
});

describe('by the data model', () => {
  it('is a collection with one page, a total, and unique ids', async () => {
    const { json, items } = await collection();
    expect(json['@context']).toEqual([ANNO_CONTEXT, expect.anything()]);
    expect(json).toMatchObject({ type: 'AnnotationCollection', total: items.length });
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const item of items) {
      expect(item.type).toBe('Annotation');
      expect(targetsOf(item).length).toBeGreaterThan(0);
    }
  });

  it('selects by words and by code points, which agree', async () => {
    const { items } = await collection();
    const data = await dataOf();
    for (const item of items) {
      for (const target of targetsOf(item)) {
        const { exact, prefix = '', suffix = '', start, end } = selectorsOf(target);
        if (start === undefined) continue;
        const points = [...articleNamed(data, decodeURIComponent(target.source)).text];
        expect(points.slice(start, end).join('')).toBe(exact);
        expect(points.slice(0, start).join('').endsWith(prefix)).toBe(true);
        expect(points.slice(end).join('').startsWith(suffix)).toBe(true);
      }
    }
  });

  it('has the program or a person as creator', async () => {
    const { items } = await collection();
    expect(items.filter(({ creator }) => creator.type === 'Person')).toHaveLength(6);
    for (const { creator, id } of items) expect(creator.type).toBe(id.includes('/annotation-') ? 'Person' : 'Software');
  });

  it('has a quotation with speaker, cue, stance and all its parts', async () => {
    const { items } = await collection();
    const item = quotation(items, '“Nobody asked');
    expect(targetsOf(item).map((target) => selectorsOf(target).exact)).toEqual([
      '“Nobody asked the valley,”',
      DAM.slice(DAM.indexOf('“and nobody'), DAM.indexOf('comes.”') + 7),
    ]);
    expect(item.body).toMatchObject({
      type: 'TextualBody',
      purpose: 'describing',
      value: 'direct quotation; speaker: Elena Voss; cue: said; stance: asserts',
      'sourcemark:kind': 'direct',
      'sourcemark:speaker': { id: '#entity/elena-voss', type: 'Person', name: 'Elena Voss' },
      'sourcemark:source': 'Voss',
      'sourcemark:cue': 'said',
    });
  });

  it('has the user’s values with their purposes', async () => {
    const { items } = await collection();
    const own = items.filter(({ creator }) => creator.type === 'Person');
    expect(own[0]).toMatchObject({
      motivation: ['commenting', 'tagging', 'assessing'],
      body: [
        { purpose: 'commenting', value: 'Call her.\nTwice.' },
        { purpose: 'tagging', value: 'lead' },
        { purpose: 'tagging', value: 'to check' },
        { purpose: 'assessing', value: 'true enough' },
      ],
    });
    expect(own[1]).toMatchObject({ 'sourcemark:reason': 'heard it myself' });
    expect(own[3]).toMatchObject({ 'sourcemark:resolved': true });
    expect(own[4]).toMatchObject({ motivation: 'highlighting' });
    expect(own[4]?.body).toBeUndefined();
    expect(own[5]?.target).toMatchObject({
      selector: { type: 'TextQuoteSelector', exact: 'these words stand nowhere' },
    });
  });
});
