/** A call of a shipped program that was checked and planned once, to be queued many times. */
import { isInstance, isRecord } from "../checks/index.js";
import { KernelRefusal } from "../compiler/errors.js";
import { alreadyClosed } from "../runtime/errors.js";
import { Device, type DeviceBuffer, type PreparedLaunch, type Stream } from "../runtime/index.js";
import type { BoundCall, Named } from "./arguments.js";
import { type BoundProgram, boundTo, checkQueueable, type Workspace } from "./bound.js";
import type { ProgramPlan } from "./plan.js";

export class PreparedProgram {
  readonly program: string;
  /** How many launches one call is. */
  readonly launches: number;
  readonly #bound: BoundProgram;
  readonly #launches: readonly PreparedLaunch[];
  /** Workspace that was not given. */
  readonly #own: DeviceBuffer | undefined;
  #disposed = false;

  /** Made by a launcher's `prepare`. */
  constructor(program: Named, device: Device, call: BoundCall, plan: ProgramPlan, given: Workspace | undefined) {
    if (!isInstance(device, Device) || ![program, call, plan].every(isRecord))
      throw new KernelRefusal("TW6071", "a PreparedProgram is made by no caller", "call prepare of a launcher");
    this.program = program.name;
    this.#own = given === undefined && plan.workspace.bytes > 0 ? device.alloc(plan.workspace.bytes) : undefined;
    try {
      this.#bound = boundTo(program, device, call, plan, this.#own ?? given);
      checkQueueable(this.#bound, undefined);
      this.#launches = this.#bound.launches.map(({ loaded, options }) => device.prepare(loaded, options));
    } catch (error) {
      this.#own?.free();
      throw error;
    }
    this.launches = this.#launches.length;
  }

  /**
   * Queues the launches on a stream (the default stream if not given) and returns; throws before the first if one of them cannot be. See `PreparedLaunch.enqueue` for what becomes of
   * faults. Two calls that overlap on different streams would share the workspace: give each its own prepared program.
   */
  enqueue(stream?: Stream): void {
    if (this.#disposed) throw alreadyClosed(`the prepared ${this.program}`, "disposed of");
    checkQueueable(this.#bound, stream);
    const on = stream === undefined ? {} : { stream };
    for (const { buffer, offset, bytes } of this.#bound.fills) buffer.fill(0, { offset, bytes, ...on });
    for (const launch of this.#launches) launch.enqueue(stream);
  }

  /** Gives the workspace back, unless it was the caller's; work queued before still finds it. Then nothing can be queued any more. */
  dispose(): void {
    this.#disposed = true;
    this.#own?.free();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}
