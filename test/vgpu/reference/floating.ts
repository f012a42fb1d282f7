/** Floating-point arithmetic instructions whose results the manual defines to the last bit. */
import {
  add,
  bf16,
  compare,
  decode,
  divide,
  type Format,
  f16,
  f32,
  f64,
  flush,
  fusedMultiplyAdd,
  infinity,
  isNan,
  isNegative,
  isSubnormal,
  magnitude,
  multiply,
  negate,
  type Rounding,
  squareRoot,
  zero,
} from "./floats.js";
import { bothHalves, type Operation } from "./operation.js";

export const formats: Readonly<Record<string, Format>> = { f16, bf16, f32, f64 };

const one = (f: Format): bigint => ((1n << BigInt(f.exponent - 1)) - 1n) << BigInt(f.fraction);

/** `.sat`: into [+0, 1], NaN to +0. */
function saturateUnit(bits: bigint, f: Format): bigint {
  const order = compare(decode(bits, f), decode(0n, f));
  if (order === undefined || order <= 0) return 0n;
  return compare(decode(bits, f), decode(one(f), f)) === 1 ? one(f) : bits;
}

/** `.relu`: below zero to +0. NaN stays, as the canonical one. */
export function rectify(bits: bigint, f: Format): bigint {
  if (isNan(bits, f)) return f.nan;
  return isNegative(bits, f) ? 0n : bits;
}

/** The result after `.ftz`, `.sat` and `.relu`. */
function finish(mods: readonly string[], bits: bigint, f: Format): bigint {
  let d = mods.includes("ftz") ? flush(bits, f) : bits;
  if (mods.includes("sat")) d = saturateUnit(d, f);
  if (mods.includes("relu")) d = rectify(d, f);
  return d;
}

function extremum(name: string, mods: readonly string[], a: bigint, b: bigint, f: Format): bigint {
  const xorsign = mods.includes("xorsign");
  const sign = isNegative(a, f) !== isNegative(b, f);
  const [x, y] = xorsign ? [magnitude(a, f), magnitude(b, f)] : [a, b];
  const [nanX, nanY] = [isNan(x, f), isNan(y, f)];
  if ((nanX && nanY) || (mods.includes("NaN") && (nanX || nanY))) return f.nan;
  let d: bigint;
  if (nanX) d = y;
  else if (nanY) d = x;
  else {
    let order = compare(decode(x, f), decode(y, f)) ?? 0;
    // Zeros: the negative one is the smaller.
    if (order === 0 && isNegative(x, f) !== isNegative(y, f)) order = isNegative(x, f) ? -1 : 1;
    d = order < 0 === (name === "min") ? x : y;
  }
  return xorsign ? magnitude(d, f) | zero(sign, f) : d;
}

const classes: Readonly<Record<string, (bits: bigint, f: Format) => boolean>> = {
  finite: (x, f) => decode(x, f).kind === "finite",
  infinite: (x, f) => decode(x, f).kind === "infinite",
  number: (x, f) => !isNan(x, f),
  notanumber: isNan,
  // Zero counts as normal.
  normal: (x, f) => decode(x, f).kind === "finite" && !isSubnormal(x, f),
  subnormal: isSubnormal,
};

/** One scalar operation on a format. */
function scalar(name: string, mods: readonly string[], f: Format): Operation | undefined {
  const mode = (mods.find((word) => /^r[nzmp]$/.test(word)) ?? "rn") as Rounding;
  const ftz = mods.includes("ftz");
  const source = (x: bigint) => decode(ftz ? flush(x, f) : x, f);
  const raw = (x: bigint) => (ftz ? flush(x, f) : x);
  const of = (n: number, run: Operation["run"]): Operation => ({
    sources: Array(n).fill(f.bits),
    run: (...s) => finish(mods, run(...s), f),
  });
  switch (name) {
    case "add":
      return of(2, (a, b) => add(source(a), source(b), f, mode));
    case "sub":
      return of(2, (a, b) => add(source(a), source(isNan(b, f) ? b : negate(b, f)), f, mode));
    case "mul":
      return of(2, (a, b) => multiply(source(a), source(b), f, mode));
    case "fma":
    case "mad":
      return of(3, (a, b, c) => fusedMultiplyAdd(source(a), source(b), source(c), f, mode));
    case "div":
      return of(2, (a, b) => divide(source(a), source(b), f, mode));
    case "rcp":
      return of(1, (a) => divide(decode(one(f), f), source(a), f, mode));
    case "sqrt":
      return of(1, (a) => squareRoot(source(a), f, mode));
    case "min":
    case "max":
      return of(2, (a, b) => extremum(name, mods, raw(a), raw(b), f));
    case "abs":
      return of(1, (a) => magnitude(raw(a), f));
    case "neg":
      return of(1, (a) => negate(raw(a), f));
    case "copysign":
      return of(2, (a, b) => magnitude(b, f) | zero(isNegative(a, f), f));
    case "testp": {
      const test = classes[mods[0] as string];
      return test && { sources: [f.bits], run: (a) => (test(a, f) ? 1n : 0n) };
    }
    default:
      return undefined;
  }
}

/** The operation a floating-point instruction means; undefined if it is none of these. */
export function floatingOperation(words: readonly string[], operands = 3): Operation | undefined {
  const [name = "", ...mods] = words;
  const word = mods[mods.length - 1] ?? "";
  const f = formats[word];
  // Mixed precision: the narrow sources are widened, which is exact.
  const wide = formats[mods[mods.length - 2] ?? ""];
  if (f !== undefined && wide !== undefined) {
    const inner = scalar(name, mods, wide);
    if (!inner) return undefined;
    const n = inner.sources.length;
    const sources = inner.sources.map((bits, i) => (i < n - 1 ? f.bits : bits));
    return { sources, run: (...s) => inner.run(...s.map((x, i) => (i < n - 1 ? widen(x, f, wide) : x))) };
  }
  if (f !== undefined && operands === 4 && (name === "min" || name === "max")) {
    // Of three: of the first two, and of that and the third.
    const two = scalar(name, mods, f);
    return two && { sources: [f.bits, f.bits, f.bits], run: (a, b, c) => two.run(two.run(a, b), c) };
  }
  if (f !== undefined) return scalar(name, mods, f);
  const packed = formats[word.replace(/x2$/, "")];
  if (!word.endsWith("x2") || packed === undefined) return undefined;
  const half = scalar(name, mods, packed);
  if (!half) return undefined;
  const run = packed.bits === 16 ? bothHalves(half.run) : bothWords(half.run);
  return { sources: half.sources.map((bits) => 2 * bits), run };
}

const bothWords =
  (word: Operation["run"]): Operation["run"] =>
  (...sources) =>
    word(...sources.map((x) => x & 0xffff_ffffn)) | (word(...sources.map((x) => x >> 32n)) << 32n);

/** A value in a wider format. */
function widen(bits: bigint, from: Format, to: Format): bigint {
  const v = decode(bits, from);
  if (v.kind === "nan") return to.nan;
  if (v.kind === "infinite") return infinity(v.negative, to);
  return multiply(v, decode(one(to), to), to, "rn");
}
