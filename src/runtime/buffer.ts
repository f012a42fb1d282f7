/** Device memory. */
import { check, checkedOptions, described, type Fields, isGone, isInstance, kinds } from "../checks/index.js";
import { type Context, checkMaker } from "./context.js";
import { dtype as anyDType, type DType, elementBytes } from "./dtypes.js";
import { asking, awaiting, badArgument, refuse } from "./errors.js";
import { HostBuffer } from "./host.js";
import { Lifetime } from "./lifetime.js";
import { Stream, streamHandle } from "./stream.js";
import { arrayOf, elementCount, type Tensor, tensorFromBytes } from "./tensor.js";

/** Where in a buffer, and on which stream. */
export interface CopyOptions {
  /** Byte offset in the buffer; 0 if not given. */
  readonly offset?: number;
  /** The stream to order the copy on; the default stream if not given. */
  readonly stream?: Stream;
}

/** Which part of a buffer and of pinned host memory; as much as both have if `bytes` is not given. */
export interface HostCopyOptions extends CopyOptions {
  readonly hostOffset?: number;
  readonly bytes?: number;
}

/** Which part of another buffer, and where to in this one; as much as the other has if `bytes` is not given. */
export interface DeviceCopyOptions extends CopyOptions {
  readonly sourceOffset?: number;
  readonly bytes?: number;
}

/** As much as there is from the offset on if `bytes` is not given. */
export interface FillOptions extends CopyOptions {
  readonly bytes?: number;
}

const whole = kinds.whole();
const copyFields: Fields<CopyOptions> = { offset: whole, stream: kinds.instance(Stream, "a Stream of the device") };
const fillFields: Fields<FillOptions> = { ...copyFields, bytes: whole };
const deviceCopyFields: Fields<DeviceCopyOptions> = { ...fillFields, sourceOffset: whole };
const hostCopyFields: Fields<HostCopyOptions> = { ...fillFields, hostOffset: whole };

/**
 * An allocation on a device. It lives until `free()` or the end of a `using` block, or until its device is closed. One that is only forgotten is freed
 * when the garbage collector finds it; an address that was read from it does not keep it alive.
 */
export class DeviceBuffer {
  readonly context: Context;
  readonly bytes: number;
  readonly #life: Lifetime;
  readonly #address: bigint;

  /** Made by `Device.alloc`. */
  constructor(context: Context, bytes: number) {
    checkMaker(context, "a DeviceBuffer", "Device.alloc");
    check(refuse, "the size of alloc", bytes, whole);
    const { handle, address } = asking(() => context.addon.alloc(context.handle, bytes));
    this.context = context;
    this.bytes = bytes;
    this.#life = new Lifetime(this, handle, "the buffer", "freed", (addon, freed) => addon.free(freed));
    this.#address = address;
  }

  readonly what = "a buffer";

  /** "freed", or that it was lost with its device; undefined while it is there. */
  get gone(): string | undefined {
    return this.#life.gone;
  }

  /** The device address; throws TW-R011 once the buffer is freed or its device closed. */
  get address(): bigint {
    void this.#life.handle;
    return this.#address;
  }

  /** Queues a copy of an array's bytes, or a tensor's, to the buffer. The bytes are taken before this returns. */
  upload(data: ArrayBufferView | Tensor, options?: CopyOptions): void {
    const { offset = 0, stream } = checkedOptions(refuse, "upload", options, copyFields);
    const bytes = privateBytes(arrayOf(data));
    const handle = this.#life.handle;
    const on = streamHandle(this.context, stream);
    asking(() => this.context.addon.upload(handle, offset, bytes, on));
  }

  /** Reads `bytes` bytes (all from the offset on, if not given) once the work queued before is done. */
  download(bytes?: number, options?: CopyOptions): Promise<Uint8Array<ArrayBuffer>> {
    return awaiting(async () => {
      const { offset = 0, stream } = checkedOptions(refuse, "download", options, copyFields);
      if (bytes !== undefined) check(refuse, "the bytes of download", bytes, whole);
      const handle = this.#life.handle;
      const on = streamHandle(this.context, stream);
      return this.context.addon.download(handle, offset, bytes ?? this.bytes - offset, on);
    });
  }

