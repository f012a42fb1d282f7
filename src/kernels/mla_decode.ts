/**
 * Attention of one query's heads over rows of the paged FP8 cache: the part that the decode kernels share.
 *
 * As in `mla.ts` keys are the rows of the first product and heads its columns. A tile's codes widen to bf16 once per block, exactly, and
 * serve both products; a row's four scales, one per 128 dims, multiply its partial scores and its probabilities, in f32.
 */
import {
  type ArgumentRecord,
  bf16,
  blockIdx,
  ceilDiv,
  copy,
  type DimRecord,
  e4m3,
  type Fragment,
  f32,
  fma,
  fragment,
  i32,
  idiv,
  input,
  load,
  type MatrixOperand,
  map,
  max,
  min,
  mma,
  optional,
  output,
  pipelined,
  placed,
  range,
  reduceMin,
  reduceSum,
  reinterpret,
  reshape,
  type Shared,
  scalar,
  shared,
  store,
  tabulate,
  transpose,
  u8,
  unrolled,
} from "../language/index.js";
import { blockOf, fits, LATENT, REQUIRES, ROW, type Slots, type Tune } from "./mla.js";
import {
  EMPTY,
  enlarge,
  finish,
  lossOf,
  rescale,
  restore,
  type Softmax,
  softmaxOf,
  totals,
  update,
  weigh,
} from "./softmax.js";
import { SPLITS } from "./splits.js";

/** Latent dims that share a scale. */
const GROUP = 128;
const ROPE = ROW - LATENT;

/** Bytes of a cached row, and where, in their own units, the f32 scales and the bf16 RoPE dims begin in it. */
const BYTES = 656;
const SCALES_AT = 128;
const ROPE_AT = 264;

/** Columns of the queries that stay in registers: those of two groups. */
const KEPT = 2 * GROUP;

/** Slots whose rows are looked up at a time. */
const LIST = 512;

/** What the specifications of the decode kernels share. */
export const QUERIES = {
  q: input(bf16, ["B", "N", "H", ROW]),
  cache: input(u8, ["P", "page", BYTES], { strided: true }),
};
const SCALE = { sm_scale: scalar(f32) };
export const RESULTS = {
  attn_sink: optional(input(f32, ["H"])),
  ...SCALE,
  out: output(bf16, ["B", "N", "H", LATENT]),
  lse: output(f32, ["B", "H", "N"]),
};
export const PARTS = {
  ...SCALE,
  partial: output(f32, ["B", "N", "splits", "H", LATENT]),
  pivots: output(f32, ["B", "N", "splits", "H"]),
  weights: output(f32, ["B", "N", "splits", "H"]),
};
const DECODE = {
  comptime: ["H"],
  tune: { heads: [64, 32, 16], keys: [32, 64], stages: [3, 2], warps: [8, 4] },
  // Two stages spill where a block takes 64 heads.
  where: (dims: { readonly H: number }, tune: Tune) => fits(dims, tune) && (tune.heads < 64 || tune.stages === 3),
} as const;
export const WHOLE = {
  ...DECODE,
  requires: REQUIRES,
  grid: ({ B, N, H }: DimRecord<typeof QUERIES>, { heads }: Tune) => [B * N * ceilDiv(H, heads)] as const,
} as const;
export const PART = {
  ...DECODE,
  requires: { ...REQUIRES, ...SPLITS },
  grid: ({ B, N, H, splits }: DimRecord<typeof PARTS>, { heads }: Tune) => [B * N * ceilDiv(H, heads), splits] as const,
} as const;

/** Parts of a query's slots: about 96 blocks in all, of 256 slots each at least. */
export const splitsFor = (B: number, N: number, H: number, slots: number): number =>
  max(min(idiv(96, max(B * N * ceilDiv(H, 64), 1)), ceilDiv(slots, 256)), 1);

/** bf16 probabilities, each times its row's scale of group `g`. */
const scaled = (p: Fragment<"f32", 2>, words: Shared<"f32", 2>, g: number): Fragment<"bf16", 2> =>
  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);

/** Scores, and to them what the dims of group `g` contribute: their product, times each row's scale. */
function added(
  { keys, heads }: Softmax,
  scores: Fragment<"f32", 2>,
  K: Shared<"bf16", 2>,
  words: Shared<"f32", 2>,
  q: MatrixOperand<"bf16">,
  g: number,
): Fragment<"f32", 2> {
  const product = fragment(f32, [keys, heads]);
  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
}

/** Whether what rounding takes from a weight may show. */
const isHeavy = (p: number, total: number): boolean => p > total * f32(1 / 5);

/** Request and token of a query. Asked for twice, before the slots are gone through and behind that: meanwhile no register is to spare. */
const tokenOf = (query: number, N: number): { readonly b: number; readonly n: number } => ({
  b: idiv(query, N),
  n: query - idiv(query, N) * N,
});

