// docs/COMMAND-LINE.md documents every command, argument, option, choice and default of the program, and no others.

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../server/src/platform/cli/program.ts';

const page = readFileSync(new URL('../../docs/COMMAND-LINE.md', import.meta.url), 'utf8');
const [head = '', ...sections] = page.split(/^## /m);
const program = createProgram();

function headingOf(command: Command): string {
  const given = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? ` <${name}>` : ` [${name}]`;
  });
  return `sourcemark ${command.name()}${given.join('')}`;
}

function rowsOf(command: Command): string[][] {
  return command.options.map(({ flags, argChoices, defaultValue, description }) => [
    `\`${flags}\``,
    (argChoices ?? []).map((choice) => `\`${choice}\``).join(', '),
    defaultValue === undefined ? '' : `\`${defaultValue}\``,
    description,
  ]);
}

it('has a section for each command', () => {
  expect(sections.map((section) => section.split('\n')[0])).toEqual(program.commands.map(headingOf));
});

describe.each(program.commands.map((command) => [command.name(), command] as const))('%s', (name, command) => {
  const section = sections.find((one) => new RegExp(`^sourcemark ${name}\\b`).test(one)) ?? '';

  it('has a table of all options', () => {
    const rows = section
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const wanted = rowsOf(command);
    const lines = wanted.map((row) => `| ${row.join(' | ')} |`).join('\n');
    expect(rows, `paste into docs/COMMAND-LINE.md, and run \`npm run fix\`:\n${lines}`).toEqual(wanted);
  });

  it('has only known options in its examples', () => {
    const named = [...page.matchAll(/^sourcemark .*$/gm)].filter(([line]) => line.startsWith(`sourcemark ${name} `));
    const flags = command.options.map(({ long }) => long);
    for (const [line] of named) for (const flag of line.match(/--[\w-]+/g) ?? []) expect(flags).toContain(flag);
  });
});

it('names the global options', () => {
  for (const { long } of program.options) expect(head).toContain(`\`sourcemark ${long}\``);
});
