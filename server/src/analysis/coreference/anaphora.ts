// Walks through the article and resolves pronouns and descriptions ("he", "its", "the minister"): collects the candidates
// of each, has the ranker weigh them, and asserts an answer, keeps it as a guess, or leaves it open.

import type { Quotations, ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Gender, MentionForm } from '../model.ts';
import { TokenKind, type Word, WordCase } from '../tokens/tokens.ts';
import { type Anaphor, anaphorAt, type Candidate, isExcluded } from './anaphor.ts';
import { choose, mentionOf } from './answer.ts';
import { appositionOf, describesName, namedBy, startAfterName } from './apposition.ts';
import { CandidateFinder } from './candidates.ts';
import { isImpersonal } from './clause-context.ts';
import type { RoleIndex } from './descriptions.ts';
import { addMention, type EntityDraft, type MentionDraft } from './entities.ts';
import { HeardQuotations } from './heard-quotations.ts';
import { isPredicate, type PersonPhrase, personPhraseAt } from './phrases.ts';
import { placeTraits } from './place-traits.ts';
import { type Position, positionOf, pronounPosition, startsClause } from './position.ts';
import { ReferenceTrait, referenceTraits } from './references.ts';
import { confirmGender, Leaders, type Place, type Referent, Referents } from './referents.ts';
import { type AnswerFeatures, Weigher } from './weigher.ts';

/** A pronoun or description with its candidates, as training sees it. `lists[0]` is the answer that nobody named is meant. */
export interface RankedAnaphor {
  readonly start: number;
  readonly end: number;
  readonly form: MentionForm;
  readonly candidates: readonly (EntityDraft | undefined)[];
  readonly lists: readonly AnswerFeatures[];
}

/** Sees each anaphor before it is resolved, and may say what it means, for training; undefined leaves it to the model. */
export type AnaphorObserver = (anaphor: RankedAnaphor) => EntityDraft | null | undefined;

/**
 * The pronouns and descriptions of the article as mentions, in text order. `names` are the mentions of names in text
 * order, `pullParts` the parts that repeat a quotation, `roles` the people by what the article calls them.
 */
export function resolveAnaphora(
  document: ReadDocument,
  names: readonly MentionDraft[],
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  roles: RoleIndex,
  observe?: AnaphorObserver,
): MentionDraft[] {
  return new AnaphoraWalk(document, names, quotations, roles, observe).run(pullParts);
}

class AnaphoraWalk {
  readonly #document: ReadDocument;
  readonly #names: readonly MentionDraft[];
  readonly #roles: RoleIndex;
  readonly #observe: AnaphorObserver | undefined;
  readonly #weigher: Weigher;
  readonly #finder: CandidateFinder;
  readonly #quotations: HeardQuotations;
  readonly #referents = new Referents();
  readonly #leaders = new Leaders();
  readonly #latestName = new Map<EntityDraft, MentionDraft>();
  readonly #found: MentionDraft[] = [];
  /** Index of the next name. */
  #name = 0;
  #isPull = false;
  #clause = 0;
  #sentence = -1;
  /** Number of the sentence without those inside a quotation. */
  #outer = 0;
  #first = 0;
  #end = 0;
  #part = -1;
  /** Whether the sentence is the first one of its paragraph. */
  #opensPart = true;
  /** Whether nothing but function words precedes the current token in its sentence. */
  #opens = true;

  constructor(
    document: ReadDocument,
    names: readonly MentionDraft[],
    quotations: Quotations,
    roles: RoleIndex,
    observe: AnaphorObserver | undefined,
  ) {
    this.#document = document;
    this.#names = names;
    this.#roles = roles;
    this.#observe = observe;
    this.#weigher = new Weigher(document.tokens.vocabulary.language.coreference.model);
    this.#finder = new CandidateFinder(document, names, roles, this.#referents);
    this.#quotations = new HeardQuotations(document, names, quotations);
  }

