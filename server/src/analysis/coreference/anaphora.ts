// Walks through the article and resolves pronouns and descriptions ("he", "its", "the minister"): collects the candidates
// of each, has the ranker weigh them, and asserts an answer, keeps it as a guess, or leaves it open.

import type { Quotations, ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { EntityType, Gender, MentionForm } from '../model.ts';
import { TokenKind, type Word, WordCase } from '../tokens/tokens.ts';
import { CandidateFinder } from './candidates.ts';
import { ASSERTED } from './certainty.ts';
import { isFronted, isImpersonal, isInParticiple } from './clause-context.ts';
import type { RoleIndex } from './descriptions.ts';
import { addMention, type EntityDraft, type MentionDraft } from './entities.ts';
import { type Anaphor, type Candidate, candidateFeatures, FEATURES, noneFeatures } from './features.ts';
import { isPredicate, type PersonPhrase, personPhraseAt } from './phrases.ts';
import { Position, positionOf, pronounPosition, startsClause } from './position.ts';
import { QuoteSpeakers } from './quote-speakers.ts';
import { FeatureList, probabilitiesOf, type ReferenceModel, scoreOf } from './ranker.ts';
import { ReferenceTrait, referenceTraits } from './references.ts';
import { type Place, type Referent, Referents, salienceOf } from './referents.ts';

/** Of an answer below this, nothing is kept. */
const LEAST_GUESS = 0.05;
/** Paragraphs after which the speaker of a quotation is not the last one any more. */
const REACH_OF_SPEAKER = 2;

/** A pronoun or description with its candidates, as training sees it. `lists[0]` is the answer that nobody named is meant. */
export interface RankedAnaphor {
  readonly start: number;
  readonly end: number;
  readonly form: MentionForm;
  readonly candidates: readonly (EntityDraft | undefined)[];
  readonly lists: readonly FeatureList[];
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
  readonly #quotations: Quotations;
  readonly #roles: RoleIndex;
  readonly #observe: AnaphorObserver | undefined;
  readonly #model: ReferenceModel | undefined;
  readonly #rows: Int32Array;
  readonly #finder: CandidateFinder;
  readonly #speakers: QuoteSpeakers;
  readonly #referents = new Referents();
  readonly #latestName = new Map<EntityDraft, MentionDraft>();
  readonly #found: MentionDraft[] = [];
  /** Index of the next name. */
  #name = 0;
  /** Index of the outer quotation at or after the current token. */
  #quotation = 0;
  /** Who speaks the last quotation, and its part. */
  #lastSpeaker: EntityDraft | undefined;
  #lastSpeakerPart = -1;
  #isPull = false;
  #clause = 0;
  #sentence = -1;
  #first = 0;
  #end = 0;
  #part = -1;
  /** Whether nothing but function words precedes the current token in its sentence. */
  #opens = true;
  #firstLeader: Referent | undefined;
  #leader: Referent | undefined;
  #lastLeader: Referent | undefined;

  constructor(
    document: ReadDocument,
    names: readonly MentionDraft[],
    quotations: Quotations,
    roles: RoleIndex,
    observe: AnaphorObserver | undefined,
  ) {
    this.#document = document;
    this.#names = names;
    this.#quotations = quotations;
    this.#roles = roles;
    this.#observe = observe;
    this.#model = document.tokens.vocabulary.language.coreference.model;
    this.#rows = Int32Array.from(FEATURES, (name) => this.#model?.features.get(name) ?? -1);
    this.#finder = new CandidateFinder(document, names, roles, this.#referents);
    this.#speakers = new QuoteSpeakers(document, names, quotations);
  }

  run(pullParts: ReadonlyMap<number, number>): MentionDraft[] {
    const { sentences, parts } = this.#document;
    for (const sentence of sentences) {
      const kind = parts[sentence.part]?.kind;
      if (kind === 'clutter' || kind === 'byline') continue;
      this.#isPull = pullParts.has(sentence.part);
      this.#sentence += 1;
      this.#first = sentence.from;
      this.#end = sentence.to;
      this.#part = sentence.part;
      this.#clause += 1;
      this.#opens = true;
      this.#lastLeader = this.#leader;
      this.#leader = undefined;
      for (let i = sentence.from; i < sentence.to; i += 1) i = this.#read(i);
      if (this.#leader === undefined) this.#leader = this.#lastLeader;
    }
    return this.#found;
  }

  /** Reads what begins at token `i`; gives its last token. */
  #read(i: number): number {
    const { tokens } = this.#document;
    const names = this.#names;
    const { spans } = this.#quotations;
    const start = tokens.start[i]!;
    while (this.#name < names.length && names[this.#name]!.to <= i) this.#name += 1;
    while (this.#quotation < spans.length) {
      const span = spans[this.#quotation]!;
      if (span.depth === 0 && span.end > start) break;
      if (span.depth === 0) this.#heard(this.#quotation);
      this.#quotation += 1;
    }
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

  /** A quotation has ended. Without a speaker of its own it has the one before it, if that is near. */
  #heard(index: number): void {
    const { part } = this.#quotations.spans[index]!;
    const speaker = this.#speakers.of(index);
    if (speaker === undefined && part - this.#lastSpeakerPart > REACH_OF_SPEAKER) this.#lastSpeaker = undefined;
    else if (speaker !== undefined) this.#lastSpeaker = speaker;
    this.#lastSpeakerPart = part;
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
      if (!this.#isPull) this.#lead(referent);
    }
    this.#opens = false;
  }

  #lead(referent: Referent): void {
    if (this.#leader !== undefined || referent.type === 'place' || referent.type === 'group') return;
    this.#leader = referent;
    this.#firstLeader ??= referent;
  }

  #placeOf(from: number, to: number, position: Position, form: MentionForm): Place {
    const { tokens } = this.#document;
    const span = this.#quotations.spans[this.#quotation];
    return {
      from,
      to,
      sentence: this.#sentence,
      part: this.#part,
      clause: this.#clause,
      position,
      form,
      quotation: span !== undefined && span.start <= tokens.start[from]! ? this.#quotation : -1,
      opens: this.#opens,
    };
  }

  #candidatesOf(anaphor: Anaphor, phrase: PersonPhrase | undefined): Candidate[] {
    return this.#finder.find(anaphor, phrase, {
      nextName: this.#name,
      end: this.#end,
      first: this.#firstLeader,
      lastLeader: this.#lastLeader,
      placeOf: ({ from, to }) =>
        this.#placeOf(from, to, positionOf(this.#document.tokens, from, to, this.#first), 'name'),
    });
  }

  // ── Pronouns ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #resolvePronoun(i: number, kind: Anaphor['kind'], gender: Gender): void {
    const { tokens } = this.#document;
    const { coreference } = tokens.vocabulary.language;
    const { lower } = tokens.words[i]!;
    if (kind === 'thing' && isImpersonal(tokens, i)) return;
    const position = pronounPosition(tokens, i);
    const anaphor = this.#anaphor(i, i + 1, kind, gender, position, 'pronoun', coreference.reflexives.has(lower));
    this.#resolve(anaphor, undefined, this.#candidatesOf(anaphor, undefined));
  }

  #anaphor(
    from: number,
    to: number,
    kind: Anaphor['kind'],
    gender: Gender,
    position: Position,
    form: MentionForm,
    isReflexive: boolean,
    phrase?: PersonPhrase,
  ): Anaphor {
    const { tokens } = this.#document;
    const { words } = tokens;
    const { grammar } = tokens.vocabulary.language;
    const place = this.#placeOf(from, to, position, form);
    const before = words[from - 1];
    const after = words[to];
    const isCue = (word: Word | undefined): boolean =>
      word !== undefined && word.case === WordCase.Lower && (word.classes & WordClass.Cue) !== 0;
    const isReported =
      before !== undefined && from > this.#first && (grammar.complementizers.has(before.lower) || isCue(before));
    return {
      ...place,
      kind,
      gender,
      isReflexive,
      isFronted: isFronted(tokens, from, this.#first, this.#end),
      isReported,
      speaks:
        position === Position.Subject &&
        (isCue(after) || (isCue(before) && tokens.kind[from - 2] === TokenKind.Punctuation)),
      isInParticiple: isInParticiple(tokens, from, this.#first),
      phrase: phrase?.kind,
      hasModifiers: (phrase?.modifiers.length ?? 0) > 0,
      quotedSpeaker: place.quotation < 0 ? undefined : this.#speakers.of(place.quotation),
      lastSpeaker: this.#part - this.#lastSpeakerPart > REACH_OF_SPEAKER ? undefined : this.#lastSpeaker,
    };
  }

  // ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Resolves an anaphor; gives the referent that it most likely means, undefined for nobody. */
  #resolve(anaphor: Anaphor, phrase: PersonPhrase | undefined, candidates: readonly Candidate[]): Referent | undefined {
    const { tokens } = this.#document;
    const none = new FeatureList();
    const most = candidates.reduce(
      (best, { referent }) => Math.max(best, referent === undefined ? 0 : salienceOf(referent, anaphor.sentence)),
      0,
    );
    noneFeatures(anaphor, candidates.length, most, none);
    const lists = [none];
    for (const candidate of candidates) {
      const list = new FeatureList();
      candidateFeatures(anaphor, candidate, list);
      lists.push(list);
    }
    const told = this.#observe?.({
      start: tokens.start[anaphor.from]!,
      end: tokens.end[anaphor.to - 1]!,
      form: anaphor.form,
      candidates: candidates.map(({ entity }) => entity),
      lists,
    });
    const shares =
      this.#model === undefined
        ? lists.map(() => 1 / lists.length)
        : probabilitiesOf(lists.map((list) => scoreOf(this.#model!, this.#rows, list)));
    // A named entity can be in one candidate only; people without a name count for nobody.
    let best = -1;
    let second = -1;
    for (let at = 0; at < candidates.length; at += 1) {
      if (candidates[at]!.entity === undefined || candidates[at]!.fit?.conflicts === true) continue;
      if (best < 0 || shares[at + 1]! > shares[best + 1]!) {
        second = best;
        best = at;
      } else if (second < 0 || shares[at + 1]! > shares[second + 1]!) second = at;
    }
    if (told !== undefined) best = told === null ? -1 : candidates.findIndex(({ entity }) => entity === told);
    const probability = best < 0 ? 0 : told === undefined ? shares[best + 1]! : 1;
    const entity = best < 0 || probability < LEAST_GUESS ? undefined : candidates[best]!.entity;
    const rival =
      second < 0 || shares[second + 1]! < Math.max(0.1, probability / 4) ? undefined : candidates[second]!.entity;
    const isAsserted = probability >= ASSERTED;
    if (entity !== undefined || anaphor.form === 'pronoun') {
      const mention: MentionDraft = {
        start: tokens.start[anaphor.from]!,
        end: tokens.end[anaphor.to - 1]!,
        from: anaphor.from,
        to: anaphor.to,
        type: typeOf(anaphor, entity),
        form: anaphor.form,
        entity: undefined,
        basis: anaphor.form,
        confidence: Math.floor(probability * 100) / 100,
        alternatives: isAsserted || entity === undefined ? [] : rival === undefined ? [entity] : [entity, rival],
        index: -1,
      };
      if (isAsserted && entity !== undefined) {
        addMention(
          entity,
          mention,
          this.#latestName.get(entity),
          anaphor.form === 'pronoun' ? 'pronoun' : 'description',
        );
        if (entity.gender === 'unknown' && anaphor.gender !== 'unknown' && entity.type === 'person')
          entity.gender = anaphor.gender;
      }
      this.#found.push(mention);
    }
    return this.#remember(anaphor, phrase, candidates, shares, told === undefined ? undefined : best);
  }

  /** Records the anaphor as a mention of what it most likely means, also if that is a person without a name. */
  #remember(
    anaphor: Anaphor,
    phrase: PersonPhrase | undefined,
    candidates: readonly Candidate[],
    shares: readonly number[],
    told: number | undefined,
  ): Referent | undefined {
    let top = 0;
    for (let at = 1; at < shares.length; at += 1) if (shares[at]! > shares[top]!) top = at;
    if (told !== undefined && told >= 0) top = told + 1;
    if (told === -1 && candidates[top - 1]?.entity !== undefined) top = 0;
    const chosen = candidates[top - 1];
    if (chosen?.entity !== undefined) {
      const { entity } = chosen;
      const referent = this.#referents.mention(entity, anaphor, () => this.#finder.femaleShare(entity));
      if (anaphor.speaks && anaphor.quotation < 0) {
        this.#lastSpeaker = entity;
        this.#lastSpeakerPart = this.#part;
      }
      if (anaphor.gender !== 'unknown' && shares[top]! >= 0.7) referent.female = anaphor.gender === 'female' ? 1 : 0;
      this.#lead(referent);
      return referent;
    }
    if (chosen?.referent !== undefined) {
      this.#referents.touch(chosen.referent, anaphor);
      this.#lead(chosen.referent);
      return chosen.referent;
    }
    if (phrase !== undefined && !phrase.isBody) return this.#introduce(phrase, anaphor);
    return undefined;
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
    const position = positionOf(tokens, phrase.from, Math.max(phrase.to, phrase.complementTo), this.#first);
    const named = this.#namedBy(phrase, next);
    if (named?.entity !== undefined) {
      const { entity } = named;
      if (phrase.kind === 'definite' && !phrase.isBody) {
        const mention = this.#descriptionMention(phrase, 0.98);
        addMention(entity, mention, named, 'apposition');
        this.#found.push(mention);
      }
      return;
    }
    if (this.#describesLastName(phrase)) return;
    if (phrase.isBody && phrase.kind !== 'definite') return;
    const place = this.#placeOf(phrase.from, phrase.to, position, 'nominal');
    if (phrase.kind !== 'definite' || phrase.isPlural) {
      if (!phrase.isPlural && !phrase.isBody) this.#lead(this.#introduce(phrase, place));
      return;
    }
    const described = this.#anaphor(
      this.#fromOf(phrase),
      phrase.to,
      phrase.isBody ? 'body-phrase' : 'person-phrase',
      phrase.gender,
      position,
      'nominal',
      false,
      phrase,
    );
    this.#resolve(described, phrase, this.#candidatesOf(described, phrase));
  }

  /** A mention begins after a name inside the description: in "the Russian president" after "Russian". */
  #fromOf(phrase: PersonPhrase): number {
    return phrase.from;
  }

  #descriptionMention(phrase: PersonPhrase, confidence: number): MentionDraft {
    const { tokens } = this.#document;
    return {
      start: tokens.start[phrase.from]!,
      end: tokens.end[phrase.to - 1]!,
      from: phrase.from,
      to: phrase.to,
      type: 'person',
      form: 'nominal',
      entity: undefined,
      basis: 'apposition',
      confidence,
      alternatives: [],
      index: -1,
    };
  }

  #introduce(phrase: PersonPhrase, place: Place): Referent {
    const female = phrase.gender === 'unknown' ? 0.5 : phrase.gender === 'female' ? 1 : 0;
    return this.#referents.introduce(phrase.head, female, place, phrase.kind === 'generic', phrase.isDoubtful);
  }

  /** The name that follows the phrase between commas: "the former president, Ada Solis, said". */
  #namedBy({ to, complementTo }: PersonPhrase, next: MentionDraft | undefined): MentionDraft | undefined {
    const { words } = this.#document.tokens;
    let name = next;
    // A name inside the complement: "the mayor of Lundby, Nora Beck,".
    for (let at = this.#name; name !== undefined && name.from < complementTo; at += 1) name = this.#names[at + 1];
    if (name === undefined || name.type !== 'person') return undefined;
    for (const comma of complementTo > to ? [complementTo, to] : [to]) {
      if (words[comma]?.form !== ',' || name.from < comma + 1) continue;
      let at = comma + 1;
      while (at < name.from && ((words[at]?.classes ?? 0) & (WordClass.Title | WordClass.Role)) !== 0) at += 1;
      if (at !== name.from) continue;
      const close = words[name.to]?.form;
      if (close === undefined || close === ',' || close === '.' || close === ':' || close === ';') return name;
    }
    return undefined;
  }

  /** "Nora Beck, the mayor," and "Ebba Lind, a lawyer in Lund,": the phrase says what the last name is. */
  #describesLastName({ from }: PersonPhrase): boolean {
    const { words } = this.#document.tokens;
    const last = this.#names[this.#name - 1];
    return last !== undefined && last.to === from - 1 && words[from - 1]?.form === ',' && last.type === 'person';
  }
}

function typeOf(anaphor: Anaphor, entity: EntityDraft | undefined): EntityType {
  return entity?.type ?? (anaphor.kind === 'thing' || anaphor.kind === 'body-phrase' ? 'organization' : 'person');
}
