// The commands of the command line and their options, as data: what docs/COMMAND-LINE.md describes and a test compares it to.

import { Argument, Command, Option } from 'commander';
import { version } from '../../../../package.json';
import { exportFormats } from '../../protocol.ts';
import { analyzeCommand } from './analyze.ts';
import { checkCommand } from './check.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'never'];

export function createProgram(): Command {
  const program = new Command('sourcemark')
    .description(
      'Names, quotations and their speakers in a folder of articles. Works offline; reads only what you name.',
    )
    .version(version);

  program
    .command('check')
    .summary('print findings')
    .description(
      'Prints findings: quotations without a speaker, unnamed sources, what articles disagree about, broken quotation marks, and what is wrong in your own files.',
    )
    .addArgument(paths())
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json', 'sarif']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when a finding is at least this severe')
        .choices(SEVERITIES)
        .default('error'),
    )
    .addOption(entities())
    .addOption(all())
    .addHelpText(
      'after',
      examples(
        ['sourcemark check', 'every article below this folder'],
        ['sourcemark check draft.md --fail-on warning', 'one article, for a script'],
        ['sourcemark check --format sarif > findings.sarif', 'for code review'],
      ),
    )
    .action(checkCommand);

  program
    .command('analyze')
    .summary('print names, quotations, speakers and findings as JSON')
    .description('Prints names, quotations, speakers and findings as JSON, for other programs.')
    .addArgument(paths())
    .addOption(
      new Option('--format <format>', 'one object, or one line an article').choices(['json', 'jsonl']).default('json'),
    )
    .addOption(entities())
    .addOption(all())
    .addHelpText(
      'after',
      examples(
        ['sourcemark analyze articles > analysis.json', 'one object for all articles'],
        ['sourcemark analyze --format jsonl articles', 'one line an article'],
      ),
    )
    .action(analyzeCommand);

  program
    .command('export')
    .summary('write everything in a format of others')
    .description('Writes names, quotations, speakers, findings and your own annotations in a format of others.')
    .addArgument(paths())
    .addOption(
      new Option('--to <format>', 'the format').choices(exportFormats.map(({ id }) => id)).makeOptionMandatory(),
    )
    .option('--output <path>', 'file or folder to write to; standard output when absent')
    .addOption(entities())
    .addOption(all())
    .addHelpText(
      'after',
      examples(
        ['sourcemark export --to csv --output quotations.csv', 'a table for a spreadsheet'],
        ['sourcemark export --to markdown | less', 'a report to read'],
        ['sourcemark export articles --to brat --output standoff', 'a folder for brat or INCEpTION'],
      ),
    )
    .action(exportCommand);

  program
    .command('import')
    .summary('read annotations back')
    .description(
      'Puts the annotations of a W3C Web Annotation file beside the articles that they are about. Adds to what stands there and never changes it.',
    )
    .argument('<file>', 'a file of Web Annotations (JSON-LD)')
    .argument('[folder]', 'the folder of the articles; nothing outside of it is written to', '.')
    .addHelpText('after', examples(['sourcemark import annotations.jsonld articles', 'what a colleague has exported']))
    .action(importCommand);

  program
    .command('serve')
    .summary('run the language server for an editor')
    .description('Runs the language server, for any editor that speaks the Language Server Protocol.')
    .option('--stdio', 'talk over standard input and output (the only way so far)')
    .addHelpText('after', examples(['sourcemark serve --stdio', 'as an editor starts it']))
    .action(async () => (await import('./serve.ts')).serveCommand());

  return program;
}

function paths(): Argument {
  return new Argument('[paths...]', 'files or folders').default(['.'], '.');
}

function entities(): Option {
  return new Option('--entities <file>', 'entities of your own that hold everywhere, below those of sourcemark.yaml');
}

function all(): Option {
  return new Option('--all', 'take every .txt and .md file in a folder for an article');
}

function examples(...lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  const shown = lines.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`);
  return `\n${lines.length === 1 ? 'Example' : 'Examples'}:\n${shown.join('\n')}\n`;
}
