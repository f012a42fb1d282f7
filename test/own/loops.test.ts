/** Loops and branches: software pipelines of one to four stages with few iterations, copies that may not run ahead, barriers in loops. */
import { type Case, testOwnKernels } from "./run.js";

const awkward = [
  0,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1e-30,
  1e-40,
  88.5,
  -88,
  -100,
  0.5,
  -0.5,
  1.5,
  2.5,
  -2.5,
  0.1999,
  -0.2001,
  1e5,
  20,
];
const control = ["plain", "fancy"].flatMap((mode) =>
  ["keep", "drop"].flatMap((edge) =>
    [24, 64, 8].flatMap((w) =>
      [1, 3].map(
        (n): Case => ({
          dims: { N: 70 },
          scalars: { n },
          options: { mode, edge },
          tune: { w, warps: w === 8 ? 16 : 4 },
        }),
      ),
    ),
  ),
);

testOwnKernels("loops.ts", {
  nestedPipeline: [1, 2, 3, 4].flatMap((stages) =>
    [
      [3, 300],
      [2, 128],
      [2, 64],
      [1, 513],
      [3, 0],
    ].map(([M = 0, K = 0]) => ({ dims: { M, K }, tune: { stages }, scale: 100 })),
  ),
  lateUse: [1000, 3, 0].map((K) => ({ dims: { K } })),
  treeReduce: [512, 100].map((N) => ({
    dims: { N },
    scale: 40,
    reference: ({ x = [] }) => ({ y: [Array.from(x).reduce((a, b) => a + b, 0)] }),
  })),
  hillisSteele: [200, 333].map((N) => ({ dims: { N } })),
  pipeVariable: [500, 3].map((N) => ({ dims: { N }, scale: 20 })),
  pipeLets: [{ dims: { N: 512, B: 7 }, fill: { idx: (i) => (i * 5) % 8 }, scale: 50 }],
  pipeInPlace: [{ dims: { N: 512 } }],
  pipeIf: [500, 64].map((N) => ({ dims: { N }, scale: 20 })),
  manyScratch: [{}],
  control,
  branchWrites: [128, 100].map((N) => ({ dims: { N } })),
  mathAll: [{ dims: { N: 64 }, fill: { x: (i) => awkward[i] ?? (i - 40) * 0.37 } }],
  letInBranches: [0, 1, 3].map((flag) => ({ dims: { N: 200 }, scalars: { flag }, scale: 100 })),
  gridStride: [1000, 63].map((N) => ({ dims: { N }, scale: 60 })),
  pipeBytes: [2, 3, 4].flatMap((stages) => [20, 33, 7].map((w) => ({ dims: { M: 7, N: 50 }, tune: { stages, w } }))),
  asserted: [{ dims: { N: 100 } }],
});
