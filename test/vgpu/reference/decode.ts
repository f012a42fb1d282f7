/** Translates the statements of a module into actions on threads. */

import { load, store } from "./accesses.js";
import { atomic } from "./atomics.js";
import { comparison } from "./comparisons.js";
import { conversion } from "./conversions.js";
import { floatingOperation } from "./floating.js";
import { flow } from "./flow.js";
import { integerOperation } from "./integers.js";
import type { Thread } from "./machine.js";
import { put, type Region, region } from "./memory.js";
import { partsOf, reader, type Scope, widthOf, writer } from "./operands.js";
import { type Operation, signed, unsigned } from "./operation.js";
import type { Module, Routine, Statement } from "./text.js";
import { exchange } from "./warp.js";

/** One instruction, ready to execute. */
export interface Action {
  readonly line: number;
  /** Register of the guard. */
  readonly guard: number | undefined;
  readonly negated: boolean;
  readonly execute: (thread: Thread) => void;
  /** What it does to all threads that waited for each other at it. */
  readonly together?: (threads: readonly Thread[]) => void;
}

export interface Code {
  readonly name: string;
  readonly routine: Routine;
  readonly scope: Scope;
  readonly actions: Action[];
  readonly registers: number;
  readonly localBytes: number;
}

export interface Translated {
  readonly entry: Code;
  readonly globals: readonly Region[];
  readonly sharedBytes: number;
  /** Of a thread: no function of the programs calls itself, so none is there twice. */
  readonly localBytes: number;
}

/** What an instruction does alone, or with others. */
export type Behaviour = Pick<Action, "execute" | "together">;

const roundUp = (n: number) => Math.ceil(n / 16) * 16;

export function translate(module: Module): Translated {
  const globals: Region[] = [];
  const variables = new Map<string, { space: string; at: bigint }>();
  for (const [i, { name, bytes, initial }] of module.variables.entries()) {
    const made = region(0x2000_0000_0000n + BigInt(i) * 0x10_0000n, roundUp(bytes));
    for (const [at, byte] of (initial ?? []).entries()) put(made.view, at, 1, BigInt(byte));
    globals.push(made);
    variables.set(name, { space: "global", at: made.base });
  }
  const codes = new Map<string, Code>();
  const functions = new Map([...module.routines.keys()].map((name, i) => [name, BigInt(i + 1)]));
  let sharedBytes = 0;
  for (const routine of module.routines.values()) {
    const own = new Map(variables);
    for (const { name, bytes } of routine.shared) {
      own.set(name, { space: "shared", at: BigInt(sharedBytes) });
      sharedBytes += roundUp(bytes);
    }
    let localBytes = 0;
    const isEntry = routine === module.entry;
    const formal = isEntry ? [] : [...routine.returns, ...routine.parameters].filter(({ name }) => name[0] !== "%");
    for (const { name, bytes } of [...routine.local, ...formal]) {
      own.set(name, { space: "local", at: BigInt(localBytes) });
      localBytes += roundUp(bytes);
    }
    const parameters = new Map<string, number>();
    let offset = 0;
    for (const { name, bytes } of isEntry ? routine.parameters : []) {
      offset = Math.ceil(offset / bytes) * bytes;
      parameters.set(name, offset);
      offset += bytes;
    }
    const widths = new Map(routine.registers);
    for (const { name, bytes } of [...routine.returns, ...routine.parameters]) {
      if (name.startsWith("%")) widths.set(name, bytes * 8);
    }
    const declared = { ...routine, registers: widths };
    const registers = new Map([...widths.keys()].map((name, i) => [name, i]));
    const scope: Scope = { routine: declared, registers, variables: own, parameters, functions };
    const code: Code = { name: routine.name, routine, scope, actions: [], registers: widths.size, localBytes };
    codes.set(routine.name, code);
  }
  for (const code of codes.values()) {
    for (const statement of code.routine.statements) code.actions.push(action(statement, code.scope, codes));
  }
  const localBytes = [...codes.values()].reduce((sum, code) => sum + code.localBytes, 0);
  return { entry: codes.get(module.entry.name) as Code, globals, sharedBytes, localBytes };
}

function action(statement: Statement, scope: Scope, codes: ReadonlyMap<string, Code>): Action {
  const { guard, line } = statement;
  const register = guard && scope.registers.get(guard.predicate);
  if (guard && register === undefined) throw new Error(`line ${line}: no predicate ${guard.predicate}`);
  const made: { -readonly [K in keyof Action]: Action[K] } = {
    line,
    guard: register,
    negated: guard?.negated ?? false,
    execute: () => {},
  };
  const does = behaviour(statement, scope, codes, made);
  if (!does) throw new Error(`line ${line}: unknown instruction ${statement.words.join(".")}`);
  return Object.assign(made, does);
}

function behaviour(
  statement: Statement,
  scope: Scope,
  codes: ReadonlyMap<string, Code>,
  self: Action,
): Behaviour | undefined {
  const { words } = statement;
  switch (words[0]) {
    case "bra":
    case "brx":
    case "ret":
    case "exit":
    case "call":
      return flow(statement, scope, codes);
    case "bar":
    case "barrier":
    case "shfl":
    case "vote":
    case "match":
    case "redux":
      return exchange(statement, scope, self);
    case "ld":
      return { execute: load(statement, scope) };
    case "st":
      return { execute: store(statement, scope) };
    case "atom":
    case "red":
      return { execute: atomic(statement, scope) };
    case "mov":
      return { execute: move(statement, scope) };
    case "cvta":
      return { execute: toGeneric(statement, scope) };
    case "setp":
    case "set":
    case "selp":
    case "slct":
      return { execute: comparison(statement, scope) };
    case "membar":
    case "fence":
      return { execute: () => {} };
    default:
  }
  if (words.includes("cc") || /^(add|sub|mad)c$/.test(words[0] as string))
    return { execute: carrying(statement, scope) };
  if (words[words.length - 1] === "pred") return { execute: logic(statement, scope) };
  const operation =
    words[0] === "cvt"
      ? conversion(words)
      : (floatingOperation(words, statement.operands.length) ?? integerOperation(words, statement.operands.slice(0)));
  return operation && { execute: compute(statement, operation, scope) };
}

