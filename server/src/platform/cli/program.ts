// Defines the commands of the command line and their options. A test compares them with docs/COMMAND-LINE.md.

import { Argument, Command, Option } from 'commander';
import { version } from '../../../../package.json';
import { exportFormats } from '../../protocol.ts';
import { addCommand } from './add.ts';
import { analyzeCommand } from './analyze.ts';
import { checkCommand } from './check.ts';
import { exportCommand } from './export.ts';
import { filterCommand } from './filter.ts';
import { importCommand } from './import.ts';
import { JOIN_STEPS, joinCommand } from './join.ts';
import { verifyCommand } from './verify.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'never'];

export function createProgram(): Command {
  const program = new Command('sourcemark')
    .description(
      'Finds names, quotations and their speakers in a folder of articles. Works offline and reads only the files you name.',
    )
    .version(version);

  program
    .command('check')
    .summary('print findings')
    .description(
      'Prints findings: quotations without a speaker, unnamed sources, contradictions between articles, unclosed quotation marks, and errors in your annotation files.',
    )
    .addArgument(paths())
    .addOption(findingsFormat())
    .addOption(failOn())
    .addOption(entities())
    .addOption(all())
    .addOption(encoding())
    .addHelpText(
      'after',
      examples(
        ['sourcemark check', 'all articles in this folder'],
        ['sourcemark check draft.md --fail-on warning', 'one article, for a script'],
        ['sourcemark check --format sarif > findings.sarif', 'for code review'],
      ),
    )
    .action(checkCommand);

  program
    .command('verify')
    .summary('check drafts against their sources')
    .description(
      'Checks drafts against a folder of sources: whether each quotation is verbatim and by its speaker, and whether names, numbers and dates are as the sources have them.',
    )
    .argument('<drafts...>', 'files to check')
    .requiredOption('--sources <folder>', 'folder of the source articles')
    .addOption(
      new Option('--format <format>', 'findings, or a copy of the draft with its sources')
        .choices(['text', 'json', 'sarif', 'footnotes', 'markdown', 'html'])
        .default('text'),
    )
    .addOption(failOn())
    .addOption(entities())
    .addOption(all())
    .addOption(encoding())
    .addHelpText(
      'after',
      examples(
        ['sourcemark verify story.md --sources articles', 'one draft'],
        ['sourcemark verify drafts/*.md --sources articles --fail-on warning', 'all drafts, for a script'],
        ['sourcemark verify story.md --sources articles --format json', 'every checked part, for other programs'],
        ['sourcemark verify story.md --sources articles --format html > copy.html', 'a checker’s copy'],
      ),
    )
    .action(verifyCommand);

  program
    .command('analyze')
    .summary('print names, quotations, speakers and findings as JSON')
    .description('Prints names, quotations, speakers and findings as JSON, for other programs.')
    .addArgument(paths())
    .addOption(
      new Option('--format <format>', 'one JSON object, or one line for each article')
        .choices(['json', 'jsonl'])
        .default('json'),
    )
    .addOption(
      new Option('--jsonl', 'read articles as JSON lines on standard input and answer each with one line').conflicts([
        'format',
        'entities',
        'all',
        'encoding',
      ]),
    )
    .addOption(new Option('--keys', 'with --jsonl: add what `sourcemark join` needs'))
    .addOption(entities())
    .addOption(all())
    .addOption(encoding())
    .addHelpText(
      'after',
      examples(
        ['sourcemark analyze articles > analysis.json', 'one object for all articles'],
        ['sourcemark analyze --format jsonl articles', 'one line for each article'],
        ['sourcemark analyze --jsonl < archive.jsonl', 'an archive of any size, article by article'],
      ),
    )
    .action(async (given, options, command) => {
      if (options.jsonl !== true) return analyzeCommand(given, options);
      if (command.args.length > 0) command.error('error: --jsonl reads standard input; no paths can be named with it');
      return filterCommand(options.keys === true);
    });

  program
    .command('join')
    .summary('join an analysed archive, block by block')
    .description(
      'Joins what articles have in common, for an engine that runs `sourcemark analyze --jsonl --keys` over an archive: reads JSON lines in blocks on standard input and writes the groups of each block.',
    )
    .addArgument(new Argument('<what>', 'step of the join').choices(JOIN_STEPS))
    .addHelpText(
      'after',
      examples(
        ['sourcemark join blocks < keys.jsonl', 'names that shared keys connect'],
        ['sourcemark join entities < names.jsonl', 'who is who in each block'],
      ),
    )
    .action(joinCommand);

  program
    .command('export')
    .summary('write everything in another format')
    .description('Writes names, quotations, speakers, findings and your annotations in a format for other programs.')
    .addArgument(paths())
    .addOption(
      new Option('--to <format>', 'export format').choices(exportFormats.map(({ id }) => id)).makeOptionMandatory(),
    )
    .option('--output <path>', 'file or folder to write to (default: standard output)')
    .addOption(entities())
    .addOption(all())
    .addOption(encoding())
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
    .summary('add annotations from a file')
    .description(
      'Adds the annotations of a W3C Web Annotation file to the annotation files of their articles. Existing annotations are never changed.',
    )
    .argument('<file>', 'Web Annotation file (JSON-LD)')
    .argument('[folder]', 'folder of the articles; nothing is written outside it', '.')
    .addHelpText(
      'after',
      examples(['sourcemark import annotations.jsonld articles', 'annotations that a colleague exported']),
    )
    .action(importCommand);

  program
    .command('add')
    .summary('make articles of web pages, PDFs, Word documents, mails and subtitles')
    .description(
      'Makes a text article of each file: its words, with title, outlet, author, date and address where the file states them. Files that exist are never replaced.',
    )
    .argument('<files...>', 'HTML, PDF, DOCX, EML, SRT, VTT or text; “-” for standard input')
    .requiredOption('--to <folder>', 'folder of the articles')
    .option('--copy', 'copy each original beside its article')
    .addHelpText(
      'after',
      examples(
        ['sourcemark add downloads/*.pdf --to articles', 'the originals stay where they are'],
        ['sourcemark add page.html --to articles --copy', 'the original is copied beside the article'],
      ),
    )
    .action(addCommand);

  program
    .command('mcp')
    .summary('answer the questions of an assistant')
    .description(
      'Runs a Model Context Protocol server over standard input and output: an assistant can verify quotations and look up people and statements in a folder of articles. It reads only this folder and writes nothing.',
    )
    .argument('<folder>', 'folder of the source articles')
    .addOption(entities())
    .addOption(all())
    .addHelpText('after', examples(['sourcemark mcp articles', 'the command for an assistant']))
    .action(async (folder, options) => (await import('./mcp/main.ts')).mcpCommand(folder, options));

  program
    .command('serve')
    .summary('run the language server for an editor')
    .description('Runs the language server, for any editor that speaks the Language Server Protocol.')
    .option('--stdio', 'use standard input and output (the only transport)')
    .addHelpText('after', examples(['sourcemark serve --stdio', 'the command for an editor']))
    .action(async () => (await import('./serve.ts')).serveCommand());

  return program;
}

function paths(): Argument {
  return new Argument('[paths...]', 'files or folders').default(['.'], '.');
}

function findingsFormat(): Option {
  return new Option('--format <format>', 'output format').choices(['text', 'json', 'sarif']).default('text');
}

function failOn(): Option {
  return new Option('--fail-on <severity>', 'exit with code 1 if a finding is at least this severe')
    .choices(SEVERITIES)
    .default('error');
}

function entities(): Option {
  return new Option('--entities <file>', 'your entities for all folders; those in sourcemark.yaml take precedence');
}

function all(): Option {
  return new Option('--all', 'treat every .txt and .md file in a folder as an article');
}

function encoding(): Option {
  return new Option(
    '--encoding <name>',
    'encoding of the articles (default: UTF-8; UTF-16 and Windows-1252 are recognised)',
  );
}

function examples(...lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  const shown = lines.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`);
  return `\n${lines.length === 1 ? 'Example' : 'Examples'}:\n${shown.join('\n')}\n`;
}
