/** Conversions between dtypes: instructions where the target has them, integer arithmetic that gives the same bits where it has not. */
import { LoweringError } from "../../ir/errors.js";
import type { Reg } from "../../ir/thread.js";
import type { DTypeName } from "../../language/dtypes.js";
import { dtypeFacts } from "../../language/dtypes.js";
import { imm, type Val, vec } from "../builder.js";
import { materialise } from "./affine.js";
import type { Context, Scalar } from "./context.js";

export const isNarrow = (dt: DTypeName): boolean => dt !== "bool" && dtypeFacts[dt].bytes < 4;
export const packBitsOf = (dt: DTypeName): number => (isNarrow(dt) ? (dtypeFacts[dt].bytes === 2 ? 1 : 2) : 0);
/** Register class of a whole value. */
export const classOf = (dt: DTypeName): "pred" | "f32" | "b32" =>
  dt === "bool" ? "pred" : dt === "f32" ? "f32" : "b32";

export const plain = (dt: DTypeName, value: Val): Scalar => ({ dt, value });

/** f32 bits as b32 and back: a move that ptxas drops. */
export function bitsOfF32(ctx: Context, v: Val): Val {
  if (v.k === "imm") return imm(f32Bits(Number(v.value)));
  return ctx.b.pure("mov", "b32", "b32", [v]);
}
export function f32OfBits(ctx: Context, v: Val): Val {
  if (v.k === "imm") return imm(f32FromBits(Number(v.value)), "f32");
  return ctx.b.pure("mov", "b32", "f32", [v]);
}

const scratch = new DataView(new ArrayBuffer(4));
export function f32Bits(v: number): number {
  scratch.setFloat32(0, v);
  return scratch.getInt32(0);
}
export function f32FromBits(bits: number): number {
  scratch.setInt32(0, bits);
  return scratch.getFloat32(0);
}

/** The low 16 bits of a b32, as b16. */
const low16 = (ctx: Context, word: Val): Reg => ctx.b.pure("cvt", "u32", "b16", [word], { mods: ["u16"] });

/** The lower or upper 16 bits of a b32, as b16: both halves come of one move, which ptxas drops. */
function half(ctx: Context, word: Val, upper: boolean): Reg {
  if (word.k === "imm") return low16(ctx, upper ? ctx.a.shift("shr", word, imm(16)) : word);
  const halves = ctx.b.value(ctx.b.keyOf("halves", [word]), [word], false, 0, (put, depth) => {
    const regs = [ctx.b.reg("b16", depth), ctx.b.reg("b16", depth)] as const;
    put({ op: "mov", type: "b32", mods: [], dst: [vec(regs)], src: [word] });
    return regs as readonly Reg[];
  });
  return halves[upper ? 1 : 0] as Reg;
}

/** Raw bits of a narrow value in the low end of a b32 (zero above). */
export function rawBits(ctx: Context, s: Scalar): Val {
  if (s.packed !== undefined) return extract(ctx, s.packed.word, s.packed.sub, s.dt);
  if (s.pending !== undefined) return narrow(ctx, s.dt, s.pending);
  if (s.value !== undefined) return s.value;
  throw new LoweringError("TW5099", `internal: a ${s.dt} value without a place`, "report this kernel", ctx.span);
}

function extract(ctx: Context, word: Val, sub: number, dt: DTypeName): Val {
  const bits = dtypeFacts[dt].bytes * 8;
  const a = ctx.a;
  const shifted = sub === 0 ? word : a.shift("shr", word, imm(bits * sub));
  return bits * (sub + 1) === 32 ? shifted : a.bitwise("and", shifted, imm(2 ** bits - 1));
}

/** The value as f32 (exact). */
export function widen(ctx: Context, s: Scalar): Val {
  const { b, a } = ctx;
  switch (s.dt) {
    case "f32":
      return s.value as Val;
    case "bf16": {
      if (s.packed !== undefined) {
        const bits =
          s.packed.sub === 0 ? a.shift("shl", s.packed.word, imm(16)) : a.bitwise("and", s.packed.word, imm(-65536));
        return f32OfBits(ctx, bits);
      }
      return f32OfBits(ctx, a.shift("shl", rawBits(ctx, s), imm(16)));
    }
    case "f16": {
      const { packed } = s;
      const value = packed === undefined ? low16(ctx, rawBits(ctx, s)) : half(ctx, packed.word, packed.sub === 1);
      return b.pure("cvt", "f16", "f32", [value], { mods: ["f32"] });
    }
    case "e4m3":
    case "e5m2": {
      // Two neighbours are widened together; value numbering makes the second one free.
      const sub = s.packed?.sub ?? 0;
      const halves = fp8PairToHalves(ctx, s.dt, s.packed?.word ?? rawBits(ctx, s), sub >= 2);
      return b.pure("cvt", "f16", "f32", [half(ctx, halves, (sub & 1) === 1)], { mods: ["f32"] });
    }
    default:
      throw new LoweringError("TW5099", `internal: ${s.dt} does not widen to f32`, "report this kernel", ctx.span);
  }
}

