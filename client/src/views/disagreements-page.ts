// The page of what the articles disagree on.

import * as vscode from 'vscode';
import { type Disagreements, disagreementsRequest, type Range } from '../../../server/src/protocol.ts';
import { fromUri } from '../convert.ts';
import type { LanguageServer } from '../language-server.ts';
import { PagePanel } from './page-panel.ts';

/** The matter to bring into view: by its id, or by a passage. */
interface Subject {
  readonly matter?: string;
  readonly at?: { readonly uri: string; readonly range: Range };
}

export type DisagreementsModel = Disagreements & { readonly focus?: string };

export function registerDisagreements(
  context: vscode.ExtensionContext,
  server: LanguageServer,
): PagePanel<Subject, DisagreementsModel> {
  const panel = new PagePanel<Subject, DisagreementsModel>(context, server, {
    name: 'disagreements',
    title: () => vscode.l10n.t('Disagreements'),
    initial: {},
    async request(subject, cancellation) {
      const found = await server.request<Disagreements>(disagreementsRequest, {}, cancellation);
      const focus = subject.matter ?? matterAt(found, subject);
      return focus === undefined ? found : { ...found, focus };
    },
    actions: {},
  });
  context.subscriptions.push(
    panel,
    vscode.commands.registerCommand('sourcemark.disagreements', (given?: string, range?: Range) => {
      if (given === undefined) panel.open({});
      else panel.open(range === undefined ? { matter: given } : { at: { uri: given, range } });
    }),
  );
  return panel;
}

/** The matter that has a passage on the lines of the given one. */
function matterAt({ matters }: Disagreements, { at }: Subject): string | undefined {
  if (at === undefined) return undefined;
  const uri = fromUri(vscode.Uri.parse(at.uri));
  return matters.find(({ versions }) =>
    versions.some(
      ({ place }) =>
        place.uri === uri && place.range.start.line <= at.range.end.line && place.range.end.line >= at.range.start.line,
    ),
  )?.id;
}
