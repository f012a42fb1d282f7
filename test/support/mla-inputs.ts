/** Inputs of the attention kernels, filled from a seed: queries, rows in bf16 or FP8, slots, lengths and sinks of every sort. */
import fc from "fast-check";
import { bf16, e4m3, f32Bits, type HostTensor, tensor } from "../../src/oracle/index.js";
import { anyLength, invalidIndex } from "./invalid-indices.js";
import type { Prng } from "./prng.js";

/**
 * - `plain`: small deviates around a common offset, as peers test;
 * - `peaked`: scores of a few units, so that some slots hold most of the weight;
 * - `needle`: one row that outweighs all others by far;
 * - `wide`: scores of some hundreds: a softmax of one slot;
 * - `vast`: scores of 10^12: the same, where score and maximum, each times a factor, are further apart by rounding than an exponent holds;
 * - `pairs`: two neighbours share the weight, and what they hold is of one size and any sign: in half of the columns they cancel, and what rounding takes from their weights shows;
 * - `faint`: queries near the lower end of f32, and a sm_scale near its upper end that makes up for it;
 * - `zero`: queries or rows of zeros: every slot weighs the same;
 * - `scaled`: the 128-dim groups of a row differ by up to 2^100, and the queries make up for it (FP8 rows only);
 * - `large`: rows around 5, of one sign;
 * - `huge`: rows whose sum f32 cannot hold, and queries that make up for it (bf16 rows only).
 */
export const mlaDataKinds = [
  "plain",
  "peaked",
  "needle",
  "pairs",
  "wide",
  "vast",
  "faint",
  "zero",
  "scaled",
  "large",
  "huge",
] as const;
export type MlaDataKind = (typeof mlaDataKinds)[number];

/**
 * - `distinct`: no row twice, if there are enough; `duplicates`: few rows, often;
 * - `fillers`: a third of the slots name no row; `leading`: the first three quarters do not; `tail`: ascending, −1 behind;
 * - `run`: neighbours, ascending, −1 behind;
 * - `none`: no slot is valid; `mixed`: each query has a kind of its own.
 */
export const slotListKinds = ["distinct", "duplicates", "fillers", "leading", "tail", "run", "none", "mixed"] as const;
export type SlotListKind = (typeof slotListKinds)[number];

/** How many slots count. `absent`: the tensor is left out. */
export const lengthListKinds = ["absent", "random", "extreme"] as const;
export type LengthListKind = (typeof lengthListKinds)[number];

/** `infinite`: a third of the sinks is −inf, a third +inf. */
export const sinkKinds = ["absent", "ordinary", "infinite"] as const;
export type SinkKind = (typeof sinkKinds)[number];

/** `nan`: some valid rows hold a NaN. `infinity`: or an infinity. `query`: a head of a query is NaN. */
export const poisonKinds = ["none", "none", "none", "nan", "infinity", "query"] as const;
export type PoisonKind = (typeof poisonKinds)[number];

/** Heads that fill matrix tiles, and that do not. */
export const mlaHeads: readonly number[] = [1, 2, 3, 5, 8, 15, 16, 17, 24, 32, 33, 63, 64, 65, 100, 127, 128];
/** Those of most cases: each number of heads is a variant, which takes longer to compile than a case to run. */
const usualHeads: readonly number[] = [1, 16, 17, 128];

/** The model's scale, and others. */
export const smScales: readonly number[] = [0.13523378, 0.5, 1 / 24, 1];

/** What all four kernels' cases have in common. */
export interface MlaData {
  readonly H: number;
  readonly data: MlaDataKind;
  readonly poison: PoisonKind;
  readonly sinks: SinkKind;
  readonly smScale: number;
  readonly seed: number;
}

