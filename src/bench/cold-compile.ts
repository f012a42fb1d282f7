/** Run as a process of its own: loads the compiler and compiles shipped kernels from their source, for one target or all. */
import { compileVariant, loadKernel } from "../compiler/index.js";
import { shippedDims } from "../generate/dims.js";
import { targets } from "../targets/index.js";

const [targetName, ...kernels] = process.argv.slice(2);
const wanted = targetName === "all" ? targets : targets.filter(({ name }) => name === targetName);
for (const name of kernels) {
  const program = loadKernel(name);
  const dims = shippedDims(program);
  const options = Object.fromEntries(program.kernel.options.map(({ name: option, words }) => [option, words[0] ?? ""]));
  for (const target of wanted) {
    for (const launch of program.launches) compileVariant(program, target, dims, options, new Map(), launch);
  }
}
