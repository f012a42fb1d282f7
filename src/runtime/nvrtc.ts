/** NVIDIA's run-time compiler, through the addon: CUDA C++ to PTX in this process. */
import { loadAddon } from "./addon.js";
import { awaiting } from "./errors.js";

export interface CudaCompilation {
  /** Absent where the compiler refused the program. */
  readonly ptx?: string;
  /** Its messages; warnings are here also where it accepted. */
  readonly log: string;
  /** Its word for why there is no PTX. */
  readonly error?: string;
}

/**
 * Compiles CUDA C++ with the NVRTC library at `library`. `name` is what messages call the program. A program that is refused is an
 * answer; a library that cannot be used throws.
 */
export function compileCuda(
  library: string,
  source: string,
  name: string,
  options: readonly string[],
): Promise<CudaCompilation> {
  return awaiting(() => loadAddon().compileCuda(library, source, name, options));
}
