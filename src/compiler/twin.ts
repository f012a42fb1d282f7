/** The CUDA C++ twin, compiled: PTX by NVIDIA's compiler for the same entry, parameters and launch as our own. */
import type { CudaModule } from "../emit/cuda.js";
import { compileCuda } from "../runtime/index.js";
import { requireTool } from "../toolchain/index.js";
import { keptCharacters, Recent } from "./recent.js";

/** PTX by source text: NVRTC takes a second for what a launch takes milliseconds for. */
const known = new Recent<Promise<string>>(keptCharacters);

/** What a launch loads: PTX text and the name of its entry. */
export interface TwinModule {
  readonly ptx: string;
  readonly entry: string;
}

/**
 * Compiles a kernel's twin with NVRTC: a CUDA toolkit's, or the one that `tilewright setup` fetches (ToolchainError where there is
 * none). Whatever the compiler has to say about the text is an error: it must accept it without a warning.
 */
export async function compileTwin({ source, entry, target }: CudaModule): Promise<TwinModule> {
  let made = known.get(source);
  if (made === undefined) {
    made = compile(source, `${entry}.cu`, target);
    known.set(source, made, source.length);
  }
  return { ptx: await made, entry };
}

async function compile(source: string, name: string, target: string): Promise<string> {
  const { path, version } = requireTool("nvrtc");
  const architecture = target.replace(/^sm_/, "compute_");
  const options = [`--gpu-architecture=${architecture}`, "--std=c++17", "--display-error-number"];
  const { ptx, log, error } = await compileCuda(path, source, name, options);
  if (ptx !== undefined && log.trim() === "") return ptx;
  throw new Error(
    `NVRTC ${version} has something to say about the CUDA C++ of ${name}: ${error ?? "a warning"}\n${log}`,
  );
}
