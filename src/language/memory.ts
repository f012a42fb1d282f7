/** Eager tensors, shared buffers, fragments and views: raw codes, strides, and element access. */
import { described, isListOf, kinds } from "../checks/index.js";
import { elementEffect, elementRead, runElements, runningBlock, tileOperation } from "./ambient.js";
import { type DTypeName, dtypeFacts } from "./dtypes.js";
import { LanguageError } from "./errors.js";
import { type Codec, codecs, type RawArray } from "./formats.js";
import type { Fragment, Shape, Shared, Tensor, View } from "./types.js";

/** Number of elements of a shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, length) => product * length, 1);
}

export function shapeText(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis--) {
    strides[axis] = (strides[axis + 1] as number) * (shape[axis + 1] as number);
  }
  return strides;
}

/** Elements of a tile: far more than any GPU holds. */
const MOST = 2 ** 26;
const isLength = (n: unknown): boolean => Number.isInteger(n) && (n as number) > 0;

/** Throws TW-L007 unless `shape` has 1 to `maxRank` positive whole numbers. */
export function checkTileShape(what: string, shape: Shape, maxRank = 4): void {
  if (isListOf(shape, isLength) && shape.length >= 1 && shape.length <= maxRank && sizeOf(shape) <= MOST) return;
  throw new LanguageError(
    "TW-L007",
    `${what} of shape ${described(shape)}`,
    `give 1 to ${maxRank} dimensions, each a positive whole number, of ${MOST} elements at most`,
  );
}

/** Row-major elements of one dtype, as raw codes. */
export abstract class Buffer {
  readonly codec: Codec;
  readonly strides: readonly number[];

  constructor(
    readonly dtype: DTypeName,
    readonly shape: Shape,
    readonly data: RawArray,
    /** What messages call it. */
    readonly title: string,
  ) {
    this.codec = codecs[dtype];
    this.strides = stridesOf(shape);
  }

  get rank(): number {
    return this.shape.length;
  }

  read(offset: number): number | boolean {
    return this.codec.decode(this.data[offset] as number);
  }

  write(offset: number, value: number | boolean): void {
    if (typeof value !== "number" && typeof value !== "boolean")
      throw new LanguageError(
        "TW-L007",
        `${described(value)} as an element of ${this.title}`,
        "give a number or a boolean",
      );
    this.data[offset] = this.codec.encode(value);
  }

  /** Offset of an element, or −1 outside the bounds. Throws TW-L005 for a wrong number of indices or one that is no whole number. */
  protected locate(index: readonly number[], count: number): number {
    if (count !== this.shape.length) {
      throw new LanguageError(
        "TW-L005",
        `${this.title} has ${this.shape.length} dimensions, got ${count} indices`,
        "give one index per dimension",
      );
    }
    let offset = 0;
    let inside = true;
    for (let axis = 0; axis < count; axis++) {
      const i = index[axis] as number;
      if (!Number.isInteger(i)) {
        throw new LanguageError(
          "TW-L005",
          `index ${described(i)} of ${this.title}`,
          "indices are whole numbers: use idiv for quotients",
        );
      }
      if (i < 0 || i >= (this.shape[axis] as number)) inside = false;
      offset += i * (this.strides[axis] as number);
    }
    return inside ? offset : -1;
  }

  /** As `locate`, for memory without guarded bounds: throws TW-L005 outside them. */
  protected locateInside(index: readonly number[], count: number): number {
    const offset = this.locate(index, count);
    if (offset < 0) {
      throw new LanguageError(
        "TW-L005",
        `index [${index.slice(0, count).join(", ")}] outside ${this.title} of shape ${shapeText(this.shape)}`,
        "keep indices in bounds: only tensors are guarded",
      );
    }
    return offset;
  }
}

/** Where a tile starts, or where each of its rows does. */
type Origin = readonly number[] | ((row: number) => readonly number[]);

/** A kernel's tensor argument. */
export class TensorBuffer extends Buffer implements Tensor {
  readonly memory = "tensor";

  constructor(
    dtype: DTypeName,
    shape: Shape,
    data: RawArray,
    readonly name: string,
    readonly writable: boolean,
  ) {
    super(dtype, shape, data, `tensor ${name}`);
  }

