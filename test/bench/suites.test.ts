/** Running suites: results kept as they come, stopping, what is measured of every kernel, and times by events, on the virtual GPU. */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { casesOf, measuredKernels } from "../../src/bench/cases.js";
import { copyBandwidth, deviceTimes, flushBytes } from "../../src/bench/device-time.js";
import { hostSeconds } from "../../src/bench/host.js";
import {
  type BenchRecord,
  BenchRefusal,
  chosen,
  parseRecord,
  recordText,
  runSuites,
  type Suite,
} from "../../src/bench/index.js";
import { peakFlops } from "../../src/bench/peaks.js";
import { launcherOf, place, textHash } from "../../src/bench/placed.js";
import { kernels } from "../../src/bench/suites/kernels.js";
import { launch } from "../../src/bench/suites/launch.js";
import { layer } from "../../src/bench/suites/layer.js";
import { measureCase } from "../../src/bench/suites/measure.js";
import { virtualGpu } from "../../src/bench/suites/virtual-gpu.js";
import { catalogue } from "../../src/kernels/catalogue.js";
import { launcher } from "../../src/launcher/index.js";
import { loadAddon } from "../../src/runtime/addon.js";
import { type Device, Kernel as LoadedKernel, open } from "../../src/runtime/index.js";
import { virtualDriverFile } from "../../src/runtime/native.js";
import { forgetTuned, placeOf } from "../../src/tuned/index.js";
import { tunedEntry, tunedKey, useTuned } from "../support/tuned.js";
import { count, time } from "./records.js";

const opened: Device[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const device of opened.splice(0)) device.close();
});

function run(suites: readonly Suite[], signal = new AbortController().signal, settings = {}, device = "virtual:sm_89") {
  const kept: BenchRecord[] = [];
  const lines: string[] = [];
  const record = runSuites({
    suites,
    device,
    settings,
    signal,
    open,
    progress: (line) => lines.push(line),
    keep: (one) => kept.push(JSON.parse(recordText(one))),
  });
  return { record, kept, lines };
}

const row = (name: string) => ({ name, measured: "host", parameters: {}, metrics: [time("call", [1])] }) as const;

test("a record is kept after every result, marked partial until the end", async () => {
  const two: Suite = {
    name: "two",
    summary: "",
    async run({ add, progress }) {
      progress("first");
      add(row("a"));
      add(row("b"));
    },
  };
  const { record, kept, lines } = run([two]);
  const done = await record;
  expect(kept.map(({ partial, results }) => [partial, results.length])).toEqual([
    [true, 1],
    [true, 2],
    [false, 2],
  ]);
  expect(lines).toEqual(["two: first"]);
  expect(done.environment).toMatchObject({ device: { arch: "sm_89", kind: "virtual", driver: expect.any(Number) } });
  expect(parseRecord(recordText(done), "r")).toMatchObject({ suites: ["two"], results: [{ suite: "two" }, {}] });
});

test("stopped, a run keeps what was measured, starts nothing more, and closes its devices", async () => {
  const stop = new AbortController();
  const live = loadAddon().liveObjects();
  const stopped: Suite = {
    name: "stopped",
    summary: "",
    async run({ add, open: openDevice, stopIfAsked }) {
      openDevice().alloc(64);
      add(row("a"));
      stop.abort();
      stopIfAsked();
      add(row("b"));
    },
  };
  const never: Suite = { name: "never", summary: "", run: () => Promise.reject(new Error("it was started")) };
  const { record, kept } = run([stopped, never], stop.signal);
  expect(await record).toMatchObject({ partial: true, results: [{ name: "a" }] });
  expect(kept.at(-1)?.partial).toBe(true);
  expect(loadAddon().liveObjects()).toEqual(live);
});

test("what fails is told, not kept quiet; a name used twice is a fault of the suite", async () => {
  const failing: Suite = { name: "failing", summary: "", run: () => Promise.reject(new Error("no")) };
  await expect(run([failing]).record).rejects.toThrow("no");
  const twice: Suite = {
    name: "twice",
    summary: "",
    async run({ add }) {
      add(row("a"));
      add(row("a"));
    },
  };
  await expect(run([twice]).record).rejects.toThrow("measured twice/a twice");
});

test("suites are chosen by name; an unknown one is refused with those there are", () => {
  const all = ["a", "b"].map((name): Suite => ({ name, summary: "", run: async () => {} }));
  const hidden: Suite = { name: "c", summary: "", onRequest: true, run: async () => {} };
  const names = (asked: string[]) => chosen([...all, hidden], asked).map(({ name }) => name);
  expect([names([]), names(["c", "a"])]).toEqual([
    ["a", "b"],
    ["a", "c"],
  ]);
  expect(() => names(["d"])).toThrow(BenchRefusal);
  expect(() => names(["d"])).toThrow("no suite d: there are a, b, c");
});

