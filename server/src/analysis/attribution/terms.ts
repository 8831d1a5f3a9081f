// Marks that a verb of calling or showing brings, and that are nobody's words: a nickname ("they have taken to calling him
// “the Lockkeeper”"), a word of a trade ("what the clerks call a ‘ghost gate’"), an inscription ("a brass plate reads “…”").

import { DOCUMENTS, VOICES } from '../../language/en/source-words.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { ReadDocument } from '../document.ts';
import { tokenAt } from '../tokens/tokens.ts';
import type { QuoteDraft } from './drafts.ts';
import { canSpeak } from './sources.ts';
import { type Frames, wordAt } from './syntax/frames.ts';
import { isQuote, lower } from './syntax/grammar.ts';
import type { CueReading } from './syntax/reading.ts';

const NAMING = new Set(['call', 'dub', 'nickname', 'brand', 'label', 'term']);
const PERSONAL = new Set(['him', 'her', 'them', 'me', 'us', 'it']);
/** Words in marks that are longer than this say something. */
const LONGEST_NAME = 4;

/** The basis of the term that a marked quotation is after all; undefined for speech. */
export function termOf(
  draft: QuoteDraft,
  f: Frames,
  document: ReadDocument,
  coreference: Coreference,
): string | undefined {
  const { reading } = draft;
  if (reading === undefined || draft.source === undefined || draft.marks.length !== 1) return undefined;
  if (NAMING.has(reading.entry.lemma) && isName(draft, reading, f)) return 'nickname';
  if (reading.entry.lemma === 'read' && draft.kind === 'direct' && !isRead(draft, document, coreference))
    return 'inscription';
  return undefined;
}

/** "calling him “the Lockkeeper”"; "what the clerks call a “ghost gate”". What one person once called something is speech. */
function isName(draft: QuoteDraft, reading: CueReading, f: Frames): boolean {
  const mark = draft.marks[0];
  if (mark === undefined || f.tokens.text.slice(mark.start, mark.end).split(/\s+/).length > LONGEST_NAME) return false;
  const { cue } = reading;
  const next = cue.to;
  const form = lower(f, cue.to - 1);
  const habit = form === 'calling' && /^(?:taken|took|to|began|started|been|are|kept)$/.test(lower(f, cue.to - 2));
  if (habit && PERSONAL.has(lower(f, next)) && isQuote(f, next + 1)) {
    const word = f.tokens.words[tokenAt(f.tokens, mark.start) + 1]?.lower;
    return word === 'the' || word === 'mr' || word === 'mrs' || wordAt(f, next)?.lower !== 'it';
  }
  const source = reading.source;
  if (source === undefined || form !== 'call') return false;
  return lower(f, source.from - 1) === 'what' && /s$|^people$/.test(lower(f, source.to - 1));
}

/** A person or a text reads; a plate, a banner or a wall only bears words. */
function isRead(draft: QuoteDraft, document: ReadDocument, coreference: Coreference): boolean {
  const source = draft.source;
  if (source === undefined) return true;
  const words = document.tokens.text.slice(source.start, source.end).toLowerCase().split(/\s+/);
  return words.some((word) => DOCUMENTS.has(word) || VOICES.has(word)) || canSpeak(source, document, coreference);
}
