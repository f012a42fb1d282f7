/** Tiles that hang over edges, odd widths, narrow dtypes, transposes and tensors that a kernel writes and reads. */
import { type Case, testOwnKernels } from "./run.js";

const special = [
  0,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1e-30,
  1e9,
  -1e9,
  5.1,
  5.2,
  -0.001,
  0.0005,
];

testOwnKernels("moving.ts", {
  transposedAdd: [
    { dims: { M: 64, N: 64 }, tune: { t: 64 } },
    { dims: { M: 50, N: 33 }, tune: { t: 24 } },
    { dims: { M: 101, N: 7 }, tune: { t: 100 } },
  ].map((c) => ({
    ...c,
    error: 0,
    reference: ({ x = [] }) => ({
      y: Array.from(x, (_, i) => x[(i % c.dims.M) * c.dims.N + Math.floor(i / c.dims.M)] as number),
    }),
  })),
  sharedOdd: [5, 3, 24, 100, 17].flatMap((w) =>
    [4, 16].map((warps): Case => ({ dims: { M: 15, N: w * 2 + 1 }, tune: { w, warps } })),
  ),
  edges4: [3, 1, 5].map((t) => ({ dims: { A: 4, B: 3, C: 5, D: 20 }, tune: { t }, error: 0 })),
  swapped: [{}],
  globalRoundTrip: [{}],
  castsAll: [{ dims: { N: 200 }, fill: { x: (i) => special[i] ?? (i - 100) * 0.37 }, error: 0 }],
  widenAll: [64, 3, 24, 1000].flatMap((n) =>
    [1, 4, 16].map((warps) => ({ dims: { N: n * 2 - 1 }, tune: { n, warps }, scale: 1e4 })),
  ),
  narrowInPlace: [64, 3, 1000].flatMap((n) => [4, 16].map((warps) => ({ dims: { N: n + 2 }, tune: { n, warps } }))),
  sharedViews: [
    [32, 40],
    [30, 35],
  ].map(([M = 0, N = 0]) => ({ dims: { M, N }, error: 0 })),
  recordsInBytes: [
    {
      dims: { P: 3, page: 5 },
      // A scale around 1, a code, and two halves of which one is left alone.
      fill: {
        cache: (i) =>
          i % 12 < 4 ? ([0, 0, 0x80 + (i % 7), 0x3f][i % 4] as number) : i % 12 === 7 ? 0 : (i * 37) % 251,
      },
      error: 0,
    },
  ],
  sharedNames: [{ dims: { M: 37 }, error: 0 }],
});
