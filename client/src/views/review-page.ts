// The review: open findings one at a time, decided with one key each. Every decision is one of the user's annotations or settings,
// is written at once, and can be undone from the page.

import * as vscode from 'vscode';
import {
  type Decision,
  type DecisionTarget,
  type DecisionTargetParams,
  decisionTargetRequest,
  type EntityChoice,
  type Review,
  type ReviewDecision,
  type ReviewItem,
  reviewRequest,
} from '../../../server/src/protocol.ts';
import { applyDecision } from '../apply-decision.ts';
import { pickEntity } from '../entity-picker.ts';
import type { LanguageServer } from '../language-server.ts';
import { undoLast } from '../undo-decision.ts';
import { PagePanel } from './page-panel.ts';

export function registerReview(context: vscode.ExtensionContext, server: LanguageServer): PagePanel<null, Review> {
  const panel = new PagePanel<null, Review>(context, server, {
    name: 'review',
    title: () => vscode.l10n.t('Review'),
    initial: null,
    request: (_, cancellation) => server.request<Review>(reviewRequest, {}, cancellation),
    actions: {
      right: (_, item: ReviewItem) =>
        item.guess === null
          ? settle(server, item, vscode.l10n.t('Reviewed: the finding is right'))
          : attribute(server, item, { id: item.guess.id, shown: item.guess.name }),
      wrong: (_, item: ReviewItem) => settle(server, item, vscode.l10n.t('Reviewed: the finding is wrong')),
      async somebodyElse(_, item: ReviewItem) {
        const target = await targetOf(server, item, 'quote');
        const speaker = await pickEntity(server, item.place, vscode.l10n.t('Who says “{0}”?', item.sentence[1]), {
          likely: target?.speakers ?? [],
          accepts: ({ type }) => type !== 'place',
        });
        if (speaker !== undefined) await attribute(server, item, speaker);
      },
      notSpeech: (_, item: ReviewItem) => decide(server, item, { kind: 'quoteKind', as: 'term' }, 'quote'),
      neverInArticle: (_, item: ReviewItem) =>
        applyDecision(server, item.place, { kind: 'ignoreInArticle', code: item.code, ignores: true }),
      neverInFolder: (_, item: ReviewItem) =>
        applyDecision(server, item.place, { kind: 'severity', code: item.code, severity: 'off' }),
      again: (_, { code, article }: Review['off'][number]) =>
        applyDecision(server, { uri: article, range: START }, { kind: 'severity', code, severity: null }),
      takeBack: (_, { place, removal }: ReviewDecision) => applyDecision(server, place, removal),
      undo: () => undoLast(),
    },
  });
  context.subscriptions.push(
    panel,
    vscode.commands.registerCommand('sourcemark.review', () => panel.open(null)),
  );
  return panel;
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const attribute = (server: LanguageServer, item: ReviewItem, speaker: EntityChoice): Promise<void> =>
  decide(server, item, { kind: 'attribute', speaker }, 'quote');

const settle = (server: LanguageServer, item: ReviewItem, reason: string): Promise<void> =>
  decide(server, item, { kind: 'ignore', codes: [item.code], reason }, 'words');

/** Decides about the passage as it is now; what the decision is about is found by the server. */
async function decide(
  server: LanguageServer,
  item: ReviewItem,
  decision: Decision,
  about: DecisionTargetParams['about'] & string,
): Promise<void> {
  const target = await targetOf(server, item, about);
  if (target === null) return;
  await applyDecision(server, { uri: item.place.uri, range: target.range, seen: target.seen }, decision);
}

function targetOf(
  server: LanguageServer,
  { place }: ReviewItem,
  about: DecisionTargetParams['about'] & string,
): Promise<DecisionTarget | null> {
  return server.request<DecisionTarget | null>(decisionTargetRequest, {
    ...place,
    about,
  } satisfies DecisionTargetParams);
}
