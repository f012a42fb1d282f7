/** Row kernels of a user's own, against f64 and eager mode. */
import { type Case, testOwnKernels, type Values } from "./run.js";

const columns = (...list: number[]): readonly { readonly dims: Readonly<Record<string, number>> }[] =>
  list.map((N) => ({ dims: { M: 2, N } }));
const of = (inputs: Values, name: string): readonly number[] => Array.from(inputs[name] as ArrayLike<number>);
const rowsOf = (x: readonly number[], n: number): (readonly number[])[] =>
  Array.from({ length: n === 0 ? 0 : x.length / n }, (_, r) => x.slice(r * n, (r + 1) * n));
const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);
const silu = (x: number): number => x / (1 + Math.exp(-x));

const withReference = (cases: readonly Case[], reference: NonNullable<Case["reference"]>): readonly Case[] =>
  cases.map((c) => ({ ...c, reference }));

const layernorm: Case["reference"] = (inputs, { N = 0 }) => ({
  y: rowsOf(of(inputs, "x"), N).flatMap((row) => {
    const mean = sum(row) / N;
    const variance = sum(row.map((v) => (v - mean) ** 2)) / N;
    return row.map(
      (v, j) =>
        ((v - mean) / Math.sqrt(variance + 1e-5)) * (of(inputs, "g")[j] as number) + (of(inputs, "b")[j] as number),
    );
  }),
});

const rmsnorm: Case["reference"] = (inputs, { N = 0 }) => ({
  y: rowsOf(of(inputs, "x"), N).flatMap((row) => {
    const scale = 1 / Math.sqrt(sum(row.map((v) => v * v)) / N + 1e-6);
    return row.map((v, j) => v * scale * (of(inputs, "w")[j] as number));
  }),
});

const argmax: Case["reference"] = (inputs, { N = 0 }) => {
  const rows = rowsOf(of(inputs, "x"), N);
  return { best: rows.map((row) => row.indexOf(Math.max(...row))), top: rows.map((row) => Math.max(...row)) };
};

const topk: Case["reference"] = (inputs, { N = 0 }) => {
  const order = rowsOf(of(inputs, "x"), N).map((row) =>
    row
      .map((v, j) => [v, j] as const)
      .sort(([v, i], [w, j]) => w - v || i - j)
      .slice(0, 4),
  );
  return { values: order.flatMap((row) => row.map(([v]) => v)), index: order.flatMap((row) => row.map(([, j]) => j)) };
};

const prefix: Case["reference"] = (inputs) => {
  let run = 0;
  return { y: of(inputs, "x").map((v) => (run += v)) };
};

testOwnKernels("rows.ts", {
  layernorm: withReference(columns(1, 100, 256, 1000), layernorm),
  rmsnorm: withReference(
    [
      [5, 64],
      [4, 24],
      [1, 1000],
      [3, 5],
    ].map(([M = 0, N = 0]) => ({ dims: { M, N } })),
    rmsnorm,
  ),
  argmax: withReference(
    [...columns(1, 33, 100, 1024), { dims: { M: 2, N: 40 }, fill: { x: (i) => [3, 7, 7, -1][i % 4] as number } }],
    argmax,
  ),
  topk: withReference(columns(4, 100, 1024), topk),
  dot: withReference(
    [1, 511, 512, 1500].map((N) => ({ dims: { N }, scale: 40 })),
    (inputs) => ({ out: [sum(of(inputs, "a").map((v, i) => v * (of(inputs, "b")[i] as number)))] }),
  ),
  prefixCarry: withReference(
    [1000, 256, 1].map((N) => ({ dims: { N } })),
    prefix,
  ),
  matvec: withReference(
    [
      [17, 128],
      [16, 100],
      [5, 333],
    ].map(([M = 0, K = 0]) => ({ dims: { M, K }, scale: 20 })),
    (inputs, { K = 0 }) => ({
      y: rowsOf(of(inputs, "a"), K).map((row) => sum(row.map((v, j) => v * (of(inputs, "x")[j] as number)))),
    }),
  ),
  broadcastAdd: withReference(
    [
      [2, 5, 40],
      [1, 7, 50],
    ].map(([B = 0, M = 0, N = 0]) => ({ dims: { B, M, N } })),
    (inputs, { M = 0, N = 0 }) => ({
      y: of(inputs, "x").map(
        (v, i) =>
          silu(v) +
          (of(inputs, "bias")[i % N] as number) * 0.125 +
          Math.max(of(inputs, "row")[Math.floor(i / N) % M] as number, 0),
      ),
    }),
  ),
  scaleRows: withReference(
    [600, 601, 3].map((N) => ({ dims: { M: 6, N } })),
    (inputs, { N = 0 }) => ({ y: of(inputs, "x").map((v, i) => v * (of(inputs, "s")[Math.floor(i / N)] as number)) }),
  ),
  letTile: withReference([{ dims: { N: 300 } }], (inputs) => ({ y: of(inputs, "x").map((v) => (v + 1) * 6) })),
});
