/** Operations between threads on awkward shapes: one warp and more warps than elements, every axis, short and ragged rows. */
import { type Case, testOwnKernels } from "./run.js";

const warpCounts = [1, 4, 16];
const every = (shapes: readonly (readonly number[])[], names: readonly string[]): readonly Case[] =>
  warpCounts.flatMap((warps) =>
    shapes.map((shape) => ({
      dims: Object.fromEntries(names.map((n, i) => [n, shape[i] as number])),
      tune: { warps },
    })),
  );
const shapeCases = (warps: readonly number[]): readonly Case[] =>
  warps.flatMap((w) =>
    [
      [3, 5],
      [8, 64],
      [1, 1],
      [6, 4],
      [24, 100],
      [32, 32],
    ].map(([A = 0, B = 0]) => ({ dims: { A, B, C: A * B }, tune: { warps: w } })),
  );
const positive = (x: ArrayLike<number>): number[] => Array.from(x).filter((v) => v > 0);

testOwnKernels("collectives.ts", {
  reduceAxes: every(
    [
      [3, 5, 7],
      [4, 8, 16],
      [1, 1, 1],
      [2, 24, 3],
      [8, 1, 33],
    ],
    ["A", "B", "C"],
  ).map((c) => ({ ...c, scale: 20 })),
  scans: every(
    [
      [3, 5],
      [8, 64],
      [1, 1],
      [33, 24],
      [1, 1000],
      [64, 1],
    ],
    ["M", "N"],
  ).map((c) => ({ ...c, scale: 20 })),
  shuffles: every(
    [
      [3, 5],
      [8, 64],
      [1, 1],
      [2, 32],
      [2, 100],
      [5, 8],
      [4, 24],
    ],
    ["M", "N"],
  ),
  shapes: shapeCases([1, 4, 8]),
  bitonic: [32, 64].map((N) => ({
    dims: { N },
    reference: ({ x = [] }) => ({
      y: Array.from({ length: N / 32 }, (_, g) => Array.from(x).slice(g * 32, g * 32 + 32)).flatMap((group) =>
        group.sort((a, b) => a - b),
      ),
    }),
  })),
  compact: [256, 1000, 3].map((N) => ({
    dims: { N },
    fill: { y: () => -1 },
    reference: ({ x = [] }) => {
      const kept = positive(x);
      return { count: [kept.length], y: [...kept, ...new Array(N - kept.length).fill(-1)] };
    },
  })),
  ballotCompact: [128, 200].map((N) => ({
    dims: { N },
    reference: ({ x = [] }) => ({
      rank: Array.from(x, (_, i) => positive(Array.from(x).slice(i - (i % 32), i)).length),
    }),
  })),
  atomics: [{ dims: { N: 64 }, fill: { a: (i) => (i === 6 ? 0 : 100), b: () => 7 } }],
  unsigned: [{ dims: { N: 128 }, fill: { x: (i) => Math.imul(i, 2654435761 | 0) >>> 0 } }],
  stats: [
    [3, 3, 50],
    [2, 8, 64],
  ].map(([B = 0, C = 0, N = 0]) => ({ dims: { B, C, N } })),
  parallelFragments: every(
    [
      [3, 5],
      [8, 64],
      [1, 1],
      [5, 300],
    ],
    ["M", "N"],
  ).flatMap((c) => [0, 1, 4, 250].map((count) => ({ ...c, fill: { n: () => count, sums: () => 0, head: () => 9 } }))),
});
