/** Long launches: off the event loop, watched, ended. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type LaunchProgress, open } from "../../src/runtime/index.js";

const ptx = readFileSync(new URL("ptx/kernels.ptx", import.meta.url), "utf8");

test("an aborted launch rejects with AbortError, and the device goes on", async () => {
  using device = open("virtual:sm_80");
  const kernels = device.loadModule(ptx);
  const controller = new AbortController();
  const started = performance.now();
  let turns = 0;
  const ticking = setInterval(() => turns++, 5);
  setTimeout(() => controller.abort(), 100);
  await expect(
    device.launch(kernels.function("spin"), { grid: 64, block: 256, args: [], signal: controller.signal }),
  ).rejects.toMatchObject({ name: "AbortError" });
  clearInterval(ticking);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(turns).toBeGreaterThan(3);
  const buffer = device.alloc(4);
  await device.launch(kernels.function("store"), { grid: 1, block: 1, args: [buffer] });
  expect((await buffer.download())[0]).toBe(7);
});

test("a signal that has fired already launches nothing; its reason is what the promise rejects with", async () => {
  using device = open("virtual:sm_80");
  const buffer = device.alloc(4);
  const store = device.loadModule(ptx).function("store");
  const signal = AbortSignal.abort(new RangeError("mine"));
  await expect(device.launch(store, { grid: 1, block: 1, args: [buffer], signal })).rejects.toThrow("mine");
  expect([...(await buffer.download())]).toEqual([0, 0, 0, 0]);
});

test("an abort ends only its own launch, also one that still waits behind another", async () => {
  using device = open("virtual:sm_80");
  const kernels = device.loadModule(ptx);
  const [first, second] = [new AbortController(), new AbortController()];
  const buffer = device.alloc(4);
  const spinning = device.launch(kernels.function("spin"), { grid: 1, block: 32, args: [], signal: first.signal });
  const waiting = device.launch(kernels.function("store"), {
    grid: 1,
    block: 1,
    args: [buffer],
    signal: second.signal,
  });
  const last = device.launch(kernels.function("empty"), { grid: 1, block: 1, args: [] });
  second.abort();
  setTimeout(() => first.abort(), 50);
  const outcomes = await Promise.allSettled([spinning, waiting, last]);
  const names = outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.name : outcome.status));
  expect(names).toEqual(["AbortError", "AbortError", "fulfilled"]);
  expect([...(await buffer.download())]).toEqual([0, 0, 0, 0]);
});

test("progress counts blocks up to the grid's", async () => {
  using device = open("virtual:sm_80", { threads: 1 });
  const seen: LaunchProgress[] = [];
  const blocks = 4000;
  const buffer = device.alloc(blocks * 32 * 4);
  const args = [buffer, { type: "u32", value: 50 }] as const;
  const kernel = device.loadModule(ptx).function("iota");
  const onProgress = (progress: LaunchProgress) => seen.push(progress);
  const { instructions } = await device.launch(kernel, { grid: blocks, block: 32, args, onProgress });
  for (const [i, { blocksDone, blocksTotal }] of seen.entries()) {
    expect(blocksTotal).toBe(blocks);
    expect(blocksDone).toBeGreaterThanOrEqual(seen[i - 1]?.blocksDone ?? 0);
  }
  expect(seen.at(-1)).toEqual({ blocksDone: blocks, blocksTotal: blocks, instructions });
});

test("progress is told again and again while a launch runs, and never after an abort", async () => {
  using device = open("virtual:sm_80", { threads: 1 });
  const controller = new AbortController();
  const seen: LaunchProgress[] = [];
  // Ends only by the third call, so however fast or slow the host is, there are three.
  const onProgress = (progress: LaunchProgress) => {
    if (seen.push(progress) === 3) controller.abort();
  };
  const options = { grid: 2, block: 32, args: [], signal: controller.signal, onProgress };
  await expect(device.launch(device.loadModule(ptx).function("spin"), options)).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(seen.length).toBe(3);
  expect(seen[2]!.instructions).toBeGreaterThan(seen[0]!.instructions);
  expect(seen.map((progress) => progress.blocksDone)).toEqual([0, 0, 0]);
});

test("closing the device ends what runs on it", async () => {
  const device = open("virtual:sm_80");
  const running = device.launch(device.loadModule(ptx).function("spin"), { grid: 1, block: 32, args: [] });
  setTimeout(() => device.close(), 50);
  await expect(running).rejects.toMatchObject({ code: "TW-R011" });
});
