// How English news says that a claim was denied, refused or left unconfirmed: explicit cues ("denied that"), and a
// speaker's own "I was never …".

import type { DenialCue, DenialKind, Negation } from '../../analysis/language/comparison.ts';
import type { Span } from '../../base/span.ts';

/** Letters that every pattern below contains one of. Most sentences have none, and the patterns are slow. */
const QUICK =
  /\b(?:den(?:y|ie)|declin|refus|reject|rebuff|turn(?:ed)?\sdown|dismiss|refut|rebut|disput|contest|confirm|comment|verif|fals|true|truth|untrue|accurate|incorrect|wrong|baseless|without\s(?:any\s)?(?:foundation|basis|merit)|unfounded|groundless|fabricat|fake|fictit|fantas|absurd|ridicul|rubbish|invention|lies?\b|fiction|hoax|myth|nonsense|no\s(?:\w+\s)?(?:plan|intention)|(?:not|n['’]t)\s(?:\w+\s)?(?:plan|intend|have\s(?:any\s)?(?:\w+\s)?(?:plan|intention))|brush|ruled?\sout|never\shappened)/i;

const REPORTS =
  '(?:reports?|claims?|allegations?|accusations?|charges|suggestions?|rumou?rs?|story|account|assertions?|arguments?|contentions?|notion|information)';
const REQUESTS = '(?:requests?|demands?|calls|appeals?|proposals?|offers?)';
/** An object that only refers to an earlier sentence: "it", "these reports". */
const BACK = `(?:it|this|that(?=[\\s]*[,.;]|$)|(?:the|these|those|this|that|such|any such|all such|his|her|their)\\s+(?:\\w+\\s+)?(?:matter|issue|question|${REPORTS.slice(3, -1)}|${REQUESTS.slice(3, -1)}))(?=\\s*(?:[,.;:—–]|$|\\band\\b|\\bas\\b|\\bin\\b|\\bon\\b|\\bto\\b|\\bbut\\b|\\bso\\b))`;
const FALSE =
  '(?:false|untrue|not\\s+(?:\\w+ly\\s+)?(?:true|accurate|correct)|inaccurate|incorrect|baseless|unfounded|groundless|fabricated|fake|fictitious|nonsense|absurd|ridiculous|rubbish|lies|fantasy|without\\s+(?:any\\s+)?(?:foundation|basis|merit)|(?:an?|pure|complete|total|utter|absolute)\\s+(?:\\w+\\s+)?(?:invention|fabrication|lie|fiction|hoax|myth|nonsense|fantasy|rubbish))';
/** The same with the mark that opens a quoted word. */
const MARKED_FALSE = `[“"‘']?${FALSE}`;
/** "As “pure fantasy”": how a report is dismissed. */
const AS_FALSE = `as\\s+[“"‘']?\\w+(?:[ -]\\w+){0,3}?,?[”"’']?`;

interface CuePattern {
  readonly kind: DenialKind;
  readonly pattern: RegExp;
  /** Where the claim is as far as the cue's own words tell; `object`: the words after the cue decide. */
  readonly claim: 'object' | 'before' | 'previous' | 'around';
  /** Whether the words preceding `start`, where the cue begins, permit a denial here. */
  readonly allows?: (sentence: string, start: number) => boolean;
}

const patterns: readonly CuePattern[] = [
  {
    kind: 'unconfirmed',
    pattern:
      /\b(?:(?:has|have|had|would|could|did|will)\s+)?neither\s+(?:confirm(?:ed|s)?|den(?:y|ied|ies))\s+n?or\s+(?:confirm(?:ed|s)?|den(?:y|ied|ies))\b/gi,
    claim: 'object',
  },
  {
    kind: 'unconfirmed',
    pattern:
      /\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|would\s+not|did\s+not(?:\s+immediately)?)\s+(?:to\s+)?(?:comment|confirm)(?:\s+on)?\b/gi,
    claim: 'object',
  },
  {
    kind: 'unconfirmed',
    pattern:
      /\b(?:could\s+not\s+(?:be\s+)?(?:independently\s+|immediately\s+)?(?:verif(?:y|ied)|confirm(?:ed)?)|(?:nobody|no\s+one|no\s+official)\b[^.;]{0,60}?\bwould\s+confirm)\b/gi,
    claim: 'object',
  },
  {
    kind: 'denied',
    pattern:
      /\bden(?:y|ies|ied|ying)\b(?!\s+(?:him|her|them|us|me|you|access|entry|bail|asylum|visas?|permission|refuge|treatment|care|service|rights?|the\s+(?:right|opportunity|chance))\b)(?!\s+(?!(?:that|having|ever|any|all|both|even|being|reports?|claims?|accusations?|allegations?|rumou?rs?|suggestions?)\b)\p{L}+(?:\s+\p{L}+)?\s+(?:the|a|an|his|her|their)\s+\p{L}+)/giu,
    claim: 'object',
    allows: (sentence, start) =>
      !NO_DENIAL.test(sentence.slice(Math.max(0, start - REACH_OF_ADVERB), start)) &&
      !WITHHELD.test(sentence.slice(start, start + REACH_OF_NAME)),
  },
  {
    kind: 'denied',
    pattern: new RegExp(
      `\\b(?:reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|refut(?:ed|es|ing)|rebut(?:s|ted|ting)|disput(?:ed|es|ing)|contest(?:ed|s)|brush(?:ed|es|ing)\\s+(?:off|aside)|laugh(?:ed|s)\\s+off)\\s+(?:${AS_FALSE}\\s+)?(?:(?:the|these|those|this|that|such|any|all)\\s+)?(?:\\w+\\s+){0,2}?${REPORTS}\\b`,
      'gi',
    ),
    claim: 'object',
  },
  {
    kind: 'denied',
    pattern: new RegExp(
      `\\b(?:call(?:ed|s|ing)|brand(?:ed|s|ing)|label(?:l?ed|s|l?ing)|describ(?:ed|es|ing))\\s+(?:(?:the|these|those|this|that|such|any|all)\\s+)?(?:\\w+\\s+){0,2}?${REPORTS}\\b(?=[^.;]{0,160}?\\s${MARKED_FALSE}(?![\\p{L}]))`,
      'giu',
    ),
    claim: 'object',
  },
  {
    kind: 'denied',
    pattern: /\bno\s+truth(?:\s+(?:whatsoever|at\s+all))?\s+(?:in|to|behind)\b/gi,
    claim: 'object',
  },
  {
    kind: 'denied',
    pattern:
      /\b(?:(?:has|have|had)\s+(?:had\s+)?no\s+(?:\w+\s+)?(?:plans?|intentions?)|there\s+(?:is|are|was|were)\s+no\s+(?:\w+\s+)?(?:plans?|intentions?)|(?:does|do|did)(?:\s+not|n['’]t)\s+(?:\w+\s+)?(?:have\s+(?:any\s+)?(?:\w+\s+)?(?:plans?|intentions?)|plan|intend)|(?:is|are|was|were)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:planning|intending))\b/gi,
    claim: 'around',
  },
  {
    kind: 'refused',
    pattern: new RegExp(
      `\\b(?:refused|refuses|rejected|rejects|rebuffed|turned\\s+down)\\s+(?:(?:the|these|those|this|that|such|any|all|its|his|her|their)\\s+)?(?:\\w+\\s+){0,2}?${REQUESTS}\\b`,
      'gi',
    ),
    claim: 'object',
  },
  {
    kind: 'denied',
    pattern: new RegExp(
      `\\b(?:it|this|that)(?:['’]s|\\s+(?:is|was|would\\s+be))\\s+(?:\\w+ly\\s+)?${FALSE}\\s+(?:for\\s+(?:\\w+\\s+){1,3}?)?(?:that|to\\s+(?:say|claim|suggest|accuse|allege|imply|assert|pretend))\\b`,
      'gi',
    ),
    claim: 'object',
  },
  {
    kind: 'denied',
    pattern: new RegExp(
      `\\b(?:this|that)(?:['’]s|\\s+(?:is|was))\\s+[“"‘']?(?:\\w+ly\\s+)?${FALSE}(?=\\s*[.,;:!”"’'»]|$)`,
      'gi',
    ),
    claim: 'previous',
  },
  {
    kind: 'denied',
    pattern: new RegExp(
      `\\b(?:is|are|was|were|as)\\s+[“"‘']?(?:\\w+ly\\s+)?${MARKED_FALSE}(?=[\\s.,;:”"’'»“]|$)`,
      'gi',
    ),
    claim: 'before',
    allows: (sentence, start) => reportBefore(sentence, start),
  },
];

/** Directly before "denied", perhaps with an adverb between: a negation, a passive ("was denied"), a gerund ("of denying"). */
const NO_DENIAL =
  /\b(?:not|n['’]t|never|nor|neither|cannot|be|been|was|were|is|are|being|in|of|for|by)\s(?:\w+ly\s)?$/iu;
/** "Denied Jonas Orlan entry": something is kept from somebody who is named. */
const WITHHELD =
  /^\w+\s+(?:\p{Lu}[\p{L}'’-]{1,30}\s+){1,3}(?:access|entry|bail|asylum|visas?|permission|refuge|treatment|care|services?|rights?)\b/u;
const REACH_OF_NAME = 120;
/** UTF-16 code units; the longest English adverb has 28. */
const REACH_OF_ADVERB = 45;

const reports = new RegExp(`\\b${REPORTS}\\b`, 'gi');
/** UTF-16 code units between "the report" and "is false". */
const REACH_OF_REPORT = 160;

/** Whether the same clause has a word for a report before `start`. */
function reportBefore(sentence: string, start: number): boolean {
  let gap: string | undefined;
  const from = Math.max(0, start - REACH_OF_REPORT - LONGEST_REPORT);
  for (const match of sentence.slice(from, start).matchAll(reports))
    gap = sentence.slice(from + match.index + match[0].length, start);
  return gap !== undefined && gap.length <= REACH_OF_REPORT && !/[.;]/.test(gap);
}

/** Length of "accusations" and the character before it, which the word boundary needs. */
const LONGEST_REPORT = 12;

const back = new RegExp(`^\\s*(?:on\\s+|to\\s+)?${BACK}`, 'i');
const allOfThem = new RegExp(`^\\s*(?:on\\s+|to\\s+)?the\\s+(?:\\w+\\s+)?${REPORTS}(?![\\w'’])`, 'i');
/** The cue's own words end in an object that refers to an earlier sentence: "refused such requests". */
const endsBack = new RegExp(`\\b(?:the|these|those|this|that|such)\\s+(?:\\w+\\s+)?(?:${REPORTS}|${REQUESTS})$`, 'i');
const introduces = /^\s*(?:that|of|to|for|by|from|about|over|having|any|on)\b/i;

/** Where a statement is negated: an auxiliary with "not" or "never", or "never" alone. */
const NEGATION =
  /\b(?:(?:has|have|had|did|does|do|was|were|is|are)\s+(?:\w+ly\s+)?(?:not|never)|(?:has|have|had|did|does|do|was|were|is|are)n['’]t|never)\s+(?:ever\s+|been\s+|(?!on|near|earl|famil)\w+ly\s+)?(?!(?:only|just|yet|necessarily|immediately|always|fully|entirely|enough|clear|known|sure|alone|the|a|an|all|every|been\b|know|knows|think|believe|want|expect|need|say|comment|respond|matter|mean)\b)/iu;
/** Letters that every negation has; the pattern above is slow. */
const MAY_NEGATE = /n(?:ot|ever|['’]t)\b/i;
/** UTF-16 code units: a longer statement says more than what it negates. */
const LONGEST_NEGATED = 240;

/** Where what is negated ends: the words after "but" and "and is" are another statement. */
const ASSERTION =
  /[;:—–]|\bbut\b|,?\s(?:and|yet)\s(?:(?:he|she|it|they|we|I|you|that|there)\s|(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do)\b)|,\s(?:although|though|while|whereas|adding|saying)\b/iu;
/** Follows a negation whose verb is that of another clause: "his parents weren't, and …". Nothing is negated here. */
const NO_VERB = /^\s*(?:[,.;:—–”"’']|$|(?:and|or|nor|but|either|so|though|because)\b)/iu;

/** Where a statement negates its verb; `undefined` if it does not, or does so only in part ("not only"). */
export function negationIn(words: string): Negation | undefined {
  if (words.length > LONGEST_NEGATED || !MAY_NEGATE.test(words)) return undefined;
  const found = NEGATION.exec(words);
  if (found === null || /^\W*(?:if|whether|why|unless|when)\b/i.test(words)) return undefined;
  const [start, end] = [found.index, found.index + found[0].length];
  const rest = words.slice(end);
  const length = NO_VERB.test(rest) ? 0 : (ASSERTION.exec(rest)?.index ?? rest.length);
  return { start, end, clauseStart: lastStart(words.slice(0, start)), clauseEnd: end + length };
}

/** "We have been clear that", "while he left": what precedes the clause that is negated. */
const CLAUSE_OPENERS = /\bthat\s|^\W*(?:while|although|though|whereas|as)\b[^,]{0,160},\s/giu;

/** The start of the last clause of some words. */
function lastStart(words: string): number {
  let start = 0;
  for (const opener of words.matchAll(CLAUSE_OPENERS)) start = opener.index + opener[0].length;
  return start;
}

/** The cues of a sentence in text order. In "a claim the Kremlin has denied" the claim precedes the cue. */
export function denialCuesOf(sentence: string): DenialCue[] {
  if (!QUICK.test(sentence)) return [];
  const found: DenialCue[] = [];
  for (const { kind, pattern, claim, allows } of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (allows?.(sentence, start) === false) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const place = claim === 'object' ? placeOf(sentence, start, end, kind) : claim;
      const from = place === 'before' ? allegationBefore(sentence.slice(0, start)) : 0;
      found.push({ kind, start, end, claim: place, ...(from > 0 ? { from } : {}) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** In "is wanted because he is accused of theft, an allegation [he denies]": the words that begin the allegation. */
const ALLEGATION = /,\s+(?:an?|the|which)\s+(?:\w+\s+)?(?:allegation|accusation|charge)s?\b[^,]{0,80}$/i;
const ALLEGES = /\b(?:accused|alleged|suspected|suspicion|charged|allegations?|accusations?|that)\b/gi;

/** The start of the allegation that the last words of a text refer to; 0 if they refer to all of it. */
function allegationBefore(words: string): number {
  const end = ALLEGATION.exec(words)?.index;
  if (end === undefined) return 0;
  let start = 0;
  for (const found of words.slice(0, end).matchAll(ALLEGES)) start = found.index;
  return start;
}

function placeOf(sentence: string, start: number, end: number, kind: DenialKind): DenialCue['claim'] {
  const rest = sentence.slice(end);
  if (
    /,\s+(?:a|an|the|which|something)\b[^,]{0,80}$/i.test(sentence.slice(0, start)) &&
    /^[.,;”"’]*$/.test(rest.trim())
  )
    return 'before';
  // "His spokesman declined to comment": only a report in the previous sentence can say on what.
  if (/comment$/i.test(sentence.slice(start, end)) && !back.test(rest)) return 'report';
  // "Neither confirmed nor denied the allegations": those of the whole article, which any sentence may precede.
  if (kind === 'unconfirmed' && allOfThem.test(rest)) return 'report';
  if (back.test(rest) || /^\s*(?:[.,;—–]|$)/.test(rest)) return 'previous';
  if (endsBack.test(sentence.slice(start, end)) && !introduces.test(rest)) return 'previous';
  return 'after';
}

/** Whether a sentence passes on a report that can be confirmed. */
export const isReport = (sentence: string): boolean =>
  /\b(?:reports?|reportedly|rumou?rs?|accus\w+|alleg\w+|claim(?:s|ed)?|sources?|is said to|are said to|according to|suggest(?:s|ed)?)\b/i.test(
    sentence,
  );

/** "I was never under house arrest" is a denial with any reporting verb. */
const FIRST_PERSON =
  /\b(?:I|we)\s+(?:(?:was|were|am|are|have|had|did|do)\s+never|never|did\s+not|didn['’]t|(?:was|were)\s+not|wasn['’]t)\s+/i;
/** The end of the clause that is denied. */
const CLAUSE_END = /[.;!?]|,\s+(?:but|and|although)\b/;

/** The claim that a speaker denies in the first person, up to the end of its clause. */
export function firstPersonDenial(words: string): Span | undefined {
  const denial = FIRST_PERSON.exec(words);
  if (denial === null) return undefined;
  const start = denial.index + denial[0].length;
  const end = CLAUSE_END.exec(words.slice(start));
  return { start, end: end === null ? words.length : start + end.index };
}
