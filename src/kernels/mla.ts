/**
 * Multi-head latent attention: what all its kernels share, and the part that the prefill kernels do.
 *
 * A block holds up to 64 heads of a query in registers and goes through the rows in tiles. Keys are the rows of the first product and heads its
 * columns, so that a warp owns its heads' scores and no maximum crosses warps; the probabilities go through shared memory, transposed, into
 * the second product, whose columns the warps share out.
 */
import {
  type ArgumentRecord,
  abs,
  bf16,
  blockIdx,
  bool,
  ceilDiv,
  copy,
  type DimRecord,
  f32,
  fragment,
  idiv,
  input,
  load,
  mma,
  optional,
  output,
  pipelined,
  reduceAll,
  reduceMax,
  scalar,
  shared,
  store,
  tabulate,
  transpose,
  u32,
} from "../language/index.js";
import { enlarge, finish, lossOf, rescale, scaleOf, softmaxOf, totals, update, weigh } from "./softmax.js";

/** Columns of a row: the latent part, which is also the value, and the RoPE part. */
export const ROW = 576;
export const LATENT = 512;

/** What may go missing of a head's weights: less than half of what the tolerance of outputs is of the largest value (8e-4). */
const LOST = 3e-4;

/** What a query attends to: slots from 0 on, each with a row (prefill: its number; decode: its place), or with what is none. */
export interface Slots {
  readonly count: number;
  readonly rowOf: (slot: number) => number;
}

export const REQUIRES = {
  "H must be at most 128": ({ H }: { readonly H: number }) => H <= 128,
  "sm_scale must be positive": (_dims: object, { sm_scale }: { readonly sm_scale: number }) => sm_scale > 0,
} as const;

/** Tunables of every kernel here. */
export type Tune = Readonly<Record<"heads" | "keys" | "stages" | "warps", number>>;

/** Blocks of heads are whole but for a part of the last 16; 128 accumulators per thread at most; a product tile for each warp. */
export const fits = ({ H }: { readonly H: number }, { heads, keys, warps }: Tune): boolean =>
  (ceilDiv(H, 16) * 16) % heads === 0 && heads <= 8 * warps && keys * heads >= 128 * warps;

/** Which query a block works for, and from which head on. Blocks of one query follow each other: they read the same rows. */
export const blockOf = (H: number, heads: number): { readonly query: number; readonly head: number } => ({
  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
});

/** What the specifications of the prefill kernels share. */
export const QUERIES = { q: input(bf16, ["T", "H", ROW]), kv: input(bf16, ["S", ROW]) };
export const RESULTS = {
  attn_sink: optional(input(f32, ["H"])),
  sm_scale: scalar(f32),
  out: output(bf16, ["T", "H", LATENT]),
  max_logits: output(f32, ["T", "H"]),
  lse: output(f32, ["T", "H"]),
};
export const PREFILL = {
  comptime: ["H"],
  tune: { heads: [64, 32, 16], keys: [64, 32], stages: [3, 2], warps: [8, 4] },
  where: fits,
  requires: REQUIRES,
  grid: ({ T, H }: DimRecord<typeof QUERIES>, { heads }: Tune) => [T * ceilDiv(H, heads)] as const,
} as const;

/** The body of a prefill kernel: attention of a query over slots that hold rows of the S there are. */
export function attend(
  { q, kv, attn_sink, sm_scale, out, max_logits, lse }: ArgumentRecord<typeof QUERIES & typeof RESULTS>,
  { H, S }: DimRecord<typeof QUERIES>,
  tune: Tune,
  slotsOf: (query: number) => Slots,
): void {
  const { heads, keys, stages } = tune;
  const { query, head } = blockOf(H, heads);
  const { count, rowOf } = slotsOf(query);
  const staged = shared(bf16, [heads, ROW]);
  copy(q.tile([query, head, 0], [1, heads, ROW]), staged);
  enlarge(staged.tile([0, 0], [heads, ROW]), sm_scale);
  const Q = load(staged);

  const sum = fragment(f32, [heads, LATENT]);
  const softmax = softmaxOf(tune, sm_scale);

  for (const tile of pipelined(ceilDiv(count, keys), { stages })) {
    const first = tile * keys;
    const row = (i: number): number => (first + i < count ? rowOf(first + i) : -1);
    const K = shared(bf16, [keys, ROW]);
    const listed = (i: number): boolean => u32(row(i)) < u32(S);
    const rows = kv.tile((i) => [row(i), 0], [keys, ROW]);
    copy(rows, K);
    const product = fragment(f32, [keys, heads]);
    mma(product, K, transpose(Q), { split: "N" });
    if (!reduceAll(tabulate(bool, [keys], listed), 0)) update(product, (s, i) => (listed(i) ? s : -Infinity));

    // Eight elements more per row than there are heads: rows then lie in different banks as they are.
    const P = shared(bf16, [keys, heads + 8]);
    const p = weigh(softmax, product, first, () => rescale(sum, softmax));
    store(P.tile([0, 0], [keys, heads]), p, (x) => bf16(x));
    mma(sum, transpose(P.tile([0, 0], [keys, heads])), K.tile([0, 0], [keys, LATENT]), { split: "N" });
  }

  store(max_logits.tile([query, head], [1, heads]), reduceMax(softmax.top, 0), (m) => m * scaleOf(sm_scale));
  const lost = (slot: number, p: number, c: number): number => lossOf(p) * f32(kv.at(rowOf(slot), c));
  const all = totals(softmax, 0, count, (slot) => u32(rowOf(slot)) < u32(S));
  const isHeavy = (p: number, total: number): boolean => abs(lossOf(p)) > total * f32(LOST);
  const outputs = finish(softmax, all, sum, LATENT, attn_sink, head, isHeavy, lost);
  copy(outputs.result, out.tile([query, head, 0], [1, heads, LATENT]));
  store(lse.tile([query, head], [1, heads]), outputs.lse);
}