/** The two lower or upper fp8 values of `word` → f16x2 (exact). */
export function fp8PairToHalves(ctx: Context, dt: "e4m3" | "e5m2", word: Val, upper: boolean): Val {
  if (ctx.target.fp8Cvt)
    return ctx.b.pure("cvt", `${dt}x2`, "b32", [half(ctx, word, upper)], { mods: ["rn", "f16x2"] });
  const spread = bytesToLanes(ctx, word, upper);
  if (dt === "e5m2") return spread; // e5m2 is the upper byte of an f16
  return e4m3LanesToHalves(ctx, spread);
}

/**
 * The two lower or upper e4m3 values of `word` → bf16x2 (exact), without the way through f32. The exponent and mantissa move into bf16's place:
 * that is the value times 2^-120, subnormals too. NaN (0x7F, 0xFF) becomes 480, the only magnitude whose product with 1.07 · 2^119
 * is infinite, and infinity times zero, added, is NaN. A product in bf16 is a fused multiply-add before sm_90.
 */
export function e4m3PairToBf16(ctx: Context, word: Val, upper: boolean): Val {
  const { a, b } = ctx;
  const times = (x: Val, factor: number, plus: Val): Val =>
    b.pure("fma", "bf16x2", "b32", [x, both(ctx, factor), plus], { mods: ["rn"] });
  const spread = bytesToLanes(ctx, word, upper);
  const zero = both(ctx, 0);
  const magnitude = times(a.bitwise("and", a.shift("shr", spread, imm(4)), imm(0x07f007f0)), 0x7b80, zero);
  const overflow = times(magnitude, 0x7b09, zero);
  return withSigns(ctx, times(overflow, 0, magnitude), spread);
}

/** A 16-bit constant in both lanes, in a register. */
export const both = (ctx: Context, half: number): Reg => ctx.b.pure("mov", "b32", "b32", [imm(half * 0x10001)]);

/** The lanes of `magnitude` with the signs of `signs`. */
const withSigns = (ctx: Context, magnitude: Val, signs: Val): Val =>
  ctx.b.pure("lop3", "b32", "b32", [magnitude, signs, imm(0x80008000 | 0), imm(0xf8)]); // a | (b & c)

/** Two bytes, the lower or the upper ones, to the upper halves of 16-bit lanes: 0xB1_00_B0_00. */
const bytesToLanes = (ctx: Context, word: Val, upper = false): Val =>
  ctx.b.pure("prmt", "b32", "b32", [word, imm(0), imm(upper ? 0x3424 : 0x1404)]);

/**
 * e4m3 in the upper byte of each 16-bit lane → f16x2. The exponent and mantissa move right by one: that is the value times 2^-8, exactly
 * (e4m3 subnormals become f16 subnormals), so one multiplication by 256 finishes it. NaN (0x7F, 0xFF) would become 480: its lanes turn all ones.
 */
function e4m3LanesToHalves(ctx: Context, spread: Val): Val {
  const { a, b } = ctx;
  const magnitude = a.bitwise("and", spread, imm(0x7f007f00));
  const scaled = b.pure("mul", "f16x2", "b32", [a.shift("shr", magnitude, imm(1)), both(ctx, 0x5c00)], {
    mods: ["rn"],
  });
  // The sum's top bit in each lane is set where the magnitude is 0x7F; the permutation spreads it over the lane.
  const nan = b.pure("prmt", "b32", "b32", [a.add(magnitude, imm(0x01000100)), imm(0), imm(0xbb99)]);
  return a.bitwise("or", withSigns(ctx, scaled, spread), nan);
}

