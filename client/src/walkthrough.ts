// The buttons of the walkthrough. Each does its step on the user's own articles, whatever is open, and a step is ticked only when
// it was done.

import * as vscode from 'vscode';
import {
  type Dossier,
  type DossierParams,
  dossierRequest,
  type FrontPage,
  frontPageRequest,
} from '../../server/src/protocol.ts';
import type { LanguageServer } from './language-server.ts';
import { showPassage } from './show-passage.ts';

/** Context keys that tick the steps. */
const DONE = {
  hover: 'sourcemark.tried.hover',
  problems: 'sourcemark.tried.problems',
  attribute: 'sourcemark.tried.attribute',
  export: 'sourcemark.tried.export',
} as const;

export type Step = keyof typeof DONE;

/** Ticks a step of the walkthrough. */
export function stepDone(step: Step): void {
  vscode.commands.executeCommand('setContext', DONE[step], true);
}

export function registerWalkthrough(context: vscode.ExtensionContext, server: LanguageServer): void {
  const steps: Readonly<Record<string, () => Promise<boolean>>> = {
    hover: () => tryHover(server),
    problems: tryProblems,
    attribute: () => tryAttribute(server),
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('sourcemark.tryStep', async (step: Step) => {
      const isShown = (await steps[step]?.()) === true;
      // A quotation is attributed only when the user has decided; `apply-decision.ts` ticks that.
      if (isShown && step !== 'attribute') stepDone(step);
      if (!isShown)
        vscode.window.showInformationMessage(
          vscode.l10n.t('There is nothing to show yet: open a folder with articles first.'),
        );
    }),
  );
}

/** Shows the card of the person whom the articles name most. */
async function tryHover(server: LanguageServer): Promise<boolean> {
  const { people } = await server.request<FrontPage>(frontPageRequest, {});
  const [person] = people;
  if (person === undefined) return false;
  const params: DossierParams = { entity: { id: person.id, name: person.name } };
  const first = (await server.request<Dossier | null>(dossierRequest, params))?.first;
  if (first === undefined) return false;
  await showPassage(first.uri, first.range);
  await vscode.commands.executeCommand('editor.action.showHover');
  return true;
}

async function tryProblems(): Promise<boolean> {
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  return vscode.languages.getDiagnostics().some(([, all]) => all.some(({ source }) => source === 'sourcemark'));
}

/** Asks who says a quotation: one without a name if there is any, else one of the person who says most. */
async function tryAttribute(server: LanguageServer): Promise<boolean> {
  const { unnamed, people } = await server.request<FrontPage>(frontPageRequest, {});
  const [person] = [...people].sort((a, b) => b.statements - a.statements);
  const entity = person === undefined ? undefined : { id: person.id, name: person.name };
  const place =
    unnamed[0]?.place ??
    (entity === undefined
      ? undefined
      : (await server.request<Dossier | null>(dossierRequest, { entity }))?.said[0]?.statements[0]?.place);
  if (place === undefined) return false;
  await showPassage(place.uri, place.range);
  await vscode.commands.executeCommand('sourcemark.attributeQuote', place.uri, place.range);
  return true;
}
