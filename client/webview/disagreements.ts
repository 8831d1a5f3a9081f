// The disagreements page: one card a matter, its wordings side by side in order of time, with what differs marked.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Disagreement, Disagreements, DisagreementVersion } from '../../server/src/protocol.ts';
import { headline, kindName, lineNumber, origin } from './design/articles.ts';
import * as l10n from './design/l10n.ts';
import { type Page, startPage } from './design/page.ts';
import { badge, button, card, header, row, section, unseen, wording } from './design/parts.ts';

/** The kind that is shown; empty for all. Only the page knows. */
let kind = '';

startPage<Disagreements & { readonly focus?: string }>(view, () => ({ drawn: scrollToFocus }));

function view({ matters, total, focus }: Disagreements & { readonly focus?: string }, page: Page): TemplateResult {
  const kinds = [...new Set(matters.flatMap(({ kinds: some }) => some))];
  const shown = matters.filter(({ kinds: some }) => kind === '' || some.includes(kind));
  const choose = (code: string, label: string, count: number): TemplateResult =>
    button(
      `${label} (${count})`,
      () => {
        kind = code;
        page.draw();
      },
      { isPressed: kind === code },
    );
  return html`
    ${header(
      l10n.t('Disagreements'),
      total > matters.length
        ? l10n.t(
            'The first {0} of {1} matters on which the articles differ, each in order of time.',
            matters.length,
            total,
          )
        : l10n.t('Matters on which the articles differ, each in order of time.'),
    )}
    ${
      kinds.length < 2
        ? nothing
        : html`<div class="toolbar" role="group" aria-label=${l10n.t('Kind of disagreement')}>
            ${choose('', l10n.t('All'), matters.length)}
            ${kinds.map((code) => choose(code, kindName(code), matters.filter(({ kinds: some }) => some.includes(code)).length))}
          </div>`
    }
    ${section(
      l10n.t('Matters'),
      shown.map((matter) => matterCard(matter, page, matter.id === focus)),
      l10n.t('The articles do not disagree on anything that could be found.'),
    )}
  `;
}

function matterCard({ kinds, title, versions }: Disagreement, page: Page, isFocus: boolean): TemplateResult {
  return html`<div class="matter" ?data-focus=${isFocus}>
    ${card(
      html`${title} ${kinds.map((code) => badge(kindName(code), code === 'conflicting-attribution' ? 'warning' : 'plain'))}`,
      html`<ol class="versions">${versions.map((version) => html`<li>${versionView(version, page)}</li>`)}</ol>`,
    )}
  </div>`;
}

function versionView(version: DisagreementVersion, page: Page): TemplateResult {
  const { article, speaker, speakerDiffers, verb, denies, isQuoted, parts, place } = version;
  const who = speaker === '' ? (isQuoted ? l10n.t('no speaker') : l10n.t('the article')) : speaker;
  const said = html`<span class="who">${
    speakerDiffers ? wording([{ text: who, changed: true }]) : who
  }</span>${verb === '' ? nothing : html` <span class="verb">${verb}</span>`}`;
  const words = wording(
    parts.map(({ text, differs, instead }) => ({
      text,
      changed: differs,
      ...(differs && text === '' && instead !== undefined ? { missing: instead } : {}),
    })),
  );
  return row(
    html`<span class="origin">${origin(article) || l10n.t('no date')}</span>
      <span class="said-by">${said}${denies ? html` ${badge(l10n.t('denial'), 'warning')}` : nothing}</span>
      <q class=${isQuoted ? 'marks' : ''}>${words}</q>`,
    () => page.open(place),
    html`${unseen(', ')}${headline(article)}, ${lineNumber(place.range.start.line)}`,
  );
}

let focused: Element | undefined;

/** Brings the matter that the user came for into view, once. */
function scrollToFocus(): void {
  const matter = document.querySelector('[data-focus]');
  if (matter === null || matter === focused) return;
  focused = matter;
  matter.scrollIntoView({ block: 'start' });
  matter.querySelector<HTMLElement>('.row')?.focus({ preventScroll: true });
}
