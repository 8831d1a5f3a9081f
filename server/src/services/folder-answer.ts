// The answer to one pull of the whole folder's findings. Where the client takes it in parts, each part goes out when it is
// told; to others, all of it goes at the end.

import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type ResultProgressReporter,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';

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
