import {
  atomicAdd,
  blockIdx,
  ceilDiv,
  i32,
  idiv,
  inout,
  input,
  kernel,
  map,
  max,
  op,
  output,
  parallel,
  range,
  reduceSum,
  reinterpret,
  scalar,
  scanSum,
  shared,
  store,
  tabulate,
} from "../language/index.js";

/** (Token, expert) pairs that one block counts and places. */
const CHUNK = 512;

/** Experts that the middle launch takes at a time. */
const TILE = 1024;

/** partial[c, e]: pairs of chunk c that go to expert e. Every row of sorted_ids is marked as unused. */
export const moeMapCount = kernel(
  "moe_map_count",
  {
    params: {
      ids: input(i32, ["T", "k"]),
      num_experts: scalar(i32),
      block: scalar(i32),
      partial: output(i32, ["chunks", "num_experts"]),
      sorted_ids: output(i32, ["ceil((T*k+num_experts*(block-1))/block)*block"]),
    },
    warps: 8,
    requires: {
      "num_experts must be 1 or more": (_dims, s) => s.num_experts >= 1,
      "block must be 1 or more": (_dims, s) => s.block >= 1,
      "chunks of 512 pairs must hold T*k": ({ chunks, T, k }) => chunks * CHUNK >= T * k,
    },
    grid: ({ chunks, T, k, num_experts, block }) => [
      max(chunks, ceilDiv(T * k + num_experts * (block - 1) + block, CHUNK)),
    ],
  },
  ({ ids, partial, sorted_ids }, { T, k, num_experts }) => {
    const c = blockIdx.x;
    const pairs = T * k;
    const flat = reinterpret(ids, i32, [T * k]);
    store(
      sorted_ids.tile([c * CHUNK], [CHUNK]),
      tabulate(i32, [CHUNK], () => pairs),
    );
    for (const e of range(0, num_experts, CHUNK)) parallel([CHUNK], (i) => partial.set(c, e + i, 0));
    parallel([CHUNK], (i) => {
      const n = c * CHUNK + i;
      if (n < pairs) atomicAdd(partial, [c, flat.at(n)], 1);
    });
  },
);

/** Where each expert's rows begin, and within them each chunk's. */
export const moeMapOffsets = kernel(
  "moe_map_offsets",
  {
    params: {
      partial: input(i32, ["chunks", "num_experts"]),
      block: scalar(i32),
      counts: output(i32, ["num_experts"]),
      starts: output(i32, ["num_experts"]),
      first: output(i32, ["chunks", "num_experts"]),
      num_padded: output(i32, [1]),
    },
    warps: 32,
    grid: () => [1],
  },
  ({ partial, block, counts, starts, first, num_padded }, { chunks, num_experts }) => {
    let rows = 0;
    for (const e of range(0, num_experts, TILE)) {
      const count = tabulate(i32, [TILE], (i) => {
        let n = 0;
        for (const c of range(chunks)) n += partial.at(c, e + i);
        return n;
      });
      const padded = map(count, (n) => ceilDiv(n, block) * block);
      const ends = scanSum(padded, 0);
      const before = rows;
      const begin = shared(i32, [TILE]);
      store(begin, ends, (end, i) => before + end - padded.at(i));
      store(counts.tile([e], [TILE]), count);
      store(starts.tile([e], [TILE]), ends, (end, i) => before + end - padded.at(i));
      parallel([TILE], (i) => {
        let row = begin.at(i);
        for (const c of range(chunks)) {
          first.set(c, e + i, row);
          row += partial.at(c, e + i);
        }
      });
      rows += reduceSum(padded, 0);
    }
    num_padded.set(0, rows);
  },
);

/** Puts each pair in its row, and names the expert of each block of rows. */
export const moeMapPlace = kernel(
  "moe_map_place",
  {
    params: {
      ids: input(i32, ["T", "k"]),
      num_experts: scalar(i32),
      block: scalar(i32),
      starts: input(i32, ["num_experts"]),
      first: input(i32, ["chunks", "num_experts"]),
      num_padded: input(i32, [1]),
      sorted_ids: inout(i32, ["ceil((T*k+num_experts*(block-1))/block)*block"]),
      block_expert: output(i32, ["ceil((T*k+num_experts*(block-1))/block)"]),
      pos: output(i32, ["T", "k"]),
    },
    warps: 8,
    grid: ({ chunks, T, k, num_experts, block }) => [
      max(chunks, ceilDiv(ceilDiv(T * k + num_experts * (block - 1), block), CHUNK)),
    ],
  },
  ({ ids, block, starts, first, num_padded, sorted_ids, block_expert, pos }, { T, k, num_experts }) => {
    const c = blockIdx.x;
    const pairs = T * k;
    const flat = reinterpret(ids, i32, [T * k]);
    const places = reinterpret(pos, i32, [T * k]);
    const experts = shared(i32, [CHUNK]);
    store(
      experts,
      tabulate(i32, [CHUNK], (i) => (c * CHUNK + i < pairs ? flat.at(c * CHUNK + i) : -1)),
    );
    parallel([CHUNK], (i) => {
      const n = c * CHUNK + i;
      const e = experts.at(i);
      const kept = e >= 0 && e < num_experts;
      // Stable: after the pairs of this expert that come earlier in the chunk.
      let earlier = 0;
      for (const o of range(CHUNK)) earlier += o < i && experts.at(o) === e ? 1 : 0;
      const row = kept ? first.at(c, e) + earlier : -1;
      places.set(n, row);
      if (kept) sorted_ids.set(row, n);
    });
    const used = num_padded.at(0);
    store(
      block_expert.tile([c * CHUNK], [CHUNK]),
      tabulate(i32, [CHUNK], (i) => {
        const row = (c * CHUNK + i) * block;
        // The last expert that begins at or before this row: those without rows begin where the next one does.
        let lo = 0;
        let hi = num_experts;
        for (const _step of range(31)) {
          const middle = idiv(lo + hi, 2);
          const begun = starts.at(middle) <= row;
          lo = lo < middle && begun ? middle : lo;
          hi = lo < middle && !begun ? middle : hi;
        }
        return row < used ? lo : -1;
      }),
    );
  },
);

/**
 * (Token, expert) pairs grouped by expert, in stable order, each expert padded to a multiple of `block` rows: counted per chunk, summed up,
 * placed. Exact, and the same for every launch.
 */
export const moeMap = op("moe_map", {
  launches: [moeMapCount, moeMapOffsets, moeMapPlace],
  workspace: ["partial", "starts", "first"],
  choose: { chunks: ({ T, k }) => ceilDiv(T * k, CHUNK) },
});
