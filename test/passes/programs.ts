/**
 * Random tile programs over i32, twice: as tile IR, and as plain loops over arrays (which say what the IR means). Integers wrap alike in
 * both, so results agree exactly.
 */
import fc from "fast-check";
import type { BinaryOp, Expr, Kernel, ReduceOp, ScanOp, ShuffleMode, Stmt } from "../../src/ir/tile.js";

export type Step =
  | { readonly k: "map"; readonly op: MapOp; readonly constant: number }
  | { readonly k: "scan"; readonly op: ScanOp; readonly axis: number }
  /** Reduces along `axis` and combines each element with its row's result. */
  | { readonly k: "reduce"; readonly op: Exclude<ReduceOp, "any" | "all">; readonly axis: number }
  /** Through a shared buffer, every dim mirrored. */
  | { readonly k: "mirror" }
  /** Through a shared buffer that a run-time number of iterations updates under another name, of other dims. */
  | { readonly k: "renamed"; readonly times: number }
  | { readonly k: "transpose" }
  | { readonly k: "flatten" }
  | { readonly k: "shuffle"; readonly mode: ShuffleMode; readonly by: number }
  /** A fragment updated in place by a run-time number of iterations. */
  | { readonly k: "repeat"; readonly times: number; readonly op: MapOp };

export type MapOp = "add" | "sub" | "mul" | "min" | "max" | "xor" | "coordinate" | "choose";

export interface Program {
  readonly shape: readonly number[];
  readonly warps: number;
  /** Where the loaded tile lies in the tensor: it may hang over every edge. */
  readonly origin: readonly number[];
  readonly extent: readonly number[];
  readonly steps: readonly Step[];
}

const mapOps: readonly MapOp[] = ["add", "sub", "mul", "min", "max", "xor", "coordinate", "choose"];
const sizes: fc.Arbitrary<number> = fc.constantFrom(1, 2, 3, 5, 8, 16, 24, 32, 33, 64, 100);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    k: fc.constant("map" as const),
    op: fc.constantFrom(...mapOps),
    constant: fc.integer({ min: -9, max: 9 }),
  }),
  fc.record({ k: fc.constant("scan" as const), op: fc.constantFrom("sum", "max", "min" as const), axis: fc.nat(2) }),
  fc.record({
    k: fc.constant("reduce" as const),
    op: fc.constantFrom("sum", "max", "min", "prod" as const),
    axis: fc.nat(2),
  }),
  fc.record({ k: fc.constant("mirror" as const) }),
  fc.record({ k: fc.constant("renamed" as const), times: fc.nat(2) }),
  fc.record({ k: fc.constant("transpose" as const) }),
  fc.record({ k: fc.constant("flatten" as const) }),
  fc.record({
    k: fc.constant("shuffle" as const),
    mode: fc.constantFrom("xor", "up", "down", "index" as const),
    by: fc.nat(31),
  }),
  fc.record({ k: fc.constant("repeat" as const), times: fc.nat(3), op: fc.constantFrom(...mapOps) }),
);

/** Programs of up to three dims and at most 2048 elements. */
export const programs: fc.Arbitrary<Program> = fc
  .array(sizes, { minLength: 1, maxLength: 3 })
  .filter((shape) => shape.reduce((n, d) => n * d, 1) <= 2048)
  .chain((shape) => {
    const rank = { minLength: shape.length, maxLength: shape.length };
    return fc.record({
      shape: fc.constant(shape),
      warps: fc.constantFrom(1, 2, 4, 8, 16),
      origin: fc.array(fc.integer({ min: -2, max: 4 }), rank),
      extent: fc.array(fc.nat(6), rank).map((more) => more.map((n, d) => Math.max(0, (shape[d] as number) + n - 3))),
      steps: fc.array(step, { minLength: 1, maxLength: 5 }),
    });
  });

// ── as tile IR ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

const int = (value: number): Expr => ({ k: "const", dt: "i32", value });
const ref = (name: string): Expr => ({ k: "ref", name, dt: "i32" });
const binary = (op: BinaryOp, a: Expr, b: Expr): Expr => ({ k: "binary", op, a, b, dt: "i32" });
const ints = (list: readonly number[]): Expr[] => list.map(int);
const coordinates = (prefix: string, rank: number): string[] =>
  Array.from({ length: rank }, (_, d) => `${prefix}.c${d}`);

