/** Matrix kernels of a user's own: odd sizes, every dtype, all numbers of stages; against f64 and eager mode. */
import { e4m3 } from "../../src/oracle/index.js";
import { type Case, testOwnKernels, type Values } from "./run.js";

const sizes = (M: number, N: number, K: number, tune: Readonly<Record<string, number>> = {}): Case => ({
  dims: { M, N, K },
  tune,
});
const at = (inputs: Values, name: string, i: number): number => (inputs[name] as ArrayLike<number>)[i] as number;

/** Σ_k a(m, k) · b(k, n) */
function product(
  M: number,
  N: number,
  K: number,
  a: (m: number, k: number) => number,
  b: (k: number, n: number) => number,
) {
  return Array.from({ length: M * N }, (_, i) => {
    let total = 0;
    for (let k = 0; k < K; k++) total += a(Math.floor(i / N), k) * b(k, i % N);
    return total;
  });
}

const scaled = (cases: readonly Case[], error: number, scale: number, reference: NonNullable<Case["reference"]>) =>
  cases.map((c) => ({ ...c, error, scale, reference }));

testOwnKernels("matrix.ts", {
  gemmF16: scaled(
    [
      sizes(33, 33, 70),
      sizes(64, 32, 64, { bm: 32, stages: 1 }),
      sizes(50, 30, 100, { bm: 48, bn: 24, bk: 48 }),
      sizes(80, 81, 81, { bm: 80, bn: 80, bk: 16, stages: 2 }),
      sizes(16, 8, 16, { bm: 16, bn: 8, bk: 16, stages: 4, warps: 8 }),
      sizes(17, 41, 33, { bm: 48, bn: 40, warps: 1, stages: 2 }),
      sizes(100, 24, 10, { bm: 80, bn: 24, warps: 8 }),
      sizes(5, 5, 0),
    ],
    2 ** -10,
    10,
    (x, { M = 0, N = 0, K = 0 }) => ({
      c: product(
        M,
        N,
        K,
        (m, k) => at(x, "a", m * K + k),
        (k, n) => at(x, "b", n * K + k),
      ),
    }),
  ),
  gemmAt: scaled(
    [sizes(64, 64, 64), sizes(40, 72, 40), sizes(33, 31, 35, { bm: 64, bn: 64 })],
    2 ** -7,
    10,
    (x, { M = 0, N = 0, K = 0 }) => ({
      c: product(
        M,
        N,
        K,
        (m, k) => at(x, "a", k * M + m),
        (k, n) => at(x, "b", k * N + n),
      ),
    }),
  ),
  gemmFp8: scaled(
    [sizes(64, 32, 64), sizes(65, 33, 100, { bm: 48, bn: 24, bk: 96 }), sizes(64, 64, 128, { bk: 32 })].map((c) => ({
      ...c,
      scalars: { sb: 0.5 },
    })),
    2 ** -3,
    0.1,
    (x, { M = 0, N = 0, K = 0 }) => ({
      c: product(
        M,
        N,
        K,
        (m, k) => at(x, "a", m * K + k),
        (k, n) => at(x, "b", n * K + k),
      ).map((v, i) => Math.max(-448, Math.min(448, v * at(x, "sa", Math.floor(i / N)) * 0.5))),
    }),
  ),
  // The fp8 unit of sm_89 drops bits of small terms beside big ones: 2^-10 of the largest partial sum.
  gemmFp8Rows: scaled([sizes(40, 20, 32), sizes(32, 16, 96)], 2 ** -10, 16, (x, { M = 0, N = 0, K = 0 }) => ({
    c: product(
      M,
      N,
      K,
      (m, k) => at(x, "a", m * K + k),
      (k, n) => at(x, "b", k * N + n),
    ).map((v) => v + 1),
  })),
  attention: [
    { dims: { B: 1, H: 2, S: 33, T: 40, D: 32 } },
    { dims: { B: 2, H: 1, S: 64, T: 64, D: 64 }, tune: { bq: 64, bk: 64, warps: 4 } },
    { dims: { B: 1, H: 1, S: 5, T: 7, D: 16 }, tune: { stages: 1 } },
    { dims: { B: 1, H: 1, S: 5, T: 130, D: 128 } },
  ].map((c) => ({ ...c, error: 2 ** -6, scale: 1, reference: attention })),
  mmaMany: [1, 0].flatMap((flag) =>
    [4, 1, 8].map((warps) => ({
      dims: { M: 40, N: 50 },
      scalars: { flag },
      tune: { warps },
      error: 2 ** -6,
      scale: 16,
    })),
  ),
  accConvert: [{ scale: 100 }],
  parts: [8, 4, 1].map((warps) => ({ tune: { warps }, error: 2 ** -7, scale: 400 })),
  grouped: scaled(
    [8, 4, 1].map((warps) => ({ tune: { warps } })),
    2 ** -16,
    16,
    (x) => {
      const groups = product(
        32,
        64,
        64,
        (m, k) => at(x, "a", m * 64 + k),
        (k, n) => (Math.floor(k / 16) === Math.floor(n / 16) ? at(x, "b", (k % 16) * 64 + n) : 0),
      );
      return { y: [...groups, ...groups.map((v) => v + 1)] };
    },
  ),
  // All codes, none that is NaN, and one NaN alone among others, of either sign.
  widened: [8, 4, 2].flatMap((warps) =>
    [(i: number) => i * 7, (i: number) => (i * 7) % 127, ...nansAt(4099, 0x7f), ...nansAt(515, 0xff)].map((code) => ({
      tune: { warps },
      fill: { x: (i: number) => code(i) & 0xff },
      error: 0,
      reference: (x: Values) => {
        const y = Float64Array.from(x.x as ArrayLike<number>, (c) => e4m3.decode(c));
        return { y, inverse: Float32Array.from(y, (v) => 1 / v) };
      },
    })),
  ),
});

/** Numbers with a NaN at one place. */
function nansAt(place: number, nan: number): ((i: number) => number)[] {
  return [(i) => (i === place ? nan : 0x80 | ((i * 7) % 127))];
}

/** softmax(q·kᵀ / 4)·v for each batch and head. */
function attention(x: Values, { B = 0, H = 0, S = 0, T = 0, D = 0 }: Readonly<Record<string, number>>): Values {
  const o = new Float64Array(B * H * S * D);
  for (let head = 0; head < B * H; head++) {
    for (let s = 0; s < S; s++) {
      const q = (head * S + s) * D;
      const scores = Array.from({ length: T }, (_, t) => {
        let dot = 0;
        for (let d = 0; d < D; d++) dot += at(x, "q", q + d) * at(x, "k", (head * T + t) * D + d);
        return dot * 0.25;
      });
      const top = Math.max(...scores);
      const weights = scores.map((v) => Math.exp(v - top));
      const total = weights.reduce((a, b) => a + b, 0);
      for (let d = 0; d < D; d++)
        o[q + d] = weights.reduce((a, w, t) => a + w * at(x, "v", (head * T + t) * D + d), 0) / total;
    }
  }
  return { o };
}
