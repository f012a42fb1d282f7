/** Tensors in global memory: extents and strides from dim formulas, and tensors seen as another dtype and shape. */
import { LoweringError } from "../../ir/errors.js";
import type { Reg, ThreadParam } from "../../ir/thread.js";
import type { Expr, Param, Stmt } from "../../ir/tile.js";
import { dtypeFacts, PLACE_BYTES } from "../../language/dtypes.js";
import { gcd, I32_MAX, imm, type Val } from "../builder.js";
import { dimsOf } from "../specialise.js";
import type { Context, Extent, TensorBuffer } from "./context.js";
import { seenAs } from "./storage.js";

/** A dim formula as an extent; run-time divisions are exact by contract. */
export function dimValue(ctx: Context, e: Expr): Extent {
  if (e.k === "const") return { k: "known", n: Number(e.value) };
  if (e.k === "sym") {
    const s = ctx.scalars.get(`dim ${e.name}`);
    return { k: "reg", v: s?.value as Reg, multipleOf: ctx.multiples.get(e.name) ?? 1 };
  }
  if (e.k === "param") {
    const { value } = ctx.scalars.get(e.name) as { value: Val };
    return value.k === "imm" ? { k: "known", n: Number(value.value) } : { k: "reg", v: value, multipleOf: 1 };
  }
  const { a } = ctx;
  const value = (x: Expr): Val => {
    const v = dimValue(ctx, x);
    return v.k === "known" ? imm(v.n) : v.v;
  };
  const named = (v: Val): Extent =>
    v.k === "imm"
      ? { k: "known", n: Number(v.value) }
      : { k: "reg", v, multipleOf: Math.max(1, ctx.b.range(v).multipleOf ?? 1) };
  if (e.k === "binary") {
    const [x, y] = [value(e.a), value(e.b)];
    if (e.op === "add") return named(a.add(x, y));
    if (e.op === "sub") return named(a.sub(x, y));
    if (e.op === "mul") return named(a.mul(x, y));
    if (e.op === "div") return named(a.div(x, y));
  }
  if (e.k === "call" && e.fn === "ceilDiv") {
    const [x, y] = e.args.map(value) as [Val, Val];
    return named(a.div(a.add(x, a.sub(y, imm(1))), y));
  }
  throw new LoweringError(
    "TW5019",
    "this dim formula is not supported",
    "use names, numbers, + - * / and ceil(a/b)",
    e.span,
  );
}

export function stridesOf(ctx: Context, extents: readonly Extent[]): Extent[] {
  const strides: Extent[] = new Array(extents.length);
  let run: Extent = { k: "known", n: 1 };
  for (let d = extents.length - 1; d >= 0; d--) {
    strides[d] = run;
    if (d > 0) run = product(ctx, run, extents[d] as Extent);
  }
  return strides;
}

export function loadParam(ctx: Context, p: ThreadParam): Reg {
  const cls = p.type === "u64" ? "b64" : p.type === "f32" ? "f32" : "b32";
  return ctx.b.pure("ld", p.type, cls, [{ k: "mem", base: { k: "sym", name: p.name, offset: 0 }, offset: 0 }], {
    mods: ["param"],
  });
}

/**
 * The strides of a tensor whose leading ones are launch data. They keep rows as well aligned as the contiguous ones do, up to 16 bytes:
 * the host sees to it, so that accesses are as wide.
 */
export function givenStrides(
  ctx: Context,
  p: Extract<Param, { k: "tensor" }>,
  contiguous: readonly Extent[],
): readonly Extent[] {
  const widest = 16 / dtypeFacts[p.dt].bytes;
  return contiguous.map((stride, d): Extent => {
    if (d >= (p.strided ?? 0)) return stride;
    const multipleOf = gcd(widest, stride.k === "known" ? stride.n : stride.multipleOf);
    const param: ThreadParam = {
      name: `stride_${p.name}_${d}`,
      type: "u64",
      source: { k: "stride", tensor: p.name, dim: d, multipleOf },
    };
    ctx.params.push(param);
    return { k: "reg", v: loadParam(ctx, param), multipleOf };
  });
}

