import { bf16, blockIdx, copy, i32, input, kernel, load, output, shared, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(bf16, ["S", 64]), idx: input(i32, ["M"]), y: output(bf16, ["M", 64]) },
    grid: ({ M }) => [M],
  },
  ({ x, idx, y }) => {
    const X = shared(bf16, [16, 64]);
    const rows = load(idx.tile([blockIdx.x], [16]));
    copy(x.tile((i) => [rows.at(i), 0], [16, 64]), X);
    copy(x.tile((i) => [idx.at(i)], [16, 64]), X);
    copy(x.tile((i, j) => [i, j], [16, 64]), X);
    copy(
      x.tile((i) => {
        let row = i;
        row += 1;
        return [row, 0];
      }, [16, 64]),
      X,
    );
    store(y.tile([blockIdx.x, 0], [16, 64]), load(X));
  },
);