/** f32 → narrow bits (nearest even; fp8 saturates, NaN stays NaN). */
export function narrow(ctx: Context, dt: DTypeName, v: Val): Val {
  const { b } = ctx;
  switch (dt) {
    case "bf16":
    case "f16":
      return b.pure("cvt", "u16", "b32", [b.pure("cvt", "f32", "b16", [v], { mods: ["rn", dt] })], { mods: ["u32"] });
    case "e4m3":
    case "e5m2":
      if (ctx.target.fp8Cvt)
        return b.pure("cvt", "u16", "b32", [fp8Pair(ctx, dt, v, imm(0, "f32"))], { mods: ["u32"] });
      return narrowFp8InSoftware(ctx, dt, v);
    default:
      throw new LoweringError("TW5099", `internal: f32 does not narrow to ${dt}`, "report this kernel", ctx.span);
  }
}

const fp8Pair = (ctx: Context, dt: "e4m3" | "e5m2", low: Val, high: Val): Reg =>
  ctx.b.pure("cvt", "f32", "b16", [high, low], { mods: ["rn", "satfinite", `${dt}x2`] });

const fp8Format = {
  e4m3: { mantissa: 3, bias: 7, max: 448, nan: 0x7f },
  e5m2: { mantissa: 2, bias: 15, max: 57344, nan: 0x7f },
} as const;

function narrowFp8InSoftware(ctx: Context, dt: "e4m3" | "e5m2", v: Val): Val {
  const { a, b } = ctx;
  const f = fp8Format[dt];
  const drop = 23 - f.mantissa;
  const bits = bitsOfF32(ctx, v);
  const sign = a.bitwise("and", a.shift("shr", bits, imm(24)), imm(0x80));
  const magnitude = f32OfBits(ctx, a.bitwise("and", bits, imm(0x7fffffff)));
  const clamped = b.pure("min", "f32", "f32", [magnitude, imm(f.max, "f32")]);
  const clampedBits = bitsOfF32(ctx, clamped);
  // Normal results: round the mantissa to nearest even on the bits, then move the exponent bias.
  const odd = a.bitwise("and", a.shift("shr", clampedBits, imm(drop)), imm(1));
  const rounded = a.add(a.add(clampedBits, imm(2 ** (drop - 1) - 1)), odd);
  const normal = a.sub(a.shift("shr", rounded, imm(drop)), imm((127 - f.bias) << f.mantissa));
  // Subnormal results: adding 2^23 units of the last place rounds them into the low mantissa bits.
  const unit = 2 ** (1 - f.bias - f.mantissa);
  const magic = unit * 2 ** 23;
  const subnormal = a.sub(bitsOfF32(ctx, a.f32("add", clamped, imm(magic, "f32"))), imm(f32Bits(magic)));
  const isSmall = b.pure("setp", "f32", "pred", [clamped, imm(2 ** (1 - f.bias), "f32")], { mods: ["lt"] });
  const isNan = b.pure("setp", "f32", "pred", [v, v], { mods: ["nan"] });
  const finite = a.bitwise("or", a.select(isSmall, subnormal, normal), sign);
  return a.select(isNan, imm(f.nan), finite); // NaN has no sign here, as in the instruction
}

/** Packs the values of one word (2 of 16 bits or 4 of 8), lowest first; undefined entries are don't-care. */
export function packWord(ctx: Context, dt: DTypeName, items: readonly (Scalar | undefined)[]): Val {
  const { b, a } = ctx;
  const whole = samePackedWord(items);
  if (whole !== undefined) return whole;
  const given = items.filter((x): x is Scalar => x !== undefined);
  const pending = given.length > 0 && given.every((x) => x.pending !== undefined);
  const zero = imm(0, "f32");
  if (pending && (dt === "bf16" || dt === "f16")) {
    const [lo, hi] = [items[0]?.pending ?? zero, items[1]?.pending ?? zero];
    return b.pure("cvt", "f32", "b32", [hi, lo], { mods: ["rn", `${dt}x2`] });
  }
  if (pending && (dt === "e4m3" || dt === "e5m2") && ctx.target.fp8Cvt) {
    const at = (i: number) => items[i]?.pending ?? zero;
    const low = fp8Pair(ctx, dt, at(0), at(1));
    if (items.length <= 2) return b.pure("cvt", "u16", "b32", [low], { mods: ["u32"] });
    const high = fp8Pair(ctx, dt, at(2), at(3));
    return b.pure("mov", "b32", "b32", [vec([low, high])]);
  }
  const bits = dtypeFacts[dt].bytes * 8;
  let word: Val = imm(0);
  items.forEach((item, i) => {
    if (item !== undefined) word = a.bitwise("or", word, a.shift("shl", rawBits(ctx, item), imm(bits * i)));
  });
  return word;
}

