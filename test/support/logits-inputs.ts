/** Inputs of `indexer_logits`, filled from a seed: ordinary and adversarial data, ranges of every sort. */
import fc from "fast-check";
import { e4m3, type IndexerLogitsInputs, tensor } from "../../src/oracle/index.js";
import { Prng } from "./prng.js";

/**
 * - `ordinary`: normal deviates and positive scales, the data the cosine-like limit holds for;
 * - `outliers`: magnitudes from 2^-9 to 448 in one row, exact cancellation, weights and scales over 40 binades;
 * - `tiny`: zeros, e4m3 subnormals, scales down to f32 subnormals;
 * - `exact`: small integers and weights that are multiples of 1/8, so that no right kernel rounds before it multiplies by
 *   `k_scale`, and its logits must equal the reference's;
 * - `special`: NaN codes, and NaN, infinities, zeros, negative and huge numbers among weights and scales.
 */
export const logitsKinds = ["ordinary", "outliers", "tiny", "exact", "special"] as const;
export type LogitsKind = (typeof logitsKinds)[number];

/** `full`: all keys. `causal`: up to the query's own token. `random`: inside or a little outside. `extreme`: see code. */
export const rangeKinds = ["full", "causal", "random", "extreme"] as const;
export type RangeKind = (typeof rangeKinds)[number];

/** What a case is, in a line: the seed stands for all elements. */
export interface LogitsCase {
  readonly T: number;
  readonly H: number;
  readonly D: number;
  readonly S: number;
  readonly kind: LogitsKind;
  readonly range: RangeKind;
  readonly seed: number;
}

/** How large the drawn cases may be; defaults suit an engine that interprets every instruction. */
export interface LogitsLimits {
  readonly maxT?: number;
  readonly maxS?: number;
  readonly heads?: readonly number[];
  readonly dims?: readonly number[];
  readonly kinds?: readonly LogitsKind[];
  readonly ranges?: readonly RangeKind[];
}

export const anyHeads: readonly number[] = Array.from({ length: 16 }, (_, i) => 8 * (i + 1));
export const anyDims: readonly number[] = [32, 64, 128];

/** Sizes around the powers of two where tiles end, and anything between. */
export function awkwardSizes(max: number): fc.Arbitrary<number> {
  const edges = [0, 1, 2, 3];
  for (let size = 8; size <= max + 1; size *= 2) edges.push(size - 1, size, size + 1);
  const legal = edges.filter((size) => size <= max);
  return fc.oneof(fc.constantFrom(...legal), fc.integer({ min: 0, max }));
}

export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Cases of `indexer_logits` within the limits. */
export function logitsCases(limits: LogitsLimits = {}): fc.Arbitrary<LogitsCase> {
  return fc.record({
    T: awkwardSizes(limits.maxT ?? 4),
    H: fc.constantFrom(...(limits.heads ?? anyHeads)),
    D: fc.constantFrom(...(limits.dims ?? anyDims)),
    S: awkwardSizes(limits.maxS ?? 300),
    kind: fc.constantFrom(...(limits.kinds ?? logitsKinds)),
    range: fc.constantFrom(...(limits.ranges ?? rangeKinds)),
    seed: seeds,
  });
}

const INT_MIN = -(2 ** 31);
const INT_MAX = 2 ** 31 - 1;

/** First key and end of one query's range, before clamping. */
function rangeOf(kind: RangeKind, t: number, { T, S }: LogitsCase, random: Prng): [number, number] {
  switch (kind) {
    case "full":
      return [0, S];
    case "causal":
      return [0, S - T + t + 1];
    case "random": {
      const a = random.integer(-3, S + 3);
      const b = random.integer(-3, S + 3);
      return [Math.min(a, b), Math.max(a, b)];
    }
    case "extreme": {
      const middle = random.integer(0, S);
      return random.pick<[number, number]>([
        [INT_MIN, INT_MAX],
        [INT_MAX, INT_MIN],
        [INT_MIN, INT_MIN],
        [INT_MAX, INT_MAX],
        [INT_MIN, middle],
        [middle, INT_MAX],
        [middle, middle],
        [middle, middle + 1],
        [middle, middle - 1],
        [-1, 0],
        [0, -1],
        [S, S + 1],
        [S - 1, S],
        [S + 5, S + 9],
        [-7, -2],
      ]);
    }
  }
}

type Filler = (random: Prng) => number;

