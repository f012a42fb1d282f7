/** Loads the compiler and the runtime behind the verbs' ports. The one place that knows where they live. */
import type { CompilerPort, RunnerPort } from "./compiler-port.js";

export async function loadCompiler(): Promise<CompilerPort> {
  const [{ compileProgram, loadKernels, renderDiagnostic }, { targetNames }] = await Promise.all([
    import("../compiler/index.js"),
    import("../targets/index.js"),
  ]);
  return {
    loadKernels,
    renderDiagnostic,
    // The port's programs are the compiler's own, handed back to it.
    compileProgram: (program, request) => compileProgram(program as ReturnType<typeof loadKernels>[number], request),
    moduleOf: async (program, request) =>
      (await import("../generate/own.js")).ownModule(program as ReturnType<typeof loadKernels>[number], request),
    targets: () => targetNames,
  };
}

export async function loadRunner(): Promise<RunnerPort> {
  const modules = ["../compiler/index.js", "../runtime/safetensors.js"];
  const [{ runKernel }, { readSafetensors, writeSafetensors }] = await Promise.all(modules.map((name) => import(name)));
  return { runKernel, readSafetensors, writeSafetensors };
}
