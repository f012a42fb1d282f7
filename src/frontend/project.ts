/**
 * The TypeScript side: one ts-morph project that is kept warm, module resolution that makes `tilewright` mean the running package,
 * and TypeScript's own errors.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Project, ts } from "ts-morph";
import type { Diagnostic } from "./diagnostics.js";
import { displayPath, positionOf, slashed } from "./spans.js";

/** Names that only a host environment defines: a file may use them around its kernels without the types of Node being installed. */
const environmentErrors = new Set([2304, 2307, 2318, 2503, 2552, 2792, 2867, 2868, 7016]);
/** The same with advice about such types; inside kernels the front end has better advice. */
const environmentAdvice = new Set([2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593]);

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  skipDefaultLibCheck: true,
  types: [],
};

/** The folders whose declarations are the language: beside the entry, and the same folder of the package's sources and build. */
function languageFolders(entry: string): string[] {
  const folder = dirname(entry);
  if (basename(folder) === "language") return [folder];
  const root = dirname(folder);
  return [...new Set([join(folder, "language"), join(root, "src", "language"), join(root, "dist", "language")])].filter(
    (f) => existsSync(f),
  );
}

/** An error of TypeScript; after one of syntax nothing else can be told of the file. */
export interface TypeScriptError {
  readonly diagnostic: Diagnostic;
  readonly isSyntax: boolean;
}

export class KernelProject {
  readonly entry: string;
  readonly languageFolders: readonly string[];
  readonly #packageFolder: string;
  readonly #project: Project;

