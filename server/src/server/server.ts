// The server: connects LSP requests and notifications to the corpus, the features and the services. It contains no logic of its
// own and is the same for Node and the browser; `platform/` passes the connection and the host.

import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  InlayHintRefreshRequest,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  SemanticTokensRefreshRequest,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ANNOTATION_GLOBS } from '../annotations/file-names.ts';
import { Corpus } from '../corpus/corpus.ts';
import type { Host } from '../corpus/host.ts';
import { features as editorFeatures } from '../features/index.ts';
import type { ArchiveReader, FeatureContext } from '../features/shared/context.ts';
import { english } from '../language/en/index.ts';
import {
  clearCacheRequest,
  type DraftProgress,
  draftProgressNotification,
  type IncludesParams,
  includesRequest,
  type ServerOptions,
  trustedNotification,
} from '../protocol.ts';
import { withFolderSettings } from '../settings.ts';
import { carefulConnection, foldersIn, guarded } from './careful-connection.ts';
import { ChangesService } from './change-notifications.ts';
import { answerOf } from './client-answers.ts';
import { serveCommands, serverCommands } from './commands.ts';
import { Debounce } from './debounce.ts';
import { DiagnosticsService } from './diagnostics.ts';
import { draftExportFeature, exportFeature } from './export.ts';
import { IndexingService } from './indexing.ts';
import { SettingsStore } from './settings-store.ts';
import { SharedEntities } from './shared-entities.ts';
import { spelledConnection } from './spelled-connection.ts';
import { editsOf, Typing } from './typing.ts';
import { UriSpelling } from './uri-spelling.ts';

const features = [...editorFeatures, exportFeature, draftExportFeature];

