/** The plain tensors that references take and return: row-major, contiguous, raw codes for narrow floats. */

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

const allocators: { readonly [D in TensorDType]: (length: number) => TensorData[D] } = {
  e4m3: (length) => new Uint8Array(length),
  e5m2: (length) => new Uint8Array(length),
  bf16: (length) => new Uint16Array(length),
  f16: (length) => new Uint16Array(length),
  f32: (length) => new Float32Array(length),
  i32: (length) => new Int32Array(length),
  u32: (length) => new Uint32Array(length),
  u8: (length) => new Uint8Array(length),
};

/** Number of elements of a shape; 1 for a scalar's empty shape. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** A tensor over `data`, or over zeros. Throws RangeError if `data` has not as many elements as `shape`. */
export function tensor<D extends TensorDType>(dtype: D, shape: readonly number[], data?: TensorData[D]): HostTensor<D> {
  const count = elementCount(shape);
  const elements = data ?? allocators[dtype](count);
  if (elements.length !== count) {
    throw new RangeError(
      `${dtype} tensor of shape [${shape.join(", ")}] needs ${count} elements, got ${elements.length}`,
    );
  }
  return { dtype, shape, data: elements };
}

/**
 * Throws unless `actual` fits `dims` (numbers must match, names bind on first sight), and returns the sizes bound so far.
 * A reference asserts its inputs; telling a user what to change is the host's task.
 */
export function bindDims(
  name: string,
  actual: HostTensor,
  dtype: TensorDType,
  dims: readonly (string | number)[],
  bound: Record<string, number>,
): Record<string, number> {
  const fail = (): never => {
    const got = `${actual.dtype} [${actual.shape.join(", ")}]`;
    throw new RangeError(`${name}: expected ${dtype} [${dims.join(", ")}] with ${JSON.stringify(bound)}, got ${got}`);
  };
  if (actual.dtype !== dtype || actual.shape.length !== dims.length) fail();
  if (actual.data.length !== elementCount(actual.shape)) fail();
  dims.forEach((dim, axis) => {
    const size = actual.shape[axis] as number;
    if (typeof dim === "string") bound[dim] ??= size;
    if (size !== (typeof dim === "string" ? bound[dim] : dim)) fail();
  });
  return bound;
}
