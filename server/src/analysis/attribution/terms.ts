// Finds marked words that a verb of naming or showing introduces and that report no speech: a nickname ("they have taken
// to calling him “the Lockkeeper”"), a word of a trade ("what the clerks call a ‘ghost gate’"), an inscription ("a brass
// plate reads “…”").

import type { Coreference } from '../coreference/coreference.ts';
import type { ReadDocument } from '../document.ts';
import { tokenAt } from '../tokens/tokens.ts';
import type { QuoteDraft } from './drafts.ts';
import { canSpeak } from './speakers.ts';
import type { Frames } from './syntax/frames.ts';
import { isQuote, lower } from './syntax/grammar.ts';
import type { CueReading } from './syntax/reading.ts';

/** Words in marks up to which they can be a name. */
const LONGEST_NAME = 4;

/** The basis (`nickname` or `inscription`) of a quotation that is a term after all; undefined for speech. */
export function termBasis(
  draft: QuoteDraft,
  frames: Frames,
  document: ReadDocument,
  coreference: Coreference,
): string | undefined {
  const { reading } = draft;
  if (reading === undefined || draft.source === undefined || draft.marks.length !== 1) return undefined;
  const { namingVerbs, readingVerbs } = document.tokens.vocabulary.language.sources.terms;
  const { lemma } = reading.entry;
  if (namingVerbs.has(lemma) && isName(draft, reading, frames)) return 'nickname';
  if (readingVerbs.has(lemma) && draft.kind === 'direct' && !isReadAloud(draft, document, coreference))
    return 'inscription';
  return undefined;
}

/** "calling him “the Lockkeeper”", "what the clerks call a “ghost gate”". A name used by one person, once, is speech. */
function isName(draft: QuoteDraft, reading: CueReading, frames: Frames): boolean {
  const { tokens } = frames;
  const { grammar, sources } = tokens.vocabulary.language;
  const { terms } = sources;
  const mark = draft.marks[0];
  if (mark === undefined || tokens.text.slice(mark.start, mark.end).split(/\s+/).length > LONGEST_NAME) return false;
  const { cue, source } = reading;
  const verb = lower(frames, cue.to - 1);
  const object = lower(frames, cue.to);
  if (
    terms.isNamingHabit(lower(frames, cue.to - 2), verb) &&
    terms.objectPronouns.has(object) &&
    isQuote(frames, cue.to + 1)
  ) {
    const first = tokens.words[tokenAt(tokens, mark.start) + 1]?.lower ?? '';
    return terms.nicknameOpeners.has(first) || !grammar.impersonalPronouns.has(object);
  }
  if (source === undefined) return false;
  return terms.isCommonName(lower(frames, source.from - 1), lower(frames, source.to - 1), verb);
}

/** Whether a person or a text reads; a plate, a banner or a wall only bears words. */
function isReadAloud(draft: QuoteDraft, document: ReadDocument, coreference: Coreference): boolean {
  const { source } = draft;
  if (source === undefined) return true;
  const { text, vocabulary } = document.tokens;
  const { documents, voices } = vocabulary.language.sources.nouns;
  const words = text.slice(source.start, source.end).toLowerCase().split(/\s+/);
  return words.some((word) => documents.has(word) || voices.has(word)) || canSpeak(source, document, coreference);
}