export function mlaData(dataKinds: readonly MlaDataKind[], seeds: fc.Arbitrary<number>): fc.Arbitrary<MlaData> {
  return fc.record({
    H: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...usualHeads) },
      { weight: 1, arbitrary: fc.constantFrom(...mlaHeads) },
    ),
    data: fc.constantFrom(...dataKinds),
    poison: fc.constantFrom(...poisonKinds),
    sinks: fc.constantFrom(...sinkKinds),
    smScale: fc.constantFrom(...smScales),
    seed: seeds,
  });
}

const clamp = (x: number) => Math.max(-10, Math.min(10, x));

/** How rows and queries of a case are drawn. Rows have 576 numbers; the first 512 are the value. */
export interface MlaFiller {
  /** Fills the numbers of one row, before they are stored. */
  row(out: Float64Array): void;
  /** Fills the numbers of one head of a query; `needle` is the row that this query is to find, if there is one. */
  query(out: Float64Array, needle: Float64Array | undefined): void;
  /** Exponent that the stored numbers of each group of 128 dims are multiplied by. */
  readonly exponents: readonly number[];
}

export function mlaFiller(spec: MlaData, random: Prng): MlaFiller {
  const offset = (random.uniform() - 0.5) / 10;
  const exponents = spec.data === "scaled" ? [0, 1, 2, 3].map(() => random.integer(-50, 50)) : [0, 0, 0, 0];
  const scaleOfDim = (d: number) => 2 ** (exponents[d >> 7] ?? 0);
  const small = () => clamp(random.normal() / 10 + offset);
  /** The first of a pair, until there is the second. */
  let first: Float64Array | undefined;
  const each = (out: Float64Array, next: (d: number) => number) => {
    for (let d = 0; d < out.length; d++) out[d] = next(d);
  };
  return {
    exponents,
    row(out) {
      switch (spec.data) {
        case "zero":
          return random.chance(0.5) ? each(out, () => random.sign() * 0) : each(out, small);
        case "large":
          return each(out, (d) => (d < 512 ? 5 : 0) + random.normal() / 10);
        case "huge":
          return each(out, () => 3e37 + 1e36 * random.normal());
        case "pairs": {
          each(out, (d) => (d < 512 ? random.sign() * (2 + random.uniform() / 4) : random.normal()));
          // Weights that differ by some percent are rounded apart.
          for (let d = 512; d < 576 && first !== undefined; d++)
            out[d] = (first[d] as number) * (1 + random.integer(-1, 1) / 128);
          first = first === undefined ? out.slice() : undefined;
          return;
        }
        case "scaled":
          // Of one sign, so that a sum of few rows cannot cancel.
          return each(out, (d) => (d < 512 ? Math.abs(random.normal() / 10) : random.normal() / 10));
        default:
          return each(out, small);
      }
    },
    query(out, needle) {
      switch (spec.data) {
        case "peaked":
          return each(out, () => random.normal() * (1 / spec.smScale));
        case "wide":
          return each(out, () => random.normal() * (30 / spec.smScale));
        case "vast":
          return each(out, () => random.normal() * (1e12 / spec.smScale));
        case "faint":
          return each(out, () => random.normal() * 2 ** -127);
        case "pairs": {
          const length = needle?.reduce((sum, x, d) => (d < 512 ? sum : sum + x * x), 0) ?? 0;
          const factor = (20 + 40 * random.uniform()) / (spec.smScale * Math.max(length, 1e-3));
          return each(out, (d) => (d < 512 ? 0 : factor * (needle?.[d] ?? 0)));
        }
        case "zero":
          return random.chance(0.5) ? each(out, () => random.sign() * 0) : each(out, small);
        case "huge":
          return each(out, () => random.normal() * 1e-38);
        case "scaled":
          return each(out, (d) => random.normal() / 10 / scaleOfDim(d));
        case "needle": {
          if (needle === undefined || random.chance(0.3)) return each(out, small);
          // Its score is some tens above those of random rows, whose products with it average out.
          const length = needle.reduce((sum, x) => sum + x * x, 0);
          const factor = (20 + 40 * random.uniform()) / (spec.smScale * Math.max(length, 1e-3));
          return each(out, (d) => factor * (needle[d] as number));
        }
        default:
          return each(out, small);
      }
    },
  };
}

