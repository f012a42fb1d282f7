/**
 * counts[c] = how many elements of x are c, for bytes.
 *
 * New here: `parallel`, a body once per element in any order, and atomics on integers: first in shared memory, then one addition per bin and block to
 * global memory. Integer sums do not depend on the order, so the result is the same every time.
 */
import { atomicAdd, blockIdx, ceilDiv, fill, i32, inout, input, kernel, parallel, shared, u8 } from "tilewright";

const PER_BLOCK = 8192;

export const histogram = kernel(
  "histogram",
  {
    params: { x: input(u8, ["N"]), counts: inout(i32, [256]) },
    grid: ({ N }) => [ceilDiv(N, PER_BLOCK)],
  },
  ({ x, counts }, { N }) => {
    const first = blockIdx.x * PER_BLOCK;
    const bins = shared(i32, [256]);
    fill(bins, 0);
    parallel([PER_BLOCK], (i) => {
      if (first + i < N) atomicAdd(bins, [i32(x.at(first + i))], 1);
    });
    parallel([256], (c) => {
      if (bins.at(c) > 0) atomicAdd(counts, [c], bins.at(c));
    });
  },
);
