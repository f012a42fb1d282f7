/** Comparisons and selections. */

import type { Action } from "./decode.js";
import { formats } from "./floating.js";
import { compare, decode, type Format, flush } from "./floats.js";
import { pair, reader, type Scope, writer } from "./operands.js";
import { read, typeOf } from "./operation.js";
import type { Statement } from "./text.js";

type Test = (a: bigint, b: bigint) => boolean;

/** Which of below, equal, above and unordered a relation holds for. */
const relations: Readonly<Record<string, { ordered: (order: number) => boolean; unordered: boolean }>> = {
  eq: { ordered: (o) => o === 0, unordered: false },
  ne: { ordered: (o) => o !== 0, unordered: false },
  lt: { ordered: (o) => o < 0, unordered: false },
  le: { ordered: (o) => o <= 0, unordered: false },
  gt: { ordered: (o) => o > 0, unordered: false },
  ge: { ordered: (o) => o >= 0, unordered: false },
  lo: { ordered: (o) => o < 0, unordered: false },
  ls: { ordered: (o) => o <= 0, unordered: false },
  hi: { ordered: (o) => o > 0, unordered: false },
  hs: { ordered: (o) => o >= 0, unordered: false },
  equ: { ordered: (o) => o === 0, unordered: true },
  neu: { ordered: (o) => o !== 0, unordered: true },
  ltu: { ordered: (o) => o < 0, unordered: true },
  leu: { ordered: (o) => o <= 0, unordered: true },
  gtu: { ordered: (o) => o > 0, unordered: true },
  geu: { ordered: (o) => o >= 0, unordered: true },
  num: { ordered: () => true, unordered: false },
  nan: { ordered: () => false, unordered: true },
};

function testOf(relation: string, type: string, ftz: boolean): Test {
  const { ordered, unordered } = relations[relation] as (typeof relations)[string];
  const f: Format | undefined = formats[type];
  if (f !== undefined) {
    const value = (x: bigint) => decode(ftz ? flush(x, f) : x, f);
    return (a, b) => {
      const order = compare(value(a), value(b));
      return order === undefined ? unordered : ordered(order);
    };
  }
  const as = typeOf(type);
  return (a, b) => {
    const [x, y] = [read(a, as), read(b, as)];
    return ordered(x < y ? -1 : x > y ? 1 : 0);
  };
}

const bitsOf = (type: string): number => (type.endsWith("x2") ? 32 : Number(/\d+$/.exec(type)?.[0]));

export function comparison(statement: Statement, scope: Scope): Action["execute"] {
  const { words, operands } = statement;
  const [name, ...mods] = words;
  if (name === "selp" || name === "slct") return selection(statement, scope);
  const type = mods[mods.length - 1] as string;
  const ftz = mods.includes("ftz");
  const combine = mods.find((word) => ["and", "or", "xor"].includes(word));
  const narrow = type.replace(/x2$/, "");
  const test = testOf(mods[0] as string, narrow, ftz);
  const [a, b] = operands.slice(1, 3).map((text) => reader(text, bitsOf(type), scope));
  const c = combine === undefined ? undefined : reader(operands[3] as string, 1, scope);
  const combined = (holds: boolean, other: bigint): bigint => {
    const t = holds ? 1n : 0n;
    return combine === "and" ? t & other : combine === "or" ? t | other : combine === "xor" ? t ^ other : t;
  };
  if (name === "set") return set(mods, operands[0] as string, { a: a!, b: b!, c, test, combined, type }, scope);
  const [p, q] = pair(operands[0] as string);
  const [first, second] = [writer(p, scope), q === undefined ? undefined : writer(q, scope)];
  return (thread) => {
    const [x, y, other] = [a!(thread), b!(thread), c?.(thread) ?? 0n];
    if (type.endsWith("x2")) {
      first(thread, combined(test(x & 0xffffn, y & 0xffffn), other));
      second?.(thread, combined(test(x >> 16n, y >> 16n), other));
      return;
    }
    const holds = test(x, y);
    first(thread, combined(holds, other));
    second?.(thread, combined(!holds, other));
  };
}

interface Compared {
  readonly a: ReturnType<typeof reader>;
  readonly b: ReturnType<typeof reader>;
  readonly c: ReturnType<typeof reader> | undefined;
  readonly test: Test;
  readonly combined: (holds: boolean, other: bigint) => bigint;
  readonly type: string;
}

const truth: Readonly<Record<string, bigint>> = {
  u32: 0xffff_ffffn,
  s32: 0xffff_ffffn,
  u16: 0xffffn,
  s16: 0xffffn,
  f32: 0x3f80_0000n,
  f16: 0x3c00n,
  bf16: 0x3f80n,
  f16x2: 0x3c00n,
  bf16x2: 0x3f80n,
};

/** `set`: 1.0 or all ones where the relation holds. */
function set(mods: readonly string[], to: string, by: Compared, scope: Scope): Action["execute"] {
  const one = truth[mods[mods.length - 2] as string] as bigint;
  const write = writer(to, scope);
  return (thread) => {
    const [x, y, other] = [by.a(thread), by.b(thread), by.c?.(thread) ?? 0n];
    if (!by.type.endsWith("x2")) return write(thread, one * by.combined(by.test(x, y), other));
    const low = by.combined(by.test(x & 0xffffn, y & 0xffffn), other);
    const high = by.combined(by.test(x >> 16n, y >> 16n), other);
    write(thread, one * low + ((one * high) << 16n));
  };
}

function selection(statement: Statement, scope: Scope): Action["execute"] {
  const { words, operands } = statement;
  const write = writer(operands[0] as string, scope);
  const type = words[words.length - (words[0] === "selp" ? 1 : 2)] as string;
  const [a, b] = operands.slice(1, 3).map((text) => reader(text, bitsOf(type), scope));
  if (words[0] === "selp") {
    const p = reader(operands[3] as string, 1, scope);
    return (thread) => write(thread, p(thread) !== 0n ? a!(thread) : b!(thread));
  }
  const by = words[words.length - 1] as string;
  const test = testOf("ge", by, words.includes("ftz"));
  const c = reader(operands[3] as string, 32, scope);
  return (thread) => write(thread, test(c(thread), 0n) ? a!(thread) : b!(thread));
}
