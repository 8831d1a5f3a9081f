// Compares the documents with the program: tables with package.json, the rules and the features, file names with the files,
// links with their targets. docs/COMMAND-LINE.md and docs/FILE-FORMATS.md have tests of their own.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { features } from '../../server/src/features/index.ts';
import { rules } from '../../server/src/rules/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const words: Readonly<Record<string, string | undefined>> = texts;

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

/** The row of a table, as a page has it before it is formatted. */
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('docs/SETTINGS.md', () => {
  it('has every setting with its default', () => {
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    const expected = settings.map(([id, { default: value }]) => [`\`${id}\``, value] as const);
    const rows = table(read('docs/SETTINGS.md'), 'setting');
    const missing = expected.filter(([id]) => !rows.some(([written]) => written === id));
    const lines = missing.map(([id, value]) => row(id, `\`${JSON.stringify(value)}\``, '…'));
    expect(missing, `paste into docs/SETTINGS.md:\n${lines.join('\n')}`).toEqual([]);
    const written = rows.map(([id, value = '']) => [id, JSON.parse(value.slice(1, -1))]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(expected));
  });
});

describe('docs/COMMANDS.md', () => {
  it('has every command of the palette, and its key', () => {
    const { commands, menus, keybindings } = manifest.contributes;
    const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
    const titles = new Map(commands.map(({ command, title }) => [command, words[title.slice(1, -1)]]));
    const expected = commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ command }) => titles.get(command));
    const rows = table(read('docs/COMMANDS.md'), 'command');
    const written = rows.flatMap(([names = '']) => [...names.matchAll(/\*\*(.+?)\*\*/g)].map(([, title]) => title));
    const lines = expected.filter((title) => !written.includes(title)).map((title) => row(`**${title}**`, '…', ''));
    expect(written.sort(), `paste into docs/COMMANDS.md:\n${lines.join('\n')}`).toEqual(expected.sort());
    for (const { command, key } of keybindings) {
      // What only a menu has is told in the text.
      if (hidden.includes(command)) {
        expect(read('docs/COMMANDS.md').toLowerCase()).toContain(
          `**${titles.get(command)}** (\`${key}\`)`.toLowerCase(),
        );
        continue;
      }
      const found = rows.find(([names]) => names?.includes(`**${titles.get(command)}**`));
      expect(found?.at(2)?.toLowerCase(), command).toBe(`\`${key}\``);
    }
  });
});

describe('README.md', () => {
  it('has every rule with its severity and its page', () => {
    const linked = (code: string): string => `[${code}](docs/rules/${code}.md)`;
    const expected = rules.map(({ code, defaultSeverity }) => [linked(code), defaultSeverity]);
    const written = table(read('README.md'), 'finding').map(([code, , severity]) => [code, severity]);
    const missing = rules.filter(({ code }) => !written.some(([other]) => other === linked(code)));
    const lines = missing.map(({ code, defaultSeverity }) => row(linked(code), '…', defaultSeverity));
    expect(written.sort(), `paste into README.md:\n${lines.join('\n')}`).toEqual(expected.sort());
  });

  it('begins with what a user needs, and stays short', () => {
    expect(read('README.md').split('\n').length).toBeLessThan(100);
  });
});

describe('docs/OTHER-EDITORS.md', () => {
  it('has every LSP request that the server announces', () => {
    const announced = features.filter(({ capabilities }) => Object.keys(capabilities).length > 0);
    const expected = [...announced.map(({ method }) => `\`${method}\``), '`textDocument/diagnostic`'];
    const written = table(read('docs/OTHER-EDITORS.md'), 'request').map(([method = '']) => method);
    const lines = expected.filter((method) => !written.includes(method)).map((method) => row(method, '…'));
    expect(written.sort(), `paste into docs/OTHER-EDITORS.md:\n${lines.join('\n')}`).toEqual(expected.sort());
  });
});

describe('.vscode', () => {
  const launch = JSON.parse(read('.vscode/launch.json')) as { configurations: Record<string, unknown>[] };
  const { tasks } = JSON.parse(read('.vscode/tasks.json')) as { tasks: { label: string; script: string }[] };

  it('starts tasks and programs that exist', () => {
    const scripts: Readonly<Record<string, string | undefined>> = manifest.scripts;
    expect(tasks.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
    for (const { preLaunchTask, program } of launch.configurations) {
      if (preLaunchTask !== undefined) expect(tasks.map(({ label }) => label)).toContain(preLaunchTask);
      if (typeof program === 'string')
        expect(existsSync(path.join(root, program.replace(`\${workspaceFolder}/`, ''))), program).toBe(true);
    }
  });

  it('is named in CONTRIBUTING.md as VS Code shows it', () => {
    const named = ['Attach to the language server', 'Unit tests of the open file'];
    for (const name of named) {
      expect(read('CONTRIBUTING.md')).toContain(`**${name}**`);
      expect(launch.configurations.map((each) => each.name)).toContain(name);
    }
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

/** Pages that name files of the project. */
const technical = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['ARCHITECTURE', 'ATTRIBUTION', 'MODEL-CARD', 'PERFORMANCE', 'RELIABILITY'].map((name) => `docs/${name}.md`),
  ...readdirSync(path.join(root, 'docs/guides')).map((name) => `docs/guides/${name}`),
];

it.each(technical)('%s names only files and folders that exist', (page) => {
  const prose = read(page).replace(/^```[\s\S]*?^```/gm, '');
  const named = [...prose.matchAll(/`([\w./*-]+)`/g)].map(([, name]) => name ?? '');
  const paths = named.filter((name) => /^[\w-]+(\/[\w.*-]*)+$|\.(ts|mjs|json|yaml|md)$/.test(name));
  const there = ['server', 'client', 'scripts', 'test', 'docs', 'bench', 'train', 'media', '.ci', 'syntaxes'].flatMap(
    (folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `/${folder}/${name}`),
  );
  there.push(...readdirSync(root).map((name) => `/${name}`), '/dist/english.js', '/dist/cli.js');
  // A file of a room can be named without the room; a star stands for anything but a slash.
  const isThere = (name: string): boolean => {
    const pattern = name.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*');
    return there.some((file) => new RegExp(`/${pattern}$`).test(file));
  };
  expect(paths.filter((name) => !NO_FILES.test(name) && !isThere(name))).toEqual([]);
});

/** The user's own files, the examples of the guides, and LSP methods. */
const NO_FILES =
  /^(sourcemark\.yaml|.*annotations\.yaml)$|loaded-cue|linked-editing|timeline|^(server\/src|test)\/language\/es|^(textDocument|workspace|sourcemark|codeAction)\//;

const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'media/extension-page/README.md',
  'test/articles-README.md',
  'docs',
  'docs/guides',
  'docs/rules',
].flatMap((place) =>
  place.endsWith('.md')
    ? [place]
    : readdirSync(path.join(root, place))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${place}/${name}`),
);

describe.each(pages)('%s', (page) => {
  // Code contains no links.
  const text = read(page).replace(/^```[\s\S]*?^```/gm, '');
  const prose = text.replace(/`[^`\n]*`/g, '');

  it('has no broken links', () => {
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

  it('names commands by their titles', () => {
    const titles = manifest.contributes.commands.map(({ title }) => words[title.slice(1, -1)]);
    const named = [...prose.matchAll(/\*\*Sourcemark: ([^*]+)\*\*/g)].map(([, title]) => title);
    expect(named.filter((title) => !titles.includes(title))).toEqual([]);
  });
});

/** Anchors of a page's headings, as GitHub and VS Code make them. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
