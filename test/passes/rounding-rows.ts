/**
 * bf16 rows of 128 on which one wrong rounding anywhere in the Walsh–Hadamard transform shows in the quantised result.
 *
 * A rounding is worth one unit of the last of 24 bits; what comes out has 8 (the scale) or 4 bits (the codes). So rows are built
 * backwards: from a sum S of a column whose product with 128^-0.5 lies right beside a boundary of what comes out, so that S and its
 * neighbour give different results. S is cut into bf16 pieces, placed at columns that differ in one bit each, with signs that make
 * all of them positive in one output column only: its sum is the largest of the row, so that the scale depends on it alone.
 */
import { bf16, e4m3, f32Bits, f32FromBits, type HostTensor, tensor } from "../../src/oracle/index.js";
import type { Prng } from "../support/prng.js";

const FACTOR = Math.fround(128 ** -0.5);
const DIMS = 7;

/** What a sum in [8, 32) becomes: `scale`, the bf16 number that the maximum is taken of; `code`, its e4m3 code under a power of two. */
export type Seen = "scale" | "code";

function seenOf(seen: Seen, scaled: number): number {
  const z = bf16.encode(scaled);
  return seen === "scale" ? z : e4m3.encode(bf16.decode(z) * 128, "saturate");
}

/** f32 towards zero of a float64 that holds the exact value. */
function towardsZero(exact: number): number {
  const near = Math.fround(exact);
  return near > exact ? f32FromBits(f32Bits(near) - 1) : near;
}

interface Straddle {
  /** The smaller of two neighbouring f32 sums that are seen as different results. */
  readonly low: number;
  readonly high: number;
  /** Rounding the product of `high` and 128^-0.5 towards zero shows as well. */
  readonly product: boolean;
}

/** Every pair of neighbours in [8, 32) between which the result changes. */
function straddles(seen: Seen): Straddle[] {
  const found: Straddle[] = [];
  const at = (bits: number) => seenOf(seen, Math.fround(f32FromBits(bits) * FACTOR));
  const search = (low: number, high: number): void => {
    if (at(low) === at(high)) return;
    if (high - low > 1) {
      const middle = (low + high) >>> 1;
      search(low, middle);
      search(middle, high);
      return;
    }
    const top = f32FromBits(high);
    const product = seenOf(seen, towardsZero(top * FACTOR)) !== at(high);
    found.push({ low: f32FromBits(low), high: top, product });
  };
  // One bf16 step at a time, so that no boundary hides between two others.
  for (let bits = f32Bits(8); bits < f32Bits(32); bits += 0x4000) search(bits, bits + 0x4000);
  return found;
}

/** `value` (an integer of 24 bits) as positive integers of at most 8 significant bits, the first not below 2^23; or nothing. */
function pieces(value: number, ones: number): number[] | undefined {
  const [top, middle, bottom] = [value >> 16, (value >> 8) & 0xff, value & 0xff];
  if (top < 128 + ones || middle < 2 || bottom < 2) return undefined;
  const tops = new Array<number>(ones).fill(1 << 16);
  return [(top - ones) << 16, ...tops, (middle - 1) << 8, 1 << 8, bottom - 1, 1];
}

/** One row; `stage` is the step of the transform (log2 of its stride) whose rounding shows, or else it is that of the final product. */
function row(seen: Seen, list: readonly Straddle[], random: Prng, stage: number | undefined): number[] {
  for (;;) {
    const { low, high, product } = random.pick(list);
    if (stage === undefined && !product) continue;
    const start = stage === undefined ? high : low;
    const unit = 2 ** (Math.floor(Math.log2(start)) - 23);
    const parts = pieces(start / unit, stage === undefined ? 3 : 2);
    if (parts === undefined) continue;
    const rest = parts.slice(1);
    const order = random.permutation(rest.length);
    const scale = random.sign() * unit * 2 ** random.integer(-6, seen === "scale" ? 20 : 60);
    const home = random.integer(0, 127);
    const column = random.integer(0, 127);
    const values = new Array<number>(128).fill(0);
    const put = (place: number, part: number): void => {
      values[place] = (bitCount(place & column) % 2 === 0 ? 1 : -1) * scale * part;
    };
    put(home, parts[0] as number);
    let next = 0;
    for (let bit = 0; bit < DIMS; bit++) {
      // With three quarters of a unit the exact sum lies above `low` and nearer to `high`. It meets the first piece at step `stage`.
      put(home ^ (1 << bit), bit === stage ? 0.75 : (rest[order[next++] as number] as number));
    }
    return values;
  }
}

const bitCount = (n: number): number => n.toString(2).replaceAll("0", "").length;

/** Rows for every stage of the transform and for the final product, in turn. */
export function roundingRows(seen: Seen, rows: number, random: Prng): HostTensor<"bf16"> {
  const list = straddles(seen);
  const x = tensor("bf16", [rows, 128]);
  for (let r = 0; r < rows; r++) {
    const stage = r % (DIMS + 1);
    row(seen, list, random, stage === DIMS ? undefined : stage).forEach((v, i) => {
      x.data[r * 128 + i] = bf16.encode(v);
    });
  }
  return x;
}

/** Dividing `x` by the scale f32(largest/448) and rounding towards zero gives another code than rounding to nearest. */
function quotientShows(x: number, largest: number): boolean {
  const s = Math.fround(largest / 448);
  const q = Math.fround(x / s);
  // Both factors have 24 bits at most, so that the product is exact: q lies above the quotient.
  return q * s > x && e4m3.encode(q, "saturate") !== e4m3.encode(f32FromBits(f32Bits(q) - 1), "saturate");
}

const mantissas = Array.from({ length: 128 }, (_, i) => 128 + i);

/**
 * Rows whose quotients by a scale that is no power of two lie beside an e4m3 tie. 448 is 7·64, so that x = largest·2^-16 is the tie 7·2^-10
 * if the scale is exact, and within a unit of it if not. First rows that hold such x, then rows whose transform does: two equal large
 * values add up in one half of the columns and cancel in the other, where a small third one is left.
 */
export function quotientRows(): HostTensor<"bf16"> {
  const transformed = (v: number): number => bf16.decode(bf16.encode(Math.fround(v * FACTOR)));
  const plain = mantissas.filter((a) => quotientShows(a / 65536, a)).slice(0, 16);
  const rotated = mantissas
    .filter((u) => quotientShows(transformed(u / 32768), transformed(2 * u + u / 32768)))
    .slice(0, 32);
  const rows = [
    ...plain.map((a) => Array.from({ length: 128 }, (_, i) => (i === 77 ? a : a / 65536))),
    ...rotated.map((u) => Array.from({ length: 128 }, (_, i) => (i === 0 || i === 4 ? u : i === 8 ? u / 32768 : 0))),
  ];
  const x = tensor("bf16", [rows.length, 128]);
  x.data.set(rows.flatMap((row) => row.map((v) => bf16.encode(v))));
  return x;
}
