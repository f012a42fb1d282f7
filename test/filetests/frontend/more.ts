/** Kernels that between them use every construct of the language. */
import {
  abs, assert, atomicAdd, ballot, bf16, bitcast, blockIdx, bool, ceilDiv, copy, e4m3, exp2, f32, fill, fma, fragment, i32, idiv, inout, input, kernel, load, map, max,
  min, output, parallel, pipelined, popcount, range, reduceAny, reduceMax, reduceSum, reshape, scalar, scanSum, shared, shuffleXor, store, syncThreads, tabulate,
  transpose, u32, unrolled,
} from "tilewright";

export const histogram = kernel(
  "histogram",
  {
    params: { x: input(i32, ["N"]), counts: inout(u32, ["B"]) },
    comptime: ["B"],
    tune: { items: [1024, 2048] },
    grid: ({ N }, { items }) => [ceilDiv(N, items)],
  },
  ({ x, counts }, { N, B }, { items }) => {
    const local = shared(u32, [B]);
    fill(local, 0);
    parallel([items], (i) => {
      const at = blockIdx.x * items + i;
      if (at < N) {
        const bin = x.at(at);
        if (bin >= 0 && bin < B) atomicAdd(local, [bin], 1);
      }
    });
    parallel([B], (b) => {
      const n = local.at(b);
      if (n !== u32(0)) atomicAdd(counts, [b], n);
    });
  },
);

export const transposed = kernel(
  "transposed_copy",
  { params: { x: input(f32, ["M", "N"]), y: output(f32, ["N", "M"]) }, tune: { tile: [32, 64] }, grid: ({ M, N }, { tile }) => [ceilDiv(M, tile), ceilDiv(N, tile)] },
  ({ x, y }, _dims, { tile }) => {
    store(y.tile([blockIdx.y * tile, blockIdx.x * tile], [tile, tile]), load(transpose(x.tile([blockIdx.x * tile, blockIdx.y * tile], [tile, tile]))));
  },
);

export const blockScan = kernel(
  "block_scan",
  { params: { x: input(i32, ["R", "N"]), y: output(i32, ["R", "N"]) }, comptime: ["N"], grid: ({ R }) => [R] },
  ({ x, y }, { N }) => {
    const row = blockIdx.x;
    store(y.tile([row, 0], [1, N]), scanSum(load(x.tile([row, 0], [1, N])), 1));
  },
);

/** s = max(amax, 1e-4) / 448, rounded up to a power of two on its bits. */
const scaleOf = (amax: number, powers: boolean): number => {
  const s = max(amax, 1e-4) / 448;
  const bits = bitcast(s, u32);
  const up = bitcast((bits + 0x7fffff) & 0xff800000, f32);
  return powers ? up : s;
};

export const actQuant = kernel(
  "act_quant",
  {
    params: { x: input(bf16, ["M", "K"]), y: output(e4m3, ["M", "K"]), scale: output(f32, ["M", "K/128"]) },
    options: { scale_fmt: ["ue8m0", "f32"] },
    tune: { rows: [8, 4], warps: [4] },
    requires: { "K must be a multiple of 128": ({ K }) => K % 128 === 0 },
    grid: ({ M, K }, { rows }) => [ceilDiv(M, rows), idiv(K, 128)],
  },
  ({ x, y, scale }, _dims, { rows }, { scale_fmt }) => {
    const r0 = blockIdx.x * rows;
    const g = blockIdx.y;
    const v = f32(load(x.tile([r0, g * 128], [rows, 128])));
    const bad = reduceAny(v, 1, (a) => !Number.isFinite(a));
    const amax = reduceMax(v, 1, (a) => abs(a));
    const s = map(amax, (a, i) => (bad.at(i) ? NaN : scaleOf(a, scale_fmt === "ue8m0")));
    store(scale.tile([r0, g], [rows, 1]), s);
    store(y.tile([r0, g * 128], [rows, 128]), v, (a, i) => e4m3(bad.at(i) ? NaN : min(max(a / s.at(i), -448), 448)));
  },
);

export const hadamard = kernel(
  "hadamard",
  { params: { x: input(bf16, ["M", 128]), y: output(bf16, ["M", 128]), gain: scalar(f32, 1.0) }, grid: ({ M }) => [M] },
  ({ x, y, gain }) => {
    const row = blockIdx.x;
    let v = f32(load(x.tile([row, 0], [1, 128])));
    for (const s of unrolled(5)) {
      const other = shuffleXor(v, 1 << s);
      v = map(v, (a, i, j) => ((j & (1 << s)) === 0 ? a + other.at(i, j) : other.at(i, j) - a));
    }
    const folded = reshape(v, [4, 32]);
    const total = reduceSum(folded, 0);
    store(y.tile([row, 0], [1, 32]), total, (a) => bf16(a * gain));
  },
);

export const scalars = kernel(
  "scalars",
  { params: { x: input(f32, ["N"]), y: output(f32, ["N"]), n: scalar(i32) }, grid: () => [1] },
  ({ x, y, n }, { N }) => {
    let sum = f32(0);
    for (let i = 0; i < n; i += 2) sum += x.at(i);
    for (let s = 64; s > 0; s >>= 1) sum = fma(sum, 0.5, 1.0);
    let k = 0;
    while (k < n && x.at(k) > 0) k++;
    if (k === n) {
      y.set(0, sum);
    } else if (N > 4) {
      y.set(k, exp2(sum));
    }
    const table = shared(f32, [32]);
    parallel([32], (i) => {
      let best = -Infinity;
      for (const j of range(0, 8, 2)) {
        const z = x.at(i + j);
        best = z > best ? z : best;
      }
      table.set(i, i > 0 ? best : 0);
    });
    syncThreads();
    const flags = tabulate(bool, [32], (i) => i < 16);
    const votes = ballot(flags);
    const t = load(table);
    const prefix = map(t, (a, i) => (i > 0 ? a + table.at(i - 1) : a) + f32(popcount(votes.at(i))));
    const grow = (f: number): number => f * 2;
    store(y.tile([0], [32]), prefix, (a) => grow(a) * grow(grow(a)));
    assert(n >= 0, "n must not be negative");
    const acc = fragment(f32, [32], 1);
    copy(acc, table);
  },
);
