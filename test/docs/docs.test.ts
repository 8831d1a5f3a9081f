// What the documents say, compared to the program: tables to package.json and the rules, file names to the files, links to
// what they lead to. docs/COMMAND-LINE.md and docs/FILE-FORMATS.md have tests of their own.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { rules } from '../../server/src/rules/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const words: Readonly<Record<string, string | undefined>> = texts;
const readme = read('README.md');

/** The cells of a table's rows, for the table whose first heading is the one given. */
function table(text: string, heading: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return lines.slice(start + 2, start + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('README.md', () => {
  it('has every setting with its default', () => {
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    const expected = settings.map(([id, { default: value }]) => [`\`${id}\``, value]);
    const written = table(readme, 'setting').map(([id, value = '']) => [id, JSON.parse(value.slice(1, -1))]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(expected));
  });

  it('has every command of the palette, and its key', () => {
    const { commands, menus, keybindings } = manifest.contributes;
    const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
    const titles = new Map(commands.map(({ command, title }) => [command, words[title.slice(1, -1)]]));
    const expected = commands.filter(({ command }) => !hidden.includes(command)).map(({ command }) => command);
    const rows = table(readme, 'command');
    const written = rows.flatMap(([names = '']) => [...names.matchAll(/\*\*(.+?)\*\*/g)].map(([, title]) => title));
    expect(written.sort()).toEqual(expected.map((command) => titles.get(command)).sort());
    for (const { command, key } of keybindings) {
      const row = rows.find(([names]) => names?.includes(`**${titles.get(command)}**`));
      expect(row?.at(2)?.toLowerCase(), command).toBe(`\`${key}\``);
    }
  });

  it('has every rule with its severity and its page', () => {
    const expected = rules.map(({ code, defaultSeverity }) => [`[${code}](docs/rules/${code}.md)`, defaultSeverity]);
    const written = table(readme, 'finding').map(([code, , severity]) => [code, severity]);
    expect(written.sort()).toEqual(expected.sort());
  });
});

describe('docs/rules', () => {
  it('has a page for each rule and no other', () => {
    expect(readdirSync(path.join(root, 'docs/rules')).sort()).toEqual(rules.map(({ code }) => `${code}.md`).sort());
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))('%s says its default', (code, { defaultSeverity }) => {
    expect(read(`docs/rules/${code}.md`).toLowerCase()).toContain(defaultSeverity);
  });
});

it('docs/ARCHITECTURE.md names files and folders that there are', () => {
  const named = [...read('docs/ARCHITECTURE.md').matchAll(/`([\w./*-]+)`/g)].map(([, name]) => name ?? '');
  const paths = named.filter((name) => /^[\w-]+(\/[\w.*-]*)+$|\.(ts|mjs|json|yaml|md)$/.test(name));
  const there = ['server', 'client', 'scripts', 'test', 'docs', 'bench'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `/${folder}/${name}`),
  );
  there.push(...readdirSync(root).map((name) => `/${name}`));
  // Within a room, a file goes by its name alone; a star stands for anything but a slash.
  const isThere = (name: string): boolean => {
    const pattern = name.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*');
    return there.some((file) => new RegExp(`/${pattern}$`).test(file));
  };
  // A person's own files are no files of ours.
  const own = /^(sourcemark\.yaml|.*annotations\.yaml)$/;
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((name) => !own.test(name) && !isThere(name))).toEqual([]);
});

const pages = ['README.md', 'CHANGELOG.md', 'test/articles-README.md', 'docs', 'docs/rules'].flatMap((place) =>
  place.endsWith('.md')
    ? [place]
    : readdirSync(path.join(root, place))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${place}/${name}`),
);

describe.each(pages)('%s', (page) => {
  // What is quoted as code is no link.
  const text = read(page).replace(/^```[\s\S]*?^```/gm, '');
  const prose = text.replace(/`[^`\n]*`/g, '');

  it('leads to what there is', () => {
    const inText = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
    const inMarkup = [...prose.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, link]) => link ?? '');
    const own = [...inText, ...inMarkup].filter((link) => !/^[a-z]+:/.test(link));
    const broken = own.filter((link) => {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? page : path.join(path.dirname(page), file);
      if (!existsSync(path.join(root, target))) return true;
      return heading !== undefined && !headings(read(target)).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  it('speaks of commands by their titles', () => {
    const titles = manifest.contributes.commands.map(({ title }) => words[title.slice(1, -1)]);
    const named = [...prose.matchAll(/\*\*Sourcemark: ([^*]+)\*\*/g)].map(([, title]) => title);
    expect(named.filter((title) => !titles.includes(title))).toEqual([]);
  });
});

/** Anchors of a page's headings, as the places that show Markdown make them. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
