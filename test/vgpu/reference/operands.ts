/** Operands: how an instruction reads and writes what its text names. */
import type { Thread } from "./machine.js";
import { unsigned } from "./operation.js";
import type { Routine } from "./text.js";

export type Reader = (thread: Thread) => bigint;
export type Writer = (thread: Thread, value: bigint) => void;

/** What names mean in a routine. */
export interface Scope {
  readonly routine: Routine;
  readonly registers: ReadonlyMap<string, number>;
  /** Where variables are: an absolute address, or an offset in the space. */
  readonly variables: ReadonlyMap<string, { readonly space: string; readonly at: bigint }>;
  /** Offsets of an entry's parameters. */
  readonly parameters: ReadonlyMap<string, number>;
  /** Numbers that stand for the addresses of functions. */
  readonly functions: ReadonlyMap<string, bigint>;
}

const axis = { x: 0, y: 1, z: 2 } as const;

function special(name: string): Reader | undefined {
  const found = /^%(tid|ntid|ctaid|nctaid)\.([xyz])$/.exec(name);
  if (found) {
    const i = axis[found[2] as "x" | "y" | "z"];
    const what = found[1];
    return ({ id, block }) => {
      const list = what === "tid" ? id : what === "ntid" ? block.shape : what === "ctaid" ? block.id : block.grid;
      return BigInt(list[i]);
    };
  }
  const mask =
    (of: (lane: number) => number): Reader =>
    (thread) =>
      BigInt(of(thread.lane) >>> 0);
  switch (name) {
    case "%laneid":
      return (thread) => BigInt(thread.lane);
    case "%lanemask_eq":
      return mask((lane) => 2 ** lane);
    case "%lanemask_lt":
      return mask((lane) => 2 ** lane - 1);
    case "%lanemask_le":
      return mask((lane) => 2 ** (lane + 1) - 1);
    case "%lanemask_gt":
      return mask((lane) => 2 ** 32 - 2 ** (lane + 1));
    case "%lanemask_ge":
      return mask((lane) => 2 ** 32 - 2 ** lane);
    default:
      return undefined;
  }
}

/** An immediate: an integer, or the bits of a float written `0f` or `0d`. */
export function immediate(text: string): bigint | undefined {
  if (/^0[fFdD][0-9a-fA-F]+$/.test(text)) return BigInt(`0x${text.slice(2)}`);
  if (/^-?(0x[0-9a-fA-F]+|\d+)$/.test(text)) return text.startsWith("-") ? -BigInt(text.slice(1)) : BigInt(text);
  return undefined;
}

/** Reads the low `bits` of an operand. A predicate may be negated. */
export function reader(text: string, bits: number, scope: Scope): Reader {
  if (text.startsWith("!")) {
    const inner = reader(text.slice(1), 1, scope);
    return (thread) => 1n - inner(thread);
  }
  const register = scope.registers.get(text);
  if (register !== undefined) {
    if ((scope.routine.registers.get(text) as number) <= bits) {
      return (thread) => thread.frame.registers[register] as bigint;
    }
    return (thread) => unsigned(thread.frame.registers[register] as bigint, bits);
  }
  const constant = immediate(text);
  if (constant !== undefined) {
    const value = unsigned(constant, bits);
    return () => value;
  }
  const variable = scope.variables.get(text);
  if (variable !== undefined) {
    const { space, at } = variable;
    return space === "local" ? (thread) => BigInt(thread.frame.base) + at : () => at;
  }
  const number = scope.functions.get(text);
  if (number !== undefined) return () => number;
  const value = special(text);
  if (value === undefined) throw new Error(`unknown operand ${text}`);
  return value;
}

/** Bits of the register an operand names; 0 for the sink. */
export const widthOf = (text: string, scope: Scope): number => scope.routine.registers.get(text) ?? 0;

/** Writes a register: what does not fit is cut off. The sink `_` takes anything. */
export function writer(text: string, scope: Scope): Writer {
  if (text === "_") return () => {};
  const register = scope.registers.get(text);
  if (register === undefined) throw new Error(`not a register: ${text}`);
  const bits = widthOf(text, scope);
  return (thread, value) => {
    thread.frame.registers[register] = unsigned(value, bits);
  };
}

/** The parts of `{a, b}`; a single operand is its own part. */
export const partsOf = (text: string): string[] =>
  text.startsWith("{")
    ? text
        .slice(1, -1)
        .split(",")
        .map((part) => part.trim())
    : [text];

/** The two of `d|p`. */
export function pair(text: string): [string, string | undefined] {
  const at = text.indexOf("|");
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** `[base+offset]`: the address, and the space of the base where it is a variable. */
export function address(text: string, scope: Scope): { read: Reader; space?: string } {
  const found = /^\[\s*([\w%$]+)\s*(?:\+\s*(-?\w+))?\s*\]$/.exec(text);
  if (!found) throw new Error(`not an address: ${text}`);
  const base = reader(found[1] as string, 64, scope);
  const offset = BigInt(immediate(found[2] ?? "0") ?? 0n);
  const space = scope.variables.get(found[1] as string)?.space;
  return { read: (thread) => unsigned(base(thread) + offset, 64), ...(space === undefined ? {} : { space }) };
}
