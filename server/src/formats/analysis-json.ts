// The JSON of the command line (README, "The command line"). Other programs read it, so its keys are a contract.

import type { Mention, Quote } from '../analysis/model.ts';
import type { Span } from '../base/span.ts';
import { oneLine } from '../base/strings.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { ClaimRef } from '../corpus/claims/claim-groups.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { Diagnosis, SettledDiagnosis } from '../rules/check.ts';
import type { CorpusView } from '../rules/rule.ts';

/** An article with its text and findings, for exports and the command line. */
export interface AnalyzedArticle {
  /** The path as the user gave it. */
  readonly name: string;
  readonly article: IndexedArticle;
  readonly text: string;
  readonly diagnoses: readonly SettledDiagnosis[];
}

export function documentJson(
  { name, article, text, diagnoses }: AnalyzedArticle,
  corpus: CorpusView,
  nameOf: (uri: string) => string,
): { readonly article: string; readonly diagnostics: readonly object[]; readonly [key: string]: unknown } {
  const words = (span: Span): { start: number; end: number; text: string } => ({
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
  });
  const entityId = (local: number): string | null => corpus.entityOf(article, local)?.id ?? null;
  const mentionJson = (mention: Mention): object => ({
    ...words(mention),
    type: mention.type,
    form: mention.form,
    entity: entityId(mention.entity),
    ...(mention.guess === undefined ? {} : { guess: entityId(mention.guess) }),
    confidence: mention.confidence,
    ...(mention.value === undefined ? {} : { value: mention.value }),
  });
  const quoteJson = ({ source, cue, ...quote }: Quote): object => ({
    start: quote.start,
    end: quote.end,
    kind: quote.kind,
    content: quote.content,
    marks: quote.marks,
    speaker:
      source === null
        ? null
        : {
            ...words(source),
            entity: entityId(source.entity),
            ...(source.entities === undefined ? {} : { entities: source.entities.map(entityId) }),
            class: source.class,
          },
    cue: cue === null ? null : words(cue),
    channel: source?.channel == null ? null : words(source.channel),
    stance: quote.stance,
    basis: quote.basis,
    confidence: quote.confidence,
  });
  return {
    article: name,
    published: article.source.published || null,
    role: corpus.roleOf(article.uri),
    mentions: article.analysis.mentions.map(mentionJson),
    quotes: article.analysis.quotes.map(quoteJson),
    diagnostics: findingsJson(diagnoses, nameOf),
  };
}

export function findingsJson(diagnoses: readonly Diagnosis[], nameOf: (uri: string) => string): object[] {
  return diagnoses.map(({ code, severity, span, message, related }) => ({
    code,
    severity,
    start: span.start,
    end: span.end,
    message,
    related: (related ?? []).map((other) => ({
      article: nameOf(other.uri),
      start: other.span.start,
      end: other.span.end,
      message: other.message,
    })),
  }));
}

/** A claim with its places. `claims` are those of `groupsOf`: of one or of several articles. */
export function claimJson(
  id: string,
  claims: readonly ClaimRef[],
  corpus: CorpusView,
  nameOf: (uri: string) => string,
): object {
  const occurrences = claims.flatMap(({ article: uri, claim: index }) => {
    const article = corpus.article(uri);
    const claim = article?.analysis.claims[index];
    if (article === undefined || claim === undefined) return [];
    const { start, end, speaker, stance } = claim;
    return [{ article: nameOf(uri), start, end, speaker: corpus.entityOf(article, speaker)?.id ?? null, stance }];
  });
  return { id, occurrences };
}

export function entityJson({ id, name, type, aliases }: CorpusEntity, descriptions: EntityDescriptions): object {
  return { id, name, type, aliases, descriptions: descriptions.of(id) };
}

interface PlacedDescription extends Span {
  readonly text: string;
  /** The path as the user gave it. */
  readonly article: string;
}

/** Collects what the articles call each entity, article by article, so that none is read twice. */
export class EntityDescriptions {
  readonly #byEntity = new Map<string, PlacedDescription[]>();

  add({ name, article, text }: AnalyzedArticle, corpus: CorpusView): void {
    article.analysis.entities.forEach(({ descriptions }, local) => {
      if (descriptions.length === 0) return;
      const id = corpus.entityOf(article, local)?.id;
      if (id === undefined) return;
      const placed = descriptions.map(
        ({ start, end }): PlacedDescription => ({ text: oneLine(text.slice(start, end)), article: name, start, end }),
      );
      const known = this.#byEntity.get(id);
      if (known === undefined) this.#byEntity.set(id, placed);
      else known.push(...placed);
    });
  }

  of(id: string): readonly PlacedDescription[] {
    return this.#byEntity.get(id) ?? [];
  }
}