/** A filler for one row of e4m3 codes. */
function rowFiller(kind: LogitsKind, random: Prng): Filler {
  switch (kind) {
    case "ordinary":
      return (r) => e4m3.encode(r.normal() * 8, "saturate");
    case "outliers": {
      if (random.chance(0.3)) {
        const magnitude = random.integer(1, 0x7e);
        return (r) => magnitude | (r.uint32() & 0x80);
      }
      return (r) => (r.chance(0.05) ? 0x7e : r.integer(0, 0x7e)) | (r.uint32() & 0x80);
    }
    case "tiny": {
      if (random.chance(0.15)) return (r) => r.uint32() & 0x80;
      return (r) => r.integer(0, 0x0f) | (r.uint32() & 0x80);
    }
    case "exact":
      return (r) => e4m3.encode(r.integer(-3, 3));
    case "special":
      return rowFiller(random.pick(["ordinary", "outliers", "tiny"]), random);
  }
}

const specialNumbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0] as const;

/**
 * Weights stay above 2^-90 (or are 0), so that no product underflows f32 before a large k_scale could bring it back: that
 * would be the intermediate type's loss, which the catalogue's bound says nothing about.
 */
function weightFiller(kind: LogitsKind, random: Prng): Filler {
  switch (kind) {
    case "ordinary":
      return (r) => r.normal() / 16;
    case "outliers":
      return (r) => r.normal() * 2 ** r.integer(-20, 20);
    case "tiny":
      return (r) => (r.chance(0.2) ? r.sign() * 0 : r.sign() * (1 + r.uniform()) * 2 ** r.integer(-90, -60));
    case "exact":
      return (r) => r.integer(-8, 8) / 8;
    case "special": {
      const size = random.chance(0.3) ? random.pick([2 ** 88, 2 ** 125]) : 1;
      return (r) => (r.chance(0.1) ? r.sign() * 0 : r.normal() * size);
    }
  }
}

function scaleFiller(kind: LogitsKind): Filler {
  switch (kind) {
    case "ordinary":
      return (r) => (r.chance(0.5) ? 2 ** r.integer(-8, 1) : 0.01 + r.uniform());
    case "outliers":
      return (r) => (1 + r.uniform()) * 2 ** r.integer(-20, 20);
    case "tiny":
      return (r) => (r.chance(0.1) ? 0 : r.integer(1, 2 ** 20) * 2 ** r.pick([-149, -130, -60]));
    case "exact":
      return (r) => (1 + r.uniform()) * 2 ** r.integer(-8, 8);
    case "special":
      return (r) => {
        if (r.chance(0.1)) return r.pick(specialNumbers);
        return r.normal() * r.pick([1, 1, 1, 1, 1, 1, 1, 1, 2 ** 100, 2 ** -100]);
      };
  }
}

/** Puts one or two special values into some of the rows of `data`. */
function scatter(
  data: Uint8Array | Float32Array,
  rowLength: number,
  share: number,
  specials: readonly number[],
  random: Prng,
) {
  for (let row = 0; row < data.length; row += rowLength) {
    if (!random.chance(share)) continue;
    for (let count = random.integer(1, 2); count > 0; count--) {
      data[row + random.integer(0, rowLength - 1)] = random.pick(specials);
    }
  }
}

/** The tensors of a case. */
export function buildLogits(spec: LogitsCase): IndexerLogitsInputs {
  const { T, H, D, S, kind, seed } = spec;
  const random = new Prng(seed, 2);
  const rows = (shape: readonly number[]) => {
    const codes = tensor("e4m3", shape);
    for (let start = 0; start < codes.data.length; start += D) {
      const next = rowFiller(kind, random);
      for (let d = 0; d < D; d++) codes.data[start + d] = next(random);
    }
    return codes;
  };
  const q = rows([T, H, D]);
  const k = rows([S, D]);
  const weights = tensor("f32", [T, H]);
  for (let t = 0; t < T; t++) {
    const next = weightFiller(kind, random);
    for (let h = 0; h < H; h++) weights.data[t * H + h] = next(random);
  }
  if (kind === "special") {
    // Few enough that most results stay finite, whatever the number of heads.
    scatter(q.data, H * D, 0.2, [0x7f, 0xff], random);
    scatter(k.data, D, 0.06, [0x7f, 0xff], random);
    scatter(weights.data, H, 0.4, specialNumbers, random);
  }
  const nextScale = scaleFiller(kind);
  const k_scale = tensor(
    "f32",
    [S],
    Float32Array.from({ length: S }, () => nextScale(random)),
  );
  const k_start = tensor("i32", [T]);
  const k_end = tensor("i32", [T]);
  for (let t = 0; t < T; t++) {
    const [start, end] = rangeOf(spec.range, t, spec, random);
    k_start.data[t] = Math.max(INT_MIN, Math.min(INT_MAX, start));
    k_end.data[t] = Math.max(INT_MIN, Math.min(INT_MAX, end));
  }
  return { q, k, k_scale, weights, k_start, k_end };
}
