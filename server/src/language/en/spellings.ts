// British and American spelling: two versions of a quotation that differ only in it do not differ.

/** British spellings without a regular ending, and what American news writes. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aeroplane: 'airplane',
    aeroplanes: 'airplanes',
    ageing: 'aging',
    aluminium: 'aluminum',
    analyse: 'analyze',
    analysed: 'analyzed',
    analysing: 'analyzing',
    axe: 'ax',
    catalogue: 'catalog',
    catalogues: 'catalogs',
    cheque: 'check',
    cheques: 'checks',
    cosy: 'cozy',
    defence: 'defense',
    defences: 'defenses',
    dialogue: 'dialog',
    dialogues: 'dialogs',
    ecuadorean: 'ecuadorian',
    ecuadoreans: 'ecuadorians',
    enquiry: 'inquiry',
    enquiries: 'inquiries',
    fulfil: 'fulfill',
    fulfils: 'fulfills',
    grey: 'gray',
    jewellery: 'jewelry',
    judgement: 'judgment',
    judgements: 'judgments',
    licence: 'license',
    licences: 'licenses',
    manoeuvre: 'maneuver',
    manoeuvres: 'maneuvers',
    mould: 'mold',
    moslem: 'muslim',
    moslems: 'muslims',
    offence: 'offense',
    offences: 'offenses',
    paralyse: 'paralyze',
    paralysed: 'paralyzed',
    plough: 'plow',
    practise: 'practice',
    practised: 'practiced',
    pretence: 'pretense',
    programme: 'program',
    programmes: 'programs',
    pyjamas: 'pajamas',
    sceptic: 'skeptic',
    sceptics: 'skeptics',
    sceptical: 'skeptical',
    scepticism: 'skepticism',
    skilful: 'skillful',
    tyre: 'tire',
    tyres: 'tires',
    wilful: 'willful',
    afterwards: 'afterward',
    amongst: 'among',
    backwards: 'backward',
    forwards: 'forward',
    towards: 'toward',
    whilst: 'while',
    learnt: 'learned',
    spelt: 'spelled',
    burnt: 'burned',
    dreamt: 'dreamed',
  }),
);

/** The shortest word whose ending is changed: "wise", "four". */
const SHORTEST = 6;

/** Converts British to American spelling, by a list and where the ending is regular. `word` is in lower case. */
export function americanSpelling(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < SHORTEST) return word;
  return (
    word
      .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
      .replace(/our(s|ed|ing|able|ful|hood|hoods|ly|ite|ites)?$/, 'or$1')
      // Not "killed": only after a vowel before that of the ending.
      .replace(/(?<=[aeiou][a-z]*[aeiou])ll(ed|ing)$/, 'l$1')
      .replace(/(?<=[a-z]{3})(?:tre)$/, 'ter')
  );
}
