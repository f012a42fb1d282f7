import { describe, expect, test } from "vitest";
import {
  compareTopkWithin,
  indexerLogitsWithBound,
  indexerTopk,
  indexerTopkPaged,
  slotsOf,
  tensor,
  topkSelect,
} from "../../src/oracle/index.js";
import { buildLogits } from "../support/logits-inputs.js";
import { buildPaged } from "../support/paged-inputs.js";

const { NaN: nan, POSITIVE_INFINITY: inf, NEGATIVE_INFINITY: minusInf } = Number;

function select(row: number[], from: number, to: number, topk: number, order: "index" | "score" = "index"): number[] {
  const { indices } = topkSelect(
    {
      logits: tensor("f32", [1, row.length], Float32Array.from(row)),
      row_start: tensor("i32", [1], Int32Array.of(from)),
      row_end: tensor("i32", [1], Int32Array.of(to)),
    },
    { topk, order },
  );
  return Array.from(indices.data);
}

describe("topk_select", () => {
  test("the smaller column wins among equals, -0 equals 0", () => {
    expect(select([0, 1, -0, 0, 1, -0], 0, 6, 4)).toEqual([0, 1, 2, 4]);
    expect(select([0, 1, -0, 0, 1, -0], 0, 6, 4, "score")).toEqual([1, 4, 0, 2]);
  });

  test("NaN and -inf are never taken, +inf is", () => {
    expect(select([nan, inf, minusInf, 3, nan, inf], 0, 6, 5, "score")).toEqual([1, 5, 3, -1, -1]);
    expect(select([nan, minusInf], 0, 2, 2)).toEqual([-1, -1]);
  });

  test("ranges are clamped, columns are absolute", () => {
    expect(select([9, 8, 7, 6], -(2 ** 31), 2 ** 31 - 1, 2)).toEqual([0, 1]);
    expect(select([9, 8, 7, 6], 2, 4, 3)).toEqual([2, 3, -1]);
    expect(select([9, 8, 7, 6], 3, 2, 1)).toEqual([-1]);
    expect(() => select([1], 0, 1, 0)).toThrow(/topk is 0: pass a whole number from 1 to 8192/);
    expect(() => select([1], 0, 1, 8193)).toThrow(/topk is 8193: pass a whole number from 1 to 8192/);
  });

  test("2048 unless given", () => {
    const inputs = { logits: tensor("f32", [0, 3]), row_start: tensor("i32", [0]), row_end: tensor("i32", [0]) };
    expect(topkSelect(inputs).indices.shape).toEqual([0, 2048]);
  });
});

describe("selections of the indexer", () => {
  test("slots are page·64 + offset, in the order of the positions", () => {
    const positions = tensor("i32", [2, 3], Int32Array.of(64, 0, -1, 130, 63, -1));
    const table = tensor("i32", [2, 3], Int32Array.of(5, 7, 9, 1, 2, 3));
    expect(Array.from(slotsOf(positions, table, 1).data)).toEqual([448, 320, -1, 194, 127, -1]);
  });

  test("pages in order, one request: the paged selection is the plain one", () => {
    const spec = { B: 1, N: 3, H: 8, D: 32, M: 3, P: 3, kind: "ordinary", lengths: "full", table: "permuted" } as const;
    const paged = buildPaged({ ...spec, seed: 8 });
    const ordered = { ...paged, block_table: tensor("i32", [1, 3], Int32Array.of(0, 1, 2)) };
    const flat = buildLogits({ T: 3, H: 8, D: 32, S: 192, kind: "ordinary", range: "full", seed: 8 });
    const settings = { topk: 20, order: "score" } as const;
    const want = indexerTopk(flat, settings);
    expect(indexerTopkPaged(ordered, settings)).toEqual(want);
    expect(indexerTopkPaged(ordered, { ...settings, out: "slot" })).toEqual(want);
  });
});

describe("compareTopkWithin", () => {
  const inputs = buildLogits({ T: 1, H: 8, D: 32, S: 100, kind: "ordinary", range: "full", seed: 12 });
  const reference = indexerLogitsWithBound(inputs);
  const judge = (change: (ids: number[]) => number[], order: "index" | "score" = "index", topk = 10) => {
    const ids = change(Array.from(indexerTopk(inputs, { topk, order }).indices.data));
    return compareTopkWithin("indices", tensor("i32", [1, topk], Int32Array.from(ids)), reference, topk, order);
  };

  test("the reference's own selection is good", () => {
    expect(judge((ids) => ids).ok).toBe(true);
    expect(judge((ids) => ids, "score").ok).toBe(true);
    expect(judge((ids) => ids, "index", 120).ok).toBe(true);
  });

  test("what is taken twice, left out, out of order or out of range is not", () => {
    expect(judge(([a, ...rest]) => [a as number, a as number, ...rest.slice(1)]).message).toMatch(/taken twice/);
    expect(judge((ids) => [...ids.slice(1), -1]).message).toMatch(/left out/);
    expect(judge((ids) => [ids[1] as number, ids[0] as number, ...ids.slice(2)]).message).toMatch(/after/);
    expect(judge((ids) => [...ids].reverse(), "score").message).toMatch(/larger than one before/);
    expect(judge((ids) => [...ids.slice(1), 100]).message).toMatch(/no column/);
    expect(judge((ids) => [-1, ...ids.slice(1)]).message).toMatch(/behind the first/);
    const worst = reference.logits.data.indexOf(Math.min(...reference.logits.data));
    expect(judge((ids) => [...ids.slice(1), worst].sort((a, b) => a - b)).message).toMatch(/left out/);
  });
});
