// The front page of the folder. It is offered once a folder by a notification that takes no focus, and opened with a key or from
// the status item. It remembers the articles of the last visit.

import * as vscode from 'vscode';
import {
  type Disagreement,
  type Disagreements,
  disagreementsRequest,
  type FrontPage,
  frontPageRequest,
  type IndexStatus,
  indexStatusNotification,
  type Range,
} from '../../../server/src/protocol.ts';
import { articleCount, formatNumber } from '../counts.ts';
import type { LanguageServer } from '../language-server.ts';
import type { DisagreementLine, FrontPageModel } from './front-page-model.ts';
import { PagePanel } from './page-panel.ts';

/** Keys of the workspace's state. */
const VISIT = 'sourcemark.lastVisit';
const OFFERED = 'sourcemark.frontPageOffered';
const REVIEW = 'sourcemark.review';
/** Disagreements shown; the page of disagreements has all. */
const MOST_MATTERS = 6;
/** Articles in the record of a visit; larger folders have none. */
const MOST_RECORDED = 5000;

interface Visit {
  /** ISO time. */
  readonly time: string;
  /** Length of each article, by URI. */
  readonly articles: Readonly<Record<string, number>>;
}

export function registerFrontPage(
  context: vscode.ExtensionContext,
  server: LanguageServer,
): PagePanel<null, FrontPageModel> {
  /** The last visit before this window was opened: what is new stays new while it is read. */
  const lastVisit = context.workspaceState.get<Visit>(VISIT);
  const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(command, ...given);
  const panel = new PagePanel<null, FrontPageModel>(context, server, {
    name: 'front-page',
    title: () => vscode.l10n.t('Front Page'),
    initial: null,
    async request(_, cancellation, show) {
      const page = await server.request<FrontPage>(frontPageRequest, {}, cancellation);
      const hasReview = (await vscode.commands.getCommands(true)).includes(REVIEW);
      const model = { ...toModel(page, lastVisit), hasReview };
      show(model);
      await recordVisit(context, page);
      const found = await server.request<Disagreements>(disagreementsRequest, {}, cancellation);
      return {
        ...model,
        disagreements: { total: found.total, first: found.matters.slice(0, MOST_MATTERS).map(toLine) },
      };
    },
    actions: {
      review: () => run(REVIEW),
      problems: () => run('workbench.panel.markers.view.focus'),
      whoSaidWhat: () => run('sourcemark.whoSaidWhat'),
      people: () => run('sourcemark.speakers.focus'),
      articles: () => run('sourcemark.articles.focus'),
      dossier: (_, id: string, name: string) => run('sourcemark.dossier', id, name),
      disagreements: (_, matter?: string) => run('sourcemark.disagreements', matter),
      attribute: (_, uri: string, range: Range) => run('sourcemark.attributeQuote', uri, range),
    },
  });
  context.subscriptions.push(
    panel,
    vscode.commands.registerCommand('sourcemark.frontPage', () => panel.open(null)),
    offerOnce(context, server, panel),
  );
  return panel;
}

function toModel(page: FrontPage, lastVisit: Visit | undefined): Omit<FrontPageModel, 'hasReview'> {
  const findings = vscode.languages
    .getDiagnostics()
    .reduce((sum, [, all]) => sum + all.filter(({ source }) => source === 'sourcemark').length, 0);
  const folder = vscode.workspace.name ?? vscode.l10n.t('Articles');
  if (lastVisit === undefined) return { ...page, folder, findings };
  const fresh = page.known
    .filter(({ uri, length }) => lastVisit.articles[uri] !== length)
    .map(({ uri }) => ({ uri, isChanged: uri in lastVisit.articles }));
  const day = new Date(lastVisit.time).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return { ...page, folder, findings, lastVisit: day, fresh };
}

async function recordVisit(context: vscode.ExtensionContext, { known }: FrontPage): Promise<void> {
  if (known.length > MOST_RECORDED) return;
  const articles = Object.fromEntries(known.map(({ uri, length }) => [uri, length]));
  await context.workspaceState.update(VISIT, { time: new Date().toISOString(), articles } satisfies Visit);
}

function toLine({ id, title, kinds, versions }: Disagreement): DisagreementLine {
  return { id, title, kinds, articles: new Set(versions.map(({ article }) => article.uri)).size };
}

/** Offers the front page when the folder has been read for the first time. */
function offerOnce(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  panel: PagePanel<null, FrontPageModel>,
): vscode.Disposable {
  return server.onNotification(indexStatusNotification, async ({ indexing, articles }: IndexStatus) => {
    if (indexing || articles < 2 || vscode.workspace.workspaceFolders === undefined) return;
    if (panel.isOpen || context.workspaceState.get<boolean>(OFFERED) === true) return;
    await context.workspaceState.update(OFFERED, true);
    const { peopleTotal, unnamedTotal } = await server.request<FrontPage>(frontPageRequest, {});
    if (panel.isOpen) return;
    const open = vscode.l10n.t('Open Front Page');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Sourcemark has read {0}: {1} people, {2} quotations without a name.',
        articleCount(articles),
        formatNumber(peopleTotal),
        formatNumber(unnamedTotal),
      ),
      open,
    );
    if (choice === open) panel.open(null);
  });
}
