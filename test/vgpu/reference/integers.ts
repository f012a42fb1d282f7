/** Integer, bit and shift instructions, each as the manual's formula over unbounded integers. */
import { bothHalves, clamp, type Operation, read, saturate, signed, type Type, typeOf, unsigned } from "./operation.js";

const same = (n: number, bits: number, run: Operation["run"]): Operation => ({ sources: Array(n).fill(bits), run });

const minimum = (a: bigint, b: bigint) => (a < b ? a : b);
const maximum = (a: bigint, b: bigint) => (a > b ? a : b);
const absolute = (a: bigint) => (a < 0n ? -a : a);

function arithmetic(name: string, mods: readonly string[], type: Type): Operation | undefined {
  const { bits } = type;
  const as = (x: bigint) => read(x, type);
  const has = (word: string) => mods.includes(word);
  /** The wanted part of a product. */
  const part = (x: bigint) => (has("hi") ? x >> BigInt(bits) : x);
  const sum = has("sat") ? (x: bigint) => saturate(x, type) : (x: bigint) => x;
  switch (name) {
    case "add":
      return same(2, bits, (a, b) => sum(as(a) + as(b)));
    case "sub":
      return same(2, bits, (a, b) => sum(as(a) - as(b)));
    case "mul":
      return same(2, bits, (a, b) => part(as(a) * as(b)));
    case "mad":
      if (has("wide")) return { sources: [bits, bits, 2 * bits], run: (a, b, c) => as(a) * as(b) + c };
      return same(3, bits, (a, b, c) => sum(part(as(a) * as(b)) + as(c)));
    case "mul24":
    case "mad24": {
      const narrow = (x: bigint) => read(x, { kind: type.kind, bits: 24 });
      const product = (a: bigint, b: bigint) => (narrow(a) * narrow(b)) >> (has("hi") ? 16n : 0n);
      const wrapped = (a: bigint, b: bigint) => read(product(a, b), type);
      if (name === "mul24") return same(2, 32, wrapped);
      return same(3, 32, (a, b, c) => wrapped(a, b) + as(c));
    }
    case "sad":
      return same(3, bits, (a, b, c) => c + absolute(as(a) - as(b)));
    case "div":
      return same(2, bits, (a, b) => as(a) / as(b));
    case "rem":
      return same(2, bits, (a, b) => as(a) % as(b));
    case "abs":
      return same(1, bits, (a) => absolute(as(a)));
    case "neg":
      return same(1, bits, (a) => -as(a));
    case "min":
    case "max": {
      const pick = name === "min" ? minimum : maximum;
      return same(2, bits, (a, b) => (has("relu") ? maximum(pick(as(a), as(b)), 0n) : pick(as(a), as(b))));
    }
    default:
      return undefined;
  }
}

function count(x: bigint): bigint {
  let n = 0n;
  for (let rest = x; rest !== 0n; rest >>= 1n) n += rest & 1n;
  return n;
}

/** Position of the highest 1, or -1. */
function highest(x: bigint): number {
  let at = -1;
  for (let rest = x; rest !== 0n; rest >>= 1n) at++;
  return at;
}

const ones = (n: bigint) => (1n << n) - 1n;

function bitwise(name: string, mods: readonly string[], type: Type): Operation | undefined {
  const { bits } = type;
  const width = BigInt(bits);
  switch (name) {
    case "and":
      return same(2, bits, (a, b) => a & b);
    case "or":
      return same(2, bits, (a, b) => a | b);
    case "xor":
      return same(2, bits, (a, b) => a ^ b);
    case "not":
      return same(1, bits, (a) => ~a);
    case "cnot":
      return same(1, bits, (a) => (a === 0n ? 1n : 0n));
    case "shl":
      return { sources: [bits, 32], run: (a, b) => (b >= width ? 0n : a << b) };
    case "shr":
      return { sources: [bits, 32], run: (a, b) => read(a, type) >> minimum(b, width) };
    case "popc":
      return same(1, bits, count);
    case "clz":
      return same(1, bits, (a) => width - 1n - BigInt(highest(a)));
    case "brev":
      return same(1, bits, (a) => {
        let d = 0n;
        for (let i = 0n; i < width; i++) d |= ((a >> i) & 1n) << (width - 1n - i);
        return d;
      });
    case "bfind":
      return same(1, bits, (a) => {
        const at = highest(type.kind === "s" && signed(a, bits) < 0n ? unsigned(~a, bits) : a);
        if (at < 0) return 0xffff_ffffn;
        return BigInt(mods.includes("shiftamt") ? bits - 1 - at : at);
      });
    case "bfe":
      return {
        sources: [bits, 32, 32],
        run: (a, b, c) => {
          const [position, length] = [b & 0xffn, c & 0xffn];
          const isSigned = type.kind === "s";
          const field = (a >> position) & ones(length);
          if (!isSigned || length === 0n) return field;
          const top = minimum(position + length - 1n, width - 1n);
          const sign = (a >> top) & 1n;
          // Bits of the field beyond the source are copies of its sign, and so are those above the field.
          const present = clamp(width - position, 0n, length);
          return sign === 1n ? field | (~0n << present) : field;
        },
      };
    case "bfi":
      return {
        sources: [bits, bits, 32, 32],
        run: (a, b, c, d) => {
          const [position, length] = [c & 0xffn, d & 0xffn];
          const mask = ones(length) << position;
          return (b & ~mask) | ((a << position) & mask);
        },
      };
    default:
      return undefined;
  }
}

