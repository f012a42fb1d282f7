/**
 * The way of a real GPU, without one: the virtual GPU's library as a CUDA driver and nothing more (`TILEWRIGHT_CUDA_DRIVER`). No extension of
 * ours is used: the primary context, times from events, the driver's own error codes.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { loadAddon } from "../../src/runtime/addon.js";
import { type Device, DriverError, devices, open } from "../../src/runtime/index.js";
import { virtualDriverFile } from "../../src/runtime/native.js";
import { checkSuite, expectVerdicts, kernelSuites } from "../support/kernel-suites.js";
import { testWithNvrtc } from "../support/nvrtc.js";
import { program, runGiven } from "../support/on-device.js";

const kernels = readFileSync(new URL("ptx/kernels.ptx", import.meta.url), "utf8");
const vectorAdd = readFileSync(new URL("ptx/vector_add.ptx", import.meta.url), "utf8");
const one = { grid: 1, block: 1 };
const opened: Device[] = [];

beforeAll(() => {
  process.env.TILEWRIGHT_CUDA_DRIVER = virtualDriverFile();
});

function gpu(): Device {
  const device = open("cuda:0");
  opened.push(device);
  return device;
}

afterEach(() => {
  for (const device of opened.splice(0)) device.close();
});

test("there is a GPU of each architecture; auto takes the first; none has an extension", async () => {
  const found = devices().filter(({ kind }) => kind === "cuda");
  expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 6 }, (_, i) => `cuda:${i}`));
  // As a real driver has it: a number, without a suffix.
  expect(found.map(({ arch }) => arch).sort()).toEqual(["sm_100", "sm_120", "sm_80", "sm_86", "sm_89", "sm_90"]);
  expect(() => open("cuda:0", { counters: true })).toThrow(/takes no options/);
  const device = open("auto", { counters: true });
  opened.push(device);
  expect(device.id).toBe("cuda:0");
  const buffer = device.alloc(4);
  const told: unknown[] = [];
  const result = await device.launch(device.loadModule(kernels).function("store"), {
    ...one,
    args: [buffer],
    onProgress: (progress) => told.push(progress),
  });
  expect(Object.keys(result)).toEqual(["elapsedMs"]);
  expect(result.elapsedMs).toBeGreaterThanOrEqual(0);
  expect(told).toEqual([]);
  expect(new Uint32Array((await buffer.download()).buffer)).toEqual(Uint32Array.of(7));
});

test("a module that the driver refuses: its log is the error's", () => {
  const device = gpu();
  const broken = kernels.replace("mov.u32 %r1, 7;", "move.u32 %r1, 7;");
  expect(() => device.loadModule(broken)).toThrow(
    expect.objectContaining({
      code: "TW-R022",
      driverName: "CUDA_ERROR_INVALID_PTX",
      log: expect.stringContaining("'move' is not a PTX instruction"),
    }),
  );
});

test("a fault ends the context: every later call says so, until all who hold it let go; then a new one can be had", async () => {
  const device = gpu();
  const second = gpu();
  const module = device.loadModule(kernels);
  const lost = expect.objectContaining({
    driverCode: 700,
    message: expect.stringMatching(/ILLEGAL_ADDRESS[\s\S]*context is lost: call device\.reset\(\)/),
  });
  await expect(
    device.launch(module.function("store"), { ...one, args: [{ type: "ptr", value: 16n }] }),
  ).rejects.toEqual(lost);
  expect(() => device.alloc(4)).toThrow(lost);
  await expect(device.synchronize()).rejects.toBeInstanceOf(DriverError);
  expect(() => device.reset()).toThrow(/still held by another user of this process/);
  second.close();
  device.reset();
  const buffer = device.alloc(4);
  await device.launch(device.loadModule(kernels).function("store"), { ...one, args: [buffer] });
  expect(new Uint32Array((await buffer.download()).buffer)).toEqual(Uint32Array.of(7));
});

test("streams, events, prepared launches, graphs and pinned memory", async () => {
  const device = gpu();
  const n = 256;
  const numbers = (scale: number): Float32Array => Float32Array.from({ length: n }, (_, i) => i * scale);
  const [a, b, c] = [device.upload(numbers(1)), device.upload(numbers(2)), device.alloc(4 * n)];
  const add = device.prepare(device.loadModule(vectorAdd).function("vector_add"), {
    grid: 2,
    block: 128,
    args: [a, b, c, { type: "u32", value: n }],
  });
  const [stream, start, end, host] = [
    device.createStream(),
    device.createEvent(),
    device.createEvent(),
    device.allocHost(4 * n),
  ];
  const graph = device.capture((s) => {
    add.enqueue(s);
    a.copyFrom(c, { stream: s });
    c.copyToHost(host, { stream: s });
  });
  start.record(stream);
  graph.launch(stream);
  graph.launch(stream);
  end.record(stream);
  await end.synchronize();
  expect(end.elapsedSince(start)).toBeGreaterThanOrEqual(0);
  expect([...new Float32Array(host.bytes.buffer)]).toEqual([...numbers(5)]);
  expect(add.kernel.occupancy(1024)).toBe(2);
});

test("two GPUs: a copy from one to the other, and a fault of one is none of the other's", async () => {
  const [device, other] = [gpu(), open("cuda:1")];
  opened.push(other);
  const from = device.upload(Uint8Array.of(1, 2, 3));
  await device.synchronize();
  const to = other.alloc(4);
  to.copyFromPeer(from, { offset: 1 });
  expect([...(await to.download(3, { offset: 1 }))]).toEqual([1, 2, 3]);
  await expect(device.launch(device.loadModule(kernels).function("trap"), { ...one, args: [] })).rejects.toThrow(
    /context is lost/,
  );
  expect([...(await to.download(3, { offset: 1 }))]).toEqual([1, 2, 3]);
});

test("an aborted launch rejects at once; the kernel runs to its end", async () => {
  const device = gpu();
  const buffer = device.alloc(4 * 1024);
  const abort = new AbortController();
  const launched = device.launch(device.loadModule(kernels).function("iota"), {
    grid: 4,
    block: 256,
    args: [buffer, { type: "u32", value: 2000 }],
    signal: abort.signal,
  });
  abort.abort(new Error("enough"));
  await expect(launched).rejects.toThrow("enough");
  expect(new Uint32Array((await buffer.download()).buffer)[1023]).toBe(1023);
});

describe("the shipped kernels", () => {
  test.each(kernelSuites.map((suite) => [suite.kernel, suite] as const))(
    "%s equals the oracle",
    async (name, suite) => {
      const device = gpu();
      await checkSuite(
        `${name} on cuda:0`,
        suite,
        { maxRows: 3, maxKeys: 200 },
        async (spec) => {
          const invocation = suite.build(spec);
          expectVerdicts(suite.check(invocation, (await runGiven(device, program(name), invocation)).outputs, spec));
        },
        2,
      );
    },
  );

  testWithNvrtc("as CUDA C++, compiled by NVRTC", async () => {
    const suite = kernelSuites.find(({ kernel }) => kernel === "act_quant");
    if (suite === undefined) throw new Error("no suite");
    await checkSuite(
      "act_quant via cuda on cuda:0",
      suite,
      { maxRows: 3, maxKeys: 200 },
      async (spec) => {
        const invocation = suite.build(spec);
        const { outputs } = await runGiven(gpu(), program("act_quant"), invocation, {}, "cuda");
        expectVerdicts(suite.check(invocation, outputs, spec));
      },
      2,
    );
  });
});

test("worker threads have devices of their own, and a thread that ends gives its back", () => {
  const script = `
    import { Worker, isMainThread, parentPort } from "node:worker_threads";
    import { open } from "${new URL("../../dist/runtime/index.js", import.meta.url)}";
    import { loadAddon } from "${new URL("../../dist/runtime/addon.js", import.meta.url)}";
    const source = \`
      import { open } from "${new URL("../../dist/runtime/index.js", import.meta.url)}";
      import { parentPort } from "node:worker_threads";
      const device = open("cuda:0");
      const buffer = device.upload(Uint8Array.of(1, 2, 3));
      parentPort.postMessage([...(await buffer.download())].join());
    \`;
    const url = new URL("data:text/javascript," + encodeURIComponent(source));
    const answers = await Promise.all(Array.from({ length: 4 }, () => new Promise((resolve, reject) => {
      const worker = new Worker(url);
      let answer;
      worker.on("message", (message) => (answer = message));
      worker.on("error", reject);
      worker.on("exit", () => resolve(answer));
    })));
    console.log(answers.join(" "), loadAddon().liveObjects().join());`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    env: { ...process.env, TILEWRIGHT_CUDA_DRIVER: virtualDriverFile() },
  });
  expect(stderr).toBe("");
  expect(stdout.trim()).toBe("1,2,3 1,2,3 1,2,3 1,2,3 0,0,0,0,0,0,0,0,0,0");
});

test("a library that is none is named", () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { open } from "${new URL("../../dist/runtime/index.js", import.meta.url)}";
       try { open("cuda:0") } catch (error) { console.log(error.code, error.message) }`,
    ],
    { encoding: "utf8", env: { ...process.env, TILEWRIGHT_CUDA_DRIVER: "/nowhere/libcuda.so.1" } },
  );
  expect(stdout).toMatch(/^TW-R005 .*TILEWRIGHT_CUDA_DRIVER names \/nowhere\/libcuda\.so\.1: cannot load/);
});

test("nothing is left of all that", () => {
  expect(loadAddon().liveObjects().slice(0, 2)).toEqual([0, 0]);
});
