// Titles, particles and suffixes of people's names in English-language news, and how it transliterates Arabic names.

import type { ArabicNameWords, PersonNameWords } from '../../analysis/language/identity.ts';
import { arabicGivenNames, nicknameGroups, surnameComesFirst } from './given-names.ts';
import { isSameSurname, syllablesOf } from './name-origins/index.ts';
import { wordSet } from './word-set.ts';

const arabic: ArabicNameWords = {
  articles: wordSet('al el'),
  assimilatedArticles: wordSet('as ash ad adh an ar at az ul ur'),
  hyphenatedArticle: /\b([ae]l)-/giu,
  articlePrefix: /^(?:al|el) /,
  servant: 'abd',
  servantWord: /^abd(?:[aeou]l|[aeou][srdnt]h?)?$/,
  servantPrefix: /^abd[aeiou][lrsdnt]h?(?=.{3})/,
  faithEnding: /(?<=..)[aeou][dl]?d(?:in|ine|een|ien)$/,
  faith: 'din',
  faithArticle: /(?<!\p{L})(\p{L}{3,30})[\s-](?:[AaEeUu][ldLD])[\s-]([Dd](?:in|ine|een|ien))(?!\p{L})/gu,
  servantArticlePrefix: /^(?:al|el|ar|er|as|ul) /,
  givenNames: arabicGivenNames,
  prefixedGivenNames: ['mohammed'],
};

const suffixes = 'jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii';

export const personNames: PersonNameWords = {
  titles:
    wordSet(`president presidents minister premier chancellor senator congressman congresswoman governor ambassador secretary
    spokesman spokeswoman spokesperson director chairman chairwoman chairperson ceo cfo coo chief commissioner general colonel
    lieutenant lt gen col sgt sergeant captain capt admiral maj brig professor prof leader mp mep analyst expert economist lawyer
    attorney correspondent reporter editor author coach detective inspector constable superintendent officer representative
    mr mrs ms miss mx dr sheikh shaikh ayatollah imam mullah hajj rabbi archbishop cardinal deputy founder
    manager head opponent activist journalist researcher historian envoy mayor councillor councilman councilwoman judge justice
    actor actress singer player guard quarterback receiver`),
  leadingTitles:
    wordSet(`king queen prince princess pope emperor lord lady sir dame saint st bishop father fr sister brother major
    marshal commander justice sen rep gov hon rev reverend the former late acting interim then ex prime foreign first vice defence
    defense us uk russian syrian american british french german israeli senior junior outgoing`),
  regnalTitles: wordSet('king queen prince princess pope emperor'),
  suffixes: new Map([
    ['junior', 'jr'],
    ['senior', 'sr'],
    ...[...wordSet(suffixes)].map((suffix) => [suffix, suffix] as const),
  ]),
  familySuffixes: wordSet('jr sr ii'),
  droppedParticles: wordSet('al el van von der den de del della di da dos das du la le ter ten zu af av'),
  nonGivenParticles: wordSet('von'),
  keptParticles: new Map([
    ['bin', 'bin'],
    ['ibn', 'bin'],
    ['ben', 'ben'],
    ['bint', 'bint'],
    ['abu', 'abu'],
    ['abou', 'abu'],
    ['umm', 'umm'],
  ]),
  givenNameParticles: wordSet('ben'),
  detachedPrefix: /\b(O|D)['’]\s+(?=\p{Lu})/gu,
  arabic,
  nicknameGroups,
  surnameComesFirst,
  syllablesOf,
  isSameOrigin: isSameSurname,
};
