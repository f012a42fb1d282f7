/**
 * Addresses and bounds.
 *
 * A global address is the tensor's base plus one 64-bit multiply-add per index term, invariant terms first; constants become
 * immediates. A shared address is 32 bits; swizzled buffers exchange bits 4–6 of the offset (16-byte chunks within 128-byte lines) with
 * higher ones, which is linear over bits, so constants still become immediates or one xor.
 */
import { LoweringError } from "../../ir/errors.js";
import type { Mem, Reg, SymbolRef } from "../../ir/thread.js";
import { dtypeFacts, PLACE_BYTES } from "../../language/dtypes.js";
import { gcd, I32_MAX, imm, mem, TRUE, type Val } from "../builder.js";
import {
  type Aff,
  addAff,
  boundsOf,
  byDepth,
  constant,
  disjointBits,
  divisorOf,
  materialise,
  ofVal,
  scaleAff,
  type Term,
} from "./affine.js";
import type { Context, SharedTile, TensorBuffer } from "./context.js";

/** 0 ≤ index < extent follows from what is known of the registers. */
export function knownInBounds(ctx: Context, index: Aff, extent: Val): boolean {
  const { a, b } = ctx;
  const { lo, hi } = boundsOf(a, index);
  const n = b.range(extent);
  if (lo < 0) return false;
  if (hi < n.lo) return true;
  const [t] = index.terms as [Term | undefined];
  return (
    t !== undefined &&
    index.terms.length === 1 &&
    index.c === 0 &&
    t.coef === 1 &&
    n.symbol !== undefined &&
    b.range(t.reg).below === n.symbol
  );
}

/** 0 ≤ index < extent, as a predicate. */
export function inBounds(ctx: Context, index: Aff, extent: Val): Val {
  const { a } = ctx;
  if (knownInBounds(ctx, index, extent)) return TRUE;
  const { lo, hi } = boundsOf(a, index);
  if (hi < 0) return imm(0, "pred");
  const termsOnly: Aff = { terms: index.terms, c: 0 };
  // One subtraction serves all elements that differ by a constant.
  if (lo - index.c >= 0 && index.c >= 0 && extent.k === "reg")
    return a.compare("gt", a.sub(extent, materialise(a, termsOnly)), imm(index.c));
  if (lo - index.c >= 0 && extent.k === "imm")
    return a.compare("lt", materialise(a, termsOnly), imm(Number(extent.value) - index.c));
  return a.compare("lt", materialise(a, index), extent, "u32");
}

export function allInBounds(ctx: Context, index: readonly Aff[], extents: readonly Val[]): Val {
  return index.reduce<Val>((p, x, d) => ctx.a.and(p, inBounds(ctx, x, extents[d] as Val)), TRUE);
}

/** Byte address of an element of a tensor. */
export function globalAddress(ctx: Context, t: TensorBuffer, index: readonly Aff[]): Mem {
  const { a, b } = ctx;
  const bytes = dtypeFacts[t.dt].bytes;
  let flat: Aff = constant(0);
  let base = t.base();
  const runtime: { index: Aff; stride: Reg }[] = [];
  index.forEach((x, d) => {
    const stride = t.strides[d];
    if (stride === undefined)
      throw new LoweringError(
        "TW5099",
        `internal: ${t.name} has ${t.strides.length} dims`,
        "report this kernel",
        ctx.span,
      );
    if (stride.k === "known") flat = addAff(flat, scaleAff(x, stride.n * bytes));
    else runtime.push({ index: x, stride: stride.v });
  });
  for (const { index: x, stride } of runtime) {
    const v = materialise(a, x);
    if (v.k === "imm" && Number(v.value) === 0) continue;
    base = addScaled(ctx, base, v, stride, bytes);
  }
  for (const { reg, coef } of byDepth(a, flat.terms)) {
    if (Math.abs(coef) < 2 ** 31) base = a.offset64(base, reg, coef);
    else {
      const wide = b.pure("cvt", "s32", "b64", [reg], { mods: ["s64"] });
      base = b.pure("mad", "s64", "b64", [wide, imm(BigInt(coef), "b64"), base], { mods: ["lo"] });
    }
  }
  if (Math.abs(flat.c) < 2 ** 31) return mem(base, flat.c);
  return mem(b.pure("add", "s64", "b64", [base, imm(BigInt(flat.c), "b64")]));
}

