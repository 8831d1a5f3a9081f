// Follows the report file of the suite. The suite writes to a file because the output of an extension host is mixed with that
// of the workbench, and because a dead extension host reports success: only the last line proves that all tests have run.
import { existsSync, readFileSync } from 'node:fs';

const closing = /^e2e: (\d+) passed, (\d+) failed$/m;

/** Prints the lines of a report file as they are written. `finish` returns the counts, with `unfinished` if the last line is missing. */
export function followReport(file) {
  let shown = 0;
  const show = () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    // The last line may be incomplete.
    const end = text.lastIndexOf('\n') + 1;
    if (end > shown) process.stdout.write(text.slice(shown, end));
    shown = Math.max(shown, end);
    return text;
  };
  const timer = setInterval(show, 200);
  return {
    finish() {
      clearInterval(timer);
      const text = show();
      const counts = closing.exec(text);
      if (counts) return { passed: Number(counts[1]), failed: Number(counts[2]) };
      const passed = text.match(/^ *✓/gm)?.length ?? 0;
      const failed = text.match(/^ *✗/gm)?.length ?? 0;
      return { passed, failed: failed + 1, unfinished: true };
    },
  };
}
