/**
 * mma: acc[M, N] += a[M, K] · b[K, N] on the warp's matrix unit, K ascending.
 *
 * Operands in shared memory come in by ldmatrix (rows of 16 bytes along K, or along the other dim with .trans for 16-bit types), others
 * element by element. An operand that nothing rewrites inside a loop and that fits is loaded before the loop (value numbering does
 * that); a big one is loaded at each use. On targets without fp8 units e4m3 and e5m2 are widened to f16, exactly.
 */
import { LoweringError } from "../../ir/errors.js";
import type { Inst, Operand, Reg } from "../../ir/thread.js";
import type { Expr, Region, Stmt } from "../../ir/tile.js";
import { dtypeFacts } from "../../language/dtypes.js";
import { imm, type Val, vec } from "../builder.js";
import { type Layout, liveRegisters, operandALayout, operandBLayout, registerCoordinates } from "../layout.js";
import { sharedAddress, sharedAlignment } from "./address.js";
import { type Aff, addAff, boundsOf, constant, materialise } from "./affine.js";
import { type Context, type Fragment, type SharedTile, touch } from "./context.js";
import { convertLayout } from "./convert.js";
import { affineOf } from "./expr.js";
import { newFragment, threadCoordinates } from "./fragment.js";
import { fp8PairToHalves } from "./numeric.js";
import { placeOf } from "./places.js";
import { isCrowded } from "./pressure.js";
import { loadFragment } from "./transfer.js";

/** Registers per thread that a loop-invariant operand may occupy to be kept in registers across the loop. */
const KEEP_LIMIT = 72;

/**
 * The same where operands are widened: fewer other registers are in use at once, and fewer still where one instruction does it. All of
 * these limits are where ptxas begins to spill.
 */
const KEEP_LIMIT_WIDENED = 80;
const KEEP_LIMIT_CONVERTED = 128;

/** Products between two fences, where an operand is loaded at each use and a step alone fetches too much. */
const FENCE_TILES = 2;

/** Registers of 16-bit operands that may be fetched between two fences. */
const AHEAD = 16;

type Narrow = "e4m3" | "e5m2" | "bf16" | "f16";

export function lowerMma(ctx: Context, s: Extract<Stmt, { k: "mma" }>): void {
  const acc = ctx.fragment(s.acc);
  const [m, n] = acc.layout.shape as [number, number];
  const dt = ctx.buffer(s.a.buffer).dt as Narrow;
  const bDt = ctx.buffer(s.b.buffer).dt as Narrow;
  const groups = s.groups === undefined ? 1 : Number((s.groups as { value: number }).value);
  const k = innerDim(s.a) / groups;
  const choice = ctx.target.selectMma(dt, bDt);
  const inputBytes = dtypeFacts[dt].bytes;
  const kStep = 32 / inputBytes; // one operand word row is 32 bytes of K
  if (k % kStep !== 0)
    throw new LoweringError("TW5011", `mma with K ${k} of ${dt}`, `K must be a multiple of ${kStep} for ${dt}`, s.span);
  const packed = inputBytes === 2 ? 2 : 4;
  const bLayout = operandBLayout(k, n, m, ctx.warps, packed, s.split);
  const own = s.groups === undefined ? undefined : ownGroup(ctx, bLayout, n / groups, k);
  const aOperand = operand(ctx, s.a, "a", operandALayout(m, k, n, ctx.warps, packed, s.split), dt, own);
  const bOperand = operand(ctx, s.b, "b", bLayout, bDt);
  const widened = inputBytes === 1 && choice.shape.k === 16;
  const mods = ["sync", "aligned", `m16n8k${choice.shape.k}`, "row", "col", "f32", choice.aType, choice.bType];

  const tiles = accumulatorTiles(acc.layout);
  const kept = isKept(ctx, bLayout, bDt);
  /** Where the `a` of a tile's group begins, counted from that of the warp's first group. */
  const groupOf = (tile: { readonly n: number }): number => Math.floor((tile.n * groups) / n) * k;
  const perStep = inputBytes === 2 ? loadedWords(ctx, s, tiles, groupOf) : AHEAD + 1;
  let ahead = perStep;
  for (let k0 = 0; k0 < k; k0 += kStep) {
    if (k0 > 0) ahead += perStep;
    for (const [i, tile] of tiles.entries()) {
      // ptxas moves no load across it: without, it fetches the operands of every step at once and spills.
      const boundary = i === 0 ? k0 > 0 && ahead > AHEAD : perStep > AHEAD && !kept && i % FENCE_TILES === 0;
      if (boundary && !widened) {
        ctx.b.emit("bar.warp.sync", undefined, [], [imm(-1)]);
        ahead = perStep;
      }
      const aWords = aOperand(tile.m, groupOf(tile) + k0);
      const bWords = bOperand(tile.n, k0);
      if (!widened) multiply(ctx, acc, tile.word, mods, aWords, bWords);
      else {
        // Each fp8 word of four becomes two f16 words; the k-order within the 32 is permuted alike in both operands.
        const aw = aWords.map((w) => widenWord(ctx, dt as "e4m3" | "e5m2", w));
        const bw = bWords.map((w) => widenWord(ctx, bDt as "e4m3" | "e5m2", w));
        // a: rows g / g+8 at k-half 0, then at k-half 1; each f16 step takes one fp8 word per row.
        const [a0, a1, a2, a3] = aw as [[Val, Val], [Val, Val], [Val, Val], [Val, Val]];
        const [b0, b1] = bw as [[Val, Val], [Val, Val]];
        multiply(ctx, acc, tile.word, mods, [a0[0], a1[0], a0[1], a1[1]], [b0[0], b0[1]]);
        multiply(ctx, acc, tile.word, mods, [a2[0], a3[0], a2[1], a3[1]], [b1[0], b1[1]]);
      }
    }
  }
  acc.pristine = undefined;
  // What was read before is read again behind so many products, rather than held across them.
  if (isCrowded(ctx)) ctx.b.forget();
}

