// A report to read, in CommonMark with tables: the articles, the statements of each speaker, statements without a speaker,
// disagreements between articles, and the user's notes. Text of the articles is escaped.

import { positionAt } from '../base/positions.ts';
import { dateOf, outletAndDate } from '../corpus/article.ts';
import { sentenceText } from '../features/shared/claims.ts';
import { count, escapeMarkdown } from '../features/shared/text.ts';
import { EXPORT_MARK } from '../prose.ts';
import { comparingCodes } from '../rules/index.ts';
import { excerpt } from '../rules/rule.ts';
import { speakerName } from '../rules/speaker-name.ts';
import type { AnalyzedArticle } from './analysis-json.ts';
import { type ExportData, type ExportPiece, oneFile } from './export-data.ts';

const SPEECH: readonly string[] = ['direct', 'mixed', 'indirect', 'turn'];
const LONGEST = 400;

/** A statement of an article. */
interface Said {
  readonly analyzed: AnalyzedArticle;
  /** Index of the quotation. */
  readonly quote: number;
}

export function* markdownReport(data: ExportData): Generator<ExportPiece> {
  yield* oneFile('who-said-what.md', report(data));
}

function* report(data: ExportData): Generator<string> {
  const speakers = new Map<string, { readonly name: string; readonly type: string; readonly said: Said[] }>();
  const unattributed: Said[] = [];
  yield `${EXPORT_MARK}\n\n# Who said what\n\n`;
  yield '| Article | Outlet | Date | Statements | Speakers | Without a speaker |\n';
  yield '| --- | --- | --- | ---: | ---: | ---: |\n';
  for (const analyzed of data.articles) {
    const { article } = analyzed;
    const here = new Set<string>();
    let [quotes, without] = [0, 0];
    for (const [index, quote] of article.analysis.quotes.entries()) {
      if (!SPEECH.includes(quote.kind)) continue;
      quotes += 1;
      const said = { analyzed, quote: index };
      // The question of an interviewer whom nobody names.
      if (quote.source === null && quote.kind === 'turn') continue;
      if (quote.source === null) {
        without += 1;
        unattributed.push(said);
        continue;
      }
      const entity = data.corpus.entityOf(article, quote.source.entity);
      const name = speakerName(article, index, data.corpus);
      // Unnamed sources are listed together: the same words need not mean the same person.
      const { class: named } = quote.source;
      const isListed = named === 'unnamed' || (named === 'collective' && entity === undefined);
      const key = isListed ? `${named}\n` : (entity?.id ?? `${name}\n`);
      here.add(key);
      const title = isListed ? UNNAMED[named] : name;
      const speaker = speakers.get(key) ?? { name: title, type: entity?.type ?? '', said: [] };
      speakers.set(key, speaker);
      speaker.said.push(said);
    }
    const cells = [link(analyzed), escapeMarkdown(article.source.outlet), escapeMarkdown(dateOf(article))];
    yield `| ${[...cells, quotes, here.size, without].join(' | ')} |\n`;
  }
  yield '\n## Speakers\n\n';
  if (speakers.size === 0) yield 'No speakers found.\n\n';
  const isNamed = ({ name }: { name: string }): number => Number(!Object.values<string>(UNNAMED).includes(name));
  const sorted = [...speakers.values()].sort(
    (a, b) => isNamed(b) - isNamed(a) || b.said.length - a.said.length || (a.name < b.name ? -1 : 1),
  );
  for (const { name, type, said } of sorted) {
    const of = type === '' || said.length === 0 ? '' : ` (${type})`;
    yield `### ${escapeMarkdown(name)}${of}\n\n${byArticle(said)}`;
  }
  yield `## Without a speaker\n\n${unattributed.length === 0 ? 'None.\n\n' : byArticle(unattributed)}`;
  yield '## Disagreements\n\n';
  let any = false;
  for (const analyzed of data.articles) {
    const lines = disagreements(analyzed, data);
    any ||= lines !== '';
    yield lines;
  }
  yield any ? '\n' : 'None found.\n\n';
  yield '## Notes in annotation files\n\n';
  const notes = data.articles.map(notesOf).join('');
  yield notes === '' ? 'None.\n' : notes;
}