  run(pullParts: ReadonlyMap<number, number>): MentionDraft[] {
    const { sentences, parts, tokens } = this.#document;
    for (const sentence of sentences) {
      const kind = parts[sentence.part]?.kind;
      if (kind === 'clutter' || kind === 'byline') continue;
      this.#isPull = pullParts.has(sentence.part);
      this.#sentence += 1;
      if (!this.#isPull && !this.#quotations.continuesAt(tokens.start[sentence.from]!)) this.#outer += 1;
      this.#first = sentence.from;
      this.#end = sentence.to;
      this.#opensPart = this.#part !== sentence.part;
      this.#part = sentence.part;
      this.#clause += 1;
      this.#opens = true;
      this.#leaders.beginSentence();
      for (let i = sentence.from; i < sentence.to; i += 1) i = this.#read(i);
      this.#leaders.endSentence();
    }
    return this.#found;
  }

  /** Reads what begins at token `i`; gives its last token. */
  #read(i: number): number {
    const { tokens } = this.#document;
    const names = this.#names;
    while (this.#name < names.length && names[this.#name]!.to <= i) this.#name += 1;
    this.#quotations.moveTo(tokens.start[i]!);
    const name = names[this.#name];
    if (name !== undefined && name.from === i) {
      this.#readName(name);
      return name.to - 1;
    }
    if (startsClause(tokens, i)) this.#clause += 1;
    if (tokens.kind[i] !== TokenKind.Word) return i;
    const word = tokens.words[i]!;
    const { grammar, coreference } = tokens.vocabulary.language;
    const traits = referenceTraits(tokens.vocabulary).of(word);
    if ((traits & (ReferenceTrait.Male | ReferenceTrait.Female)) !== 0) {
      const gender = (traits & ReferenceTrait.Male) !== 0 ? 'male' : 'female';
      this.#resolvePronoun(i, 'personal', gender);
    } else if (coreference.thingPronouns.has(word.lower) && word.case !== WordCase.Upper)
      this.#resolvePronoun(i, 'thing', 'unknown');
    else if (this.#mayBePhrase(word)) this.#readPhrase(i);
    if (this.#opens && !grammar.subjectPronouns.has(word.lower) && (word.classes & WordClass.Function) === 0)
      this.#opens = false;
    return i;
  }

  #mayBePhrase(word: Word): boolean {
    const { tokens } = this.#document;
    const { coreference, sources } = tokens.vocabulary.language;
    if (word.case === WordCase.None || word.case === WordCase.Upper) return false;
    const traits = referenceTraits(tokens.vocabulary).of(word);
    return (
      (traits & (ReferenceTrait.Person | ReferenceTrait.Agent)) !== 0 ||
      this.#roles.has(word) ||
      sources.nouns.persons.has(word.lower) ||
      sources.nouns.bodies.has(word.lower) ||
      coreference.ageEnding.has(word.lower)
    );
  }

  #readName(name: MentionDraft): void {
    const { entity } = name;
    if (entity !== undefined && name.type !== 'date') {
      this.#latestName.set(entity, name);
      const place = this.#placeOf(
        name.from,
        name.to,
        positionOf(this.#document.tokens, name.from, name.to, this.#first),
        'name',
      );
      const referent = this.#referents.mention(entity, place, () => this.#finder.femaleShare(entity));
      if (!this.#isPull) this.#leaders.see(referent);
    }
    this.#opens = false;
  }

  #placeOf(from: number, to: number, position: Position, form: MentionForm): Place {
    const { tokens } = this.#document;
    return {
      from,
      to,
      sentence: this.#sentence,
      outer: this.#outer,
      part: this.#part,
      clause: this.#clause,
      position,
      form,
      quotation: this.#quotations.around(tokens.start[from]!),
      opens: this.#opens,
      traits: placeTraits(tokens, from, to, this.#first, form === 'name'),
    };
  }

  #candidatesOf(anaphor: Anaphor, phrase: PersonPhrase | undefined): Candidate[] {
    return this.#finder.find(anaphor, phrase, {
      nextName: this.#name,
      end: this.#end,
      first: this.#leaders.first,
      lastLeader: this.#leaders.last,
      leader: this.#leaders.current,
      placeOf: ({ from, to }) =>
        this.#placeOf(from, to, positionOf(this.#document.tokens, from, to, this.#first), 'name'),
    });
  }

