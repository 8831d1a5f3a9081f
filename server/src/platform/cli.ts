// The command line: `check`, `analyze` and `serve`. Paths are files or folders; what is wrong with them is said in one
// line on stderr, with exit code 2.

import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { analyzeCommand } from './cli-analyze.ts';
import { checkCommand } from './cli-check.ts';
import { CliError } from './cli-corpus.ts';

const program = new Command('sourcemark')
  .description('Names, quotations and their speakers in a folder of articles. Works offline; reads only what you name.')
  .version(version)
  .exitOverride((error) => {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    throw error;
  });

const all = new Option('--all', 'take every .txt and .md file in a folder for an article');

program
  .command('check')
  .description('print findings: quotations without a speaker, unnamed sources, broken quotation marks')
  .argument('[paths...]', 'files or folders', ['.'])
  .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 when a finding is at least this severe')
      .choices(['error', 'warning', 'information', 'hint', 'never'])
      .default('error'),
  )
  .addOption(all)
  .action(checkCommand);

program
  .command('analyze')
  .description('print names, quotations, speakers and findings as JSON')
  .argument('[paths...]', 'files or folders', ['.'])
  .addOption(
    new Option('--format <format>', 'one object, or one line an article').choices(['json', 'jsonl']).default('json'),
  )
  .addOption(all)
  .action(analyzeCommand);

program
  .command('serve')
  .description('run the language server for an editor')
  .option('--stdio', 'talk over standard input and output (the only way so far)')
  .action(async () => (await import('./cli-serve.ts')).serveCommand());

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CliError) {
    process.stderr.write(`sourcemark: ${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof InvalidArgumentError || (error as { code?: string }).code?.startsWith('commander.')) {
    process.exitCode ??= 2;
  } else {
    process.stderr.write(`sourcemark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  }
});
