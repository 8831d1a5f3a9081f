// One name, several types: what happens when one article takes "Kremlin" for a place and another for an organisation. A
// recogniser sees one article and slips; the folder knows better. Yet a person, a place and a company of one name are
// three: so a reading gives way only where nothing in its own articles or in the lexicon speaks for it.

import { GivenName, type Lexicon, WordClass } from '../../analysis/lexicon.ts';
import type { EntityType } from '../../analysis/model.ts';
import type { NameNode } from './node.ts';
import { legalForm } from './organization-name.ts';

/** All that is asked of a lexicon here. */
export type Words = Pick<Lexicon, 'classes'>;

/** What speaks for a node's type: nothing, something in its articles, or what is known of the name. */
export type Support = 0 | 1 | 2;

const order: readonly EntityType[] = ['organization', 'place', 'person', 'group', 'event', 'work', 'date'];

/**
 * The node that takes in others of its name but of another type: by guest. `nodes` share a name; `bearers` says whether
 * anybody with a full name bears this bare surname.
 */
export function findHosts(
  nodes: readonly NameNode[],
  words: Words,
  bearers: (node: NameNode) => boolean,
): Map<NameNode, NameNode> {
  const guests = new Map<NameNode, NameNode>();
  // "Canadian Co." is a firm's name, whatever else is called Canadian.
  const named = nodes.filter(
    ({ members, wordings }) => members.length > 0 && !wordings.every(({ text }) => legalForm(text)),
  );
  if (new Set(named.map(({ parsed }) => parsed.type)).size < 2) return guests;
  const ranked = named
    .map((node) => ({ node, support: supportOf(node, words, bearers), size: node.members.length }))
    .sort(
      (a, b) =>
        // What is known of a name comes first; what its articles happen to say of it counts less than how many they are.
        Number(b.support === 2) - Number(a.support === 2) ||
        b.size - a.size ||
        b.support - a.support ||
        order.indexOf(a.node.parsed.type) - order.indexOf(b.node.parsed.type) ||
        (a.node.key < b.node.key ? -1 : 1),
    );
  const host = ranked[0];
  if (host === undefined) return guests;
  for (const guest of ranked) {
    if (guest.node.parsed.type === host.node.parsed.type) continue;
    const person = guest.node.parsed.type === 'person';
    // A bare word taken for a person is a slip more often than not.
    const times = person && guest.node.parsed.tier === 'short' ? 2 : 3;
    const dominated = host.size >= times * guest.size && (host.support === 2 || guest.support < 2);
    // Nothing is known of the place "Olsen", but that is no reason to take it for somebody called Olsen.
    if (host.node.parsed.tier === 'short' && host.node.parsed.type === 'person' && !dominated) continue;
    if (guest.support === 0 || (dominated && !(person && guest.support === 2))) guests.set(guest.node, host.node);
  }
  return guests;
}

function supportOf(node: NameNode, words: Words, bearers: (node: NameNode) => boolean): Support {
  const { parsed } = node;
  const parts = parsed.twin.split(' ');
  const bits = parts.map((part) => words.classes(part));
  const single = parts.length === 1 ? (bits[0] ?? 0) : 0;
  const last = bits.at(-1) ?? 0;
  switch (parsed.type) {
    case 'person': {
      const described = node.members.some(
        ({ summary }) => summary.gender !== 'unknown' || summary.descriptions.length > 0,
      );
      if (parsed.tier !== 'short') {
        const given = words.classes(parsed.person?.given ?? '') & GivenName;
        return given !== 0 ? 2 : described ? 1 : 0;
      }
      if (bearers(node)) return 2;
      return described && (single & (WordClass.Organization | WordClass.City | WordClass.Country)) === 0 ? 1 : 0;
    }
    case 'place':
      if (parsed.known || (last & WordClass.PlaceHead) !== 0) return 2;
      return (single & (WordClass.City | WordClass.Country)) === 0
        ? 0
        : (single & WordClass.Organization) === 0
          ? 2
          : 1;
    case 'organization':
      if ((single & WordClass.Organization) !== 0 || bits.some((bit) => (bit & WordClass.OrganizationHead) !== 0))
        return 2;
      if (node.wordings.some(({ text }) => legalForm(text))) return 2;
      return node.introduced.size > 0 ? 1 : 0;
    case 'group':
      return bits.some((bit) => (bit & WordClass.Group) !== 0) ? 2 : 0;
    default:
      return 0;
  }
}
