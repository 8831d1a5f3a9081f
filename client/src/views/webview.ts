// What every page in an editor tab has: scripts from our own folder alone, and the tab's icon.

import * as vscode from 'vscode';

/** Prepares the tab, and returns what gives the URL of a file in `dist/` for its HTML. */
export function prepareTab(panel: vscode.WebviewPanel, extension: vscode.Uri): (file: string) => string {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  panel.iconPath = {
    light: vscode.Uri.joinPath(extension, 'media', 'tab-light.svg'),
    dark: vscode.Uri.joinPath(extension, 'media', 'tab-dark.svg'),
  };
  return (file) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
}