/** Starts to listen on the connection. */
export function startServer(rawConnection: Connection, host: Host, archive?: ArchiveReader): void {
  const spelling = new UriSpelling(host, (uri) => !settings.excludes(uri));
  const connection = carefulConnection(spelledConnection(rawConnection, spelling));
  let isInitialized = false;
  const corpus = new Corpus(host, english);
  const typing = new Typing(() => host.now());
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => {
      corpus.edited(document.uri, editsOf(document, changes));
      return typing.update(document, changes, version);
    },
  });
  const settings = new SettingsStore(connection, corpus);
  const shared = new SharedEntities(connection, corpus, settings);
  const log = (message: string): void => connection.console.info(message);
  let pages: string | undefined;
  let hasCommands = false;
  let isTrusted = true;
  const context: FeatureContext = {
    get corpus() {
      return corpus.snapshot();
    },
    settingsOf: (uri) => withFolderSettings(settings.of(uri), corpus.userSettingsOf(uri)),
    pageOf: (code) => (pages === undefined ? undefined : `${pages}/${code}.md`),
    get hasCommands() {
      return hasCommands;
    },
    get isTrusted() {
      return isTrusted;
    },
    get resolvesEdits() {
      const support = client.textDocument?.codeAction;
      return support?.dataSupport === true && support.resolveSupport?.properties.includes('edit') === true;
    },
    get appliesEdits() {
      return client.workspace?.applyEdit === true;
    },
    get hasDocumentChanges() {
      return client.workspace?.workspaceEdit?.documentChanges === true;
    },
    refuse(message) {
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      refreshDiagnostics();
    },
    whenSourcesRead: () => indexing.whenRead(),
    showDraftProgress(uri, share) {
      connection.sendNotification(draftProgressNotification, { uri, share } satisfies DraftProgress);
    },
    log,
    archive,
  };
  const refreshDiagnostics = (): void => {
    if (client.workspace?.diagnostics?.refreshSupport === true)
      connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
  };
  const indexing = new IndexingService(connection, corpus, settings, log);
  const changes = new ChangesService(connection, corpus);
  const diagnostics = new DiagnosticsService(connection, context, documents, typing, refreshDiagnostics, indexing);
  let client: InitializeParams['capabilities'] = {};

  connection.onInitialize((params) => {
    if (isInitialized) return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized.');
    isInitialized = true;
    client = params.capabilities ?? {};
    const options = params.initializationOptions as ServerOptions | undefined;
    pages = options?.rulePages;
    hasCommands = options?.commands === true;
    isTrusted = options?.trusted !== false;
    if (options?.cacheFolder !== undefined)
      host.useCache?.(options.cacheFolder, (message) => connection.console.warn(message));
    corpus.setFolders(foldersOf(params));
    settings.supported = client.workspace?.configuration === true;
    shared.watchSupported = client.workspace?.didChangeWatchedFiles?.relativePatternSupport === true;
    indexing.progressSupported = client.window?.workDoneProgress === true;
    const capabilities: ServerCapabilities = Object.assign({}, ...features.map((feature) => feature.capabilities));
    capabilities.textDocumentSync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
    capabilities.executeCommandProvider = { commands: serverCommands };
    capabilities.workspace = { workspaceFolders: { supported: true, changeNotifications: true } };
    if (diagnostics.start(client)) {
      capabilities.diagnosticProvider = {
        identifier: 'sourcemark',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      };
    }
    return { capabilities, serverInfo: { name: 'sourcemark' } };
  });

  connection.onInitialized(async () => {
    // Registered before the first await, because the client sends each notification only once.
    if (client.workspace?.workspaceFolders === true) {
      const foldersChanged = async (event: Partial<WorkspaceFoldersChangeEvent> | undefined): Promise<void> => {
        const newFolders = foldersIn(event?.added).map(({ uri }) => withoutSlash(uri));
        const removedFolders = foldersIn(event?.removed).map(({ uri }) => withoutSlash(uri));
        corpus.setFolders([...corpus.folders.filter((folder) => !removedFolders.includes(folder)), ...newFolders]);
        const affected = new Set([...newFolders, ...(await settings.load())]);
        // A folder that contains an added or removed one loses or gains its files.
        const containsChanged = (folder: string): boolean =>
          [...newFolders, ...removedFolders].some((other) => other.startsWith(`${folder}/`));
        await indexing.indexFolders(corpus.folders.filter((folder) => affected.has(folder) || containsChanged(folder)));
        // If only folders were closed, nothing was read, but drafts have lost sources.
        changed();
      };
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        guarded('DidChangeWorkspaceFolders', log, () => foldersChanged(event));
      });
    }
    // Nothing waits for these two.
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      const section = ['sourcemark', 'files'];
      answerOf(connection, 'client/registerCapability', 'Changed settings apply after a restart.', () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section }),
      );
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [
        ...['**/*.{txt,md}', ...ANNOTATION_GLOBS].map((globPattern) => ({ globPattern })),
        // For a deleted folder only the folder is reported, which can have any name.
        { globPattern: '**/*', kind: WatchKind.Delete },
      ];
      answerOf(connection, 'client/registerCapability', 'Files that change outside the editor may be missed.', () =>
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
      );
    }
    await settings.load();
    await shared.load();
    await indexing.indexFolders(corpus.folders);
  });

  const settingsChanged = async (affected: readonly string[]): Promise<void> => {
    await shared.load();
    await indexing.indexFolders(affected);
    await corpus.applyUserChanges();
    changed();
  };
  settings.onLate = (affected) => settingsChanged(affected);
  connection.onDidChangeConfiguration(async () => settingsChanged(await settings.load()));
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    indexing.filesChanged(changes);
    for (const { uri } of changes) if (uri === corpus.userFiles.sharedUri && (await shared.read(uri))) applySoon();
  });

  // Notifications only mark documents as changed; the next request does the work.
  documents.onDidOpen(({ document }) => {
    corpus.open(document);
    diagnostics.documentChanged(document.uri);
    changes.corpusChanged();
    userFileChanged(document.uri);
    draftChanged();
  });
  documents.onDidChangeContent(({ document }) => {
    corpus.change(document.uri);
    diagnostics.documentChanged(document.uri);
    changes.corpusChanged();
    userFileChanged(document.uri);
    draftChanged();
  });
  documents.onDidSave(({ document }) => {
    if (corpus.saved(document.uri)) applySoon();
  });
  documents.onDidClose(({ document }) => {
    corpus.close(document.uri);
    typing.forget(document.uri);
    diagnostics.documentClosed(document.uri);
    changes.corpusChanged();
    for (const { closed } of features) closed?.(context, document.uri);
    indexing.filesChanged([{ uri: document.uri, type: 2 }]);
  });

  /** Returns whether that changes the check of any draft. */
  const prepareDrafts = async (): Promise<boolean> => {
    // Before the folders are read, every quotation would be missing.
    if (indexing.isReading || (indexing.readings === 0 && corpus.folders.length > 0)) return false;
    const areChanged = await corpus.prepareDrafts().catch((error) => {
      log(`checking drafts failed: ${String(error)}`);
      return false;
    });
    if (areChanged && client.workspace?.codeLens?.refreshSupport === true)
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    return areChanged;
  };
  const whenChanged = new Debounce(
    async () => {
      await prepareDrafts();
      diagnostics.corpusChanged();
      changes.corpusChanged();
      if (client.workspace?.diagnostics?.refreshSupport === true)
        connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
      if (client.workspace?.semanticTokens?.refreshSupport === true)
        connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => {});
    },
    ...CHANGED,
  );
  const changed = (): void => whenChanged.call();
  indexing.onChanged = changed;
  // The user's files apply to closed articles too, which are read again when typing stops.
  const whenUserFilesChanged = new Debounce(
    () => {
      corpus
        .applyUserChanges()
        .then(() => {
          refreshDecided();
          changed();
        })
        .catch((error) => log(`annotations failed: ${String(error)}`));
    },
    ...USER_FILES_CHANGED,
  );
  /** What looks different where the user has decided, at once. */
  const refreshDecided = (): void => {
    const { inlayHint, codeLens } = client.workspace ?? {};
    if (inlayHint?.refreshSupport === true) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {});
    if (codeLens?.refreshSupport === true) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  };
  const applySoon = (): void => whenUserFilesChanged.call();
  // A document can become a draft, or a source of one, when it is opened or edited.
  const whenDraftChanged = new Debounce(
    async () => {
      if (await prepareDrafts()) changed();
    },
    ...DRAFT_CHANGED,
  );
  const draftChanged = (): void => whenDraftChanged.call();
  const userFileChanged = (uri: string): void => {
    if (corpus.userFiles.isUserFile(uri)) applySoon();
  };

  for (const { method, answer } of features) {
    connection.onRequest(
      method,
      guard(method, host, log, (params, cancellation) => {
        const uri = (params as { textDocument?: { uri?: string } }).textDocument?.uri;
        if (uri !== undefined && !settings.of(uri).enable) return null;
        return answer(context, params, cancellation);
      }),
    );
  }
  connection.onRequest(
    includesRequest,
    guard(includesRequest, host, log, (params) => {
      const { uri } = params as IncludesParams;
      const isRead = settings.of(uri).enable && settings.includes(uri);
      return { included: isRead && corpus.roleOf(uri) !== 'left-alone' };
    }),
  );

  connection.onNotification(trustedNotification, () => {
    isTrusted = true;
    for (const { uri } of corpus.userFiles.all()) corpus.change(uri);
    changed();
  });
  connection.onRequest(clearCacheRequest, () => indexing.clearCache());
  serveCommands(connection, context, () => indexing.clearCache(), log);
  connection.onShutdown(() => indexing.saved());

  documents.listen(connection);
  connection.listen();
}

