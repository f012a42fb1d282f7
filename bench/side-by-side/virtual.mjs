// Our side: launches of given PTX on the virtual GPU, timed on the host from launch to answer.

import { summary } from "../../dist/bench/statistics.js";
import { open } from "../../dist/runtime/index.js";

/** Seconds of `runs` launches and the answer of the last. `arrays` are uploaded anew before each. */
export async function onVirtual({
  ptx,
  grid,
  block,
  shared = 0,
  argsOf,
  arrays,
  result,
  threads,
  runs = 7,
  arch = "sm_80",
}) {
  const device = open(`virtual:${arch}`, threads === undefined ? {} : { threads });
  try {
    const module = device.loadModule(ptx);
    const kernel = module.function(module.functionNames?.[0] ?? /\.entry\s+([\w$]+)/.exec(ptx)[1]);
    const seconds = [];
    let answer;
    for (let i = 0; i < runs; i++) {
      const buffers = arrays.map((data) => device.upload(data));
      // The arrays are in place, as theirs are.
      await device.synchronize();
      const start = performance.now();
      await device.launch(kernel, { grid, block, sharedBytes: shared, args: argsOf(buffers) });
      seconds.push((performance.now() - start) / 1000);
      const bytes = await buffers[result].download();
      answer = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      for (const buffer of buffers) buffer.free();
    }
    return { ...summary(seconds), answer };
  } finally {
    device.close();
  }
}
