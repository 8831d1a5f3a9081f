// Lets one program at a time read, change and write a file: a lock file next to it, which names the process. The lock of a process
// that was killed is taken over.

import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';

/** Milliseconds that another program may take. */
const LONGEST_WAIT = 10_000;
/** Milliseconds after which a lock is abandoned, whoever made it. */
const ABANDONED = 60_000;
const PAUSE = 25;

/** Thrown if another program keeps the lock. */
export class LockedError extends Error {}

/** Runs `work` while no other program that uses this function changes `file`. */
export async function withLock<T>(file: string, work: () => Promise<T>, longestWait = LONGEST_WAIT): Promise<T> {
  const lock = `${file}.lock`;
  const until = Date.now() + longestWait;
  while (!take(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else if (Date.now() > until) throw new LockedError(`another program is changing it (${lock})`);
    else await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    const handle = openSync(lock, 'wx');
    writeSync(handle, `${process.pid} ${hostname()}`);
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lock: string): boolean {
  try {
    if (Date.now() - statSync(lock).mtimeMs > ABANDONED) return true;
    // It is empty for a moment after it was made.
    const [pid = '', host] = readFileSync(lock, 'utf8').split(' ');
    return Number(pid) > 0 && host === hostname() && Number(pid) !== process.pid && !isRunning(Number(pid));
  } catch {
    return false;
  }
}

/** Whether a process of this machine has the number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
