/** Reading and writing single elements: of tensors and shared buffers anywhere, of fragments at the element code's own coordinates. */
import { LoweringError } from "../../ir/errors.js";
import type { Guard, Mem, Operand, Reg } from "../../ir/thread.js";
import type { Expr, Stmt } from "../../ir/tile.js";
import { operandsOf } from "../../ir/tile-operands.js";
import { type DTypeName, dtypeFacts } from "../../language/dtypes.js";
import { imm, type Val, vec } from "../builder.js";
import { type Layout, registerCoordinates } from "../layout.js";
import { allInBounds, globalAddress, sharedAddress, sharedAlignment } from "./address.js";
import { type Aff, constant, isConstant } from "./affine.js";
import {
  type Context,
  type Fragment,
  type Scalar,
  type SharedTile,
  type TensorBuffer,
  touch,
  wroteShared,
} from "./context.js";
import { classOf, plain, rawBits } from "./numeric.js";

/** Load/store type of one element. */
export const memoryType = (dt: DTypeName): string =>
  dt === "f32" ? "f32" : dtypeFacts[dt].bytes === 4 ? "b32" : dtypeFacts[dt].bytes === 2 ? "u16" : "u8";

/** One element; 0 outside the tensor. */
export function readTensor(ctx: Context, t: TensorBuffer, index: readonly Aff[]): Scalar {
  const inside = allInBounds(ctx, index, t.dims);
  if (inside.k === "imm" && Number(inside.value) === 0)
    return fromLoaded(ctx, t.dt, t.dt === "f32" ? imm(0, "f32") : imm(0));
  const address = globalAddress(ctx, t, index);
  const mods = t.readonly ? ["global", "nc"] : ["global"];
  const touches = t.readonly ? undefined : [{ buffer: t.name, access: "read" as const }];
  return fromLoaded(
    ctx,
    t.dt,
    guardedLoad(ctx, t.dt, address, mods, inside, t.readonly ? { depth: 0, key: "" } : ctx.fresh(), touches),
  );
}

export function readShared(ctx: Context, s: SharedTile, index: readonly Aff[]): Scalar {
  const part = readRecord(ctx, s, index);
  if (part !== undefined) return fromLoaded(ctx, s.dt, part);
  const address = sharedAddress(ctx, s, index);
  return fromLoaded(
    ctx,
    s.dt,
    guardedLoad(ctx, s.dt, address, ["shared"], ctx.active, { depth: s.depth, key: `${s.name}@${s.version}` }, [
      touch(s, "read"),
    ]),
  );
}

/**
 * An element of a row of two or four words, at a known column: the whole row is read at once, since who asks for one of so few asks for the
 * others, too (a row's scales). Undefined where the buffer is not like that.
 */
function readRecord(ctx: Context, s: SharedTile, index: readonly Aff[]): Reg | undefined {
  const words = s.shape[s.shape.length - 1] as number;
  const column = index[index.length - 1] as Aff;
  if (dtypeFacts[s.dt].bytes !== 4 || s.shape.length < 2 || (words !== 2 && words !== 4)) return undefined;
  if (!isConstant(column) || ctx.active.k !== "imm" || s.swizzle.length > 0) return undefined;
  const start = [...index.slice(0, -1), constant(0)];
  if (sharedAlignment(ctx, s, start) % (4 * words) !== 0) return undefined;
  const address = sharedAddress(ctx, s, start);
  const cls = s.dt === "f32" ? "f32" : "b32";
  const group = ctx.group();
  const record = ctx.b.value(
    ctx.b.keyOf(`ld.shared.v${words}.${cls}${s.name}@${s.version}`, [address]),
    [address],
    true,
    s.depth,
    (put, depth) => {
      const regs = Array.from({ length: words }, () => ctx.b.reg(cls, depth));
      put({
        op: "ld",
        type: memoryType(s.dt),
        mods: ["shared", `v${words}`],
        dst: [vec(regs)],
        src: [address],
        touches: [touch(s, "read")],
        ...(group === undefined ? {} : { group }),
      });
      return regs as readonly Reg[];
    },
  );
  return record[column.c];
}

