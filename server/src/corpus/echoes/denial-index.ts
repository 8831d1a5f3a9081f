// What the articles say was denied, refused or left unconfirmed, found by the stems of what was claimed. Denials are few,
// so the index is small and nothing is remembered.

import { commonStems } from '../../language/en/common-stems.generated.ts';
import { weightOf } from './likeness.ts';
import type { Denial, Gist, ReportedClaim } from './statement.ts';
import { contentStems } from './words.ts';

export interface PlacedDenial {
  readonly article: string;
  readonly denial: Denial;
}

export interface DenialMatch extends PlacedDenial {
  /** Weight of the words and names that claim and denial share. */
  readonly score: number;
}

/** A local entity as it is called in all articles, and its weight in tenths; `undefined` for one that is not known. */
export type EntityKey = (
  article: string,
  local: number,
) => { readonly key: string; readonly weight: number } | undefined;

/**
 * In tenths: a word that is rare in news counts 10, a common one 4, names by their key's weight (at most 15 together), and
 * the denier who is named in the claim 10. "Extradite", Assad and Moscow are just enough; one rare word and two countries,
 * which half the folder is about, are not.
 */
const MOST_NAMES = 15;
const DENIER = 10;
const ENOUGH = 20;
/** What somebody denies of himself must be in the claim nearly whole: "I never …" begins many sentences. */
const OWN_SHARE = 0.6;

export class DenialIndex {
  readonly #articles = new Map<string, readonly PlacedDenial[]>();
  readonly #byStem = new Map<string, Set<PlacedDenial>>();

  set(article: string, denials: readonly Denial[]): void {
    for (const placed of this.#articles.get(article) ?? [])
      for (const stem of stemsOf(placed.denial.claim)) {
        const posting = this.#byStem.get(stem);
        if (posting?.delete(placed) && posting.size === 0) this.#byStem.delete(stem);
      }
    const after = denials.map((denial) => ({ article, denial }));
    for (const placed of after)
      for (const stem of stemsOf(placed.denial.claim)) {
        const posting = this.#byStem.get(stem);
        if (posting === undefined) this.#byStem.set(stem, new Set([placed]));
        else posting.add(placed);
      }
    if (after.length === 0) this.#articles.delete(article);
    else this.#articles.set(article, after);
  }

  delete(article: string): void {
    this.set(article, []);
  }

  /** Denials in other articles of what `claim` says, best first. */
  against(article: string, claim: ReportedClaim, keyOf: EntityKey): DenialMatch[] {
    const stems = stemsOf(claim);
    const words = new Map<PlacedDenial, { weight: number; rare: number }>();
    for (const stem of stems) {
      const rare = !commonStems.has(stem);
      for (const placed of this.#byStem.get(stem) ?? []) {
        if (placed.article === article) continue;
        const so = words.get(placed) ?? { weight: 0, rare: 0 };
        words.set(placed, { weight: so.weight + weightOf(stem), rare: so.rare + (rare ? 1 : 0) });
      }
    }
    const matches: DenialMatch[] = [];
    const names = new Set(claim.entities.flatMap((local) => keyOf(article, local)?.key ?? []));
    for (const [placed, { weight, rare }] of words) {
      // Common words alone ("the visit was discussed") make no claim.
      if (rare === 0) continue;
      const { denial } = placed;
      if (denial.kind === 'refused' && !stems.some((stem) => ASKING.has(stem))) continue;
      const shared = new Map<string, number>();
      for (const local of denial.claim.entities) {
        const entity = keyOf(placed.article, local);
        if (entity !== undefined && names.has(entity.key)) shared.set(entity.key, entity.weight);
      }
      let score =
        weight +
        Math.min(
          MOST_NAMES,
          [...shared.values()].reduce((sum, one) => sum + one, 0),
        );
      if (denial.denier >= 0) {
        const denier = keyOf(placed.article, denial.denier)?.key;
        if (denier === undefined || !names.has(denier)) continue;
        // What somebody says here and denies there are two versions of one quotation, and told as such.
        if (claim.speaker >= 0 && keyOf(article, claim.speaker)?.key === denier) continue;
        const whole = stemsOf(denial.claim).reduce((sum, stem) => sum + weightOf(stem), 0);
        if (weight < OWN_SHARE * whole) continue;
        score += DENIER;
      } else if (shared.size === 0) continue;
      if (score >= ENOUGH) matches.push({ ...placed, score });
    }
    return matches.sort(
      (a, b) =>
        b.score - a.score || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.denial.start - b.denial.start),
    );
  }
}

/** Only what was asked for can be refused. */
const ASKING = new Set(
  contentStems(
    'request asking demand appeal urge seek want wish propose proposal offer call plea petition apply press hope'.split(
      ' ',
    ),
  ),
);

function stemsOf({ stems }: Gist): string[] {
  return stems === '' ? [] : stems.split(' ');
}
