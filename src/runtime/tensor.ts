/** Tensors in host memory: a dtype, a shape and a typed array, row-major and contiguous. */
import { check, described, isArray, isInstance, isRecord } from "../checks/index.js";
import { dtype as anyDType, arrayType, type DType, type DTypeArrays, elementBytes } from "./dtypes.js";
import { badArgument, refuse } from "./errors.js";

/** The last dimension varies fastest. e4m3, e5m2, bf16 and f16 hold bit patterns; a bool is 0 or 1. */
export interface Tensor<D extends DType = DType> {
  readonly dtype: D;
  readonly shape: readonly number[];
  readonly data: DTypeArrays[D];
}

/** Number of elements of a shape: 1 for a scalar's empty shape. Throws TW-R010 for sizes that are not whole, or too many elements. */
export function elementCount(shape: readonly number[]): number {
  if (!isArray(shape)) throw badArgument(`a shape is an array of sizes, not ${described(shape)}`);
  let count = 1;
  for (const size of shape) {
    if (!Number.isSafeInteger(size) || size < 0) {
      throw badArgument(`shape ${described(shape)}: ${described(size)} is not a whole number of at least 0`);
    }
    count *= size;
  }
  // Checked at the end: with a size of 0 the others may multiply to anything.
  if (!Number.isSafeInteger(count)) throw badArgument(`shape [${shape.join(", ")}] has too many elements`);
  return count;
}

/**
 * A tensor over `data` (not copied), or over zeros.
 * Throws TW-R010 for an unknown dtype, an array of another type, or a length that is not the shape's.
 */
export function tensor<D extends DType>(dtype: D, shape: readonly number[], data?: DTypeArrays[D]): Tensor<D> {
  check(refuse, "the dtype of tensor", dtype, anyDType);
  const count = elementCount(shape);
  const type = arrayType(dtype);
  const elements = data === undefined ? zeros(dtype, count) : data;
  if (!isInstance(elements, type)) throw badArgument(`a ${dtype} tensor holds a ${type.name}, not ${described(data)}`);
  if (elements.length !== count) {
    throw badArgument(
      `${dtype} tensor of shape [${shape.join(", ")}] has ${count} elements, the array ${elements.length}`,
    );
  }
  return { dtype, shape: [...shape], data: elements };
}

/** An array of zeros. More than this process can have is refused. */
function zeros<D extends DType>(dtype: D, count: number): DTypeArrays[D] {
  try {
    return new (arrayType(dtype))(count);
  } catch {
    throw badArgument(`no array can hold ${count} elements of ${dtype}`);
  }
}

/** What an upload takes its bytes from: an array, or a tensor's. */
export function arrayOf(data: ArrayBufferView | Tensor): ArrayBufferView {
  if (ArrayBuffer.isView(data)) return data;
  const view: unknown = isRecord(data) ? data.data : undefined;
  if (ArrayBuffer.isView(view)) return view;
  throw badArgument(`upload takes a typed array, a DataView or a tensor, not ${described(data)}`);
}

/** A tensor over bytes, copied only where they are not aligned to the elements. */
export function tensorFromBytes<D extends DType>(dtype: D, shape: readonly number[], bytes: Uint8Array): Tensor<D> {
  const count = elementCount(shape);
  const size = elementBytes(dtype);
  if (bytes.length !== count * size) {
    throw badArgument(`${dtype} tensor of shape [${shape.join(", ")}] has ${count * size} bytes, not ${bytes.length}`);
  }
  const aligned = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  return tensor(dtype, shape, new (arrayType(dtype))(aligned.buffer, aligned.byteOffset, count));
}

/** The tensor's bytes, as they lie in memory (not copied). */
export function tensorBytes({ data }: Tensor): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
