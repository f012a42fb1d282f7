/** The front end: TypeScript source files to tile IR. The only folder that imports ts-morph. */
import { resolve } from "node:path";
import type { Op } from "../ir/op.js";
import type { Kernel } from "../ir/tile.js";
import { type Code, diagnosticCatalogue } from "./catalogue.js";
import { type Diagnostic, DiagnosticSink } from "./diagnostics.js";
import { type FoundKernel, findKernels, lowerKernel } from "./kernels.js";
import { lowerOp } from "./ops.js";
import { KernelProject, textOf } from "./project.js";
import { displayPath } from "./spans.js";
import { LanguageNames } from "./symbols.js";

export type { CatalogueEntry, Code } from "./catalogue.js";
export { diagnosticCatalogue } from "./catalogue.js";
export type { CallSite, Diagnostic } from "./diagnostics.js";
export { renderDiagnostic } from "./render.js";

export interface LoadResult {
  /** The kernels that lowered without error, in the order of the file. */
  readonly kernels: readonly { readonly exportName: string; readonly kernel: Kernel }[];
  /** The same of ops. */
  readonly ops: readonly { readonly exportName: string; readonly op: Op }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What came of a file without a mistake, and the texts that it came of. */
interface Loaded {
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  readonly result: LoadResult;
}

/**
 * Reads kernels from TypeScript files. An instance keeps TypeScript's library and the language loaded: the second file costs a
 * fraction of the first. Files are read anew at each load; while no text has changed, the result is the one of before.
 */
export class Frontend {
  readonly #project: KernelProject;
  readonly #loaded = new Map<string, Loaded>();

  /** `languageEntry`: absolute path of what `import … from "tilewright"` means: `src/index.ts` or `dist/index.d.ts`. */
  constructor(options: { readonly languageEntry: string }) {
    this.#project = new KernelProject(options.languageEntry);
  }

  /**
   * Lowers the kernels that `file` exports, or the one named. Never throws for what the file holds: whatever is wrong with it is a
   * diagnostic, and a kernel that has errors is not among the results.
   */
  load(file: string, exportName?: string): LoadResult {
    const key = `${resolve(file)}#${exportName ?? ""}`;
    const before = this.#loaded.get(key);
    if (before?.sources.every(({ path, text }) => textOf(path) === text)) return before.result;
    this.#loaded.delete(key);
    try {
      return this.#load(file, exportName, key);
    } catch (error) {
      // TypeScript walks deep expressions on the stack, as the front end does.
      if (!(error instanceof RangeError)) throw error;
      this.#project.forget(file);
      const message = `${displayPath(file)} is too deeply nested for the compiler`;
      return { kernels: [], ops: [], diagnostics: [fileDiagnostic("TW1901", file, message)] };
    }
  }

  #load(file: string, exportName: string | undefined, key: string): LoadResult {
    const project = this.#project;
    const source = project.open(file);
    if (source === undefined)
      return {
        kernels: [],
        ops: [],
        diagnostics: [fileDiagnostic("TW1001", file, `cannot read ${displayPath(file)}`)],
      };
    const program = project.program();
    const checker = program.getTypeChecker();
    const names = new LanguageNames(program, checker, project.entry, project.languageFolders);
    const tree = program.getSourceFile(source.fileName) ?? source;
    const all = findKernels(names, tree);
    const chosen = exportName === undefined ? all : all.filter((found) => found.exportName === exportName);
    const typeErrors = project.typeErrors(
      program,
      tree,
      chosen.map((found) => found.call),
    );
    if (typeErrors.some((error) => error.isSyntax))
      return { kernels: [], ops: [], diagnostics: typeErrors.map((error) => error.diagnostic) };
    if (chosen.length === 0)
      return {
        kernels: [],
        ops: [],
        diagnostics: [...typeErrors.map((error) => error.diagnostic), missingKernel(file, all, exportName)],
      };
    const own = new DiagnosticSink();
    const kernels: { exportName: string; kernel: Kernel }[] = [];
    const ops: { exportName: string; op: Op }[] = [];
    for (const { exportName, maker, call } of chosen) {
      if (maker === "op") {
        const op = lowerOp(names, own, call);
        if (op !== undefined) ops.push({ exportName, op });
        continue;
      }
      const kernel = lowerKernel(names, own, call);
      if (kernel !== undefined) kernels.push({ exportName, kernel });
    }
    const diagnostics = merged(
      typeErrors.map((error) => error.diagnostic),
      own.diagnostics,
    );
    if (diagnostics.length > 0)
      return typeErrors.length > 0 ? { kernels: [], ops: [], diagnostics } : { kernels, ops, diagnostics };
    const sources = project.reach(program, tree).map((source) => ({ path: source.fileName, text: source.text }));
    this.#loaded.set(key, { sources, result: { kernels, ops, diagnostics } });
    return { kernels, ops, diagnostics };
  }
}

/** Codes that say less than TypeScript does of the same place. */
const lessThanTypeScript = new Set<string>(["TW1201", "TW1204", "TW1206", "TW1604"]);

/** TypeScript's errors before the front end's; where both speak of one line, the one that says more. */
function merged(typeErrors: readonly Diagnostic[], own: readonly Diagnostic[]): Diagnostic[] {
  const sameLine = (a: Diagnostic, b: Diagnostic): boolean => a.file === b.file && a.line === b.line;
  const better = own.filter((d) => !lessThanTypeScript.has(d.code) || !typeErrors.some((t) => sameLine(t, d)));
  return [...typeErrors.filter((t) => !better.some((d) => sameLine(t, d))), ...better];
}

function fileDiagnostic(
  code: Code,
  file: string,
  message: string,
  fix: string = diagnosticCatalogue[code].fix,
): Diagnostic {
  return {
    code,
    severity: "error",
    message,
    file: displayPath(file),
    line: 1,
    column: 1,
    endColumn: 2,
    sourceLine: "",
    chain: [],
    fix,
  };
}

function missingKernel(file: string, all: readonly FoundKernel[], exportName: string | undefined): Diagnostic {
  if (all.length === 0 || exportName === undefined)
    return fileDiagnostic("TW1002", file, `${displayPath(file)} exports no kernel`);
  return fileDiagnostic(
    "TW1003",
    file,
    `${displayPath(file)} exports no kernel \`${exportName}\``,
    `it exports ${all.map((found) => found.exportName).join(", ")}`,
  );
}
