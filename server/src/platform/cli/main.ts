// The command line. What is wrong with what was asked for is said in one line on stderr, with exit code 2; Ctrl+C ends with
// 130.

import { type Command, CommanderError } from 'commander';
import { CliError } from './corpus.ts';
import { createProgram } from './program.ts';

// Commands take this over from the program only when they are made; so each is told.
const program = createProgram();
for (const command of [program, ...program.commands] as Command[])
  command.exitOverride((error) => {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    throw error;
  });

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
// Files are written in one step (write-whole.ts), so that there is nothing to tidy up.
process.once('SIGINT', () => process.exit(130));

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CliError) {
    process.stderr.write(`sourcemark: ${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) {
    process.exitCode ??= 2;
  } else {
    process.stderr.write(`sourcemark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  }
});
