// English words that report speech. Verbs are grouped by what they take, each group with a strength: how likely the word
// reports speech in news. Strengths are rounded shares counted in PolNeAR's training articles (Newell et al. 2018) where a
// word is frequent there, and set by analogy where it is not.

import type { CueEntry, CueFrame } from '../../analysis/language/lexicon.ts';
import type { Stance } from '../../analysis/model.ts';

/** Verbs whose past or participle does not end in -ed, by lemma. */
const irregular = new Map<string, readonly [past: string, participle: string]>(
  `say said said;tell told told;think thought thought;write wrote written;read read read;find found found
  show showed shown;speak spoke spoken;swear swore sworn;forecast forecast forecast;hold held held;hit hit hit
  put put put;shoot shot shot;go went gone;make made made;foresee foresaw foreseen;begin began begun
  maintain maintained maintained;set set set;text texted texted;cite cited cited;understand understood understood
  feel felt felt;know knew known;mean meant meant;hear heard heard;give gave given;take took taken;lay laid laid
  sing sang sung;spit spat spat;teach taught taught;break broke broken;pay paid paid;tweet tweeted tweeted;retweet retweeted retweeted`
    .split(/[;\n]/)
    .map((line) => line.trim().split(' '))
    .filter((words) => words.length === 3)
    .map(([lemma, past, participle]) => [lemma!, [past!, participle!]]),
);

interface Family {
  readonly takes: CueFrame;
  readonly stance: Stance;
  readonly strength: number;
  readonly verbs: string;
}

const families: readonly Family[] = [
  { takes: 'clause', stance: 'asserts', strength: 1, verbs: 'say' },
  {
    takes: 'clause',
    stance: 'asserts',
    strength: 0.9,
    verbs: `add note argue acknowledge recall conclude insist assert remark contend quip retort opine proclaim recount
      testify reiterate stress emphasize emphasise concede joke observe declare claim explain reply tweet announce state
      allege boast reason`,
  },
  {
    takes: 'clause',
    stance: 'asserts',
    strength: 0.75,
    verbs: `report suggest confirm admit respond agree reveal disclose elaborate clarify counter comment
      indicate post blog retweet assess caution profess lament complain muse marvel gush crow exclaim shout yell scream
      cry whisper mutter murmur bellow bark chant snap deadpan growl gripe grumble moan rail thunder fume intone blurt
      interject chime point surmise theorize speculate posit hint imply underscore underline highlight affirm
      reaffirm confess attest aver avow certify decry signal`,
  },
  {
    takes: 'clause',
    stance: 'asserts',
    strength: 0.65,
    verbs: 'continue maintain repeat stipulate put write',
  },
  {
    takes: 'clause',
    stance: 'asserts',
    strength: 0.45,
    verbs:
      'laugh sigh chuckle find show think read demonstrate feel answer begin charge text estimate determine project calculate rule',
  },
  {
    takes: 'clause',
    stance: 'asserts',
    strength: 0.45,
    verbs: `sing specify beam scoff sneer sob hiss roar wail groan grin smile croak stammer stutter drawl gasp jest fret
      enthuse recite narrate reckon detail outline recollect preach scold coo croon sniff snarl squeal bray venture
      philosophise philosophize relate concur enquire`,
  },
  { takes: 'clause', stance: 'asks', strength: 0.6, verbs: 'demand recommend propose' },
  { takes: 'clause', stance: 'hedges', strength: 0.5, verbs: 'believe expect fear hope suspect' },
  { takes: 'clause', stance: 'asks', strength: 0.45, verbs: 'order command instruct plead' },
  { takes: 'clause', stance: 'denies', strength: 0.8, verbs: 'deny dispute rebut refute disavow' },
  { takes: 'clause', stance: 'promises', strength: 0.85, verbs: 'vow promise swear guarantee' },
  { takes: 'clause', stance: 'promises', strength: 0.65, verbs: 'pledge commit threaten offer' },
  { takes: 'clause', stance: 'declines', strength: 0.8, verbs: 'decline refuse' },
  { takes: 'clause', stance: 'hedges', strength: 0.7, verbs: 'predict forecast foresee guess anticipate' },
  { takes: 'clause', stance: 'asks', strength: 0.7, verbs: 'ask wonder inquire' },
  {
    takes: 'addressee',
    stance: 'asserts',
    strength: 0.9,
    verbs: 'tell assure remind warn inform advise notify convince brief reassure lecture',
  },
  { takes: 'addressee', stance: 'asks', strength: 0.7, verbs: 'urge exhort implore beg beseech' },
  {
    takes: 'object',
    stance: 'asserts',
    strength: 0.7,
    verbs: `call describe accuse express discuss criticize criticise denounce cite mention label brand dub hail characterize characterise
      deride ridicule mock condemn slam blast bash lambast lambaste decry tout dismiss portray term deem credit commend
      laud praise pay quote invoke reference bemoan bewail rebuke chide scold castigate excoriate brush`,
  },
  {
    takes: 'object',
    stance: 'asserts',
    strength: 0.4,
    verbs: 'address reject welcome defend question challenge refer talk speak blame tease attack thank compare liken',
  },
];

/** Nouns of speech: "the claim that …", "in a statement". */
const nouns: readonly (readonly [words: string, stance: Stance, strength: number])[] = [
  [
    'statement remark comment assertion argument claim allegation accusation contention declaration announcement admission',
    'asserts',
    0.5,
  ],
  [
    'assessment conclusion observation insistence suggestion testimony acknowledgment acknowledgement report',
    'asserts',
    0.4,
  ],
  ['denial', 'denies', 0.6],
  ['promise pledge vow assurance', 'promises', 0.5],
  ['warning prediction estimate', 'asserts', 0.4],
  ['call demand appeal plea request', 'asks', 0.4],
];

