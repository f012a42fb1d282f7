/** What threads do together, as CUDA's own functions: exchanges, votes, barriers and fences. */
import type { Inst, Operand } from "../../ir/thread.js";
import { type CType, call, comparison, type Expr, integer } from "./expression.js";
import { integerOf, type Printer } from "./printer.js";

const exchanges: Readonly<Record<string, string>> = {
  bfly: "__shfl_xor_sync",
  up: "__shfl_up_sync",
  down: "__shfl_down_sync",
  idx: "__shfl_sync",
};

const fences: Readonly<Record<string, string>> = {
  cta: "__threadfence_block()",
  gl: "__threadfence()",
  sys: "__threadfence_system()",
};

/** The value of an instruction between lanes; undefined where C++ has no spelling. */
export function exchange(inst: Inst, p: Printer): Expr | undefined {
  if (inst.dst.length !== 1) return undefined;
  const [a, b, c, d] = inst.src as [Operand, Operand, Operand, Operand];
  const [what = ""] = inst.mods;
  switch (inst.op) {
    case "shfl.sync": {
      // The last lane of a segment of 32: 31, counting up from a lane 0.
      const bound = what === "up" ? 0n : 31n;
      const name = exchanges[what];
      if (name === undefined || integerOf(c) !== bound) return undefined;
      const type: CType = a.k === "reg" && p.typeOf(a) === "f32" ? "f32" : "u32";
      const lane = what === "bfly" || what === "idx" ? "s32" : "u32";
      return call(name, [mask(d, p), p.read(a, type), p.read(b, lane)], type);
    }
    case "vote.sync":
      if (what === "ballot") return call("__ballot_sync", [mask(b, p), p.read(a, "bool")], "u32");
      return comparison("!=", call(`__${what}_sync`, [mask(b, p), p.read(a, "bool")], "s32"), integer(0n, "s32"));
    case "bar.red":
      if (integerOf(a) !== 0n) return undefined;
      return comparison("!=", call(`__syncthreads_${what}`, [p.read(b, "bool")], "s32"), integer(0n, "s32"));
    case "redux.sync": {
      const type = inst.type === "s32" ? "s32" : "u32";
      return call(`__reduce_${what}_sync`, [mask(b, p), p.read(a, type)], type);
    }
    case "match.sync":
      return call("__match_any_sync", [mask(b, p), p.read(a, "u32")], "u32");
    case "activemask":
      return call("__activemask", [], "u32");
    default:
      return undefined;
  }
}

/** A member mask, which reads best in hexadecimal. */
function mask(operand: Operand, p: Printer): Expr | string {
  const value = integerOf(operand);
  return value === undefined ? p.read(operand, "u32") : `0x${BigInt.asUintN(32, value).toString(16)}u`;
}

/** A barrier, a fence or an end of threads as a statement; undefined where C++ has no spelling. */
export function together(inst: Inst, p: Printer): string | undefined {
  const [a] = inst.src;
  switch (inst.op) {
    case "bar.sync":
      return inst.src.length === 1 && integerOf(a) === 0n ? "__syncthreads();" : undefined;
    case "bar.warp.sync": {
      const all = integerOf(a) === -1n || integerOf(a) === 0xffffffffn;
      const members = mask(a as Operand, p);
      return all ? "__syncwarp();" : `__syncwarp(${typeof members === "string" ? members : members.text});`;
    }
    case "membar":
      return `${fences[inst.mods[0] ?? ""]};`;
    case "nanosleep":
      return `__nanosleep(${p.read(a as Operand, "u32").text});`;
    case "trap":
      return "__trap();";
    case "exit":
      return "return;";
    default:
      return undefined;
  }
}
