// French word lists by word class, and the names that are found without a model.

import { WordClass } from '../../../server/src/analysis/language/lexicon.ts';
import type { EntityType, Gender } from '../../../server/src/analysis/model.ts';

export const splitWords = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');
export const wordSet = (list: string): ReadonlySet<string> => new Set(splitWords(list));

const auxiliary = `est sont était étaient sera seront été être a ont avait avaient aura auront avoir ayant peut peuvent doit
  doivent va vont serait aurait`;
const determiner =
  "le la les l' un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos aucun plusieurs deux trois";
const preposition =
  "de d' du des à au aux en dans sur pour par avec sans sous vers chez devant entre contre depuis lors";
const subordinator = "que qu' si lorsque quand parce puisque comme où dont pourquoi comment";
const pronoun = "il elle ils elles on je j' nous vous ce c' lui eux qui";

const lists = {
  Function: `${auxiliary} ${determiner} ${preposition} ${subordinator} ${pronoun} et ou mais ni ne n' se s' pas plus y très aussi`,
  Auxiliary: auxiliary,
  Determiner: determiner,
  Preposition: preposition,
  Subordinator: subordinator,
  Pronoun: pronoun,
  Adverb: 'ne pas aussi ensuite encore déjà hier puis toujours toutefois pourtant enfin également',
  TimeWord: 'lundi mardi mercredi jeudi vendredi samedi dimanche hier matin soir',
  Weekday: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  Month: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  Abbreviation: 'm mme mlle dr',
  Title: 'm mme mlle dr président présidente ministre maire',
  Role: 'président présidente ministre maire porte-parole directeur directrice avocat avocate ingénieur ingénieure',
  UnnamedSource: 'responsable responsables habitant habitante habitants habitantes témoin témoins',
  OrganizationHead: 'ministère conseil agence syndicat',
  PlaceHead: 'rivière port vallée',
  FemaleGiven: 'jeanne claire hélène',
  MaleGiven: 'marc lucien andré',
  Surname: 'brémont vasseur tallard',
  City: 'port-clair montreval',
  Particle: 'de du',
} satisfies Partial<Record<keyof typeof WordClass, string>>;

export const classes = new Map<string, number>();
for (const [name, list] of Object.entries(lists))
  for (const word of splitWords(list))
    classes.set(word, (classes.get(word) ?? 0) | WordClass[name as keyof typeof WordClass]);

export const genders = new Map<string, Gender>([
  ...splitWords('mme mlle présidente directrice avocate ingénieure habitante jeanne claire hélène').map(
    (word) => [word, 'female'] as const,
  ),
  ...splitWords('m directeur avocat ingénieur marc lucien andré').map((word) => [word, 'male'] as const),
]);

/** Names that are certain, so that no trained model is needed. */
export const names: readonly (readonly [type: EntityType, name: string])[] = [
  ...splitWords(`${lists.FemaleGiven} ${lists.MaleGiven}`).flatMap((given) =>
    splitWords(lists.Surname).map((surname) => ['person', `${given} ${surname}`] as const),
  ),
  ...splitWords(lists.Surname).map((surname) => ['person', surname] as const),
  ['place', 'montreval'],
  ['organization', 'conseil des eaux'],
  ['organization', 'agence du port'],
];
