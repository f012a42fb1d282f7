import type { DTypeName } from "./dtypes.js";
import type {
  Copyable, DType, Element, ElementFn, Fragment, MatrixDType, MatrixOperand, Memory, NumericDType, Reduced, Shared, Tensor, View,
} from "./types.js";

export declare const e4m3: DType<"e4m3">;
export declare const e5m2: DType<"e5m2">;
export declare const bf16: DType<"bf16">;
export declare const f16: DType<"f16">;
export declare const f32: DType<"f32">;
export declare const i32: DType<"i32">;
export declare const u32: DType<"u32">;
export declare const u8: DType<"u8">;
export declare const bool: DType<"bool">;
export declare function cast<DT extends DTypeName, Rank extends number>(x: Fragment<DTypeName, Rank>, dtype: DType<DT>): Fragment<DT, Rank>;
export declare function cast<DT extends DTypeName>(x: number | boolean, dtype: DType<DT>): Element<DT>;
export declare function bitcast<DT extends DTypeName, Rank extends number>(x: Fragment<DTypeName, Rank>, dtype: DType<DT>): Fragment<DT, Rank>;
export declare function bitcast<DT extends DTypeName>(x: number, dtype: DType<DT>): Element<DT>;

export declare const blockIdx: { readonly x: number; readonly y: number; readonly z: number };
export declare const gridDim: { readonly x: number; readonly y: number; readonly z: number };

export declare function shared<DT extends DTypeName, const S extends readonly number[]>(dtype: DType<DT>, shape: S): Shared<DT, S["length"]>;
export declare function fragment<DT extends DTypeName, const S extends readonly number[]>(dtype: DType<DT>, shape: S, fill?: Element<DT>): Fragment<DT, S["length"]>;
export declare function load<DT extends DTypeName, Rank extends number>(source: View<DT, Rank> | Shared<DT, Rank>): Fragment<DT, Rank>;
export declare function store<DT extends DTypeName>(destination: Memory<DT>, source: Fragment<NoInfer<DT>>): void;
export declare function store<DT extends DTypeName, From extends DTypeName>(destination: Memory<DT>, source: Fragment<From>, fn: ElementFn<From, NoInfer<DT>>): void;
export declare function copy<DT extends DTypeName>(source: Copyable<DT>, destination: Copyable<NoInfer<DT>>): void;
export declare function fill<DT extends DTypeName>(buffer: Shared<DT> | Fragment<DT>, value: Element<DT>): void;
export declare function syncThreads(): void;

export declare function map<DT extends DTypeName, Rank extends number>(x: Fragment<DT, Rank>, fn: ElementFn<DT, DT>): Fragment<DT, Rank>;
export declare function map<From extends DTypeName, Rank extends number, To extends DTypeName>(x: Fragment<From, Rank>, fn: ElementFn<From, To>, dtype: DType<To>): Fragment<To, Rank>;
export declare function tabulate<DT extends DTypeName, const S extends readonly number[]>(dtype: DType<DT>, shape: S, fn: (i: number, j: number, k: number, l: number) => Element<DT>): Fragment<DT, S["length"]>;

