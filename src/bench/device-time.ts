/**
 * Times on the device's own clock. A cold time is that of one launch between two events after its L2 was overwritten: what a kernel costs in a
 * step whose other kernels have used the cache. A warm time is that of a graph of launches between two events, divided by their number.
 */
import type { Device, DeviceBuffer, DeviceEvent, Stream } from "../runtime/index.js";
import { median } from "./statistics.js";

/** What is timed: queues its launches on a stream and returns. */
export type Queue = (stream: Stream) => void;

export interface DeviceTimes {
  /** Milliseconds of each launch with a cold cache. */
  readonly cold: readonly number[];
  /** Milliseconds of a launch in each batch. */
  readonly warm: readonly number[];
  /** Launches of a batch. */
  readonly batch: number;
}

export interface DeviceTimeOptions {
  readonly samples: number;
  readonly signal: AbortSignal;
  /** A batch lasts about this long, so that the events' own resolution (half a microsecond) does not count. */
  readonly batchMs?: number;
}

/** Launches before anything is timed: code is loaded, clocks go up. */
const warmups = 3;
const mostBatch = 1000;
/** Samples between two waits for the device: enough to keep it busy, few enough to stop soon. */
const chunk = 10;

/** Bytes to overwrite so that nothing of the kernel's data is left in L2. */
export const flushBytes = (l2Bytes: number): number => Math.max(2 * l2Bytes, 128 * 2 ** 20);

export async function deviceTimes(device: Device, queue: Queue, options: DeviceTimeOptions): Promise<DeviceTimes> {
  using stream = device.createStream();
  using flush = device.alloc(flushBytes(device.props.l2Bytes));
  for (let i = 0; i < warmups; i++) queue(stream);
  await stream.synchronize();
  const cold = await coldTimes(device, stream, flush, queue, options);
  const batch = Math.min(mostBatch, Math.max(1, Math.ceil((options.batchMs ?? 1) / Math.max(median(cold), 1e-3))));
  const warm = await warmTimes(device, stream, queue, batch, options);
  return { cold, warm, batch };
}

async function coldTimes(
  device: Device,
  stream: Stream,
  flush: DeviceBuffer,
  queue: Queue,
  { samples, signal }: DeviceTimeOptions,
): Promise<number[]> {
  return timed(device, stream, samples, signal, (start, end, i) => {
    // Another value each time, so that no memory system can tell that nothing changes. The flush is outside the pair of events, and
    // hides from it what the host needs to queue the launch.
    flush.fill(i % 256, { stream });
    start.record(stream);
    queue(stream);
    end.record(stream);
  });
}

async function warmTimes(
  device: Device,
  stream: Stream,
  queue: Queue,
  batch: number,
  { samples, signal }: DeviceTimeOptions,
): Promise<number[]> {
  // A graph, so that the host's part of a launch is not in the time of a short kernel.
  using graph = device.capture((captured) => {
    for (let i = 0; i < batch; i++) queue(captured);
  });
  const times = await timed(device, stream, samples, signal, (start, end) => {
    start.record(stream);
    graph.launch(stream);
    end.record(stream);
  });
  return times.map((time) => time / batch);
}

/** Milliseconds between two events, `samples` times. */
async function timed(
  device: Device,
  stream: Stream,
  samples: number,
  signal: AbortSignal,
  once: (start: DeviceEvent, end: DeviceEvent, sample: number) => void,
): Promise<number[]> {
  const times: number[] = [];
  while (times.length < samples) {
    signal.throwIfAborted();
    const pairs = Array.from(
      { length: Math.min(chunk, samples - times.length) },
      () => [device.createEvent(), device.createEvent()] as const,
    );
    try {
      for (const [i, [start, end]] of pairs.entries()) once(start, end, times.length + i);
      await stream.synchronize();
      for (const [start, end] of pairs) times.push(end.elapsedSince(start));
    } finally {
      for (const [start, end] of pairs) {
        start.destroy();
        end.destroy();
      }
    }
  }
  return times;
}

/** Bytes per second of copies between two large buffers of the device, read and written bytes together: what memory gives here at most. */
export async function copyBandwidth(device: Device, options: DeviceTimeOptions, most = 2 ** 30): Promise<number> {
  const bytes = Math.min(most, Math.floor(device.memInfo().free / 4));
  using from = device.alloc(bytes);
  using to = device.alloc(bytes);
  const { cold } = await deviceTimes(device, (stream) => to.copyFrom(from, { stream }), options);
  return (2 * bytes) / (median(cold) / 1e3);
}
