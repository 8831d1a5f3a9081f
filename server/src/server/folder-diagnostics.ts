// Workspace diagnostics for the Problems panel. A pull is answered with the changes since the last one, and held open while
// there are none, so that the client does not poll. Checking ten thousand articles takes half a minute, so results are sent in
// parts, and a cancelled pull is continued by the next.

import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type ResultProgressReporter,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { fnv1a } from '../base/hash.ts';
import { Slices } from '../base/slices.ts';
import { recordedDiagnostics } from '../features/diagnostics.ts';
import type { FeatureContext } from '../features/shared/context.ts';
import type { Dependencies } from '../rules/dependencies.ts';
import type { Settings } from '../settings.ts';
import { Debounce } from './debounce.ts';
import { LateProgress } from './progress.ts';

/**
 * Caches the result id of each article's findings. An entry is valid until one of its dependencies changes, so an edit in one
 * of ten thousand articles does not check the others again.
 */
export class ResultCache {
  readonly #entries = new Map<
    string,
    { readonly resultId: string; readonly dependencies: Dependencies; readonly severities: string }
  >();

  set(uri: string, resultId: string, dependencies: Dependencies, settings: Settings): void {
    this.#entries.set(uri, { resultId, dependencies, severities: severitiesOf(settings) });
  }

  /** Drops all other articles. The dependencies of a removed article would keep further articles in memory. */
  retain(uris: ReadonlySet<string>): void {
    for (const uri of this.#entries.keys()) if (!uris.has(uri)) this.#entries.delete(uri);
  }

  /** Whether the article was ever checked. */
  has(uri: string): boolean {
    return this.#entries.has(uri);
  }

  /** The result id of an article's findings; `undefined` if it has to be checked. */
  get(uri: string, settings: Settings): string | undefined {
    const entry = this.#entries.get(uri);
    if (entry === undefined) return undefined;
    return entry.dependencies.holds() && entry.severities === severitiesOf(settings) ? entry.resultId : undefined;
  }
}

/** The settings that decide what is found, as a cache key. */
const severitiesOf = ({ enable, severity }: Settings): string => JSON.stringify([enable, severity]);

/** The diagnostics of one file. */
export interface Findings {
  readonly items: Diagnostic[];
  /** Equal for equal diagnostics. */
  readonly resultId: string;
}

export const NO_FINDINGS: Findings = { items: [], resultId: 'none' };

type PartReporter = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/** The answer to one pull. If the client supports partial results, `flush` sends what was added; otherwise all is sent at the end. */
class FolderAnswer {
  /** The client's result ids, by URI. */
  readonly #previous: ReadonlyMap<string, string>;
  readonly #parts: PartReporter | undefined;
  #unsent: WorkspaceDocumentDiagnosticReport[] = [];
  #isEmpty = true;

