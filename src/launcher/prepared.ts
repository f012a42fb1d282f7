/** A call of a shipped program that was checked and planned once, to be queued many times. */
import { alreadyClosed } from "../runtime/errors.js";
import type { Device, DeviceBuffer, PreparedLaunch, Stream } from "../runtime/index.js";
import { type BoundProgram, boundTo, type Place, type Workspace } from "./bound.js";
import type { ProgramPlan } from "./plan.js";

export class PreparedProgram {
  readonly program: string;
  /** How many launches one call is. */
  readonly launches: number;
  readonly #fills: BoundProgram["fills"];
  readonly #launches: readonly PreparedLaunch[];
  /** Workspace that was not given. */
  readonly #own: DeviceBuffer | undefined;
  #disposed = false;

  /** Made by a launcher's `prepare`. */
  constructor(
    name: string,
    device: Device,
    plan: ProgramPlan,
    places: ReadonlyMap<string, Place>,
    given: Workspace | undefined,
  ) {
    this.program = name;
    this.#own = given === undefined && plan.workspace.bytes > 0 ? device.alloc(plan.workspace.bytes) : undefined;
    try {
      const { fills, launches } = boundTo(name, device, plan, places, this.#own ?? given);
      this.#fills = fills;
      this.#launches = launches.map(({ loaded, options }) => device.prepare(loaded, options));
    } catch (error) {
      this.#own?.free();
      throw error;
    }
    this.launches = this.#launches.length;
  }

  /**
   * Queues the launches on a stream (the default stream if not given) and returns; see `PreparedLaunch.enqueue` for what becomes of
   * faults. Two calls that overlap on different streams would share the workspace: give each its own prepared program.
   */
  enqueue(stream?: Stream): void {
    if (this.#disposed) throw alreadyClosed(`the prepared ${this.program}`, "disposed of");
    const on = stream === undefined ? {} : { stream };
    for (const { buffer, offset, bytes } of this.#fills) buffer.fill(0, { offset, bytes, ...on });
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
