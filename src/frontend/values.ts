/** What an expression of a kernel can stand for while it is lowered, and the scopes that names are looked up in. */
import type { ts } from "ts-morph";
import type { Expr, Span, Stmt } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";

export interface ScalarValue {
  readonly k: "scalar";
  readonly expr: Expr;
  readonly dt: DTypeName;
  /** A literal (or arithmetic on literals): takes the dtype of the other operand; "int" stands for i32 alone, "float" for f32. */
  readonly weak?: "int" | "float";
}
export interface TensorValue {
  readonly k: "tensor";
  readonly name: string;
  readonly access: "input" | "output" | "inout";
  readonly dt: DTypeName;
  readonly shape: readonly Expr[];
  /** The caller may leave it out. */
  readonly optional?: boolean;
  /** Leading dims that the caller may give strides for. */
  readonly strided?: number;
  /** Its first index is a place. */
  readonly placed?: true;
}
export interface SharedValue {
  readonly k: "shared";
  readonly name: string;
  readonly dt: DTypeName;
  readonly shape: readonly Expr[];
}
export interface FragmentValue {
  readonly k: "fragment";
  readonly name: string;
  readonly dt: DTypeName;
  readonly shape: readonly Expr[];
  /** Bound to a `let` that is assigned again: another name for it needs a copy. */
  readonly mutable?: boolean;
}
/** A tile of a tensor or shared buffer, or a transposed buffer or fragment. `shape` is in the buffer's own order of dims. */
export interface ViewValue {
  readonly k: "view";
  readonly base: TensorValue | SharedValue | FragmentValue;
  readonly origin?: readonly Expr[];
  /** The origin is that of one row, whose number has this name. */
  readonly row?: string;
  readonly shape: readonly Expr[];
  readonly transposed: boolean;
}
/** The name of functions that have none. */
export const anonymous = "function";

export interface FunctionValue {
  readonly k: "function";
  readonly node: FunctionNode;
  readonly name: string;
  readonly env: Env;
}
export type FunctionNode = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

/** Values under names: no value of the kernel's own, with nothing to compute or to keep. */
export interface RecordValue {
  readonly k: "record";
  /** What the kernel's own records hold: "dims", "params", …; undefined for what an object literal makes. */
  readonly what?: string;
  readonly fields: ReadonlyMap<string, Value>;
  /** Some fields were refused where they are declared. */
  readonly isPartial?: boolean;
}

export type Value =
  | ScalarValue
  | TensorValue
  | SharedValue
  | FragmentValue
  | ViewValue
  | FunctionValue
  | RecordValue
  | { readonly k: "option"; readonly name: string; readonly words: readonly string[] }
  | { readonly k: "word"; readonly text: string }
  | { readonly k: "list"; readonly entries: readonly ScalarValue[] }
  | { readonly k: "dtype"; readonly dt: DTypeName }
  /** A function or object of the language. */
  | { readonly k: "intrinsic"; readonly name: string }
  /** `Math` or `Number`, or one of their members. */
  | { readonly k: "host"; readonly object: "Math" | "Number"; readonly member?: string }
  | { readonly k: "void" };

export type TileValue = TensorValue | SharedValue | FragmentValue | ViewValue;

/** In words, for messages. */
export function kindOf(value: Value): string {
  switch (value.k) {
    case "scalar":
      return `a scalar (${value.dt})`;
    case "tensor":
      return `the tensor \`${value.name}\``;
    case "shared":
      return "a shared buffer";
    case "fragment":
      return "a fragment";
    case "view":
      return value.origin ? "a tile view" : "a transposed view";
    case "function":
      return `the function \`${value.name}\``;
    case "record":
      return value.what === undefined ? "a record" : `the record of ${value.what}`;
    case "option":
      return `the option \`${value.name}\``;
    case "word":
      return "a string";
    case "list":
      return "a list of numbers";
    case "dtype":
      return `the dtype ${value.dt}`;
    case "intrinsic":
      return `\`${value.name}\``;
    case "host":
      return `\`${value.object}${value.member === undefined ? "" : `.${value.member}`}\``;
    case "void":
      return "nothing";
  }
}

export interface Binding {
  /** Undefined: its initialiser was refused, or has not been reached. */
  readonly value: Value | undefined;
  readonly how: "const" | "let" | "parameter" | "loop" | "failed" | "later";
  /** A `let` that is assigned somewhere. */
  readonly assigned: boolean;
  /** The element code it is declared in, if any. */
  readonly element: ElementCode | undefined;
}

/** A chain of scopes. `boundary` marks the body of a named function, across which changing variables are not seen. */
export class Env {
  readonly #bindings = new Map<ts.Symbol, Binding>();
  constructor(
    readonly parent: Env | undefined,
    readonly boundary: boolean = false,
  ) {}

  bind(symbol: ts.Symbol, binding: Binding): void {
    this.#bindings.set(symbol, binding);
  }

  find(symbol: ts.Symbol): { readonly binding: Binding; readonly captured: boolean } | undefined {
    let captured = false;
    for (let env: Env | undefined = this; env !== undefined; env = env.parent) {
      const binding = env.#bindings.get(symbol);
      if (binding !== undefined) return { binding, captured };
      captured ||= env.boundary;
    }
    return undefined;
  }
}

/** The element code being lowered: a lambda of a tile operation, the body of `parallel`, or where the rows of a tile start. */
export interface ElementCode {
  readonly what: "lambda" | "parallel" | "row";
  readonly coordinates: readonly { readonly name: string; readonly extent: Expr }[];
}

/** Where code is being lowered to. */
export interface Scope {
  readonly env: Env;
  readonly sink: Stmt[];
  /** "host": formulas of the specification and module-level constants, which emit no statements. */
  readonly mode: "host" | "block" | "element";
  readonly element: ElementCode | undefined;
  readonly chain: readonly Span[];
  readonly stack: readonly Frame[];
}

/** An inlined call. */
export interface Frame {
  readonly node: FunctionNode;
  readonly name: string;
  readonly site: ts.Node;
}
