// The attention kernels without a reference: later keys cannot change earlier queries, and sparse over everything is dense.
import { describe, test } from "vitest";
import { bf16, e4m3, type HostTensor, tensor, type Verdict } from "../../src/oracle/index.js";
import { targets } from "../../src/targets/index.js";
import { checkSuite, expectVerdicts, kernelSuites } from "../support/kernel-suites.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";
import { expectSameBits } from "../support/same-bits.js";
import {
  type DenseDecodeCase,
  type DensePrefillCase,
  denseMlaDecodeSuite,
  denseMlaPrefillSuite,
  type SparsePrefillCase,
  sparseMlaPrefillSuite,
} from "../support/suites/mla.js";

const shipped = (...kernels: string[]) =>
  kernels.every((kernel) => kernelSuites.some((suite) => suite.kernel === kernel));
const limits = { maxRows: 3, maxKeys: 130 };
const RUNS = 6;

/** `rows` [S,576] with more of them behind. */
function withMoreRows(kv: HostTensor, count: number, seed: number): HostTensor<"bf16"> {
  const random = new Prng(seed, 44);
  const more = tensor("bf16", [(kv.shape[0] as number) + count, 576]);
  more.data.set(kv.data);
  for (let i = kv.data.length; i < more.data.length; i++) more.data[i] = bf16.encode(random.normal() * 3);
  return more;
}

/** Queries, cache and weights of an indexer over the pages of a case; every logit is finite. */
function indexerInputs({ B, N, P, seed }: DenseDecodeCase) {
  const [H, D] = [8, 32];
  const random = new Prng(seed, 53);
  const q = tensor("e4m3", [B, N, H, D]);
  const weights = tensor("f32", [B * N, H]);
  const cache = tensor("u8", [P, 64, D + 4]);
  const code = () => e4m3.encode(random.normal(), "saturate");
  for (let i = 0; i < q.data.length; i++) q.data[i] = code();
  for (let i = 0; i < weights.data.length; i++) weights.data[i] = random.normal();
  for (let i = 0; i < cache.data.length; i++) cache.data[i] = code();
  for (let page = 0; page < P; page++)
    new Float32Array(cache.data.buffer, cache.data.byteOffset + (page * (D + 4) + D) * 64, 64).fill(1);
  return { q, cache, weights };
}