/** The lists of slots [queries,K] over `rows` rows. */
export function slotLists(queries: number, K: number, rows: number, kind: SlotListKind, random: Prng): Int32Array {
  const lists = new Int32Array(queries * K);
  // In half of the cases no slot names the first and the last row, where a careless kernel reads for the slots that name none.
  const inner = rows > 2 && random.chance(0.5);
  for (let query = 0; query < queries; query++) {
    const list = lists.subarray(query * K, (query + 1) * K);
    const own = kind === "mixed" ? random.pick(slotListKinds.filter((k) => k !== "mixed")) : kind;
    fillList(list, rows, inner, rows === 0 ? "none" : own, random);
  }
  return lists;
}

function fillList(list: Int32Array, rows: number, inner: boolean, kind: SlotListKind, random: Prng): void {
  const invalid = () => invalidIndex(rows, random);
  const [first, last] = inner ? [1, rows - 2] : [0, rows - 1];
  const any = () => random.integer(first, last);
  const from = any();
  const order = random.permutation(last - first + 1).map((row) => row + first);
  const K = list.length;
  for (let s = 0; s < K; s++) {
    switch (kind) {
      case "none":
        list[s] = invalid();
        break;
      case "duplicates":
        list[s] = order[random.integer(0, Math.min(3, order.length) - 1)] as number;
        break;
      case "fillers":
        list[s] = random.chance(1 / 3) ? invalid() : any();
        break;
      case "run":
        list[s] = from + s <= last ? from + s : -1;
        break;
      case "leading":
        list[s] = s < (3 * K) / 4 ? invalid() : any();
        break;
      default:
        list[s] = s < order.length ? (order[s] as number) : any();
    }
  }
  if (kind !== "tail") return;
  const count = random.integer(0, Math.min(K, order.length));
  list.fill(-1, count);
  list.subarray(0, count).sort();
}

/** Lengths of lists of K slots, or undefined where the tensor is left out. */
export function listLengths(
  count: number,
  K: number,
  kind: LengthListKind,
  random: Prng,
): HostTensor<"i32"> | undefined {
  if (kind === "absent") return undefined;
  const draw = () => (kind === "random" ? random.integer(0, K) : anyLength(K, random));
  return tensor("i32", [count], Int32Array.from({ length: count }, draw));
}

/** One sink per head, or undefined where the tensor is left out. */
export function sinkTensor({ H, sinks }: MlaData, random: Prng): HostTensor<"f32"> | undefined {
  if (sinks === "absent") return undefined;
  const draw = () => {
    if (sinks === "ordinary") return random.normal() * 5;
    return random.pick([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, random.normal() * 50]);
  };
  return tensor("f32", [H], Float32Array.from({ length: H }, draw));
}

/** Poison for one row in ten, and one row surely. */
export function poisonedRows(named: ReadonlySet<number>, kind: PoisonKind, random: Prng): ReadonlySet<number> {
  if (kind !== "nan" && kind !== "infinity") return new Set();
  const rows = [...named].sort((a, b) => a - b);
  const first = rows[random.integer(0, Math.max(0, rows.length - 1))];
  return new Set(rows.filter((row) => row === first || random.chance(0.1)));
}

/** Rows [S,576] in bf16. Rows that `named` lacks are full of NaN and infinities; poisoned ones hold one of either. */
export function bf16Rows(
  S: number,
  named: ReadonlySet<number>,
  spec: MlaData,
  filler: MlaFiller,
  random: Prng,
): HostTensor<"bf16"> {
  const kv = tensor("bf16", [S, 576]);
  const values = new Float64Array(576);
  const poisoned = poisonedRows(named, spec.poison, random);
  for (let s = 0; s < S; s++) {
    const row = kv.data.subarray(s * 576, (s + 1) * 576);
    if (!named.has(s)) {
      for (let d = 0; d < 576; d++) row[d] = random.pick([0x7fc0, 0xffff, 0x7f80, 0xff80, 0x7f81]);
      continue;
    }
    filler.row(values);
    row.set(bf16.encodeArray(values));
    if (poisoned.has(s)) {
      row[random.integer(0, 575)] =
        spec.poison === "nan" ? random.pick([0x7fc0, 0xffff]) : random.pick([0x7f80, 0xff80]);
    }
  }
  return kv;
}

