/**
 * The types a kernel author sees. They exist for the editor: dtypes and ranks of tensors and tiles are checked by TypeScript, the
 * dtypes of scalars (all `number`, or `boolean`) by the front end, because TypeScript drops brands on arithmetic.
 */
import type { DTypeName } from "./dtypes.js";

/** The JavaScript type of one element. */
export type Element<DT extends DTypeName> = DT extends "bool" ? boolean : number;

/** dtypes that scalar arithmetic and reductions work on. */
export type NumericDType = "f32" | "i32" | "u32";
/** dtypes of the operands of `mma`. */
export type MatrixDType = "e4m3" | "e5m2" | "bf16" | "f16";

/** One coordinate per dimension; any number of them where the rank is not known. */
export type Coordinates<Rank extends number> = Rank extends 1
  ? [i: number]
  : Rank extends 2
    ? [i: number, j: number]
    : Rank extends 3
      ? [i: number, j: number, k: number]
      : Rank extends 4
        ? [i: number, j: number, k: number, l: number]
        : number[];

/** Where row `row` of a tile starts. */
export type RowFn<Rank extends number> = (row: number) => Coordinates<Rank>;

/** A shape of that rank. */
export type Shape = readonly number[];

/** The rank that is left when one dimension is reduced away. */
export type RankBelow<Rank extends number> = Rank extends 4 ? 3 : Rank extends 3 ? 2 : Rank extends 2 ? 1 : number;

/** An element type; also a cast: `f32(x)` on a scalar or a fragment. */
export interface DType<DT extends DTypeName = DTypeName> {
  readonly dtype: DT;
  <Rank extends number>(x: Fragment<DTypeName, Rank>): Fragment<DT, Rank>;
  (x: number | boolean): Element<DT>;
}

/** A parameter in global memory: row-major, contiguous. Reads outside its bounds give 0, writes there are dropped. */
export interface Tensor<DT extends DTypeName = DTypeName, Rank extends number = number> {
  readonly memory: "tensor";
  readonly dtype: DT;
  readonly rank: Rank;
  /** One element; 0 (`false`) outside the bounds. */
  at(...index: Coordinates<Rank>): Element<DT>;
  /** Writes one element: the last argument is the value. Dropped outside the bounds. */
  set(...indexAndValue: [...Coordinates<Rank>, value: Element<DT>]): void;
  /**
   * The place of a row, by its index in each dim but the last, or by one number that counts rows through all of these; −1 outside the bounds. What
   * `placed` takes rows by: any other use of the number has no meaning.
   */
  place(...row: Coordinates<RankBelow<Rank>> | [row: number]): number;
  /**
   * A rectangular view, which may hang over the edge. `shape` is compile-time. With a function, each row (index along the first dim) starts at
   * the index that it gives: rows may come from anywhere.
   */
  tile(origin: Coordinates<Rank> | RowFn<Rank>, shape: Coordinates<Rank>): View<DT, Rank, "tensor">;
}

/** A buffer in the block's shared memory; not initialised. Indices must be in bounds. */
export interface Shared<DT extends DTypeName = DTypeName, Rank extends number = number> {
  readonly memory: "shared";
  readonly dtype: DT;
  readonly rank: Rank;
  at(...index: Coordinates<Rank>): Element<DT>;
  set(...indexAndValue: [...Coordinates<Rank>, value: Element<DT>]): void;
  tile(origin: Coordinates<Rank> | RowFn<Rank>, shape: Coordinates<Rank>): View<DT, Rank, "shared">;
}

/** A tile in registers, spread over the block's threads. */
export interface Fragment<DT extends DTypeName = DTypeName, Rank extends number = number> {
  readonly memory: "fragment";
  readonly dtype: DT;
  readonly rank: Rank;
  /** In an element lambda: the element at the lambda's own coordinates (a constant 0 stands for a dimension of size 1). */
  at(...index: Coordinates<Rank>): Element<DT>;
}

/** A rectangular or transposed view of a tensor or a shared buffer. */
export interface View<
  DT extends DTypeName = DTypeName,
  Rank extends number = number,
  Of extends "tensor" | "shared" = "tensor" | "shared",
> {
  readonly memory: "view";
  readonly dtype: DT;
  readonly rank: Rank;
  readonly of: Of;
}

/** What `load` reads and `store` writes: a view, a shared buffer, or a whole tensor of compile-time shape. */
export type Memory<DT extends DTypeName = DTypeName, Rank extends number = number> =
  | View<DT, Rank>
  | Shared<DT, Rank>
  | Tensor<DT, Rank>;
/** What `copy` moves between. */
export type Copyable<DT extends DTypeName = DTypeName> = Memory<DT> | Fragment<DT>;
/** An operand of `mma`. */
export type MatrixOperand<DT extends MatrixDType> = Shared<DT, 2> | View<DT, 2, "shared"> | Fragment<DT, 2>;

/** Element code over one fragment: the element, then its coordinates. */
export type ElementFn<From extends DTypeName, To extends DTypeName> = (
  x: Element<From>,
  i: number,
  j: number,
  k: number,
  l: number,
) => Element<To>;

/** The dtype of the elements that a reduction's function makes of a dtype that is not itself reduced. */
export type ReducedDType<DT extends DTypeName> = DT extends NumericDType ? DT : DT extends MatrixDType ? "f32" : "i32";

/** What a reduction along one axis of a fragment gives: a fragment without that axis, or a scalar. */
export type Reduced<DT extends DTypeName, Rank extends number> = Rank extends 1
  ? Element<DT>
  : Fragment<DT, RankBelow<Rank>>;
