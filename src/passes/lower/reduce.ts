/**
 * Reductions and scans over an axis of a fragment.
 *
 * A reduction folds a thread's own elements in ascending order, then exchanges across the lane bits that step along the axis (butterfly,
 * lowest bit first), then across warps through shared memory (ascending). Every thread that held an element of the row ends with
 * the result. Whether a condition holds anywhere, or everywhere, in a fragment is a vote of the whole block. A scan is a butterfly over the axis's coordinate bits, lowest first: its tree does not depend on the layout.
 */
import type { Expr, ReduceOp, Stmt } from "../../ir/tile.js";
import type { DTypeName } from "../../language/dtypes.js";
import { FALSE, imm, TRUE, type Val } from "../builder.js";
import { type Layout, liveRegisters, projectLayout, registerCoordinates } from "../layout.js";
import { sharedAddress } from "./address.js";
import { type Aff, addAff, constant } from "./affine.js";
import { type Context, type Fragment, touch, wroteShared } from "./context.js";
import { elementOf, findRegister, readShared } from "./element.js";
import { ElementCode } from "./element-code.js";
import { evaluate } from "./expr.js";
import { coordinatesOf, insideShape, newFragment, threadCoordinates, writeFragment } from "./fragment.js";
import { plain, settle, valOf } from "./numeric.js";

/** Values that threads exchange are f32 or b32; bools travel as 0 and 1. */
const travels = (ctx: Context, dt: DTypeName, v: Val): Val => (dt === "bool" ? ctx.a.select(v, imm(1), imm(0)) : v);
const arrives = (ctx: Context, dt: DTypeName, v: Val): Val => (dt === "bool" ? ctx.a.compare("ne", v, imm(0)) : v);

function combine(ctx: Context, op: ReduceOp, dt: DTypeName, x: Val, y: Val): Val {
  const { a, b } = ctx;
  if (dt === "f32") {
    if (op === "sum") return a.f32("add", x, y);
    if (op === "prod") return a.f32("mul", x, y);
    return b.pure(op, "f32", "f32", x.k === "imm" ? [y, x] : [x, y], { mods: ["NaN"] });
  }
  if (x.cls === "pred") return op === "any" ? a.or(x, y) : a.and(x, y);
  if (dt === "bool") return op === "any" ? a.bitwise("or", x, y) : a.bitwise("and", x, y);
  if (op === "sum") return a.add(x, y);
  if (op === "prod") return a.mul(x, y);
  return a.minmax(op as "min" | "max", x, y, dt === "u32");
}

/** What leaves any value unchanged. */
function identity(op: ReduceOp, dt: DTypeName): Val {
  if (dt === "f32")
    return imm(
      op === "sum" ? 0 : op === "prod" ? 1 : op === "max" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      "f32",
    );
  if (dt === "bool") return op === "any" ? FALSE : TRUE;
  if (op === "sum") return imm(0);
  if (op === "prod") return imm(1);
  if (dt === "u32") return imm(op === "max" ? 0 : -1);
  return imm(op === "max" ? -(2 ** 31) : 2 ** 31 - 1);
}

const shuffle = (ctx: Context, mode: "bfly" | "idx" | "up" | "down", v: Val, by: Val, clamp = 31): Val =>
  ctx.b.pure(
    "shfl.sync",
    "b32",
    v.cls === "f32" ? "f32" : "b32",
    [v.k === "imm" ? ctx.b.pure("mov", v.cls === "f32" ? "f32" : "b32", v.cls, [v]) : v, by, imm(clamp), imm(-1)],
    { mods: [mode], depth: ctx.b.depth, key: `@${ctx.b.depth}` },
  );

export const butterfly = (ctx: Context, v: Val, mask: number): Val => shuffle(ctx, "bfly", v, imm(mask));
export const shuffleBy = (ctx: Context, mode: "bfly" | "idx" | "up" | "down", v: Val, by: Val): Val =>
  shuffle(ctx, mode, v, by, mode === "up" ? 0 : 31);

