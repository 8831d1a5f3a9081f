// The interface of a diagnostic rule. A rule looks at one article and, through a read-only view, at the other articles, and
// reports findings. See docs/guides/ADDING-A-RULE.md.

import type { Language } from '../analysis/language/language.ts';
import type { Span } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { ClaimMatch } from '../corpus/claims/claim-index.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { Repeat } from '../corpus/repeats/quotation-index.ts';
import type { DenialMatch } from '../corpus/repeats/repeats.ts';
import type { ReportedClaim } from '../corpus/repeats/statements.ts';
import type { DraftCheck } from '../corpus/verification/check-draft.ts';
import type { Role } from '../protocol.ts';
import type { SeverityName } from '../settings.ts';

export interface DiagnosticRule {
  /** Its name in settings, YAML and the Problems panel. */
  readonly code: string;
  readonly defaultSeverity: SeverityName;
  /** One line for the settings page. */
  readonly summary: string;
  /** The roles of the files that it checks; sources only if absent. */
  readonly roles?: readonly Role[];
  check(article: IndexedArticle, corpus: CorpusView): readonly Finding[];
}

/** The part of the corpus that a rule may read. */
export interface CorpusView {
  /** The language of the articles. */
  readonly language: Language;
  article(uri: string): IndexedArticle | undefined;
  /** What a file is to its folder. */
  roleOf(uri: string): Role;
  /** The check of a draft against the sources that were read; `undefined` for any other file. */
  draftCheckOf(article: IndexedArticle): DraftCheck | undefined;
  /** The corpus entity of an article's local entity, given by its index. */
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined;
  /** Repeats of a quotation in other articles, most similar first. `quote` is an index into the article's quotes. */
  repeatsOf(article: IndexedArticle, quote: number): readonly Repeat[];
  /** Passages in other articles that say that a claim was denied, refused or left unconfirmed, best match first. */
  denialsOf(article: IndexedArticle, claim: ReportedClaim): readonly DenialMatch[];
  /** The same claim in other articles, the surest first. `claim` is an index into the claims of the article's analysis. */
  sureClaimMatchesOf(article: IndexedArticle, claim: number): readonly ClaimMatch[];
}

/** What a rule reports. */
export interface Finding {
  readonly span: Span;
  /** Plain English: what was found, why, and what one can do. */
  readonly message: string;
  /** Other places that explain the finding. */
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Overrides the severity of the rule, unless the rule is off. */
  readonly severity?: Exclude<SeverityName, 'off'>;
}

export interface Related {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** A change of the article's text that settles a finding: `text` replaces the span `at`. */
export interface Fix {
  readonly title: string;
  readonly at: Span;
  readonly text: string;
}

/** The first words of a text on one line, for messages: `limit` UTF-16 code units at most, and an ellipsis if cut. */
export function excerpt(text: string, limit = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.lastIndexOf(' ', limit);
  return `${line.slice(0, cut > limit / 2 ? cut : limit)}…`;
}
