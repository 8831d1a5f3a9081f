// Compares package.json with the code: every command is registered and has a condition, the client sets every context key,
// and all user-visible strings are in package.nls.json.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { bundlePath, bundleText } from '../../scripts/lib/strings.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const words: Readonly<Record<string, string | undefined>> = texts;
const { commands, menus, keybindings, walkthroughs, views, viewsWelcome } = manifest.contributes;
const ids = commands.map(({ command }) => command);
const source = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(root, 'client/src', name), 'utf8'))
  .join('\n');
const viewIds = views.sourcemark.map(({ id }) => id.replace('sourcemark.', ''));

/** True if the code contains the name, or for a tree view the template `${…view}.…` that produces it. */
function inCode(name: string): boolean {
  const view = viewIds.find((id) => name.startsWith(`sourcemark.${id}.`));
  const last = name.split('.').at(-1) ?? '';
  return source.includes(`'${name}'`) || (view !== undefined && new RegExp(`view}\\.${last}\``).test(source));
}

/** Every string of package.json with its path. */
function* strings(value: unknown, place = ''): Generator<readonly [place: string, text: string]> {
  if (typeof value === 'string') yield [place, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, `${place}/${key}`);
}

describe('strings', () => {
  const used = [...strings(manifest)].flatMap(([, text]) => /^%(.+)%$/.exec(text)?.[1] ?? []);
  it('are exactly those of package.nls.json', () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
  });

  it('are not in package.json itself', () => {
    const spoken =
      /\/(title|description|markdownDescription|displayName|contents|altText|accessibilityHelpContent|enumDescriptions\/\d+)$/;
    const plain = [...strings(manifest)].filter(([place, text]) => spoken.test(place) && !/^%.+%$/.test(text));
    expect(plain).toEqual([['/contributes/viewsContainers/activitybar/0/title', 'Sourcemark']]);
  });

  it('of the client are in the bundle (run `npm run l10n` after a change)', async () => {
    expect(readFileSync(bundlePath, 'utf8')).toBe(await bundleText());
  });
});

describe('commands', () => {
  it.each(commands)('$command has a title in one style', ({ title, category }) => {
    expect(category).toBe('Sourcemark');
    const said = words[title.slice(1, -1)] ?? '';
    const small = /^(a|an|and|as|by|for|from|here|in|is|not|of|or|the|to|with)$/;
    for (const word of said.replace('…', '').split(/[ ,]+/))
      expect(small.test(word) || /^\p{Lu}/u.test(word), `“${word}” in “${said}”`).toBe(true);
    expect(said).toMatch(/^\p{Lu}/u);
    expect(said).not.toMatch(/\.\.\.|\.$/);
  });

  it.each(ids)('%s is registered', (id) => {
    expect(inCode(id)).toBe(true);
  });

  it('have a condition in the palette, except Open Sample Articles and Add Source, which begin a folder', () => {
    const conditions = menus.commandPalette.map(({ command }) => command);
    expect(ids.filter((id) => !conditions.includes(id))).toEqual(['sourcemark.openSamples', 'sourcemark.addSource']);
    expect(menus.commandPalette.filter(({ when }) => when === '')).toEqual([]);
  });

  it('in menus, keybindings and welcome views exist', () => {
    const named = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    const linked = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/command:(sourcemark\.[\w.]+)/g)].map(([, id]) => id ?? ''),
    );
    const focus = views.sourcemark.map(({ id }) => `${id}.focus`);
    expect([...named, ...linked].filter((id) => !ids.includes(id) && !focus.includes(id))).toEqual([]);
  });
});

