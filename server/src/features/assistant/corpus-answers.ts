// Answers about people and articles: who is who, what the sources disagree on, a passage to read, and the check of a draft.

import { analyze } from '../../analysis/analyze.ts';
import { positionAt } from '../../base/positions.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { fold } from '../../corpus/entities/fold.ts';
import { summarizeArticle } from '../../corpus/summarize.ts';
import { comparingCodes, draftCodes, rules } from '../../rules/index.ts';
import type { CorpusView, Finding } from '../../rules/rule.ts';
import { draftSummary } from '../shared/draft-summary.ts';
import { type AssistantContext, passageJson, passageOf, type Refusal } from './passage.ts';

const MOST_ENTITIES = 20;
const MOST_FINDINGS = 100;
/** UTF-16 code units of a passage. */
const LONGEST_PASSAGE = 4000;

/** People, organisations and places with a name. */
export function findEntity(context: AssistantContext, name: string): object | Refusal {
  const wanted = fold(name);
  const found = context.corpus
    .entities()
    .filter(
      (entity) =>
        wanted !== '' && [entity.name, ...entity.aliases].some((each) => ` ${fold(each)} `.includes(` ${wanted} `)),
    )
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, MOST_ENTITIES);
  if (found.length === 0) return { refused: 'no-such-entity', message: 'No source has this name.' } satisfies Refusal;
  return {
    entities: found.map((entity) => ({
      id: entity.id,
      name: entity.name,
      type: entity.type,
      aliases: entity.aliases,
      mentions: entity.mentions,
      articles: [...new Set(entity.members.map(({ article }) => context.nameOf(article)))].slice(0, MOST_ENTITIES),
      descriptions: [...new Set(entity.summaries.flatMap(({ descriptions }) => descriptions))].slice(0, MOST_ENTITIES),
    })),
  };
}

/** What the sources disagree on: other speakers, other words, denials, other numbers and dates. */
export function disagreements(context: AssistantContext): object {
  const { corpus } = context;
  const found: object[] = [];
  const wanted = rules.filter(({ code }) => comparingCodes.includes(code));
  for (const article of corpus.sources())
    for (const rule of wanted)
      if (rule.roles === undefined || rule.roles.includes('source'))
        for (const finding of rule.check(article, corpus))
          found.push(findingJson(context, article, rule.code, finding));
  return { total: found.length, disagreements: found.slice(0, MOST_FINDINGS) };
}

/** The lines of an article from a line on. */
export async function readPassage(
  context: AssistantContext,
  name: string,
  line = 1,
  lines = 20,
): Promise<object | Refusal> {
  const article = context.articleNamed(name);
  const text = article === undefined ? undefined : await context.corpus.text(article.uri);
  if (article === undefined || text === undefined)
    return { refused: 'no-such-article', message: 'There is no such article in the folder.' } satisfies Refusal;
  const first = Math.max(0, Math.min(line, article.lineStarts.length) - 1);
  const start = article.lineStarts[first] ?? 0;
  const stop = article.lineStarts[first + Math.max(1, lines)] ?? text.length;
  const end = Math.min(stop, start + LONGEST_PASSAGE);
  return { ...passageOf(context, article, { start, end }, text.slice(start, end)), more: end < text.length };
}

/** The check of a draft that is given as text, or of a file of the folder. */
export async function checkDraft(
  context: AssistantContext,
  given: { readonly text?: string | undefined; readonly article?: string | undefined },
): Promise<object | Refusal> {
  const { corpus } = context;
  const file = given.article === undefined ? undefined : context.articleNamed(given.article);
  const text = given.text ?? (file === undefined ? undefined : await corpus.text(file.uri));
  if (text === undefined)
    return given.article === undefined
      ? ({ refused: 'nothing-asked', message: 'Give the text of a draft, or the path of a file.' } satisfies Refusal)
      : ({ refused: 'no-such-article', message: 'There is no such file in the folder.' } satisfies Refusal);
  const location = { uri: 'untitled:draft.md', folder: '', path: 'draft.md' };
  const draft = summarizeArticle(location, text, analyze(text, corpus.language, { markdown: true }), corpus.language);
  const check = corpus.verifier.check(draft, text);
  const view: CorpusView = {
    language: corpus.language,
    article: (uri) => corpus.article(uri),
    roleOf: () => 'draft',
    draftCheckOf: () => check,
    entityOf: (article, local) => corpus.entityOf(article, local),
    repeatsOf: () => [],
    denialsOf: () => [],
    sureClaimMatchesOf: () => [],
  };
  const findings = rules
    .filter(({ code, roles }) => draftCodes.has(code) && roles?.includes('draft') === true)
    .flatMap((rule) => rule.check(draft, view).map((finding) => findingJson(context, draft, rule.code, finding)));
  const units = check.units.map(({ kind, start, end, status, place }) => ({
    kind,
    status,
    line: positionAt(draft, start).line + 1,
    start,
    end,
    source: place === undefined ? null : passageJson(context, place),
  }));
  return { summary: draftSummary(check), findings, units };
}

function findingJson(context: AssistantContext, article: IndexedArticle, code: string, finding: Finding): object {
  return {
    code,
    message: finding.message,
    ...(article.folder === ''
      ? { start: finding.span.start, end: finding.span.end, line: positionAt(article, finding.span.start).line + 1 }
      : passageOf(context, article, finding.span)),
    related: (finding.related ?? []).slice(0, MOST_ENTITIES).flatMap(({ uri, span, message }) => {
      const passage = passageJson(context, { uri, span });
      return passage === null ? [] : [{ ...passage, message }];
    }),
  };
}
