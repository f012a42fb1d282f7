// NVIDIA's assembler takes every module, for every target, without a spill and without a stack frame.
import path from "node:path";
import { describe, expect } from "vitest";
import { compileVariant } from "../../src/compiler/compile.js";
import { type KernelProgram, loadKernels } from "../../src/compiler/load.js";
import { catalogue } from "../../src/kernels/catalogue.js";
import { targets } from "../../src/targets/index.js";
import { assemble } from "../../src/toolchain/index.js";
import { testWithPtxas } from "../support/ptxas.js";

const fixture = path.join(import.meta.dirname, "../fixtures/own-kernels.ts");
const indexerDims = [8, 40, 64, 128].flatMap((H) => [32, 128].map((D) => ({ H, D })));

const topkDims = [
  { H: 64, D: 128, topk: 2048 },
  { H: 64, D: 128, topk: 8192 },
  { H: 128, D: 128, topk: 8192 },
  { H: 40, D: 32, topk: 64 },
];
const heads = [128, 64, 32, 16, 1].map((H) => ({ H }));

type Dims = Readonly<Record<string, number>>;

/** Comptime dims to specialise kernels for, of those that have any. */
const dimsOf: Readonly<Record<string, readonly Dims[]>> = {
  indexer_query: [{ H: 64 }],
  indexer_logits: indexerDims,
  indexer_logits_paged: indexerDims,
  topk_select: [{ topk: 2048 }, { topk: 8192 }],
  indexer_topk: topkDims,
  indexer_topk_paged: topkDims,
  moe_gate: [
    { E: 256, n_group: 8, topk: 8 },
    { E: 384, n_group: 1, topk: 8 },
  ],
  sparse_mla_prefill: heads,
  sparse_mla_decode: heads,
  dense_mla_prefill: heads,
  dense_mla_decode: heads,
};
const variants: readonly { readonly from: string; readonly dims: readonly Dims[] }[] = [
  ...catalogue.map(({ name }) => ({ from: name, dims: dimsOf[name] ?? [{}] })),
  { from: fixture, dims: [{ N: 1000, BINS: 256 }] },
];

/** Optional inputs of a program, all left out and all given. */
function optionals(program: KernelProgram): readonly Readonly<Record<string, string>>[] {
  const names = program.kernel.params.filter((p) => p.k === "tensor" && p.optional === true).map((p) => p.name);
  const all = (word: string) => Object.fromEntries(names.map((name) => [name, word]));
  return names.length === 0 ? [{}] : [all("absent"), all("given")];
}

/** Every tensor that may have strides with them. */
function stridesGiven(program: KernelProgram): readonly Readonly<Record<string, string>>[] {
  const names = program.kernel.params.filter((p) => p.k === "tensor" && p.strided !== undefined).map((p) => p.name);
  const [absent] = optionals(program);
  return names.length === 0 ? [] : [{ ...absent, ...Object.fromEntries(names.map((n) => [`${n}.strides`, "given"])) }];
}

describe.each(targets.map((t) => t.name))("ptxas for %s", (arch) => {
  for (const { from, dims } of variants) {
    testWithPtxas(path.basename(from), async () => {
      const target = targets.find((t) => t.name === arch);
      if (target === undefined) throw new Error(`no target ${arch}`);
      for (const program of loadKernels(from)) {
        const options = Object.fromEntries(program.kernel.options.map((o) => [o.name, o.words[0] as string]));
        const strides = stridesGiven(program);
        const calls = dims.flatMap((d, i) =>
          [...optionals(program), ...(i === 0 ? strides : [])].map((given) => [d, given] as const),
        );
        for (const [d, given] of calls) {
          for (const launch of program.launches) {
            const { name, ptx } = compileVariant(program, target, d, { ...options, ...given }, new Map(), launch);
            expect({ kernel: name, dims: d, given, ...(await assemble(ptx, arch)) }).toMatchObject({
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
