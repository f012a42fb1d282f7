/**
 * z = x + y, the smallest kernel there is.
 *
 * New here: a kernel describes what one thread block does. This one loads a tile of 1024 elements, adds, stores. The last tile may hang over the
 * end of the vectors: reads there give 0, writes are dropped, so no length needs special care.
 */
import { blockIdx, ceilDiv, f32, input, kernel, load, map, output, store } from "tilewright";

export const vectorAdd = kernel(
  "vector_add",
  {
    params: { x: input(f32, ["N"]), y: input(f32, ["N"]), z: output(f32, ["N"]) },
    grid: ({ N }) => [ceilDiv(N, 1024)],
  },
  ({ x, y, z }) => {
    const first = blockIdx.x * 1024;
    const a = load(x.tile([first], [1024]));
    const b = load(y.tile([first], [1024]));
    store(
      z.tile([first], [1024]),
      map(a, (v, i) => v + b.at(i)),
    );
  },
);
