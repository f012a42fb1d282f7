/** Finding kernels: shipped ones by name, a user's by file and export. */
import { existsSync } from "node:fs";
import path from "node:path";
import { described } from "../checks/index.js";
import { Frontend } from "../frontend/index.js";
import { opOf } from "../ir/op.js";
import { catalogue } from "../kernels/catalogue.js";
import { DiagnosticsError, KernelRefusal } from "./errors.js";
import { type KernelProgram, programOf } from "./program.js";
import { packageRoot } from "./sources.js";

export type { KernelProgram } from "./program.js";

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
    throw new KernelRefusal(
      "TW6003",
      `a kernel is named by a string, not ${described(reference)}`,
      "a shipped kernel's name, or file.ts#export",
    );
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
      `no kernel is called ${described(reference)}`,
      `${near === undefined ? "" : `did you mean ${near}? `}shipped: ${names.join(", ")}; or file.ts#export`,
    );
  }
  const absolute = path.resolve(file);
  if (!existsSync(absolute))
    throw new KernelRefusal("TW6004", `${file} does not exist`, "name a TypeScript file that exports kernels");
  const exportName = hash < 0 ? undefined : reference.slice(hash + 1);
  return exportName === undefined ? { file: absolute } : { file: absolute, exportName };
}
