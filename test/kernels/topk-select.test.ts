/** topk_select against sorting, on the rows that selectors get wrong, in both orders; and what it costs on long rows. */
import { expect, test } from "vitest";
import { topkSelect } from "../../src/kernels/topk_select.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";

type Order = "index" | "score";

/** Columns of the k largest of [from, to), by sorting. */
function expected(row: Float32Array, from: number, to: number, k: number, order: Order): number[] {
  const at = (c: number): number => row[c] as number;
  const columns: number[] = [];
  for (let c = Math.max(from, 0); c < Math.min(to, row.length); c++) if (at(c) > -Infinity) columns.push(c);
  const chosen = columns.sort((a, b) => at(b) - at(a) || a - b).slice(0, k);
  // Infinities differ by NaN: they are equal.
  if (order === "index") chosen.sort((a, b) => a - b);
  return [...chosen, ...new Array(k - chosen.length).fill(-1)];
}

const specials = [NaN, Infinity, -Infinity, 0, -0, 1e-40, -1e-40, -3.4028234663852886e38, 3.4028234663852886e38];
const rows: Readonly<Record<string, (random: Prng) => number>> = {
  normal: (random) => random.normal(),
  "all equal": () => 1.5,
  "two values": (random) => (random.chance(0.5) ? 1 : 2),
  "a plateau of zeros": (random) => Math.max(random.normal() - 1.28, 0),
  "one coarse bin": (random) => 100 + random.normal(),
  "ten low bits": (random) => 1.125 + random.integer(0, 1023) * 2 ** -23,
  special: (random) => (random.chance(0.8) ? random.pick(specials) : random.normal()),
  // More positives than are chosen, fewer than fit: the zeros behind them share no bin with them, and must not come along.
  "zeros and the smallest positives": (random) =>
    random.chance(0.15) ? random.integer(1, 9) * 2 ** -149 : random.sign() * 0,
  "nothing to select": (random) => random.pick([NaN, -Infinity]),
};

/** Columns and k: fewer than k, as many, more; more candidates than shared memory takes. */
const sizes = [
  [1, 1],
  [5, 8],
  [1000, 10],
  [3001, 100],
  [2049, 2048],
  [20000, 2048],
  [12000, 8192],
] as const;

function inputs(kind: string, R: number, S: number) {
  const random = new Prng(S, R);
  const next = rows[kind] as (random: Prng) => number;
  return {
    logits: { dtype: "f32", shape: [R, S], data: Float32Array.from({ length: R * S }, () => next(random)) },
    row_start: { dtype: "i32", shape: [R], data: Int32Array.from({ length: R }, (_, r) => (r === 0 ? -3 : S >> 2)) },
    row_end: { dtype: "i32", shape: [R], data: Int32Array.from({ length: R }, (_, r) => (r === 0 ? S + 7 : S - 1)) },
  } as const;
}

function expectSelected(given: ReturnType<typeof inputs>, k: number, order: Order, got: Int32Array): void {
  const [R, S] = given.logits.shape;
  for (let r = 0; r < R; r++) {
    const row = given.logits.data.subarray(r * S, (r + 1) * S);
    const want = expected(row, given.row_start.data[r] as number, given.row_end.data[r] as number, k, order);
    expect({ S, k, r, columns: Array.from(got.subarray(r * k, (r + 1) * k)) }).toEqual({ S, k, r, columns: want });
  }
}

for (const order of ["index", "score"] as const) {
  test.each(Object.keys(rows))(`${order}: %s`, async (kind) => {
    for (const [S, k] of sizes) {
      const given = inputs(kind, 2, S);
      const { outputs } = await onDevice("sm_80", "topk_select", {
        inputs: given,
        settings: { topk: String(k), order },
      });
      expectSelected(given, k, order, outputs.indices?.data as Int32Array);
      if (S > 3001) continue;
      const eager = topkSelect.eager(
        { ...given, indices: { dtype: "i32", shape: [2, k], data: new Int32Array(2 * k) } },
        { order, perThread: 4, warps: 8 },
      );
      expectSelected(given, k, order, eager.indices?.data as Int32Array);
    }
  });
}

test.each([
  ["normal", 2.5, 10],
  ["all equal", 6, 20],
] as const)(
  "a row of 131072 columns, %s: reads of the row and lane instructions",
  async (kind, mostReads, mostLanes) => {
    const given = inputs(kind, 1, 131072);
    const { outputs, counters } = await onDevice("sm_80", "topk_select", { inputs: given, settings: { topk: "2048" } });
    expectSelected(given, 2048, "index", outputs.indices?.data as Int32Array);
    const reads = (Number(counters.global_load_sectors) * 32) / (4 * 131072);
    expect(reads).toBeLessThanOrEqual(mostReads);
    expect(Number(counters.lane_instructions) / (131072 * reads)).toBeLessThanOrEqual(mostLanes);
  },
);
