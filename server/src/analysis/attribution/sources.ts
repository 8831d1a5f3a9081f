// The source's words resolved: whom they stand for, and whether it is somebody with a name. The head of the phrase
// decides: "Trump spokeswoman Hope Hicks" is Hope Hicks, "a spokesman for Trump" is nobody the article names.

import type { Coreference } from '../coreference.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { Mention, SourceClass, Span } from '../model.ts';
import { lastStartingAtOrBefore } from '../span.ts';
import { TokenKind, tokenAt } from '../tokens.ts';

export interface ResolvedSource {
  readonly entity: number;
  readonly class: SourceClass;
  /** Entities that the words could mean, best first. */
  readonly candidates: readonly number[];
  /** The source's words, a name in apposition included ("the envoy, Ingrid Torvik"). */
  readonly span: Span;
  /** How surely the words were resolved, 0 to 1. */
  readonly confidence: number;
}

/** What a person or house puts out, and so stands for it: "a Kremlin statement". */
const VOICES = new Set(
  `statement statements letter email e-mail memo post tweet release report account filing website spokesman spokeswoman
  spokesperson spokespeople representative representatives office press testimony remarks speech announcement message`.split(
    /\s+/,
  ),
);
/** People in general. */
const CROWD = new Set(
  `critics supporters observers people residents voters opponents experts analysts activists protesters republicans democrats
  lawmakers others many some most both neither all they men women students workers families neighbors neighbours scientists
  researchers economists historians witnesses advocates conservatives liberals respondents sides leaders parties`.split(
    /\s+/,
  ),
);
/** Words that count or gather before a crowd. */
const GATHERERS = new Set([
  'both',
  'two',
  'neither',
  'all',
  'many',
  'some',
  'most',
  'several',
  'few',
  'each',
  'either',
]);

export function resolveSource(words: Span, document: ReadDocument, coreference: Coreference): ResolvedSource {
  const { tokens } = document;
  const span = withApposition(words, document, coreference);
  const from = tokenAt(tokens, span.start);
  const to = Math.max(from + 1, tokenAt(tokens, span.end - 1) + 1);
  const first = tokens.words[from];
  if (span !== words) {
    const name = lastStartingAtOrBefore(coreference.mentions, span.end - 1);
    return named(span, name, coreference);
  }
  const single = to - from === 1;
  if (single && first !== undefined && (first.lower === 'who' || first.lower === 'which'))
    return antecedent(span, coreference);
  const coreTo = endOfCore(document, from, to);
  const coreEnd = tokens.end[coreTo - 1] as number;
  const head = tokens.words[coreTo - 1];
  const inside = mentionsIn(coreference, span.start, span.end);
  const last = inside.findLast((index) => (coreference.mentions[index]?.start ?? 0) < coreEnd);
  if (last !== undefined) {
    const mention = coreference.mentions[last] as Mention;
    const behind = tokens.text.slice(mention.end, coreEnd);
    if (mention.end >= coreEnd || /^[\s().,-]*$/.test(behind)) return named(span, last, coreference);
  }
  const headWord = head?.lower ?? '';
  if (VOICES.has(headWord)) {
    // The house whose voice it is: before the head, or behind "from", "by", "for".
    const owner = inside.find((index) => coreference.mentions[index]?.type === 'organization') ?? inside[0];
    if (owner !== undefined && coreference.mentions[owner]?.type !== 'person')
      return named(span, owner, coreference, 0.8);
    return { span, entity: -1, class: 'named', candidates: [], confidence: 0.8 };
  }
  const collective = GATHERERS.has(first?.lower ?? '') || CROWD.has(headWord);
  if (collective) return { span, entity: -1, class: 'collective', candidates: [], confidence: 0.85 };
  const person = ((head?.classes ?? 0) & (WordClass.UnnamedSource | WordClass.Role)) !== 0 || PERSONS.has(headWord);
  if (!person)
    return { span, entity: -1, class: headWord === 'they' ? 'collective' : 'named', candidates: [], confidence: 0.7 };
  // "the hydrologist" points at somebody the article has introduced; "a diplomat" and "sources" at nobody.
  const definite = first !== undefined && DEFINITE.has(first.lower) && !headWord.endsWith('s');
  const known = definite && !introducedWithoutName(document, span, headWord);
  return { span, entity: -1, class: known ? 'named' : 'unnamed', candidates: [], confidence: 0.8 };
}