/** Sources, operation, destination. `lop3` with a predicate tests its result, too. */
function compute(statement: Statement, operation: Operation, scope: Scope): Action["execute"] {
  const [to = "", ...from] = statement.operands;
  const sources = operation.sources.map((bits, i) => reader(from[i] as string, bits, scope));
  const [d = "", p] = to.split("|");
  const write = writer(d, scope);
  const extend = operation.extend ?? 0;
  if (p !== undefined) {
    const test = writer(p, scope);
    const q = reader(from[4] as string, 1, scope);
    const and = statement.words.includes("and");
    return (thread) => {
      const value = unsigned(operation.run(...sources.map((source) => source(thread))), 32);
      const other = q(thread);
      write(thread, value);
      const holds = value === 0n ? 0n : 1n;
      test(thread, and ? holds & other : holds | other);
    };
  }
  if (extend > 0 && widthOf(d, scope) > extend) {
    return (thread) => write(thread, signed(operation.run(...sources.map((source) => source(thread))), extend));
  }
  const [a, b, c] = sources;
  if (sources.length === 2) return (t) => write(t, operation.run(a!(t), b!(t)));
  if (sources.length === 3) return (t) => write(t, operation.run(a!(t), b!(t), c!(t)));
  return (thread) => write(thread, operation.run(...sources.map((source) => source(thread))));
}

/** `and.pred` and its like. */
function logic(statement: Statement, scope: Scope): Action["execute"] {
  const [d = "", ...from] = statement.operands;
  const write = writer(d, scope);
  const sources = from.map((text) => reader(text, 1, scope));
  const [a, b] = sources;
  switch (statement.words[0]) {
    case "and":
      return (t) => write(t, a!(t) & b!(t));
    case "or":
      return (t) => write(t, a!(t) | b!(t));
    case "xor":
      return (t) => write(t, a!(t) ^ b!(t));
    case "not":
      return (t) => write(t, 1n - a!(t));
    default:
      throw new Error(`no predicate operation ${statement.words[0]}`);
  }
}

/** Moves, packing and unpacking: the first part is the lowest. */
function move(statement: Statement, scope: Scope): Action["execute"] {
  const [to = "", from = ""] = statement.operands;
  const type = statement.words[1] as string;
  const bits = type === "pred" ? 1 : Number(/\d+$/.exec(type)?.[0]);
  const [targets, sources] = [partsOf(to), partsOf(from)];
  const width = (n: number) => bits / n;
  const reads = sources.map((text) => reader(text, width(sources.length), scope));
  const writes = targets.map((text) => writer(text, scope));
  const [inBits, outBits] = [BigInt(width(sources.length)), width(targets.length)];
  return (thread) => {
    const value = reads.reduce((sum, read, i) => sum | (read(thread) << (inBits * BigInt(i))), 0n);
    for (const [i, write] of writes.entries()) write(thread, unsigned(value >> BigInt(outBits * i), outBits));
  };
}

function toGeneric(statement: Statement, scope: Scope): Action["execute"] {
  const { words, operands } = statement;
  const [write, read] = [writer(operands[0] as string, scope), reader(operands[1] as string, 64, scope)];
  const space = words.find((word) => ["global", "shared", "local", "const"].includes(word));
  const window = space === "shared" ? 0x7000_0000_0000n : space === "local" ? 0x7100_0000_0000n : 0n;
  return words.includes("to")
    ? (thread) => write(thread, read(thread) - window)
    : (thread) => write(thread, read(thread) + window);
}

/** `add.cc`, `addc`, `sub.cc`, `subc`, `mad.cc`, `madc`: for subtraction the flag is the borrow. */
function carrying(statement: Statement, scope: Scope): Action["execute"] {
  const [name = "", ...mods] = statement.words;
  const bits = Number((mods[mods.length - 1] as string).slice(1));
  const isSigned = (mods[mods.length - 1] as string).startsWith("s");
  const [write, ...sources] = [
    writer(statement.operands[0] as string, scope),
    ...statement.operands.slice(1).map((text) => reader(text, bits, scope)),
  ];
  const reads = sources as ReturnType<typeof reader>[];
  const [keeps, takes] = [mods.includes("cc"), name.endsWith("c")];
  return (thread) => {
    const values = reads.map((read) => read(thread));
    let [x, y] = values as [bigint, bigint];
    if (name.startsWith("mad")) {
      const as = (v: bigint) => (isSigned ? signed(v, bits) : v);
      const product = as(x) * as(y);
      x = unsigned(mods.includes("hi") ? product >> BigInt(bits) : product, bits);
      y = values[2] as bigint;
    }
    const into = takes ? thread.carry : 0n;
    const d = name.startsWith("sub") ? x - y - into : x + y + into;
    if (keeps) thread.carry = d < 0n || d >= 1n << BigInt(bits) ? 1n : 0n;
    write(thread, d);
  };
}
