// What a rule is. A rule looks at one article, and through a small read-only window at the corpus around it, and reports
// findings: what was found, where, why, and what one can do. Adding one is described in docs/ADDING-A-RULE.md.

import type { Span } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { DenialMatch } from '../corpus/repeats/denial-index.ts';
import type { Repeat } from '../corpus/repeats/quotation-index.ts';
import type { ReportedClaim } from '../corpus/repeats/statements.ts';
import type { SeverityName } from '../settings.ts';

/** What a rule may know of the other articles. */
export interface CorpusView {
  article(uri: string): IndexedArticle | undefined;
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined;
  /** The same quotation in other articles, most alike first; `quote` is an index. */
  repeatsOf(article: IndexedArticle, quote: number): readonly Repeat[];
  /** Places in other articles that say that a claim was denied, refused or left unconfirmed, best first. */
  denialsOf(article: IndexedArticle, claim: ReportedClaim): readonly DenialMatch[];
}

export interface Related {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** A change of the article's text that settles the finding. */
export interface Fix {
  readonly title: string;
  readonly at: Span;
  readonly text: string;
}

export interface Finding {
  readonly span: Span;
  /** Plain English: what was found, and why. */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Milder than the rule's own; a rule that is off stays off. */
  readonly severity?: Exclude<SeverityName, 'off'>;
}

export interface DiagnosticRule {
  /** As settings, YAML and the Problems panel name it. */
  readonly code: string;
  readonly defaultSeverity: SeverityName;
  /** One line for the settings page. */
  readonly summary: string;
  check(article: IndexedArticle, corpus: CorpusView): readonly Finding[];
}

/** The first words of a stretch of text, on one line, for messages. */
export function excerpt(text: string, most = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.lastIndexOf(' ', most);
  return `${flat.slice(0, cut > most / 2 ? cut : most)}…`;
}
