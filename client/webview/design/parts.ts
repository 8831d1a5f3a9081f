// The parts that pages are made of: heading, toolbar, section, card, row, passage, wording with differences. Text is always text,
// never markup, because it comes from articles. A part that is a link or button is one for the keyboard and screen readers too.

import { html, nothing, type TemplateResult } from 'lit-html';
import * as l10n from './l10n.ts';
import type { Page, Place } from './page.ts';

export type Content = TemplateResult | string | number | typeof nothing | readonly Content[];

/** The top of a page: its title, one line about it, and its buttons. */
export function header(title: string, about: Content, ...buttons: readonly TemplateResult[]): TemplateResult {
  return html`<header>
    <h1>${title}</h1>
    <p class="about">${about}</p>
    ${buttons.length === 0 ? nothing : html`<div class="toolbar">${buttons}</div>`}
  </header>`;
}

/** `key`: shown beside the label, and named for screen readers. */
export function button(label: string, run: () => void, options: ButtonOptions = {}): TemplateResult {
  const { key, of, isMain = false, isPressed } = options;
  return html`<button
    type="button"
    class=${isMain ? 'main' : ''}
    aria-label=${of === undefined ? nothing : `${label}: ${of}`}
    aria-keyshortcuts=${key ?? nothing}
    aria-pressed=${isPressed ?? nothing}
    @click=${run}
  >${label}${key === undefined ? nothing : html` <kbd>${key}</kbd>`}</button>`;
}

export interface ButtonOptions {
  readonly key?: string;
  /** What it is about, for screen readers, where the label alone does not say it. */
  readonly of?: string;
  /** The button that most users want. */
  readonly isMain?: boolean;
  /** A button that stays pressed. */
  readonly isPressed?: boolean;
}

/** A section with a heading and a count, by default of `items`, or `empty` if there is nothing in it. */
export function section(
  title: string,
  items: readonly Content[],
  empty: Content = nothing,
  count = items.length,
): TemplateResult {
  return html`<section>
    <h2>${title}${items.length === 0 ? nothing : html` <span class="count">${formatted(count)}</span>`}</h2>
    ${items.length === 0 ? html`<p class="empty">${empty}</p>` : items}
  </section>`;
}

/** A list whose items are read as one list by screen readers. */
export function list(items: readonly Content[]): TemplateResult {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A card with a heading of the third level. */
export function card(title: Content, ...body: readonly Content[]): TemplateResult {
  return html`<article class="card"><h3>${title}</h3>${body}</article>`;
}

/** A whole line that does something: opens a passage, a dossier, a list. The arrow keys move between rows. */
export function row(content: Content, run: () => void, about: Content = nothing): TemplateResult {
  return html`<button type="button" class="row" @click=${run}>
    <span class="words">${content}</span>${about === nothing ? nothing : html` <span class="about">${about}</span>`}
  </button>`;
}

/** A row that opens a passage. */
export function passage(page: Page, place: Place, content: Content, about: Content = nothing): TemplateResult {
  return row(content, () => page.open(place), about);
}

/** A word or number inside a text that does something. */
export function link(content: Content, run: () => void): TemplateResult {
  return html`<button type="button" class="link" @click=${run}>${content}</button>`;
}

/** A part of a wording; `changed` parts differ from another wording, which has `missing` in place of a part without text. */
export interface Segment {
  readonly text: string;
  readonly changed: boolean;
  readonly missing?: string;
}

/** A wording with its differences marked, in a colour, with a line, and in words for screen readers. */
export function wording(segments: readonly Segment[]): TemplateResult {
  return html`${segments.map(({ text, changed, missing }, at) => {
    const space = at === 0 ? '' : ' ';
    if (missing !== undefined)
      return html`${space}<mark class="gap" title=${missing}><span class="unseen">${l10n.t('[left out: {0}]', missing)}</span></mark>`;
    return changed
      ? html`${space}<mark><span class="unseen">${l10n.t('[differs:')} </span>${text}<span class="unseen">]</span></mark>`
      : `${space}${text}`;
  })}`;
}

/** "7 of 23" with a bar. */
export function progress(done: number, total: number): TemplateResult {
  const label = l10n.t('{0} of {1}', formatted(done), formatted(total));
  return html`<p class="progress">
    <progress max=${Math.max(total, 1)} .value=${done} aria-label=${label}></progress> <span>${label}</span>
  </p>`;
}

/** A small label: a role, a verdict, "new". */
export function badge(text: string, kind: 'plain' | 'strong' | 'warning' = 'plain'): TemplateResult {
  return html`<span class="badge ${kind}">${text}</span>`;
}

/** Text for screen readers only. */
export function unseen(text: string): TemplateResult {
  return html`<span class="unseen">${text}</span>`;
}

/** A number in the user's language. */
export function formatted(number: number): string {
  return number.toLocaleString(document.documentElement.lang);
}
