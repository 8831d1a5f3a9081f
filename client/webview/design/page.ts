// The script side of a page: receives the model, draws it with lit-html, which keeps the focused element when the model changes,
// and sends what the user does to the extension. Strings are translated with the editor's own bundle.

import { render, type TemplateResult } from 'lit-html';
import type { Range } from '../../../server/src/protocol.ts';
import type { FromPage, ToPage } from '../../src/views/page-messages.ts';
import * as l10n from './l10n.ts';

/** VS Code's API for webviews. */
interface Editor {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Editor;

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

export interface Page {
  /** Opens a passage beside the page. */
  open(place: Place): void;
  /** Runs an action of the page's definition. */
  act(action: string, ...given: readonly unknown[]): void;
  /** Draws again, after a change of what only the page knows. */
  draw(): void;
  /** Puts a text into the status line. */
  say(text: string): void;
}

export interface PageOptions {
  /** Keys that work anywhere on the page except in a text field, without Ctrl, Alt or Meta. */
  readonly keys?: Readonly<Record<string, () => void>>;
  /** Called after each drawing. */
  readonly drawn?: () => void;
}

/** Draws each model of the page with `view`. Called once, by the page's script. */
export function startPage<Model>(
  view: (model: Model, page: Page) => TemplateResult,
  optionsOf: (page: Page) => PageOptions = () => ({}),
): void {
  const editor = acquireVsCodeApi();
  const main = document.getElementById('page')!;
  const status = document.getElementById('status')!;
  l10n.config(document.querySelector<HTMLMetaElement>('meta[name="strings"]')?.content ?? '');
  let model: Model | undefined;
  const page: Page = {
    open: ({ uri, range }) => editor.postMessage({ kind: 'open', uri, range }),
    act: (action, ...given) => editor.postMessage({ kind: 'act', action, given }),
    draw() {
      if (model !== undefined) render(view(model, page), main);
      drawn?.();
    },
    say(text) {
      status.textContent = text;
    },
  };
  const { keys = {}, drawn } = optionsOf(page);
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if (data.kind === 'say') page.say(data.text);
    else {
      model = data.model as Model;
      editor.setState(data.subject);
      page.draw();
    }
  });
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    if (event.defaultPrevented || ctrlKey || altKey || metaKey || isTextField(target)) return;
    const run = keys[key];
    if (run === undefined && !moveFocus(key)) return;
    run?.();
    event.preventDefault();
  });
  editor.postMessage({ kind: 'ready' });
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** Moves the focus between rows with the arrow keys, Home and End. Every row can also be reached with Tab. */
function moveFocus(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')].filter((row) => row.checkVisibility());
  const at = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (at < 0 || to === undefined || rows[to] === undefined) return false;
  rows[to].focus();
  return true;
}
