/** Specifications made of constants, of the file or of others: they mean what they would mean written out, and wrong names are found where they stand. */
import { afterAll, describe, expect, test } from "vitest";
import { printTile } from "../../src/ir/tile-text.js";
import { codes, only, SourceFolder } from "./sources.js";

const folder = new SourceFolder();
afterAll(() => folder.dispose());

const imports =
  'import { ceilDiv, blockIdx, f32, i32, input, kernel, optional, given, output, scalar } from "tilewright";';
const body =
  '({ x, y }, { M, N }, { rows }, { mode }) => { y.set(blockIdx.x, N - rows, mode === "fast" ? x.at(M - 1, 0) : 0); }';

const writtenOut = `${imports}
export const k = kernel("k", {
  params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]), bias: optional(input(f32, ["N"])), n: scalar(i32, 3) },
  comptime: ["N", "n"],
  defaults: { N: 64 },
  tune: { rows: [2, 4, 8], warps: [4, 1] },
  options: { mode: ["fast", "exact"] },
  where: ({ N }, { rows, warps }, _o, { bias }) => N >= rows * warps && (given(bias) || rows < 8),
  requires: { "N must be even": ({ N }) => N % 2 === 0, "n must be positive": (_d, { n }) => n > 0 },
  grid: ({ M }, { rows }) => [ceilDiv(M, rows)],
}, ${body});
`;

/** The same of another file: whole parts, parts of parts, functions, lists, numbers. */
const parts = `${imports}
export const MATRIX = ["M", "N"] as const;
export const X = input(f32, MATRIX);
export const LARGEST = 8;
const ROWS = [2, 4] as const;
export const TUNES = { small: { rows: [...ROWS, LARGEST], warps: [1] }, none: {} } as const;
export const EVEN = { "N must be even": ({ N }: { readonly N: number }) => N % 2 === 0 };
export const COMMON = {
  comptime: ["N", "n"],
  defaults: { N: LARGEST * 8 },
  options: { mode: ["fast", "exact"] },
  grid({ M }: { readonly M: number }, { rows }: { readonly rows: number }) { return [ceilDiv(M, rows)] as const; },
} as const;
`;
const fromParts = `${imports}
import * as all from "./parts.js";
import { COMMON, EVEN, TUNES, X } from "./parts.js";
const n = scalar(i32, 3);
const FITS = (N: number, rows: number, warps: number): boolean => N >= rows * warps;
const params = { x: X, y: output(f32, ["M", "N"]) };
const SPEC = {
  ...COMMON,
  params: { ...params, bias: optional(input(f32, ["N"])), n },
  tune: { ...all.TUNES.none, ...TUNES.small, warps: [4, 1] },
} as const;
export const k = kernel("k", {
  ...SPEC,
  where: ({ N }, { rows, warps }, _o, { bias }) => FITS(N, rows, warps) && (given(bias) || rows < all.LARGEST),
  requires: { ...EVEN, "n must be positive": (_d, { n }) => n > 0 },
}, ${body});
`;

/** Without the places in the text, by which alone the two may differ. */
const printed = (text: string): string => text.replace(/\s*; \d+:\d+:.*$/gm, "").replace(/^ *file .*\n/gm, "");

test("parts from constants mean what they would mean written out", () => {
  folder.write("parts.ts", parts);
  const [direct, assembled] = [folder.load("direct.ts", writtenOut), folder.load("assembled.ts", fromParts)].map(only);
  expect(printed(printTile(assembled!))).toBe(printed(printTile(direct!)));
});

describe("what is wrong in a constant is found where it stands", () => {
  const load = (before: string, spec: string) => {
    const text = `${imports}
${before}
export const k = kernel("k", { params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) }, grid: ({ M }) => [M], ${spec} }, ({ x, y }) => {
  y.set(0, 0, x.at(0, 0));
});
`;
    return { text, result: folder.load("wrong.ts", text) };
  };
  test.each<[string, string, string, string, string]>([
    ["a value of a tunable", "const T = { rows: [4, 0.5] };", "tune: T", "TW1010", "0.5"],
    ["a field", "const MORE = { wraps: 4 };", "...MORE", "TW1015", "wraps"],
    ["a default's name", "const D = { K: 4, N: 1 };", "defaults: { ...D }", "TW1009", "K"],
    ["a comptime name", 'const C = ["K"] as const;', "comptime: [...C]", "TW1009", '"K"'],
    ["no object", "const T = [1, 2] as const;", "tune: { ...T, rows: [1] }", "TW1005", "T,"],
    ["a call", "const make = () => ({ rows: [1] });", "tune: make()", "TW1005", "make()"],
  ])("%s", (_, before, spec, code, at) => {
    const { text, result } = load(before, spec);
    const own = result.diagnostics.find((d) => d.code === code);
    expect(own, JSON.stringify(result.diagnostics)).toBeDefined();
    const line = text.split("\n")[(own as { line: number }).line - 1] as string;
    expect(line.slice((own as { column: number }).column - 1).startsWith(at)).toBe(true);
  });

  test("wrong names are found through constants", () => {
    const wrong = (from: string, to: string) => {
      expect(fromParts).toContain(from);
      return codes(folder.load("wrong-names.ts", fromParts.replace(from, to)));
    };
    expect(wrong("n > 0", "m > 0")).toContain("TS2304");
    expect(wrong("{ rows, warps }, _o", "{ rows, wraps: warps }, _o")).toContain("TS2339");
    expect(wrong('=== "fast"', '=== "fats"')).toEqual(["TW1208"]);
    expect(wrong("{ M, N }, { rows }", "{ M, K: N }, { rows }")).toEqual(["TW1009"]);
    expect(wrong("({ x, y }", "({ z: x, y }")).toContain("TS2339");
    folder.write("parts.ts", parts.replace('"n"]', '"m"]'));
    expect(codes(folder.load("assembled.ts", fromParts))).toContain("TS2345");
    folder.write("parts.ts", parts);
  });

  test("constants that refer to each other in a circle", () => {
    const { result } = load("const A: any = { ...B }; const B: any = { ...A };", "tune: A");
    expect(result.kernels).toEqual([]);
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });
});
