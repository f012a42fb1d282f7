/**
 * What no virtual GPU does by itself, and a real GPU's driver may do: it takes machine code, refuses callbacks, or tells one of an error. A small library
 * (driver-shim.c) stands between the runtime and the virtual GPU's driver.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, type TestContext, test, vi } from "vitest";
import { bind } from "../../src/compiler/bind.js";
import { runOn } from "../../src/compiler/run.js";
import { shippedProgram } from "../../src/launcher/assets.js";
import { loadAddon } from "../../src/runtime/addon.js";
import { type Device, type DriverError, open, tensor } from "../../src/runtime/index.js";
import { virtualDriverFile } from "../../src/runtime/native.js";
import { assemble } from "../../src/toolchain/index.js";
import { forgetTuned, placeOf } from "../../src/tuned/index.js";
import { havePtxas } from "../support/ptxas.js";
import { tunedEntry, tunedKey, useTuned } from "../support/tuned.js";

const ptx = readFileSync(new URL("ptx/kernels.ptx", import.meta.url), "utf8");
const one = { grid: 1, block: 1 };
const folder = mkdtempSync(path.join(tmpdir(), "tilewright-shim-"));
const log = path.join(folder, "log");
const before = { ...process.env };
let missing: string | undefined;

/** Variables of the shim's, for what follows. */
function shim(settings: Readonly<Record<string, string | number>>): void {
  for (const name of Object.keys(process.env)) if (name.startsWith("SHIM_")) delete process.env[name];
  const all = { SHIM_DRIVER: virtualDriverFile(), SHIM_LOG: log, SHIM_TEXT: ptx, ...settings };
  for (const [name, value] of Object.entries(all)) process.env[name] = String(value);
}

beforeAll(() => {
  const library = path.join(folder, "libcuda-shim.so");
  const source = fileURLToPath(new URL("driver-shim.c", import.meta.url));
  const driver = virtualDriverFile();
  const args = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", source, "-o", library, "-Wl,--no-as-needed", driver];
  const made = spawnSync("cc", [...args, `-Wl,-rpath,${path.dirname(driver)}`, "-ldl"], { encoding: "utf8" });
  if (made.error !== undefined || process.platform !== "linux") {
    missing = "needs Linux and a C compiler named cc";
    return;
  }
  expect(made.stderr).toBe("");
  process.env.TILEWRIGHT_CUDA_DRIVER = library;
});

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(before, name)) delete process.env[name];
  Object.assign(process.env, before);
  rmSync(folder, { recursive: true, force: true });
});

beforeEach((context: TestContext) => {
  if (missing !== undefined) context.skip(missing);
  rmSync(log, { force: true });
  shim({});
});

const lines = (): string[] => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []);

/** FNV-1a, as the shim computes it. */
function hash(bytes: Uint8Array): string {
  let h = 2166136261;
  for (const byte of bytes) h = Math.imul(h ^ byte, 16777619) >>> 0;
  return h.toString(16).padStart(8, "0");
}

