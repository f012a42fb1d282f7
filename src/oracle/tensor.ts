/** The plain tensors that references take and return: row-major, contiguous, raw codes for narrow floats. */

import { check, described, isGone, isInstance, type Kind, kinds } from "../checks/index.js";
import { numbers, recordWith, refuse } from "./errors.js";

/** The array that holds a dtype's elements. */
export interface TensorData {
  e4m3: Uint8Array;
  e5m2: Uint8Array;
  bf16: Uint16Array;
  f16: Uint16Array;
  f32: Float32Array;
  i32: Int32Array;
  u32: Uint32Array;
  u8: Uint8Array;
}

export type TensorDType = keyof TensorData;

/** A tensor in host memory; the last dimension varies fastest. */
export interface HostTensor<D extends TensorDType = TensorDType> {
  readonly dtype: D;
  readonly shape: readonly number[];
  readonly data: TensorData[D];
}

const arrays: { readonly [D in TensorDType]: new (length: number) => TensorData[D] } = {
  e4m3: Uint8Array,
  e5m2: Uint8Array,
  bf16: Uint16Array,
  f16: Uint16Array,
  f32: Float32Array,
  i32: Int32Array,
  u32: Uint32Array,
  u8: Uint8Array,
};
const anyDType = kinds.word(...Object.keys(arrays));

/** Most elements of an array, whatever is free. */
const MOST = 2 ** 32;

function allocated<D extends TensorDType>(dtype: D, count: number): TensorData[D] {
  try {
    return new arrays[dtype](count);
  } catch {
    return refuse(`a ${dtype} tensor of ${count} elements`, "there is not so much memory");
  }
}

/** For checks of arguments: a tensor of whatever dtype. */
export const anyTensor: Kind = recordWith(
  {
    dtype: anyDType,
    shape: kinds.sizes,
    data: { accepts: "", holds: (data) => numbers.holds(data) && ArrayBuffer.isView(data) && !isGone(data) },
  },
  "a tensor: { dtype, shape, data }",
);

/** Number of elements of a shape; 1 for a scalar's empty shape. */
export function elementCount(shape: readonly number[]): number {
  check(refuse, "the shape", shape, kinds.sizes);
  return shape.reduce((product, size) => product * size, 1);
}

/** A tensor over `data`, or over zeros. Throws TW-O001 if `data` is not what the dtype lies in, or has not as many elements as `shape`. */
export function tensor<D extends TensorDType>(dtype: D, shape: readonly number[], data?: TensorData[D]): HostTensor<D> {
  check(refuse, "the dtype", dtype, anyDType);
  const count = elementCount(shape);
  if (!Number.isSafeInteger(count) || count > MOST)
    refuse(`shape ${described(shape)} has ${count} elements`, `an array has at most ${MOST}`);
  const elements = data === undefined ? allocated(dtype, count) : data;
  if (!isInstance(elements, arrays[dtype]))
    refuse(`the data of a ${dtype} tensor is ${described(data)}`, `pass a ${arrays[dtype].name}`);
  if (elements.length !== count)
    refuse(
      `a ${dtype} tensor of shape ${described(shape)} has ${count} elements, the array ${elements.length}`,
      "make them equal",
    );
  return { dtype, shape, data: elements };
}

/**
 * Throws TW-O001 unless the input of that name fits `dims` (numbers must match, names bind on first sight), and returns the sizes bound
 * so far.
 */
export function bindDims(
  name: string,
  inputs: object,
  dtype: TensorDType,
  dims: readonly (string | number)[],
  bound: Record<string, number>,
): Record<string, number> {
  check(refuse, "the inputs", inputs, kinds.record);
  const given = (inputs as Readonly<Record<string, unknown>>)[name];
  check(refuse, name, given, anyTensor);
  const actual = given as HostTensor;
  const fail = (): never =>
    refuse(
      `${name} is ${actual.dtype} ${described(actual.shape)} of ${actual.data.length} elements`,
      `pass ${dtype} [${dims.join(", ")}] with ${JSON.stringify(bound)}`,
    );
  if (actual.dtype !== dtype || actual.shape.length !== dims.length) fail();
  if (!(actual.data instanceof arrays[dtype]) || actual.data.length !== elementCount(actual.shape)) fail();
  dims.forEach((dim, axis) => {
    const size = actual.shape[axis] as number;
    if (typeof dim === "string") bound[dim] ??= size;
    if (size !== (typeof dim === "string" ? bound[dim] : dim)) fail();
  });
  return bound;
}