/**
 * The place of a row; −1 outside the bounds. Without gaps it is the row's number; with given strides the number of 16-byte units before it, which the
 * host has seen to that 32 bits hold, so that products wrap outside only.
 */
export function placeOfRow(ctx: Context, t: TensorBuffer, row: readonly Aff[]): Val {
  const { a, b } = ctx;
  const leading = t.dims.slice(0, -1);
  const flat = row.length === 1;
  let rest = materialise(a, row[0] as Aff);
  let inside: Val;
  let place: Val = imm(0);
  if (t.strided === 0 && flat) {
    inside = inBounds(
      ctx,
      row[0] as Aff,
      leading.reduce((x, y) => a.mul(x, y)),
    );
    place = rest;
  } else if (!flat || leading.length === 1) {
    inside = allInBounds(ctx, row, leading);
    for (const [d, x] of row.entries())
      place = a.add(t.strided === 0 ? a.mul(place, leading[d] as Val) : place, along(ctx, t, d, materialise(a, x)));
  } else {
    // Of a negative number a remainder or the last quotient is negative.
    inside = TRUE;
    for (let d = leading.length - 1; d > 0; d--) {
      const size = leading[d] as Val;
      const above = a.div(rest, size);
      const x = a.sub(rest, a.mul(above, size));
      inside = a.and(inside, inBounds(ctx, ofVal(x), size));
      place = a.add(place, along(ctx, t, d, x));
      rest = above;
    }
    inside = a.and(inside, inBounds(ctx, ofVal(rest), leading[0] as Val));
    place = a.add(place, along(ctx, t, 0, rest));
  }
  const found = a.select(inside, place, imm(-1));
  if (found.k === "reg") b.setRange(found, { lo: -1, hi: I32_MAX });
  return found;
}

/** What index `x` along dim `d` adds to a place, modulo 2³². */
function along(ctx: Context, t: TensorBuffer, d: number, x: Val): Val {
  const { a, b } = ctx;
  if (t.strided === 0) return x;
  const stride = t.strides[d] as TensorBuffer["strides"][number];
  const perUnit = PLACE_BYTES / dtypeFacts[t.dt].bytes;
  if ((stride.k === "known" ? stride.n : stride.multipleOf) % perUnit !== 0)
    throw new LoweringError(
      "TW5043",
      `rows of ${t.name} with strides need not begin at multiples of ${PLACE_BYTES} bytes`,
      "give strides to tensors whose rows are whole multiples of that, or take no places in this one",
      ctx.span,
    );
  if (stride.k === "known") return a.mul(x, imm((stride.n / perUnit) | 0));
  const elements = stride.v.cls === "b64" ? stride.v : b.pure("cvt", "s32", "b64", [stride.v], { mods: ["s64"] });
  const units = b.pure("shr", "u64", "b64", [elements, imm(Math.log2(perUnit))]);
  return a.mul(x, b.pure("cvt", "u64", "b32", [units], { mods: ["u32"] }));
}

/** base + v·stride·bytes; the stride is a 32- or 64-bit register. */
function addScaled(ctx: Context, base: Reg, v: Val, stride: Reg, bytes: number): Reg {
  const { b } = ctx;
  const elements =
    stride.cls === "b32"
      ? b.pure("mul", "s32", "b64", [v, stride], { mods: ["wide"] })
      : b.pure("mul", "s64", "b64", [b.pure("cvt", "s32", "b64", [v], { mods: ["s64"] }), stride], { mods: ["lo"] });
  const scaled = bytes === 1 ? elements : b.pure("shl", "b64", "b64", [elements, imm(Math.log2(bytes))]);
  return b.pure("add", "s64", "b64", [base, scaled]);
}

