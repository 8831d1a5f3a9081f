// Hungarian names: the surname comes first in Hungary, last in most English-language news. Surnames: popular-names-by-country-dataset
// (CC0); given names: the same, and names that are frequent in news.

import type { NameOrigin } from './origin.ts';

export const hungarian: NameOrigin = {
  surnames: `nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp lakatos takacs juhasz meszaros olah simon racz
    fekete szilagyi torok feher balazs gal orban magyar szijjarto karacsony gyurcsany ader novak sulyok puskas kertesz rubik szigeti
    bartok liszt kodaly soros navracsics gulyas semjen rogan bajnai medgyessy antall horn goncz solyom schmitt`,
  givenNames: `viktor peter gergely ferenc janos laszlo istvan jozsef zoltan gabor attila tamas imre sandor karoly mihaly bela lajos gyula
    balazs csaba andras gyorgy miklos tibor antal pal geza arpad erno kalman levente bence mate dominik marcell zalan akos katalin
    erzsebet ilona eva anna maria zsuzsanna judit agnes ildiko eszter zsofia reka boglarka dorottya noemi tunde klara terez krisztina
    bernadett nora timea hajnalka emese imola sarolta borbala lilla hanna zoe lena luca emma lili lara`,
  surnameFirst: 'known',
  syllables: '',
};
