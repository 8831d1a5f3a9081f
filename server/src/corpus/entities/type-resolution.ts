// Resolves a name that articles give to several types, such as "Kremlin" for a place and for an organisation. The
// recogniser sees one article at a time and makes errors, which the folder can correct. But a person, a place and a
// company may have one name, so a type is only given up if nothing in its own articles or in the lexicon supports it.

import type { Language } from '../../analysis/language/language.ts';
import { GivenName, WordClass } from '../../analysis/language/lexicon.ts';
import type { EntityType } from '../../analysis/model.ts';
import type { NameRules } from './name.ts';
import type { NameNode } from './name-node.ts';

/** What joining names needs of a language. */
export type IdentityLanguage = Pick<Language, 'classes' | 'identity'>;

/** Whether a folded word is known as a given name and not as a surname. */
export function isGivenName(word: string, language: IdentityLanguage): boolean {
  const classes = language.classes(word);
  return (classes & GivenName) !== 0 && (classes & WordClass.Surname) === 0;
}

/** What supports a node's type: nothing (0), something in its articles (1), or knowledge of the name (2). */
type Support = 0 | 1 | 2;

/** Of types with the same support and size, the first is kept. */
const preference: readonly EntityType[] = ['organization', 'place', 'person', 'group', 'event', 'work', 'date'];

/**
 * The nodes that give up their type, each with the node that absorbs it. `nodes` have one name and several types;
 * `hasBearer` says whether a person with a full name has this bare surname.
 */
export function resolveTypes(
  nodes: readonly NameNode[],
  rules: NameRules,
  language: IdentityLanguage,
  hasBearer: (node: NameNode) => boolean,
): Map<NameNode, NameNode> {
  const absorbed = new Map<NameNode, NameNode>();
  const hasLegalForm = hasOnlyLegalForms(rules);
  // "Canadian Co." is a company's name, even if other entities are called Canadian.
  const competing = nodes.filter((node) => node.members.length > 0 && !hasLegalForm(node));
  if (new Set(competing.map(({ parsed }) => parsed.type)).size < 2) return absorbed;
  const ranked = competing
    .map((node) => ({ node, support: supportOf(node, rules, language, hasBearer), size: node.members.length }))
    .sort(
      (a, b) =>
        // Knowledge of a name comes first. Support in articles counts less than the number of articles.
        Number(b.support === 2) - Number(a.support === 2) ||
        b.size - a.size ||
        b.support - a.support ||
        preference.indexOf(a.node.parsed.type) - preference.indexOf(b.node.parsed.type) ||
        (a.node.key < b.node.key ? -1 : 1),
    );
  const winner = ranked[0];
  if (winner === undefined) return absorbed;
  for (const { node, support, size } of ranked) {
    if (node.parsed.type === winner.node.parsed.type) continue;
    const isPerson = node.parsed.type === 'person';
    // A bare word that is taken for a person is usually an error.
    const times = isPerson && node.parsed.form === 'short' ? 2 : 3;
    const isDominated = winner.size >= times * size && (winner.support === 2 || support < 2);
    // Nothing supports the place "Olsen", but that is no reason to take it for a person called Olsen.
    if (winner.node.parsed.form === 'short' && winner.node.parsed.type === 'person' && !isDominated) continue;
    if (support === 0 || (isDominated && !(isPerson && support === 2))) absorbed.set(node, winner.node);
  }
  return absorbed;
}

const hasOnlyLegalForms =
  ({ organizations }: NameRules) =>
  ({ spellings }: NameNode): boolean =>
    spellings.every(({ text }) => organizations.endsInLegalForm(text));

function supportOf(
  node: NameNode,
  { organizations }: NameRules,
  language: IdentityLanguage,
  hasBearer: (node: NameNode) => boolean,
): Support {
  const { parsed } = node;
  const classes = parsed.untyped.split(' ').map((word) => language.classes(word));
  const single = classes.length === 1 ? (classes[0] ?? 0) : 0;
  const last = classes.at(-1) ?? 0;
  switch (parsed.type) {
    case 'person': {
      const isDescribed = node.members.some(
        ({ summary }) => summary.gender !== 'unknown' || summary.descriptions.length > 0,
      );
      if (parsed.form !== 'short') {
        const given = language.classes(parsed.person?.given ?? '') & GivenName;
        return given !== 0 ? 2 : isDescribed ? 1 : 0;
      }
      if (hasBearer(node)) return 2;
      return isDescribed && (single & (WordClass.Organization | WordClass.City | WordClass.Country)) === 0 ? 1 : 0;
    }
    case 'place':
      if (parsed.isListed || (last & WordClass.PlaceHead) !== 0) return 2;
      if ((single & (WordClass.City | WordClass.Country)) === 0) return 0;
      return (single & WordClass.Organization) === 0 ? 2 : 1;
    case 'organization':
      if ((single & WordClass.Organization) !== 0) return 2;
      if (classes.some((bits) => (bits & WordClass.OrganizationHead) !== 0)) return 2;
      if (node.spellings.some(({ text }) => organizations.endsInLegalForm(text))) return 2;
      return node.introduced.size > 0 ? 1 : 0;
    case 'group':
      return classes.some((bits) => (bits & WordClass.Group) !== 0) ? 2 : 0;
    default:
      return 0;
  }
}
