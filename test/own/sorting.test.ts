/** `sort` on lengths that are no powers of two, against JavaScript's, and where that says nothing, against eager mode. */
import { type Case, testOwnKernels, type Values } from "./run.js";

const lengths = [1, 2, 3, 5, 31, 33, 64, 100, 257, 1000];
const numbers = (inputs: Values, name: string): number[] => Array.from(inputs[name] as ArrayLike<number>);

testOwnKernels("sorting.ts", {
  ascending: lengths.map((N, i) => ({
    dims: { M: 2, N },
    tune: { warps: i % 2 === 0 ? 4 : 1 },
    error: 0,
    // Infinities and both zeros among them.
    fill: {
      x: (n) => (n % 7 === 3 ? ([Infinity, -Infinity, 0, -0][(n >> 3) % 4] as number) : Math.fround(Math.sin(n))),
    },
    reference: (inputs) => {
      const x = numbers(inputs, "x");
      return { y: [0, 1].flatMap((r) => x.slice(r * N, (r + 1) * N).sort((a, b) => a - b)) };
    },
  })),
  descending: lengths.flatMap((N, i): Case[] =>
    [0, 1, N >> 1, N - 1, N, N + 9].map((n) => ({
      dims: { N },
      scalars: { n },
      tune: { warps: [4, 1, 16][i % 3] as number },
      error: 0,
      reference: (inputs) => {
        const [keys, x] = [numbers(inputs, "keys"), numbers(inputs, "x")];
        const order = keys.map((_, at) => at);
        const first = order.slice(0, n).sort((a, b) => (keys[b] as number) - (keys[a] as number) || b - a);
        const places = [...first, ...order.slice(n)];
        return { sorted: places.map((p) => keys[p] as number), places, values: places.map((p) => x[p] as number) };
      },
    })),
  ),
  byHalf: lengths.map((N, i) => ({
    dims: { N },
    tune: { warps: i % 2 === 0 ? 2 : 8 },
    error: 0,
  })),
});