test("every shipped kernel is measured, at sizes that it takes", () => {
  expect([...measuredKernels].sort()).toEqual(catalogue.map(({ name }) => name).sort());
  const device = open("virtual:sm_90a", { noop: true });
  opened.push(device);
  const live = loadAddon().liveObjects();
  for (const name of measuredKernels) {
    const [one] = casesOf(name, "virtual", [192]);
    expect(one, name).toBeDefined();
    if (one === undefined) continue;
    using placed = place(device, one);
    using prepared = launcherOf(name).prepare(device, placed.args);
    prepared.enqueue();
    expect(placed.ptx, name).toHaveLength(prepared.launches);
    expect(placed.bytes, name).toBeGreaterThan(0);
  }
  const [contexts, buffers] = loadAddon().liveObjects();
  expect([contexts, buffers]).toEqual(live.slice(0, 2));
});

describe("the text whose hash is recorded is the one that runs", () => {
  const [one] = casesOf("act_quant", "virtual", [192]) as [ReturnType<typeof casesOf>[number]];
  const dims = { M: Number(one.parameters.M), K: Number(one.parameters.K) };

  test.each([
    ["tuned", 1024, "8,8"],
    ["tuned, but refused by the device", 128, "16,4"],
  ])("%s", async (_, mostThreads, own) => {
    const root = mkdtempSync(path.join(tmpdir(), "tilewright-bench-"));
    const device = open("virtual:sm_89");
    opened.push(device);
    // Other than the kernel's own choice.
    useTuned(root).putEntry(tunedKey(placeOf(device), dims), tunedEntry({ rows: 8, warps: 8 }));
    vi.spyOn(LoadedKernel.prototype, "maxThreads", "get").mockReturnValue(mostThreads);
    vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const loading = vi.spyOn(device, "loadModule");
    const launching = vi.spyOn(device, "launch");
    try {
      using placed = place(device, one);
      await launcherOf("act_quant")(device, placed.args);
      const texts = new Map(loading.mock.results.map(({ value }, i) => [value, loading.mock.calls[i]?.[0]]));
      const ran = launching.mock.calls.map(([launched]) => textHash(String(texts.get(launched.module))));
      expect(placed.ptx).toEqual(ran);
      const [planned] = launcher("act_quant").plan(device, placed.args as never).launches;
      expect(String([planned?.tune.rows, planned?.tune.warps])).toBe(own);
    } finally {
      vi.restoreAllMocks();
      rmSync(root, { recursive: true });
      forgetTuned();
    }
  });
});

test("on the virtual GPU a kernel's counts are exact: two runs give the same", async () => {
  const settings = { kernels: ["act_quant"], samples: 1 };
  const records = [await run([kernels], undefined, settings).record, await run([kernels], undefined, settings).record];
  const [a, b] = records.map(({ results }) =>
    results.map(({ metrics }) => metrics.filter(({ kind }) => kind === "count")),
  );
  expect(a).toEqual(b);
  expect(a?.[0]).toContainEqual({ ...count("launches", 1) });
  expect(records[0]?.results[0]).toMatchObject({ measured: "virtual", parameters: { M: 16, K: 7168 } });
  const unknown = run([kernels], undefined, { kernels: ["softmax"] }).record;
  await expect(unknown).rejects.toThrow(/no kernel softmax is measured/);
});

test("the virtual GPU's ways: a kernel's share is of the same round's peak, on as many threads; the peak has none", async () => {
  const { results } = await run([virtualGpu], undefined, { samples: 2 }).record;
  const ways = ["one thread", "all threads", "one thread, counters", "one thread, all sanitizers"];
  const kinds = ["indexer_logits", "matrix instructions alone"];
  expect(results.map(({ name }) => name)).toEqual(ways.flatMap((way) => kinds.map((kind) => `${kind}, ${way}`)));
  const samplesOf = ({ metrics }: (typeof results)[number], wanted: string) =>
    metrics.find(({ name }) => name === wanted)?.samples;
  for (let i = 0; i < results.length; i += 2) {
    const [kernel, peak] = results.slice(i, i + 2) as [(typeof results)[number], (typeof results)[number]];
    const threads = kernel.name.includes("all threads") ? availableParallelism() : 1;
    expect([kernel.parameters.threads, peak.parameters.threads]).toEqual([threads, threads]);
    const most = samplesOf(peak, "rate") ?? [];
    const shares = samplesOf(kernel, "rate")?.map((rate, round) => (100 * rate) / (most[round] as number));
    expect(shares).toHaveLength(2);
    expect(samplesOf(kernel, "of this way's matrix peak")).toEqual(shares);
    expect(samplesOf(peak, "of this way's matrix peak")).toBeUndefined();
    expect(samplesOf(peak, "virtual time")?.map((ms) => peakFlops(threads) / ms / 1e6)).toEqual(most);
  }
});