export function lowerReduce(ctx: Context, s: Extract<Stmt, { k: "reduce" }>): void {
  const src = ctx.fragment(s.src);
  const l = src.layout;
  const projected = projectLayout(l, s.axis);
  const partial = foldOwn(ctx, s, src, projected);
  if (s.shape.length === 0 && (s.op === "any" || s.op === "all")) {
    ctx.scalars.set(s.name, plain("bool", voteOfAll(ctx, s.op, partial.get(0) as Val)));
    return;
  }
  for (const [r, v] of partial) partial.set(r, travels(ctx, s.dt, v));
  const lanes = l.lanes.flatMap((b, i) => (b !== null && b.dim === s.axis ? [2 ** i] : []));
  for (const mask of lanes) {
    for (const [r, v] of partial) partial.set(r, combine(ctx, s.op, s.dt, v, butterfly(ctx, v, mask)));
  }
  if (l.warps.some((b) => b !== null && b.dim === s.axis)) acrossWarps(ctx, s, l, projected, partial);
  if (s.shape.length === 0) {
    ctx.scalars.set(s.name, plain(s.dt, arrives(ctx, s.dt, partial.get(0) as Val)));
    return;
  }
  const out = newFragment(s.name, s.dt, projected, ctx.mutable.has(s.name));
  writeFragment(ctx, out, (r) => plain(s.dt, arrives(ctx, s.dt, partial.get(r) as Val)));
  ctx.buffers.set(s.name, out);
}

/** Whether `v` holds in any, or in all, threads of the block: one instruction, which is a barrier too where there are several warps. */
function voteOfAll(ctx: Context, op: "any" | "all", v: Val): Val {
  if (v.k === "imm") return v;
  const result = ctx.b.reg("pred");
  if (ctx.warps === 1) ctx.b.emit("vote.sync", "pred", [result], [v, imm(-1)], { mods: [op] });
  else ctx.b.emit("bar.red", "pred", [result], [imm(0), v], { mods: [op === "any" ? "or" : "and"] });
  return result;
}

/** Each thread's own elements, by register of the result. */
function foldOwn(ctx: Context, s: Extract<Stmt, { k: "reduce" }>, src: Fragment, projected: Layout): Map<number, Val> {
  const l = src.layout;
  const code = s.fn === undefined ? undefined : new ElementCode(ctx, s.fn, l, [src]);
  const thread = threadCoordinates(ctx, l);
  const sums = new Map<number, Val>();
  const replicas = l.regs.reduce((m, b, bit) => (b === null ? m | (1 << bit) : m), 0);
  for (const r of ascendingAlong(l, s.axis)) {
    if ((r & replicas) !== 0) continue;
    const target = findRegister(
      projected,
      registerCoordinates(l, r).filter((_, d) => d !== s.axis),
    ) as number;
    const inside = insideShape(ctx, l, coordinatesOf(ctx, l, thread, r), r);
    const sum = sums.get(target);
    const add = (v: Val): void => {
      const masked = inside.k === "imm" ? v : ctx.a.select(inside, v, identity(s.op, s.dt));
      sums.set(target, sum === undefined ? masked : combine(ctx, s.op, s.dt, sum, masked));
    };
    if (code === undefined) {
      add(valOf(ctx, settle(ctx, elementOf(src, r))));
      continue;
    }
    code.at(r, (fn) => {
      const product = s.op === "sum" && s.dt === "f32" ? productOf(fn.result) : undefined;
      if (product !== undefined && sum !== undefined && inside.k === "imm") {
        const [x, y] = product.map((e) => valOf(ctx, evaluate(ctx, e))) as [Val, Val];
        sums.set(target, ctx.a.fma(x, y, sum));
      } else add(valOf(ctx, settle(ctx, evaluate(ctx, fn.result))));
    });
  }
  if (s.shape.length === 0 && sums.size === 0) sums.set(0, identity(s.op, s.dt));
  return sums;
}

const productOf = (e: Expr): [Expr, Expr] | undefined =>
  e.k === "binary" && e.op === "mul" && e.dt === "f32" ? [e.a, e.b] : undefined;

