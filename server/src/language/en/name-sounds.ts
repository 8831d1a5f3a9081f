// How English newsrooms spell foreign names by ear. The JRC counted up to 140 spellings of one name in real news
// (Steinberger et al. 2011, "JRC-Names"). Consonants identify such a name; vowels vary within narrow bounds: Ahmad is
// Ahmed, but Mohammed is not Mahmoud, nor Hassan Hussein.

import type { Script, SoundRules } from '../../analysis/language/identity.ts';

function respell(word: string, script: Script): string {
  let text = word
    .replace(/ph/g, 'f')
    .replace(/sch/g, 'sh')
    .replace(/tch/g, 'ch')
    .replace(/dzh|dj|zh/g, 'j')
    .replace(/([oe])ff$/, '$1v')
    .replace(/ck/g, 'k')
    .replace(/tz/g, 'ts')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/w(?=[aeiouy])/g, 'v')
    .replace(/w/g, 'u')
    // Sergej, Andrij: a final j is a vowel.
    .replace(/j$/, 'i')
    .replace(/(?<=[aeiouy])h$/, '');
  if (script === 'arabic') {
    text = text.replace(/kh/g, 'h').replace(/gh/g, 'g').replace(/dh/g, 'd').replace(/th/g, 't').replace(/[cs]h/g, 'S');
  } else {
    text = text.replace(/sh/g, 'S').replace(/q/g, 'k');
  }
  text = text
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, (run, letter: string) => (run === 'ee' ? 'i' : run === 'oo' ? 'u' : letter))
    .replace(/ou/g, 'u')
    // Müller/Mueller, Schröder/Schroeder; Yevgeny/Evgeny; Lavrentyev/Lavrentiev/Lavrentev; Katie/Katy.
    .replace(/ue/g, 'u')
    .replace(/oe/g, 'o')
    .replace(/ae/g, 'a')
    .replace(/^ie/, 'e');
  // Haniyeh is Haniya; but Katie is Katy, and Lavrentiev Lavrentev.
  if (script === 'latin') text = text.replace(/ie$/, 'i').replace(/ie/g, 'e');
  return text.replace(/(.)\1+/g, '$1');
}

export const soundRules: SoundRules = {
  respell,
  mergeConsonants: (consonants) => consonants.replace(/[qkgj]/g, 'k').replace(/[Sz]/g, 's'),
  // Qaddafi/Gaddafi/Kadhafi, Golani/Jolani (Egyptian g). Not k/g: Kamal is not Gamal.
  interchangeableConsonants: new Set(['qk', 'kq', 'qg', 'gq', 'gj', 'jg']),
  arabicVowels: new Map([
    ['a', 1],
    ['e', 1 | 2],
    ['i', 2],
    ['o', 4],
    ['u', 4],
  ]),
  silentFinal: 'e',
  pronouncedFinal: /[klnr]e$/,
};