/** Attention over part `part` of `parts` of the slots: the softmax, and the weighted sums of the values. */
function attendCache(
  { q, cache, sm_scale }: ArgumentRecord<typeof QUERIES & typeof SCALE>,
  { B, N, H }: DimRecord<typeof QUERIES>,
  tune: Tune,
  slotsOf: (b: number, n: number) => Slots,
  part: number,
  parts: number,
) {
  const { heads, keys, stages } = tune;
  const { query, head } = blockOf(H, heads);
  const { b, n } = tokenOf(query, N);
  const { count, rowOf } = slotsOf(b, n);
  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const from = min(part * share, count);
  const to = min(from + share, count);

  const rows = placed(cache, u8);
  const queries = reinterpret(q, bf16, [B * N, H, ROW]);
  const staged = shared(bf16, [heads, KEPT + 8]);
  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  enlarge(staged.tile([0, 0], [heads, KEPT]), sm_scale);
  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
  // The others stay in shared memory: there are not registers for them, too. Rows of 41 chunks of 16 bytes lie in different banks.
  const rest = shared(bf16, [heads, 328]);
  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW - KEPT]));
  enlarge(rest.tile([0, 0], [heads, ROW - KEPT]), sm_scale);

  const sum = fragment(f32, [heads, LATENT]);
  const softmax = softmaxOf(tune, sm_scale);

  for (const chunk of range(from, to, LIST)) {
    // Where the rows begin, −1 where a slot does not count.
    const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const places = shared(i32, [LIST]);
    store(places, listed);
    // Of each tile the lowest one: most tiles have no slot that does not count.
    const lowest = shared(i32, [idiv(LIST, keys)]);
    store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
      const first = tile * keys;
      // A row as it lies in the cache, an odd number of 16-byte chunks: rows below each other lie in different banks.
      const bytes = shared(u8, [keys, BYTES]);
      copy(
        rows.tile((i) => [places.at(first + i), 0], [keys, BYTES]),
        bytes,
      );
      const codes = reinterpret(bytes, e4m3, [keys, BYTES]);
      const words = reinterpret(bytes, f32, [keys, idiv(BYTES, 4)]);
      const halves = reinterpret(bytes, bf16, [keys, idiv(BYTES, 2)]);

      const K = shared(bf16, [keys, LATENT + 8]);
      store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
      const s0 = fragment(f32, [keys, heads]);
      mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, ROPE])), {
        split: "N",
      });
      const s1 = added(softmax, s0, K, words, transpose(q0), 0);
      const s2 = added(softmax, s1, K, words, transpose(q1), 1);
      const s3 = added(softmax, s2, K, words, transpose(rest.tile([0, 0], [heads, GROUP])), 2);
      const score = added(softmax, s3, K, words, transpose(rest.tile([0, GROUP], [heads, GROUP])), 3);
      if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));

      const p = weigh(softmax, score, chunk + first, () => {
        if (chunk + first > from) rescale(sum, softmax);
      });
      // Each group of columns has weights of its own. Eight elements more per row than there are heads: rows then lie in different banks as they are.
      const weights = shared(bf16, [4 * keys, heads + 8]);
      for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words, g));
      mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
        split: "N",
        groups: 4,
      });
    }
  }
  // What goes missing of a value, which differs by its group.
  const scales = placed(cache, f32);
  const values = placed(cache, e4m3);
  const lost = (slot: number, p: number, c: number): number =>
    lossOf(f32(p * scales.at(rowOf(slot), SCALES_AT + idiv(c, GROUP)))) * f32(values.at(rowOf(slot), c));
  return { query, head, softmax, all: totals(softmax, from, to, (slot) => rowOf(slot) >= 0), sum, lost };
}

/** The body of a kernel whose blocks see all slots of a query. */
export function decodeWhole(
  { attn_sink, out, lse, ...queries }: ArgumentRecord<typeof QUERIES & typeof RESULTS>,
  dims: DimRecord<typeof QUERIES>,
  tune: Tune,
  slotsOf: (b: number, n: number) => Slots,
): void {
  const { query, head, softmax, all, sum, lost } = attendCache(queries, dims, tune, slotsOf, 0, 1);
  const { b, n } = tokenOf(query, dims.N);
  const outputs = finish(softmax, all, sum, LATENT, attn_sink, head, isHeavy, lost);
  copy(outputs.result, out.tile([b, n, head, 0], [1, 1, tune.heads, LATENT]));
  store(lse.tile([b, head, n], [1, tune.heads, 1]), outputs.lse);
}

/** The body of a kernel whose blocks see one of `splits` parts of a query's slots, and leave the rest to `mla_decode_merge`. */
export function decodePart(
  { partial, pivots, weights, ...queries }: ArgumentRecord<typeof QUERIES & typeof PARTS>,
  dims: DimRecord<typeof QUERIES & typeof PARTS>,
  tune: Tune,
  slotsOf: (b: number, n: number) => Slots,
): void {
  const part = blockIdx.y;
  const { query, head, softmax, all, sum, lost } = attendCache(queries, dims, tune, slotsOf, part, dims.splits);
  const { b, n } = tokenOf(query, dims.N);
  store(partial.tile([b, n, part, head, 0], [1, 1, 1, tune.heads, LATENT]), sum);
  const { total, none } = all;
  store(pivots.tile([b, n, part, head], [1, 1, 1, tune.heads]), softmax.pivot, (m, h) =>
    total.at(h) === 0 && none === 0 ? EMPTY : m,
  );
  store(weights.tile([b, n, part, head], [1, 1, 1, tune.heads]), total);
  restore(softmax, total, isHeavy, LATENT, (h, slot, p, c) =>
    partial.set(b, n, part, head + h, c, partial.at(b, n, part, head + h, c) + lost(slot, p, c)),
  );
}