/**
 * Rows [P,page,656] in FP8. Scales are powers of two in half of the cases, and any number in the others. Rows that `named`
 * lacks are full of 0xFF: NaN as codes, as scales and as RoPE values.
 */
export function fp8Rows(
  P: number,
  page: number,
  named: ReadonlySet<number>,
  spec: MlaData,
  filler: MlaFiller,
  random: Prng,
): HostTensor<"u8"> {
  const cache = tensor("u8", [P, page, 656]);
  cache.data.fill(0xff);
  const values = new Float64Array(576);
  const poisoned = poisonedRows(named, spec.poison, random);
  const powers = random.chance(0.5);
  // Codes of the largest magnitudes, 4 for rows of the kinds `large` and `pairs`, stay below 448; a wide range of scales also gives subnormal codes.
  const [low, high] = spec.data === "large" || spec.data === "pairs" ? [-6, -1] : [-9, -4];
  const view = new DataView(cache.data.buffer);
  // Pairs are of slots that follow each other.
  const order = spec.data === "pairs" ? [...named].sort((a, b) => a - b) : named;
  for (const slot of order) {
    filler.row(values);
    const at = slot * 656;
    for (let g = 0; g < 4; g++) {
      const unit = 2 ** random.integer(low, high) * (powers ? 1 : 1 + random.uniform());
      const scale = Math.fround(unit * 2 ** (filler.exponents[g] as number));
      view.setFloat32(at + 512 + 4 * g, scale, true);
      for (let d = 128 * g; d < 128 * (g + 1); d++) {
        cache.data[at + d] = e4m3.encode((values[d] as number) / unit, "saturate");
      }
    }
    for (let d = 0; d < 64; d++) view.setUint16(at + 528 + 2 * d, bf16.encode(values[512 + d] as number), true);
    if (poisoned.has(slot)) poisonRow(view, at, spec.poison, random);
  }
  return cache;
}

/** A NaN code, a NaN scale, or a NaN among the RoPE values; infinities are possible in the latter two. */
function poisonRow(view: DataView, at: number, kind: PoisonKind, random: Prng): void {
  const nan = kind === "nan";
  switch (random.integer(nan ? 0 : 1, 2)) {
    case 0:
      return view.setUint8(at + random.integer(0, 511), random.pick([0x7f, 0xff]));
    case 1:
      return view.setUint32(
        at + 512 + 4 * random.integer(0, 3),
        nan ? 0x7fc00000 : f32Bits(Number.POSITIVE_INFINITY),
        true,
      );
    default:
      return view.setUint16(at + 528 + 2 * random.integer(0, 63), nan ? 0x7fff : random.pick([0x7f80, 0xff80]), true);
  }
}

/** Queries [...shape,H,576]. `needleOf` names a row that a query is to find. */
export function queryTensor(
  shape: readonly number[],
  spec: MlaData,
  filler: MlaFiller,
  needleOf: (query: number) => Float64Array | undefined,
  random: Prng,
): HostTensor<"bf16"> {
  const { H } = spec;
  const q = tensor("bf16", [...shape, H, 576]);
  const values = new Float64Array(576);
  const queries = shape.reduce((n, size) => n * size, 1);
  for (let query = 0; query < queries; query++) {
    const needle = needleOf(query);
    for (let h = 0; h < H; h++) {
      filler.query(values, needle);
      q.data.set(bf16.encodeArray(values), (query * H + h) * 576);
      if (spec.poison === "query" && random.chance(0.2))
        q.data[(query * H + h) * 576 + random.integer(0, 575)] = 0x7fc0;
    }
  }
  return q;
}
