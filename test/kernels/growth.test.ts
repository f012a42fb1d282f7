/** How the cost of a decode step grows with its context, counted: attention over a list stays as it is, the indexer grows linearly. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { bf16, e4m3, type HostTensor, tensor } from "../../src/oracle/index.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";

const [TOPK, PAGE] = [256, 64];
const [INDEXER_HEADS, DIM] = [16, 64];
const HEADS = 16;
const contexts = [4096, 8192, 16384];
const most = Math.max(...contexts) / PAGE;

const random = new Prng(20, 51);
function normal<D extends "bf16" | "e4m3" | "u8">(dtype: D, shape: readonly number[]): HostTensor<D> {
  const t = tensor(dtype, shape);
  const code = dtype === "bf16" ? (x: number) => bf16.encode(x) : (x: number) => e4m3.encode(x, "saturate");
  for (let i = 0; i < t.data.length; i++) t.data[i] = code(random.normal());
  return t;
}

/** Pages of DIM codes per token, then their scales. */
function indexerCache(): HostTensor<"u8"> {
  const cache = normal("u8", [most, PAGE, DIM + 4]);
  for (let page = 0; page < most; page++) {
    const at = (page * (DIM + 4) + DIM) * PAGE;
    new Float32Array(cache.data.buffer, cache.data.byteOffset + at, PAGE).fill(1);
  }
  return cache;
}

const q8 = normal("e4m3", [1, 1, INDEXER_HEADS, DIM]);
const weights = tensor(
  "f32",
  [1, INDEXER_HEADS],
  Float32Array.from({ length: INDEXER_HEADS }, () => random.normal()),
);
const keys = indexerCache();
const q = normal("bf16", [1, 1, HEADS, 576]);
/** What the rows hold changes nothing that is counted: bytes 0. */
const latent = tensor("u8", [most, PAGE, 656]);
const settings = { sm_scale: "0.13523378" };

async function step(arch: string, context: number) {
  const pages = Int32Array.from({ length: context / PAGE }, (_, page) => page);
  const block_table = tensor("i32", [1, pages.length], pages);
  const context_lens = tensor("i32", [1, 1], Int32Array.of(context));
  const selecting = { q: q8, cache: keys, block_table, context_lens, weights };
  const indexer = await onDevice(arch, "indexer_topk_paged", { inputs: selecting, settings: { topk: String(TOPK), out: "slot" } }); // biome-ignore format: one call
  const chosen = indexer.outputs.indices as HostTensor<"i32">;
  const indices = { ...chosen, shape: [1, 1, TOPK] };
  const attention = await onDevice(arch, "sparse_mla_decode", { inputs: { q, cache: latent, indices }, settings });
  const range = { q, cache: latent, block_table, context_lens };
  const dense = await onDevice(arch, "dense_mla_decode", { inputs: range, settings });
  const [of, matrix] = ["warp_instructions", "matrix"].map(
    (name) => (run: typeof dense) => Number(run.counters[name]),
  ) as [(run: typeof dense) => number, (run: typeof dense) => number];
  return { context, indexer: of(indexer), scoring: matrix(indexer), attention: of(attention), dense: of(dense) };
}

describe.each(["sm_80", "sm_90a"])("on %s", (arch) => {
  test("attention over a list costs the same in every context, the indexer and dense attention grow linearly", async () => {
    const steps = [];
    for (const context of contexts) steps.push(await step(arch, context));
    const [first, ...longer] = steps as [(typeof steps)[0], ...typeof steps];
    for (const s of longer) {
      const times = s.context / first.context;
      expect(s.attention).toBe(first.attention);
      expect(s.scoring).toBe(first.scoring * times);
      // What does not depend on the context makes longer ones cheaper per token; sorting or rereading would make them dearer.
      expect(s.indexer).toBeLessThanOrEqual(first.indexer * times);
      expect(s.dense / (first.dense * times)).toBeCloseTo(1, 1);
    }
  });
});

test("the documentation's table is the record of the last count", () => {
  const docs = path.join(import.meta.dirname, "../../docs");
  const { steps } = JSON.parse(readFileSync(path.join(docs, "cost-growth.json"), "utf8"));
  const text = readFileSync(path.join(docs, "kernels.md"), "utf8");
  const named = (n: number) => (n >= 2 ** 20 ? `${n / 2 ** 20}M` : `${n / 1024}K`);
  const counted = (n: number) => n.toLocaleString("en-US");
  for (const { context, indexer, attention, dense, sparseStep } of steps) {
    const columns = [indexer.warpInstructions, attention.warpInstructions, sparseStep, dense.warpInstructions];
    const ratio = (dense.warpInstructions / sparseStep).toFixed(1);
    expect(text).toContain(`| ${[named(context), ...columns.map(counted), ratio].join(" | ")} |`);
  }
});