/** ptxas's cubin of the kernels; where there is no ptxas, an ELF file for a GPU with nothing in it. */
async function cubin(): Promise<Uint8Array> {
  if (havePtxas) {
    const file = path.join(folder, "kernels.cubin");
    expect((await assemble(ptx, "sm_80", { cubinPath: file })).ok).toBe(true);
    return readFileSync(file);
  }
  const elf = new Uint8Array(64);
  elf.set([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  new DataView(elf.buffer).setUint16(18, 190, true);
  return elf;
}

test("machine code goes to the driver as it is; its kernels launch, and it is unloaded once", async () => {
  const image = await cubin();
  shim({ SHIM_IMAGE_BYTES: image.length });
  using device = open("cuda:0");
  const module = device.loadCubin(image);
  expect(lines()).toEqual([`load cubin ${hash(image)} options 5 6`]);
  const buffer = device.alloc(4);
  const store = module.function("store");
  await device.launch(store, { ...one, args: [buffer] });
  expect(new Uint32Array((await buffer.download()).buffer)).toEqual(Uint32Array.of(7));
  expect(store.maxThreads).toBeGreaterThan(0);
  expect(() => module.function("none")).toThrow(expect.objectContaining({ driverName: "CUDA_ERROR_NOT_FOUND" }));
  module.unload();
  module.unload();
  await device.synchronize();
  // What is unloaded was in use: that ends first, off this thread.
  await expect.poll(() => lines().slice(1)).toEqual(["unload"]);
  expect(() => module.function("store")).toThrow(/has been unloaded/);
});

test("machine code for another GPU, or that the driver cannot read: the error has the driver's log, and says what to do", async () => {
  const image = await cubin();
  shim({ SHIM_LOAD_CODE: 209 });
  using device = open("cuda:0");
  expect(() => device.loadCubin(image)).toThrow(
    expect.objectContaining({
      code: "TW-R024",
      driverName: "CUDA_ERROR_NO_BINARY_FOR_GPU",
      log: "shim: this code is for sm_75",
      message: expect.stringMatching(/this code is for sm_75[\s\S]*Load PTX instead/),
    }),
  );
  shim({ SHIM_LOAD_CODE: 200 });
  expect(() => device.loadCubin(image)).toThrow(
    expect.objectContaining({ code: "TW-R022", driverName: "CUDA_ERROR_INVALID_IMAGE" }),
  );
});

test("a tuned configuration whose blocks the device does not launch is passed over, once with a warning", async () => {
  const { program } = shippedProgram("act_quant");
  using device = open("cuda:0");
  const cache = useTuned(path.join(folder, "tuned"));
  cache.putEntry(tunedKey(placeOf(device), { M: 8, K: 256 }), tunedEntry({ rows: 8, warps: 8 }));
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const inputs = new Map([["x", tensor("bf16", [8, 256], new Uint16Array(8 * 256).fill(0x3f80))]]);
  const binding = bind(program.kernel, inputs, new Map());
  const tuneOn = async (on: Device) => (await runOn(on, program, binding, { inputs })).stats.tune;
  expect(await tuneOn(device)).toEqual({ rows: 8, warps: 8 });
  shim({ SHIM_MOST_THREADS: 128 });
  using limited = open("cuda:0");
  const own = { rows: 16, warps: 4 };
  expect([await tuneOn(limited), await tuneOn(limited)]).toEqual([own, own]);
  expect(warned.mock.calls.map(([text]) => text)).toEqual([
    "the tuned configuration rows=8 warps=8 of act_quant is passed over: cuda:0 runs blocks of 128 threads of it, not 256",
  ]);
  warned.mockRestore();
  vi.unstubAllEnvs();
  forgetTuned();
});

/** A promise of each kind. */
function promises(device: Device): Promise<unknown>[] {
  const buffer = device.alloc(2 << 20);
  const [stream, event] = [device.createStream(), device.createEvent()];
  const store = device.loadModule(ptx).function("store");
  event.record(stream);
  return [
    device.launch(store, { ...one, args: [buffer] }),
    device.launch(store, { ...one, args: [buffer], stream }),
    stream.synchronize(),
    device.synchronize(),
    event.synchronize(),
    buffer.download(8, { stream }),
    buffer.download(2 << 20),
  ];
}

test.each([
  ["refuses callbacks", { SHIM_REFUSE: 801 }, 801, /cuStreamAddCallback failed: CUDA_ERROR_NOT_SUPPORTED/],
  ["tells callbacks of an error", { SHIM_STATUS: 719 }, 719, /CUDA_ERROR_LAUNCH_FAILED[\s\S]*context is lost/],
] as const)("a driver that %s: every promise rejects, and nothing is left", async (_, settings, code, message) => {
  const live = loadAddon().liveObjects();
  const device = open("cuda:0");
  shim(settings);
  const errors = await Promise.all(
    promises(device).map((promise) =>
      promise.then(
        () => "resolved",
        (error) => error,
      ),
    ),
  );
  for (const error of errors)
    expect(error).toMatchObject({ driverCode: code, message: expect.stringMatching(message) });
  expect((errors[0] as DriverError).call).toBe("cuStreamAddCallback");
  shim({});
  // The device itself is well: what is asked now is answered.
  expect((await Promise.all(promises(device))).length).toBe(7);
  device.close();
  await expect.poll(() => loadAddon().liveObjects()).toEqual(live);
});
