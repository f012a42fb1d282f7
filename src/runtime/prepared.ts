/**
 * Launches made ready once and queued many times. Shape and arguments are checked and packed beforehand, and nothing is made per
 * launch: no promise, no handle, no event. What is left is little more than the driver's call.
 */
import { checkedOptions, described, type Fields, isInstance, kinds } from "../checks/index.js";
import { bufferOf, type KernelArgument, packAgain, packArguments } from "./arguments.js";
import type { DeviceBuffer } from "./buffer.js";
import { alreadyClosed, asking, badArgument, refuse } from "./errors.js";
import { Kernel, type ParameterPlace } from "./module.js";
import { checkedShape, type LaunchShape, shapeFields } from "./shape.js";
import { type Stream, streamHandle } from "./stream.js";

export interface PrepareOptions extends LaunchShape {
  readonly args: readonly KernelArgument[];
}

/** The arguments themselves are checked where they are packed. */
const preparedFields: Fields<PrepareOptions> = { ...shapeFields, args: kinds.any };

/** Bytes of the shape, which come before the parameters: ten 32-bit words. */
const headerBytes = 40;
const mostWord = 2 ** 32 - 1;

export class PreparedLaunch {
  readonly kernel: Kernel;
  /** What the addon takes: the shape, then the parameter block. */
  readonly #order: Uint8Array;
  readonly #params: Uint8Array;
  readonly #places: readonly ParameterPlace[];
  /** By argument: the buffer it points into. */
  readonly #buffers: (DeviceBuffer | undefined)[];

  /** Made by `Device.prepare`. */
  constructor(kernel: Kernel, options: PrepareOptions) {
    if (!isInstance(kernel, Kernel)) throw badArgument("a PreparedLaunch is made by Device.prepare");
    const given = checkedOptions<PrepareOptions>(refuse, "a prepared launch", options, preparedFields);
    const { grid, block, cluster, sharedBytes } = checkedShape(given);
    const words = [...grid, ...block, ...cluster, sharedBytes];
    const large = words.find((word) => word > mostWord);
    if (large !== undefined) throw badArgument(`${large} is more than a launch can have of anything (${mostWord})`);
    const { bytes, places } = packArguments(kernel, given.args);
    if (sharedBytes > 0) kernel.allowShared(sharedBytes);
    this.kernel = kernel;
    this.#order = new Uint8Array(headerBytes + bytes.length);
    this.#order.set(new Uint8Array(Uint32Array.from(words).buffer));
    this.#params = this.#order.subarray(headerBytes);
    this.#params.set(bytes);
    this.#places = places;
    this.#buffers = given.args.map(bufferOf);
  }

  /** Puts another value in the place of one argument, for the launches queued from now on. */
  set(index: number, argument: KernelArgument): this {
    const place = Number.isSafeInteger(index) ? this.#places[index] : undefined;
    if (place === undefined)
      throw badArgument(
        `kernel ${this.kernel.name} takes ${this.#places.length} arguments; there is no ${described(index)}`,
      );
    packAgain(this.kernel, this.#params, place, argument, index);
    this.#buffers[index] = bufferOf(argument);
    return this;
  }

  /**
   * Queues the launch on a stream (the default stream if not given) and returns. What the driver refuses throws a DriverError here; a
   * fault of the kernel shows where the work is waited for: `Stream.synchronize`, `Device.synchronize`, `DeviceBuffer.download`.
   */
  enqueue(stream?: Stream): void {
    const { kernel } = this;
    const { context, handle } = kernel;
    for (const buffer of this.#buffers) {
      const gone = buffer?.gone;
      if (gone !== undefined) throw alreadyClosed(`a buffer that kernel ${kernel.name} was prepared with`, gone);
    }
    const on = streamHandle(context, stream);
    asking(() => context.addon.enqueue(handle, on, this.#order));
    const { capture } = context;
    if (capture === undefined) return;
    capture.parts.add(kernel);
    for (const buffer of this.#buffers) if (buffer !== undefined) capture.parts.add(buffer);
  }
}
