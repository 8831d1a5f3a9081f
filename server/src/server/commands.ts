// Commands of the server (`workspace/executeCommand`), for editors without an extension of ours.

import { ApplyWorkspaceEditRequest, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Fix, resolveCodeAction } from '../features/decisions/quick-fix.ts';
import type { FeatureContext } from '../features/shared/context.ts';
import { applyFixCommand, clearCacheCommand } from '../protocol.ts';

type Command = (given: readonly unknown[]) => Promise<void>;

/** Their names. */
export const serverCommands = [clearCacheCommand, applyFixCommand];

export function serveCommands(
  connection: Connection,
  context: FeatureContext,
  clearCache: () => Promise<unknown>,
  log: (message: string) => void,
): void {
  const commands: Readonly<Record<string, Command>> = {
    async [clearCacheCommand]() {
      await clearCache();
    },
    async [applyFixCommand]([fix]) {
      const { edit } = await resolveCodeAction(context, { title: '', data: fix as Fix });
      if (edit === undefined) return;
      // Not awaited: a client may answer nothing before its command has ended.
      connection.sendRequest(ApplyWorkspaceEditRequest.type, { edit }).then(
        ({ applied, failureReason }) => {
          if (!applied) log(`The editor did not apply a fix: ${failureReason ?? 'no reason given'}`);
        },
        (error) => log(`The editor did not apply a fix: ${String(error)}`),
      );
    },
  };
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (!Object.hasOwn(commands, command))
      return new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`);
    try {
      await commands[command]!(given ?? []);
      return null;
    } catch (error) {
      log(`${command} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return new ResponseError(ErrorCodes.InternalError, `Sourcemark could not run ${command}.`);
    }
  });
}