export declare function reduceSum<DT extends NumericDType, Rank extends number>(x: Fragment<DT, Rank>, axis: number, fn?: ElementFn<DT, DT>): Reduced<DT, Rank>;
export declare function reduceMax<DT extends NumericDType, Rank extends number>(x: Fragment<DT, Rank>, axis: number, fn?: ElementFn<DT, DT>): Reduced<DT, Rank>;
export declare function reduceMin<DT extends NumericDType, Rank extends number>(x: Fragment<DT, Rank>, axis: number, fn?: ElementFn<DT, DT>): Reduced<DT, Rank>;
export declare function reduceProd<DT extends NumericDType, Rank extends number>(x: Fragment<DT, Rank>, axis: number, fn?: ElementFn<DT, DT>): Reduced<DT, Rank>;
export declare function reduceAny<Rank extends number>(x: Fragment<"bool", Rank>, axis: number): Reduced<"bool", Rank>;
export declare function reduceAny<DT extends DTypeName, Rank extends number>(x: Fragment<DT, Rank>, axis: number, fn: ElementFn<DT, "bool">): Reduced<"bool", Rank>;
export declare function reduceAll<Rank extends number>(x: Fragment<"bool", Rank>, axis: number): Reduced<"bool", Rank>;
export declare function reduceAll<DT extends DTypeName, Rank extends number>(x: Fragment<DT, Rank>, axis: number, fn: ElementFn<DT, "bool">): Reduced<"bool", Rank>;
export declare function scanSum<DT extends NumericDType, Rank extends number>(x: Fragment<DT, Rank>, axis: number): Fragment<DT, Rank>;
export declare function scanMax<DT extends NumericDType, Rank extends number>(x: Fragment<DT, Rank>, axis: number): Fragment<DT, Rank>;
export declare function scanMin<DT extends NumericDType, Rank extends number>(x: Fragment<DT, Rank>, axis: number): Fragment<DT, Rank>;

export declare function mma<DT extends MatrixDType>(acc: Fragment<"f32", 2>, a: MatrixOperand<DT>, b: MatrixOperand<NoInfer<DT>>): void;
export declare function transpose<DT extends DTypeName>(x: Fragment<DT, 2>): Fragment<DT, 2>;
export declare function transpose<DT extends DTypeName>(x: Shared<DT, 2>): View<DT, 2, "shared">;
export declare function transpose<DT extends DTypeName, Of extends "tensor" | "shared">(x: View<DT, 2, Of>): View<DT, 2, Of>;
export declare function reshape<DT extends DTypeName, const S extends readonly number[]>(x: Fragment<DT>, shape: S): Fragment<DT, S["length"]>;
export declare function shuffleXor<DT extends DTypeName, Rank extends number>(x: Fragment<DT, Rank>, mask: number): Fragment<DT, Rank>;
export declare function shuffleUp<DT extends DTypeName, Rank extends number>(x: Fragment<DT, Rank>, distance: number): Fragment<DT, Rank>;
export declare function shuffleDown<DT extends DTypeName, Rank extends number>(x: Fragment<DT, Rank>, distance: number): Fragment<DT, Rank>;
export declare function shuffle<DT extends DTypeName, Rank extends number>(x: Fragment<DT, Rank>, lane: number): Fragment<DT, Rank>;
export declare function ballot<Rank extends number>(x: Fragment<"bool", Rank>): Fragment<"u32", Rank>;

export declare function range(n: number): Iterable<number>;
export declare function range(from: number, to: number, step?: number): Iterable<number>;
export declare function unrolled(n: number): Iterable<number>;
export declare function unrolled(from: number, to: number, step?: number): Iterable<number>;
export declare function pipelined(n: number, how: { readonly stages: number }): Iterable<number>;
export declare function pipelined(from: number, to: number, how: { readonly stages: number }): Iterable<number>;
export declare function parallel<const S extends readonly number[]>(shape: S, body: (i: number, j: number, k: number, l: number) => void): void;
export declare function assert(condition: boolean, message: string): asserts condition;

export type IntegerBuffer<DT extends "i32" | "u32" | "f32" = "i32" | "u32"> = Tensor<DT> | Shared<DT>;
export declare function atomicAdd(buffer: IntegerBuffer<"i32" | "u32" | "f32">, index: readonly number[], value: number): number;
export declare function atomicMin(buffer: IntegerBuffer, index: readonly number[], value: number): number;
export declare function atomicMax(buffer: IntegerBuffer, index: readonly number[], value: number): number;
export declare function atomicAnd(buffer: IntegerBuffer, index: readonly number[], value: number): number;
export declare function atomicOr(buffer: IntegerBuffer, index: readonly number[], value: number): number;
export declare function atomicXor(buffer: IntegerBuffer, index: readonly number[], value: number): number;
export declare function atomicExchange(buffer: IntegerBuffer, index: readonly number[], value: number): number;
export declare function atomicCas(buffer: IntegerBuffer, index: readonly number[], expected: number, value: number): number;