/** Byte permutation: which of the eight bytes of b:a each byte of the result is. */
function permute(mode: string | undefined, a: bigint, b: bigint, c: bigint): bigint {
  const bytes = Array.from({ length: 8 }, (_, i) => ((i < 4 ? a : b) >> BigInt(8 * (i % 4))) & 0xffn);
  const k = Number(c & 3n);
  const chosen = Array.from({ length: 4 }, (_, i): bigint => {
    const byte = (at: number) => bytes[at] as bigint;
    switch (mode) {
      case "f4e":
        return byte(i + k);
      case "b4e":
        return byte((k - i + 8) % 8);
      case "rc8":
        return byte(k);
      case "ecl":
        return byte(Math.max(i, k));
      case "ecr":
        return byte(Math.min(i, k));
      case "rc16":
        return byte((k % 2) * 2 + (i % 2));
      default: {
        const selector = (c >> BigInt(4 * i)) & 0xfn;
        const value = byte(Number(selector & 7n));
        return (selector & 8n) === 0n ? value : (value & 0x80n) !== 0n ? 0xffn : 0n;
      }
    }
  });
  return chosen.reduce((d, byte, i) => d | (byte << BigInt(8 * i)), 0n);
}

function funnel(mods: readonly string[], a: bigint, b: bigint, c: bigint): bigint {
  const n = mods.includes("clamp") ? minimum(c, 32n) : c & 31n;
  const both = (b << 32n) | a;
  return mods.includes("l") ? (both << n) >> 32n : both >> n;
}

/** `fns`: the manual's loop. */
function nthSet(mask: bigint, base: bigint, offset: bigint): bigint {
  const bit = (i: number) => (mask >> BigInt(i)) & 1n;
  if (offset === 0n) return bit(Number(base)) === 1n ? base : 0xffff_ffffn;
  let left = absolute(offset) - 1n;
  for (let at = Number(base); at >= 0 && at < 32; at += offset > 0n ? 1 : -1) {
    if (bit(at) === 0n) continue;
    if (left === 0n) return BigInt(at);
    left--;
  }
  return 0xffff_ffffn;
}

/** `dp4a` and `dp2a`: products of parts, summed. */
function dot(name: string, mods: readonly string[], a: bigint, b: bigint, c: bigint, types: readonly Type[]): bigint {
  const [ta, tb] = types as [Type, Type];
  const bytes = (x: bigint, t: Type) => [0, 8, 16, 24].map((at) => read(x >> BigInt(at), { kind: t.kind, bits: 8 }));
  const halves = (x: bigint, t: Type) => [0, 16].map((at) => read(x >> BigInt(at), { kind: t.kind, bits: 16 }));
  const second = bytes(b, tb);
  if (name === "dp4a") return bytes(a, ta).reduce((sum, x, i) => sum + x * (second[i] as bigint), c);
  const from = mods.includes("hi") ? 2 : 0;
  return halves(a, ta).reduce((sum, x, i) => sum + x * (second[from + i] as bigint), c);
}

/** `bmsk`: a mask of b ones from position a. */
function bitMask(wrap: boolean, a: bigint, b: bigint): bigint {
  if (wrap) return ones(b & 31n) << (a & 31n);
  return a >= 32n ? 0n : ones(minimum(b, 32n)) << a;
}

function extend(wrap: boolean, type: Type, a: bigint, b: bigint): bigint {
  if (!wrap && b >= 32n) return a;
  const n = Number(b & 31n);
  return n === 0 ? 0n : read(a, { kind: type.kind, bits: n });
}

/** The operation an integer or bit instruction means; undefined if it is none of these. `immediates`: the operands' text. */
export function integerOperation(words: readonly string[], operands: readonly string[]): Operation | undefined {
  const [name = "", ...mods] = words;
  switch (name) {
    case "lop3": {
      const table = BigInt(operands[4] as string);
      return same(3, 32, (a, b, c) => {
        let d = 0n;
        for (let i = 0n; i < 32n; i++) {
          const index = (((a >> i) & 1n) << 2n) | (((b >> i) & 1n) << 1n) | ((c >> i) & 1n);
          d |= ((table >> index) & 1n) << i;
        }
        return d;
      });
    }
    case "prmt":
      return same(3, 32, (a, b, c) => permute(mods.length > 1 ? mods[1] : undefined, a, b, c));
    case "shf":
      return same(3, 32, (a, b, c) => funnel(mods, a, b, c));
    case "fns":
      return same(3, 32, (a, b, c) => nthSet(a, b, signed(c, 32)));
    case "dp4a":
    case "dp2a": {
      const types = mods.slice(-2).map(typeOf);
      return same(3, 32, (a, b, c) => dot(name, mods, a, b, c, types));
    }
    case "bmsk":
      return same(2, 32, (a, b) => bitMask(mods.includes("wrap"), a, b));
    case "szext":
      return same(2, 32, (a, b) => extend(mods.includes("wrap"), typeOf(mods[1]), a, b));
    default:
  }
  const word = mods[mods.length - 1];
  if (word === "u16x2" || word === "s16x2") {
    const half = arithmetic(name, mods, typeOf(word.slice(0, 3)));
    return half && same(half.sources.length, 32, bothHalves(half.run));
  }
  if (!/^[usb]\d+$/.test(word ?? "")) return undefined;
  const type = typeOf(word);
  return arithmetic(name, mods, type) ?? bitwise(name, mods, type);
}
