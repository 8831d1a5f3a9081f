// The table of features: an LSP request, the capabilities that the server announces for it, and the function that answers it.
// A new feature is one file in this folder and one row here.

import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import type { Cancellation } from '../corpus/host.ts';
import {
  articleStatusRequest,
  checkDraftRequest,
  decideRequest,
  decisionTargetRequest,
  disagreementsRequest,
  dossierRequest,
  dossierTextRequest,
  entitiesRequest,
  frontPageRequest,
  mentionsRequest,
  notesRequest,
  overviewRequest,
  quotationsRequest,
  repeatsRequest,
  reviewRequest,
  siblingMentionRequest,
  statementsTextRequest,
  whoSaidWhatRequest,
  whoSaidWhatTextRequest,
  worklistRequest,
} from '../protocol.ts';
import { hoverWithArchive } from './archive-hover.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.ts';
import { listRepeats } from './cards/repeats-card.ts';
import { codeActions } from './code-actions.ts';
import { codeLens, resolveCodeLens } from './code-lens.ts';
import { completion, resolveCompletion } from './completion.ts';
import { decide } from './decisions/decide.ts';
import { resolveCodeAction } from './decisions/quick-fix.ts';
import { decisionTarget, listNotes } from './decisions/target.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { findQuotations } from './drafts/find-quotations.ts';
import { checkDraft, listWorklist } from './drafts/list-worklist.ts';
import { foldingRanges } from './folding-ranges.ts';
import { inlayHints } from './inlay-hints.ts';
import { articleStatus, listEntities, listMentions, siblingMention } from './mention-navigation.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import {
  forgetSemanticTokens,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  tokenModifiers,
  tokenTypes,
} from './semantic-tokens.ts';
import type { FeatureContext } from './shared/context.ts';
import { disagreements } from './views/disagreements.ts';
import { dossier } from './views/dossier.ts';
import { dossierText, statementsText } from './views/dossier-text.ts';
import { frontPage } from './views/front-page.ts';
import { overview } from './views/overview.ts';
import { review } from './views/review.ts';
import { whoSaidWhat } from './views/who-said-what.ts';
import { whoSaidWhatText } from './views/who-said-what-text.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** One row of the table. */
export interface Feature {
  readonly method: string;
  readonly capabilities: ServerCapabilities;
  // Each function takes the parameters of its own method, which the type of the table cannot express.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly answer: (context: FeatureContext, params: any, cancellation: Cancellation) => unknown;
  /** Drops the data that is cached for an open document. */
  readonly closed?: (context: FeatureContext, uri: string) => void;
}

/** Names start with a capital, so typing one of these triggers completion. */
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĆČĐĒĞĪİŁŃŌŐŒŘŚŞŠŪŰŹŻŽ';

/** All requests that need nothing but the features' context. `server/` adds the export. */
export const features: readonly Feature[] = [
  { method: HoverRequest.method, capabilities: { hoverProvider: true }, answer: hoverWithArchive },
  { method: DefinitionRequest.method, capabilities: { definitionProvider: true }, answer: definition },
  { method: ReferencesRequest.method, capabilities: { referencesProvider: true }, answer: references },
  {
    method: DocumentHighlightRequest.method,
    capabilities: { documentHighlightProvider: true },
    answer: documentHighlight,
  },
  { method: DocumentLinkRequest.method, capabilities: { documentLinkProvider: {} }, answer: documentLinks },
  { method: DocumentSymbolRequest.method, capabilities: { documentSymbolProvider: true }, answer: documentSymbols },
  { method: WorkspaceSymbolRequest.method, capabilities: { workspaceSymbolProvider: true }, answer: workspaceSymbols },
  {
    method: CodeActionRequest.method,
    capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: true } },
    answer: codeActions,
  },
  { method: CodeActionResolveRequest.method, capabilities: {}, answer: resolveCodeAction },
  {
    method: SemanticTokensRequest.method,
    capabilities: {
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: { delta: true },
        range: true,
      },
    },
    answer: semanticTokens,
    closed: forgetSemanticTokens,
  },
  { method: SemanticTokensDeltaRequest.method, capabilities: {}, answer: semanticTokensDelta },
  { method: SemanticTokensRangeRequest.method, capabilities: {}, answer: semanticTokensRange },
  {
    method: CompletionRequest.method,
    capabilities: { completionProvider: { resolveProvider: true, triggerCharacters: [...CAPITALS] } },
    answer: completion,
  },
  { method: CompletionResolveRequest.method, capabilities: {}, answer: resolveCompletion },
  {
    method: RenameRequest.method,
    capabilities: { renameProvider: { prepareProvider: true } },
    answer: rename,
  },
  { method: PrepareRenameRequest.method, capabilities: {}, answer: prepareRename },
  { method: InlayHintRequest.method, capabilities: { inlayHintProvider: true }, answer: inlayHints },
  {
    method: CodeLensRequest.method,
    capabilities: { codeLensProvider: { resolveProvider: true } },
    answer: codeLens,
  },
  { method: CodeLensResolveRequest.method, capabilities: {}, answer: resolveCodeLens },
  { method: FoldingRangeRequest.method, capabilities: { foldingRangeProvider: true }, answer: foldingRanges },
  { method: SelectionRangeRequest.method, capabilities: { selectionRangeProvider: true }, answer: selectionRanges },
  {
    method: CallHierarchyPrepareRequest.method,
    capabilities: { callHierarchyProvider: true },
    answer: prepareCallHierarchy,
  },
  { method: CallHierarchyIncomingCallsRequest.method, capabilities: {}, answer: incomingCalls },
  { method: CallHierarchyOutgoingCallsRequest.method, capabilities: {}, answer: outgoingCalls },
  { method: repeatsRequest, capabilities: {}, answer: listRepeats },
  { method: decideRequest, capabilities: {}, answer: decide },
  { method: decisionTargetRequest, capabilities: {}, answer: decisionTarget },
  { method: notesRequest, capabilities: {}, answer: listNotes },
  { method: siblingMentionRequest, capabilities: {}, answer: siblingMention },
  { method: entitiesRequest, capabilities: {}, answer: listEntities },
  { method: mentionsRequest, capabilities: {}, answer: listMentions },
  { method: articleStatusRequest, capabilities: {}, answer: articleStatus },
  { method: overviewRequest, capabilities: {}, answer: overview },
  { method: whoSaidWhatRequest, capabilities: {}, answer: whoSaidWhat },
  { method: whoSaidWhatTextRequest, capabilities: {}, answer: whoSaidWhatText },
  { method: dossierRequest, capabilities: {}, answer: dossier },
  { method: dossierTextRequest, capabilities: {}, answer: dossierText },
  { method: statementsTextRequest, capabilities: {}, answer: statementsText },
  { method: disagreementsRequest, capabilities: {}, answer: disagreements },
  { method: reviewRequest, capabilities: {}, answer: review },
  { method: frontPageRequest, capabilities: {}, answer: frontPage },
  { method: worklistRequest, capabilities: {}, answer: listWorklist },
  { method: checkDraftRequest, capabilities: {}, answer: checkDraft },
  { method: quotationsRequest, capabilities: {}, answer: findQuotations },
];
