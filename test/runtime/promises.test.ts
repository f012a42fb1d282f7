/**
 * Promises over the driver's callbacks, on both ways to the driver: the virtual GPU with its extensions, and as a CUDA driver and nothing more, the
 * way that a real GPU goes. What happens to them when the context is lost, things are destroyed, workers and the process end; and that no thread waits.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Device, DeviceFault, DriverError, open, type TilewrightError } from "../../src/runtime/index.js";
import { virtualDriverFile } from "../../src/runtime/native.js";

const kernels = new URL("ptx/kernels.ptx", import.meta.url);
const ptx = readFileSync(kernels, "utf8");
const one = { grid: 1, block: 1 };
const opened: Device[] = [];
let named: string | undefined;

beforeAll(() => {
  named = process.env.TILEWRIGHT_CUDA_DRIVER;
  process.env.TILEWRIGHT_CUDA_DRIVER = virtualDriverFile();
});

afterAll(() => {
  if (named === undefined) delete process.env.TILEWRIGHT_CUDA_DRIVER;
  else process.env.TILEWRIGHT_CUDA_DRIVER = named;
});

afterEach(() => {
  for (const device of opened.splice(0)) device.close();
});

function device(id: string): Device {
  const device = open(id);
  opened.push(device);
  return device;
}

/** Some work: 64 blocks that count up to a number. */
function counting(on: Device) {
  const module = on.loadModule(ptx);
  const buffer = on.alloc(4 * 64 * 256);
  const args = [buffer, { type: "u32", value: 2000 }] as const;
  return { module, buffer, shape: { grid: 64, block: 256, args }, iota: module.function("iota") };
}

/** How often each of some promises has settled, and with what. */
function outcomes(promises: Record<string, Promise<unknown>>) {
  const seen: Record<string, unknown[]> = {};
  for (const [name, promise] of Object.entries(promises)) {
    const list: unknown[] = [];
    seen[name] = list;
    promise.then(
      () => list.push("resolved"),
      (error) => list.push(error),
    );
  }
  return { seen, settled: Promise.allSettled(Object.values(promises)) };
}

