/**
 * Thread IR: how one thread does it. Typed registers, structured control flow, a shared-memory plan, and instructions that map one
 * to one onto PTX instructions (and onto one C++ statement each in the CUDA twin). It is not SSA: a register may be written more
 * than once (loop-carried scalars, accumulators), as in PTX itself.
 *
 * The opcode table (names, types, operand classes, least target) is thread-ops.ts, the text form thread-text.ts, the rules
 * thread-verify.ts.
 */
import type { Span } from "./tile.js";

/** Register classes are PTX's: an f32 value lives in an `f32` register, every other 32-bit value (packed halves, e4m3x4, i32) in `b32`. */
export type RegClass = "pred" | "b16" | "b32" | "b64" | "f32" | "f64";

export interface Reg {
  readonly k: "reg";
  /** Unique in the function. Printed as `%p3 %h3 %r3 %rd3 %f3 %fd3` by class. */
  readonly id: number;
  readonly cls: RegClass;
}

/** Integers as number (|v| ≤ 2^53) or bigint; floats for f32/f64 operands as number (printed as exact hex floats). */
export interface Imm {
  readonly k: "imm";
  readonly value: number | bigint;
  readonly cls: RegClass;
}

/**
 * The 32-bit shared-window address of a shared buffer plus a byte offset; or, as the source of a `mov`, a special register (`%tid.x`); or
 * in `ld.param` a parameter.
 */
export interface SymbolRef {
  readonly k: "sym";
  readonly name: string;
  readonly offset: number;
}

/** `[base + offset]`; base a register (b32 in shared, b64 in global and generic) or a symbol (shared buffer, parameter). */
export interface Mem {
  readonly k: "mem";
  readonly base: Reg | SymbolRef;
  readonly offset: number;
  /** Tensor copies (TMA) only: `[map, {x, y, …}]`, `base` being the tensor map's address. */
  readonly coordinates?: readonly (Reg | Imm)[];
}

/** `{a, b, c, d}` */
export interface Vec {
  readonly k: "vec";
  readonly items: readonly (Reg | Imm)[];
}

/** `_`: a result nobody reads. */
export interface Sink {
  readonly k: "sink";
}

export type Operand = Reg | Imm | SymbolRef | Mem | Vec | Sink;

export interface Guard {
  readonly reg: Reg;
  readonly negated: boolean;
}

/**
 * A memory access other threads may conflict with: a shared buffer, or a tensor that the kernel both reads and writes.
 *
 * A ring buffer of a pipelined loop names the slot relative to the iteration: `index` 0 is the slot of this iteration, `index` 1 of the
 * next; a loop that lists the buffer in `rotates` lowers every index by one (modulo `of`) at its back edge.
 */
export interface Touch {
  readonly buffer: string;
  readonly access: "read" | "write" | "async-write";
  readonly slot?: { readonly index: number; readonly of: number };
}

/**
 * One instruction. `op` is the family ("add", "ld", "mma", "cp.async", "wgmma.mma_async", …), `type` the instruction type where it has one ("s32", "f32", "b64", …),
 * `mods` the remaining dotted modifiers in PTX order ("rn", "lo", "shared", "v4", …; the table says which are legal). `dst` then `src` are the operands in PTX order.
 */
export interface Inst {
  readonly k: "inst";
  readonly op: string;
  readonly type?: string;
  readonly mods: readonly string[];
  readonly dst: readonly (Reg | Vec | Sink)[];
  readonly src: readonly Operand[];
  readonly guard?: Guard;
  /** Shared buffer(s) read or written, by name, for barrier placement and checks: filled by lowering for ld/st/atom/ldmatrix/cp.async on shared memory. */
  readonly touches?: readonly Touch[];
  /** Accesses of one tile operation share a number: its own threads are not ordered against each other (each touches its own bytes). */
  readonly group?: number;
  readonly span?: Span;
}

