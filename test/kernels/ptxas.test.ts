// NVIDIA's assembler takes every module, for every target, without a spill and without a stack frame.
import path from "node:path";
import { describe, expect } from "vitest";
import { compileVariant } from "../../src/compiler/compile.js";
import { loadKernels } from "../../src/compiler/load.js";
import { targets } from "../../src/targets/index.js";
import { assemble } from "../../src/toolchain/index.js";
import { testWithPtxas } from "../support/ptxas.js";

const fixture = path.join(import.meta.dirname, "../fixtures/own-kernels.ts");
const indexerDims = [8, 40, 64, 128].flatMap((H) => [32, 128].map((D) => ({ H, D })));

/** Comptime dims to specialise each kernel for. */
const variants: readonly { readonly from: string; readonly dims: readonly Readonly<Record<string, number>>[] }[] = [
  { from: "act_quant", dims: [{}] },
  { from: "hadamard_quant", dims: [{}] },
  { from: "indexer_query", dims: [{ H: 64 }] },
  { from: "indexer_logits", dims: indexerDims },
  { from: "topk_select", dims: [{ topk: 2048 }, { topk: 8192 }] },
  ...["indexer_topk", "indexer_topk_paged"].map((from) => ({
    from,
    dims: [
      { H: 64, D: 128, topk: 2048 },
      { H: 64, D: 128, topk: 8192 },
      { H: 128, D: 128, topk: 8192 },
      { H: 40, D: 32, topk: 64 },
    ],
  })),
  { from: fixture, dims: [{ N: 1000, BINS: 256 }] },
];

describe.each(targets.map((t) => t.name))("ptxas for %s", (arch) => {
  for (const { from, dims } of variants) {
    testWithPtxas(path.basename(from), async () => {
      const target = targets.find((t) => t.name === arch);
      if (target === undefined) throw new Error(`no target ${arch}`);
      for (const program of loadKernels(from)) {
        const options = Object.fromEntries(program.kernel.options.map((o) => [o.name, o.words[0] as string]));
        for (const d of dims) {
          for (const launch of program.launches) {
            const { name, ptx } = compileVariant(program, target, d, options, new Map(), launch);
            expect({ kernel: name, dims: d, ...(await assemble(ptx, arch)) }).toMatchObject({
              ok: true,
              stackBytes: 0,
              spillStores: 0,
              spillLoads: 0,
            });
          }
        }
      }
    });
  }
});
