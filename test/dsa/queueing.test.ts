/** How a step is queued: without the host in between, once prepared, in a graph, as data for another runtime, with memory of the caller's. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type DeviceTensor, type DsaDecodeArguments, dsaDecode } from "../../src/dsa/index.js";
import type { HostTensor } from "../../src/oracle/index.js";
import { type Device, type DeviceBuffer, type KernelArgument, open } from "../../src/runtime/index.js";
import { buildDecode, type DecodeStep, decodeArguments, fetched, runDecode, Uploaded } from "../support/dsa-steps.js";
import type { NamedTensors } from "../support/kernel-suites.js";
import { expectSameBits } from "../support/same-bits.js";

/** Lists are split, so that stages need more workspace than what they hand on. */
const spec: DecodeStep = {
  ...{ B: 2, N: 2, M: 4, H: 5, index_heads: 8, topk: 300 },
  ...{ sinks: true, wild: false, full: true, seed: 11 },
};
const given = buildDecode(spec);
const bufferOf = ({ data }: DeviceTensor): DeviceBuffer => data as DeviceBuffer;
const kernels = readFileSync(new URL("../runtime/ptx/kernels.ptx", import.meta.url), "utf8");

let device: Device;
let want: NamedTensors;
beforeAll(async () => {
  device = open("virtual:sm_90a", { threads: 1 });
  want = (await runDecode(device, spec, given)).got;
});
afterAll(() => device.close());

/** The outputs as they are now. */
async function outputsOf(args: DsaDecodeArguments): Promise<NamedTensors> {
  const { out, lse, indices, cache, index_cache } = args;
  const named = { out, lse, indices, cache, index_cache };
  const got: Record<string, HostTensor> = {};
  for (const [name, t] of Object.entries(named)) got[name] = await fetched(t as never);
  return got;
}

