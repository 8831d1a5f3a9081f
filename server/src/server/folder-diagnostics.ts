// Findings of all articles, for the Problems panel. A pull is answered with what is new since the last one, and held open
// where nothing is, so that nobody polls. To check ten thousand articles takes half a minute: the client is told as it goes,
// and where a pull is broken off, the next one goes on from there.

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
import { LateProgress } from './progress.ts';

// What was found in each closed article, by its result id, for as long as nothing has changed that its check looked at. An
// edit in one article of ten thousand makes the others neither read nor checked again.

export class FindingsMemory {
  readonly #known = new Map<
    string,
    { readonly resultId: string; readonly seen: Dependencies; readonly severities: string }
  >();

  remember(uri: string, resultId: string, seen: Dependencies, settings: Settings): void {
    this.#known.set(uri, { resultId, seen, severities: severitiesOf(settings) });
  }

  /** Forgets all articles but these: what is remembered of one that is gone would keep others alive that it looked at. */
  retain(uris: ReadonlySet<string>): void {
    for (const uri of this.#known.keys()) if (!uris.has(uri)) this.#known.delete(uri);
  }

  /** Whether the article was ever checked. */
  has(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** The result id of an article's findings, `undefined` where they have to be looked for. */
  recall(uri: string, settings: Settings): string | undefined {
    const known = this.#known.get(uri);
    if (known === undefined) return undefined;
    return known.seen.holds() && known.severities === severitiesOf(settings) ? known.resultId : undefined;
  }
}

/** The part of the settings that decides what is found. */
const severitiesOf = ({ enable, severity }: Settings): string => JSON.stringify([enable, severity]);

// The answer to one pull of the whole folder's findings. Where the client takes it in parts, each part goes out when it is
// told; to others, all of it goes at the end.

/** What is found in one file. */
export interface Findings {
  readonly items: Diagnostic[];
  /** The same for the same findings. */
  readonly resultId: string;
}

export const NO_FINDINGS: Findings = { items: [], resultId: 'none' };

export type PartReporter = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

export class FolderAnswer {
  /** Result ids that the client has, by URI. */
  readonly #previous: ReadonlyMap<string, string>;
  readonly #parts: PartReporter | undefined;
  #untold: WorkspaceDocumentDiagnosticReport[] = [];
  #isSomething = false;

  /** `parts` takes them to the client; `undefined` where it wants none. */
  constructor(previous: readonly PreviousResultId[], parts: PartReporter | undefined) {
    this.#previous = new Map(previous.map(({ uri, value }) => [uri, value]));
    this.#parts = parts;
  }

  /** Whether there is anything in it. */
  get isSomething(): boolean {
    return this.#isSomething;
  }

  /** The result id that the client has of a file; the one of no findings where it has none. */
  known(uri: string): string {
    return this.#previous.get(uri) ?? NO_FINDINGS.resultId;
  }

  add(uri: string, { items, resultId }: Findings): void {
    if (resultId === this.known(uri)) return;
    this.#isSomething = true;
    this.#untold.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items });
  }

  /** Adds empty reports for files that the client knows findings of and that are none of `there`. */
  addGone(there: ReadonlySet<string>): void {
    for (const uri of this.#previous.keys()) if (!there.has(uri)) this.add(uri, NO_FINDINGS);
  }

  /** Tells the client what was added, if it takes parts. */
  tell(): void {
    if (this.#parts === undefined || this.#untold.length === 0) return;
    this.#parts.report({ items: this.#untold });
    this.#untold = [];
  }

  /** What remains to be answered with. */
  rest(): WorkspaceDocumentDiagnosticReport[] {
    // What was told in parts ends in parts: the answer itself is empty then.
    this.tell();
    return this.#untold;
  }
}

/** Milliseconds between two parts of an answer: after each the editor sorts its list. */
const TELL_EVERY = 250;

/** What is known of the folders' being read. */
export interface IndexState {
  readonly isReading: boolean;
  /** How often they were. */
  readonly readings: number;
}

export class FolderFindings {
  progressSupported = false;
  readonly #connection: Connection;
  readonly #context: FeatureContext;
  readonly #reading: IndexState;
  readonly #diagnose: (uri: string) => Findings;
  readonly #memory = new FindingsMemory();
  /** Pulls that wait for something new. */
  readonly #waiting = new Set<() => void>();
  #waking: ReturnType<typeof setTimeout> | undefined;
  /** The reading after which the person broke a check off: what was not checked by then stays so until the next. */
  #declined = -1;

  /** `diagnose` knows open documents too. */
  constructor(
    connection: Connection,
    context: FeatureContext,
    reading: IndexState,
    diagnose: (uri: string) => Findings,
  ) {
    this.#connection = connection;
    this.#context = context;
    this.#reading = reading;
    this.#diagnose = diagnose;
  }

  listen(): void {
    this.#connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, cancellation, _, parts) => {
      for (;;) {
        const { readings } = this.#reading;
        const answer = new FolderAnswer(previousResultIds, parts);
        // What is found in half a folder is not yet true, and looking for it would hold up the reading of the rest.
        if (!this.#reading.isReading) await this.#check(answer, cancellation);
        if (cancellation.isCancellationRequested) return { items: [] };
        if (answer.isSomething) return { items: answer.rest() };
        // Where folders were read meanwhile, what was found is not the whole of it.
        if (readings === this.#reading.readings) await this.#somethingNew(cancellation);
      }
    });
  }

  /** Wakes the pulls that wait, after `delay` milliseconds without another change. */
  changed(delay: number): void {
    clearTimeout(this.#waking);
    this.#waking = setTimeout(() => {
      for (const wake of [...this.#waiting]) wake();
    }, delay);
  }

  /** What is found in a closed article. */
  diagnose(uri: string): Findings {
    const article = this.#context.corpus.article(uri);
    if (article === undefined) return NO_FINDINGS;
    const { items, seen } = recordedDiagnostics(this.#context, article);
    const findings = findingsOf(items);
    this.#memory.remember(uri, findings.resultId, seen, this.#context.settingsOf(uri));
    return findings;
  }

  /** Puts what is new into `answer`: files with other findings than the client has, and those that are gone. */
  async #check(answer: FolderAnswer, cancellation: CancellationToken): Promise<void> {
    const { corpus } = this.#context;
    const { clock } = corpus;
    const { readings } = this.#reading;
    const isOver = (): boolean => cancellation.isCancellationRequested || readings !== this.#reading.readings;
    const slices = new Slices(clock);
    const progress = new LateProgress(this.#connection, this.progressSupported, 'Sourcemark: checking articles');
    const seen = new Set<string>();
    const files = [...corpus.articles(), ...corpus.userFiles.all()];
    let told = clock.now();
    for (const [done, { uri }] of files.entries()) {
      if (slices.isOver) {
        await slices.pause();
        if (Math.abs(clock.now() - told) > TELL_EVERY) {
          told = clock.now();
          answer.tell();
          progress.report(done, files.length, 'files');
        }
      }
      if (isOver()) break;
      if (progress.isCancellationRequested) this.#declined = readings;
      // An open document is pulled on its own; where its tab is hidden or gone, the client goes by this report. A loose
      // one belongs to no workspace.
      if (corpus.article(uri)?.folder === '') continue;
      seen.add(uri);
      if (this.#memory.recall(uri, this.#context.settingsOf(uri)) === answer.known(uri)) continue;
      if (this.#isDeclined && !this.#memory.has(uri) && !corpus.isOpen(uri)) continue;
      answer.add(uri, this.#diagnose(uri));
    }
    progress.end();
    if (isOver()) return;
    this.#memory.retain(seen);
    answer.addGone(seen);
  }

  get #isDeclined(): boolean {
    return this.#declined === this.#reading.readings;
  }

  #somethingNew(cancellation: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        // A pull can be held open for days, and be woken for nothing thousands of times.
        listening.dispose();
        resolve();
      };
      this.#waiting.add(wake);
      const listening = cancellation.onCancellationRequested(wake);
    });
  }
}

/** Equal findings, equal result id. */
export function findingsOf(items: Findings['items']): Findings {
  if (items.length === 0) return NO_FINDINGS;
  const json = JSON.stringify(items);
  return { items, resultId: `${json.length.toString(36)}-${(fnv1a(json) >>> 0).toString(36)}` };
}
