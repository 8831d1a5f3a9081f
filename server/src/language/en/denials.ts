// How English news says that a claim was denied, refused or left unconfirmed. Each cue says where the claim stands:
// `after` the cue in the same sentence, `before` it, or in the sentence `previous` to it ("denied this").

export type DenialKind = 'denied' | 'refused' | 'unconfirmed';

export interface DenialCue {
  readonly kind: DenialKind;
  /** Where the cue stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** `report`: the sentence before, if it is a report that nobody stands behind. */
  readonly claim: 'after' | 'before' | 'previous' | 'report';
}

const REPORTS =
  '(?:reports?|claims?|allegations?|accusations?|charges|suggestions?|rumou?rs?|story|account|assertions?|information)';
const REQUESTS = '(?:requests?|demands?|calls|appeals?|proposals?|offers?)';
/** An object that only points back at what stands before. */
const BACK = `(?:it|this|that(?=[\\s]*[,.;]|$)|(?:the|these|those|this|that|such|any such|all such|his|her|their)\\s+(?:\\w+\\s+)?(?:matter|issue|question|${REPORTS.slice(3, -1)}|${REQUESTS.slice(3, -1)}))(?=\\s*(?:[,.;:—–]|$|\\band\\b|\\bas\\b|\\bin\\b|\\bon\\b|\\bto\\b|\\bbut\\b|\\bso\\b))`;
const FALSE =
  '(?:false|untrue|baseless|unfounded|groundless|fabricated|fake|fictitious|nonsense|(?:an?|pure|complete|total)\\s+(?:\\w+\\s+)?(?:invention|fabrication|lie|fiction|hoax|myth|nonsense))';

interface Pattern {
  readonly kind: DenialKind;
  readonly pattern: RegExp;
  /** What the cue's own words say of the place; `object` looks at what follows. */
  readonly claim: 'object' | 'before' | 'previous';
  /** Whether what stands before the cue, which begins at `start`, lets it be one. */
  readonly allows?: (sentence: string, start: number) => boolean;
}

const patterns: readonly Pattern[] = [
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
      /\bden(?:y|ies|ied|ying)\b(?!\s+(?:him|her|them|us|me|you|access|entry|bail|asylum|visas?|permission|refuge|treatment|care|service|rights?|the\s+(?:right|opportunity|chance))\b)(?!\s+\p{L}+(?:\s+\p{L}+)?\s+(?:the|a|an|his|her|their)\s+\p{L}+)/giu,
    claim: 'object',
    allows: (sentence, start) => !NO_DENIAL.test(sentence.slice(Math.max(0, start - REACH_OF_ADVERB), start)),
  },
  {
    kind: 'denied',
    pattern: new RegExp(
      `\\b(?:rejected|rejects|rejecting|dismissed|dismisses|dismissing|refuted|refutes|rebutted|disputed|disputes)\\s+(?:(?:the|these|those|this|that|such|any|all|as\\s+\\w+)\\s+)?(?:\\w+\\s+){0,2}?${REPORTS}\\b`,
      'gi',
    ),
    claim: 'object',
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
    pattern: new RegExp(`\\b(?:is|are|was|were|as)\\s+(?:\\w+ly\\s+)?${FALSE}(?=[\\s.,;:”"’'»“]|$)`, 'gi'),
    claim: 'before',
    allows: (sentence, start) => reportBefore(sentence, start),
  },
];

/** Right before "denied": not denied, passive ("was denied"), a noun's ("of denying"); an adverb may stand between. */
const NO_DENIAL =
  /\b(?:not|n['’]t|never|nor|neither|cannot|be|been|was|were|is|are|being|in|of|for|by)\s(?:\w+ly\s)?$/iu;
/** Code units; the longest English adverb has 28. */
const REACH_OF_ADVERB = 45;

const reports = new RegExp(`\\b${REPORTS}\\b`, 'gi');
/** Code units between "the report" and "is false". */
const REACH_OF_REPORT = 160;

/** Whether a word for a report stands in the same clause before `start`. */
function reportBefore(sentence: string, start: number): boolean {
  let gap: string | undefined;
  const from = Math.max(0, start - REACH_OF_REPORT - LONGEST_REPORT);
  for (const match of sentence.slice(from, start).matchAll(reports))
    gap = sentence.slice(from + match.index + match[0].length, start);
  return gap !== undefined && gap.length <= REACH_OF_REPORT && !/[.;]/.test(gap);
}

/** "accusations", and the letter before it, which tells that it begins there. */
const LONGEST_REPORT = 12;

const back = new RegExp(`^\\s*(?:on\\s+|to\\s+)?${BACK}`, 'i');
/** The object that a cue's own words end in points back: "refused such requests". */
const endsBack = new RegExp(`\\b(?:the|these|those|this|that|such)\\s+(?:\\w+\\s+)?(?:${REPORTS}|${REQUESTS})$`, 'i');
const introduces = /^\s*(?:that|of|to|for|by|from|about|over|having|any|on)\b/i;

/** The cues of a sentence, in its order. "a claim the Kremlin has denied": the claim stands before. */
export function denialCuesOf(sentence: string): DenialCue[] {
  const found: DenialCue[] = [];
  for (const { kind, pattern, claim, allows } of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (allows?.(sentence, start) === false) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end, claim: claim === 'object' ? placeOf(sentence, start, end) : claim });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function placeOf(sentence: string, start: number, end: number): DenialCue['claim'] {
  const rest = sentence.slice(end);
  if (
    /,\s+(?:a|an|the|which|something)\b[^,]{0,80}$/i.test(sentence.slice(0, start)) &&
    /^[.,;”"’]*$/.test(rest.trim())
  )
    return 'before';
  // "His spokesman declined to comment": on what, only a report that stands right before can tell.
  if (/comment$/i.test(sentence.slice(start, end)) && !back.test(rest)) return 'report';
  if (back.test(rest) || /^\s*(?:[.,;—–]|$)/.test(rest)) return 'previous';
  if (endsBack.test(sentence.slice(start, end)) && !introduces.test(rest)) return 'previous';
  return 'after';
}

/** Does a sentence pass something on that somebody may confirm or not? */
export const isReport = (sentence: string): boolean =>
  /\b(?:reports?|reportedly|rumou?rs?|alleg\w+|claim(?:s|ed)?|sources?|is said to|are said to|according to|suggest(?:s|ed)?)\b/i.test(
    sentence,
  );
