/** The merges of the selectors by themselves, on parts that no selector would leave behind together: so many candidates that every pass of the selection runs. */
import { compareBits, type HostTensor, tensor } from "../../src/oracle/index.js";
import { Prng } from "../support/prng.js";
import { output } from "../support/suites/suite.js";
import type { ProgramCase } from "./program-fault-cases.js";

const TOPK = 33;

/** Columns of three digits: what is wanted ends among equal values behind greater ones, whose columns come later. */
const WIDE = 1 << 22;

/** A row's n-th value, before all are scaled: where its last selected one lies among the others. */
type Draw = (random: Prng, n: number) => number;

const equal: Draw = () => -3.5;

/**
 * The hundred best are each alone in their bin of the first digit, or of the second, or their column is: one value too many, which
 * a place behind the row would hold as a 0 in column 0, and the last that is wanted is lost. Those of the first digit lie in both halves of the bins, and
 * of a warp's; the last that is wanted in any of a thread's.
 */
const alone = (splits: number): readonly Draw[] => {
  const step = (n: number): number => (1 + (n % 4) / 4) * 2 ** (Math.floor(n / 4) - 21);
  return [
    (_, n) => (n < 20 ? 2 ** -n : -(n < 100 ? step(n - 20 + (splits % 4)) : 2 ** 20)),
    (_, n) => -(n < 100 ? (n + 1) * 1024 : 1500 * 1024 + n) * 2 ** -149,
    () => 0,
  ];
};

/** Values that end with a bin of the second digit where those that are wanted end; equal ones, of which columns select; after a few others. */
const ends: readonly Draw[] = [(_, n) => 1 + Math.floor(n / 11) * 2 ** -12, equal, (r) => (r.chance(0.004) ? 2 : 1)];

const draws: readonly Draw[] = [
  (r) => r.normal(),
  (r) => 1 + r.integer(0, 3000) * 2 ** -23,
  (r) => r.integer(-2, 2),
  (r) => 2 ** r.integer(-10, 10) * (r.chance(0.5) ? 1 : -1),
  (r) => (r.chance(0.01) ? Number.POSITIVE_INFINITY : -r.uniform()),
  (r) => 1 + r.integer(0, 40) * 2 ** -12,
  (r) => (r.chance(0.008) ? 1 : 0),
  // Each bin of the second digit holds a few, and each of the third.
  (r) => 1 + r.integer(0, 400) * 2 ** -12,
  (r) => 1 + r.integer(0, 400) * 2 ** -23,
  ...ends,
];

/** `R` rows of `splits` parts, with columns below S. */
interface Shape {
  readonly R: number;
  readonly splits: number;
  readonly S: number;
  readonly draws: readonly Draw[];
  /** Values are as they are drawn, and columns begin with 0, the first hundred of them each alone in its bin. */
  readonly apart?: true;
}

/** Less than a tile of candidates, but more than are kept; more than a tile; so many that a thread's do not fit; columns of three digits; no more than are kept. */
const shapes: readonly Shape[] = [
  { R: 36, splits: 70, S: 1 << 17, draws },
  { R: 48, splits: 70, S: 1 << 17, draws: ends },
  { R: 36, splits: 190, S: 1 << 17, draws },
  { R: 4, splits: 700, S: 1 << 17, draws: [equal] },
  { R: 16, splits: 190, S: WIDE, draws: [(r) => (r.chance(0.002) ? 2 : 1)] },
  { R: 24, splits: 40, S: 3 << 16, draws: [equal] },
  // Rows end at every place of a thread's values; what is read behind the last leaves the tensor.
  ...[64, 65, 66, 67, 68, 69, 70, 71].map(
    (splits): Shape => ({ R: 3, splits, S: 1 << 17, draws: alone(splits), apart: true }),
  ),
];

/** Where a thread's values lie in a tile, and in one that is not whole. */
const places = [0, 1, 2, 3, 128, 129, 130, 131].flatMap((i) => [i, 4096 + i]);

/** What the last of three digits of columns tells apart. */
const LAST_DIGIT = 1 << 12;

/** Of a row the columns of its n-th candidate. */
function columnsOf(row: number, { splits, S, apart }: Shape, random: Prng): (n: number) => number {
  // But for column 0 each is the last of its bin.
  if (apart) return (n) => (n === 0 ? 0 : n < 100 ? 128 * n + 127 : S / 2 + n);
  const per = splits * TOPK;
  const span = 2 ** Math.ceil(Math.log2(per));
  const order = random.permutation(span);
  const near = (from: number) => (n: number) => from + (order[n] as number);
  if (S === WIDE) {
    // The first column of a digit is always among them.
    const first = order.indexOf(0);
    [order[0], order[first]] = [0, order[0] as number];
    return near(LAST_DIGIT * random.integer(0, (S - span) / LAST_DIGIT));
  }
  switch ((row + Math.floor(row / 12)) % 3) {
    case 0:
      return near(random.integer(0, S - span));
    case 1: {
      const stride = S / span;
      return (n) => (order[n] as number) * stride + random.integer(0, stride - 1);
    }
    default: {
      // Eleven of each bin of the first digit, or as many as it takes.
      const each = Math.max(11, Math.ceil(per / 1000));
      const from = random.integer(0, S / 128 - Math.ceil(per / each));
      return (n) => (from + Math.floor(n / each)) * 128 + (n % each) * Math.floor(128 / each);
    }
  }
}

