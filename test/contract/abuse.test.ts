/** The public functions with arguments that no type would allow: refused by the library's own errors, and the process lives on. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  compileKernel,
  type Device,
  type DeviceBuffer,
  DiagnosticsError,
  type KernelProgram,
  KernelRefusal,
  loadKernel,
  open,
  runKernel,
  TilewrightError,
  tensor,
  writeSafetensors,
} from "../../src/index.js";

const short = { dtype: "bf16", shape: [4, 128], data: new Uint16Array(3) };
const junk: readonly unknown[] = [
  null, 0, -1, Number.NaN, 1.5, 2 ** 60, "", "x", "virtual:sm_75", {}, [], [1, 2], () => 1, 10n, new Uint8Array(3),
  new Map([["x", 5]]), new Map([["x", null]]), new Map([["x", short]]), new Map([["x", { ...short, data: "no" }]]),
  new Map([[{}, short]]), new Date(), /x/,
]; // biome-ignore format: a table

/** A call may succeed (not all of this is wrong everywhere), but it fails by an error that says what was wrong. */
async function survives(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    const own = [TilewrightError, KernelRefusal, DiagnosticsError].some((known) => error instanceof known);
    if (!own) throw new Error("not an error of the library", { cause: error });
  }
}

let program: KernelProgram;
let device: Device;
let buffer: DeviceBuffer;
beforeAll(() => {
  program = loadKernel("act_quant");
  device = open("virtual:sm_80");
  buffer = device.alloc(1024);
});
afterAll(() => device.close());

describe.each(junk.map((value) => [value] as const))("%s", (value) => {
  const bad = value as never;

  test("as arguments of the compiler", async () => {
    const inputs = new Map([["x", tensor("bf16", [4, 128])]]);
    await survives(() => loadKernel(bad));
    await survives(() => compileKernel(bad, { arch: "sm_80" }));
    await survives(() => compileKernel(program, bad));
    for (const key of ["arch", "settings", "tune"]) {
      await survives(() => compileKernel(program, { arch: "sm_80", [key]: bad }));
    }
    await survives(() => runKernel(bad, { inputs }));
    await survives(() => runKernel(program, bad));
    for (const key of ["inputs", "settings", "tune", "arch", "device", "sanitize", "signal", "onProgress"]) {
      await survives(() => runKernel(program, { inputs, device: "virtual", [key]: bad }));
    }
  });

  test("as arguments of the runtime", async () => {
    const { ptx, entry } = compileKernel(program, { arch: "sm_80" });
    const kernel = device.loadModule(ptx).function(entry);
    await survives(() => open(bad));
    await survives(() => device.alloc(bad).free());
    await survives(() => device.upload(bad).free());
    await survives(() => device.loadModule(bad));
    await survives(() => buffer.upload(bad));
    await survives(() => buffer.upload(new Uint8Array(4), { offset: bad }));
    await survives(() => buffer.download(bad));
    await survives(() => buffer.copyFrom(bad));
    await survives(() => device.launch(bad, { grid: 1, block: 32, args: [] }));
    await survives(() => device.launch(kernel, bad));
    const i32 = { type: "i32", value: 1 } as const;
    for (const key of ["grid", "block", "cluster", "args", "stream", "signal", "onProgress"]) {
      const options = { grid: 1, block: 128, args: [buffer, buffer, buffer, i32, i32], [key]: bad };
      await survives(() => device.launch(kernel, options));
    }
    await survives(() => device.launch(kernel, { grid: 1, block: 128, args: [bad, buffer, buffer, i32, i32] }));
    await survives(() => writeSafetensors("/nowhere/out.safetensors", bad));
    // A string is a file's name, and would be written.
    if (typeof value !== "string") await survives(() => writeSafetensors(bad, new Map()));
  });
});

test("a tensor whose array does not hold its shape is refused by name", async () => {
  const inputs = new Map([["x", short]]) as never;
  await expect(runKernel(program, { inputs, device: "virtual" })).rejects.toThrow(/"x" is bf16 \[4, 128\].*1024.*6/);
});

test("a plain object where a map belongs is refused as such", async () => {
  await expect(runKernel(program, { inputs: { x: tensor("bf16", [4, 128]) } as never })).rejects.toThrow(
    /inputs is a Map of tensors by name, not an object/,
  );
});

test("after all that, a good run is good", async () => {
  const inputs = new Map([["x", tensor("bf16", [4, 128], new Uint16Array(512).fill(0x3f80))]]);
  const { outputs } = await runKernel(program, { inputs, device: "virtual:sm_80" });
  expect(outputs.get("scale")!.data).toEqual(new Float32Array(4).fill(2 ** -8));
});