it('conditions use only context keys that the client sets', () => {
  const conditions = [...strings(manifest)].filter(([place]) => /\/when$/.test(place)).map(([, text]) => text);
  const events = [...strings(walkthroughs)].flatMap(([, text]) => /^onContext:(.+)$/.exec(text)?.[1] ?? []);
  const keys = [...conditions, ...events].flatMap((text) => text.match(/(?<![\w/^.])sourcemark\.[\w.]+/g) ?? []);
  const known = [...views.sourcemark.map(({ id }) => id), 'sourcemark.notes'];
  expect(keys.length).toBeGreaterThan(20);
  expect([...new Set(keys)].filter((key) => !known.includes(key) && !inCode(key))).toEqual([]);
});

/** Evaluates a condition of keys, `!`, `&&` and `||`, in which only the given keys are true. */
function holds(condition: string, ...facts: readonly string[]): boolean {
  const term = (text: string): boolean => (text.startsWith('!') ? !term(text.slice(1)) : facts.includes(text));
  return condition.split(' || ').some((all) => all.split(' && ').every(term));
}

describe('the side bar', () => {
  const shown = (...facts: readonly string[]): string[] => [
    ...views.sourcemark.flatMap(({ id, when }) => (holds(when, ...facts) ? [id] : [])),
    ...viewsWelcome.flatMap(({ view, when, contents }) =>
      view === 'sourcemark.articles' && holds(when, ...facts) ? [contents] : [],
    ),
  ];

  it('has one view with one welcome text in a window without a folder', () => {
    expect(shown('workspaceFolderCount == 0')).toEqual(['sourcemark.articles', '%welcome.articles.noFolder%']);
  });

  it('has no view in a folder without articles', () => {
    expect(shown('workspaceFolderCount != 0').filter((id) => !id.startsWith('%'))).toEqual([]);
  });

  it('has all views in a folder with articles', () => {
    expect(shown('workspaceFolderCount != 0', 'sourcemark.hasArticles')).toEqual([
      ...views.sourcemark.filter(({ when }) => when.includes('sourcemark.hasArticles')).map(({ id }) => id),
      '%welcome.articles.empty%',
    ]);
  });
});

describe('the walkthrough', () => {
  const [walkthrough] = walkthroughs;
  const steps = walkthrough?.steps ?? [];
  it.each(steps)('$id is completed by an existing event, and has a picture', ({ completionEvents, media }) => {
    expect(existsSync(path.join(root, media.svg))).toBe(true);
    const picture = readFileSync(path.join(root, media.svg), 'utf8');
    expect(picture).toMatch(/^<svg .*width="\d+"/);
    // The welcome page blocks style sheets; elements that rely on them would be black.
    expect(picture).not.toMatch(/<style|class=|style=/);
    expect(picture).toContain('var(--vscode-');
    expect(completionEvents.length).toBeGreaterThan(0);
    for (const event of completionEvents) expect(event).toMatch(/^on(Command|View|Context):[\w.]+$/);
    const own = completionEvents.flatMap((event) => /^onCommand:(sourcemark\..+)$/.exec(event)?.[1] ?? []);
    expect(own.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

/** The pages that a reload of the window restores. */
const pages = ['front-page', 'dossier', 'disagreements', 'review'];

it('the extension is activated by text files and user files, never at startup', () => {
  expect(manifest.activationEvents).toEqual([
    'onLanguage:plaintext',
    'onLanguage:markdown',
    'workspaceContains:**/sourcemark.yaml',
    'workspaceContains:**/*.annotations.yaml',
    'onWebviewPanel:sourcemark.whoSaidWhat',
    ...pages.map((name) => `onWebviewPanel:sourcemark.${name}`),
  ]);
});

it('an untrusted folder cannot change which files are read', () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  expect(supported).toBe('limited');
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  for (const id of restrictedConfigurations) expect(settings).toContain(id);
  // Nor hide what is found.
  for (const id of ['sourcemark.enable', 'sourcemark.severity']) expect(restrictedConfigurations).toContain(id);
  const paths = manifest.contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties).filter(([id]) => /File$/.test(id)),
  );
  for (const [id, { scope }] of paths) expect(scope, id).toBe('machine');
});