describe.each(targets.map((t) => t.name))("on %s", (arch) => {
  test.runIf(shipped("sparse_mla_prefill"))("rows that nobody names change nothing", () =>
    checkSuite(
      `more rows on ${arch}`,
      sparseMlaPrefillSuite as never,
      limits,
      async (spec) => {
        const { S, seed } = spec as SparsePrefillCase;
        const given = sparseMlaPrefillSuite.build(spec as SparsePrefillCase);
        // An index of at least S would name one of the new rows.
        const indices = given.inputs.indices as HostTensor<"i32">;
        const inside = { ...indices, data: indices.data.map((i) => (i >= S ? -1 : i)) };
        const inputs = { ...given.inputs, indices: inside };
        const kv = withMoreRows(given.inputs.kv as HostTensor, 33, seed);
        const before = await onDevice(arch, "sparse_mla_prefill", { ...given, inputs });
        const after = await onDevice(arch, "sparse_mla_prefill", { ...given, inputs: { ...inputs, kv } });
        expectSameBits(after.outputs, before.outputs);
      },
      RUNS,
    ),
  );

  test.runIf(shipped("dense_mla_prefill"))("keys behind every range change nothing", () =>
    checkSuite(
      `later keys on ${arch}`,
      denseMlaPrefillSuite as never,
      limits,
      async (spec) => {
        const { S, seed } = spec as DensePrefillCase;
        const given = denseMlaPrefillSuite.build(spec as DensePrefillCase);
        const ends = given.inputs.k_end as HostTensor<"i32">;
        const inputs = { ...given.inputs, k_end: { ...ends, data: ends.data.map((end) => Math.min(end, S)) } };
        const kv = withMoreRows(given.inputs.kv as HostTensor, 33, seed);
        const before = await onDevice(arch, "dense_mla_prefill", { ...given, inputs });
        const after = await onDevice(arch, "dense_mla_prefill", { ...given, inputs: { ...inputs, kv } });
        expectSameBits(after.outputs, before.outputs);
      },
      RUNS,
    ),
  );

  test.runIf(shipped("dense_mla_prefill", "sparse_mla_prefill"))("sparse prefill over a whole range is dense", () =>
    checkSuite(
      `sparse and dense prefill on ${arch}`,
      denseMlaPrefillSuite as never,
      limits,
      async (spec) => {
        const own = spec as DensePrefillCase;
        const given = denseMlaPrefillSuite.build(own);
        const { q, kv, k_start, k_end, ...sinks } = given.inputs as Record<string, HostTensor>;
        const indices = tensor("i32", [own.T, own.S]);
        for (let t = 0; t < own.T; t++) {
          for (let s = 0; s < own.S; s++) {
            const inRange = s >= (k_start?.data[t] as number) && s < (k_end?.data[t] as number);
            indices.data[t * own.S + s] = inRange ? s : -1;
          }
        }
        const inputs = { q, kv, indices, ...sinks } as Record<string, HostTensor>;
        const { outputs } = await onDevice(arch, "sparse_mla_prefill", { inputs, settings: given.settings });
        expectVerdicts(denseMlaPrefillSuite.check(given, outputs, own));
      },
      RUNS,
    ),
  );

  test.runIf(shipped("dense_mla_decode", "sparse_mla_decode"))("sparse decode over a whole context is dense", () =>
    checkSuite(
      `sparse and dense decode on ${arch}`,
      denseMlaDecodeSuite as never,
      limits,
      async (spec) => {
        const own = spec as DenseDecodeCase;
        const given = denseMlaDecodeSuite.build(own);
        const { q, cache, block_table, context_lens, ...sinks } = given.inputs as Record<string, HostTensor>;
        const { B, N, M, P, page } = own;
        const indices = tensor("i32", [B, N, M * page]);
        for (let i = 0; i < indices.data.length; i++) {
          const [query, position] = [Math.floor(i / (M * page)), i % (M * page)];
          const id = block_table?.data[Math.floor(query / N) * M + Math.floor(position / page)] as number;
          const holds = position < (context_lens?.data[query] as number) && id >= 0 && id < P;
          indices.data[i] = holds ? id * page + (position % page) : -1;
        }
        const inputs = { q, cache, indices, ...sinks } as Record<string, HostTensor>;
        const { outputs } = await onDevice(arch, "sparse_mla_decode", { inputs, settings: given.settings });
        const verdicts: Verdict[] = denseMlaDecodeSuite.check(given, outputs, own);
        expectVerdicts(verdicts);
      },
      RUNS,
    ),
  );

  test.runIf(shipped("dense_mla_decode", "indexer_topk_paged", "sparse_mla_decode"))(
    "sparse decode over what the indexer selects is dense where topk is no less than the context",
    () =>
      checkSuite(
        `indexer, sparse and dense decode on ${arch}`,
        denseMlaDecodeSuite as never,
        limits,
        async (drawn) => {
          // The indexer has pages of 64, and its slots are those of a table that names pages only.
          const { M, P } = drawn as DenseDecodeCase;
          const own: DenseDecodeCase = {
            ...(drawn as DenseDecodeCase),
            ...{ page: 64, M: Math.min(M, 4), P: Math.max(P, 1), table: "shared" },
          };
          const given = denseMlaDecodeSuite.build(own);
          const { q, cache, block_table, context_lens, ...sinks } = given.inputs as Record<string, HostTensor>;
          const selecting = { ...indexerInputs(own), block_table, context_lens } as Record<string, HostTensor>;
          const selected = await onDevice(arch, "indexer_topk_paged", {
            inputs: selecting,
            settings: { topk: "256", out: "slot" },
          });
          const indices = { ...selected.outputs.indices, shape: [own.B, own.N, 256] } as HostTensor;
          const inputs = { q, cache, indices, ...sinks } as Record<string, HostTensor>;
          const { outputs } = await onDevice(arch, "sparse_mla_decode", { inputs, settings: given.settings });
          expectVerdicts(denseMlaDecodeSuite.check(given, outputs, own));
        },
        RUNS,
      ),
  );
});
