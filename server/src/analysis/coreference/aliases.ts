// What the article itself equates: an acronym in brackets, "also known as", a nom de guerre.

import type { ReadDocument } from '../document.ts';
import { addAlias, type MentionDraft, merge } from './entities.ts';

export function joinAliases(document: ReadDocument, mentions: readonly MentionDraft[]): void {
  for (let i = 0; i + 1 < mentions.length; i += 1) {
    const name = mentions[i] as MentionDraft;
    const next = mentions[i + 1] as MentionDraft;
    if (name.entity === undefined || next.entity === undefined || name.entity === next.entity) continue;
    const rule = inBrackets(document, name, next)
      ? 'acronym'
      : alsoKnown(document, name, next)
        ? 'also-known-as'
        : undefined;
    if (rule === undefined) continue;
    const into = name.entity;
    const alias = document.tokens.text.slice(next.start, next.end);
    addAlias(into, alias);
    next.type = into.type;
    for (const mention of next.entity.mentions) mention.type = into.type;
    merge(into, next.entity, next, name, rule);
  }
}

/** "Hayat Tahrir al-Sham (HTS)": initials of the name, most of them and in order. */
function inBrackets(document: ReadDocument, name: MentionDraft, next: MentionDraft): boolean {
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

/** With the space behind them. */
const MARKERS = [
  'also known as',
  'better known as',
  'known as',
  'nom de guerre',
  'nicknamed',
  'alias',
  'a.k.a.',
  'aka',
  'formerly known as',
  'born',
].map((marker) => `${marker} `);
/** "also known by his nom de guerre" has nine words at most between the names. */
const LONGEST_GAP = 60;

function alsoKnown(document: ReadDocument, name: MentionDraft, next: MentionDraft): boolean {
  if (next.start - name.end > LONGEST_GAP || name.type !== next.type) return false;
  const between = document.tokens.text.slice(name.end, next.start).toLowerCase();
  if (!/^[,\s(—-]/.test(between) || /[.;:!?]\s/.test(between.replace(/a\.k\.a\./, ''))) return false;
  return MARKERS.some((marker) => between.includes(marker));
}
