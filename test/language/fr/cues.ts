// Six French verbs of speech with the forms that news uses.

import type { CueEntry } from '../../../server/src/analysis/language/lexicon.ts';

/** Infinitive, present, imperfect and simple past (all third person), past participle, present participle. */
const verbs: readonly (readonly [lemma: string, finite: string, participle: string, ing: string])[] = [
  ['dire', 'dit disent disait disaient dirent', 'dit', 'disant'],
  ['déclarer', 'déclare déclarent déclarait déclara', 'déclaré', 'déclarant'],
  ['affirmer', 'affirme affirment affirmait affirma', 'affirmé', 'affirmant'],
  ['annoncer', 'annonce annoncent annonçait annonça', 'annoncé', 'annonçant'],
  ['expliquer', 'explique expliquent expliquait expliqua', 'expliqué', 'expliquant'],
  ['ajouter', 'ajoute ajoutent ajoutait ajouta', 'ajouté', 'ajoutant'],
];

const entries = new Map<string, CueEntry>();
for (const [lemma, finite, participle, ing] of verbs) {
  const add = (word: string, form: CueEntry['form']): void => {
    if (entries.has(word)) return;
    entries.set(word, { lemma, part: 'verb', form, stance: 'asserts', strength: 0.9, takes: 'clause' });
  };
  for (const word of finite.split(' ')) add(word, 'present');
  add(participle, 'participle');
  add(ing, 'ing');
  add(lemma, 'present');
}

/** The verb that a lower-cased form belongs to. */
export function cueOf(lower: string): CueEntry | undefined {
  return entries.get(lower);
}