/** Live registers with the axis's coordinate ascending (other coordinates in register order). */
function ascendingAlong(l: Layout, axis: number): number[] {
  return liveRegisters(l)
    .map((r) => ({ r, at: registerCoordinates(l, r)[axis] as number }))
    .sort((x, y) => x.at - y.at || x.r - y.r)
    .map((x) => x.r);
}

function acrossWarps(
  ctx: Context,
  s: Extract<Stmt, { k: "reduce" }>,
  l: Layout,
  projected: Layout,
  partial: Map<number, Val>,
): void {
  const axisWarps = l.warps.flatMap((b, i) => (b !== null && b.dim === s.axis ? [i] : []));
  const count = 2 ** axisWarps.length;
  const dt: DTypeName = s.dt === "f32" ? "f32" : "i32";
  const shape = [count, ...projected.shape];
  const tile = ctx.scratchTile(dt, shape, `${s.name} across warps`);
  const thread = threadCoordinates(ctx, projected);
  // The rank of this warp among those along the axis, in coordinate order.
  const rank = axisWarps
    .map((bit) => ({ bit, step: (l.warps[bit] as { step: number }).step }))
    .sort((x, y) => x.step - y.step)
    .reduce<Aff>((sum, { bit }, i) => {
      const v = ctx.a.bitwise("and", ctx.a.shift("shr", ctx.tid(), imm(5 + bit)), imm(1));
      return v.k === "reg" ? addAff(sum, { terms: [{ reg: v, coef: 2 ** i }], c: 0 }) : sum;
    }, constant(0));
  // One lane of those that share a result writes it; warps that are replicas (not along the axis) all but the first stay out.
  let idle = 0;
  projected.lanes.forEach((b, i) => {
    if (b === null) idle |= 1 << i;
  });
  l.warps.forEach((b, i) => {
    if (b === null) idle |= 1 << (5 + i);
  });
  const writer = idle === 0 ? TRUE : ctx.a.compare("eq", ctx.a.bitwise("and", ctx.tid(), imm(idle)), imm(0));
  ctx.nextGroup();
  for (const [r, v] of partial) {
    const at = coordinatesOf(ctx, projected, thread, r);
    const when = ctx.a.and(writer, insideShape(ctx, projected, at, r));
    ctx.b.emit("st", dt === "f32" ? "f32" : "b32", [], [sharedAddress(ctx, tile, [rank, ...at]), v], {
      mods: ["shared"],
      guard: ctx.a.guard(when),
      touches: [touch(tile, "write")],
      group: ctx.group(),
    });
  }
  wroteShared(ctx, tile);
  ctx.nextGroup();
  for (const r of [...partial.keys()]) {
    const at = coordinatesOf(ctx, projected, thread, r);
    const outer = ctx.active;
    ctx.active = insideShape(ctx, projected, at, r);
    let sum: Val | undefined;
    for (let w = 0; w < count; w++) {
      const v = valOf(ctx, readShared(ctx, tile, [constant(w), ...at]));
      sum = sum === undefined ? v : combine(ctx, s.op, s.dt, sum, v);
    }
    ctx.active = outer;
    partial.set(r, sum as Val);
  }
  ctx.nextGroup();
}

