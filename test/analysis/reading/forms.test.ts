// The same words in another form give the same answers: a property over random sample articles and random forms.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import type { DocumentAnalysis } from '../../../server/src/analysis/model.ts';
import type { Span } from '../../../server/src/base/span.ts';
import { english } from '../../../server/src/language/en/index.ts';
import { type Form, markdown, replaced, wrapped } from '../../support/forms.ts';
import { samples } from '../../support/samples.ts';

const articles = Object.entries(samples)
  .filter(([name]) => name.endsWith('.txt'))
  .map(([, text]) => text);

/** Names of people, each once a paragraph, to mark up. */
function peopleOf(article: string, { mentions }: DocumentAnalysis): Span[] {
  const names = mentions.filter(({ type, form }) => type === 'person' && form === 'name');
  return names.filter(
    ({ start, end }, i) => (names[i - 1]?.end ?? -1) < start && !/[[\]*_|\n]/.test(article.slice(start, end)),
  );
}

const forms: Readonly<Record<string, (article: string, analysis: DocumentAnalysis) => Form>> = {
  'wrapped at 80': (article) => wrapped(article, 80),
  'wrapped at 60': (article) => wrapped(article, 60),
  'wrapped at 45': (article) => wrapped(article, 45),
  'quoted mail': (article) => wrapped(article, 72, '> '),
  'mail quoted twice': (article) => wrapped(article, 66, '> > '),
  CRLF: (article) => replaced(article, (char) => (char === '\n' ? '\r\n' : undefined)),
  'lone CR': (article) => replaced(article, (char) => (char === '\n' ? '\r' : undefined)),
  NFD: (article) => replaced(article, (char) => char.normalize('NFD')),
  'soft hyphens': (article) =>
    replaced(article, (char, at) =>
      at % 9 === 4 && /\p{Ll}{3}/u.test(article.slice(at - 1, at + 2)) ? `\u00ad${char}` : undefined,
    ),
  'linked names': (article, analysis) => markdown(article, peopleOf(article, analysis), 'link'),
  'bold names': (article, analysis) => markdown(article, peopleOf(article, analysis), 'bold'),
  'bold names in a block quotation': (article, analysis) =>
    markdown(article, peopleOf(article, analysis), 'bold', true),
};

/** Speech and names of an analysis as texts of the article, so that both sides can be compared. */
function answersOf(analysis: DocumentAnalysis, back: (span: Span) => string): string[] {
  const quotes = analysis.quotes
    .filter(({ marks }) => marks.length > 0)
    .map(
      ({ kind, marks, source }) => `${kind} ${marks.map(back).join(' | ')} by ${source === null ? '-' : back(source)}`,
    );
  const names = analysis.mentions
    .filter(({ form }) => form === 'name')
    .map((mention) => `${mention.type} ${back(mention)}`);
  return [...quotes, ...names];
}

/** Fewest of a hundred answers that must be the same; wrapping at 45 columns leaves a rare doubt. */
const SAME = 0.985;

test.each(Object.keys(forms))('%s gives the answers of the article itself', (name) => {
  fc.assert(
    fc.property(fc.constantFrom(...articles), fc.boolean(), (sample, blankLines) => {
      // In prose each line is a paragraph; an empty line between them is as usual.
      const article = sample.replace(/\n+/g, blankLines ? '\n\n' : '\n').trim();
      const expected = analyze(article, english);
      const form = forms[name]!(article, expected);
      const found = analyze(form.text, english, { markdown: form.markdown });
      const back = ({ start, end }: Span): string =>
        form.origin
          .slice(start, end)
          .filter((at, i, all) => at >= 0 && at !== all[i - 1])
          .map((at) => article[at])
          .join('')
          .replace(/\s+/g, ' ');
      const want = answersOf(expected, ({ start, end }) => article.slice(start, end).replace(/\s+/g, ' '));
      const got = new Set(answersOf(found, back));
      const missing = want.filter((answer) => !got.has(answer));
      expect(missing.length, missing.slice(0, 5).join('\n')).toBeLessThanOrEqual(Math.max(1, (1 - SAME) * want.length));
    }),
    { numRuns: 12 },
  );
});
