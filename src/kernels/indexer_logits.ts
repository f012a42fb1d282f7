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
  shared,
  store,
  tabulate,
  u32,
} from "../language/index.js";
import { scores, weightsOf } from "./indexer.js";

/**
 * The lightning indexer: logits[t,s] = k_scale[s] · Σ_h weights[t,h] · max(0, q[t,h]·k[s]) for keys in [k_start[t], k_end[t]), −inf elsewhere.
 *
 * A block scores `tiles` tiles of `keys` keys for one query. Keys are the rows of the matrix product, so that the sum over heads
 * stays within a thread but for the last steps; warps share out keys only, so that the order of a sum, and with it a logit's bits,
 * do not depend on the tunables.
 */
export const indexerLogits = kernel(
  "indexer_logits",
  {
    params: {
      q: input(e4m3, ["T", "H", "D"]),
      k: input(e4m3, ["S", "D"]),
      k_scale: input(f32, ["S"]),
      weights: input(f32, ["T", "H"]),
      k_start: input(i32, ["T"]),
      k_end: input(i32, ["T"]),
      logits: output(f32, ["T", "S"]),
    },
    comptime: ["H", "D"],
    tune: { keys: [128, 64, 256], tiles: [16, 8, 32, 4], stages: [3, 2, 4], warps: [4, 8, 2] },
    // 16 keys per warp at least (and at most, for head counts whose operands load unevenly), 64 accumulators per thread at most, and
    // shared memory that the smallest target has.
    where: ({ H, D }, { keys, stages, warps }) =>
      keys >= 16 * warps &&
      (H % 32 === 0 || keys === 16 * warps) &&
      keys * H <= 2048 * warps &&
      (stages * keys + H) * D <= 96 * 1024,
    requires: {
      "H must be a multiple of 8 from 8 to 128": ({ H }) => H % 8 === 0 && H >= 8 && H <= 128,
      "D must be 32, 64 or 128": ({ D }) => D === 32 || D === 64 || D === 128,
    },
    grid: ({ T, S }, { keys, tiles }) => [T, ceilDiv(S, keys * tiles)],
  },
  ({ q, k, k_scale, weights, k_start, k_end, logits }, { S, H, D }, { keys, tiles, stages }) => {
    const t = blockIdx.x;
    const first = blockIdx.y * (keys * tiles);
    const lo = max(k_start.at(t), 0);
    const hi = max(min(k_end.at(t), S), 0);
    // Key n is in range where n − lo, taken as unsigned, is below the number of keys in range: one comparison instead of two.
    const inRange = u32(max(hi - lo, 0));
    // Tiles of this block that hold keys in range: [from, to).
    const from = min(idiv(max(lo - first, 0), keys), tiles);
    const to = max(min(ceilDiv(max(hi - first, 0), keys), tiles), from);

    const Q = shared(e4m3, [H, D]);
    copy(q.tile([t, 0, 0], [1, H, D]), Q);
    const headWeights = weightsOf(weights, t, H);
    for (const tile of pipelined(from, to, { stages })) {
      const s = first + tile * keys;
      const K = shared(e4m3, [keys, D]);
      copy(k.tile([s, 0], [keys, D]), K);
      const sum = scores(K, Q, keys, H, headWeights);
      store(logits.tile([t, s], [1, keys]), sum, (x, i) =>
        u32(s + i - lo) < inRange ? x * k_scale.at(s + i) * headWeights.inverse : -Infinity,
      );
    }

    const outside = tabulate(f32, [keys], () => -Infinity);
    for (const tile of range(0, from)) store(logits.tile([t, first + tile * keys], [1, keys]), outside);
    for (const tile of range(to, tiles)) store(logits.tile([t, first + tile * keys], [1, keys]), outside);
  },
);
