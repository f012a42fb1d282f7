/** Loads the compiler and the runtime's file formats behind the verbs' port. The one place that knows where they live. */
import type { CompilerPort } from "./compiler-port.js";

export async function loadCompiler(): Promise<CompilerPort> {
  const [compiler, safetensors, targets] = await Promise.all(
    ["../compiler/index.js", "../runtime/safetensors.js", "../targets/index.js"].map((module) => import(module)),
  );
  const { loadKernels, renderDiagnostic, compileKernel, runKernel } = compiler;
  const { readSafetensors, writeSafetensors } = safetensors;
  return {
    loadKernels,
    renderDiagnostic,
    compileKernel,
    runKernel,
    readSafetensors,
    writeSafetensors,
    targets: () => targets.targetNames,
  };
}
