/** Specifications, arguments, settings and grids of eager launches. */
import { describe, expect, test } from "vitest";
import { evaluate, parseFormula } from "../../src/language/formula.js";
import {
  blockIdx,
  ceilDiv,
  e4m3,
  f32,
  type HostTensor,
  i32,
  inout,
  input,
  kernel,
  load,
  map,
  output,
  scalar,
  store,
} from "../../src/language/index.js";
import { languageError } from "./block.js";

const f32Tensor = (...shape: number[]): HostTensor<"f32"> => ({
  dtype: "f32",
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, n) => n),
});

const scaled = kernel(
  "scaled",
  {
    params: {
      x: input(f32, ["M", "K"]),
      groups: output(f32, ["M", "K/4"]),
      y: output(f32, ["M", "K"]),
      by: scalar(f32, 2),
      offset: scalar(i32),
    },
    comptime: ["K"],
    tune: { rows: [1, 2, 3], extra: [0, 10] },
    where: ({ K }, { rows }) => rows * K > 4,
    options: { sign: ["plus", "minus"] },
    requires: { "K must be a multiple of 4": ({ K }) => K % 4 === 0 },
    grid: ({ M }, { rows }) => [ceilDiv(M, rows)],
  },
  ({ x, y, by, offset }, { K }, { rows, extra }, { sign }) => {
    const view = [blockIdx.x * rows, 0] as [number, number];
    const factor = sign === "plus" ? by : -by;
    store(
      y.tile(view, [rows, K]),
      map(load(x.tile(view, [rows, K])), (v) => v * factor + offset + extra + 100 * rows),
    );
  },
);

describe("a launch", () => {
  test("binds dims, takes defaults, makes outputs", () => {
    const { y, groups } = scaled.eager({ x: f32Tensor(3, 4), offset: 1 });
    // K = 4: rows 1 is not admitted, so rows is 2 and extra, the last tunable, its first value.
    expect([...y.data]).toEqual(Array.from({ length: 12 }, (_, n) => 2 * n + 1 + 200));
    expect([groups.shape, [...groups.data]]).toEqual([
      [3, 1],
      [0, 0, 0],
    ]);
  });

  test("takes settings and scalars by name", () => {
    const { y } = scaled.eager({ x: f32Tensor(1, 8), offset: 0, by: 0.5 }, { sign: "minus", extra: 10, rows: 3 });
    expect([...y.data]).toEqual(Array.from({ length: 8 }, (_, n) => -n / 2 + 310));
  });

  test("writes to outputs that are given", () => {
    const y = f32Tensor(1, 8);
    expect(scaled.eager({ x: f32Tensor(1, 8), offset: 0, y }).y.data).toBe(y.data);
    expect(y.data[0]).toBe(100);
  });

  test("with a size of 0 launches nothing", () => {
    expect(scaled.eager({ x: f32Tensor(0, 8), offset: 0 }).y).toEqual({
      dtype: "f32",
      shape: [0, 8],
      data: new Float32Array(0),
    });
  });

  test("visits the whole grid, in any order", () => {
    const visit = (seed?: number) => {
      const seen: string[] = [];
      const probe = kernel("probe", { params: {}, grid: () => [2, 3, 4] }, () => {
        seen.push(`${blockIdx.x}${blockIdx.y}${blockIdx.z}`);
      });
      probe.eager({}, {}, seed === undefined ? {} : { seed });
      return seen;
    };
    expect(visit().slice(0, 4)).toEqual(["000", "100", "010", "110"]);
    expect(new Set(visit()).size).toBe(24);
    expect(visit(3)).not.toEqual(visit());
    expect([...visit(3)].sort()).toEqual([...visit()].sort());
  });
});