const DEFINITE = new Set(['the', 'his', 'her', 'its', 'their', 'this', 'that']);
const PERSONS = new Set(
  `man woman person someone somebody nobody anyone everyone one aide aides insider insiders member members employee employees
  staffer staffers friend friends passenger resident boy girl child parent`.split(/\s+/),
);
/** Looked back for "a senior official" before "the official", in characters. */
const FAR_BACK = 6000;

/** Whether the same head stood before as "a diplomat", "one official": then "the diplomat" has no name either. */
function introducedWithoutName(document: ReadDocument, span: Span, head: string): boolean {
  const before = document.tokens.text.slice(Math.max(0, span.start - FAR_BACK), span.start).toLowerCase();
  for (let at = before.lastIndexOf(head); at >= 0; at = at === 0 ? -1 : before.lastIndexOf(head, at - 1)) {
    const lead = before.slice(Math.max(0, at - 40), at);
    const article = /(?:^|[^a-z])(a|an|one|the)((?: [a-z'’-]+){0,3}) $/.exec(lead);
    if (article !== null && article[1] !== 'the') return true;
  }
  return false;
}

/** "the envoy, Ingrid Torvik, told": a name in commas behind the phrase belongs to it. */
function withApposition(span: Span, document: ReadDocument, coreference: Coreference): Span {
  const { text } = document.tokens;
  if (text[span.end] !== ',' || text[span.end + 1] !== ' ') return span;
  const { mentions } = coreference;
  const next = mentions[lastStartingAtOrBefore(mentions, span.end + 2)];
  if (next === undefined || next.start !== span.end + 2 || next.type !== 'person' || next.form !== 'name') return span;
  const close = text[next.end];
  if (close !== ',' && close !== '.' && close !== ':') return span;
  // A name in front has its own apposition behind it, not another name.
  const own = mentions[lastStartingAtOrBefore(mentions, span.end - 1)];
  if (own !== undefined && own.start >= span.start && own.type === 'person' && own.end >= span.end) return span;
  return { start: span.start, end: next.end };
}

function named(span: Span, index: number, coreference: Coreference, confidence?: number): ResolvedSource {
  const mention = coreference.mentions[index] as Mention;
  const candidates = coreference.alternatives.get(index);
  return {
    span,
    entity: mention.entity,
    class: mention.entity < 0 ? 'unnamed' : 'named',
    candidates: candidates ?? (mention.entity < 0 ? [] : [mention.entity]),
    confidence: confidence ?? (mention.form === 'name' ? 0.98 : mention.confidence),
  };
}

/** "Stephen Miller, who said": the person or house named last before the pronoun. */
function antecedent(span: Span, coreference: Coreference): ResolvedSource {
  const { mentions } = coreference;
  for (let i = lastStartingAtOrBefore(mentions, span.start - 1); i >= 0; i -= 1) {
    const mention = mentions[i] as Mention;
    if (span.start - mention.end > 60) break;
    if (mention.entity < 0 || (mention.type !== 'person' && mention.type !== 'organization')) continue;
    return { span, entity: mention.entity, class: 'named', candidates: [mention.entity], confidence: 0.8 };
  }
  return { span, entity: -1, class: 'unnamed', candidates: [], confidence: 0.5 };
}

/** The phrase up to the first preposition, comma, bracket or relative pronoun. */
function endOfCore(document: ReadDocument, from: number, to: number): number {
  const { tokens } = document;
  for (let i = from + 1; i < to; i += 1) {
    const word = tokens.words[i];
    if (word === undefined) return i;
    if (
      tokens.kind[i] === TokenKind.Punctuation &&
      word.form !== '-' &&
      word.form !== '.' &&
      word.form !== '&' &&
      word.form !== "'"
    )
      return i;
    if ((word.classes & WordClass.Preposition) !== 0 && word.form === word.lower && tokens.glued[i] === 0) return i;
    if (word.lower === 'who' || word.lower === 'which' || word.lower === 'speaking') return i;
  }
  return to;
}

function mentionsIn(coreference: Coreference, start: number, end: number): number[] {
  const { mentions } = coreference;
  const found: number[] = [];
  for (let i = lastStartingAtOrBefore(mentions, end - 1); i >= 0; i -= 1) {
    const mention = mentions[i] as Mention;
    if (mention.start < start) {
      // "former President Obama" read from "President" on still overlaps a name that begins before.
      if (mention.end > start && start - mention.start < 60) found.push(i);
      break;
    }
    if (mention.type !== 'date' && (mention.type !== 'group' || mention.end >= end)) found.push(i);
  }
  return found.reverse();
}
