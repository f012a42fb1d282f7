/** Moving tiles: `load`, `store`, `copy`, `fill`, and the memory they need. */
import { isInstance } from "../checks/index.js";
import { tileOperation } from "./ambient.js";
import type { DTypeName } from "./dtypes.js";
import { forEachElement } from "./elements.js";
import { LanguageError } from "./errors.js";
import { codecs } from "./formats.js";
import {
  type Buffer,
  checkTileShape,
  FragmentTile,
  placedBuffer,
  reinterpretBuffer,
  reinterpretShared,
  SharedBuffer,
  shapeText,
  sizeOf,
  TensorBuffer,
  ViewOf,
} from "./memory.js";
import { bufferOf, dtypeOf, elementOf, fragmentOf, functionOf, memoryOf, tensorOf } from "./operands.js";
import type { Copyable, DType, Element, ElementFn, Fragment, Memory, Shape, Shared, Tensor } from "./types.js";

/** A buffer's elements seen through a shape: where each lies, −1 for one outside a tensor. No offsets: element n at n. */
export interface Region {
  readonly buffer: Buffer;
  readonly shape: Shape;
  readonly offsets: Int32Array | undefined;
}

/** The region that an operand is. `what` names the operation in the refusal of what is no memory. */
export function regionOf(what: string, x: Copyable): Region {
  const memory = memoryOf(what, x);
  if (memory instanceof ViewOf) return { buffer: memory.base, shape: memory.shape, offsets: memory.offsets };
  return { buffer: memory, shape: memory.shape, offsets: undefined };
}

/** The elements of a region as a new fragment's codes, in row-major order; 0 outside a tensor. */
function gather(region: Region, shape: Shape): FragmentTile {
  const { buffer, offsets } = region;
  const tile = new FragmentTile(buffer.dtype, shape);
  if (offsets === undefined) {
    tile.data.set(buffer.data);
    return tile;
  }
  const from = buffer.data;
  const to = tile.data;
  for (let n = 0; n < offsets.length; n++) {
    const offset = offsets[n] as number;
    if (offset >= 0) to[n] = from[offset] as number;
  }
  return tile;
}

/** Writes codes in row-major order to a region; dropped outside a tensor. */
function scatter(region: Region, codes: FragmentTile["data"]): void {
  const { buffer, offsets } = region;
  if (buffer instanceof TensorBuffer) buffer.mustBeWritable();
  if (offsets === undefined) {
    buffer.data.set(codes);
    return;
  }
  const to = buffer.data;
  for (let n = 0; n < offsets.length; n++) {
    const offset = offsets[n] as number;
    if (offset >= 0) to[offset] = codes[n] as number;
  }
}

/** Throws unless the shapes are equal once dimensions of length 1 are dropped. */
function checkShapes(what: string, from: Shape, to: Shape): void {
  const essence = (shape: Shape) => shape.filter((length) => length !== 1).join(", ");
  if (essence(from) === essence(to)) return;
  throw new LanguageError(
    "TW-L003",
    `${what} from shape ${shapeText(from)} to ${shapeText(to)}`,
    "make the shapes equal; only dimensions of length 1 may differ",
  );
}

function checkDTypes(what: string, from: DTypeName, to: DTypeName): void {
  if (from === to) return;
  throw new LanguageError("TW-L004", `${what} from ${from} to ${to}`, `cast first: ${to}(…)`);
}

/** A buffer in shared memory; not initialised (NaN or a pattern in eager mode). */
export function shared<DT extends DTypeName, const S extends readonly number[]>(
  dtype: DType<DT>,
  shape: S,
): Shared<DT, S["length"]> {
  tileOperation("shared(…)");
  checkTileShape("shared(…)", shape);
  return new SharedBuffer(dtypeOf("shared(…)", dtype), shape) as unknown as Shared<DT, S["length"]>;
}

/** A fragment with `value` in every element. */
export function fragment<DT extends DTypeName, const S extends readonly number[]>(
  dtype: DType<DT>,
  shape: S,
  value?: Element<DT>,
): Fragment<DT, S["length"]> {
  tileOperation("fragment(…)");
  checkTileShape("fragment(…)", shape);
  const name = dtypeOf("fragment(…)", dtype);
  const tile = new FragmentTile(name, shape);
  if (value !== undefined) tile.data.fill(codecs[name].encode(elementOf("fragment(…)", value)));
  return tile as unknown as Fragment<DT, S["length"]>;
}