describe("a step", () => {
  test("is queued behind work that cannot end meanwhile, by launches and nothing else", async () => {
    const on = new Uploaded(device);
    const args = decodeArguments(on, spec, given);
    const workspace = on.alloc(dsaDecode.workspaceBytes(args));
    const stream = device.createStream();
    const stop = new AbortController();
    const spin = device.loadModule(kernels).function("spin");
    const spinning = device.launch(spin, { grid: 1, block: 32, args: [], stream, signal: stop.signal });
    const addon = stream.context.addon as unknown as Record<string, (...args: unknown[]) => unknown>;
    const asked: string[] = [];
    const spies = Object.entries(addon).map(([name, real]) =>
      vi.spyOn(addon, name).mockImplementation((...args) => {
        asked.push(name);
        return real(...args);
      }),
    );
    const ended = dsaDecode(device, args, { stream, workspace });
    const queued = [...asked];
    for (const spy of spies) spy.mockRestore();
    // The step is queued, and what is before it on the stream goes on until it is told to stop.
    expect(stream.isDone).toBe(false);
    const { launches } = dsaDecode.plan(device.arch, args);
    expect(queued.filter((name) => name === "launch")).toHaveLength(launches.length);
    expect(
      queued.filter((name) => /download|upload|copy|fill|alloc|free|sync|streamDone|eventDone/i.test(name)),
    ).toEqual([]);
    stop.abort();
    await expect(spinning).rejects.toMatchObject({ name: "AbortError" });
    expect(await ended).toHaveLength(launches.length);
    expectSameBits(await outputsOf(args), want);
    stream.destroy();
    on.free();
  });

  test("that is prepared is queued again and again, and in a graph", async () => {
    const on = new Uploaded(device);
    const args = decodeArguments(on, spec, given);
    using step = dsaDecode.prepare(device, args, { workspace: on.alloc(dsaDecode.workspaceBytes(args)) });
    const stream = device.createStream();
    for (let i = 0; i < 2; i++) step.enqueue(stream);
    await stream.synchronize();
    expectSameBits(await outputsOf(args), want);
    using graph = device.capture((captured) => step.enqueue(captured));
    expect(graph.nodes).toBe(step.launches);
    for (const t of [args.out, args.lse, args.indices]) bufferOf(t as DeviceTensor).fill(0xee);
    graph.launch(stream);
    await stream.synchronize();
    expectSameBits(await outputsOf(args), want);
    stream.destroy();
    on.free();
  });

  test("as data gives the same to any runtime that launches it", async () => {
    const on = new Uploaded(device);
    const args = decodeArguments(on, spec, given);
    const plan = dsaDecode.plan(device.arch, args);
    const workspace = on.alloc(plan.workspace.bytes);
    const tensors = args as unknown as Record<string, DeviceTensor>;
    const addressOf = (tensor: string) => bufferOf(tensors[tensor] as DeviceTensor).address;
    for (const { ptx, entry, grid, block, dynamicShared, parameters } of plan.launches) {
      const values = parameters.map(({ type, tensor, tensorOffset = 0, workspaceOffset, value }): KernelArgument => {
        if (workspaceOffset !== undefined) return { type: "ptr", value: workspace.address + BigInt(workspaceOffset) };
        if (typeof tensor === "string") return { type: "ptr", value: addressOf(tensor) + BigInt(tensorOffset) };
        return tensor === null
          ? { type: "ptr", value: 0n }
          : { type: type === "s32" ? "i32" : type, value: value as number };
      });
      const loaded = device.loadModule(ptx).function(entry);
      await device.launch(loaded, { grid, block, sharedBytes: dynamicShared, args: values });
    }
    expectSameBits(await outputsOf(args), want);
    on.free();
  });

  test("takes addresses, a workspace by address, and keeps its selection to itself if nobody asks for it", async () => {
    const on = new Uploaded(device);
    const { indices: _, ...args } = decodeArguments(on, spec, given);
    const asAddresses = Object.fromEntries(
      Object.entries(args).map(([name, t]) => [
        name,
        typeof t !== "object" ? t : { ...t, data: bufferOf(t as DeviceTensor).address },
      ]),
    ) as unknown as DsaDecodeArguments;
    const forms = { ...asAddresses, topk: spec.topk };
    const bytes = dsaDecode.workspaceBytes(forms);
    const memory = on.alloc(bytes + 64);
    memory.fill(0xee);
    await dsaDecode(device, forms, { workspace: { address: memory.address, bytes } });
    const { indices: __, ...rest } = want;
    const { indices: ___, ...got } = await outputsOf({ ...args, indices: args.lse as never });
    expectSameBits(got, rest);
    expect(new Set(await memory.download(64, { offset: bytes }))).toEqual(new Set([0xee]));
    on.free();
  });

  test("needs workspace that does not grow with the context", () => {
    const form = (dtype: string, ...shape: number[]) => ({ dtype, shape });
    const bytesFor = (B: number, M: number) => {
      const [N, H, index_heads] = [1, 128, 64];
      return dsaDecode.workspaceBytes({
        index_q: form("bf16", B, N, index_heads, 128),
        index_w: form("f32", B, N, index_heads),
        index_k: form("bf16", B, N, 128),
        latent: form("bf16", B, N, 512),
        rope: form("bf16", B, N, 64),
        slots: form("i32", B, N),
        index_cache: form("u8", B * M, 64, 132),
        cache: form("u8", B * M, 64, 656),
        block_table: form("i32", B, M),
        context_lens: form("i32", B, N),
        q: form("bf16", B, N, H, 576),
        sm_scale: 0.1,
        out: form("bf16", B, N, H, 512),
        lse: form("f32", B, H, N),
      } as never);
    };
    expect(bytesFor(1, 16384)).toBe(bytesFor(1, 2048));
    expect(bytesFor(64, 2048)).toBeLessThan(64 * (64 * 132 + 2048 * 4 + Math.max(128 * 2048, 8 * 128 * 2056)) + 4096);
  });
});
