// Requests of the server to the client. Some clients announce what they do not support, refuse it, or never answer, so no work
// waits for an answer longer than a limit, and the log says what is missing.

import type { Connection } from 'vscode-languageserver';

/** Milliseconds after which the server goes on without an answer. */
export const ANSWER_LIMIT = 3000;

/** The client's answer; `undefined` if it refuses or does not answer in time. `otherwise` says how the server goes on. */
export async function answerOf<Answer>(
  connection: Connection,
  method: string,
  otherwise: string,
  request: () => Promise<Answer>,
  onLate: (answer: Answer) => void = () => {},
): Promise<Answer | undefined> {
  const log = (what: string): void => connection.console.warn(`The editor ${what} ${method}. ${otherwise}`);
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      log(`has not answered in ${ANSWER_LIMIT / 1000} s to`);
      resolve(undefined);
    }, ANSWER_LIMIT);
  });
  const answer = (async () => {
    try {
      const answered = await request();
      if (isLate) onLate(answered);
      return answered;
    } catch (error) {
      // A closed connection ends the server anyway.
      if (!isLate) log(`refuses (${error instanceof Error ? error.message : String(error)})`);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  })();
  return Promise.race([answer, limit]);
}
