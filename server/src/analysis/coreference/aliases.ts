// Joins two names that the article itself equates: an acronym in brackets, "also known as", a nom de guerre.

import type { ReadDocument } from '../document.ts';
import { addAlias, type MentionDraft, mergeEntities } from './entities.ts';

/** Merges the entity of the second of two adjacent names into that of the first. `mentions` are in text order. */
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
    const alias = document.tokens.text.slice(next.start, next.end);
    addAlias(into, alias);
    next.type = into.type;
    for (const mention of next.entity.mentions) mention.type = into.type;
    mergeEntities(into, next.entity, next, name, rule);
  }
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

/** Code units between the two names. "also known by his nom de guerre" has nine words at most between them. */
const LONGEST_GAP = 60;

function isAlsoKnownAs(document: ReadDocument, name: MentionDraft, next: MentionDraft): boolean {
  if (next.start - name.end > LONGEST_GAP || name.type !== next.type) return false;
  const { text, vocabulary } = document.tokens;
  const { aliasPhrases } = vocabulary.language.coreference;
  const between = text.slice(name.end, next.start).toLowerCase();
  if (!/^[,\s(—-]/.test(between)) return false;
  if (!aliasPhrases.some((phrase) => between.includes(phrase))) return false;
  // The points of "a.k.a." end no sentence.
  let words = between;
  for (const phrase of aliasPhrases) if (phrase.includes('.')) words = words.replace(phrase.trimEnd(), '');
  return !/[.;:!?]\s/.test(words);
}
