/** How the opcode table is written down: one `OpForm` per family and syntax. The tables beside this file are data in this notation. */

/**
 * What an instruction does beside computing its results.
 * - `pure`: results depend on the register operands alone; may be removed, merged and moved.
 * - `read` / `write`: touches memory (a read may be removed when nobody uses it).
 * - `sync`: orders or waits (barriers, fences, groups, mbarriers); neither removed nor moved.
 * - `control`: ends the thread or changes its resources.
 */
export type Effect = "pure" | "read" | "write" | "sync" | "control";

export interface OpForm {
  /** The families that share this form: "add sub". */
  readonly ops: string;
  /** Modifier slots in PTX order, separated by spaces: `a|b` is a choice, a trailing `?` makes the slot optional. */
  readonly mods: string;
  /** Instruction types (always the last word of the opcode), separated by spaces; empty: the opcode ends with its modifiers. */
  readonly types: string;
  /**
   * Operands as `dst = src`, alternatives separated by `;`. Codes:
   * `t` register or immediate of the instruction type, `T` the same without immediates, `w` as `t` but the register may be wider than
   * the type, `tv` as `w`, a vector when the opcode says v2/v4/v8, `D` as `w` for the type named by the last modifier;
   * `p h r d f` predicate, b16, b32, b64, f32 register or immediate (`r:0..16` in a range), `P` and `R` a predicate and a b32 register; `_` the sink; `s` a special register or the address of a shared buffer;
   * `m` memory, `M` memory with tensor coordinates; `i` an immediate, `i:0..31` in a range, `i:4,8,16` one of, `i:24..256/8` multiples; `b` a barrier number (0–15 or b32 register);
   * `code*n` a vector of n;
   * `rx` a vector of x1/x2/x4 b32; `acc` the f32 accumulators of an m64nN shape (N / 2); `c` a cache policy, there exactly when the
   * opcode says L2::cache_hint; `k` a mask of blocks, with multicast::cluster. A trailing `?` makes an operand optional.
   */
  readonly operands: string;
  readonly effect: Effect;
  /** All lanes that the mask or the warp names must execute it together: it may not move under other control flow. */
  readonly convergent?: boolean;
  /** The destination is read as well (accumulators). */
  readonly updates?: boolean;
  /** Least PTX ISA version ("7.8"; 7.0 when absent) and least compute capability (80 when absent). */
  readonly version?: string;
  readonly cc?: number;
  /** Needs an architecture-specific target: any with the suffix `a` from `cc` on, or just the one named. */
  readonly arch?: "a" | "sm_90a";
}

/** Builds a form whose effect is `pure` unless said otherwise. */
export function form(
  ops: string,
  mods: string,
  types: string,
  operands: string,
  rest: Partial<Omit<OpForm, "ops" | "mods" | "types" | "operands">> = {},
): OpForm {
  return { ops, mods, types, operands, effect: "pure", ...rest };
}
