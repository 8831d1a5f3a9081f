// Finds the user's desktop VS Code for `npm start`, and opens a folder in it with this extension.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { onPath, Plain, root, run, work } from './run.mjs';

const usual = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Visual Studio Code', 'Visual Studio Code - Insiders', 'VSCodium'].map((name) =>
      join(folder, `${name}.app/Contents/Resources/app/bin`, name === 'VSCodium' ? 'codium' : 'code'),
    ),
  ),
  win32: [
    [process.env.LOCALAPPDATA, 'Programs/Microsoft VS Code/bin/code.cmd'],
    [process.env.ProgramFiles, 'Microsoft VS Code/bin/code.cmd'],
    [process.env.LOCALAPPDATA, 'Programs/VSCodium/bin/codium.cmd'],
  ].flatMap(([folder, path]) => (folder ? [join(folder, path)] : [])),
  linux: ['/usr/bin/code', '/usr/share/code/bin/code', '/snap/bin/code', '/usr/bin/codium'],
};

/** Returns the path of its command, or the reason why no window can be opened here. */
export function findCode() {
  // In a remote terminal, `code` controls a window on another machine, which cannot load an extension from this folder.
  if (process.env.WSL_DISTRO_NAME || process.env.VSCODE_IPC_HOOK_CLI) return { reason: 'this is a remote terminal' };
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && !display) return { reason: 'there is no display' };
  const command = onPath('code', 'code-insiders', 'codium') ?? (usual[process.platform] ?? []).find(existsSync);
  return command ? { command } : { reason: 'none is installed' };
}

/** Opens a new window that loads the built extension from here. The user's own setup is not changed. */
export async function openCode(command, folder, file) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])];
  // VS Code refuses to run as root without these two.
  if (process.getuid?.() === 0) args.push('--no-sandbox', `--user-data-dir=${join(work, 'desktop-data')}`);
  const shell = command.endsWith('.cmd');
  const code = shell
    ? await run(
        `"${command}"`,
        args.map((arg) => `"${arg}"`),
        { shell },
      )
    : await run(command, args);
  if (code !== 0)
    throw new Plain(`VS Code did not start (exit code ${code}); \`npm start -- --browser\` works without it.`);
}