function candidates(shape: Shape, seed: number): { part_values: HostTensor<"f32">; part_columns: HostTensor<"i32"> } {
  const { R, splits, S } = shape;
  const random = new Prng(seed, 55);
  const part_values = tensor("f32", [R, splits, TOPK]);
  const part_columns = tensor("i32", [R, splits, TOPK]);
  const per = splits * TOPK;
  for (let row = 0; row < R; row++) {
    const draw = shape.draws[row % shape.draws.length] as Draw;
    const columnOf = columnsOf(row, shape, random);
    const [byValue, byColumn] = [random.permutation(per), random.permutation(per)];
    // The digits of the last selected value are others in each row.
    // Of every other pair of rows a power of two: round values lie at the ends of digits.
    const fraction = row % 4 < 2 ? random.uniform() : 0;
    const drawn = (1 + fraction) * 2 ** random.integer(-110, 110) * (random.chance(0.5) || S === WIDE ? 1 : -1);
    const scale = shape.apart ? 1 : drawn;
    // Every fifth row has parts with fewer candidates.
    for (let i = 0; i < per; i++) {
      const isThere = row % 5 !== 4 || i % TOPK < 31 || S === WIDE;
      const x = scale * draw(random, byValue[i] as number) + 0;
      part_values.data[row * per + i] = isThere ? x : Number.NEGATIVE_INFINITY;
      part_columns.data[row * per + i] = isThere ? columnOf(byColumn[i] as number) : -1;
    }
    const place = places[row % places.length] as number;
    if (S === WIDE) moveTo(place, "first", part_values.data, part_columns.data, row * per, per);
    else if (row % 3 === 0 && !shape.apart)
      moveTo(place % per, "best", part_values.data, part_columns.data, row * per, per);
  }
  return { part_values, part_columns };
}

/** Puts the best of a row's candidates, or that with the first column, in one of its places. */
function moveTo(
  place: number,
  which: "best" | "first",
  values: Float32Array,
  columns: Int32Array,
  first: number,
  count: number,
): void {
  let best = first;
  for (let i = first; i < first + count; i++) {
    const by = which === "best" ? (values[i] as number) - (values[best] as number) : 0;
    if (by > 0 || (by === 0 && (columns[i] as number) < (columns[best] as number))) best = i;
  }
  const to = first + place;
  [values[to], values[best]] = [values[best] as number, values[to] as number];
  [columns[to], columns[best]] = [columns[best] as number, columns[to] as number];
}

/** The best of each row's candidates, ties to the smaller column. */
function best({ part_values, part_columns }: ReturnType<typeof candidates>, order: "index" | "score"): Int32Array {
  const [R, splits] = part_values.shape as [number, number];
  const per = splits * TOPK;
  const out = new Int32Array(R * TOPK).fill(-1);
  for (let row = 0; row < R; row++) {
    const all = Array.from({ length: per }, (_, i) => [part_values.data[row * per + i], part_columns.data[row * per + i]] as [number, number]); // biome-ignore format: one record
    const chosen = all
      .filter(([value]) => value > Number.NEGATIVE_INFINITY)
      .sort((a, b) => (a[0] === b[0] ? a[1] - b[1] : b[0] - a[0]))
      .slice(0, TOPK);
    if (order === "index") chosen.sort((a, b) => a[1] - b[1]);
    chosen.forEach(([, column], i) => {
      out[row * TOPK + i] = column;
    });
  }
  return out;
}

function inputsOf({ R, S }: Shape): Record<string, HostTensor> {
  return {
    k_scale: tensor("f32", [S]),
    k_start: tensor("i32", [R]),
    k_end: tensor("i32", [R], new Int32Array(R).fill(S)),
  };
}

const settings = { topk: String(TOPK) };

/** Of `indexer_topk_merge`, in the order of scores. */
export function mergeCases(): ProgramCase[] {
  return shapes.map((of, i): ProgramCase => {
    const parts = candidates(of, 500 + i);
    const shape = [of.R, TOPK];
    const want = tensor("i32", shape, best(parts, "score"));
    return {
      invocation: {
        inputs: { ...parts, ...inputsOf(of) },
        settings: { ...settings, order: "score" },
        outputs: { indices: { dtype: "i32", shape } },
      },
      check: (outputs) => [compareBits("indices", output(outputs, "indices"), want)],
    };
  });
}

/** Of `indexer_topk_paged_merge`, as slots of the cache. */
export function pagedMergeCases(): ProgramCase[] {
  return shapes.map((of, i): ProgramCase => {
    const { R, S } = of;
    const parts = candidates(of, 510 + i);
    const shape = [R, TOPK];
    const pages = S / 64;
    const block_table = tensor(
      "i32",
      [R, pages],
      Int32Array.from({ length: R * pages }, (_, p) => (p * 7 + 3) % 1000),
    );
    const slots = best(parts, "index").map((column, at) => {
      const page = block_table.data[Math.floor(at / TOPK) * pages + (column >> 6)] as number;
      return column < 0 ? -1 : page * 64 + (column & 63);
    });
    const want = tensor("i32", shape, slots);
    return {
      invocation: {
        inputs: { ...parts, block_table, context_lens: tensor("i32", [R, 1], new Int32Array(R).fill(S)) },
        settings: { ...settings, out: "slot" },
        outputs: { indices: { dtype: "i32", shape } },
      },
      check: (outputs) => [compareBits("indices", output(outputs, "indices"), want)],
    };
  });
}
