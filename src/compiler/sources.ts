/** The texts that kernels came from, for diagnostics, comments and listings. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../frontend/index.js";
import type { LoweringError } from "../ir/errors.js";
import type { Kernel, Span } from "../ir/tile.js";
import type { KernelProgram } from "./program.js";

/** The folder of the package, from the sources as from the build. */
export const packageRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

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