/** A power of two (up to 16) that divides the byte address of `index` in a tensor whose base is 16-byte aligned. */
export function globalAlignment(ctx: Context, t: TensorBuffer, index: readonly Aff[]): number {
  const bytes = dtypeFacts[t.dt].bytes;
  let d = 16;
  index.forEach((x, dim) => {
    const stride = t.strides[dim] as TensorBuffer["strides"][number];
    const multiple = stride.k === "known" ? stride.n : stride.multipleOf;
    d = gcd(d, divisorOf(ctx.a, x) * multiple * bytes);
  });
  return d;
}

/** Bits 4–6 of the offset, exchanged with those that `shifts` name. */
const swizzle = (shifts: readonly number[], offset: number): number =>
  shifts.reduce((o, shift) => o ^ ((offset >> shift) & 0x70), offset);

/** Row-major strides of a shared buffer, in elements. */
export function sharedStrides(tile: SharedTile): number[] {
  const strides = new Array<number>(tile.shape.length).fill(1);
  for (let d = tile.shape.length - 2; d >= 0; d--)
    strides[d] = (strides[d + 1] as number) * (tile.shape[d + 1] as number);
  return strides;
}

/** Byte offset of an element in (one stage of) a shared buffer, before swizzling. */
export function sharedOffset(tile: SharedTile, index: readonly Aff[]): Aff {
  const bytes = dtypeFacts[tile.dt].bytes;
  const strides = sharedStrides(tile);
  return index.reduce<Aff>((sum, x, d) => addAff(sum, scaleAff(x, (strides[d] as number) * bytes)), constant(0));
}

export const sharedAlignment = (ctx: Context, tile: SharedTile, index: readonly Aff[]): number =>
  gcd(16, divisorOf(ctx.a, sharedOffset(tile, index)));

/** Address of an element of a shared buffer. */
export function sharedAddress(ctx: Context, tile: SharedTile, index: readonly Aff[]): Mem {
  return tile.swizzledRows
    ? swizzledRowAddress(ctx, tile, index)
    : sharedAddressOf(ctx, tile, sharedOffset(tile, index));
}

/** Terms whose value is a multiple of `n` whatever the registers hold, and the others. */
function splitTerms(ctx: Context, terms: readonly Term[], n: number): [Term[], Term[]] {
  const isMultiple = (t: Term): boolean => divisorOf(ctx.a, { terms: [t], c: 0 }) % n === 0;
  return [terms.filter(isMultiple), terms.filter((t) => !isMultiple(t))];
}

/**
 * Rows are a multiple of 128 bytes and start at one: bits 4–6 of an address come from the column alone, and are exchanged with the row's number
 * modulo 8. What the column's constant adds to them is an xor on the finished address: accesses of a thread along a row differ by that
 * and an immediate.
 */
function swizzledRowAddress(ctx: Context, tile: SharedTile, index: readonly Aff[]): Mem {
  const { a } = ctx;
  const bytes = dtypeFacts[tile.dt].bytes;
  const rank = index.length;
  const row = index[rank - 2] as Aff;
  const column = scaleAff(index[rank - 1] as Aff, bytes);
  const [, rowTerms] = splitTerms(ctx, row.terms, 8);
  const turn = a.bitwise("and", materialise(a, { terms: rowTerms, c: row.c & 7 }), imm(7));
  const [lines, within] = splitTerms(ctx, column.terms, 128);
  const low = column.c & 127;
  const bits = disjointBits(a, within);
  const splits = bits !== undefined && bits < 128 && (bits & low) === 0;
  const inner = splits ? within : column.terms;
  const moved = { terms: splits ? lines : [], c: splits ? column.c - low : 0 };
  const rest = addAff(sharedOffset(tile, [...index.slice(0, rank - 1), constant(0)]), moved);
  const chunk = a.bitwise(
    "xor",
    materialise(a, splits ? { terms: inner, c: 0 } : column),
    a.shift("shl", turn, imm(4)),
  );
  const thread = a.add(materialise(a, { terms: rest.terms, c: 0 }), chunk);
  if (!splits || (low & 0x70) === 0) return withBase(ctx, tile, thread, rest.c + (splits ? low : 0));
  const address = withBase(ctx, tile, thread, rest.c + (low & 15));
  const { base } = address;
  if (base.k === "reg") return mem(a.bitwise("xor", base, imm(low & 0x70)) as Reg, address.offset);
  // All is known but where the buffer lies, which is a multiple of 128.
  return { ...address, offset: address.offset ^ (low & 0x70) };
}