  // ── Pronouns ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #resolvePronoun(i: number, kind: Anaphor['kind'], gender: Gender): void {
    const { tokens } = this.#document;
    if (kind === 'thing' && isImpersonal(tokens, i)) return;
    const anaphor = this.#anaphor(i, i + 1, kind, gender, pronounPosition(tokens, i));
    this.#resolve(anaphor, undefined, this.#candidatesOf(anaphor, undefined));
  }

  #anaphor(
    from: number,
    to: number,
    kind: Anaphor['kind'],
    gender: Gender,
    position: Position,
    phrase?: PersonPhrase,
  ): Anaphor {
    const place = this.#placeOf(from, to, position, phrase === undefined ? 'pronoun' : 'nominal');
    return anaphorAt(this.#document.tokens, place, kind, gender, phrase, {
      first: this.#first,
      end: this.#end,
      opensPart: place.opens && this.#opensPart,
      ...this.#quotations.contextOf(from, this.#part, place.quotation),
    });
  }

  // ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Resolves an anaphor, and remembers it as a mention of what it most likely means. */
  #resolve(anaphor: Anaphor, phrase: PersonPhrase | undefined, candidates: readonly Candidate[]): void {
    const { tokens } = this.#document;
    const told = this.#observe?.({
      start: tokens.start[anaphor.from]!,
      end: tokens.end[anaphor.to - 1]!,
      form: anaphor.form,
      candidates: candidates.map(({ entity }) => entity),
      lists: this.#weigher.featuresOf(anaphor, candidates),
    });
    const shares = this.#weigher.weigh(
      anaphor,
      candidates,
      anaphor.kind === 'personal' && candidates.every((one) => one.entity !== undefined),
    );
    // Who cannot be meant is not for what follows either.
    candidates.forEach((candidate, at) => {
      if (!isExcluded(anaphor, candidate)) return;
      shares[0] = shares[0]! + shares[at + 1]!;
      shares[at + 1] = 0;
    });
    const answer = choose(anaphor, candidates, shares, told);
    const { entity, isAsserted } = answer;
    if (entity !== undefined || anaphor.form === 'pronoun') {
      const from = phrase === undefined ? anaphor.from : startAfterName(phrase, this.#names[this.#name - 1]);
      const mention = mentionOf(tokens, anaphor, from, answer);
      if (isAsserted && entity !== undefined) {
        const rule = anaphor.form === 'pronoun' ? 'pronoun' : 'description';
        addMention(entity, mention, this.#latestName.get(entity), rule);
        if (entity.gender === 'unknown' && anaphor.gender !== 'unknown' && entity.type === 'person')
          entity.gender = anaphor.gender;
        // "the interim Syrian leader" says more of the person than the noun alone.
        if ((phrase?.modifiers.length ?? 0) > 0)
          entity.descriptions.push({ start: tokens.start[anaphor.from]!, end: mention.end });
      }
      this.#found.push(mention);
    }
    this.#remember(anaphor, phrase, candidates, shares, told === undefined ? undefined : answer.best);
  }

  /** Records the anaphor as a mention of what it most likely means, also if that is a person without a name. */
  #remember(
    anaphor: Anaphor,
    phrase: PersonPhrase | undefined,
    candidates: readonly Candidate[],
    shares: readonly number[],
    told: number | undefined,
  ): void {
    let top = 0;
    for (let at = 1; at < shares.length; at += 1) if (shares[at]! > shares[top]!) top = at;
    if (told !== undefined && told >= 0) top = told + 1;
    if (told === -1 && candidates[top - 1]?.entity !== undefined) top = 0;
    const chosen = candidates[top - 1];
    if (chosen?.entity !== undefined) {
      const { entity } = chosen;
      const certainty = told === undefined ? this.#certaintyOf(chosen, shares[top]!) : 1;
      const referent = this.#referents.mention(entity, anaphor, () => this.#finder.femaleShare(entity), certainty);
      if (anaphor.speaks && anaphor.quotation < 0) this.#quotations.spoke(entity, this.#part);
      if (anaphor.gender !== 'unknown' && shares[top]! >= 0.7) confirmGender(referent, anaphor.gender);
      this.#leaders.see(referent);
      return;
    }
    if (chosen?.referent !== undefined) {
      this.#referents.touch(chosen.referent, anaphor);
      this.#leaders.see(chosen.referent);
      return;
    }
    if (phrase !== undefined && !phrase.isBody) this.#introduce(phrase, anaphor);
  }

  /** How sure a link to the chosen candidate is: no surer than the pronoun that was its last mention. */
  #certaintyOf({ referent }: Candidate, share: number): number {
    return referent === undefined || referent.last.form === 'name' ? share : Math.min(share, referent.certainty);
  }

  // ── Phrases ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  #readPhrase(i: number): void {
    const { tokens } = this.#document;
    const next = this.#names[this.#name];
    const phrase = personPhraseAt(
      this.#document,
      i,
      this.#first,
      (word) => this.#roles.has(word),
      (token) => next !== undefined && next.from <= token && token < next.to,
    );
    if (phrase === undefined || isPredicate(tokens, phrase)) return;
    const last = this.#names[this.#name - 1];
    const position = positionOf(tokens, phrase.from, Math.max(phrase.to, phrase.complementTo), this.#first);
    const named = namedBy(tokens, phrase, this.#names, this.#name);
    if (named?.entity !== undefined) {
      const { entity } = named;
      if (phrase.kind === 'definite' && !phrase.isBody) {
        const mention = appositionOf(tokens, startAfterName(phrase, last), phrase.to);
        addMention(entity, mention, named, 'apposition');
        this.#found.push(mention);
      }
      return;
    }
    if (describesName(tokens, phrase, last)) return;
    if (phrase.isBody && phrase.kind !== 'definite') return;
    const place = this.#placeOf(phrase.from, phrase.to, position, 'nominal');
    if (phrase.kind !== 'definite' || phrase.isPlural) {
      if (!phrase.isPlural && !phrase.isBody) this.#leaders.see(this.#introduce(phrase, place));
      return;
    }
    const described = this.#anaphor(
      phrase.from,
      phrase.to,
      phrase.isBody ? 'body-phrase' : 'person-phrase',
      phrase.gender,
      position,
      phrase,
    );
    this.#resolve(described, phrase, this.#candidatesOf(described, phrase));
  }

  #introduce(phrase: PersonPhrase, place: Place): Referent {
    const female = phrase.gender === 'unknown' ? 0.5 : phrase.gender === 'female' ? 1 : 0;
    return this.#referents.introduce(phrase.head, female, place, phrase.kind === 'generic', phrase.isDoubtful);
  }
}