  /** Reads a tensor that starts at the offset. */
  async downloadTensor<D extends DType>(dtype: D, shape: readonly number[], options?: CopyOptions): Promise<Tensor<D>> {
    check(refuse, "the dtype of downloadTensor", dtype, anyDType);
    const bytes = await this.download(elementCount(shape) * elementBytes(dtype), options);
    return tensorFromBytes(dtype, shape, bytes);
  }

  /** Queues a copy of another buffer's bytes to this one; the ranges must not overlap. */
  copyFrom(source: DeviceBuffer, options?: DeviceCopyOptions): void {
    const {
      offset = 0,
      sourceOffset = 0,
      bytes,
      stream,
    } = checkedOptions(refuse, "copyFrom", options, deviceCopyFields);
    this.context.check(source, DeviceBuffer, "the source buffer");
    const [to, from, on] = [this.#life.handle, source.#life.handle, streamHandle(this.context, stream)];
    const size = bytes ?? source.bytes - sourceOffset;
    asking(() => this.context.addon.copy(to, offset, from, sourceOffset, size, on));
    this.context.capture?.parts.add(this).add(source);
  }

  /**
   * Queues a copy from a buffer of another device of the same driver, on a stream of this buffer's device. What the other device has queued for the
   * source is not waited for: synchronise it first.
   */
  copyFromPeer(source: DeviceBuffer, options?: DeviceCopyOptions): void {
    const given = checkedOptions(refuse, "copyFromPeer", options, deviceCopyFields);
    const { offset = 0, sourceOffset = 0, bytes, stream } = given;
    if (!isInstance(source, DeviceBuffer))
      throw badArgument(
        `the source buffer is none that a device has made, but ${described(source)}: pass a DeviceBuffer`,
      );
    const [to, from, on] = [this.#life.handle, source.#life.handle, streamHandle(this.context, stream)];
    const size = bytes ?? source.bytes - sourceOffset;
    asking(() => this.context.addon.copyPeer(to, offset, from, sourceOffset, size, on));
  }

  /** Queues a copy of pinned host memory to this buffer, and returns; the bytes are read when the stream comes to it. */
  copyFromHost(source: HostBuffer, options?: HostCopyOptions): void {
    this.#copyHost("copyFromHost", source, options);
  }

  /** Queues a copy of this buffer to pinned host memory, and returns; the bytes are there once the stream has come so far. */
  copyToHost(target: HostBuffer, options?: HostCopyOptions): void {
    this.#copyHost("copyToHost", target, options);
  }

  #copyHost(of: "copyFromHost" | "copyToHost", host: HostBuffer, options: HostCopyOptions | undefined): void {
    const { offset = 0, hostOffset = 0, bytes, stream } = checkedOptions(refuse, of, options, hostCopyFields);
    this.context.check(host, HostBuffer, "the host buffer");
    const size = bytes ?? Math.min(this.bytes - offset, host.bytes.byteLength - hostOffset);
    const [handle, memory, on] = [this.#life.handle, host.handle, streamHandle(this.context, stream)];
    asking(() => this.context.addon.copyHost(of === "copyFromHost", handle, offset, memory, hostOffset, size, on));
    this.context.capture?.parts.add(this).add(host);
  }

  /** Queues filling the buffer, from the offset on, with one byte value. */
  fill(value: number, options?: FillOptions): void {
    const { offset = 0, bytes = this.bytes - offset, stream } = checkedOptions(refuse, "fill", options, fillFields);
    check(refuse, "the value of fill", value, kinds.byte);
    const [handle, on] = [this.#life.handle, streamHandle(this.context, stream)];
    asking(() => this.context.addon.fill(handle, offset, bytes, value, on));
    this.context.capture?.parts.add(this);
  }

  /** Gives the memory back. Work queued before still finds it; freeing again does nothing. */
  free(): void {
    this.#life.end();
  }

  [Symbol.dispose](): void {
    this.free();
  }
}

/** A view's bytes. Shared memory is copied first: another thread could change it while native code reads. */
export function privateBytes(view: ArrayBufferView): Uint8Array {
  if (isGone(view))
    throw badArgument("the array's memory is gone: it was transferred to another thread, or cut off by a resize");
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return view.buffer instanceof ArrayBuffer ? bytes : new Uint8Array(bytes);
}
