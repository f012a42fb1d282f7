/**
 * Tile IR: what a kernel computes, block-wide, symbolic in dims and tunables.
 *
 * A kernel is a tree: statements over tensors (global), shared buffers and fragments, with scalar expressions inside. Every node
 * carries the span of the TypeScript it came from. Names are unique within a kernel (the front end appends `.1`, `.2`, …), so no
 * pass has to think about scopes. The text form is in tile-text.ts, the rules in tile-verify.ts.
 */
import type { DTypeName } from "../language/dtypes.js";

/** Where a node came from; `file` indexes `Kernel.files`. Lines and columns are 1-based; `chain` lists inlined call sites, innermost first. */
export interface Span {
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly chain?: readonly Span[];
}

interface Node {
  readonly span?: Span;
}

// ── scalar expressions ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type UnaryOp = "neg" | "not" /* bool */ | "bitnot";
export type BinaryOp =
  | "add"
  | "sub"
  | "mul"
  | "div" /* f32 IEEE; on ints truncating (idiv) */
  | "rem"
  | "and"
  | "or"
  | "xor"
  | "shl"
  | "shr" /* arithmetic on i32, logical on u32 */
  | "ushr"
  | "logand"
  | "logor";
export type CompareOp = "lt" | "le" | "gt" | "ge" | "eq" | "ne"; // float: ordered, except ne
export type MathFn =
  | "min"
  | "max"
  | "abs"
  | "exp"
  | "exp2"
  | "log"
  | "log2"
  | "sqrt"
  | "rsqrt"
  | "rcp"
  | "sin"
  | "cos"
  | "tanh"
  | "erf"
  | "floor"
  | "ceil"
  | "round"
  | "trunc"
  | "fma"
  | "popcount"
  | "clz"
  | "isNaN"
  | "isFinite"
  | "sign"
  | "ceilDiv";
export type Special = "blockIdx.x" | "blockIdx.y" | "blockIdx.z" | "gridDim.x" | "gridDim.y" | "gridDim.z";

export type Expr =
  | (Node & { readonly k: "const"; readonly dt: DTypeName; readonly value: number | boolean })
  /** A dim or a tunable, by name: an i32. Comptime dims and tunables become constants in `specialise`; other dims are run-time. */
  | (Node & { readonly k: "sym"; readonly name: string; readonly dt: "i32" })
  /** `option === word`: a comptime bool. */
  | (Node & { readonly k: "option"; readonly name: string; readonly word: string; readonly dt: "bool" })
  /** An optional tensor is there: a comptime bool, which the choice of options decides by the word "given" for its name. */
  | (Node & { readonly k: "given"; readonly name: string; readonly dt: "bool" })
  /** A scalar variable: let/var, loop variable, lambda parameter or coordinate, the result of a full reduction or an atomic. */
  | (Node & { readonly k: "ref"; readonly name: string; readonly dt: DTypeName })
  /** A `scalar()` parameter. An i32 one may stand in formulas, and is a constant once specialised if `comptime` names it. */
  | (Node & { readonly k: "param"; readonly name: string; readonly dt: DTypeName })
  | (Node & { readonly k: "special"; readonly name: Special; readonly dt: "i32" })
  | (Node & { readonly k: "unary"; readonly op: UnaryOp; readonly a: Expr; readonly dt: DTypeName })
  | (Node & { readonly k: "binary"; readonly op: BinaryOp; readonly a: Expr; readonly b: Expr; readonly dt: DTypeName })
  | (Node & { readonly k: "compare"; readonly op: CompareOp; readonly a: Expr; readonly b: Expr; readonly dt: "bool" })
  | (Node & { readonly k: "select"; readonly cond: Expr; readonly a: Expr; readonly b: Expr; readonly dt: DTypeName })
  | (Node & { readonly k: "call"; readonly fn: MathFn; readonly args: readonly Expr[]; readonly dt: DTypeName })
  | (Node & { readonly k: "cast"; readonly a: Expr; readonly dt: DTypeName })
  | (Node & { readonly k: "bitcast"; readonly a: Expr; readonly dt: DTypeName })
  /** One element: of a tensor (0 outside its bounds), a shared buffer, or (in element code) a fragment at the element's own coordinates. */
  | (Node & { readonly k: "at"; readonly buffer: string; readonly index: readonly Expr[]; readonly dt: DTypeName })
  /**
   * The place of a row of a tensor, a number that only `placed` understands; −1 outside its bounds. The index is that of all dims but the last, or
   * one number that counts rows through all of them.
   */
  | (Node & { readonly k: "place"; readonly buffer: string; readonly index: readonly Expr[]; readonly dt: "i32" });

