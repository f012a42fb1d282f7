/** Graphs: work that was captured once and is queued again by one call, without the cost of queueing its parts. */
import { described, isInstance, isRecord } from "../checks/index.js";
import type { Handle } from "./addon.js";
import { Capture, type Context, checkMaker, type GraphPart } from "./context.js";
import { alreadyClosed, asking, badArgument } from "./errors.js";
import { Lifetime } from "./lifetime.js";
import { Stream, streamHandle } from "./stream.js";

/** Captured work, ready to be launched any number of times. */
export class Graph {
  readonly context: Context;
  /** Launches, copies and fills in it. */
  readonly nodes: number;
  readonly #life: Lifetime;
  readonly #parts: ReadonlySet<GraphPart>;

  /** Made by `Device.capture`. */
  constructor(context: Context, handle: Handle, nodes: number, parts: ReadonlySet<GraphPart>) {
    checkMaker(context, "a Graph", "Device.capture");
    this.context = context;
    this.nodes = nodes;
    this.#parts = parts;
    this.#life = new Lifetime(this, handle, "the graph", "destroyed", (addon, graph) => addon.destroyGraph(graph));
  }

  /**
   * Queues all of it on a stream (the default stream if not given) and returns. Throws TW-R011 where a buffer or kernel of it is gone. Values
   * and addresses are those of the capture. A fault shows where the work is waited for.
   */
  launch(stream?: Stream): void {
    const { handle } = this.#life;
    for (const { what, gone } of this.#parts) if (gone !== undefined) throw alreadyClosed(`${what} of the graph`, gone);
    const on = streamHandle(this.context, stream);
    asking(() => this.context.addon.launchGraph(handle, on));
  }

  /** Launches queued before go on. Destroying again does nothing. */
  destroy(): void {
    this.#life.end();
  }

  [Symbol.dispose](): void {
    this.destroy();
  }
}

/** Records what `work` queues on the stream it is given, and on streams that wait for events of that one, without doing it. */
export function capture(context: Context, work: (stream: Stream) => void): Graph {
  if (typeof work !== "function")
    throw badArgument(`capture takes a function that queues work on the stream it is given, not ${described(work)}`);
  if (context.capture !== undefined) throw badArgument("a capture is under way on this device already");
  const stream = new Stream(context);
  try {
    return captured(context, stream, work);
  } finally {
    stream.destroy();
  }
}

function captured(context: Context, stream: Stream, work: (stream: Stream) => void): Graph {
  const { addon } = context;
  const { handle } = stream;
  asking(() => addon.beginCapture(context.handle, handle));
  const recorded = new Capture();
  context.capture = recorded;
  let done = false;
  try {
    const returned: unknown = work(stream);
    if (isInstance(returned, Promise) || (isRecord(returned) && typeof returned.then === "function"))
      throw badArgument("capture takes a function that has queued its work when it returns, not an asynchronous one");
    done = true;
  } finally {
    context.capture = undefined;
    // What failed inside is the error to show, not that the driver then has nothing to give.
    if (!done && context.isOpen) ignoring(() => addon.endCapture(context.handle, handle, false));
  }
  const { handle: graph, nodes } = asking(() => addon.endCapture(context.handle, handle, true));
  if (graph === undefined) throw badArgument("nothing was captured");
  return new Graph(context, graph, nodes, recorded.parts);
}

function ignoring(call: () => unknown): void {
  try {
    call();
  } catch {
    // Only what came first counts.
  }
}
