// Links of hovers and findings that run a command of the extension. Editors without our commands get none.

import type { FeatureContext } from './context.ts';
import { escapeMarkdown } from './text.ts';

/** URI that runs a command. */
export function commandUri(command: string, ...given: readonly unknown[]): string {
  return given.length === 0 ? `command:${command}` : `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}

/** A link in Markdown. Parentheses would end its address. */
export function commandLink(title: string, command: string, ...given: readonly unknown[]): string {
  const uri = commandUri(command, ...given)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${escapeMarkdown(title)}](${uri})`;
}

/** A line of links; empty if the client has no commands. */
export function linkLine({ hasCommands }: FeatureContext, links: readonly string[]): string {
  return hasCommands === true && links.length > 0 ? links.join(' · ') : '';
}

/** Address of the page that explains a rule: rendered by our command where there is one. */
export function rulePageOf({ hasCommands, pageOf }: FeatureContext, code: string): string | undefined {
  const page = pageOf(code);
  return page !== undefined && hasCommands === true ? commandUri('sourcemark.explainRule', code) : page;
}
