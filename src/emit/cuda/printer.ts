/** What the printers of instructions share: operands as C++ expressions, and the functions that the text will need. */
import type { Imm, Mem, Operand, Reg, SymbolRef } from "../../ir/thread.js";
import type { CType, Expr } from "./expression.js";

export interface Printer {
  /** An operand's value as a type. */
  read(operand: Operand, type: CType): Expr;
  /** An integer as it stands, of that type or the other sign. */
  readInteger(operand: Operand, type: "u32" | "u64"): Expr;
  /** The type a register's variable has. */
  typeOf(reg: Reg): CType;
  /** An address in shared memory, a u32. */
  sharedAddress(mem: Mem | SymbolRef): Expr;
  /** An address in device memory, a pointer to bytes. */
  globalAddress(mem: Mem): Expr;
  /** Names a helper function, which is then printed before the kernel. */
  helper(name: string): string;
  /** What a variable is called. */
  variable(reg: Reg): string;
}

export const isImm = (operand: Operand | undefined): operand is Imm => operand?.k === "imm";

/** The number of an integer immediate, else undefined. */
export function integerOf(operand: Operand | undefined): bigint | undefined {
  if (operand?.k !== "imm" || operand.cls === "f32" || operand.cls === "f64") return undefined;
  return BigInt(operand.value);
}