/** A number that is known at run time only: the tensor's first dim tells nothing, so it is added and taken away. */
function atRunTime(n: number): Expr {
  const dim: Expr = { k: "sym", name: "N0", dt: "i32" };
  return binary("sub", binary("add", dim, int(n)), dim);
}

function mapped(op: MapOp, x: Expr, constant: number, at: readonly Expr[]): Expr {
  switch (op) {
    case "add":
    case "sub":
    case "mul":
    case "xor":
      return binary(op, x, int(constant));
    case "min":
    case "max":
      return { k: "call", fn: op, args: [x, int(constant)], dt: "i32" };
    case "coordinate":
      return at.reduce((sum, c, d) => binary("add", sum, binary("mul", c, int(d + constant))), x);
    case "choose":
      return {
        k: "select",
        cond: { k: "compare", op: "lt", a: at[at.length - 1] as Expr, b: int(Math.abs(constant)), dt: "bool" },
        a: x,
        b: binary("sub", int(0), x),
        dt: "i32",
      };
  }
}

interface Written {
  readonly body: Stmt[];
  readonly shape: readonly number[];
}

/** The kernel: x, hanging over the edges, through the steps, into y. */
export function kernelOf(p: Program): Kernel {
  const written = bodyOf(p);
  const names = p.shape.map((_, d) => `N${d}`);
  const outNames = written.shape.map((_, d) => `P${d}`);
  const sym = (name: string): Expr => ({ k: "sym", name, dt: "i32" });
  return {
    name: "program",
    files: [],
    params: [
      { k: "tensor", name: "x", access: "input", dt: "i32", dims: names.map(sym) },
      { k: "tensor", name: "y", access: "inout", dt: "i32", dims: outNames.map(sym) },
    ],
    dims: [...names, ...outNames],
    comptime: [],
    tune: [],
    options: [],
    requires: [],
    grid: [int(1), int(1), int(1)],
    warps: int(p.warps),
    body: written.body,
  };
}

export const axisOf = (axis: number, rank: number): number => axis % rank;

