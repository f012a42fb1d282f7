/** Device memory. */
import type { Handle } from "./addon.js";
import type { Context } from "./context.js";
import type { DType } from "./dtypes.js";
import { elementBytes } from "./dtypes.js";
import { asking, awaiting, badArgument } from "./errors.js";
import type { HostBuffer } from "./host.js";
import { Lifetime } from "./lifetime.js";
import type { Stream } from "./stream.js";
import { elementCount, type Tensor, tensorFromBytes } from "./tensor.js";

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
  upload(data: ArrayBufferView | Tensor, options: CopyOptions = {}): void {
    const view = ArrayBuffer.isView(data) ? data : data?.data;
    if (!ArrayBuffer.isView(view)) throw badArgument("upload takes a typed array, a DataView or a tensor");
    const bytes = privateBytes(view);
    const handle = this.#life.handle;
    asking(() => this.context.addon.upload(handle, options.offset ?? 0, bytes, this.#stream(options)));
  }

  /** Reads `bytes` bytes (all from the offset on, if not given) once the work queued before is done. */
  download(bytes?: number, options: CopyOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
    const offset = options.offset ?? 0;
    return awaiting(async () => {
      const handle = this.#life.handle;
      return this.context.addon.download(handle, offset, bytes ?? this.bytes - offset, this.#stream(options));
    });
  }

  /** Reads a tensor that starts at the offset. */
  async downloadTensor<D extends DType>(
    dtype: D,
    shape: readonly number[],
    options: CopyOptions = {},
  ): Promise<Tensor<D>> {
    const bytes = await this.download(elementCount(shape) * elementBytes(dtype), options);
    return tensorFromBytes(dtype, shape, bytes);
  }

  /** Queues a copy of another buffer's bytes to this one; the ranges must not overlap. */
  copyFrom(
    source: DeviceBuffer,
    options: CopyOptions & { readonly sourceOffset?: number; readonly bytes?: number } = {},
  ): void {
    this.context.check(source, "the source buffer");
    const [to, from] = [this.#life.handle, source.#life.handle];
    const sourceOffset = options.sourceOffset ?? 0;
    const bytes = options.bytes ?? source.bytes - sourceOffset;
    asking(() => this.context.addon.copy(to, options.offset ?? 0, from, sourceOffset, bytes, this.#stream(options)));
    this.context.capture?.parts.add(this).add(source);
  }

  /**
   * Queues a copy from a buffer of another device of the same driver, on a stream of this buffer's device. What the other device has queued for the
   * source is not waited for: synchronise it first.
   */
  copyFromPeer(
    source: DeviceBuffer,
    options: CopyOptions & { readonly sourceOffset?: number; readonly bytes?: number } = {},
  ): void {
    if (!(source instanceof DeviceBuffer)) throw badArgument("the source buffer is none that a device has made");
    const [to, from] = [this.#life.handle, source.#life.handle];
    const sourceOffset = options.sourceOffset ?? 0;
    const bytes = options.bytes ?? source.bytes - sourceOffset;
    asking(() =>
      this.context.addon.copyPeer(to, options.offset ?? 0, from, sourceOffset, bytes, this.#stream(options)),
    );
  }

  /** Queues a copy of pinned host memory to this buffer, and returns; the bytes are read when the stream comes to it. */
  copyFromHost(source: HostBuffer, options: HostCopyOptions = {}): void {
    this.#copyHost(true, source, options);
  }

  /** Queues a copy of this buffer to pinned host memory, and returns; the bytes are there once the stream has come so far. */
  copyToHost(target: HostBuffer, options: HostCopyOptions = {}): void {
    this.#copyHost(false, target, options);
  }

  #copyHost(toDevice: boolean, host: HostBuffer, options: HostCopyOptions): void {
    this.context.check(host, "the host buffer");
    const { offset = 0, hostOffset = 0 } = options;
    const bytes = options.bytes ?? Math.min(this.bytes - offset, host.bytes.byteLength - hostOffset);
    const [handle, memory] = [this.#life.handle, host.handle];
    const stream = this.#stream(options);
    asking(() => this.context.addon.copyHost(toDevice, handle, offset, memory, hostOffset, bytes, stream));
    this.context.capture?.parts.add(this).add(host);
  }

  /** Queues filling the buffer, from the offset on, with one byte value. */
  fill(value: number, options: CopyOptions & { readonly bytes?: number } = {}): void {
    const handle = this.#life.handle;
    const offset = options.offset ?? 0;
    const bytes = options.bytes ?? this.bytes - offset;
    asking(() => this.context.addon.fill(handle, offset, bytes, value, this.#stream(options)));
    this.context.capture?.parts.add(this);
  }

  /** Gives the memory back. Work queued before still finds it; freeing again does nothing. */
  free(): void {
    this.#life.end();
  }

  [Symbol.dispose](): void {
    this.free();
  }

  #stream({ stream }: CopyOptions): Handle {
    if (!stream) return 0;
    this.context.check(stream, "the stream");
    return stream.handle;
  }
}

/** A view's bytes. Shared memory is copied first: another thread could change it while native code reads. */
function privateBytes(view: ArrayBufferView): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  } catch (cause) {
    throw badArgument(
      `the array's memory is gone (was it transferred to another thread?): ${(cause as Error).message}`,
    );
  }
  return view.buffer instanceof ArrayBuffer ? bytes : new Uint8Array(bytes);
}
