// Whether a description stands next to the name of the person it describes: "the former president, Ada Solis, said",
// "Nora Beck, the mayor,".

import { WordClass } from '../language/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { MentionDraft } from './entities.ts';
import type { PersonPhrase } from './phrases.ts';

/** The name that follows the phrase between commas; `nextName` is the index of the first name that may. */
export function namedBy(
  { words }: Tokens,
  { to, complementTo }: PersonPhrase,
  names: readonly MentionDraft[],
  nextName: number,
): MentionDraft | undefined {
  let at = nextName;
  // A name inside the complement: "the mayor of Lundby, Nora Beck,".
  while (at < names.length && names[at]!.from < complementTo) at += 1;
  const name = names[at];
  if (name === undefined || name.type !== 'person') return undefined;
  for (const comma of complementTo > to ? [complementTo, to] : [to]) {
    if (words[comma]?.form !== ',' || name.from < comma + 1) continue;
    let before = comma + 1;
    while (before < name.from && ((words[before]?.classes ?? 0) & (WordClass.Title | WordClass.Role)) !== 0)
      before += 1;
    if (before !== name.from) continue;
    const close = words[name.to]?.form;
    if (close === undefined || close === ',' || close === '.' || close === ':' || close === ';') return name;
  }
  return undefined;
}

/** Whether the phrase says what the name before its comma is. */
export function describesName({ words }: Tokens, { from }: PersonPhrase, last: MentionDraft | undefined): boolean {
  return last !== undefined && last.to === from - 1 && words[from - 1]?.form === ',' && last.type === 'person';
}

/** Where the phrase begins as a mention: after a name inside it, in "the Russian president" after "Russian". */
export function startAfterName({ from, at }: PersonPhrase, last: MentionDraft | undefined): number {
  return last !== undefined && last.to > from && last.to <= at ? last.to : from;
}