function bodyOf(p: Program): Written {
  let shape = p.shape;
  let name = "x0";
  const body: Stmt[] = [
    {
      k: "load",
      name,
      dt: "i32",
      shape: ints(shape),
      src: { buffer: "x", origin: ints(p.origin), shape: ints(shape) },
    },
  ];
  p.steps.forEach((s, i) => {
    const next = `x${i + 1}`;
    const at = coordinates(next, shape.length);
    const map = (from: string, to: string, result: (e: Expr) => Expr, inputs = [from]): Stmt => ({
      k: "map",
      name: to,
      dt: "i32",
      shape: ints(shape),
      inputs,
      fn: { elements: inputs.map(() => `${to}.e`), coordinates: at, body: [], result: result(ref(`${to}.e`)) },
    });
    switch (s.k) {
      case "map":
        body.push(map(name, next, (e) => mapped(s.op, e, s.constant, at.map(ref))));
        break;
      case "scan":
        body.push({
          k: "scan",
          name: next,
          dt: "i32",
          shape: ints(shape),
          op: s.op,
          src: name,
          axis: axisOf(s.axis, shape.length),
        });
        break;
      case "reduce": {
        const axis = axisOf(s.axis, shape.length);
        const rest = shape.filter((_, d) => d !== axis);
        body.push({ k: "reduce", name: `${next}.r`, dt: "i32", shape: ints(rest), op: s.op, src: name, axis });
        const row: Expr =
          rest.length === 0
            ? ref(`${next}.r`)
            : { k: "at", buffer: `${next}.r`, index: at.filter((_, d) => d !== axis).map(ref), dt: "i32" };
        body.push(map(name, next, (e) => binary("sub", row, e)));
        break;
      }
      case "mirror": {
        body.push({ k: "shared", name: `${next}.s`, dt: "i32", shape: ints(shape) });
        body.push({
          k: "copy",
          src: { buffer: name, shape: ints(shape) },
          dst: { buffer: `${next}.s`, shape: ints(shape) },
        });
        const index = at.map((c, d) => binary("sub", int((shape[d] as number) - 1), ref(c)));
        body.push(map(name, next, (e) => binary("add", e, { k: "at", buffer: `${next}.s`, index, dt: "i32" })));
        break;
      }
      case "renamed": {
        const [own, other] = [`${next}.s`, `${next}.o`];
        const turned = ints([...shape].reverse());
        const moved = (from: string, to: string, dims = ints(shape)): Stmt => ({
          k: "copy",
          src: { buffer: from, shape: dims },
          dst: { buffer: to, shape: dims },
        });
        body.push({ k: "shared", name: own, dt: "i32", shape: ints(shape) }, moved(name, own));
        body.push({ k: "reinterpret", name: other, dt: "i32", dims: turned, src: own });
        const [loaded, raised] = [`${next}.l`, `${next}.m`];
        const fn = {
          elements: [`${raised}.e`],
          coordinates: coordinates(raised, shape.length),
          body: [],
          result: binary("add", ref(`${raised}.e`), int(5)),
        };
        body.push({
          k: "for",
          name: `${next}.i`,
          lo: int(0),
          hi: atRunTime(s.times),
          step: int(1),
          kind: "serial",
          body: [
            { k: "load", name: loaded, dt: "i32", shape: turned, src: { buffer: other, shape: turned } },
            { k: "map", name: raised, dt: "i32", shape: turned, inputs: [loaded], fn },
            moved(raised, other, turned),
          ],
        });
        const [before, after] = [`${next}.b`, `${next}.a`];
        const loads = [before, after].map(
          (to): Stmt => ({
            k: "load",
            name: to,
            dt: "i32",
            shape: ints(shape),
            src: { buffer: own, shape: ints(shape) },
          }),
        );
        body.splice(body.length - 1, 0, loads[0] as Stmt);
        const was: Expr = { k: "at", buffer: before, index: at.map(ref), dt: "i32" };
        body.push(
          loads[1] as Stmt,
          map(after, next, (e) => binary("xor", e, was)),
        );
        break;
      }
      case "transpose": {
        if (shape.length !== 2) return;
        shape = [...shape].reverse();
        body.push({ k: "transpose", name: next, dt: "i32", shape: ints(shape), src: name });
        break;
      }
      case "flatten": {
        shape = [shape.reduce((n, d) => n * d, 1)];
        body.push({ k: "reshape", name: next, dt: "i32", shape: ints(shape), src: name });
        break;
      }
      case "shuffle":
        body.push({ k: "shuffle", name: next, dt: "i32", shape: ints(shape), mode: s.mode, src: name, by: int(s.by) });
        break;
      case "repeat": {
        body.push({ k: "fragment", name: next, dt: "i32", shape: ints(shape), fill: int(3) });
        const inner = `${next}.m`;
        const read: Expr = { k: "at", buffer: name, index: at.map(ref), dt: "i32" };
        const step = map(next, inner, (e) => binary("add", mapped(s.op, e, 2, at.map(ref)), read));
        const write: Stmt = {
          k: "copy",
          src: { buffer: inner, shape: ints(shape) },
          dst: { buffer: next, shape: ints(shape) },
        };
        body.push({
          k: "for",
          name: `${next}.i`,
          lo: int(0),
          hi: atRunTime(s.times),
          step: int(1),
          kind: "serial",
          body: [step, write],
        });
        break;
      }
    }
    name = next;
  });
  body.push({
    k: "copy",
    src: { buffer: name, shape: ints(shape) },
    dst: { buffer: "y", origin: shape.map((_, d) => int(d === 0 ? 1 : -1)), shape: ints(shape) },
  });
  return { body, shape };
}

// ── as plain loops ──────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Tile {
  readonly shape: readonly number[];
  readonly data: Int32Array;
}

const count = (shape: readonly number[]): number => shape.reduce((n, d) => n * d, 1);

function coordinatesAt(shape: readonly number[], flat: number): number[] {
  const at = new Array<number>(shape.length);
  for (let d = shape.length - 1; d >= 0; d--) {
    at[d] = flat % (shape[d] as number);
    flat = Math.floor(flat / (shape[d] as number));
  }
  return at;
}

const flatOf = (shape: readonly number[], at: readonly number[]): number =>
  at.reduce((flat, c, d) => flat * (shape[d] as number) + c, 0);

const tabulate = (shape: readonly number[], value: (at: number[], flat: number) => number): Tile => ({
  shape,
  data: Int32Array.from({ length: count(shape) }, (_, flat) => value(coordinatesAt(shape, flat), flat)),
});