  at(...index: number[]): number | boolean {
    const offset = this.locate(index, index.length);
    return offset < 0 ? this.codec.decode(0) : this.read(offset);
  }

  set(...indexAndValue: [...number[], value: number | boolean]): void {
    elementEffect(`.set(…) of ${this.title}`);
    this.mustBeWritable();
    const count = indexAndValue.length - 1;
    const offset = this.locate(indexAndValue as number[], count);
    if (offset >= 0) this.write(offset, indexAndValue[count] as number | boolean);
  }

  /** Here the number of the row: eager tensors have no gaps. */
  place(...row: number[]): number {
    const columns = this.shape.at(-1) as number;
    const [place] = row;
    if (row.length === 1 && typeof place === "number")
      return place >= 0 && place < sizeOf(this.shape.slice(0, -1)) ? place : -1;
    const offset = this.locate([...row, 0], row.length + 1);
    return offset < 0 ? -1 : offset / columns;
  }

  tile(origin: Origin, shape: Shape): ViewOf<"tensor"> {
    return makeView(this, "tensor", origin, shape);
  }

  /** Offset of an element or −1; for atomics. */
  element(index: readonly number[]): number {
    this.mustBeWritable();
    return this.locate(index, index.length);
  }

  /** Throws TW-L006 for an input. */
  mustBeWritable(): void {
    if (!this.writable) {
      throw new LanguageError("TW-L006", `write to input ${this.title}`, "declare it as output(…) or inout(…)");
    }
  }
}

/** `tensor`'s bytes as elements of another dtype. Throws TW-L007 unless they fill `shape`. */
export const reinterpretBuffer = (tensor: TensorBuffer, dtype: DTypeName, shape: Shape): TensorBuffer =>
  new TensorBuffer(dtype, shape, reinterpretData(tensor, dtype, shape), tensor.name, tensor.writable);

/** As `reinterpretBuffer`, for a shared buffer. */
export const reinterpretShared = (buffer: SharedBuffer, dtype: DTypeName, shape: Shape): SharedBuffer =>
  new SharedBuffer(dtype, shape, reinterpretData(buffer, dtype, shape));

function reinterpretData(tensor: Buffer, dtype: DTypeName, shape: Shape): RawArray {
  const { data } = tensor;
  const elements = codecs[dtype].allocate(0);
  if (
    !kinds.sizes.holds(shape) ||
    shape.length === 0 ||
    sizeOf(shape) * elements.BYTES_PER_ELEMENT !== data.byteLength
  ) {
    throw new LanguageError(
      "TW-L007",
      `reinterpret of ${tensor.title} with ${data.byteLength} bytes as ${dtype} ${described(shape)}`,
      "give dims that hold as many bytes as the tensor",
    );
  }
  if (data.byteOffset % elements.BYTES_PER_ELEMENT !== 0) {
    throw new LanguageError(
      "TW-L007",
      `reinterpret of ${tensor.title}, whose array starts at byte ${data.byteOffset} of its buffer, as ${dtype}`,
      "pass an array that starts at a multiple of 4 bytes",
    );
  }
  const view = elements.constructor as new (buffer: ArrayBufferLike, offset: number, length: number) => RawArray;
  return new view(data.buffer, data.byteOffset, sizeOf(shape));
}

/** `tensor`'s rows by their places, as elements of another dtype. Throws TW-L007 where they are no whole number of these. */
export function placedBuffer(tensor: TensorBuffer, dtype: DTypeName): TensorBuffer {
  const columns = (tensor.shape.at(-1) as number) * (dtypeFacts[tensor.dtype].bytes / dtypeFacts[dtype].bytes);
  return reinterpretBuffer(tensor, dtype, [sizeOf(tensor.shape.slice(0, -1)), columns]);
}

function poisoned(dtype: DTypeName, shape: Shape): RawArray {
  const data = codecs[dtype].allocate(sizeOf(shape));
  new Uint8Array(data.buffer).fill(codecs[dtype].poison);
  return data;
}

/** A buffer in shared memory, poisoned at first. */
export class SharedBuffer extends Buffer implements Shared {
  readonly memory = "shared";

  constructor(dtype: DTypeName, shape: Shape, data: RawArray = poisoned(dtype, shape)) {
    super(dtype, shape, data, "a shared buffer");
  }