// ── tiles ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * A rectangular region of a tensor, shared buffer or fragment. Without `origin` the whole buffer. `shape` has one comptime entry per
 * dim. `transposed` swaps the two dims (rank 2 after dropping dims of size 1).
 *
 * With `row`, every row (index along the first dim) starts where `origin` says for it: `row` is the name of the row's number in these
 * expressions, and the first of them is the row's place along the first dim.
 */
export interface Region extends Node {
  readonly buffer: string;
  readonly origin?: readonly Expr[];
  readonly row?: string;
  readonly shape: readonly Expr[];
  readonly transposed?: boolean;
}

/** Element code: coordinates (one name per dim) and elements (one per input) in, one value out. `body` may hold let/var/assign/if/for. */
export interface Lambda extends Node {
  readonly elements: readonly string[];
  readonly coordinates: readonly string[];
  readonly body: readonly Stmt[];
  readonly result: Expr;
}

export type ReduceOp = "sum" | "max" | "min" | "prod" | "any" | "all";
export type ScanOp = "sum" | "max" | "min";
export type ShuffleMode = "xor" | "up" | "down" | "index";
export type AtomicOp = "add" | "min" | "max" | "and" | "or" | "xor" | "exchange" | "cas";

export type Stmt =
  | (Node & { readonly k: "let"; readonly name: string; readonly dt: DTypeName; readonly value: Expr })
  | (Node & { readonly k: "var"; readonly name: string; readonly dt: DTypeName; readonly value: Expr })
  | (Node & { readonly k: "assign"; readonly name: string; readonly value: Expr })
  | (Node & { readonly k: "shared"; readonly name: string; readonly dt: DTypeName; readonly shape: readonly Expr[] })
  | (Node & {
      readonly k: "fragment";
      readonly name: string;
      readonly dt: DTypeName;
      readonly shape: readonly Expr[];
      readonly fill: Expr;
    })
  /**
   * The bytes of tensor or shared buffer `src` as one of another dtype and other dims (formulas over dims, as many bytes). With `placed`, of a
   * tensor, the dims are [rows, columns], and a row's index is its place.
   */
  | (Node & {
      readonly k: "reinterpret";
      readonly name: string;
      readonly dt: DTypeName;
      readonly dims: readonly Expr[];
      readonly src: string;
      readonly placed?: true;
    })
  | (Node & { readonly k: "copy"; readonly src: Region; readonly dst: Region })
  | (Node & { readonly k: "fill"; readonly dst: string; readonly value: Expr })
  /**
   * acc[M,N] += a[M,K]·b[K,N]; a and b are shared buffers, tiles of such, or whole fragments, possibly transposed. Warps share out the rows of
   * the product first and columns then, or with `split` "n" columns first. With `groups` the columns of the product fall into so many groups, each
   * with an `a` of its own: a is [M,groups·K], those of all groups side by side.
   */
  | (Node & {
      readonly k: "mma";
      readonly acc: string;
      readonly a: Region;
      readonly b: Region;
      readonly split?: "n";
      readonly groups?: Expr;
    })
  // Operations below define a new fragment `name` (or, where `shape` is empty, a scalar `name`).
  | (Node & {
      readonly k: "load";
      readonly name: string;
      readonly dt: DTypeName;
      readonly shape: readonly Expr[];
      readonly src: Region;
    })
  /** Inputs are whole fragments of shape `shape`; with none it is `tabulate`. */
  | (Node & {
      readonly k: "map";
      readonly name: string;
      readonly dt: DTypeName;
      readonly shape: readonly Expr[];
      readonly inputs: readonly string[];
      readonly fn: Lambda;
    })
  | (Node & {
      readonly k: "reduce";
      readonly name: string;
      readonly dt: DTypeName;
      readonly shape: readonly Expr[];
      readonly op: ReduceOp;
      readonly src: string;
      readonly axis: number;
      readonly fn?: Lambda;
    })
  | (Node & {
      readonly k: "scan";
      readonly name: string;
      readonly dt: DTypeName;
      readonly shape: readonly Expr[];
      readonly op: ScanOp;
      readonly src: string;
      readonly axis: number;
    })
  | (Node & {
      readonly k: "shuffle";
      readonly name: string;
      readonly dt: DTypeName;
      readonly shape: readonly Expr[];
      readonly mode: ShuffleMode;
      readonly src: string;
      readonly by: Expr;
    })
  | (Node & {
      readonly k: "ballot";
      readonly name: string;
      readonly dt: "u32";
      readonly shape: readonly Expr[];
      readonly src: string;
    })
  /** transpose or reshape of a fragment into a new fragment */
  | (Node & {
      readonly k: "transpose";
      readonly name: string;
      readonly dt: DTypeName;
      readonly shape: readonly Expr[];
      readonly src: string;
    })
  | (Node & {
      readonly k: "reshape";
      readonly name: string;
      readonly dt: DTypeName;
      readonly shape: readonly Expr[];
      readonly src: string;
    })
  // Control flow.
  | (Node & {
      readonly k: "for";
      readonly name: string;
      readonly lo: Expr;
      readonly hi: Expr;
      readonly step: Expr;
      readonly kind: "serial" | "unrolled" | "pipelined";
      readonly stages?: Expr;
      readonly body: readonly Stmt[];
    })
  | (Node & { readonly k: "while"; readonly cond: Expr; readonly body: readonly Stmt[] })
  | (Node & { readonly k: "if"; readonly cond: Expr; readonly then: readonly Stmt[]; readonly else: readonly Stmt[] })
  | (Node & {
      readonly k: "parallel";
      readonly shape: readonly Expr[];
      readonly coordinates: readonly string[];
      readonly body: readonly Stmt[];
    })
  // Effects on single elements (in `parallel` per element, elsewhere by one thread).
  | (Node & { readonly k: "set"; readonly buffer: string; readonly index: readonly Expr[]; readonly value: Expr })
  | (Node & {
      readonly k: "atomic";
      readonly name: string;
      readonly dt: DTypeName;
      readonly op: AtomicOp;
      readonly buffer: string;
      readonly index: readonly Expr[];
      readonly value: Expr;
      readonly expected?: Expr;
    })
  | (Node & { readonly k: "barrier" })
  | (Node & { readonly k: "assert"; readonly cond: Expr; readonly message: string });

