// Names that the article itself equates: an acronym in brackets, "also known as", "née".

import type { ReadDocument } from '../document.ts';
import { introducesSurname, isAliasPhrase } from '../names/alias-phrases.ts';
import { addAlias, type MentionDraft, mergeEntities } from './entities.ts';

/**
 * Merges the entity of the second of two adjacent names into that of the first, if the article equates them. `mentions` are in
 * text order.
 */
export function joinAliases(document: ReadDocument, mentions: readonly MentionDraft[]): void {
  for (let i = 0; i + 1 < mentions.length; i += 1) {
    const name = mentions[i]!;
    const next = mentions[i + 1]!;
    if (name.entity === undefined || next.entity === undefined || name.entity === next.entity) continue;
    const rule = isAcronymInBrackets(document, name, next)
      ? 'acronym'
      : isAlsoKnownAs(document, name, next)
        ? 'also-known-as'
        : undefined;
    if (rule === undefined) continue;
    const into = name.entity;
    addAlias(into, aliasOf(document, name, next));
    next.type = into.type;
    for (const mention of next.entity.mentions) mention.type = into.type;
    mergeEntities(into, next.entity, next, name, rule);
  }
}

/** The second name; a former surname with the given names of the first: "Ines Rowan" of "Ines Falk (née Rowan)". */
function aliasOf({ tokens }: ReadDocument, name: MentionDraft, next: MentionDraft): string {
  const { text, vocabulary } = tokens;
  const alias = text.slice(next.start, next.end);
  const isSurname =
    next.type === 'person' &&
    next.to - next.from === 1 &&
    name.to - name.from > 1 &&
    introducesSurname(text, name.end, next.start, vocabulary.language.coreference);
  return isSurname ? `${text.slice(name.start, tokens.end[name.to - 2]!)} ${alias}` : alias;
}

/** "Hayat Tahrir al-Sham (HTS)": each letter of the acronym is in the name, in order, and the first letters agree. */
function isAcronymInBrackets(document: ReadDocument, name: MentionDraft, next: MentionDraft): boolean {
  const { tokens } = document;
  if (next.from !== name.to + 1 || tokens.words[name.to]?.form !== '(') return false;
  const after = tokens.words[next.to]?.form;
  if (after !== ')' && after !== ',') return false;
  const acronym = tokens.text.slice(next.start, next.end).replace(/[.\s]/g, '');
  if (acronym.length < 2 || acronym.length > 10 || acronym !== acronym.toUpperCase()) return false;
  const full = tokens.text.slice(name.start, name.end).toUpperCase();
  let at = 0;
  for (const letter of acronym) {
    const found = full.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return full[0] === acronym[0];
}

function isAlsoKnownAs({ tokens }: ReadDocument, name: MentionDraft, next: MentionDraft): boolean {
  if (name.type !== next.type) return false;
  // "Ann Lind, formerly Tom Quist’s aide"
  const { possessiveMarkers } = tokens.vocabulary.language.grammar;
  if (possessiveMarkers.has(tokens.words[next.to]?.lower ?? '')) return false;
  // A person who is named in full elsewhere is not somebody's former surname.
  if (next.to - next.from === 1 && (next.entity?.words.length ?? 1) > 1) return false;
  return isAliasPhrase(tokens.text, name.end, next.start, tokens.vocabulary.language.coreference);
}