  /** `parts` sends partial results; `undefined` if the client does not want them. */
  constructor(previous: readonly PreviousResultId[], parts: PartReporter | undefined) {
    this.#previous = new Map(previous.map(({ uri, value }) => [uri, value]));
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** The client's result id of a file; that of `NO_FINDINGS` if it has none. */
  known(uri: string): string {
    return this.#previous.get(uri) ?? NO_FINDINGS.resultId;
  }

  /** Adds the findings of a file, unless the client already has them. */
  add(uri: string, { items, resultId }: Findings): void {
    if (resultId === this.known(uri)) return;
    this.#isEmpty = false;
    this.#unsent.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items });
  }

  /** Adds empty reports for files of the client that no longer exist. */
  addRemoved(existing: ReadonlySet<string>): void {
    for (const uri of this.#previous.keys()) if (!existing.has(uri)) this.add(uri, NO_FINDINGS);
  }

  /** Sends what was added, if the client supports partial results. */
  flush(): void {
    if (this.#parts === undefined || this.#unsent.length === 0) return;
    this.#parts.report({ items: this.#unsent });
    this.#unsent = [];
  }

  /** The reports that the response itself contains. */
  rest(): WorkspaceDocumentDiagnosticReport[] {
    // After partial results, LSP requires an empty response.
    this.flush();
    return this.#unsent;
  }
}

/** Milliseconds after a change within which open pulls are answered, even if more changes follow. */
const LONGEST_WAIT = 5000;

/** Milliseconds between two partial results. The editor sorts its list after each. */
const PART_INTERVAL = 250;

/** The progress of indexing, as far as diagnostics depend on it. */
export interface IndexState {
  readonly isReading: boolean;
  /** Number of runs over whole folders that have started. */
  readonly readings: number;
}

export class FolderDiagnostics {
  progressSupported = false;
  readonly #connection: Connection;
  readonly #context: FeatureContext;
  readonly #indexing: IndexState;
  readonly #diagnose: (uri: string) => Findings;
  readonly #results = new ResultCache();
  /** Pulls that are held open; each function ends the wait. */
  readonly #waiting = new Set<() => void>();
  readonly #waking = new Debounce(() => this.#wake(), 0, LONGEST_WAIT);
  /** The run of indexing after which the user cancelled a check. Unchecked articles stay unchecked until the next run. */
  #cancelledRun = -1;

  /** `diagnose` checks any file, open or closed. */
  constructor(
    connection: Connection,
    context: FeatureContext,
    indexing: IndexState,
    diagnose: (uri: string) => Findings,
  ) {
    this.#connection = connection;
    this.#context = context;
    this.#indexing = indexing;
    this.#diagnose = diagnose;
  }

  listen(): void {
    this.#connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, cancellation, _, parts) => {
      for (;;) {
        const { readings } = this.#indexing;
        const answer = new FolderAnswer(previousResultIds, parts);
        // Findings of a half-indexed folder can be wrong, and checking would delay the indexing.
        if (!this.#indexing.isReading) await this.#check(answer, cancellation);
        if (cancellation.isCancellationRequested) return { items: [] };
        if (!answer.isEmpty) return { items: answer.rest() };
        // If indexing started meanwhile, the check is incomplete and runs again at once.
        if (readings === this.#indexing.readings) await this.#change(cancellation);
      }
    });
  }

  /** Ends the wait of open pulls after `delay` milliseconds without another change. */
  changed(delay: number): void {
    this.#waking.call(delay);
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** The findings of a closed article. */
  diagnose(uri: string): Findings {
    const article = this.#context.corpus.article(uri);
    if (article === undefined) return NO_FINDINGS;
    const { items, dependencies } = recordedDiagnostics(this.#context, article);
    const findings = findingsOf(items);
    this.#results.set(uri, findings.resultId, dependencies, this.#context.settingsOf(uri));
    return findings;
  }

  /** Adds to `answer` the files whose findings differ from the client's, and the files that were removed. */
  async #check(answer: FolderAnswer, cancellation: CancellationToken): Promise<void> {
    const { corpus } = this.#context;
    const { clock } = corpus;
    const { readings } = this.#indexing;
    const isObsolete = (): boolean => cancellation.isCancellationRequested || readings !== this.#indexing.readings;
    const slices = new Slices(clock);
    const progress = new LateProgress(this.#connection, this.progressSupported, 'Sourcemark: checking articles');
    const checked = new Set<string>();
    const files = [...corpus.articles(), ...corpus.userFiles.all()];
    let sent = clock.now();
    for (const [done, { uri }] of files.entries()) {
      if (slices.isOver) {
        await slices.pause();
        if (Math.abs(clock.now() - sent) > PART_INTERVAL) {
          sent = clock.now();
          answer.flush();
          progress.report(done, files.length, 'files');
        }
      }
      if (isObsolete()) break;
      if (progress.isCancellationRequested) this.#cancelledRun = readings;
      // Open documents are pulled separately, but this report applies when the tab is hidden. Loose documents belong to no
      // workspace and are left out.
      if (corpus.article(uri)?.folder === '') continue;
      checked.add(uri);
      if (this.#results.get(uri, this.#context.settingsOf(uri)) === answer.known(uri)) continue;
      if (this.#isCancelled && !this.#results.has(uri) && !corpus.isOpen(uri)) continue;
      answer.add(uri, this.#diagnose(uri));
    }
    progress.end();
    if (isObsolete()) return;
    this.#results.retain(checked);
    answer.addRemoved(checked);
  }

  get #isCancelled(): boolean {
    return this.#cancelledRun === this.#indexing.readings;
  }

  /** Resolves at the next change, or when the pull is cancelled. */
  #change(cancellation: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        // A pull can be held open for days and wake thousands of times, so listeners must not accumulate.
        listening.dispose();
        resolve();
      };
      this.#waiting.add(wake);
      const listening = cancellation.onCancellationRequested(wake);
    });
  }
}

/** Equal findings get equal result ids. */
export function findingsOf(items: Findings['items']): Findings {
  if (items.length === 0) return NO_FINDINGS;
  const json = JSON.stringify(items);
  return { items, resultId: `${json.length.toString(36)}-${(fnv1a(json) >>> 0).toString(36)}` };
}
