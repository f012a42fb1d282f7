/** Streams and events. */
import type { Handle } from "./addon.js";
import { type Context, checkMaker } from "./context.js";
import { asking, awaiting } from "./errors.js";
import { Lifetime } from "./lifetime.js";

/** Work in order of issue. */
export class Stream {
  readonly context: Context;
  readonly #life: Lifetime;

  /** Made by `Device.createStream`. */
  constructor(context: Context) {
    checkMaker(context, "a Stream", "Device.createStream");
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
    this.context.check(event, DeviceEvent, "the event");
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

/** The addon's handle of a stream that the caller may have left out: then the default stream's. */
export function streamHandle(context: Context, stream: Stream | undefined): Handle {
  if (stream === undefined) return 0;
  context.check(stream, Stream, "the stream");
  return stream.handle;
}

/** A place in a stream, and the time it was reached. */
export class DeviceEvent {
  readonly context: Context;
  readonly #life: Lifetime;

  /** Made by `Device.createEvent`. */
  constructor(context: Context) {
    checkMaker(context, "a DeviceEvent", "Device.createEvent");
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
    const on = streamHandle(this.context, stream);
    asking(() => this.context.addon.recordEvent(this.handle, on));
  }

  get isDone(): boolean {
    return asking(() => this.context.addon.eventDone(this.handle));
  }

  synchronize(): Promise<void> {
    return awaiting(async () => this.context.addon.synchronizeEvent(this.handle));
  }

  /** Milliseconds from another event to this one; both must be done. */
  elapsedSince(start: DeviceEvent): number {
    this.context.check(start, DeviceEvent, "the start event");
    return asking(() => this.context.addon.eventElapsed(start.handle, this.handle));
  }

  destroy(): void {
    this.#life.end();
  }

  [Symbol.dispose](): void {
    this.destroy();
  }
}