function guardedLoad(
  ctx: Context,
  dt: DTypeName,
  address: Mem,
  mods: readonly string[],
  inside: Val,
  life: { depth: number; key: string },
  touches: ReturnType<typeof touch>[] | undefined,
): Reg {
  const cls = dt === "f32" ? "f32" : "b32";
  const type = memoryType(dt);
  const operands: Operand[] = inside.k === "reg" ? [address, inside] : [address];
  const group = ctx.group();
  return ctx.b.value(
    ctx.b.keyOf(`ld.${mods.join(".")}.${type}${life.key}`, operands),
    operands,
    true,
    life.depth,
    (put, depth) => {
      const r = ctx.b.reg(cls, depth);
      const extra = { ...(touches === undefined ? {} : { touches }), ...(group === undefined ? {} : { group }) };
      if (inside.k === "reg") {
        put({ op: "mov", type: cls === "f32" ? "f32" : "b32", mods: [], dst: [r], src: [imm(0, cls)] });
        put({ op: "ld", type, mods, dst: [r], src: [address], guard: { reg: inside, negated: false }, ...extra });
      } else put({ op: "ld", type, mods, dst: [r], src: [address], ...extra });
      return r;
    },
  );
}

export function fromLoaded(ctx: Context, dt: DTypeName, v: Val): Scalar {
  if (dt === "bool") return plain("bool", ctx.a.compare("ne", v, imm(0)));
  if (dt === "u8" && v.k === "reg") ctx.b.setRange(v, { lo: 0, hi: 255 });
  return plain(dt, v);
}

/** The operand of a store of one element. */
export function storable(ctx: Context, s: Scalar): Val {
  if (s.dt === "bool") return ctx.a.select(s.value as Val, imm(1), imm(0));
  if (classOf(s.dt) === "f32") return s.value as Val;
  return rawBits(ctx, s);
}

export function writeElement(ctx: Context, name: string, index: readonly Aff[], value: Scalar, when: Val): void {
  const buffer = ctx.buffer(name);
  if (buffer.k === "fragment")
    throw new LoweringError(
      "TW5021",
      `${name} is a fragment: its elements cannot be set one by one`,
      "use map() or a shared buffer",
      ctx.span,
    );
  const v = storable(ctx, value);
  if (buffer.k === "tensor") {
    const inside = ctx.a.and(when, allInBounds(ctx, index, buffer.dims));
    if (inside.k === "imm" && Number(inside.value) === 0) return;
    store(ctx, "global", memoryType(buffer.dt), globalAddress(ctx, buffer, index), v, ctx.a.guard(inside), [
      { buffer: buffer.name, access: "write" },
    ]);
  } else {
    if (when.k === "imm" && Number(when.value) === 0) return;
    store(ctx, "shared", memoryType(buffer.dt), sharedAddress(ctx, buffer, index), v, ctx.a.guard(when), [
      touch(buffer, "write"),
    ]);
    wroteShared(ctx, buffer);
  }
}

export function store(
  ctx: Context,
  space: "global" | "shared",
  type: string,
  address: Mem,
  v: Operand,
  guard: Guard | undefined,
  touches: ReturnType<typeof touch>[],
  vector = "",
): void {
  ctx.b.emit("st", type, [], [address, v], {
    mods: vector === "" ? [space] : [space, vector],
    guard,
    touches,
    group: ctx.group(),
  });
}

// ── fragments in element code ───────────────────────────────────────────────────────────────────────────────────────────────

/** Where element code runs: register `register` of every thread, under `layout`; `coordinates` names its dims. */
export interface ElementSite {
  readonly layout: Layout;
  readonly register: number;
  readonly coordinates: readonly string[];
  /** Fragments in the layout that this code needs, where it is not their own. */
  readonly converted: ReadonlyMap<string, Fragment>;
}

/** Which dim of the element code each index of `fragment.at(…)` names; −1 for a constant 0 (a dim of size 1). */
export function coordinateDims(index: readonly Expr[], coordinates: readonly string[], name: string): number[] {
  return index.map((e) => {
    if (e.k === "const" && Number(e.value) === 0) return -1;
    const dim = e.k === "ref" ? coordinates.indexOf(e.name) : -1;
    if (dim < 0)
      throw new LoweringError(
        "TW5022",
        `fragment ${name} is read at an index that is not this element's own coordinate`,
        "go through a shared buffer: copy(fragment, shared), then shared.at(…)",
        e.span,
      );
    return dim;
  });
}

/** The layout that a fragment of shape `shape` must have to be read at `dims` of element code under `site`. */
export function requiredLayout(site: Layout, shape: readonly number[], dims: readonly number[]): Layout {
  const move = (b: Layout["lanes"][number]) => {
    if (b === null) return null;
    const to = dims.indexOf(b.dim);
    return to < 0 || b.step >= (shape[to] as number) * 2 ? null : { dim: to, step: b.step };
  };
  return {
    shape,
    regs: site.regs.map(move).filter((b) => b !== null),
    lanes: site.lanes.map(move),
    warps: site.warps.map(move),
  };
}

