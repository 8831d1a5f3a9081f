// One spelling of each URI inside the server, the client's own outside. Editors escape different characters, write letters of
// drives and hexadecimal digits in either case, and compose accents or not; all of these mean one file.

import { URI } from 'vscode-uri';
import type { Host } from '../corpus/host.ts';

/** The spelling of a URI inside the server. Only files have one: other schemes are the client's own affair. */
export function normalUri(uri: string): string {
  if (!/^file:/i.test(uri)) return uri;
  try {
    const { authority, path } = URI.parse(uri);
    const plain = path.replace(/\/{2,}/g, '/').replace(/(?:\/\.)+(?=\/|$)/g, '');
    const isHere = authority === '' || authority.toLowerCase() === 'localhost';
    return URI.from({ scheme: 'file', authority: isHere ? '' : authority, path: plain.normalize('NFC') }).toString();
  } catch {
    return uri;
  }
}

/** What the spellings of URIs need to know of the files; see `Host`. */
export type SpelledFiles = Pick<Host, 'realUri' | 'spelledAs' | 'spellingOf' | 'useComposedNames'>;

export class UriSpelling {
  readonly #files: SpelledFiles;
  /** Whether a file may be an article of its folder. */
  readonly #isListed: (uri: string) => boolean;
  /** The client's spelling of each URI that it spells in another way than the server. */
  readonly #outside = new Map<string, string>();
  /** Documents that are open through a link, by their normal URI; the value is that of the file. */
  readonly #links = new Map<string, string>();
  /** Normal URIs of open documents, by the URI inside. */
  readonly #open = new Map<string, string>();

  constructor(files: SpelledFiles, isListed: (uri: string) => boolean) {
    this.#files = files;
    files.useComposedNames?.();
    this.#isListed = isListed;
  }

  /** The URI inside of a URI of the client. */
  inside(uri: string): string {
    const normal = normalUri(uri);
    const inside = this.#links.get(normal) ?? normal;
    if (inside !== uri && !this.#outside.has(inside)) this.#learn(inside, uri);
    return inside;
  }

  /** The client's spelling of a URI inside. */
  outside(uri: string): string {
    const own = this.#outside.get(uri) ?? this.#files.spellingOf?.(uri);
    if (own !== undefined || this.#outside.size === 0) return own ?? uri;
    for (let at = uri.lastIndexOf('/'); at > 'file:///'.length; at = uri.lastIndexOf('/', at - 1)) {
      const folder = this.#outside.get(uri.slice(0, at));
      if (folder !== undefined) return `${folder.replace(/\/$/, '')}${uri.slice(at)}`;
    }
    return uri;
  }

  /** The client opens a document: from now on its spelling is used, and a link inside the folder is its file. */
  opened(uri: string): void {
    const normal = normalUri(uri);
    const real = this.#files.realUri?.(normal) ?? normal;
    const isFree = this.#open.get(real) === undefined || this.#open.get(real) === normal;
    const isLink = real !== normal && isFree && this.#isListed(real);
    const inside = isLink ? real : normal;
    if (isLink) this.#links.set(normal, real);
    this.#open.set(inside, normal);
    if (inside !== uri) this.#learn(inside, uri);
  }

  closed(uri: string): void {
    const normal = normalUri(uri);
    this.#open.delete(this.#links.get(normal) ?? normal);
    if (!this.#links.has(normal)) return;
    this.#outside.delete(this.#links.get(normal)!);
    this.#links.delete(normal);
  }

  #learn(inside: string, uri: string): void {
    if (this.#outside.size >= MOST_SPELLINGS)
      for (const first of [...this.#outside.keys()].slice(0, 1000)) this.#outside.delete(first);
    this.#outside.set(inside, uri);
    this.#files.spelledAs?.(inside, uri);
  }

  /** A copy of a message's parameters with URIs as inside. Text that only looks like a URI stays as it is. */
  allInside<Value>(value: Value): Value {
    return translated(value, '', (uri, key) => (isUriKey(key) ? this.inside(uri) : uri)) as Value;
  }

  /** A copy of an answer with the client's spellings. */
  allOutside<Value>(value: Value): Value {
    if (this.#outside.size === 0 && this.#files.spellingOf === undefined) return value;
    return translated(value, '', (uri, key) =>
      isUriKey(key) ? this.outside(uri) : KEYS_OF_LISTS.has(key) ? (this.#outside.get(uri) ?? uri) : uri,
    ) as Value;
  }
}

const MOST_SPELLINGS = 50_000;

const isUriKey = (key: string): boolean => key === 'uri' || key.endsWith('Uri');
/** Lists that have URIs among other things, and maps by URI. */
const KEYS_OF_LISTS: ReadonlySet<string> = new Set(['arguments', 'skipped', 'changes']);

/** A deep copy in which `change` replaced strings; what has none is shared. `key` is the name of the property or of its list. */
function translated(value: unknown, key: string, change: (text: string, key: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('file:') ? change(value, key) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return value;
    return value.map((item) => translated(item, key, change));
  }
  // Errors, cancellation tokens and the like are passed on as they are.
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype !== Object.prototype && prototype !== null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const isMap = key === 'changes' && name.startsWith('file:');
    copy[isMap ? change(name, 'uri') : name] = translated(item, name, change);
  }
  return copy;
}
