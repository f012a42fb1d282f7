/** Tiles whose rows start where a function says: in copies ahead of a loop, loads and stores, of tensors and of shared memory. */
import { type Case, testOwnKernels } from "./run.js";

/** Numbers of rows of a table of `size`: repeated, negative and too large ones among them. */
const rowNumber = (size: number) => (i: number) => ((i * 7919) % (size + 6)) - 3;

testOwnKernels("gathers.ts", {
  gatherAhead: [
    { dims: { S: 40, T: 2, K: 70 }, tune: { rows: 32, stages: 2, warps: 8 } },
    { dims: { S: 40, T: 1, K: 33 }, tune: { rows: 16, stages: 3, warps: 8 } },
    { dims: { S: 9, T: 2, K: 64 }, tune: { rows: 64, stages: 1, warps: 4 } },
    { dims: { S: 5, T: 1, K: 0 } },
  ].map(
    (c): Case => ({
      ...c,
      fill: { idx: rowNumber(c.dims.S) },
      error: 0,
      reference: ({ x = [], idx = [] }) => ({
        y: Array.from({ length: c.dims.T * c.dims.K * 576 }, (_, i) => {
          const row = idx[Math.floor(i / 576)] as number;
          return row < 0 || row >= c.dims.S ? 0 : (x[row * 576 + (i % 576)] as number);
        }),
      }),
    }),
  ),
  gatherPaged: [
    { P: 3, page: 5, N: 64, M: 40, rows: 16, columns: 32 },
    { P: 4, page: 64, N: 33, M: 25, rows: 24, columns: 20 },
    { P: 2, page: 1, N: 40, M: 16, rows: 16, columns: 20 },
  ].map(
    ({ rows, columns, ...dims }): Case => ({
      dims,
      tune: { rows, columns },
      fill: { slots: rowNumber(dims.P * dims.page) },
      error: 0,
      reference: ({ x = [], slots = [] }) => ({
        y: Array.from({ length: dims.N * dims.M }, (_, i) => {
          const slot = slots[i % dims.M] as number;
          return slot < 0 || slot >= dims.P * dims.page ? 0 : (x[slot * dims.N + Math.floor(i / dims.M)] as number);
        }),
      }),
    }),
  ),
  scatterPaged: [
    { P: 3, page: 5, M: 9, rows: 4, warps: 4 },
    { P: 2, page: 16, M: 33, rows: 16, warps: 8 },
  ].map(
    ({ rows, warps, ...dims }): Case => ({
      dims,
      tune: { rows, warps },
      // Every slot once, from two before the first on.
      fill: { slots: (i) => ((i * 5) % 36) - 2, x: (i) => (i * 31) % 251 },
      reference: ({ x = [], slots = [], cache = [] }) => {
        const out = Array.from(cache);
        for (let m = 0; m < dims.M; m++) {
          const slot = slots[m] as number;
          if (slot < 0 || slot >= dims.P * dims.page) continue;
          for (let j = 0; j < 328; j++) out[slot * 328 + j] = x[m * 328 + j] as number;
        }
        return { cache: out };
      },
    }),
  ),
  diagonal: [
    { M: 40, N: 64 },
    { M: 20, N: 17 },
  ].map(
    (dims): Case => ({
      dims,
      error: 0,
      reference: ({ x = [] }) => ({
        y: Array.from({ length: dims.M * 16 }, (_, i) => {
          const [row, column] = [Math.floor(i / 16), Math.floor(i / 16) + (i % 16)];
          return column < dims.N ? (x[row * dims.N + column] as number) : 0;
        }),
      }),
    }),
  ),
  reversed: [
    {
      dims: { M: 64 },
      reference: ({ x = [] }) => ({
        y: Array.from({ length: 64 * 20 }, (_, i) => {
          const [block, row, j] = [Math.floor(i / 640), Math.floor(i / 20) % 32, i % 20];
          return x[(block * 32 + 31 - ((row ^ 1) & 30)) * 20 + j] as number;
        }),
      }),
    },
  ],
});