  at(...index: number[]): number | boolean {
    runningBlock(".at(…) of a shared buffer");
    return this.read(this.locateInside(index, index.length));
  }

  set(...indexAndValue: [...number[], value: number | boolean]): void {
    elementEffect(".set(…) of a shared buffer");
    const count = indexAndValue.length - 1;
    this.write(this.locateInside(indexAndValue as number[], count), indexAndValue[count] as number | boolean);
  }

  tile(origin: Origin, shape: Shape): ViewOf<"shared"> {
    return makeView(this, "shared", origin, shape);
  }

  /** Offset of an element; for atomics. */
  element(index: readonly number[]): number {
    return this.locateInside(index, index.length);
  }
}

/** A tile in registers. */
export class FragmentTile extends Buffer implements Fragment {
  readonly memory = "fragment";

  constructor(dtype: DTypeName, shape: Shape, data: RawArray = codecs[dtype].allocate(sizeOf(shape))) {
    super(dtype, shape, data, "a fragment");
  }

  at(...index: number[]): number | boolean {
    elementRead();
    return this.read(this.locateInside(index, index.length));
  }
}

/** A view: the base's offset of every element, in row-major order of the view; −1 outside a tensor. */
export class ViewOf<Of extends "tensor" | "shared"> implements View<DTypeName, number, Of> {
  readonly memory = "view";
  readonly dtype: DTypeName;
  readonly rank: number;

  constructor(
    readonly base: TensorBuffer | SharedBuffer,
    readonly of: Of,
    readonly shape: Shape,
    readonly offsets: Int32Array,
  ) {
    this.dtype = base.dtype;
    this.rank = shape.length;
  }
}

function makeView<Of extends "tensor" | "shared">(
  base: TensorBuffer | SharedBuffer,
  of: Of,
  origin: Origin,
  shape: Shape,
): ViewOf<Of> {
  tileOperation(".tile(…)");
  checkTileShape(".tile(…)", shape, 8);
  const check = (start: readonly number[]): readonly number[] => {
    if (isListOf(start, Number.isInteger) && start.length === base.rank && shape.length === base.rank) return start;
    throw new LanguageError(
      "TW-L007",
      `.tile(${described(start)}, ${shapeText(shape)}) of ${base.title} with ${base.rank} dimensions`,
      "give a whole-number origin and a length for every dimension; use 1 for dimensions to fix",
    );
  };
  const offsets =
    typeof origin === "function" ? rowOffsets(base, origin, shape, check) : viewOffsets(base, check(origin), shape);
  if (of === "shared" && offsets.includes(-1)) {
    const where = typeof origin === "function" ? "rows" : shapeText(origin);
    throw new LanguageError(
      "TW-L005",
      `.tile(${where}, ${shapeText(shape)}) outside a shared buffer of shape ${shapeText(base.shape)}`,
      "keep tiles of shared buffers in bounds: only tensors are guarded",
    );
  }
  return new ViewOf(base, of, shape, offsets);
}

/** Offsets of a view whose rows start where the function says. */
function rowOffsets(
  base: Buffer,
  start: (row: number) => readonly number[],
  shape: Shape,
  check: (start: readonly number[]) => readonly number[],
): Int32Array {
  const rows = shape[0] as number;
  const one = [1, ...shape.slice(1)];
  const perRow = sizeOf(one);
  const offsets = new Int32Array(rows * perRow);
  for (let row = 0; row < rows; row++) {
    const origin = check(runElements("lambda", () => start(row)));
    offsets.set(viewOffsets(base, origin, one), row * perRow);
  }
  return offsets;
}

/** Grows the list of offsets one dimension at a time, innermost last. */
function viewOffsets(base: Buffer, origin: readonly number[], shape: Shape): Int32Array {
  let offsets = Int32Array.of(0);
  for (let axis = 0; axis < shape.length; axis++) {
    const length = shape[axis] as number;
    const start = origin[axis] as number;
    const size = base.shape[axis] as number;
    const stride = base.strides[axis] as number;
    const next = new Int32Array(offsets.length * length);
    let n = 0;
    for (const outer of offsets) {
      for (let i = start; i < start + length; i++)
        next[n++] = outer < 0 || i < 0 || i >= size ? -1 : outer + i * stride;
    }
    offsets = next;
  }
  return offsets;
}