/** Registers of operands that a k-step fetches from shared memory. */
function loadedWords(
  ctx: Context,
  s: Extract<Stmt, { k: "mma" }>,
  tiles: readonly { readonly m: number; readonly n: number }[],
  groupOf: (tile: { readonly n: number }) => number,
): number {
  const count = (r: Region, at: readonly (number | string)[], words: number): number =>
    ctx.buffer(r.buffer).k === "shared" ? new Set(at).size * words : 0;
  const rows = tiles.map((t) => `${t.m},${groupOf(t)}`);
  const columns = tiles.map((t) => t.n);
  return count(s.a, rows, 4) + count(s.b, columns, 2);
}

/** Where the `a` of the first group that a warp has columns of begins. */
function ownGroup(ctx: Context, b: Layout, width: number, k: number): Aff {
  const groups = b.warps.map((x) => (x === null || x.step < width ? null : { dim: 0, step: (x.step / width) * k }));
  const none = [null, null, null, null, null];
  return threadCoordinates(ctx, { shape: [k], regs: [], lanes: none, warps: groups })[0] as Aff;
}

function innerDim(a: Region): number {
  let dims = a.shape.map((d) => Number((d as { value: number }).value));
  while (dims.length > 2 && dims[0] === 1) dims = dims.slice(1);
  return (a.transposed ? dims[0] : dims[1]) ?? 1;
}

/** Register words of each 16×8 accumulator tile, with the row and column (of register bits) that it starts at. */
function accumulatorTiles(l: Layout): { m: number; n: number; word: number }[] {
  const tiles: { m: number; n: number; word: number }[] = [];
  for (let r = 0; r < 2 ** l.regs.length; r += 4) {
    const [m, n] = registerCoordinates(l, r) as [number, number];
    if (m < (l.shape[0] as number) && n < (l.shape[1] as number)) tiles.push({ m, n, word: r });
  }
  return tiles;
}

/** acc tile += a · b, in place; a pristine accumulator is read as its fill constant. */
function multiply(
  ctx: Context,
  acc: Fragment,
  word: number,
  mods: readonly string[],
  a: readonly Val[],
  b: readonly Val[],
): void {
  const words = [0, 1, 2, 3].map((i) => acc.words[word + i]);
  const c = words.map((w) => w ?? (acc.pristine as Val));
  const d = words.map((w) => (w ?? ctx.b.variable("f32")) as Reg);
  ctx.b.emit("mma", "f32", [vec(d)], [vec(a), vec(b), vec(c)], { mods, group: ctx.group() });
  d.forEach((r, i) => {
    ctx.b.wrote(r);
    acc.words[word + i] = r;
  });
}

function widenWord(ctx: Context, dt: "e4m3" | "e5m2", w: Val): [Val, Val] {
  return [fp8PairToHalves(ctx, dt, w, false), fp8PairToHalves(ctx, dt, w, true)];
}

/** Words of an operand: a(m, k0) → 4, b(n, k0) → 2. */
type OperandWords = (outer: number, k0: number) => readonly Val[];

