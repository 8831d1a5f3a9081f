// The review page: one finding at a time with its sentence, one key for each decision, progress, and all decisions with undo.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Review, ReviewDecision, ReviewItem } from '../../server/src/protocol.ts';
import { articleHeading, lineNumber } from './design/articles.ts';
import * as l10n from './design/l10n.ts';
import { type Page, startPage } from './design/page.ts';
import { badge, button, header, list, passage, progress, row, section } from './design/parts.ts';

/** What only the page knows: findings put off, and how many were decided while it was open. */
const later = new Set<string>();
const seen = new Set<string>();
let model: Review | undefined;

/** The finding that is asked about: the first that was not put off. */
const current = (): ReviewItem | undefined => model?.items.find(({ id }) => !later.has(id));

startPage<Review>(
  (review, page) => {
    model = review;
    for (const { id } of review.items) seen.add(id);
    return view(review, page);
  },
  (page) => ({
    keys: {
      r: () => act(page, 'right'),
      w: () => act(page, 'wrong'),
      s: () => act(page, 'somebodyElse', true),
      n: () => act(page, 'notSpeech', true),
      l: () => putOff(page),
      a: () => act(page, 'neverInArticle'),
      x: () => act(page, 'neverInFolder'),
      u: () => page.act('undo'),
      o: () => openCurrent(page),
    },
  }),
);

function act(page: Page, action: string, isAboutQuotation = false): void {
  const item = current();
  if (item !== undefined && (item.isQuotation || !isAboutQuotation)) page.act(action, item);
}

function putOff(page: Page): void {
  const item = current();
  if (item === undefined) return;
  later.add(item.id);
  page.say(l10n.t('Put off: it comes again at the end.'));
  page.draw();
}

function openCurrent(page: Page): void {
  const item = current();
  if (item !== undefined) page.open(item.place);
}

function view({ items, total, decisions, off }: Review, page: Page): TemplateResult {
  const item = current();
  const decided = seen.size - items.length;
  const all = decided + total;
  return html`
    ${header(
      l10n.t('Review'),
      l10n.t('What is open in the articles, one thing at a time. Each key decides; nothing is sent anywhere.'),
    )}
    ${all === 0 ? nothing : progress(decided, all)}
    ${item === undefined ? finished(items.length, page) : question(item, page)}
    ${section(
      l10n.t('Your decisions'),
      decisions.length === 0 ? [] : [list(decisions.map((decision) => decisionRow(decision, page)))],
      l10n.t('Nothing is decided yet.'),
      decisions.length,
    )}
    ${
      off.length === 0
        ? nothing
        : section(
            l10n.t('Never in this folder'),
            [
              list(
                off.map(
                  (kind) =>
                    html`<span>${kind.code}</span> ${button(l10n.t('Report Again'), () => page.act('again', kind), { of: kind.code })}`,
                ),
              ),
            ],
            nothing,
            off.length,
          )
    }
  `;
}

function finished(open: number, page: Page): TemplateResult {
  if (open === 0) return html`<p class="empty">${l10n.t('Nothing is open.')}</p>`;
  return html`<p class="empty">${l10n.t('All others are decided. {0} were put off.', open)}</p>
    <div class="toolbar">${button(
      l10n.t('Show Them'),
      () => {
        later.clear();
        page.draw();
      },
      { isMain: true },
    )}</div>`;
}

function question(item: ReviewItem, page: Page): TemplateResult {
  const { code, message, sentence, around, isQuotation, guess, article, place } = item;
  const [before, words, after] = sentence;
  return html`<article class="card">
    <h2>${message} ${badge(code)}</h2>
    ${nextTo(around[0])}
    ${row(
      html`${before}<mark>${words}</mark>${after}`,
      () => page.open(place),
      html`${articleHeading(article)}, ${lineNumber(place.range.start.line)}`,
    )}
    ${nextTo(around[1])}
    <div class="toolbar" role="group" aria-label=${l10n.t('Decisions')}>
      ${button(guess === null ? l10n.t('Finding Is Right') : l10n.t('Right: {0}', guess.name), () => page.act('right', item), { key: 'r', isMain: true })}
      ${button(l10n.t('Finding Is Wrong'), () => page.act('wrong', item), { key: 'w' })}
      ${
        isQuotation
          ? html`${button(l10n.t('Somebody Else…'), () => page.act('somebodyElse', item), { key: 's' })}
            ${button(l10n.t('Not Speech'), () => page.act('notSpeech', item), { key: 'n' })}`
          : nothing
      }
      ${button(l10n.t('Later'), () => putOff(page), { key: 'l' })}
      ${button(l10n.t('Never in This Article'), () => page.act('neverInArticle', item), { key: 'a' })}
      ${button(l10n.t('Never in This Folder'), () => page.act('neverInFolder', item), { key: 'x' })}
      ${button(l10n.t('Open'), () => page.open(place), { key: 'o' })}
      ${button(l10n.t('Undo Last'), () => page.act('undo'), { key: 'u' })}
    </div>
  </article>`;
}

/** The sentence before or after the one in question. */
function nextTo(sentence: string): TemplateResult | typeof nothing {
  return sentence === '' ? nothing : html`<p class="next-to">${sentence}</p>`;
}

function decisionRow(decision: ReviewDecision, page: Page): TemplateResult {
  const { what, words, article, place } = decision;
  return html`${passage(page, place, words === '' ? what : html`${what}: ${words}`, html`${articleHeading(article)}, ${lineNumber(place.range.start.line)}`)}
    ${button(l10n.t('Undo'), () => page.act('takeBack', decision), { of: what })}`;
}
