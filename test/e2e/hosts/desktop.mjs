// Runs the suite in a desktop VS Code, if available: the one named by VSCODE_EXECUTABLE, or a downloaded one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { Plain, root, work } from '../../../scripts/lib/run.mjs';
import { followReport } from './report.mjs';
import { bundleSuite, copyArticles } from './workspace.mjs';

/** Errors of a machine that cannot reach the download. Any other error is a failure. */
const outOfReach =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|status code: (403|407)/;

/** Returns the path of a desktop VS Code that can open a window here, or the reason why none is available. */
export async function findDesktop() {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) {
    if (existsSync(given)) return { executable: given };
    throw new Plain(`VSCODE_EXECUTABLE is ${given}, which does not exist.`);
  }
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && !display) return { reason: 'no display (run under xvfb-run to have one)' };
  try {
    return { executable: await downloadAndUnzipVSCode({ version: 'stable', cachePath: work }) };
  } catch (error) {
    const text = `${error?.code} ${error?.message} ${error?.cause?.code}`;
    if (!outOfReach.test(text)) throw error;
    return { reason: `it cannot be downloaded (${error.code ?? error.message})` };
  }
}

/** Returns the counts of the suite's report. */
export async function runOnDesktop(executable) {
  const suite = await bundleSuite();
  const workspace = copyArticles();
  const reportFile = join(workspace.folder, 'report.txt');
  const report = followReport(reportFile);
  const data = ['--user-data-dir', join(workspace.folder, 'data')];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  let error;
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [
        workspace.articles,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--disable-gpu',
        ...data,
        ...asRoot,
      ],
      extensionTestsEnv: { SOURCEMARK_E2E_REPORT: reportFile },
    });
  } catch (thrown) {
    error = thrown;
  }
  const counts = report.finish();
  workspace.remove();
  if (error || counts.unfinished) console.error('The extension host failed:', error?.message ?? 'no closing line');
  return { ...counts, failed: error && counts.failed === 0 ? 1 : counts.failed };
}
