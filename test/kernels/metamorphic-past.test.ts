// What a query may not see does not show, to the bit: tokens behind its context, rows that its list does not name.
import { describe, test } from "vitest";
import type { HostTensor } from "../../src/oracle/index.js";
import { targets } from "../../src/targets/index.js";
import { checkSuite, kernelSuites } from "../support/kernel-suites.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";
import { expectSameBits } from "../support/same-bits.js";
import { indexerLogitsPagedSuite } from "../support/suites/logits.js";
import { denseMlaDecodeSuite, sparseMlaDecodeSuite } from "../support/suites/mla.js";
import type { KernelSuite, NamedTensors } from "../support/suites/suite.js";
import { indexerTopkPagedSuite } from "../support/suites/topk.js";

const shipped = (kernel: string) => kernelSuites.some((suite) => suite.kernel === kernel);

/** Byte ranges of a page's token in the indexer's cache: codes, then its scale. */
const indexerToken = (cache: HostTensor, page: number, j: number): [number, number][] => {
  const row = (cache.shape[2] as number) - 4;
  const at = page * 64 * (row + 4);
  return [
    [at + j * row, row],
    [at + 64 * row + 4 * j, 4],
  ];
};
const latentToken = (cache: HostTensor, page: number, j: number): [number, number][] => [
  [(page * (cache.shape[1] as number) + j) * 656, 656],
];

/** The cache with any bytes at all, NaN among them, in the tokens that `keeps` does not name. */
function withOther(
  cache: HostTensor,
  keeps: ReadonlySet<number>,
  bytesOf: typeof latentToken,
  seed: number,
): HostTensor {
  const random = new Prng(seed, 52);
  const data = (cache.data as Uint8Array).slice();
  const [pages, size] = cache.shape as [number, number];
  for (let slot = 0; slot < pages * size; slot++) {
    if (keeps.has(slot)) continue;
    for (const [at, count] of bytesOf(cache, Math.floor(slot / size), slot % size))
      for (let i = at; i < at + count; i++) data[i] = random.integer(0, 255);
  }
  return { ...cache, dtype: "u8", data } as HostTensor;
}

/** Queries whose context is no longer than the median one, and the slots that they may see. */
function early(inputs: NamedTensors): { queries: number[]; slots: Set<number> } {
  const { cache, block_table, context_lens } = inputs as Record<"cache" | "block_table" | "context_lens", HostTensor>;
  const lengths = Array.from(context_lens.data as Int32Array);
  const median = [...lengths].sort((a, b) => a - b)[(lengths.length - 1) >> 1] ?? 0;
  const queries = [...lengths.keys()].filter((i) => (lengths[i] as number) <= median);
  const N = context_lens.shape[1] as number;
  const [pages, size] = cache.shape as [number, number];
  const M = block_table.shape[1] as number;
  const slots = new Set<number>();
  for (const query of queries) {
    for (let i = 0; i < Math.min(M * size, lengths[query] as number); i++) {
      const page = block_table.data[Math.floor(query / N) * M + Math.floor(i / size)] as number;
      if (page >= 0 && page < pages) slots.add(page * size + (i % size));
    }
  }
  return { queries, slots };
}

/** The outputs of some queries, one after another; a tensor with a head for its second dimension ([B,H,N]) is turned first. */
function ofQueries(outputs: NamedTensors, queries: readonly number[], B: number, N: number): NamedTensors {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, t]) => {
      const per = B * N === 0 ? 0 : t.data.length / (B * N);
      const picked = queries.flatMap((query) =>
        Array.from({ length: per }, (_, i) => {
          if (name !== "lse") return t.data[query * per + i] as number;
          return t.data[(Math.floor(query / N) * per + i) * N + (query % N)] as number;
        }),
      );
      const data = t.data.slice(0, picked.length);
      data.set(picked);
      return [name, { ...t, shape: [picked.length], data }];
    }),
  ) as NamedTensors;
}

const overContexts = [
  [indexerLogitsPagedSuite, indexerToken],
  [indexerTopkPagedSuite, indexerToken],
  [denseMlaDecodeSuite, latentToken],
] as unknown as readonly (readonly [KernelSuite, typeof latentToken])[];

describe.each(targets.map((t) => t.name))("on %s", (arch) => {
  test.each(
    overContexts
      .filter(([suite]) => shipped(suite.kernel))
      .map(([suite, token]) => [suite.kernel, suite, token] as const),
  )("%s: later tokens change no earlier query", (name, suite, token) =>
    checkSuite(
      `later tokens of ${name} on ${arch}`,
      suite,
      { maxRows: 6, maxKeys: 130 },
      async (spec) => {
        const { B, N, seed } = spec as { B: number; N: number; seed: number };
        const given = suite.build(spec);
        const { queries, slots } = early(given.inputs);
        const cache = withOther(given.inputs.cache as HostTensor, slots, token, seed);
        const before = await onDevice(arch, name, given);
        const after = await onDevice(arch, name, { ...given, inputs: { ...given.inputs, cache } });
        expectSameBits(ofQueries(after.outputs, queries, B, N), ofQueries(before.outputs, queries, B, N));
      },
      8,
    ),
  );

  test.runIf(shipped("sparse_mla_decode"))("sparse_mla_decode: rows that no list names change nothing", () =>
    checkSuite(
      `other rows of sparse_mla_decode on ${arch}`,
      sparseMlaDecodeSuite as never,
      { maxRows: 3, maxKeys: 130 },
      async (spec) => {
        const given = sparseMlaDecodeSuite.build(spec as never);
        const { cache, indices } = given.inputs as { cache: HostTensor; indices: HostTensor<"i32"> };
        const other = withOther(cache, new Set(indices.data), latentToken, (spec as { seed: number }).seed);
        const before = await onDevice(arch, "sparse_mla_decode", given);
        const after = await onDevice(arch, "sparse_mla_decode", {
          ...given,
          inputs: { ...given.inputs, cache: other },
        });
        expectSameBits(after.outputs, before.outputs);
      },
      8,
    ),
  );
});