test("a layer's step is measured as a whole", async () => {
  const { results } = await run([layer], undefined, { contexts: [64], samples: 1 }).record;
  expect(results.map(({ name, parameters, ptx }) => [name, parameters, ptx?.length])).toEqual([
    ["decode step", { B: 1, N: 1, S: 64 }, expect.any(Number)],
    ["prefill chunk", { T: 4, S: 64 }, expect.any(Number)],
  ]);
  for (const { metrics, ptx = [] } of results)
    expect(metrics.find(({ name }) => name === "launches")?.samples).toEqual([ptx.length]);
});

test("times by events: as many as asked for, cold and warm, after a flush of L2, and nothing is left", async () => {
  expect([flushBytes(50 * 2 ** 20), flushBytes(100 * 2 ** 20)]).toEqual([128 * 2 ** 20, 200 * 2 ** 20]);
  const device = open("virtual:sm_89", { threads: 1 });
  opened.push(device);
  const live = loadAddon().liveObjects();
  let calls = 0;
  const buffer = device.alloc(64);
  const queue = (stream: Parameters<typeof buffer.fill>[1]) => {
    calls++;
    buffer.fill(calls % 256, stream);
  };
  const options = { samples: 13, signal: new AbortController().signal, batchMs: 0 };
  const { cold, warm, batch } = await deviceTimes(device, (stream) => queue({ stream }), options);
  expect([cold.length, warm.length, batch]).toEqual([13, 13, 1]);
  // Three to warm up, one for each cold sample, and the one of the graph that every warm sample launches.
  expect(calls).toBe(3 + 13 + 1);
  expect([...cold, ...warm].every((ms) => ms >= 0 && Number.isFinite(ms))).toBe(true);
  buffer.free();
  expect(loadAddon().liveObjects()).toEqual(live);
  const stopped = { ...options, signal: AbortSignal.abort(new Error("enough")) };
  await expect(deviceTimes(device, () => {}, stopped)).rejects.toThrow("enough");
});

test("a million launches leave nothing behind; every way to launch has its row", async () => {
  const { results } = await run([launch], undefined, { samples: 2 }).record;
  expect(results.map(({ name }) => name)).toEqual([
    "prepared launch",
    "prepared launch, one argument changed",
    "launch with a promise, awaited",
    "1,000,000 prepared launches",
    "graph of 16 launches",
    "prepared indexer_topk (2 launches)",
  ]);
  expect(results[3]?.metrics[0]).toEqual({ name: "objects left", unit: "", kind: "count", samples: [0] });
  for (const { metrics } of results) expect(metrics[0]?.samples.every((x) => x >= 0)).toBe(true);
});

test("host work that throws, or is stopped, is no result", async () => {
  const { signal } = new AbortController();
  const failing = () => {
    throw new Error("no");
  };
  await expect(hostSeconds("failing", failing, { signal })).rejects.toThrow("no");
  const stop = new AbortController();
  let calls = 0;
  const stopping = () => {
    if (++calls === 3) stop.abort(new Error("enough"));
  };
  await expect(hostSeconds("stopping", stopping, { signal: stop.signal })).rejects.toThrow("enough");
  expect(await hostSeconds("quick", () => {}, { signal, minTime: 1e-5, minSamples: 3, maxTime: 0 })).not.toHaveLength(
    0,
  );
});

test("on a GPU, a kernel's times come with what they are per second", async () => {
  // The virtual GPU's library as a CUDA driver and nothing more: what runs is what runs on a real one.
  vi.stubEnv("TILEWRIGHT_CUDA_DRIVER", virtualDriverFile());
  const suite: Suite = {
    name: "kernels",
    summary: "",
    async run(context) {
      const [one] = casesOf("moe_combine", "virtual", []);
      if (one !== undefined)
        await measureCase(context, one.kernel, one, launcherOf(one.kernel), (device) => place(device, one));
      const options = { samples: 2, signal: context.signal };
      expect(await copyBandwidth(context.open(), options, 4096)).toBeGreaterThan(0);
    },
  };
  const { results, environment } = await run([suite], undefined, { samples: 2 }, "cuda:0").record;
  expect(environment.device).toMatchObject({ id: "cuda:0", kind: "cuda", driver: expect.any(Number) });
  expect(results[0]).toMatchObject({ measured: "device", ptx: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
  expect(results[0]?.metrics.map(({ name, kind, samples }) => [name, kind, samples.length])).toEqual([
    ["cold", "time", 2],
    ["warm", "time", 2],
    ["bandwidth", "rate", 1],
    ["rate", "rate", 1],
  ]);
});
