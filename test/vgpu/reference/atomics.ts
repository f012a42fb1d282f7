/** Atomic operations: one thread runs at a time, so each is a load, a computation and a store. */
import type { Action } from "./decode.js";
import { floatingOperation } from "./floating.js";
import { get, place, put } from "./memory.js";
import { address, reader, type Scope, writer } from "./operands.js";
import { read as asNumber, typeOf, unsigned } from "./operation.js";
import type { Statement } from "./text.js";

type Update = (old: bigint, b: bigint, c: bigint) => bigint;

function update(what: string, type: string, space: string): Update {
  if (/f16|f32|f64/.test(type)) {
    // Additions round to nearest. Those of f32 in global memory flush subnormals, as the manual says today's GPUs do.
    const flushes = type === "f32" && space === "global";
    const sum = floatingOperation([what, "rn", ...(flushes ? ["ftz"] : []), type]);
    if (!sum) throw new Error(`no atomic ${what} of ${type}`);
    return (old, b) => sum.run(old, b);
  }
  const as = typeOf(type);
  const number = (x: bigint) => asNumber(x, as);
  switch (what) {
    case "add":
      return (old, b) => old + b;
    case "min":
      return (old, b) => (number(b) < number(old) ? b : old);
    case "max":
      return (old, b) => (number(b) > number(old) ? b : old);
    case "inc":
      return (old, b) => (old >= b ? 0n : old + 1n);
    case "dec":
      return (old, b) => (old === 0n || old > b ? b : old - 1n);
    case "and":
      return (old, b) => old & b;
    case "or":
      return (old, b) => old | b;
    case "xor":
      return (old, b) => old ^ b;
    case "exch":
      return (_, b) => b;
    case "cas":
      return (old, b, c) => (old === b ? c : old);
    default:
      throw new Error(`no atomic ${what}`);
  }
}

const names = ["add", "min", "max", "inc", "dec", "and", "or", "xor", "exch", "cas"];

export function atomic(statement: Statement, scope: Scope): Action["execute"] {
  const { words } = statement;
  const operands = words[0] === "red" ? ["_", ...statement.operands] : statement.operands;
  const [d = "", where = "", ...values] = operands;
  const type = words[words.length - 1] as string;
  const bits = type.endsWith("x2") ? 32 : Number(/\d+$/.exec(type)?.[0]);
  const space = words.find((word) => word === "global" || word === "shared") ?? "generic";
  const compute = update(words.find((word) => names.includes(word)) as string, type, space);
  const write = writer(d, scope);
  const at = address(where, scope).read;
  const [b, c] = values.map((text) => reader(text, bits, scope));
  return (thread) => {
    const found = place(thread.spaces, space, at(thread), bits / 8);
    const old = get(found.view, found.at, bits / 8);
    put(found.view, found.at, bits / 8, unsigned(compute(old, b!(thread), c?.(thread) ?? 0n), bits));
    write(thread, old);
  };
}