/** Strengths of single forms that are nouns or adjectives more often than verbs. */
const formStrength = new Map<string, number>([
  ['demand', 0.1],
  ['hopes', 0.4],
  ['fears', 0.3],
  ['hoping', 0.1],
  ['suspected', 0.3],
  ['expected', 0.3],
  ['expecting', 0.1],
  ['proposing', 0.3],
  ['proposed', 0.4],
  ['demands', 0.15],
  ['demanding', 0.2],
  ['order', 0.02],
  ['orders', 0.05],
  ['ordering', 0.05],
  ['command', 0.02],
  ['commands', 0.05],
  ['detail', 0.05],
  ['details', 0.05],
  ['detailing', 0.2],
  ['outline', 0.1],
  ['outlines', 0.2],
  ['sing', 0.05],
  ['sings', 0.2],
  ['sang', 0.2],
  ['singing', 0.05],
  ['smile', 0.02],
  ['smiles', 0.05],
  ['relate', 0.02],
  ['related', 0.02],
  ['relates', 0.05],
  ['relating', 0.02],
  ['beam', 0.02],
  ['beams', 0.05],
  ['venture', 0.02],
  ['ventures', 0.02],
  ['think', 0.25],
  ['points', 0.3],
  ['point', 0.2],
  ['states', 0.1],
  ['state', 0.02],
  ['reports', 0.35],
  ['report', 0.25],
  ['call', 0.4],
  ['tweet', 0.15],
  ['tweets', 0.2],
  ['post', 0.1],
  ['posts', 0.1],
  ['find', 0.15],
  ['found', 0.45],
  ['read', 0.3],
  ['reads', 0.7],
  ['continue', 0.1],
  ['continues', 0.3],
  ['continuing', 0.1],
  ['signal', 0.2],
  ['signals', 0.3],
  ['question', 0.1],
  ['questions', 0.05],
  ['project', 0.05],
  ['projects', 0.1],
  ['rule', 0.05],
  ['rules', 0.05],
  ['charge', 0.1],
  ['charges', 0.1],
  ['text', 0.05],
  ['texts', 0.05],
  ['reason', 0.05],
  ['reasons', 0.05],
  ['comment', 0.2],
  ['comments', 0.1],
  ['address', 0.1],
  ['term', 0.05],
  ['terms', 0.05],
  ['brand', 0.05],
  ['brands', 0.05],
  ['label', 0.2],
  ['labels', 0.2],
  ['attack', 0.05],
  ['attacks', 0.05],
  ['challenge', 0.1],
  ['challenges', 0.1],
  ['credit', 0.1],
  ['begin', 0.05],
  ['begins', 0.1],
  ['beginning', 0.01],
  ['feel', 0.1],
  ['feeling', 0.02],
  ['thinking', 0.15],
  ['thought', 0.2],
  ['talk', 0.15],
  ['talks', 0.15],
  ['promise', 0.4],
  ['promises', 0.5],
  ['claim', 0.5],
  ['claims', 0.45],
  ['commit', 0.1],
  ['committed', 0.1],
  ['determined', 0.2],
  ['writing', 0.4],
  ['speaking', 0.15],
  ['reporting', 0.3],
  ['finding', 0.2],
  ['show', 0.35],
  ['signaling', 0.6],
  ['compared', 0.3],
]);

const entries = createEntries();

/** The entry of a lower-cased word form that reports speech. */
export function cueOf(lower: string): CueEntry | undefined {
  return entries.get(lower);
}

/** The entries by form. A form of several verbs, or of a verb and a noun, keeps the first. */
function createEntries(): Map<string, CueEntry> {
  const table = new Map<string, CueEntry>();
  const put = (form: string, entry: CueEntry): void => {
    if (!table.has(form)) table.set(form, { ...entry, strength: formStrength.get(form) ?? entry.strength });
  };
  for (const { takes, stance, strength, verbs } of families) {
    for (const lemma of verbs.split(/\s+/)) {
      if (lemma === '') continue;
      const entry = { lemma, part: 'verb', stance, strength, takes } as const;
      const forms = inflect(lemma);
      put(forms.past, { ...entry, form: 'past' });
      put(forms.third, { ...entry, form: 'present' });
      put(lemma, { ...entry, form: 'present' });
      put(forms.ing, { ...entry, form: 'ing' });
      put(forms.participle, { ...entry, form: 'participle' });
    }
  }
  for (const [words, stance, strength] of nouns)
    for (const lemma of words.split(' '))
      put(lemma, { lemma, part: 'noun', form: 'noun', stance, strength, takes: 'clause' });
  return table;
}

interface Forms {
  readonly third: string;
  readonly ing: string;
  readonly past: string;
  readonly participle: string;
}

/** The forms of a verb: regular ones by spelling, irregular ones from the list. */
function inflect(lemma: string): Forms {
  const consonantY = /[^aeiou]y$/.test(lemma);
  // One stressed short syllable doubles its consonant: "quip", "admit", "refer"; "caution" and "answer" do not.
  const doubles =
    /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) ||
    ['admit', 'refer', 'commit', 'rebut', 'submit', 'dub', 'quip'].includes(lemma);
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const stem = doubles ? lemma + lemma.at(-1) : lemma;
  const ing = lemma.endsWith('ee') ? `${lemma}ing` : lemma.endsWith('e') ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  const past = lemma.endsWith('e') ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const special = irregular.get(lemma);
  return { third, ing, past: special?.[0] ?? past, participle: special?.[1] ?? past };
}
