// English words and phrases that the attribution rules ask for.

import type { AttributionWords } from '../../analysis/language/attribution.ts';
import { boundaryWeights } from './boundary-weights.generated.ts';
import { indirectWeights } from './indirect-weights.generated.ts';
import { wordSet } from './word-set.ts';

export const attributionWords: AttributionWords = {
  // Cues

  finiteCues: wordSet(
    `said says told tells added adds noted argued argues wrote writes thinks insisted insists claimed asked asks announced
    believes believed called explained suggested warned confirmed denied declared stated knows knew`,
  ),
  invertingCues: wordSet(
    `say write ask add tweet explain reply note argue warn recall remark quip joke continue observe conclude declare respond
    shout yell exclaim retort insist acknowledge agree report state lament complain muse wonder counter comment chant cry
    think post claim predict read announce concede admit laugh sigh chuckle put demand order sing beam scoff sneer sob hiss
    roar wail groan grin smile croak stammer drawl gasp jest enthuse recite reckon plead scream whisper mutter murmur
    bellow bark growl grumble thunder fume confess clarify warn confirm reveal suggest enquire snarl boast point`,
  ),
  invertedAuxiliaries: wordSet(''),
  invertedPronouns: wordSet(''),
  inversionLinks: wordSet(''),
  inversionFollowers: wordSet('in on at who during'),
  addressableCues: wordSet('promise guarantee ask'),
  ambiguousCueNouns: wordSet(
    `claim claims promise pledge vow comment comments remark report reports charge call demand boast estimate guess answer
    reply`,
  ),
  quantityModifiers: wordSet('over about around nearly almost only under more some at'),
  sourcePhrases: [
    {
      words: ['according', 'to'],
      entry: {
        lemma: 'according to',
        part: 'phrase',
        form: 'noun',
        stance: 'asserts',
        strength: 1,
        takes: 'clause',
      },
    },
    {
      words: ['per'],
      isTrailing: true,
      entry: { lemma: 'per', part: 'phrase', form: 'noun', stance: 'asserts', strength: 0.8, takes: 'clause' },
    },
  ],

  // Verb groups

  particles: new Map([
    ['point', wordSet('out')],
    ['call', wordSet('on upon for out')],
    ['go', wordSet('on')],
    ['chime', wordSet('in')],
    ['brush', wordSet('off aside')],
    ['lash', wordSet('out')],
    ['blurt', wordSet('out')],
    ['speak', wordSet('out of about')],
    ['talk', wordSet('about of')],
    ['refer', wordSet('to')],
    ['put', wordSet('it')],
    ['pay', wordSet('tribute')],
  ]),
  requiredObjects: new Map([
    ['put', wordSet('it')],
    ['pay', wordSet('tribute')],
  ]),
  idiomObjects: new Map([
    ['argue', wordSet('case cases appeal appeals toss motion motions')],
    ['tell', wordSet('truth lie lies story stories tale tales time joke jokes fortunes')],
    ['say', wordSet('prayer prayers mass grace goodbye farewell hello rosary kaddish')],
    ['answer', wordSet('door phone telephone call calls summons')],
  ]),
  quotingParticiples: wordSet('quoted cited'),
  quotingForms: wordSet('quoted quotes quote quoting cited cites cite citing'),
  refusals: wordSet('declined refused declines refuses declining refusing'),
  continuations: wordSet(
    `on continued began seemed appeared used going continues wanted wants had hastened rushed took like likes proceeded
    begins`,
  ),
  continuationParticles: wordSet('on'),
  progressiveBe: wordSet('been'),
  ordinalAdverbs: wordSet('first'),
  gerundPrepositions: wordSet('without'),
  pastSubjects: wordSet('all both some many others most one several few another this that each'),
  presentSubjects: wordSet('many some both most others all this that'),
  bareFormSubjects: wordSet('i we they you people police'),
  verbIntroducers: wordSet('who which that and but also'),

  // Subjects

  askedParticiples: wordSet('asked pressed questioned challenged reached contacted told confronted'),
  openingAdverbs: wordSet('still yet so then but and however meanwhile also instead later earlier'),
  writtenSources: wordSet('letter note report study statement memo document email article survey poll filing lawsuit'),
  nounOpeners: wordSet('a an the this these his its their my our your no every'),
  parentheticals: [
    ['for', '', 'part'],
    ['in', 'turn'],
  ],
  temporalConjunctions: wordSet('since until before after while'),
  exampleMarkers: wordSet('such'),
  contrastiveConjunctions: wordSet('but nor yet'),
  attachingPrepositions: wordSet('for from with at in'),

  // Time phrases

  timeModifiers: wordSet('last this next'),
  pastTimeModifiers: wordSet('last'),
  relativeTimeAdverbs: wordSet('ago later earlier'),
  timeUnits: wordSet('year years week weeks month months day days minutes hours time'),
  timeOpeners: wordSet('in on at this last late early since'),
  timePrepositions: wordSet('in on at of'),

  // Content

  clauseEnders: wordSet(
    `and but while when as because after before though although since until whereas who which during despite amid
    following`,
  ),
  adverbialClauseOpeners: wordSet('when while after before because although though since if until'),
  concessiveConjunctions: wordSet('while although though as'),
  timeIntroducers: wordSet('when'),
  statementSubordinators: wordSet('if that what'),
  sentenceConnectors: wordSet('still but and however yet so meanwhile'),
  asideOpeners: wordSet(
    `and but or though although while as who whose whom which when where after before with in on at a an the of during
    citing referring speaking according shortly just only one two noting adding`,
  ),
  boundary: { weights: boundaryWeights, shapeOf },
  indirect: {
    weights: indirectWeights,
    bar: 0.5,
    topicBar: 0.8,
    jointBar: 0.3,
    opinionCues: wordSet('believe expect fear hope suspect'),
  },

  // Names in marks

  namingParticiples: wordSet('called dubbed nicknamed named titled entitled termed christened styled codenamed'),
  namingHabits: wordSet('call calls nickname nicknames dub dubs'),
  namingGroups: wordSet('police everyone everybody people they locals some many most'),
  nameLinks: wordSet('as by'),
  namingWords: wordSet('known name named identified introduced registered listed goes went going billed advertised'),
  reflexives: wordSet('himself herself themselves itself myself'),
  namingVerbs: wordSet('called calls calling call styled styles styling named names dubbed'),
  nameNouns: wordSet('nicknamed codenamed nickname alias codename pseudonym'),

  // Titles

  works: wordSet(
    `book books memoir novel album song single film movie documentary series show program programme podcast column essay
    article report paper study speech play musical poem episode blog ad commercial video exhibition exhibit lecture opera website`,
  ),
  shows: wordSet('program'),
  titleAnnouncers: wordSet('titled entitled'),
  lowerCaseInTitles: wordSet("'s 're 'll 've 'm 'd n't with as"),
};

function shapeOf(lower: string): string {
  if (lower.endsWith('ing')) return 'ING';
  if (lower.endsWith('ed')) return 'ED';
  if (lower.endsWith('ly')) return 'LY';
  return 'W';
}