describe("arguments that do not fit are refused by name", () => {
  const x = f32Tensor(1, 8);
  const launch = (args: Record<string, unknown>) => languageError(() => scaled.eager(args as never));
  test.each([
    [{ offset: 0 }, "missing tensor x", "f32 [M, K]"],
    [{ x, offset: 0, z: x }, "unknown argument z", "x, groups, y, by, offset"],
    [{ x: { ...x, dtype: "i32" }, offset: 0 }, "x is i32", "f32 [M, K]"],
    [{ x: f32Tensor(8), offset: 0 }, "x has shape [8]", "[M, K]"],
    [{ x: { ...x, shape: [2, 8] }, offset: 0 }, "8 elements for shape [2, 8]", "16 (64 bytes)"],
    [{ x: { ...x, data: new Float64Array(8) }, offset: 0 }, "Float64Array", "Float32Array"],
    [{ x: [1, 2], offset: 0 }, "x is no tensor", "{ dtype, shape, data }"],
    [{ x: f32Tensor(1, 6), offset: 0 }, "K must be a multiple of 4", "K = 6"],
    [{ x, offset: 0, y: f32Tensor(2, 8) }, "y has M = 2", "[M, K]"],
    [{ x, offset: 0, groups: f32Tensor(1, 3) }, "groups has shape [1, 3]", "[1, 2]"],
    [{ x }, "scalar offset is undefined", "number (i32)"],
    [{ x, offset: 0.5 }, "scalar offset is 0.5", "whole number"],
    [{ x, offset: 2 ** 31 }, "scalar offset is 2147483648", "whole number"],
  ])("%#", (args, what, fix) => {
    const error = launch(args);
    expect(error.code).toBe("TW-L011");
    expect(error.message).toContain(what);
    expect(error.fix).toContain(fix);
  });

  test("settings too", () => {
    const launchWith = (settings: Record<string, unknown>) =>
      languageError(() => scaled.eager({ x, offset: 0 }, settings as never));
    expect(launchWith({ rows: 4 })).toMatchObject({ code: "TW-L012", fix: "choose from 1, 2, 3" });
    expect(launchWith({ sign: "times" })).toMatchObject({ code: "TW-L012", fix: "choose from plus, minus" });
    expect(launchWith({ colour: 1 })).toMatchObject({
      code: "TW-L012",
      fix: expect.stringContaining("rows, extra, sign"),
    });
    const illegal = languageError(() => scaled.eager({ x: f32Tensor(1, 4), offset: 0 }, { rows: 1 }));
    expect(illegal).toMatchObject({ code: "TW-L012", message: expect.stringContaining("no legal tunables") });
  });
});

describe("specifications that cannot be right are refused", () => {
  const declare = (spec: object, name = "bad") =>
    languageError(() => kernel(name, { params: {}, grid: () => [1], ...spec } as never, () => {}));
  test.each([
    [{ params: { x: input(f32, ["K/"]) } }, 'unexpected "end" in "K/"'],
    [{ params: { x: input(f32, ["K/2"]) } }, "dim K appears in formulas only"],
    [{ params: { x: input(f32, ["2^K"]) } }, 'unexpected "^K"'],
    [{ params: { x: input(f32, [1.5]) } }, "1.5 is no size"],
    [{ params: { x: input(f32, ["M"]) }, comptime: ["N"] }, "comptime names N"],
    [{ tune: { rows: [] } }, "tunable rows"],
    [{ options: { mode: [] } }, "option mode"],
  ])("%#", (spec, message) => {
    const error = declare(spec);
    expect(error.code).toBe("TW-L010");
    expect(error.message).toContain(message);
  });

  test("names, warps and grids", () => {
    expect(declare({}, "3d").code).toBe("TW-L010");
    const warps = kernel("warps", { params: {}, grid: () => [1], warps: 3 }, () => {});
    expect(languageError(() => warps.eager({}))).toMatchObject({
      code: "TW-L010",
      fix: expect.stringContaining("power"),
    });
    const grid = kernel("grid", { params: { x: input(f32, ["M"]) }, grid: ({ M }) => [M / 2] }, () => {});
    expect(languageError(() => grid.eager({ x: f32Tensor(3) }))).toMatchObject({ code: "TW-L010" });
  });
});

describe("formulas of dims", () => {
  test.each([
    ["K/128", { K: 256 }, 2],
    ["K/128", { K: 100 }, undefined],
    ["M+1", { M: 0 }, 1],
    ["B*N", { B: 3, N: 4 }, 12],
    ["2*M-N", { M: 3, N: 4 }, 2],
    ["M-N", { M: 3, N: 4 }, undefined],
    ["ceil(M/64)", { M: 65 }, 2],
    ["ceil((M+1)/2)*3", { M: 2 }, 6],
    [" M - 1 - 1 ", { M: 5 }, 3],
    ["M/N", { M: 4, N: 0 }, undefined],
    ["ceil", { ceil: 7 }, 7],
    [5, {}, 5],
  ])("%s with %o", (text, dims, want) => {
    expect(evaluate(parseFormula(text), dims as Record<string, number>)).toBe(want);
  });

  test.each(["", "M+", "(M", "M)", "ceil(M)", "M N", "-M", "1.5"])("refuses %j", (text) => {
    expect(() => parseFormula(text)).toThrow(/unexpected|ceil takes/);
  });
});

test("e4m3 and inout tensors are updated in place", () => {
  const bump = kernel("bump", { params: { x: inout(e4m3, ["N"]) }, grid: ({ N }) => [N] }, ({ x }) => {
    const i = blockIdx.x;
    x.set(i, e4m3(x.at(i) + 1));
  });
  const x: HostTensor<"e4m3"> = { dtype: "e4m3", shape: [3], data: Uint8Array.of(0x38, 0x7e, 0x7f) };
  bump.eager({ x });
  expect([...x.data]).toEqual([0x40, 0x7e, 0x7f]);
});
