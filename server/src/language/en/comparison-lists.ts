// English words that change a statement, and words that carry no meaning in a comparison. In lower case and without
// apostrophes: contractions are expanded first ("don't" is "do not").

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Turn a statement into its opposite. "few" and "hardly" only weaken it and are hedges. */
export const negations = list('not no never none nobody nothing nowhere neither nor without cannot');

/** Make a statement less certain, or conditional. */
export const hedges = list(`may might could can would should perhaps maybe possibly probably potentially likely unlikely
  presumably apparently seemingly seem seems seemed appear appears appeared reportedly allegedly alleged supposedly
  suggest suggests believe believes think thinks hope hopes expect expects try tries trying attempt attempting if unless
  provided almost nearly about around roughly approximately some somewhat partly mostly largely hardly scarcely rarely
  few sometimes often usually generally`);

/** Hedges that weaken the statement around them. */
export const doubts = list(`may might could perhaps maybe possibly probably potentially likely unlikely presumably
  apparently seemingly reportedly allegedly supposedly almost nearly partly mostly largely hardly scarcely rarely sometimes
  generally usually often`);

/** Begin a condition or a restriction. Most are hedges as well. */
export const conditions = list('if unless provided providing assuming only except until');

/** Make a statement certain. One of these in place of a hedge means that a hedge was dropped. */
export const certainties = list('will shall must certainly definitely surely clearly always all every');

/** Numbers in words. Numbers in figures are recognised by their digits. */
export const numberWords =
  list(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
  thousands million millions billion billions trillion dozen dozens half quarter third twice double triple both`);

/** Have little meaning of their own: sharing these does not make two statements one. */
export const stopWords =
  list(`a an the this that these those such same other another each every any some all both many much
  more most few less least several own very too so just only even also still already yet again ever now then there here
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
  itself they them their theirs themselves one ones who whom whose which what when where why how whether
  and or but nor if because although though while as than until till unless since after before once whereas
  of in on at by to from with within into onto upon over under above below between among through throughout during
  against about around near off out up down for like despite across behind beyond per via without along
  am is are was were be been being have has had having do does did done doing will would shall should can could may
  might must ought get gets got getting go goes going gone come comes came let make makes made take takes took taken
  give gives gave given put say says said saying tell tells told telling speak spoke talk talks add adds
  added note noted state stated according report reports reported reportedly suggest suggests suggested claim claims
  claimed statement source sources confirm confirmed deny denied comment
  not no never none nothing neither yes well really quite mean look know rather perhaps maybe thing things way ways lot lots
  mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week weeks month
  months year years day days time times last next first new former several including`);

/** Words for asking or offering: only what was asked for can be refused. */
export const requestWords: readonly string[] = [
  ...list(
    'request asking demand appeal urge seek want wish propose proposal offer call plea petition apply press hope',
  ),
];

/**
 * Words that news uses for one thing; each is compared as the first of its group. The list has only words that hardly
 * have another sense in news. They count for the similarity of statements, not for whether two quotations are the same.
 */
export const sameInNews: readonly (readonly string[])[] = [
  ['extradit', 'extradite', 'extradites', 'extradited', 'extraditing', 'extradition', 'handover', 'surrender'],
  ['resign', 'resigned', 'resignation', 'quit'],
  ['oust', 'ousted', 'ouster', 'overthrow', 'overthrown', 'overthrew', 'topple', 'toppled'],
  ['kill', 'killed', 'killing', 'slain', 'slew', 'dead', 'died', 'deaths', 'dies', 'drowned'],
  ['arrest', 'arrested', 'detain', 'detained', 'detention'],
  ['buy', 'bought', 'acquire', 'acquired', 'acquisition', 'takeover'],
  ['fire', 'fired', 'dismiss', 'dismissed', 'sack', 'sacked'],
  ['help', 'aid', 'assist', 'assisted', 'assistance'],
  ['cooper', 'cooperation', 'collaboration', 'cooperate', 'collaborate'],
  ['troop', 'troops', 'soldiers', 'forces'],
  ['request', 'requested', 'requests', 'demand', 'demanded', 'demands', 'pressing'],
  ['ceasefire', 'truce', 'armistice', 'cessation'],
  [
    'violat',
    'violate',
    'violates',
    'violated',
    'violating',
    'violation',
    'violations',
    'breach',
    'breached',
    'breaching',
  ],
];

/** Verb and particle, and the word of the table above that has their sense. */
export const phrasalVerbs: readonly (readonly [verb: RegExp, particle: string, word: string])[] = [
  [/^(?:hand|hands|handed|handing|turn|turned|turning)$/, 'over', 'extradite'],
  [/^(?:step|steps|stepped|stepping)$/, 'down', 'resign'],
  [/^(?:take|takes|taken|took|taking)$/, 'over', 'takeover'],
];
