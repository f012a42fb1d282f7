/** Finding kernels: shipped ones by name, a user's by file and export. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Diagnostic, Frontend } from "../frontend/index.js";
import type { LoweringError } from "../ir/errors.js";
import { type Launch, type Op, opOf, type Signature, type TensorParam } from "../ir/op.js";
import type { Kernel, Span } from "../ir/tile.js";
import { catalogue } from "../kernels/catalogue.js";
import { DiagnosticsError, KernelRefusal } from "./errors.js";

/** A kernel, or several launches as one, ready to be specialised. Variants that were compiled once are kept with their kernels. */
export interface KernelProgram {
  /** The kernel's or op's own name. */
  readonly name: string;
  readonly file: string;
  /** What callers see: of a kernel, the kernel itself. */
  readonly kernel: Signature;
  /** In order; a kernel is a program of one. */
  readonly launches: readonly Launch[];
  /** Tensors that only carry data between launches. */
  readonly workspace: readonly TensorParam[];
  /** Warnings; a kernel with errors is never loaded. */
  readonly diagnostics: readonly Diagnostic[];
}

const packageRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
let shared: Frontend | undefined;

/** What `import … from "tilewright"` means in a kernel's file: the declarations of the built package, else its sources. */
function languageEntry(): string {
  const built = path.join(packageRoot, "dist", "index.d.ts");
  return import.meta.url.endsWith(".js") && existsSync(built) ? built : path.join(packageRoot, "src", "index.ts");
}

const frontend = (): Frontend => {
  shared ??= new Frontend({ languageEntry: languageEntry() });
  return shared;
};

/**
 * The kernels that `reference` names: "indexer_logits" (shipped), "path/file.ts#export", or "path/file.ts" for all its exports.
 * Throws `DiagnosticsError` where the source has errors, `KernelRefusal` where there is no such kernel.
 */
export function loadKernels(reference: string): KernelProgram[] {
  const { file, exportName } = locate(reference);
  const { kernels, ops, diagnostics } = frontend().load(file, exportName);
  if (diagnostics.some((d) => d.severity === "error")) throw new DiagnosticsError(diagnostics);
  const warnings = diagnostics.filter((d) => d.severity === "warning");
  return [...kernels.map(({ kernel }) => opOf(kernel)), ...ops.map(({ op }) => op)].map((op) =>
    programOf(op, file, warnings),
  );
}

export const programOf = (op: Op, file: string, diagnostics: readonly Diagnostic[] = []): KernelProgram => ({
  name: op.name,
  file,
  kernel: op.signature,
  launches: op.launches,
  workspace: op.workspace,
  diagnostics,
});

/** Like `loadKernels` for exactly one kernel. */
export function loadKernel(reference: string): KernelProgram {
  const [first, ...more] = loadKernels(reference);
  if (first === undefined)
    throw new KernelRefusal("TW6001", `${reference} holds no kernel`, "export a kernel(…) from it");
  if (more.length > 0)
    throw new KernelRefusal(
      "TW6002",
      `${reference} holds ${more.length + 1} kernels: ${[first, ...more].map((k) => k.name).join(", ")}`,
      "name one: file.ts#export",
    );
  return first;
}

function locate(reference: string): { file: string; exportName?: string } {
  if (typeof reference !== "string")
    throw new KernelRefusal("TW6003", "a kernel is named by a string", "a shipped kernel's name, or file.ts#export");
  const shipped = catalogue.find((k) => k.name === reference);
  if (shipped !== undefined)
    return { file: path.join(packageRoot, "src", "kernels", `${shipped.file}.ts`), exportName: shipped.exportName };
  const hash = reference.lastIndexOf("#");
  const file = hash < 0 ? reference : reference.slice(0, hash);
  if (!/\.[cm]?tsx?$/.test(file)) {
    const names = catalogue.map((k) => k.name);
    const near = names.find(
      (n) =>
        (reference !== "" && n.includes(reference)) ||
        reference.includes(n) ||
        n.replaceAll("_", "") === reference.toLowerCase().replaceAll(/[-_]/g, ""),
    );
    throw new KernelRefusal(
      "TW6003",
      `no kernel is called "${reference}"`,
      `${near === undefined ? "" : `did you mean ${near}? `}shipped: ${names.join(", ")}; or file.ts#export`,
    );
  }
  const absolute = path.resolve(file);
  if (!existsSync(absolute))
    throw new KernelRefusal("TW6004", `${file} does not exist`, "name a TypeScript file that exports kernels");
  const exportName = hash < 0 ? undefined : reference.slice(hash + 1);
  return exportName === undefined ? { file: absolute } : { file: absolute, exportName };
}

/** A lowering error in the form of the front end's diagnostics: with the source line and the chain of call sites. */
export function diagnosticOf(program: KernelProgram, kernel: Kernel, error: LoweringError): Diagnostic {
  const span = error.span ?? kernel.span;
  const at = (s: Span) => ({ file: kernel.files[s.file] ?? program.file, line: s.line, column: s.column });
  const place = span === undefined ? { file: program.file, line: 1, column: 1 } : at(span);
  return {
    code: error.code,
    severity: "error",
    message: error.message,
    ...place,
    endColumn: span?.endColumn ?? place.column + 1,
    sourceLine: sourceLines(place.file)[place.line - 1] ?? "",
    chain: (span?.chain ?? []).map((s) => ({ ...at(s), function: "" })),
    fix: error.fix,
  };
}

/** Lines of a source file that a kernel's spans name; none if it is gone. */
export function sourceLines(file: string): readonly string[] {
  for (const candidate of [path.resolve(file), path.join(packageRoot, file)]) {
    if (existsSync(candidate)) return readFileSync(candidate, "utf8").split(/\r?\n/);
  }
  return [];
}

/** The comment before the declaration that starts around a line, without its stars; none where there is none. */
export function documentationOf(lines: readonly string[], line = 1): readonly string[] {
  // A kernel's span begins at its call; the declaration is on that line or just before it.
  let end = line - 1;
  while (end >= 0 && line - end < 4 && !(lines[end] ?? "").trimEnd().endsWith("*/")) end--;
  if (!(lines[end] ?? "").trimEnd().endsWith("*/")) return [];
  let start = end;
  while (start > 0 && !(lines[start] ?? "").trimStart().startsWith("/**")) start--;
  return lines
    .slice(start, end + 1)
    .map((text) =>
      text
        .replace(/^\s*\/\*\*\s?/, "")
        .replace(/\s*\*\/\s*$/, "")
        .replace(/^\s*\* ?/, "")
        .trimEnd(),
    )
    .filter((text, i, all) => text !== "" || (i > 0 && i < all.length - 1));
}