describe.each(["virtual:sm_80", "cuda:0"])("on %s", (id) => {
  test("work is done in the order in which it was asked for: a download does not see what is queued behind it", async () => {
    const gpu = device(id);
    const { buffer, shape, iota } = counting(gpu);
    const stream = gpu.createStream();
    // Small ones land in memory that is shared and used again, large ones in their own.
    for (const [bytes, rounds] of [
      [64, 3],
      [4 * 64 * 256, 3],
      [3 << 20, 2],
    ] as const) {
      const large = gpu.alloc(bytes);
      for (let round = 1; round <= rounds; round++) {
        gpu.prepare(iota, shape).enqueue(stream);
        large.fill(round, { stream });
        const before = large.download(bytes, { stream });
        large.fill(255, { stream });
        const after = large.download(bytes, { stream });
        expect(new Set(await before)).toEqual(new Set([round]));
        expect(new Set(await after)).toEqual(new Set([255]));
      }
    }
    expect(new Uint32Array((await buffer.download(8)).buffer)).toEqual(Uint32Array.of(0, 1));
  });

  test("a context that is lost rejects each promise once, with the fault; the device starts afresh at once", async () => {
    const gpu = device(id);
    const { module, buffer, shape, iota } = counting(gpu);
    const [stream, event] = [gpu.createStream(), gpu.createEvent()];
    const first = gpu.launch(iota, { ...shape, stream });
    const wild = gpu.launch(module.function("store"), { ...one, args: [{ type: "ptr", value: 16n }], stream });
    event.record(stream);
    const { seen, settled } = outcomes({
      // Well ended, but on a real GPU its time cannot be asked for any more.
      first,
      wild,
      stream: stream.synchronize(),
      device: gpu.synchronize(),
      event: event.synchronize(),
      small: buffer.download(64, { stream }),
      large: gpu.alloc(2 << 20).download(2 << 20, { stream }),
      behind: gpu.launch(iota, { ...shape, stream }),
    });
    await settled;
    const { first: _, behind, ...lost } = seen;
    expect(seen.first).toHaveLength(1);
    for (const [name, list] of Object.entries(lost)) {
      expect(list, name).toHaveLength(1);
      const [error] = list as [DriverError];
      expect(error, name).toBeInstanceOf(id === "cuda:0" ? DriverError : DeviceFault);
      expect(error, name).toMatchObject({ driverCode: 700, message: expect.stringMatching(/context is lost/) });
    }
    // The virtual GPU tells a launch that did not run from the one that faulted.
    expect(behind).toHaveLength(1);
    expect((behind![0] as TilewrightError).code).toBe(id === "cuda:0" ? "TW-R020" : "TW-R023");
    await expect(stream.synchronize()).rejects.toMatchObject({ driverCode: 700 });
    gpu.reset();
    const again = gpu.upload(Uint8Array.of(1, 2, 3));
    expect([...(await again.download())]).toEqual([1, 2, 3]);
  });

  test("a reset while the promises of a lost context are open: they are settled before the device can be had again", async () => {
    const gpu = device(id);
    const { module, shape, iota } = counting(gpu);
    const { seen, settled } = outcomes({
      first: gpu.launch(iota, shape),
      wild: gpu.launch(module.function("store"), { ...one, args: [{ type: "ptr", value: 16n }] }),
      device: gpu.synchronize(),
    });
    gpu.reset();
    expect(await gpu.upload(Uint8Array.of(5)).download()).toEqual(Uint8Array.of(5));
    await settled;
    for (const [name, list] of Object.entries(seen)) expect(list, name).toHaveLength(1);
  });

  test("what is destroyed, freed or closed meanwhile: every promise settles once", async () => {
    const gpu = device(id);
    const { buffer, module, shape, iota } = counting(gpu);
    const [stream, event] = [gpu.createStream(), gpu.createEvent()];
    const launched = gpu.launch(iota, { ...shape, stream });
    event.record(stream);
    const before = outcomes({
      launched,
      stream: stream.synchronize(),
      event: event.synchronize(),
      bytes: buffer.download(8, { stream }).then((bytes) => expect([...bytes]).toEqual([0, 0, 0, 0, 1, 0, 0, 0])),
    });
    stream.destroy();
    event.destroy();
    buffer.free();
    module.unload();
    await before.settled;
    for (const [name, list] of Object.entries(before.seen)) expect(list, name).toEqual(["resolved"]);
    const more = counting(gpu);
    const after = outcomes({
      launched: gpu.launch(more.iota, more.shape),
      device: gpu.synchronize(),
      bytes: more.buffer.download(2 << 16),
    });
    gpu.close();
    await after.settled;
    for (const [name, list] of Object.entries(after.seen)) expect(list, name).toHaveLength(1);
  });

  test("waiting inside a capture is refused, and the capture goes on", async () => {
    const gpu = device(id);
    const { buffer } = counting(gpu);
    const event = gpu.createEvent();
    let waits: Promise<unknown>[] = [];
    const graph = gpu.capture((stream) => {
      buffer.fill(7, { stream, bytes: 4 });
      event.record(stream);
      waits = [stream.synchronize(), gpu.synchronize(), event.synchronize(), buffer.download(4, { stream })];
      for (const wait of waits) wait.catch(() => {});
    });
    expect(graph.nodes).toBe(1);
    const errors = await Promise.all(waits.map((wait) => wait.then(() => "resolved", String)));
    expect(errors.slice(0, 2).join()).toMatch(
      /stream is being captured: wait.*stream of the device is being captured/s,
    );
    expect(errors[2]).toMatch(/event was last recorded in a capture/);
    expect(errors[3]).toMatch(/copy to a host buffer/);
    event.record();
    graph.launch();
    await event.synchronize();
    expect([...(await buffer.download(4))]).toEqual([7, 7, 7, 7]);
  });

  test("many streams, each at its own pace", async () => {
    const gpu = device(id);
    const { buffer, iota } = counting(gpu);
    const streams = Array.from({ length: 40 }, () => gpu.createStream());
    const ends = streams.flatMap((stream, i) => [
      gpu.launch(iota, {
        grid: 1,
        block: 64,
        args: [
          { type: "ptr", value: buffer, offset: 256 * i },
          { type: "u32", value: i },
        ],
        stream,
      }),
      stream.synchronize(),
      buffer.download(256, { offset: 256 * i, stream }).then((bytes) => new Uint32Array(bytes.buffer)[63]),
    ]);
    const values = (await Promise.all(ends)).filter((_, i) => i % 3 === 2);
    expect(new Set(values)).toEqual(new Set([63]));
  });
});