/** The items are just the parts of one existing word, in place. */
function samePackedWord(items: readonly (Scalar | undefined)[]): Val | undefined {
  const first = items[0]?.packed?.word;
  if (first === undefined) return undefined;
  return items.every(
    (x, i) => x === undefined || (x.packed !== undefined && x.packed.sub === i && sameVal(x.packed.word, first)),
  )
    ? first
    : undefined;
}

const sameVal = (x: Val, y: Val): boolean =>
  x.k === "reg" ? y.k === "reg" && x.id === y.id : y.k === "imm" && x.value === y.value;

/** Any cast of the language. */
export function cast(ctx: Context, s: Scalar, to: DTypeName): Scalar {
  const { b, a } = ctx;
  const from = s.dt;
  if (from === to) return s;
  const floaty = (dt: DTypeName) => dt === "f32" || dt === "bf16" || dt === "f16" || dt === "e4m3" || dt === "e5m2";
  if (to === "bool") {
    if (floaty(from)) {
      const v = widen(ctx, s);
      return v.k === "imm"
        ? plain("bool", imm(Number(v.value) !== 0 ? 1 : 0, "pred"))
        : plain("bool", b.pure("setp", "f32", "pred", [v, imm(0, "f32")], { mods: ["neu"] }));
    }
    return plain("bool", a.compare("ne", rawBits(ctx, s), imm(0)));
  }
  if (from === "bool") {
    const v = s.value as Val;
    if (to === "f32") return plain("f32", a.select(v, imm(1, "f32"), imm(0, "f32")));
    if (floaty(to)) return { dt: to, pending: a.select(v, imm(1, "f32"), imm(0, "f32")) };
    return plain(to, a.select(v, imm(1), imm(0)));
  }
  if (from === "e4m3" && to === "bf16" && s.packed !== undefined) {
    const { word, sub } = s.packed;
    return { dt: to, packed: { word: e4m3PairToBf16(ctx, word, sub >= 2), sub: sub & 1 } };
  }
  if (floaty(from)) {
    const v = widen(ctx, s);
    if (to === "f32") return plain("f32", v);
    if (floaty(to)) return { dt: to, pending: v };
    const unsigned = to === "u32" || to === "u8";
    const r =
      v.k === "imm"
        ? imm(toInt(Number(v.value), unsigned))
        : b.pure("cvt", "f32", "b32", [v], { mods: ["rzi", unsigned ? "u32" : "s32"] });
    return plain(to, to === "u8" ? a.minmax("min", r, imm(255), true) : r);
  }
  // integers
  const v = rawBits(ctx, s);
  if (floaty(to)) {
    const unsigned = from === "u32";
    const f =
      v.k === "imm"
        ? imm(Math.fround(unsigned ? Number(v.value) >>> 0 : Number(v.value)), "f32")
        : b.pure("cvt", unsigned ? "u32" : "s32", "f32", [v], { mods: ["rn", "f32"] });
    return to === "f32" ? plain("f32", f) : { dt: to, pending: f };
  }
  if (to === "u8") return plain("u8", a.minmax("min", from === "i32" ? a.minmax("max", v, imm(0)) : v, imm(255), true));
  return { ...plain(to, v), ...(s.aff === undefined ? {} : { aff: s.aff }) };
}

const toInt = (v: number, unsigned: boolean): number => {
  if (Number.isNaN(v)) return 0;
  return unsigned
    ? Math.max(0, Math.min(2 ** 32 - 1, Math.trunc(v))) | 0
    : Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.trunc(v)));
};

export function bitcast(ctx: Context, s: Scalar, to: DTypeName): Scalar {
  if (s.dt === to) return s;
  if (to === "f32") return plain("f32", f32OfBits(ctx, rawBits(ctx, s)));
  if (s.dt === "f32") return plain(to, bitsOfF32(ctx, s.value as Val));
  if (s.packed !== undefined) return { dt: to, packed: s.packed };
  return plain(to, rawBits(ctx, s));
}

/** The value in a register or as a constant: f32, b32 (integers, raw bits of narrow dtypes) or a predicate. */
export function valOf(ctx: Context, s: Scalar): Val {
  if (s.value !== undefined) return s.value;
  if (s.aff !== undefined) return materialise(ctx.a, s.aff);
  if (s.dt === "f32") return widen(ctx, s);
  return rawBits(ctx, s);
}

/** Gives an integer that is only an affine form its register. */
export const settle = (ctx: Context, s: Scalar): Scalar =>
  s.value === undefined && s.aff !== undefined ? { ...s, value: materialise(ctx.a, s.aff) } : s;
