// What a decode step costs as the context grows, counted on the virtual GPU at DeepSeek-V3.2's dims: indexer and sparse attention, against dense attention.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { binary, decades, plotText } from "../dist/bench/plot.js";
import { loadKernel, runKernel } from "../dist/compiler/index.js";
import { bf16, e4m3, tensor } from "../dist/oracle/index.js";

const docs = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "docs");
const contexts = [4, 16, 64, 128, 512, 1024].map((n) => n * 1024);

const [HEADS, ROW, ROW_BYTES] = [128, 576, 656];
const [INDEXER_HEADS, INDEXER_DIM, TOPK, PAGE] = [64, 128, 2048, 64];
/** Pages that the latent cache really has; the table names them over and over. What a row holds changes no count. */
const LATENT_PAGES = 256;

/** Fills with normally distributed values, by way of 65,536 codes of them. */
function normal(data, encode, seed) {
  const codes = Float64Array.from({ length: 65536 }, (_, i) => {
    // A fixed sequence of pairs, by Box and Muller.
    const [u, v] = [(i + 0.5) / 65536, (i * 0.6180339887498949) % 1];
    return encode(Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v));
  });
  let state = seed;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    data[i] = codes[state >>> 16];
  }
}

const e4m3Code = (x) => e4m3.encode(x, "saturate");

/** Keys of the indexer in pages: 64 rows of codes, then 64 scales. */
function indexerCache(pages) {
  const cache = tensor("u8", [pages, PAGE, INDEXER_DIM + 4]);
  normal(cache.data, e4m3Code, 1);
  const bytes = PAGE * (INDEXER_DIM + 4);
  for (let page = 0; page < pages; page++) {
    const at = page * bytes + PAGE * INDEXER_DIM;
    new Float32Array(cache.data.buffer, cache.data.byteOffset + at, PAGE).fill(2 ** -4);
  }
  return cache;
}

/** Rows of the latent cache: 512 codes, 4 scales, 64 bf16. */
function latentCache() {
  const cache = tensor("u8", [LATENT_PAGES, PAGE, ROW_BYTES]);
  normal(cache.data, e4m3Code, 2);
  const rows = LATENT_PAGES * PAGE;
  const words = new Float32Array(cache.data.buffer, cache.data.byteOffset, (rows * ROW_BYTES) / 4);
  const halves = new Uint16Array(cache.data.buffer, cache.data.byteOffset, (rows * ROW_BYTES) / 2);
  const rope = new Uint16Array(rows * 64);
  normal(rope, (x) => bf16.encode(x), 3);
  for (let row = 0; row < rows; row++) {
    words.fill(2 ** -6, (row * ROW_BYTES) / 4 + 128, (row * ROW_BYTES) / 4 + 132);
    halves.set(rope.subarray(row * 64, row * 64 + 64), (row * ROW_BYTES) / 2 + 264);
  }
  return cache;
}

const settings = { sm_scale: "0.13523378" };

async function count(name, arch, inputs, given) {
  const { outputs, stats } = await runKernel(loadKernel(name), {
    ...{ arch, device: "virtual", counters: true },
    inputs: new Map(Object.entries(inputs)),
    settings: new Map(Object.entries(given)),
  });
  const of = ({ counters: c }) => ({ warpInstructions: c.warp_instructions, matrixInstructions: c.matrix });
  return {
    outputs,
    counts: { ...of(stats), launches: Object.fromEntries(stats.launches.map((l) => [l.kernel, of(l)])) },
  };
}

/** One query of one request over `context` tokens. */
async function step(context, arch, latent) {
  const pages = context / PAGE;
  const q8 = tensor("e4m3", [1, 1, INDEXER_HEADS, INDEXER_DIM]);
  const weights = tensor("f32", [1, INDEXER_HEADS]);
  const q = tensor("bf16", [1, 1, HEADS, ROW]);
  normal(q8.data, e4m3Code, 4);
  normal(weights.data, (x) => x, 5);
  normal(q.data, (x) => bf16.encode(x), 6);
  const own = tensor(
    "i32",
    [1, pages],
    Int32Array.from({ length: pages }, (_, page) => page),
  );
  const context_lens = tensor("i32", [1, 1], Int32Array.of(context));
  const keys = { q: q8, cache: indexerCache(pages), block_table: own, context_lens, weights };
  const indexer = await count("indexer_topk_paged", arch, keys, { topk: String(TOPK) });

  const chosen = indexer.outputs.get("indices").data;
  const indices = tensor(
    "i32",
    [1, 1, TOPK],
    Int32Array.from(chosen, (s) => s % (LATENT_PAGES * PAGE)),
  );
  const attention = await count("sparse_mla_decode", arch, { q, cache: latent, indices }, settings);

  const block_table = { ...own, data: own.data.map((page) => page % LATENT_PAGES) };
  const dense = await count("dense_mla_decode", arch, { q, cache: latent, block_table, context_lens }, settings);
  return {
    ...{ context, indexer: indexer.counts, attention: attention.counts, dense: dense.counts },
    sparseStep: indexer.counts.warpInstructions + attention.counts.warpInstructions,
  };
}

/** Counts per context, written beside the plot of them. */
export async function costGrowth(arch = "sm_90a") {
  const latent = latentCache();
  const steps = [];
  for (const context of contexts) {
    console.error(`bench: growth: ${binary(context)} tokens`);
    steps.push(await step(context, arch, latent));
  }
  const record = {
    name: `decode on ${arch}, one query: H ${HEADS}, K ${TOPK}; indexer ${INDEXER_HEADS} × ${INDEXER_DIM}`,
    ...{ unit: "warp instructions, whole launches", steps },
  };
  writeFileSync(path.join(docs, "cost-growth.json"), `${JSON.stringify(record, null, 2)}\n`);
  const line = (name, y) => ({ name, points: steps.map((s) => ({ x: s.context, y: y(s) })) });
  const plot = plotText({
    title: "Warp instructions of a decode step",
    subtitle: `one query, 128 heads, K = 2048, on the virtual ${arch}; every point counted`,
    series: [
      line("dense attention", (s) => s.dense.warpInstructions),
      line("indexer + attention", (s) => s.sparseStep),
      line("indexer", (s) => s.indexer.warpInstructions),
      line("sparse attention", (s) => s.attention.warpInstructions),
    ],
    x: { type: "log", base: 2, label: "tokens of context", ticks: contexts, tickFormat: binary },
    y: decades(4, 9, "warp instructions"),
  });
  writeFileSync(path.join(docs, "cost-growth.svg"), plot);
  return steps.map((s) => ({
    name: `${binary(s.context)} tokens, warp instructions`,
    indexer: s.indexer.warpInstructions,
    attention: s.attention.warpInstructions,
    both: s.sparseStep,
    dense: s.dense.warpInstructions,
  }));
}