  constructor(languageEntry: string) {
    // As TypeScript names files, since these are compared with its names.
    this.entry = slashed(resolve(languageEntry));
    this.languageFolders = languageFolders(this.entry).map(slashed);
    this.#packageFolder = `${dirname(this.entry)}/`;
    this.#project = new Project({
      compilerOptions,
      skipAddingFilesFromTsConfig: true,
      skipFileDependencyResolution: true,
      resolutionHost: (host, options) => ({
        resolveModuleNames: (names, from) => names.map((name) => this.#resolve(name, from, host, options())),
      }),
    });
    this.#project.addSourceFileAtPath(this.entry);
  }

  #resolve(
    name: string,
    from: string,
    host: ts.ModuleResolutionHost,
    options: ts.CompilerOptions,
  ): ts.ResolvedModule | undefined {
    if (name === "tilewright") return { resolvedFileName: this.entry, isExternalLibraryImport: false };
    // Packages that tilewright itself imports cannot matter to a kernel, and their declarations are large.
    if (!name.startsWith(".") && (name.startsWith("node:") || from.startsWith(this.#packageFolder))) return undefined;
    return ts.resolveModuleName(name, from, options, host).resolvedModule;
  }

  /** Adds a file, or reads it anew with whatever else has changed on disk; undefined if it cannot be read. */
  open(file: string): ts.SourceFile | undefined {
    const path = resolve(file);
    if (!isFile(path)) return undefined;
    for (const loaded of this.program()
      .getSourceFiles()
      .filter((f) => this.isUserFile(f))) {
      // Without imports and exports a file is a script, whose names all others would see.
      if (ts.isExternalModule(loaded)) this.#refresh(loaded);
      else this.forget(loaded.fileName);
    }
    return this.#project.addSourceFileAtPathIfExists(path)?.compilerNode;
  }

  /** Leaves a file out of the program again. */
  forget(file: string): void {
    const known = this.#project.getSourceFile(resolve(file));
    if (known !== undefined) this.#project.removeSourceFile(known);
  }

  /** Files that a kernel imports are known to the program only; they join the project when they change. */
  #refresh(loaded: ts.SourceFile): void {
    const path = loaded.fileName;
    if (textOf(path) === loaded.text) return;
    const known = this.#project.addSourceFileAtPathIfExists(path) ?? this.#project.getSourceFile(path);
    known?.refreshFromFileSystemSync();
  }

  program(): ts.Program {
    return this.#project.getProgram().compilerObject as ts.Program;
  }

  /** True for files that belong neither to TypeScript's library, nor to a package, nor to the language. */
  isUserFile(source: ts.SourceFile): boolean {
    const path = source.fileName;
    return (
      path !== this.entry &&
      !path.includes("/node_modules/") &&
      !this.languageFolders.some((folder) => path.startsWith(`${folder}/`))
    );
  }

  /** TypeScript's errors in a file and in the files it imports, as far as they can matter to `kernels`, its calls of kernel(). */
  typeErrors(program: ts.Program, source: ts.SourceFile, kernels: readonly ts.Node[]): TypeScriptError[] {
    return this.reach(program, source).flatMap((file) =>
      errorsOf(program, file, (at) => kernels.some((k) => k.getSourceFile() === file && at >= k.pos && at < k.end)),
    );
  }

  /** The file and the user's files that it imports, directly or through others. */
  reach(program: ts.Program, source: ts.SourceFile): ts.SourceFile[] {
    const files = new Set([source]);
    for (const file of files) {
      for (const statement of file.statements) {
        const specifier =
          ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
            ? statement.moduleSpecifier
            : undefined;
        const module = specifier === undefined ? undefined : program.getTypeChecker().getSymbolAtLocation(specifier);
        const imported = module?.valueDeclaration;
        if (imported !== undefined && ts.isSourceFile(imported) && this.isUserFile(imported)) files.add(imported);
      }
    }
    return [...files];
  }
}

function errorsOf(
  program: ts.Program,
  source: ts.SourceFile,
  inKernel: (position: number) => boolean,
): TypeScriptError[] {
  const syntactic = program.getSyntacticDiagnostics(source);
  const found = syntactic.length > 0 ? syntactic : program.getSemanticDiagnostics(source);
  const out: TypeScriptError[] = [];
  for (const error of found) {
    const start = error.start ?? 0;
    if (error.category !== ts.DiagnosticCategory.Error || environmentAdvice.has(error.code)) continue;
    const isOwnImport = error.code === 2307 && source.text.startsWith(".", start + 1);
    if (environmentErrors.has(error.code) && !isOwnImport && !inKernel(start)) continue;
    const at = positionOf(source, start, start + (error.length ?? 1));
    const message = ts.flattenDiagnosticMessageText(error.messageText, " ").replace(/\s+/g, " ");
    const file = displayPath(source.fileName);
    const diagnostic = {
      code: `TS${error.code}`,
      severity: "error" as const,
      message,
      file,
      ...at,
      chain: [],
      fix: typeScriptFix(error.code),
    };
    out.push({ diagnostic, isSyntax: syntactic.length > 0 });
  }
  return out;
}

/** A file's text as TypeScript sees it; undefined if there is none, or none that may be read. */
export function textOf(path: string): string | undefined {
  try {
    return isFile(path) ? readFileSync(path, "utf8").replace(/^\uFEFF/, "") : undefined;
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** What to do about TypeScript's most frequent errors; the message itself says the rest. */
function typeScriptFix(code: number): string {
  if (code < 2000) return "correct the syntax; nothing else is checked until the file can be parsed";
  if (code === 2304 || code === 2552) return 'declare it, or import it: import { … } from "tilewright"';
  if (code === 2305 || code === 2614 || code === 2724) return "check the imported name against docs/language.md";
  if (code === 2307) return "check the path of the import, relative to this file";
  if (code === 2588) return "declare it with let, if it is to change";
  if (code === 2362 || code === 2363 || code === 2365)
    return "operators work on scalars: for tiles write map(x, (a, i, j) => …)";
  if (code === 2364) return "write memory by t.set(i, …, value), store(view, fragment) or copy(source, destination)";
  if (code === 2345 || code === 2322 || code === 2769)
    return "give it the dtype, rank and kind that is asked for; f32(x), bf16(x) … cast";
  if (code === 2454) return "give it a value where it is declared";
  if (code === 7006 || code === 7031) return "give the parameter a type, for example (x: number)";
  if (code === 2339 || code === 2551) return "check the name; the members are listed in docs/language.md";
  if (code === 2554 || code === 2555) return "give the arguments that docs/language.md lists";
  return "correct the type; the file must type-check before it is lowered";
}
