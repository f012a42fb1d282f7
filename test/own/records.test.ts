/** Records of values and specifications from constants: on the virtual GPU as in eager mode and as in f64. */
import { testOwnKernels, type Values } from "./run.js";

const rowsOf = (inputs: Values, N: number): number[][] => {
  const x = Array.from(inputs.x as ArrayLike<number>);
  return Array.from({ length: x.length / N }, (_, r) => x.slice(r * N, (r + 1) * N));
};
const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);
const sizes = [
  [3, 40],
  [1, 2],
  [5, 130],
] as const;

testOwnKernels("records.ts", {
  sifted: sizes.map(([M, N]) => ({
    dims: { M, N },
    reference: (inputs) => {
      const rows = rowsOf(inputs, N).map((row, r) => {
        const bar = (inputs.bar as ArrayLike<number>)[r] as number;
        return row.map((v, j) => [v, j] as const).filter(([v]) => v > bar);
      });
      return {
        count: rows.flatMap((kept) => [kept.length, sum(kept.map(([, j]) => j))]),
        sum: rows.map((kept) => Math.max(...kept.map(([v]) => v), kept.length < N ? 0 : Number.NEGATIVE_INFINITY)),
      };
    },
  })),
  moments: sizes.map(([M, N]) => ({
    dims: { M, N },
    scale: 40,
    reference: (inputs) => ({
      y: rowsOf(inputs, N).flatMap((row) => [sum(row), 4 * sum(row), 2 * sum(row), 1 + 30 + 400, 1]),
    }),
  })),
  halves: sizes.map(([M, N]) => ({
    dims: { M, N },
    reference: (inputs) => ({
      y: rowsOf(inputs, N).flatMap((row) => row.slice(0, N / 2).map((v, j) => v + (row[N / 2 + j] as number))),
    }),
  })),
});
