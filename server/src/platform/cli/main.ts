// Entry point of the command line. An error that the user can fix is printed as one line on standard error, with exit code
// 2; Ctrl+C exits with 130.

import { type Command, CommanderError } from 'commander';
import { CliError } from './corpus.ts';
import { writeError } from './output.ts';
import { createProgram } from './program.ts';

// A subcommand inherits `exitOverride` only at its creation, so it is set on each.
const program = createProgram();
for (const command of [program, ...program.commands] as Command[])
  command.exitOverride((error) => {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    throw error;
  });

// A reader that closes the pipe early (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
// Files are written atomically (atomic-write.ts), so that there is nothing to clean up.
process.once('SIGINT', () => process.exit(130));

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CliError) {
    writeError(`sourcemark: ${error.message}`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) {
    process.exitCode ??= 2;
  } else {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    for (const line of `sourcemark: ${message}`.split('\n')) writeError(line);
    process.exitCode = 2;
  }
});