/**
 * The bytes of a tensor or a shared buffer as one of another dtype and other dims: a byte cache whose rows hold codes, scales and halves has one
 * name for each. `dims` are formulas over dims and constants that hold as many bytes for all sizes; those of a shared buffer are known at compile time.
 */
export function reinterpret<DT extends DTypeName, const Dims extends readonly number[]>(
  tensor: Tensor,
  dtype: DType<DT>,
  dims: Dims,
): Tensor<DT, Dims["length"]>;
export function reinterpret<DT extends DTypeName, const Dims extends readonly number[]>(
  buffer: Shared,
  dtype: DType<DT>,
  dims: Dims,
): Shared<DT, Dims["length"]>;
export function reinterpret(of: Tensor | Shared, dtype: DType, dims: readonly number[]): Tensor | Shared {
  tileOperation("reinterpret(…)");
  const to = dtypeOf("reinterpret(…)", dtype);
  return isInstance(of, SharedBuffer)
    ? reinterpretShared(of, to, dims)
    : (reinterpretBuffer(tensorOf("reinterpret(…)", of), to, dims) as unknown as Tensor);
}

/**
 * The rows of `tensor` by their places, as elements of another dtype: a row that `tensor.place(…)` has looked up once is gathered at the cost of one
 * of a matrix, whatever strides the caller gave.
 */
export function placed<DT extends DTypeName>(tensor: Tensor, dtype: DType<DT>): Tensor<DT, 2> {
  tileOperation("placed(…)");
  return placedBuffer(tensorOf("placed(…)", tensor), dtypeOf("placed(…)", dtype)) as unknown as Tensor<DT, 2>;
}

/** Reads a tile into registers; elements outside a tensor read as 0. */
export function load<DT extends DTypeName, Rank extends number>(source: Memory<DT, Rank>): Fragment<DT, Rank> {
  tileOperation("load(…)");
  const region = regionOf("load(…)", source);
  checkTileShape("load(…)", region.shape);
  return gather(region, region.shape) as unknown as Fragment<DT, Rank>;
}

/** Writes a fragment, or `fn` of its elements; elements outside a tensor are dropped. */
export function store<DT extends DTypeName>(destination: Memory<DT>, source: Fragment<NoInfer<DT>>): void;
export function store<DT extends DTypeName, From extends DTypeName>(
  destination: Memory<DT>,
  source: Fragment<From>,
  fn: ElementFn<From, NoInfer<DT>>,
): void;
export function store(destination: Memory, source: Fragment, fn?: ElementFn<DTypeName, DTypeName>): void {
  tileOperation("store(…)");
  const tile = fragmentOf("store(…)", source);
  const region = regionOf("store(…)", destination);
  checkShapes("store(…)", tile.shape, region.shape);
  if (fn === undefined) {
    checkDTypes("store(…)", tile.dtype, region.buffer.dtype);
    scatter(region, tile.data);
    return;
  }
  functionOf("store(…)", fn);
  const codec = region.buffer.codec;
  const codes = codec.allocate(sizeOf(tile.shape));
  forEachElement(tile.shape, (n, i, j, k, l) => {
    codes[n] = codec.encode(elementOf("store(…)", fn(tile.read(n), i, j, k, l)));
  });
  scatter(region, codes);
}

/** Moves a tile between tensors, shared buffers and fragments of one dtype and shape. */
export function copy<DT extends DTypeName>(source: Copyable<DT>, destination: Copyable<NoInfer<DT>>): void {
  tileOperation("copy(…)");
  const from = regionOf("copy(…)", source);
  const to = regionOf("copy(…)", destination);
  checkShapes("copy(…)", from.shape, to.shape);
  checkDTypes("copy(…)", from.buffer.dtype, to.buffer.dtype);
  scatter(to, gather(from, from.shape).data);
}

/** Sets every element of a shared buffer or a fragment. */
export function fill<DT extends DTypeName>(buffer: Shared<DT> | Fragment<DT>, value: Element<DT>): void {
  tileOperation("fill(…)");
  const target = bufferOf("fill(…)", buffer);
  if (target instanceof TensorBuffer)
    throw new LanguageError(
      "TW-L007",
      `fill(…) of ${target.title}`,
      "fill a shared buffer or a fragment, and store it",
    );
  target.data.fill(target.codec.encode(elementOf("fill(…)", value)));
}

/** A barrier for all threads of the block. The compiler places those that are needed; eager mode has nothing to wait for. */
export function syncThreads(): void {
  tileOperation("syncThreads()");
}
