/** What the front end tells a kernel's author, and the collector that drops repeats. */

/** One inlined call: where it was made, and what was called. */
export interface CallSite {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly function: string;
}

/** Lines and columns are 1-based; `endColumn` is past the last character, on the same line. `chain` is innermost first. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly sourceLine: string;
  readonly chain: readonly CallSite[];
  readonly fix: string;
}

/** Collects diagnostics. A helper that is inlined twice reports the same fault once, with the chain of its first call. */
export class DiagnosticSink {
  readonly #seen = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];

  add(diagnostic: Diagnostic): void {
    const key = `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}:${diagnostic.code}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.diagnostics.push(diagnostic);
  }

  get hasErrors(): boolean {
    return this.diagnostics.some((d) => d.severity === "error");
  }
}

/** Thrown after a diagnostic was added, to leave the statement at hand. Also stands for "this value failed before": then nothing new is said. */
export class Refused extends Error {
  constructor() {
    super("refused; the diagnostic has been added");
    this.name = "Refused";
  }
}