// ── scans ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export function lowerScan(ctx: Context, s: Extract<Stmt, { k: "scan" }>): void {
  const src = ctx.fragment(s.src);
  const l = src.layout;
  const thread = threadCoordinates(ctx, l);
  const live = liveRegisters(l);
  const prefix = new Map<number, Val>();
  const total = new Map<number, Val>();
  for (const r of live) {
    const v = valOf(ctx, settle(ctx, elementOf(src, r)));
    const inside = insideShape(ctx, l, coordinatesOf(ctx, l, thread, r), r);
    const masked = ctx.a.select(inside, v, identity(s.op, s.dt));
    prefix.set(r, masked);
    total.set(r, masked);
  }
  // Registers that differ in bits already scanned have the same total: it is kept for the lowest of them.
  let scanned = 0;
  const first = (r: number): number => r & ~scanned;
  for (const bit of axisBits(l, s.axis)) {
    const before = new Map(live.filter((r) => first(r) === r).map((r) => [r, total.get(r) as Val]));
    const partnerOf = exchange(ctx, s, bit, before);
    for (const r of live) {
      const { value: other, high } = partnerOf(first(r));
      const upper = bit.k === "reg" ? imm((r >> bit.bit) & 1, "pred") : high;
      prefix.set(r, ctx.a.select(upper, combine(ctx, s.op, s.dt, other, prefix.get(r) as Val), prefix.get(r) as Val));
    }
    if (bit.k === "reg") scanned |= 1 << bit.bit;
    // Both partners add lower + upper; sums of two commute, so the order of the operands does not show.
    for (const [r, mine] of before) {
      if (first(r) === r) total.set(r, combine(ctx, s.op, s.dt, mine, partnerOf(r).value));
    }
  }
  const out = newFragment(s.name, s.dt, l, ctx.mutable.has(s.name));
  writeFragment(ctx, out, (r) => plain(s.dt, prefix.get(r) as Val));
  ctx.buffers.set(s.name, out);
}

type AxisBit = { readonly step: number; readonly k: "reg" | "lane" | "warp"; readonly bit: number };

function axisBits(l: Layout, axis: number): AxisBit[] {
  const found: AxisBit[] = [];
  const add = (k: AxisBit["k"]) => (b: Layout["lanes"][number], bit: number) => {
    if (b !== null && b.dim === axis) found.push({ step: b.step, k, bit });
  };
  l.regs.forEach(add("reg"));
  l.lanes.forEach(add("lane"));
  l.warps.forEach(add("warp"));
  return found.sort((x, y) => x.step - y.step);
}

/** The partner's total across one coordinate bit, and whether this thread's element is the upper one. */
function exchange(
  ctx: Context,
  s: Extract<Stmt, { k: "scan" }>,
  bit: AxisBit,
  totals: Map<number, Val>,
): (r: number) => { value: Val; high: Val } {
  const { a } = ctx;
  if (bit.k === "reg") {
    return (r) => {
      const partner = r ^ (1 << bit.bit);
      return { value: totals.get(partner) ?? identity(s.op, s.dt), high: FALSE };
    };
  }
  const index = bit.k === "lane" ? bit.bit : 5 + bit.bit;
  const high = a.compare("ne", a.bitwise("and", ctx.tid(), imm(2 ** index)), imm(0));
  if (bit.k === "lane") return (r) => ({ value: butterfly(ctx, totals.get(r) as Val, 2 ** bit.bit), high });
  // Across warps: every thread leaves its totals, and picks up those of the thread 2^index away.
  const registers = [...totals.keys()];
  const dt: DTypeName = s.dt === "f32" ? "f32" : "i32";
  const tile = ctx.scratchTile(dt, [registers.length, ctx.threads], `${s.name} across warps`);
  const tid = asAff(ctx.tid());
  ctx.nextGroup();
  registers.forEach((r, i) => {
    ctx.b.emit(
      "st",
      dt === "f32" ? "f32" : "b32",
      [],
      [sharedAddress(ctx, tile, [constant(i), tid]), totals.get(r) as Val],
      { mods: ["shared"], touches: [touch(tile, "write")], group: ctx.group() },
    );
  });
  wroteShared(ctx, tile);
  ctx.nextGroup();
  const partner = asAff(a.bitwise("xor", ctx.tid(), imm(2 ** index)));
  const values = new Map(
    registers.map((r, i): [number, Val] => [r, valOf(ctx, readShared(ctx, tile, [constant(i), partner]))]),
  );
  ctx.nextGroup();
  return (r) => ({ value: values.get(r) as Val, high });
}

const asAff = (v: Val): Aff => (v.k === "reg" ? { terms: [{ reg: v, coef: 1 }], c: 0 } : constant(Number(v.value)));