/** Every read of an element in element code: its statements and, of a lambda, its result. */
export function elementReads(body: readonly Stmt[], result?: Expr): Extract<Expr, { k: "at" }>[] {
  const found: Extract<Expr, { k: "at" }>[] = [];
  const expr = (e: Expr): void => {
    if (e.k === "at") found.push(e);
    operandsOf(e).forEach(expr);
  };
  const stmt = (s: Stmt): void => {
    if ("value" in s) expr(s.value);
    switch (s.k) {
      case "set":
        s.index.forEach(expr);
        break;
      case "atomic":
        s.index.forEach(expr);
        if (s.expected !== undefined) expr(s.expected);
        break;
      case "assert":
        expr(s.cond);
        break;
      case "if":
        expr(s.cond);
        [...s.then, ...s.else].forEach(stmt);
        break;
      case "while":
        expr(s.cond);
        s.body.forEach(stmt);
        break;
      case "for":
        expr(s.lo);
        expr(s.hi);
        s.body.forEach(stmt);
        break;
    }
  };
  body.forEach(stmt);
  if (result !== undefined) expr(result);
  return found;
}

/** The layout of element code of shape `shape` that reads a fragment at `dims`; undefined unless these are all dims of the code. */
export function siteLayout(l: Layout, shape: readonly number[], dims: readonly number[]): Layout | undefined {
  if (!shape.every((n, d) => dims.includes(d) || n === 1)) return undefined;
  const move = (b: Layout["lanes"][number]) =>
    b === null || (dims[b.dim] as number) < 0 ? null : { dim: dims[b.dim] as number, step: b.step };
  return { shape, regs: l.regs.map(move), lanes: l.lanes.map(move), warps: l.warps.map(move) };
}

/**
 * The layout under which a `parallel` body runs: that of the first fragment it reads whose layout is known and whose coordinates are all
 * of the body's, so that each thread finds the element in its own registers. Undefined where the body reads no such fragment.
 */
export function parallelLayout(
  s: Extract<Stmt, { k: "parallel" }>,
  shape: readonly number[],
  layoutOf: (name: string) => Layout | undefined,
): Layout | undefined {
  for (const e of elementReads(s.body)) {
    const l = layoutOf(e.buffer);
    const dims = e.index.map((i) => (i.k === "ref" ? s.coordinates.indexOf(i.name) : -1));
    if (l === undefined || !e.index.every((i, d) => (dims[d] as number) >= 0 || i.k === "const")) continue;
    const site = siteLayout(l, shape, dims);
    if (site !== undefined) return site;
  }
  return undefined;
}

/** The element of a fragment at element code's own coordinates. */
export function fragmentElement(ctx: Context, own: Fragment, e: Extract<Expr, { k: "at" }>): Scalar {
  const site = ctx.site;
  if (site === undefined) {
    if (own.layout.shape.length === 0 || own.layout.shape.every((n) => n === 1)) return elementOf(own, 0);
    throw new LoweringError(
      "TW5023",
      `fragment ${own.name} is read outside element code`,
      "reduce it to a scalar, or go through a shared buffer",
      e.span,
    );
  }
  const fragment = site.converted.get(own.name) ?? own;
  const dims = coordinateDims(e.index, site.coordinates, own.name);
  const at = registerCoordinates(site.layout, site.register);
  const want = dims.map((d) => (d < 0 ? 0 : (at[d] as number)));
  const register = findRegister(fragment.layout, want);
  if (register === undefined) {
    throw new LoweringError(
      "TW5020",
      `fragment ${own.name} of shape [${own.layout.shape.join(", ")}] has no element at these coordinates`,
      "the shapes of element code and fragment must agree in the dims they share",
      e.span,
    );
  }
  return elementOf(fragment, register);
}

/** The register whose own coordinates are `want`. */
export function findRegister(l: Layout, want: readonly number[]): number | undefined {
  let register = 0;
  const left = [...want];
  for (let bit = l.regs.length - 1; bit >= 0; bit--) {
    const b = l.regs[bit];
    if (b === null || b === undefined) continue;
    if (((left[b.dim] as number) & b.step) !== 0) {
      register |= 1 << bit;
      left[b.dim] = (left[b.dim] as number) - b.step;
    }
  }
  return left.every((x) => x === 0) ? register : undefined;
}

/** Element `register` of a fragment (layout register index). */
export function elementOf(f: Fragment, register: number): Scalar {
  if (f.pristine !== undefined) return plain(f.dt, f.pristine);
  const word = f.words[register >> f.packBits];
  if (word === undefined)
    throw new LoweringError(
      "TW5099",
      `internal: element ${register} of ${f.name} was never written`,
      "report this kernel",
    );
  if (f.packBits === 0) return plain(f.dt, word);
  return { dt: f.dt, packed: { word, sub: register & (2 ** f.packBits - 1) } };
}