function product(ctx: Context, x: Extent, y: Extent): Extent {
  const { b } = ctx;
  if (x.k === "known" && y.k === "known") return { k: "known", n: x.n * y.n };
  if (x.k === "known" && x.n === 1) return y;
  const wide = (e: Extent): Reg | number =>
    e.k === "known" ? e.n : e.v.cls === "b64" ? e.v : b.pure("cvt", "s32", "b64", [e.v], { mods: ["s64"] });
  const multipleOf = Math.min((x.k === "known" ? x.n : x.multipleOf) * (y.k === "known" ? y.n : y.multipleOf), 2 ** 30);
  const [p, q] = [wide(x), wide(y)];
  const operand = (v: Reg | number) => (typeof v === "number" ? imm(BigInt(v), "b64") : v);
  const [first, second] = typeof p === "number" ? [q, p] : [p, q];
  return { k: "reg", v: b.pure("mul", "s64", "b64", [operand(first), operand(second)], { mods: ["lo"] }), multipleOf };
}

/** The same bytes under another dtype and other dims: for tensors, the name that accesses are ordered by stays that of the parameter. */
export function lowerReinterpret(ctx: Context, s: Extract<Stmt, { k: "reinterpret" }>): void {
  const of = ctx.buffer(s.src);
  if (of.k === "fragment")
    throw new LoweringError("TW5099", `internal: ${s.src} is a fragment`, "report this kernel", s.span);
  if (of.k === "shared") {
    ctx.buffers.set(s.name, seenAs(of, s.dt, dimsOf(s.dims)));
    return;
  }
  if (s.placed) {
    ctx.buffers.set(s.name, placesOf(ctx, of, s));
    return;
  }
  const extents = s.dims.map((e) => dimValue(ctx, e));
  const contiguous = stridesOf(ctx, extents);
  const tensor: TensorBuffer = {
    ...of,
    dt: s.dt,
    dims: extents.map((x) => (x.k === "known" ? imm(x.n) : x.v)),
    strides: contiguous.map((stride, d) => (d < of.strided ? rescaled(ctx, of, d, s) : stride)),
  };
  ctx.buffers.set(s.name, tensor);
}

/** Rows by their places (see `placeOfRow`). How many places a tensor of given strides has says the host, who knows where it ends. */
function placesOf(ctx: Context, of: TensorBuffer, s: Extract<Stmt, { k: "reinterpret" }>): TensorBuffer {
  const { bytes } = dtypeFacts[s.dt];
  const known = (n: number): Extent => ({ k: "known", n });
  const columns = (dimValue(ctx, s.dims[1] as Expr) as Extract<Extent, { k: "known" }>).n;
  const rowsAt = (rows: Val, stride: number): TensorBuffer => ({
    ...of,
    dt: s.dt,
    dims: [rows, imm(columns)],
    strides: [known(stride), known(1)],
    strided: 0,
  });
  if (of.strided === 0)
    return rowsAt(
      of.dims.slice(0, -1).reduce((x, y) => ctx.a.mul(x, y)),
      columns,
    );
  const row = columns * bytes;
  const name = `places_${of.name}`;
  let param = ctx.params.find((p) => p.name === name);
  if (param === undefined) {
    param = { name, type: "s32", source: { k: "places", tensor: of.name, row } };
    ctx.params.push(param);
  }
  const places = loadParam(ctx, param);
  ctx.b.setRange(places, { lo: 0, hi: I32_MAX });
  return rowsAt(places, PLACE_BYTES / bytes);
}

/** A given stride, counted in elements of the reinterpreted tensor. */
function rescaled(ctx: Context, of: TensorBuffer, d: number, s: Extract<Stmt, { k: "reinterpret" }>): Extent {
  const stride = of.strides[d] as Extent;
  const [from, to] = [dtypeFacts[of.dt].bytes, dtypeFacts[s.dt].bytes];
  if (stride.k === "known" || from === to) return stride;
  const bits = imm(Math.abs(Math.log2(to / from)));
  if (from > to)
    return {
      k: "reg",
      v: ctx.b.pure("shl", "b64", "b64", [stride.v, bits]),
      multipleOf: stride.multipleOf * (from / to),
    };
  if (stride.multipleOf % (to / from) !== 0)
    throw new LoweringError(
      "TW5042",
      `a stride of ${s.src} need not be a whole number of ${s.dt}`,
      "reinterpret tensors whose rows are a multiple of the larger element, or let that dim have no stride",
      s.span,
    );
  return {
    k: "reg",
    v: ctx.b.pure("shr", "u64", "b64", [stride.v, bits]),
    multipleOf: stride.multipleOf / (to / from),
  };
}
