/** What a launch costs on the host, from JavaScript to the end of the driver's call. On the virtual GPU nothing runs (`noop`). */
import { loadAddon } from "../../runtime/addon.js";
import { casesOf } from "../cases.js";
import { hostSeconds } from "../host.js";
import { launcherOf, place, textHash } from "../placed.js";
import type { Metric } from "../record.js";
import type { Suite, SuiteContext } from "../suite.js";

const ptx = `.version 8.0
.target sm_80
.address_size 64
.visible .entry empty(.param .u64 p, .param .u32 n) { ret; }
`;

/** Launches per call that is timed: a stream's queue must not grow without end on a real GPU, and the call must be long enough. */
const batch = 100;
const graphed = 16;
/** Seconds of a sample: several batches, and shorter than what the host gives a process at a time. */
const minTime = 0.0005;

export const launch: Suite = {
  name: "launch",
  summary:
    "launch overhead on the host: an empty kernel prepared, with changed arguments, with a promise, in a graph; a shipped kernel",
  async run(context) {
    using device = context.open(context.device.startsWith("cuda") ? {} : { noop: true });
    const kernel = device.loadModule(ptx).function("empty");
    using buffer = device.alloc(16);
    using stream = device.createStream();
    const options = { grid: 1, block: 32, args: [buffer, { type: "u32", value: 1 }] } as const;
    const prepared = device.prepare(kernel, options);
    const hash = textHash(ptx);
    const settle = () => stream.synchronize();

    await measured(context, "prepared launch", hash, () => prepared.enqueue(stream), settle);
    let n = 0;
    const changing = () => prepared.set(1, { type: "u32", value: n++ & 0xffff }).enqueue(stream);
    await measured(context, "prepared launch, one argument changed", hash, changing, settle);
    await promised(context, hash, () => device.launch(kernel, { ...options, stream }));

    await million(context, hash, () => prepared.enqueue(stream), settle);
    using graph = device.capture((captured) => {
      for (let i = 0; i < graphed; i++) prepared.enqueue(captured);
    });
    await measured(context, `graph of ${graphed} launches`, hash, () => graph.launch(stream), settle);

    // A small call of a program of several launches.
    const [one] = casesOf("indexer_topk", "virtual", [2048]);
    if (one === undefined) return;
    using placed = place(device, one);
    using program = launcherOf(one.kernel).prepare(device, placed.args);
    const name = `prepared ${one.kernel} (${program.launches} launches)`;
    await measured(context, name, placed.ptx, () => program.enqueue(stream), settle);
  },
};

/** Microseconds of one call, by benchmark.js over batches. */
async function measured(
  { add, progress, signal, settings }: SuiteContext,
  name: string,
  hashes: string | readonly string[],
  call: () => void,
  settle: () => Promise<void>,
): Promise<void> {
  progress(name);
  const work = () => {
    for (let i = 0; i < batch; i++) call();
  };
  const seconds = await hostSeconds(name, work, {
    ...{ signal, minTime },
    ...(settings.samples === undefined
      ? { minSamples: 500, maxTime: 1 }
      : { minSamples: settings.samples, maxTime: 0 }),
  });
  await settle();
  add(
    result(
      name,
      hashes,
      seconds.map((s) => (s / batch) * 1e6),
    ),
  );
}

/** Launches between two waits for the device, and rounds of them: a million in all, behind as many to warm up as a tenth. */
const round = 10_000;
const rounds = { before: 10, counted: 100 };

/** What a million launches leave behind: objects of the addon, counted exactly, and resident memory, which grows with what else the process does. */
async function million(
  { add, progress, stopIfAsked }: SuiteContext,
  hash: string,
  call: () => void,
  settle: () => Promise<void>,
): Promise<void> {
  const name = "1,000,000 prepared launches";
  progress(name);
  const launchAll = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      stopIfAsked();
      for (let j = 0; j < round; j++) call();
      await settle();
    }
  };
  const objects = () =>
    loadAddon()
      .liveObjects()
      .reduce((sum, n) => sum + n, 0);
  await launchAll(rounds.before);
  const [live, resident] = [objects(), process.memoryUsage.rss()];
  await launchAll(rounds.counted);
  const grown = Math.max(0, process.memoryUsage.rss() - resident);
  add({
    name,
    measured: "host",
    parameters: {},
    ptx: [hash],
    metrics: [
      { name: "objects left", unit: "", kind: "count", samples: [Math.max(0, objects() - live)] },
      { name: "resident growth", unit: "MiB", kind: "rate", samples: [grown / 2 ** 20] },
    ],
  });
}

/** Microseconds from the call to the resolved promise, one launch at a time. */
async function promised(
  { add, progress, signal, settings }: SuiteContext,
  hash: string,
  call: () => Promise<unknown>,
): Promise<void> {
  progress("launch with a promise");
  const times: number[] = [];
  for (let i = 0; i < 100; i++) await call();
  for (let i = 0; i < (settings.samples ?? 500); i++) {
    signal.throwIfAborted();
    const start = performance.now();
    await call();
    times.push((performance.now() - start) * 1e3);
  }
  add(result("launch with a promise, awaited", hash, times));
}

function result(name: string, hashes: string | readonly string[], microseconds: readonly number[]) {
  const metric: Metric = { name: "call", unit: "us", kind: "time", samples: microseconds };
  return { name, measured: "host" as const, parameters: {}, ptx: [hashes].flat(), metrics: [metric] };
}
