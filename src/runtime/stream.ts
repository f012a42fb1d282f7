/** Streams and events. */
import type { Handle } from "./addon.js";
import type { Context } from "./context.js";
import { asking, awaiting } from "./errors.js";
import { Lifetime } from "./lifetime.js";

/** Work in order of issue. */
export class Stream {
  readonly context: Context;
  readonly #life: Lifetime;

  /** Made by `Device.createStream`. */
  constructor(context: Context) {
    this.context = context;
    const handle = asking(() => context.addon.createStream(context.handle));
    this.#life = new Lifetime(this, handle, "the stream", "destroyed", (addon, stream) => addon.destroyStream(stream));
  }

  /** The addon's handle; throws TW-R011 once the stream is destroyed or its device closed. */
  get handle(): Handle {
    return this.#life.handle;
  }

  /** Whether everything queued so far is done. */
  get isDone(): boolean {
    const { handle } = this;
    return asking(() => this.context.addon.streamDone(this.context.handle, handle));
  }

  /** Resolves when everything queued so far is done; rejects with the fault of a kernel that failed. */
  synchronize(): Promise<void> {
    return awaiting(async () => this.context.addon.synchronize(this.context.handle, this.handle));
  }

  /** Makes work queued from now on wait for an event. */
  wait(event: DeviceEvent): void {
    this.context.check(event, "the event");
    asking(() => this.context.addon.streamWaitEvent(this.context.handle, this.handle, event.handle));
  }

  /** Work queued before goes on. Destroying again does nothing. */
  destroy(): void {
    this.#life.end();
  }

  [Symbol.dispose](): void {
    this.destroy();
  }
}

/** A place in a stream, and the time it was reached. */
export class DeviceEvent {
  readonly context: Context;
  readonly #life: Lifetime;

  /** Made by `Device.createEvent`. */
  constructor(context: Context) {
    this.context = context;
    const handle = asking(() => context.addon.createEvent(context.handle));
    this.#life = new Lifetime(this, handle, "the event", "destroyed", (addon, event) => addon.destroyEvent(event));
  }

  /** The addon's handle; throws TW-R011 once the event is destroyed or its device closed. */
  get handle(): Handle {
    return this.#life.handle;
  }

  /** Stands from now on for the work queued so far on a stream (the default stream if not given). */
  record(stream?: Stream): void {
    if (stream) this.context.check(stream, "the stream");
    asking(() => this.context.addon.recordEvent(this.handle, stream?.handle ?? 0));
  }

  get isDone(): boolean {
    return asking(() => this.context.addon.eventDone(this.handle));
  }

  synchronize(): Promise<void> {
    return awaiting(async () => this.context.addon.synchronizeEvent(this.handle));
  }

  /** Milliseconds from another event to this one; both must be done. */
  elapsedSince(start: DeviceEvent): number {
    this.context.check(start, "the start event");
    return asking(() => this.context.addon.eventElapsed(start.handle, this.handle));
  }

  destroy(): void {
    this.#life.end();
  }

  [Symbol.dispose](): void {
    this.destroy();
  }
}