const UNNAMED = { unnamed: 'Unnamed sources', collective: 'Several speakers together' } as const;

function byArticle(said: readonly Said[]): string {
  const groups = new Map<AnalyzedArticle, number[]>();
  for (const { analyzed, quote } of said) groups.set(analyzed, [...(groups.get(analyzed) ?? []), quote]);
  return [...groups]
    .map(
      ([analyzed, quotes]) =>
        `${linkWithOrigin(analyzed)}\n\n${quotes.map((quote) => saidLine(analyzed, quote)).join('')}\n`,
    )
    .join('');
}

function saidLine(analyzed: AnalyzedArticle, index: number): string {
  const { article } = analyzed;
  const quote = article.analysis.quotes[index];
  if (quote === undefined) return '';
  const isReported = quote.kind === 'indirect' || quote.kind === 'mixed';
  const { start, end } = quote;
  // What is reported is a whole sentence with its verb.
  const sentence = isReported ? sentenceText(analyzed.text, { article, claim: { start, end, quote: index } }) : '';
  const words = escapeMarkdown(excerpt(sentence || (article.quoteTexts[index] ?? ''), LONGEST));
  const [who, cue] = [article.sourceTexts[index] ?? '', article.cueTexts[index] ?? ''];
  const facts = [
    quote.kind,
    ...(quote.stance === 'asserts' ? [] : [quote.stance]),
    ...[who, cue, article.channelTexts[index] ?? ''].filter(Boolean).map(escapeMarkdown),
  ];
  return `- ${quote.kind === 'indirect' ? `*${words}*` : words} (${facts.join(', ')}; ${link(analyzed, quote.start)})\n`;
}

function disagreements({ diagnoses, ...analyzed }: AnalyzedArticle, { corpus, nameOf }: ExportData): string {
  return diagnoses
    .filter(({ code }) => comparingCodes.includes(code))
    .map(({ code, message, span, related = [], settledBy }) => {
      const places = related.flatMap(({ uri, span: there }) => {
        const article = corpus.article(uri);
        return article === undefined ? [] : [link({ article, name: nameOf(uri) }, there.start)];
      });
      const settled =
        settledBy === undefined ? '' : ` *Settled: ${escapeMarkdown(settledBy.reason?.value ?? 'without a reason')}.*`;
      const line = `- ${link(analyzed, span.start)}: ${escapeMarkdown(message)} (${code})${settled}\n`;
      return line + places.map((place) => `  - ${place}\n`).join('');
    })
    .join('');
}

function notesOf(analyzed: AnalyzedArticle): string {
  const lines = analyzed.article.annotations.flatMap(({ annotation, anchor }) => {
    const { verdict, tags, note, resolved, selector } = annotation;
    const said = [
      ...(verdict === null ? [] : [`**${escapeMarkdown(verdict.value)}**`]),
      ...tags.map(({ value }) => escapeMarkdown(`#${value}`)),
      ...(note === null ? [] : [escapeMarkdown(note.value)]),
      ...(resolved ? ['(resolved)'] : []),
    ];
    if (said.length === 0) return [];
    const where = anchor.state === 'held' ? link(analyzed, anchor.span.start) : 'no longer in the article';
    return [`- ${escapeMarkdown(excerpt(selector.quote, LONGEST))} (${where}): ${said.join(' ')}\n`];
  });
  return lines.length === 0 ? '' : `${link(analyzed)}, ${count(lines.length, 'note')}\n\n${lines.join('')}\n`;
}

/** A link to an article, then its outlet and date. */
function linkWithOrigin(analyzed: AnalyzedArticle): string {
  const origin = outletAndDate(analyzed.article);
  return `${link(analyzed)}${origin === '' ? '' : `, ${escapeMarkdown(origin)}`}`;
}

/** A Markdown link to an article or to a line in it. */
function link({ article, name }: Pick<AnalyzedArticle, 'article' | 'name'>, offset?: number): string {
  const target = name
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));
  if (offset === undefined) return `[${escapeMarkdown(name)}](${target})`;
  const line = positionAt(article, offset).line + 1;
  return `[line ${line}](${target}#L${line})`;
}
