/** Selection of the keys that the lightning indexer scores highest, while it scores them: what the fused indexers share. */
import {
  ceilDiv,
  copy,
  e4m3,
  f32,
  parallel,
  pipelined,
  type Shared,
  shared,
  type Tensor,
  type View,
} from "../language/index.js";
import { scores, weightsOf } from "./indexer.js";
import { BINS, type Candidates, cut, KEPT, keep, rankOf } from "./select.js";
import { SELECTION, TOPK } from "./select-row.js";
import { SPLITS } from "./splits.js";

/** What the fused indexers' specifications have in common. */
export const FUSED = {
  ...SELECTION,
  comptime: ["H", "D", "topk"],
  requires: {
    "H must be a multiple of 8 from 8 to 128": ({ H }: { H: number }) => H % 8 === 0 && H >= 8 && H <= 128,
    "D must be 32, 64 or 128": ({ D }: { D: number }) => D === 32 || D === 64 || D === 128,
    ...TOPK,
    ...SPLITS,
  },
  // As for `indexer_logits`; candidates, bins and exchanges take shared memory, too.
  where: (
    { H, D, topk }: { H: number; D: number; topk: number },
    { keys, spare, stages, warps }: { keys: number; spare: number; stages: number; warps: number },
  ) =>
    keys >= 16 * warps &&
    (H % 32 === 0 || keys === 16 * warps) &&
    keys * H <= 2048 * warps &&
    (stages * keys + H) * D + 8 * (topk + spare) + 4 * BINS + 5120 <= 99 * 1024,
} as const;

/** A query, and the keys [lo, hi) that it is to choose from, `keys` of which are scored at a time. */
interface Query {
  readonly Q: Shared<"e4m3", 2>;
  readonly weights: Tensor<"f32", 2>;
  readonly row: number;
  readonly lo: number;
  readonly hi: number;
  readonly keys: number;
  readonly H: number;
  readonly D: number;
}

/** The keys from some place on: their codes, how many of them count, and the scale of each. */
export interface Keys {
  readonly codes: View<"e4m3", number, "tensor">;
  readonly count: number;
  readonly scaleOf: (i: number) => number;
}

/**
 * Leaves the best keys among the candidates. Keys are scored tile by tile, and those are kept that are better than the best so far; when these leave no room
 * for another tile they are cut.
 */
export function selectKeys(c: Candidates, query: Query, stages: number, keysFrom: (s: number) => Keys): void {
  const { Q, weights, row, lo, hi, keys, H, D } = query;
  const headWeights = weightsOf(weights, row, H);
  let bar = -Infinity;
  for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
    const s = lo + tile * keys;
    const { codes, count, scaleOf } = keysFrom(s);
    const K = shared(e4m3, [keys, D]);
    copy(codes, K);
    const sums = scores(K, Q, keys, H, headWeights);
    const least = bar;
    parallel([keys], (i) => {
      const logit = f32(sums.at(i) * scaleOf(i) * headWeights.inverse);
      if (logit > least && i < count) keep(c, rankOf(logit), s + i);
    });
    // Too full for another tile, or at the end.
    if (c.state.at(KEPT) > (s + keys < hi ? c.capacity - keys : c.wanted)) bar = cut(c);
  }
}
