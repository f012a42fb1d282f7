/** Loads and stores. */
import type { Action } from "./decode.js";
import type { Thread } from "./machine.js";
import { get, place, put } from "./memory.js";
import { address, partsOf, reader, type Scope, writer } from "./operands.js";
import { signed } from "./operation.js";
import type { Statement } from "./text.js";

const spaces = ["global", "shared", "local", "param", "const"];

/** Where an access goes, as functions of the thread. */
function target(statement: Statement, operand: string, scope: Scope) {
  const { words } = statement;
  const count = Number(words.find((word) => /^v[248]$/.test(word))?.slice(1) ?? 1);
  const type = words[words.length - 1] as string;
  const bytes = Number(type.slice(1)) / 8;
  const named = words.find((word) => spaces.includes(word.replace("::cta", "")))?.replace("::cta", "") ?? "generic";
  const parameter = /^\[([\w$]+)(?:\+(\d+))?\]$/.exec(operand);
  const offset = parameter && scope.parameters.get(parameter[1] as string);
  if (named === "param" && offset !== undefined && offset !== null) {
    const at = offset + Number(parameter?.[2] ?? 0);
    return { count, type, bytes, at: (thread: Thread) => ({ view: thread.block.parameters, at }) };
  }
  const { read, space: declared } = address(operand, scope);
  // Parameters of functions and calls are local variables here; constants are global ones.
  const space = named === "param" ? "local" : named === "const" ? "global" : named;
  if (declared !== undefined && named !== "generic" && declared !== space) throw new Error(`${operand} is ${declared}`);
  return { count, type, bytes, at: (thread: Thread) => place(thread.spaces, space, read(thread), bytes * count) };
}

export function load(statement: Statement, scope: Scope): Action["execute"] {
  const [to = "", from = ""] = statement.operands;
  const { bytes, type, at } = target(statement, from, scope);
  const writes = partsOf(to).map((text) => writer(text, scope));
  return (thread) => {
    const found = at(thread);
    // All is read before anything is written: a destination may be the address.
    const values = writes.map((_, i) => get(found.view, found.at + i * bytes, bytes));
    for (const [i, write] of writes.entries()) {
      const value = values[i] as bigint;
      write(thread, type.startsWith("s") ? signed(value, 8 * bytes) : value);
    }
  };
}

export function store(statement: Statement, scope: Scope): Action["execute"] {
  const [to = "", from = ""] = statement.operands;
  const { bytes, at } = target(statement, to, scope);
  const reads = partsOf(from).map((text) => reader(text, 8 * bytes, scope));
  return (thread) => {
    const found = at(thread);
    for (const [i, read] of reads.entries()) put(found.view, found.at + i * bytes, bytes, read(thread));
  };
}
