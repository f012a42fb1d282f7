/** The merges of the selectors by themselves, on parts that no selector would leave behind together: so many candidates that every pass of the selection runs. */
import { compareBits, type HostTensor, tensor } from "../../src/oracle/index.js";
import { Prng } from "../support/prng.js";
import { output } from "../support/suites/suite.js";
import type { ProgramCase } from "./program-fault-cases.js";

const [TOPK, SPLITS, S] = [33, 70, 1 << 17];

/** Columns that a row's candidates are among. */
const SPAN = 4096;

/** How the values of a row are drawn, before all are scaled: where its last selected one lies among the others. */
const rows: readonly ((random: Prng) => number)[] = [
  (r) => r.normal(),
  (r) => 1 + r.integer(0, 3000) * 2 ** -23,
  (r) => r.integer(-2, 2),
  () => -3.5,
  (r) => 2 ** r.integer(-10, 10) * (r.chance(0.5) ? 1 : -1),
  (r) => (r.chance(0.01) ? Number.POSITIVE_INFINITY : -r.uniform()),
  (r) => 1 + r.integer(0, 40) * 2 ** -12,
  (r) => (r.chance(0.008) ? 1 : 0),
];

function candidates(R: number, seed: number): { part_values: HostTensor<"f32">; part_columns: HostTensor<"i32"> } {
  const random = new Prng(seed, 55);
  const part_values = tensor("f32", [R, SPLITS, TOPK]);
  const part_columns = tensor("i32", [R, SPLITS, TOPK]);
  const per = SPLITS * TOPK;
  for (let row = 0; row < R; row++) {
    const draw = rows[row % rows.length] as (random: Prng) => number;
    const order = random.permutation(SPAN);
    const from = random.integer(0, S - SPAN);
    // The digits of the last selected value are others in each row.
    // Of every other pair of rows a power of two: round values lie at the ends of digits.
    const fraction = row % 4 < 2 ? random.uniform() : 0;
    const scale = (1 + fraction) * 2 ** random.integer(-110, 110) * (random.chance(0.5) ? 1 : -1);
    // Every fourth row has parts with fewer candidates.
    for (let i = 0; i < per; i++) {
      const isThere = row % 4 !== 3 || i % TOPK < 31;
      part_values.data[row * per + i] = isThere ? scale * draw(random) + 0 : Number.NEGATIVE_INFINITY;
      part_columns.data[row * per + i] = isThere ? from + (order[i] as number) : -1;
    }
    if (row % 3 === 0) bestFirst(part_values.data, part_columns.data, row * per, per);
  }
  return { part_values, part_columns };
}

/** Puts the best of a row's candidates in its first place. */
function bestFirst(values: Float32Array, columns: Int32Array, first: number, count: number): void {
  let best = first;
  for (let i = first; i < first + count; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  [values[first], values[best]] = [values[best] as number, values[first] as number];
  [columns[first], columns[best]] = [columns[best] as number, columns[first] as number];
}

/** The best of each row's candidates, ties to the smaller column. */
function best({ part_values, part_columns }: ReturnType<typeof candidates>, order: "index" | "score"): Int32Array {
  const [R] = part_values.shape as [number];
  const per = SPLITS * TOPK;
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

function ends(R: number): Record<string, HostTensor> {
  return {
    k_scale: tensor("f32", [S]),
    k_start: tensor("i32", [R]),
    k_end: tensor("i32", [R], new Int32Array(R).fill(S)),
  };
}

const settings = { topk: String(TOPK) };

/** Of `indexer_topk_merge`, in the order of scores. */
export function mergeCases(): ProgramCase[] {
  return [24, 48, 80].map((R, i): ProgramCase => {
    const parts = candidates(R, 500 + i);
    const shape = [R, TOPK];
    const want = tensor("i32", shape, best(parts, "score"));
    return {
      invocation: {
        inputs: { ...parts, ...ends(R) },
        settings: { ...settings, order: "score" },
        outputs: { indices: { dtype: "i32", shape } },
      },
      check: (outputs) => [compareBits("indices", output(outputs, "indices"), want)],
    };
  });
}

/** Of `indexer_topk_paged_merge`, as slots of the cache. */
export function pagedMergeCases(): ProgramCase[] {
  return [24, 48, 80].map((R, i): ProgramCase => {
    const parts = candidates(R, 510 + i);
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
