// Markdown card of a quotation: kind, speaker, reporting word, attribution rule and confidence, then the other articles that
// have it.

import type { Quote } from '../../analysis/model.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { SET_BY_YOU } from '../../corpus/user-data/overlay-analysis.ts';
import { speakerName } from '../../rules/speaker-name.ts';
import { originalAt } from '../shared/original.ts';
import { escapeMarkdown } from '../shared/text.ts';
import { nameOfLocal } from './entity-card.ts';
import { repeatsCard } from './repeats-card.ts';
import { isDecided, speakerReason } from './speaker-reasons.ts';

const KINDS: Readonly<Record<Quote['kind'], string>> = {
  direct: 'Direct quotation',
  mixed: 'Partly quoted statement',
  indirect: 'Reported statement',
  turn: 'Words of a transcript or interview',
  term: 'Term in quotation marks',
  pull: 'Pull quote',
};

const CLASSES = {
  named: '',
  unnamed: ' (not named)',
  collective: ' (several speakers)',
  institution: '',
  document: '',
} as const;

export function quoteCard(corpus: CorpusSnapshot, article: IndexedArticle, index: number): string {
  const repeats = article.analysis.quotes[index]?.repeats ?? -1;
  const elsewhere = repeatsCard(corpus, article, repeats < 0 ? index : repeats);
  const here = `${attributionCard(corpus, article, index)}${originalLine(corpus, article, index)}`;
  return elsewhere === '' ? here : `${here}\n\n${elsewhere}`;
}

/** "In the original: page 3 of weir.pdf", for an article that was made of a PDF or a recording. */
function originalLine(corpus: CorpusSnapshot, article: IndexedArticle, index: number): string {
  const text = corpus.openText(article.uri);
  const found = text === undefined ? undefined : originalAt(article.uri, text, article.analysis.quotes[index]!.start);
  if (found === undefined) return '';
  const { label, target } = found;
  const shown = escapeMarkdown(label);
  return `\n\nIn the original: ${target === undefined ? shown : `[${shown}](${target.replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)})`}.`;
}

function attributionCard(corpus: CorpusSnapshot, article: IndexedArticle, index: number): string {
  const quote = article.analysis.quotes[index]!;
  const kind = KINDS[quote.kind];
  if (quote.kind === 'term')
    return `**${kind}**: no speech is reported here.${quote.basis === SET_BY_YOU ? ' Decided by you.' : ''}`;
  if (quote.kind === 'pull') {
    const repeated = article.analysis.quotes[quote.repeats];
    const who =
      repeated === undefined ? '' : ` Said by **${escapeMarkdown(speakerName(article, quote.repeats, corpus))}**.`;
    return `**${kind}**: repeats a quotation of this article.${who}`;
  }
  if (quote.source === null)
    return quote.kind === 'turn'
      ? '**Question of an interviewer** who is not named here.'
      : `**${kind}**: no speaker found.`;
  const who = speakerName(article, index, corpus);
  const written = article.sourceTexts[index] ?? '';
  const as = written !== '' && written !== who ? `, here “${escapeMarkdown(written)}”` : '';
  const lines = [
    `${isDecided(quote) ? '✓ ' : ''}**${kind}** by **${escapeMarkdown(who)}**${CLASSES[quote.source.class]}${as}`,
  ];
  const cue = article.cueTexts[index] ?? '';
  const stance = quote.stance === 'asserts' ? '' : ` · ${quote.stance}`;
  lines.push(
    '',
    `${cue === '' ? (quote.kind === 'turn' ? 'Transcript' : 'No reporting word') : `Reporting word: “${escapeMarkdown(cue)}”`}${stance} · ${speakerReason(quote)}`,
  );
  const names = quote.candidates.map((local) => escapeMarkdown(nameOfLocal(corpus, article, local) ?? '?'));
  if (quote.source.entity < 0 && names.length > 0) lines.push('', `Perhaps ${names.slice(0, 3).join(' or ')}.`);
  else if (names.length > 1) lines.push('', `Could also be ${names.slice(1, 4).join(' or ')}.`);
  return lines.join('\n');
}