/** `for (counter = lo; counter < hi; counter += step)`, signed 32-bit; the counter is not written in the body. `atLeastOnce` skips the entry test. */
export interface For {
  readonly k: "for";
  readonly counter: Reg;
  readonly lo: Reg | Imm;
  readonly hi: Reg | Imm;
  readonly step: number;
  readonly atLeastOnce: boolean;
  readonly body: readonly Node[];
  /** Ring buffers that move on by one slot per iteration (see Touch). */
  readonly rotates?: readonly string[];
  /** Part of one tile operation: no barrier may be placed inside, its accesses count as that operation's. The same on While and If. */
  readonly group?: number;
  readonly span?: Span;
}

/** Runs `head`, leaves when `cond` is false, runs `body`, again. */
export interface While {
  readonly k: "while";
  readonly head: readonly Node[];
  readonly cond: Guard;
  readonly body: readonly Node[];
  /** All threads of the block take the same way (barriers are allowed inside). */
  readonly uniform: boolean;
  readonly group?: number;
  readonly span?: Span;
}

export interface If {
  readonly k: "if";
  readonly cond: Guard;
  readonly then: readonly Node[];
  readonly else: readonly Node[];
  readonly uniform: boolean;
  readonly group?: number;
  readonly span?: Span;
}

/** Warp specialisation: the warps `first … first + count − 1` of the block run `body`. Between roles only named barriers and mbarriers order memory. */
export interface Role {
  readonly k: "role";
  readonly name: string;
  readonly first: number;
  readonly count: number;
  readonly body: readonly Node[];
  readonly span?: Span;
}

/** A line for the reader: printed as a comment, means nothing. */
export interface Comment {
  readonly k: "comment";
  readonly text: string;
}

/**
 * Says that `touches` are about to happen: `synchronise` orders them here, before what follows, and removes the node. (A pipelined loop
 * waits for its stage first and only then refills the stage that the barrier has just freed.)
 */
export interface Acquire {
  readonly k: "acquire";
  readonly touches: readonly Touch[];
  readonly span?: Span;
}

export type Node = Inst | For | While | If | Role | Comment | Acquire;

export interface SharedBuffer {
  readonly name: string;
  readonly bytes: number;
  readonly align: number;
  /** Byte offset in the block's shared memory, set by the shared-memory plan; buffers with disjoint lifetimes may overlap. */
  readonly offset: number;
  /** What it holds, for the reader: "e4m3[64, 128] swizzle<3,4,3> × 2 stages". */
  readonly note: string;
}

/**
 * A kernel parameter as PTX sees it. Tensors are 64-bit device pointers followed (after all tensors and scalars) by the run-time dims
 * they need as s32, and by what depends on how tensors lie: strides that the caller gives as u64, counts of places as s32.
 */
export interface ThreadParam {
  readonly name: string;
  readonly type: "u64" | "s32" | "u32" | "f32";
  /** What the host passes: the tensor's address, a scalar, a run-time dim, a stride, or a count of places. */
  readonly source:
    | { readonly k: "tensor"; readonly tensor: string }
    | { readonly k: "scalar"; readonly scalar: string }
    | { readonly k: "dim"; readonly dim: string }
    /** Elements from one index of dim number `dim` to the next: a multiple of `multipleOf`. */
    | { readonly k: "stride"; readonly tensor: string; readonly dim: number; readonly multipleOf: number }
    /** How many multiples of 16 bytes a tensor of given strides has at which a row of `row` bytes may begin: ⌊(bytes − row)/16⌋ + 1, at least 0. */
    | { readonly k: "places"; readonly tensor: string; readonly row: number };
}

export interface ThreadFunction {
  readonly name: string;
  /** "sm_89" …: what it was lowered for. The module's `.target` and `.version` are the lowest its instructions need (emit works that out). */
  readonly target: string;
  readonly files: readonly string[];
  readonly params: readonly ThreadParam[];
  readonly shared: readonly SharedBuffer[];
  /** Bytes of shared memory in all; above 48 KiB it is dynamic (one extern array), else static. */
  readonly sharedBytes: number;
  /** Threads per block. */
  readonly threads: number;
  /** Blocks per cluster (1: none). */
  readonly cluster: number;
  /** Lines for the reader at the top: kernel, dims, tunables. */
  readonly notes: readonly string[];
  readonly body: readonly Node[];
}