function combine(op: string, x: number, y: number): number {
  switch (op) {
    case "add":
    case "sum":
      return (x + y) | 0;
    case "sub":
      return (x - y) | 0;
    case "mul":
    case "prod":
      return Math.imul(x, y);
    case "min":
      return Math.min(x, y);
    case "max":
      return Math.max(x, y);
    default:
      return x ^ y;
  }
}

function mapElement(op: MapOp, x: number, constant: number, at: readonly number[]): number {
  if (op === "coordinate") return at.reduce((sum, c, d) => (sum + Math.imul(c, d + constant)) | 0, x);
  if (op === "choose") return (at[at.length - 1] as number) < Math.abs(constant) ? x : -x | 0;
  return combine(op, x, constant);
}

function folded(t: Tile, axis: number, op: string, upTo: (at: readonly number[]) => number): Tile {
  return tabulate(t.shape, (at) => {
    const element = (i: number): number => t.data[flatOf(t.shape, at.with(axis, i))] as number;
    let value = element(0);
    for (let i = 1; i <= upTo(at); i++) value = combine(op, value, element(i));
    return value;
  });
}

function apply(t: Tile, s: Step): Tile {
  const { shape, data } = t;
  switch (s.k) {
    case "map":
      return tabulate(shape, (at, i) => mapElement(s.op, data[i] as number, s.constant, at));
    case "scan": {
      const axis = axisOf(s.axis, shape.length);
      return folded(t, axis, s.op, (at) => at[axis] as number);
    }
    case "reduce": {
      const axis = axisOf(s.axis, shape.length);
      const rows = folded(t, axis, s.op, () => (shape[axis] as number) - 1);
      return tabulate(shape, (_, i) => ((rows.data[i] as number) - (data[i] as number)) | 0);
    }
    case "mirror":
      return tabulate(shape, (at, i) => {
        const other = flatOf(
          shape,
          at.map((c, d) => (shape[d] as number) - 1 - c),
        );
        return ((data[i] as number) + (data[other] as number)) | 0;
      });
    case "renamed":
      return tabulate(shape, (_, i) => ((data[i] as number) + 5 * s.times) ^ (data[i] as number));
    case "transpose":
      if (shape.length !== 2) return t;
      return tabulate([...shape].reverse(), ([i = 0, j = 0]) => data[flatOf(shape, [j, i])] as number);
    case "flatten":
      return { shape: [data.length], data };
    case "shuffle": {
      const axis = shape.length - 1;
      return tabulate(shape, (at) => {
        const i = at[axis] as number;
        const lane = i % 32;
        const to =
          s.mode === "xor" ? lane ^ s.by : s.mode === "up" ? lane - s.by : s.mode === "down" ? lane + s.by : s.by;
        const from = i - lane + to;
        const stays = to < 0 || to > 31 || from >= (shape[axis] as number);
        return data[flatOf(shape, at.with(axis, stays ? i : from))] as number;
      });
    }
    case "repeat":
      return tabulate(shape, (at, i) => {
        let v = 3;
        for (let n = 0; n < s.times; n++) v = (mapElement(s.op, v, 2, at) + (data[i] as number)) | 0;
        return v;
      });
  }
}

/** y as the program leaves it, given what it held. */
export function run(p: Program, x: Int32Array, y: Int32Array, outExtent: readonly number[]): Int32Array {
  let tile = tabulate(p.shape, (at) => {
    const from = at.map((c, d) => c + (p.origin[d] as number));
    const inside = from.every((c, d) => c >= 0 && c < (p.extent[d] as number));
    return inside ? (x[flatOf(p.extent, from)] as number) : 0;
  });
  for (const s of p.steps) tile = apply(tile, s);
  const out = y.slice();
  for (let i = 0; i < tile.data.length; i++) {
    const to = coordinatesAt(tile.shape, i).map((c, d) => c + (d === 0 ? 1 : -1));
    if (to.every((c, d) => c >= 0 && c < (outExtent[d] as number))) out[flatOf(outExtent, to)] = tile.data[i] as number;
  }
  return out;
}

/** The shape that the steps leave. */
export const resultShape = (p: Program): readonly number[] =>
  p.steps.reduce<readonly number[]>(
    (shape, s) =>
      s.k === "flatten" ? [count(shape)] : s.k === "transpose" && shape.length === 2 ? [...shape].reverse() : shape,
    p.shape,
  );
