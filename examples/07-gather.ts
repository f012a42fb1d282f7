/**
 * y[t, :] = table[ids[t], :]: embedding lookup; an id that is no row of the table gives zeros.
 *
 * New here: a tile whose rows come from anywhere. The function says where row `i` starts; paged caches and attention over lists of tokens are
 * written this way. The copy goes through shared memory in 16-byte pieces.
 */
import { bf16, blockIdx, ceilDiv, copy, i32, input, kernel, output, shared } from "tilewright";

export const gatherRows = kernel(
  "gather_rows",
  {
    params: { table: input(bf16, ["V", "D"]), ids: input(i32, ["T"]), y: output(bf16, ["T", "D"]) },
    grid: ({ T, D }) => [ceilDiv(T, 16), ceilDiv(D, 256)],
  },
  ({ table, ids, y }, { T }) => {
    const t = blockIdx.x * 16;
    const d = blockIdx.y * 256;
    const rows = shared(bf16, [16, 256]);
    copy(
      table.tile((i) => [t + i < T ? ids.at(t + i) : -1, d], [16, 256]),
      rows,
    );
    copy(rows, y.tile([t, d], [16, 256]));
  },
);