/** `start`: where along K the operand begins that this warp needs, of those of several groups. */
function operand(ctx: Context, region: Region, side: "a" | "b", layout: Layout, dt: Narrow, start?: Aff): OperandWords {
  const buffer = ctx.buffer(region.buffer);
  if (buffer.k === "fragment" && start === undefined) {
    const wanted = region.transposed ? transposeOf(layout) : layout;
    return wordsOf(convertLayout(ctx, buffer, wanted), layout, side, region.transposed === true);
  }
  if (buffer.k === "tensor")
    throw new LoweringError(
      "TW5013",
      "mma reads a tensor in global memory",
      "copy it to shared memory or load it into a fragment first",
      region.span,
    );
  if (buffer.k === "fragment")
    throw new LoweringError(
      "TW5014",
      "mma with groups takes an a in registers, of which every warp has all groups",
      "store it to a shared buffer first",
      region.span,
    );
  const keep = isKept(ctx, layout, dt) && !isCrowded(ctx);
  const bytes = dtypeFacts[dt].bytes;
  const rowBytes = (buffer.shape[buffer.shape.length - 1] as number) * bytes;
  const kContiguous = side === "a" ? !region.transposed : region.transposed === true;
  const origin = buffer.shape.map((_, d) =>
    region.origin === undefined ? constant(0) : affineOf(ctx, region.origin[d] as Expr),
  );
  const aligned = rowBytes % 16 === 0 && sharedAlignment(ctx, buffer, origin) === 16;
  if (buffer.shape.length === 2 && region.row === undefined && aligned && (kContiguous || bytes === 2))
    return byLdmatrix(ctx, buffer, origin, side, layout, kContiguous, keep, start ?? constant(0));
  if (start !== undefined)
    throw new LoweringError(
      "TW5014",
      "mma with groups reads an a whose rows in shared memory are not aligned to 16 bytes",
      "give the buffer rows of a multiple of 16 bytes, and its tiles origins of such",
      region.span,
    );
  const f = newFragment(`${region.buffer}.operand`, dt, layout, false);
  loadFragment(ctx, f, placeOf(ctx, region, layout.shape));
  return wordsOf(f, layout, side, false);
}

const isWidened = (ctx: Context, dt: Narrow): boolean => dtypeFacts[dt].bytes === 1 && !ctx.target.fp8Mma;

/** Whether an operand that a loop does not change stays in registers across it. */
function isKept(ctx: Context, l: Layout, dt: Narrow): boolean {
  const widenedLimit = ctx.target.fp8Cvt ? KEEP_LIMIT_CONVERTED : KEEP_LIMIT_WIDENED;
  return keptRegisters(ctx, l, dt) <= (isWidened(ctx, dt) ? widenedLimit : KEEP_LIMIT);
}

function keptRegisters(ctx: Context, l: Layout, dt: Narrow): number {
  return (liveRegisters(l).length * dtypeFacts[dt].bytes * (isWidened(ctx, dt) ? 2 : 1)) / 4;
}

const transposeOf = (l: Layout): Layout => {
  const swap = (b: Layout["lanes"][number]) => (b === null ? null : { dim: 1 - b.dim, step: b.step });
  return { shape: [...l.shape].reverse(), regs: l.regs.map(swap), lanes: l.lanes.map(swap), warps: l.warps.map(swap) };
};

/** Words of a fragment that has the operand's layout (or its transpose: the same registers). */
function wordsOf(f: Fragment, layout: Layout, side: "a" | "b", _transposed: boolean): OperandWords {
  const kDim = side === "a" ? 1 : 0;
  const words = (outer: number, k: number, row: number): Val => {
    const want = side === "a" ? [outer + row, k] : [k, outer];
    let register = 0;
    const left = [...want];
    for (let bit = layout.regs.length - 1; bit >= 0; bit--) {
      const b = layout.regs[bit];
      if (b !== null && b !== undefined && ((left[b.dim] as number) & b.step) !== 0) {
        register |= 1 << bit;
        left[b.dim] = (left[b.dim] as number) - b.step;
      }
    }
    if (f.pristine !== undefined) return imm(0);
    return f.words[register >> f.packBits] as Val;
  };
  const half = (layout.regs.find((b) => b !== null && b.dim === kDim && b.step >= 8)?.step ?? 8) as number;
  return (outer, k0) =>
    side === "a"
      ? [words(outer, k0, 0), words(outer, k0, 8), words(outer, k0 + half, 0), words(outer, k0 + half, 8)]
      : [words(outer, k0, 0), words(outer, k0 + half, 0)];
}

/**
 * ldmatrix.x4 of 8 rows × 16 bytes: lane l gives the address of row l % 8 of matrix l / 8.
 * A, K contiguous: matrices (m, k), (m+8, k), (m, k+16B), (m+8, k+16B): the four words of the fragment.
 * B, K contiguous: (n, k), (n, k+16B) and the same of the next eight columns; a lone last column tile takes two k-steps, or x2 at an odd one's end.
 */