test("an event that is reached is not kept waiting by one that is not", async () => {
  const gpu = device("virtual:sm_80");
  const [stream, early, late] = [gpu.createStream(), gpu.createEvent(), gpu.createEvent()];
  const stop = new AbortController();
  early.record(stream);
  const spinning = gpu.launch(gpu.loadModule(ptx).function("spin"), {
    ...one,
    args: [],
    stream,
    signal: stop.signal,
  });
  late.record(stream);
  const order: string[] = [];
  const waits = [
    late.synchronize().then(() => order.push("late")),
    stream.synchronize().then(() => order.push("stream")),
    early.synchronize().then(() => order.push("early")),
  ];
  await waits[2];
  expect(order).toEqual(["early"]);
  stop.abort();
  await expect(spinning).rejects.toThrow();
  await Promise.all(waits);
  expect(order).toHaveLength(3);
});

/** Runs a module in a process of its own: what ends processes and threads, and what counts them. */
function run(id: string, body: string, more: Readonly<Record<string, string>> = {}) {
  const script = `
    import { readFileSync, readdirSync } from "node:fs";
    import { Worker } from "node:worker_threads";
    import { open } from "${new URL("../../dist/runtime/index.js", import.meta.url)}";
    import { loadAddon } from "${new URL("../../dist/runtime/addon.js", import.meta.url)}";
    const ptx = readFileSync(new URL("${kernels}"), "utf8");
    const id = "${id}";
    const live = () => loadAddon().liveObjects().join();
    ${body}`;
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    timeout: 100_000,
    env: { ...process.env, TILEWRIGHT_CUDA_DRIVER: virtualDriverFile(), ...more },
  });
  return { end: status ?? signal, stdout: stdout.trim(), stderr };
}

const nothing = "0,0,0,0,0,0,0,0,0,0";

