// The front page: what the folder has, what is new, what its articles disagree on, and what is open. Every number leads there.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { FrontPageModel } from '../src/views/front-page-model.ts';
import {
  articleCount,
  articleHeading,
  headline,
  kindName,
  mentionCount,
  origin,
  statementCount,
} from './design/articles.ts';
import * as l10n from './design/l10n.ts';
import { type Page, startPage } from './design/page.ts';
import { badge, button, type Content, formatted, header, link, list, passage, row } from './design/parts.ts';

const START = { line: 0, character: 0 };

startPage<FrontPageModel>(view, (page) => ({
  keys: {
    d: () => page.act('disagreements'),
    w: () => page.act('whoSaidWhat'),
    p: () => page.act('problems'),
    r: () => page.act('review'),
  },
}));

function view(model: FrontPageModel, page: Page): TemplateResult {
  const { folder, articlesTotal, peopleTotal, findings, disagreements, unnamedTotal } = model;
  return html`
    ${header(
      folder,
      html`${to('articles', articleCount(articlesTotal))}, ${to('people', peopleCount(peopleTotal))},
      ${link(findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', formatted(findings)), () => page.act('problems'))}`,
      ...(model.hasReview ? [button(l10n.t('Review'), () => page.act('review'), { key: 'r', isMain: true })] : []),
      button(l10n.t('Disagreements'), () => page.act('disagreements'), { key: 'd' }),
      button(l10n.t('Who Said What'), () => page.act('whoSaidWhat'), { key: 'w' }),
      button(l10n.t('Problems'), () => page.act('problems'), { key: 'p' }),
    )}
    ${newSince(model, page)}
    ${
      disagreements === undefined
        ? part(
            'disagreements',
            l10n.t('Disagreements'),
            undefined,
            html`<p class="empty">${l10n.t('Comparing the articles…')}</p>`,
          )
        : part(
            'disagreements',
            l10n.t('Disagreements'),
            disagreements.total,
            disagreements.total === 0
              ? html`<p class="empty">${l10n.t('None were found.')}</p>`
              : html`${list(
                  disagreements.first.map(({ id, title, kinds, articles }) =>
                    row(
                      title,
                      () => page.act('disagreements', id),
                      `${kinds.map(kindName).join(', ')} · ${articleCount(articles)}`,
                    ),
                  ),
                )}
                ${more(disagreements.total, disagreements.first.length, () => page.act('disagreements'))}`,
          )
    }
    ${part(
      'unnamed',
      l10n.t('Quotations without a name'),
      unnamedTotal,
      unnamedTotal === 0
        ? html`<p class="empty">${l10n.t('Every quotation has a speaker.')}</p>`
        : html`${list(
            model.unnamed.map(
              ({ words, article, place }) =>
                html`<div class="item">
                  ${passage(page, place, words, origin(article) || headline(article))}
                  ${button(l10n.t('Who says it?'), () => page.act('attribute', place.uri, place.range), { of: words })}
                </div>`,
            ),
          )}
          ${more(unnamedTotal, model.unnamed.length)}`,
    )}
    ${drafts(model, page)}
    ${part(
      'people',
      l10n.t('People'),
      peopleTotal,
      html`${list(
        model.people.map(({ id, name, description, mentions, articles, statements }) =>
          row(
            html`<strong>${name}</strong>${description === '' ? '' : ` ${description}`}`,
            () => page.act('dossier', id, name),
            `${statementCount(statements)} · ${l10n.t('{0} in {1}', mentionCount(mentions), articleCount(articles))}`,
          ),
        ),
      )}
      ${more(peopleTotal, model.people.length, () => page.act('people'))}`,
    )}
    ${part(
      'articles',
      l10n.t('Articles'),
      articlesTotal,
      html`${list(model.articles.map(({ article, statements }) => articleRow(article, statementCount(statements), page)))}
      ${more(articlesTotal, model.articles.length, () => page.act('articles'))}`,
    )}
  `;
}

/** A section that the numbers at the top lead to. */
function part(id: string, title: string, count: number | undefined, body: Content): TemplateResult {
  return html`<section id=${id}>
    <h2 tabindex="-1">${title}${count === undefined ? nothing : html` <span class="count">${formatted(count)}</span>`}</h2>
    ${body}
  </section>`;
}

/** Leads to a section of the page. */
function to(id: string, label: string): TemplateResult {
  return link(label, () => {
    const heading = document.querySelector<HTMLElement>(`#${id} h2`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  });
}

function more(total: number, shown: number, run?: () => void): TemplateResult | typeof nothing {
  if (total <= shown) return nothing;
  const label = l10n.t('and {0} more', formatted(total - shown));
  return html`<p>${run === undefined ? html`<span class="about">${label}</span>` : link(label, run)}</p>`;
}

function articleRow(
  article: FrontPageModel['articles'][number]['article'],
  about: Content,
  page: Page,
): TemplateResult {
  const place = { uri: article.uri, range: { start: START, end: START } };
  return passage(page, place, articleHeading(article), about);
}

function newSince({ fresh, lastVisit, articles }: FrontPageModel, page: Page): TemplateResult | typeof nothing {
  if (fresh === undefined || lastVisit === undefined) return nothing;
  const title = l10n.t('New since {0}', lastVisit);
  if (fresh.length === 0)
    return part('new', title, undefined, html`<p class="empty">${l10n.t('No article was added or changed.')}</p>`);
  const known = new Map(articles.map((each) => [each.article.uri, each]));
  return part(
    'new',
    title,
    fresh.length,
    list(
      fresh.flatMap(({ uri, isChanged }) => {
        const found = known.get(uri);
        if (found === undefined) return [];
        return [
          articleRow(
            found.article,
            html`${badge(isChanged ? l10n.t('changed') : l10n.t('new'), 'strong')} ${statementCount(found.statements)}`,
            page,
          ),
        ];
      }),
    ),
  );
}

function drafts({ drafts: all }: FrontPageModel, page: Page): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return part(
    'drafts',
    l10n.t('Drafts'),
    all.length,
    list(
      all.map(({ article, open }) =>
        articleRow(
          article,
          open === null
            ? l10n.t('not checked yet')
            : open === 0
              ? l10n.t('everything is in the sources')
              : open === 1
                ? l10n.t('1 open')
                : l10n.t('{0} open', formatted(open)),
          page,
        ),
      ),
    ),
  );
}

function peopleCount(count: number): string {
  return count === 1 ? l10n.t('1 person') : l10n.t('{0} people', formatted(count));
}
