// A strict reader of brat's standoff format and annotation.conf. It follows https://brat.nlplab.org/standoff.html and
// /configuration.html, not our writer, and throws on everything that brat would reject.

export interface TextBound {
  readonly type: string;
  /** In code points. */
  readonly fragments: readonly (readonly [number, number])[];
  readonly text: string;
}

export interface Standoff {
  readonly texts: ReadonlyMap<string, TextBound>;
  readonly relations: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  readonly attributes: readonly { readonly type: string; readonly of: string; readonly value: string }[];
  readonly notes: readonly { readonly of: string; readonly text: string }[];
}

export interface Configuration {
  readonly entities: ReadonlySet<string>;
  /** Type of the first argument and of the second, by relation. */
  readonly relations: ReadonlyMap<string, readonly [ReadonlySet<string>, ReadonlySet<string>]>;
  readonly attributes: ReadonlyMap<string, { readonly of: ReadonlySet<string>; readonly values: ReadonlySet<string> }>;
}

const SECTIONS = ['entities', 'relations', 'events', 'attributes'];
const TYPE = /^[A-Za-z0-9_-]+$/;

export function readConfiguration(conf: string): Configuration {
  const entities = new Set<string>();
  const relations = new Map<string, readonly [ReadonlySet<string>, ReadonlySet<string>]>();
  const attributes = new Map<string, { of: ReadonlySet<string>; values: ReadonlySet<string> }>();
  let section = '';
  const seen: string[] = [];
  for (const line of conf.split('\n')) {
    const head = /^\[(\w+)\]$/.exec(line)?.[1];
    if (head !== undefined) {
      section = head;
      seen.push(head);
      continue;
    }
    if (line.trim() === '' || line.startsWith('<')) continue;
    const [name = '', args = ''] = line.replace(/^\t*/, '').split('\t');
    must(TYPE.test(name), `type ${name}`);
    const types = Object.fromEntries(
      args.split(', ').map((arg) => [arg.split(':')[0], new Set((arg.split(':')[1] ?? '').split('|'))]),
    ) as Record<string, Set<string>>;
    if (section === 'entities') entities.add(name);
    else if (section === 'relations') relations.set(name, [types.Arg1 ?? new Set(), types.Arg2 ?? new Set()]);
    else if (section === 'attributes')
      attributes.set(name, { of: types.Arg ?? new Set(), values: types.Value ?? new Set() });
    else must(false, `line in [${section}]: ${line}`);
  }
  must(
    SECTIONS.every((name) => seen.includes(name)),
    'all four sections',
  );
  return { entities, relations, attributes };
}

export function readStandoff(ann: string, text: string, conf: Configuration): Standoff {
  const points = [...text];
  const texts = new Map<string, TextBound>();
  const later: string[][] = [];
  must(ann === '' || ann.endsWith('\n'), 'a line break at the end');
  const ids = new Set<string>();
  for (const line of ann.split('\n').slice(0, -1)) {
    const [id = '', rest = '', words, ...more] = line.split('\t');
    must(more.length === 0, `three columns: ${line}`);
    must(!ids.has(id), `id ${id} once`);
    ids.add(id);
    if (!/^T\d+$/.test(id)) {
      later.push([id, rest, words ?? '']);
      continue;
    }
    const [, type = '', places = ''] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(rest) ?? [];
    must(conf.entities.has(type), `declared type in ${line}`);
    const fragments = places.split(';').map((place) => place.split(' ').map(Number) as [number, number]);
    let before = 0;
    for (const [start, end] of fragments) {
      must(start < end && end <= points.length && start >= before, `order in ${line}`);
      before = end;
    }
    const covered = fragments.map(([start, end]) => points.slice(start, end).join(''));
    must(
      !covered.some((part) => /[\n\r]/.test(part) || part.trim() !== part),
      `no breaks or spaces at ends in ${line}`,
    );
    must(words === covered.join(' '), `words of ${line}`);
    texts.set(id, { type, fragments, text: words ?? '' });
  }
  return { texts, ...readRest(later, texts, conf) };
}

function readRest(
  lines: readonly string[][],
  texts: ReadonlyMap<string, TextBound>,
  conf: Configuration,
): Omit<Standoff, 'texts'> {
  const relations: { type: string; from: string; to: string }[] = [];
  const attributes: { type: string; of: string; value: string }[] = [];
  const notes: { of: string; text: string }[] = [];
  for (const [id = '', rest = '', words = ''] of lines) {
    if (/^R\d+$/.test(id)) {
      const [, type = '', from = '', to = ''] = /^(\S+) Arg1:(T\d+) Arg2:(T\d+)$/.exec(rest) ?? [];
      const args = conf.relations.get(type);
      must(args?.[0].has(texts.get(from)?.type ?? '') === true, `first argument of ${id}`);
      must(args?.[1].has(texts.get(to)?.type ?? '') === true, `second argument of ${id}`);
      relations.push({ type, from, to });
    } else if (/^A\d+$/.test(id)) {
      const [, type = '', of = '', value = ''] = /^(\S+) (T\d+) (\S+)$/.exec(rest) ?? [];
      must(conf.attributes.get(type)?.of.has(texts.get(of)?.type ?? '') === true, `bearer of ${id}`);
      must(conf.attributes.get(type)?.values.has(value) === true, `value of ${id}`);
      attributes.push({ type, of, value });
    } else {
      const [, of = ''] = /^AnnotatorNotes ([TRA]\d+)$/.exec(rest) ?? [];
      must(/^#\d+$/.test(id) && texts.has(of) && words !== '', `note ${id}`);
      notes.push({ of, text: words });
    }
  }
  return { relations, attributes, notes };
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`brat would refuse this: ${what}`);
}
