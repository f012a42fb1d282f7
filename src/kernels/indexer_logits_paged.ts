import {
  blockIdx,
  ceilDiv,
  copy,
  e4m3,
  f32,
  i32,
  idiv,
  input,
  kernel,
  max,
  min,
  output,
  pipelined,
  range,
  reinterpret,
  shared,
  store,
  tabulate,
  u8,
} from "../language/index.js";
import { scores, weightsOf } from "./indexer.js";

/** Tokens of a page of the indexer's cache. */
const PAGE = 64;

/**
 * `indexer_logits` over a paged cache: key j of a request lies at row j % 64 of page block_table[b, j / 64]. A page holds 64 rows of D
 * e4m3 codes, then 64 f32 scales. −inf from context_lens[b, n] on, and for a page id outside [0, P).
 *
 * A block scores `pages` pages for one query. The matrix product is that of `indexer_logits`, and so are a logit's bits.
 */
export const indexerLogitsPaged = kernel(
  "indexer_logits_paged",
  {
    params: {
      q: input(e4m3, ["B", "N", "H", "D"]),
      cache: input(u8, ["P", 64, "D+4"], { strided: 1 }),
      block_table: input(i32, ["B", "M"]),
      context_lens: input(i32, ["B", "N"]),
      weights: input(f32, ["B*N", "H"]),
      logits: output(f32, ["B*N", "64*M"]),
    },
    comptime: ["H", "D"],
    tune: { pages: [32, 16, 8, 64], stages: [3, 2, 4], warps: [2, 4] },
    where: ({ H, D }, { stages, warps }) =>
      (H % 32 === 0 || warps === 4) && PAGE * H <= 2048 * warps && (stages * PAGE + H) * D <= 96 * 1024,
    requires: {
      "H must be a multiple of 8 from 8 to 128": ({ H }) => H % 8 === 0 && H >= 8 && H <= 128,
      "D must be 32, 64 or 128": ({ D }) => D === 32 || D === 64 || D === 128,
    },
    grid: ({ B, N, M }, { pages }) => [B * N, ceilDiv(M, pages)],
  },
  ({ q, cache, block_table, context_lens, weights, logits }, { N, H, D, P, M }, { pages, stages }) => {
    // A page in rows of D bytes: 64 of codes, then those of the scales.
    const codes = reinterpret(cache, e4m3, [P, PAGE + idiv(PAGE * 4, D), D]);
    const scales = reinterpret(cache, f32, [P, 16 * (D + 4)]);
    const row = blockIdx.x;
    const b = idiv(row, N);
    const n = row - b * N;
    const first = blockIdx.y * pages;
    const length = min(max(context_lens.at(b, n), 0), M * PAGE);
    // Pages of this block that hold keys in range.
    const used = min(max(ceilDiv(length, PAGE) - first, 0), pages);

    const Q = shared(e4m3, [H, D]);
    copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
    const headWeights = weightsOf(weights, row, H);
    for (const p of pipelined(0, used, { stages })) {
      const s = (first + p) * PAGE;
      const page = block_table.at(b, first + p);
      const K = shared(e4m3, [PAGE, D]);
      copy(codes.tile([page, 0, 0], [1, PAGE, D]), K);
      const sum = scores(K, Q, PAGE, H, headWeights);
      const end = page >= 0 && page < P ? length - s : 0;
      store(logits.tile([row, s], [1, PAGE]), sum, (x, i) =>
        i < end ? x * scales.at(page, 16 * D + i) * headWeights.inverse : -Infinity,
      );
    }
    const outside = tabulate(f32, [PAGE], () => -Infinity);
    for (const p of range(used, pages)) store(logits.tile([row, (first + p) * PAGE], [1, PAGE]), outside);
  },
);