describe.each(["virtual:sm_80", "cuda:0"])("a process with %s", (id) => {
  test("waits by no thread of its own, and a hundred thousand promises leave nothing", { timeout: 110_000 }, () => {
    const count = id === "cuda:0" ? 20_000 : 100_000;
    const { end, stdout, stderr } = run(
      id,
      `
      const device = open(id, id === "cuda:0" ? {} : { noop: true });
      const buffer = device.alloc(1024);
      const kernel = device.loadModule(ptx).function("empty");
      const [stream, event] = [device.createStream(), device.createEvent()];
      const options = { grid: 1, block: 32, args: [], stream };
      const waits = [
        () => device.launch(kernel, options),
        () => stream.synchronize(),
        () => device.synchronize(),
        () => (event.record(stream), event.synchronize()),
        () => buffer.download(1024, { stream }),
      ];
      await Promise.all(waits.map((wait) => wait()));
      const before = live();
      let most = 0;
      for (let done = 0; done < ${count}; done += 500) {
        const some = Array.from({ length: 500 }, (_, i) => waits[i % waits.length]());
        if (done % 10_000 === 0) {
          const tasks = process.platform === "linux" ? readdirSync("/proc/self/task") : [];
          const names = tasks.map((task) => readFileSync("/proc/self/task/" + task + "/comm", "utf8"));
          most = Math.max(most, names.filter((name) => name.startsWith("tilewright")).length);
        }
        await Promise.all(some);
      }
      console.log(most, live() === before);
      device.close();
      console.log(live());`,
    );
    expect({ end, stderr, stdout }).toEqual({ end: 0, stderr: "", stdout: `0 true\n${nothing}` });
  });

  test("ends a worker whose promises are open, without a crash and with nothing left", () => {
    const { end, stdout, stderr } = run(
      id,
      `
      const source = \`
        import { readFileSync } from "node:fs";
        import { parentPort } from "node:worker_threads";
        import { open } from "${new URL("../../dist/runtime/index.js", import.meta.url)}";
        const device = open("\${id}");
        const buffer = device.alloc(4 * 64 * 256);
        const args = [buffer, { type: "u32", value: 4000 }];
        const [stream, event] = [device.createStream(), device.createEvent()];
        const kernels = device.loadModule(readFileSync(new URL("${kernels}"), "utf8"));
        for (let i = 0; i < 3; i++) device.launch(kernels.function("iota"), { grid: 64, block: 256, args, stream });
        event.record(stream);
        for (let i = 0; i < 20; i++) [stream.synchronize(), event.synchronize(), buffer.download(64, { stream })];
        buffer.download(4 * 64 * 256, { stream });
        device.synchronize();
        parentPort.postMessage("ready");
      \`;
      const url = new URL("data:text/javascript," + encodeURIComponent(source));
      let most = 0;
      await Promise.all(Array.from({ length: 4 }, async () => {
        for (let i = 0; i < 4; i++) {
          const worker = new Worker(url);
          await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
          most = Math.max(most, loadAddon().liveObjects().at(-1));
          await worker.terminate();
        }
      }));
      while (live() !== "${nothing}") await new Promise((resolve) => setTimeout(resolve, 5));
      console.log(most > 0, live());`,
    );
    expect({ end, stderr, stdout }).toEqual({ end: 0, stderr: "", stdout: `true ${nothing}` });
  });

  test("needs no thread: where the host gives none, everything is done on the thread that asks", () => {
    // A stack that no address space holds: no thread of ours can be started.
    const { end, stdout, stderr } = run(
      id,
      `
      const device = open(id);
      const buffer = device.alloc(4);
      const [stream, event] = [device.createStream(), device.createEvent()];
      const module = device.loadModule(ptx);
      await device.launch(module.function("store"), { grid: 1, block: 1, args: [buffer], stream });
      event.record(stream);
      await Promise.all([stream.synchronize(), event.synchronize(), device.synchronize()]);
      console.log([...(await buffer.download())].join(), (await device.alloc(2 << 20).download(2 << 20)).length);
      console.log(await loadAddon().compileCuda("/nowhere.so", "", "k.cu", []).catch((error) => /nowhere/.test(error.message)));
      device.allocHost(4096).free();
      module.unload();
      const wild = device.launch(device.loadModule(ptx).function("store"), { grid: 1, block: 1, args: [{ type: "ptr", value: 16n }] });
      console.log(await wild.catch((error) => error.driverCode));
      device.close();
      console.log(live());`,
      { RUST_MIN_STACK: String(2 ** 46) },
    );
    const lines = ["7,0,0,0 2097152", "true", "700", nothing];
    expect({ end, stderr, stdout }).toEqual({ end: 0, stderr: "", stdout: lines.join("\n") });
  });

  test("lives as long as a promise is open, and no longer; exit() ends it in the middle of a launch", () => {
    const start = `
      const device = open(id);
      const buffer = device.alloc(4 * 64 * 256);
      const options = { grid: 64, block: 256, args: [buffer, { type: "u32", value: 2000 }] };
      const launched = device.launch(device.loadModule(ptx).function("iota"), options);`;
    const waiting = run(id, `${start} launched.then(() => device.synchronize()).then(() => console.log("done"));`);
    expect(waiting).toEqual({ end: 0, stderr: "", stdout: "done" });
    const idle = run(id, `${start} await launched; console.log(live().split(",").at(-1));`);
    expect(idle).toEqual({ end: 0, stderr: "", stdout: "0" });
    const ended = run(id, `${start} device.synchronize(); buffer.download(64); setTimeout(() => process.exit(7), 1);`);
    expect(ended).toEqual({ end: 7, stderr: "", stdout: "" });
    const thrown = run(id, `${start} process.exitCode = 3; throw new Error("mine");`);
    expect([thrown.end, thrown.stdout, /Error: mine/.test(thrown.stderr)]).toEqual([1, "", true]);
  });
});