const withoutSlash = (uri: string): string => uri.replace(/\/$/, '');

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}

/** Wraps a request handler: logs slow and failed requests, and turns exceptions into LSP errors. */
function guard(
  method: string,
  host: Host,
  log: (message: string) => void,
  handle: (params: unknown, cancellation: CancellationToken) => unknown,
): (params: unknown, cancellation: CancellationToken) => Promise<unknown> {
  return async (params, cancellation) => {
    // A pause lets a pending cancellation arrive before the work starts.
    await host.pause();
    if (cancellation.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const start = host.now();
    try {
      return await handle(params, cancellation);
    } catch (error) {
      if (error instanceof ResponseError) return error;
      log(`${method} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return new ResponseError(ErrorCodes.InternalError, `Sourcemark could not answer ${method}.`);
    } finally {
      const milliseconds = host.now() - start;
      if (milliseconds > SLOW)
        log(
          `${method} took ${milliseconds.toFixed(0)} ms (${(params as { textDocument?: { uri?: string } })?.textDocument?.uri ?? ''})`,
        );
    }
  };
}

/** Milliseconds after which a request is logged as slow. */
const SLOW = 50;

/** Milliseconds of quiet, and the longest wait, before the client is asked to refresh, before changed user files apply, and before drafts are checked. */
const CHANGED = [300, 2000] as const;
const USER_FILES_CHANGED = [150, 1000] as const;
const DRAFT_CHANGED = [150, 2000] as const;