export function sharedAddressOf(ctx: Context, tile: SharedTile, offset: Aff): Mem {
  const { a } = ctx;
  const shifts = tile.swizzle;
  if (shifts.length === 0) {
    const [only, another] = offset.terms;
    if (only !== undefined && another === undefined && tile.slot === undefined && Math.abs(only.coef) > 1)
      return mem(scaledFrom(ctx, tile, only.reg, only.coef), offset.c);
    if (offset.terms.length === 0) return withBase(ctx, tile, imm(0), offset.c);
    // The buffer's start is a term like the others: what a loop leaves alone is added to it outside of the loop.
    const terms = [{ reg: startOf(ctx, tile), coef: 1 }, ...offset.terms];
    return inSlot(ctx, tile, materialise(a, { terms, c: 0 }) as Reg, offset.c);
  }
  const bits = disjointBits(a, offset.terms);
  if (bits === undefined || offset.c < 0 || (offset.c & bits) !== 0) {
    const flat = materialise(a, offset);
    return withBase(ctx, tile, swizzleVal(ctx, shifts, flat), 0);
  }
  const t = swizzleVal(ctx, shifts, materialise(a, { terms: offset.terms, c: 0 }));
  const c = swizzle(shifts, offset.c);
  const chunk = c & 0x70;
  const feeds = shifts.reduce((mask, shift) => mask | (0x70 << shift), 0x70);
  const needsXor = chunk !== 0 && (bits & feeds) !== 0;
  return needsXor ? withBase(ctx, tile, a.bitwise("xor", t, imm(chunk)), c - chunk) : withBase(ctx, tile, t, c);
}

function swizzleVal(ctx: Context, shifts: readonly number[], v: Val): Val {
  const { a } = ctx;
  if (v.k === "imm") return imm(swizzle(shifts, Number(v.value)));
  const from = shifts.map((shift) => a.shift("shr", v, imm(shift))).reduce((x, y) => a.bitwise("xor", x, y));
  const r = a.bitwise("xor", v, a.bitwise("and", from, imm(0x70)));
  // Higher bits change lower ones only: the value stays below the next power of two.
  const known = ctx.b.range(v);
  if (r.k === "reg" && known.lo >= 0)
    ctx.b.setRange(r, { lo: 0, hi: 2 ** Math.ceil(Math.log2(Math.max(known.hi, 127) + 1)) - 1 });
  return r;
}

/** The buffer's start + index · scale, in one instruction. */
function scaledFrom(ctx: Context, tile: SharedTile, index: Reg, scale: number): Reg {
  const { b } = ctx;
  return b.pure("mad", "s32", "b32", [index, imm(scale), startOf(ctx, tile)], { mods: ["lo"] });
}

function startOf(ctx: Context, tile: SharedTile): Reg {
  const start = ctx.b.pure("mov", "u32", "b32", [{ k: "sym", name: tile.name, offset: 0 }]);
  ctx.b.setRange(start, { lo: 0, hi: 2 ** 20 });
  return start;
}

/** The address that lies `offset` bytes, and the stage at hand, behind `fixed`. */
function inSlot(ctx: Context, { slot }: SharedTile, fixed: Reg, offset: number): Mem {
  if (slot === undefined) return mem(fixed, offset);
  if (slot.offset.k === "imm") return mem(fixed, Number(slot.offset.value) + offset);
  return mem(ctx.a.add(fixed, slot.offset) as Reg, offset);
}

function withBase(ctx: Context, tile: SharedTile, thread: Val, c: number): Mem {
  const slot = tile.slot?.offset;
  if (thread.k === "reg") return inSlot(ctx, tile, ctx.a.add(startOf(ctx, tile), thread) as Reg, c);
  const at = Number(thread.value) + c;
  if (slot?.k === "reg") return inSlot(ctx, tile, startOf(ctx, tile), at);
  return mem({ k: "sym", name: tile.name, offset: 0 }, at + (slot === undefined ? 0 : Number(slot.value)));
}