// ── kernels ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Param =
  /** `dims`: formulas over dim names and i32 scalars (sym, param, const, binary, ceilDiv). */
  | {
      readonly k: "tensor";
      readonly name: string;
      readonly access: "input" | "output" | "inout";
      readonly dt: DTypeName;
      readonly dims: readonly Expr[];
      /** An input that the caller may leave out: then its address is null, and nothing touches it. */
      readonly optional?: boolean;
      /** Leading dims whose strides are launch data in the variant that the options choose by "given" for `name.strides`. */
      readonly strided?: number;
      readonly span?: Span;
    }
  | {
      readonly k: "scalar";
      readonly name: string;
      readonly dt: "i32" | "u32" | "f32";
      readonly default?: number;
      readonly span?: Span;
    };

export interface Kernel {
  readonly name: string;
  /** Source files that spans refer to (as given by the caller; relative where possible). */
  readonly files: readonly string[];
  readonly params: readonly Param[];
  /** Every dim name, in order of first appearance. */
  readonly dims: readonly string[];
  /** Dims and i32 scalars that specialise the kernel. */
  readonly comptime: readonly string[];
  /** Sizes of dims that nothing else fixes. */
  readonly defaults?: readonly { readonly name: string; readonly value: number }[];
  readonly tune: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly options: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly where?: Expr;
  readonly requires: readonly { readonly message: string; readonly cond: Expr }[];
  /** Three entries; in dims and tunables. */
  readonly grid: readonly [Expr, Expr, Expr];
  readonly warps: Expr;
  readonly body: readonly Stmt[];
  readonly span?: Span;
}
