/**
 * Which 64-bit registers hold addresses of tensors: those that come from a tensor's parameter by adding and choosing. In C++ they are
 * pointers, so that the compiler knows which memory is meant; every other 64-bit register is a number.
 */
import type { Inst, Operand, Reg, ThreadFunction } from "../../ir/thread.js";
import { opEntry } from "../../ir/thread-ops.js";
import { registersOf, type Usage } from "./usage.js";

export interface Pointers {
  /** Names of the tensor parameters each pointer register may come from. */
  readonly roots: ReadonlyMap<number, ReadonlySet<string>>;
  /** Parameters whose memory the kernel writes, or whose address it treats as a number. */
  readonly written: ReadonlySet<string>;
}

export function pointersOf(fn: ThreadFunction, usage: Usage): Pointers {
  const tensors = new Set(fn.params.filter(({ source }) => source.k === "tensor").map(({ name }) => name));
  const roots = new Map<number, Set<string>>();
  for (const [id, { reg, counter }] of usage.registers) if (reg.cls === "b64" && !counter) roots.set(id, new Set());
  // All are pointers until a definition says otherwise; then what comes from them is none either.
  const isPointer = (operand: Operand | undefined) => operand?.k === "reg" && roots.has(operand.id);
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of roots.keys()) {
      const writes = usage.registers.get(id)?.writes ?? [];
      if (writes.length > 0 && writes.every(({ inst }) => sources(inst, tensors, isPointer) !== undefined)) continue;
      roots.delete(id);
      changed = true;
    }
    if (changed) continue;
    spreadRoots(roots, usage, tensors, isPointer);
    // A register that only comes from itself is none.
    for (const [id, from] of roots) {
      if (from.size > 0) continue;
      roots.delete(id);
      changed = true;
    }
  }
  return { roots, written: writtenRoots(roots, usage) };
}

/** What an instruction's result points into: a parameter, or where other registers point; undefined if it is no pointer. */
function sources(
  inst: Inst | undefined,
  tensors: ReadonlySet<string>,
  isPointer: (operand: Operand | undefined) => boolean,
): (string | Reg)[] | undefined {
  if (inst === undefined || inst.dst.length !== 1 || inst.dst[0]?.k !== "reg") return undefined;
  const [a, b, c] = inst.src;
  switch (inst.op) {
    case "ld": {
      if (inst.mods[0] !== "param" || a?.k !== "mem" || a.base.k !== "sym" || a.offset + a.base.offset !== 0)
        return undefined;
      return tensors.has(a.base.name) ? [a.base.name] : undefined;
    }
    case "mov":
      return isPointer(a) ? [a as Reg] : undefined;
    case "add":
      if (isPointer(a) === isPointer(b)) return undefined;
      return [(isPointer(a) ? a : b) as Reg];
    case "sub":
      return isPointer(a) && !isPointer(b) ? [a as Reg] : undefined;
    case "mad":
      return inst.mods[0] === "wide" && isPointer(c) ? [c as Reg] : undefined;
    case "selp":
      return isPointer(a) && isPointer(b) ? [a as Reg, b as Reg] : undefined;
    default:
      return undefined;
  }
}

function spreadRoots(
  roots: Map<number, Set<string>>,
  usage: Usage,
  tensors: ReadonlySet<string>,
  isPointer: (operand: Operand | undefined) => boolean,
): void {
  for (const from of roots.values()) from.clear();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, into] of roots) {
      const before = into.size;
      for (const { inst } of usage.registers.get(id)?.writes ?? [])
        for (const source of sources(inst, tensors, isPointer) ?? []) {
          if (typeof source === "string") into.add(source);
          else for (const root of roots.get(source.id) ?? []) into.add(root);
        }
      if (into.size !== before) changed = true;
    }
  }
}

function writtenRoots(roots: ReadonlyMap<number, ReadonlySet<string>>, usage: Usage): Set<string> {
  const written = new Set<string>();
  for (const [id, from] of roots) {
    for (const { inst } of usage.registers.get(id)?.reads ?? []) {
      if (inst === undefined || !onlyRead(inst, id, roots)) for (const root of from) written.add(root);
    }
  }
  return written;
}

/** Whether an instruction does no more with a pointer than read there or derive another pointer. */
function onlyRead(inst: Inst, id: number, roots: ReadonlyMap<number, unknown>): boolean {
  const memory = inst.src.filter((operand) => operand.k === "mem");
  const addresses = memory.flatMap((operand) => (operand.base.k === "reg" ? [operand.base] : []));
  if (addresses.some((reg) => reg.id === id)) {
    const { effect } = opEntry(inst);
    if (effect === "read") return true;
    // Of what writes, the first address is where to.
    const [target] = memory;
    return effect === "write" && target !== undefined && !registersOf(target).some((reg) => reg.id === id);
  }
  const [result] = inst.dst;
  return inst.dst.length === 1 && result?.k === "reg" && roots.has(result.id);
}
