// Who can be a speaker that is only carried over: somebody the article names, a human being, people, or a body of them.
// "The bridge", "wages" and "a brown line on the wall" are subjects of sentences and say nothing.

import type { Coreference } from '../coreference.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { Span } from '../model.ts';
import { headOf, isBodyNoun, isPersonNoun } from '../people.ts';
import { lastStartingAtOrBefore } from '../span.ts';
import { TokenKind, tokenAt, type Word, WordCase } from '../tokens.ts';
import { CROWD, DOCUMENTS, VOICES } from './source-words.ts';

const SPEAKING_PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i', 'who', 'everyone', 'everybody', 'others', 'both']);

/** Whether the words of a source, or of a subject, stand for somebody who can speak. */
export function canSpeak(span: Span, document: ReadDocument, coreference: Coreference): boolean {
  const { tokens } = document;
  const from = tokenAt(tokens, span.start);
  const to = Math.max(from + 1, tokenAt(tokens, span.end - 1) + 1);
  const first = tokens.words[from];
  if (first === undefined) return false;
  if (to - from === 1 && SPEAKING_PRONOUNS.has(first.lower)) return true;
  const head = headOf(tokens, from, to);
  if (head < 0) return false;
  const { mentions } = coreference;
  for (let i = lastStartingAtOrBefore(mentions, tokens.end[head] as number); i >= 0; i -= 1) {
    const mention = mentions[i];
    if (mention === undefined || mention.end <= span.start) break;
    const owns = tokens.words[tokenAt(tokens, mention.end - 1) + 1]?.lower === "'s";
    if (!owns && mention.type !== 'work' && mention.type !== 'event' && mention.type !== 'date') return true;
  }
  // A verb may be left at the end of what was read as the subject: "the minister smiled".
  for (let i = Math.max(from, head - 2); i <= head; i += 1) {
    const word = tokens.words[i] as Word;
    if ((isPersonNoun(word) || isBodyNoun(word)) && tokens.words[i + 1]?.lower !== "'s") return true;
  }
  return false;
}

/**
 * "Ada Lovelace shook her head, adding": without tags a noun phrase can take in the verb behind it. Behind a person's name
 * that opens it, only a word for a person may go on ("Trump lawyer"); anything else in small letters is the clause's.
 */
export function withoutVerb(span: Span, document: ReadDocument, coreference: Coreference): Span {
  const { tokens } = document;
  const { mentions } = coreference;
  const mention = mentions[lastStartingAtOrBefore(mentions, span.start)];
  if (mention?.start !== span.start || mention.type !== 'person' || mention.form !== 'name' || mention.end >= span.end)
    return span;
  const next = tokenAt(tokens, mention.end - 1) + 1;
  const word = tokens.words[next];
  if (word === undefined || word.case !== WordCase.Lower || tokens.kind[next] !== TokenKind.Word) return span;
  if (word.lower === "'s" || word.lower === 'and' || (word.classes & WordClass.Preposition) !== 0) return span;
  const last = tokenAt(tokens, span.end - 1);
  for (let i = next; i <= last; i += 1)
    if (isPersonNoun(tokens.words[i] as Word) || tokens.words[i]?.lower === 'and') return span;
  return { start: span.start, end: mention.end };
}

/**
 * What was read as a subject and is none: a stray word ("far", "dawn") or a verb with its object ("shield a leader"). A
 * noun phrase in small letters begins with a determiner, or is about people, a body of them or a paper.
 */
export function isNoSource(span: Span, document: ReadDocument, coreference: Coreference): boolean {
  const { tokens } = document;
  const from = tokenAt(tokens, span.start);
  const to = Math.max(from + 1, tokenAt(tokens, span.end - 1) + 1);
  const first = tokens.words[from];
  if (first === undefined || tokens.kind[from] !== TokenKind.Word)
    return first !== undefined && tokens.kind[from] === TokenKind.Punctuation;
  if (
    first.case !== WordCase.Lower ||
    (first.classes & (WordClass.Determiner | WordClass.Pronoun | WordClass.Number)) !== 0
  )
    return false;
  const head = headOf(tokens, from, to);
  if (head < 0) return false;
  for (let i = from + 1; i < head; i += 1) if (ARTICLES.has(tokens.words[i]?.lower ?? '')) return true;
  if (canSpeak(span, document, coreference)) return false;
  const word = tokens.words[head] as Word;
  return !DOCUMENTS.has(word.lower) && !VOICES.has(word.lower) && !CROWD.has(word.lower) && to - from === 1;
}

const ARTICLES = new Set(['a', 'an', 'the']);