function byLdmatrix(
  ctx: Context,
  tile: SharedTile,
  origin: readonly Aff[],
  side: "a" | "b",
  layout: Layout,
  kContiguous: boolean,
  keep: boolean,
  start: Aff,
): OperandWords {
  const { a: arith, b } = ctx;
  const bytes = dtypeFacts[tile.dt].bytes;
  const half = 16 / bytes; // elements in 16 bytes
  const outerDim = side === "a" ? 0 : 1;
  const outerSize = layout.shape[outerDim] as number;
  const kSize = layout.shape[1 - outerDim] as number;
  const lane = arith.bitwise("and", ctx.tid(), imm(31));
  const row = arith.bitwise("and", lane, imm(7));
  const bit = (n: number): Aff => {
    const v = arith.bitwise("and", arith.shift("shr", lane, imm(n)), imm(1));
    return v.k === "reg" ? { terms: [{ reg: v, coef: 1 }], c: 0 } : constant(0);
  };
  const asAff = (v: Val): Aff => (v.k === "reg" ? { terms: [{ reg: v, coef: 1 }], c: 0 } : constant(Number(v.value)));
  const times = (x: Aff, by: number): Aff => ({
    terms: x.terms.map((t) => ({ reg: t.reg, coef: t.coef * by })),
    c: x.c * by,
  });
  const warpPart = threadCoordinates(ctx, { ...layout, lanes: [null, null, null, null, null] })[outerDim] as Aff;

  const load = (outer: Aff, k: Aff, count: 2 | 4): readonly Reg[] => {
    const index = kContiguous ? [outer, k] : [k, outer];
    const address = sharedAddress(
      ctx,
      tile,
      index.map((x, d) => addAff(x, origin[d] as Aff)),
    );
    const mods = ["sync", "aligned", "m8n8", `x${count}`, ...(kContiguous ? [] : ["trans"]), "shared"];
    const life = keep
      ? { depth: tile.depth, key: `${tile.name}@${tile.version}` }
      : { depth: b.depth, key: `${tile.name}@${tile.version}!${b.depth}` };
    const group = ctx.group();
    return b.value(
      b.keyOf(`ldmatrix.${mods.join(".")}${life.key}`, [address]),
      [address],
      true,
      life.depth,
      (put, depth) => {
        const regs = Array.from({ length: count }, () => b.reg("b32", depth));
        const inst: Omit<Inst, "k" | "span"> = {
          op: "ldmatrix",
          type: "b16",
          mods,
          dst: [vec(regs)],
          src: [address] as Operand[],
          touches: [touch(tile, "read")],
          ...(group === undefined ? {} : { group }),
        };
        put(inst);
        return regs as readonly Reg[];
      },
    );
  };

  /** The first of 16 rows. Rows past the last one (M is padded to a power of two) are read from the last ones; nothing uses them. */
  const rowsFrom = (outer: number): Aff => {
    const start = addAff(warpPart, constant(outer));
    if (boundsOf(arith, start).hi + 16 <= outerSize) return start;
    return asAff(arith.minmax("min", materialise(arith, start), imm(outerSize - 16)));
  };

  if (side === "a") {
    // Matrix bit 0 (lane bit 3) selects row + 8, bit 1 (lane bit 4) selects k + 16 bytes. Transposed storage keeps rows along k.
    return (outer, k0) => {
      const rowInK = !kContiguous;
      const o = addAff(rowsFrom(outer), addAff(times(bit(3), 8), rowInK ? constant(0) : asAff(row)));
      const inGroup = addAff(addAff(constant(k0), times(bit(4), half)), rowInK ? asAff(row) : constant(0));
      return load(o, addAff(start, inGroup), 4);
    };
  }
  // B: lane bit 3 selects k + 16 bytes, lane bit 4 the next eight columns (which must be this warp's own).
  const pairStep = 8;
  const ownsNext = (outer: number): boolean =>
    layout.regs.some((x) => x !== null && x.dim === outerDim && x.step === pairStep) &&
    outer - (outer & pairStep) + pairStep < outerSize;
  return (outer, k0) => {
    const rowInK = !kContiguous;
    const k = addAff(addAff(constant(k0), times(bit(3), half)), rowInK ? asAff(row) : constant(0));
    const rowPart = rowInK ? constant(0) : asAff(row);
    if (ownsNext(outer)) {
      const even = outer - (outer & pairStep);
      const o = addAff(addAff(warpPart, constant(even)), addAff(times(bit(4), pairStep), rowPart));
      const words = load(o, k, 4);
      return (outer & pairStep) === 0 ? words.slice(0, 2) : words.slice(2, 4);
    }
    const o = addAff(addAff(warpPart, constant(outer)), rowPart);
    const first = k0 - (k0 % (4 * half));
    if (first + 4 * half > kSize) return load(o, k, 2);
    const words = load(o, addAff(addAff(k, constant(first - k0)), times(bit(4), 2 * half)), 4);
    return k0 === first ? words.slice(0, 2) : words.slice(2, 4);
  };
}
