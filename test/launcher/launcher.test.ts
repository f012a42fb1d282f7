/** Launchers on memory of the caller's: the bits of `runKernel`, workspace, streams, padded pages, other variants, plans, refusals. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ActQuantArguments,
  actQuant,
  indexerCacheWrite,
  indexerLogitsPaged,
  type MoeMapArguments,
  mlaCacheWrite,
  moeMap,
  sparseMlaDecode,
} from "../../generated/index.js";
import { loadKernel, runKernel } from "../../src/compiler/index.js";
import { type DeviceTensor, KernelRefusal } from "../../src/launcher/index.js";
import {
  type Device,
  type DeviceBuffer,
  type DType,
  type KernelArgument,
  open,
  type Tensor,
} from "../../src/runtime/index.js";
import { Prng } from "../support/prng.js";

let device: Device;
beforeAll(() => {
  device = open("virtual:sm_89", { threads: 1 });
});
afterAll(() => device.close());

const bytesOf = { e4m3: 1, u8: 1, bf16: 2, f32: 4, i32: 4 } as const;
const arrays = { e4m3: Uint8Array, u8: Uint8Array, bf16: Uint16Array, f32: Float32Array, i32: Int32Array } as const;
type Used = keyof typeof bytesOf;

function host<DT extends Used>(dtype: DT, shape: readonly number[], of: (i: number) => number): Tensor<DT> {
  const data = new arrays[dtype](shape.reduce((a, b) => a * b, 1));
  for (let i = 0; i < data.length; i++) data[i] = of(i);
  return { dtype, shape, data } as unknown as Tensor<DT>;
}

/** A tensor of the device, at an offset in its buffer. */
function upload<DT extends Used>({ dtype, shape, data }: Tensor<DT>, offset = 0): DeviceTensor<DT> {
  const buffer = device.alloc(Math.max(16, offset + data.byteLength));
  if (data.byteLength > 0) buffer.upload(data, { offset });
  return { data: buffer, offset, dtype, shape };
}

function empty<DT extends Used>(dtype: DT, ...shape: number[]): DeviceTensor<DT> {
  return {
    data: device.alloc(
      Math.max(
        16,
        shape.reduce((a, b) => a * b, bytesOf[dtype]),
      ),
    ),
    dtype,
    shape,
  };
}

const fetched = async ({ data, offset = 0, dtype, shape }: DeviceTensor): Promise<ArrayLike<number>> =>
  (await (data as DeviceBuffer).downloadTensor(dtype as DType, shape, { offset })).data as ArrayLike<number>;

const random = new Prng(11, 4);
const bf16s = (...shape: number[]) => host("bf16", shape, () => (random.uint32() & 0x807f) | 0x3f00);

/** The same by `runKernel`, from the source. */
async function reference(
  name: string,
  inputs: Readonly<Record<string, Tensor>>,
  settings: Readonly<Record<string, string>>,
) {
  const request = { inputs: new Map(Object.entries(inputs)), settings: new Map(Object.entries(settings)) };
  return (await runKernel(loadKernel(name), { ...request, arch: "sm_89", device: "virtual" })).outputs;
}

describe("a launcher", () => {
  const x = bf16s(33, 256);
  const quantised = () => ({ y: empty("e4m3", 33, 256), scale: empty("f32", 33, 2) });

  test.each<[string, "ue8m0" | "f32" | undefined]>([
    ["the shipped variant", undefined],
    ["one lowered from the shipped IR", "f32"],
  ])("gives the bits of the kernel's source: %s", async (_, scale_fmt) => {
    const out = quantised();
    await actQuant(device, { x: upload(x, 64), ...out, ...(scale_fmt === undefined ? {} : { scale_fmt }) });
    const want = await reference("act_quant", { x }, scale_fmt === undefined ? {} : { scale_fmt });
    expect(await fetched(out.y)).toEqual(want.get("y")?.data);
    expect(await fetched(out.scale)).toEqual(want.get("scale")?.data);
  });

  test("takes addresses, streams and tunables", async () => {
    const out = quantised();
    const given = upload(x);
    const asAddress = { ...given, data: (given.data as DeviceBuffer).address };
    const stream = device.createStream();
    const ended = actQuant(device, { x: asAddress, ...out }, { stream, tune: { rows: 8 } });
    await stream.synchronize();
    expect(await fetched(out.y)).toEqual((await reference("act_quant", { x }, {})).get("y")?.data);
    expect(await ended).toHaveLength(1);
    stream.destroy();
  });

  const ids = host("i32", [200, 8], () => random.uint32() % 40);
  const mapped = (): MoeMapArguments => {
    const cap = Math.ceil((1600 + 32 * 15) / 16) * 16;
    const sizes = { sorted_ids: [cap], counts: [32], num_padded: [1], block_expert: [cap / 16], pos: [200, 8] };
    const outputs = Object.fromEntries(Object.entries(sizes).map(([name, shape]) => [name, empty("i32", ...shape)]));
    return { ids: upload(ids), num_experts: 32, block: 16, ...outputs } as unknown as MoeMapArguments;
  };

  test("queues all launches of a program, with workspace of its own or the caller's", async () => {
    const want = await reference("moe_map", { ids }, { num_experts: "32", block: "16" });
    const bytes = moeMap.workspaceBytes(mapped());
    expect(bytes).toBeGreaterThan(0);
    const kept = device.alloc(bytes);
    for (const settings of [{}, { workspace: kept }, { workspace: { address: kept.address, bytes } }]) {
      const args = mapped();
      expect(await moeMap(device, args, settings)).toHaveLength(3);
      for (const [name, tensor] of want) expect(await fetched(args[name as "pos"])).toEqual(tensor.data);
    }
    const { address } = kept;
    for (const none of [
      null,
      7,
      {},
      { address },
      { address, bytes: Number.NaN },
      { address, bytes: "zz" },
      { address: 4096, bytes },
    ])
      for (const call of [moeMap, moeMap.prepare] as const)
        expect(() => call(device, mapped(), { workspace: none as never }), String(none)).toThrow(
          expect.objectContaining({
            code: "TW6074",
            message: expect.stringContaining("the workspace of moe_map is none"),
          }),
        );
    expect(() => moeMap(device, mapped(), { workspace: device.alloc(bytes - 1) })).toThrow(
      new RegExp(`workspace of moe_map has ${bytes - 1} bytes.*these sizes need ${bytes}`),
    );
  });

  test("prepared once, a program is queued any number of times, with workspace that is zeroed for each", async () => {
    const want = await reference("moe_map", { ids }, { num_experts: "32", block: "16" });
    const args = mapped();
    const free = () => device.memInfo().free;
    const before = free();
    const prepared = moeMap.prepare(device, args);
    expect(prepared).toMatchObject({ program: "moe_map", launches: 3 });
    expect(before - free()).toBeGreaterThanOrEqual(moeMap.workspaceBytes(args));
    const stream = device.createStream();
    for (let i = 0; i < 3; i++) {
      for (const [name] of want) (args[name as "pos"].data as DeviceBuffer).fill(255, { stream });
      prepared.enqueue(stream);
      await stream.synchronize();
      for (const [name, tensor] of want) expect(await fetched(args[name as "pos"])).toEqual(tensor.data);
    }
    prepared.dispose();
    await device.synchronize();
    expect(free()).toBe(before);
    expect(() => prepared.enqueue()).toThrow(/prepared moe_map .*disposed/);
    expect(() => moeMap.prepare(device, args, { workspace: device.alloc(16) })).toThrow(/these sizes need/);
  });

  test("plans a call as data that any runtime can launch", async () => {
    const args = mapped();
    const plan = moeMap.plan("sm_89", args);
    const workspace = device.alloc(plan.workspace.bytes);
    for (const launch of plan.launches) {
      const block = new DataView(new ArrayBuffer(launch.parameterBytes));
      for (const { type, offset, tensor, workspaceOffset, value } of launch.parameters) {
        const given = (args as unknown as Record<string, DeviceTensor>)[tensor ?? ""]?.data as DeviceBuffer | undefined;
        const address = workspaceOffset === undefined ? given?.address : workspace.address + BigInt(workspaceOffset);
        if (type === "u64") block.setBigUint64(offset, address ?? BigInt(value ?? 0), true);
        else block.setInt32(offset, value as number, true);
      }
      const fn = device.loadModule(launch.ptx).function(launch.entry);
      const values = launch.parameters.map(({ type, offset }): KernelArgument => {
        if (type === "u64") return { type: "ptr", value: block.getBigUint64(offset, true) };
        return { type: "i32", value: block.getInt32(offset, true) };
      });
      await device.launch(fn, {
        grid: launch.grid,
        block: launch.block,
        sharedBytes: launch.dynamicShared,
        args: values,
      });
    }
    const want = await reference("moe_map", { ids }, { num_experts: "32", block: "16" });
    for (const [name, tensor] of want) expect(await fetched(args[name as "pos"])).toEqual(tensor.data);
  });

  test("launches nothing where every output is empty", async () => {
    const args = { x: empty("bf16", 0, 256), y: empty("e4m3", 0, 256), scale: empty("f32", 0, 2) };
    expect(await actQuant(device, args)).toEqual([]);
  });
});

describe("padded pages", () => {
  const slots = host("i32", [5], (i) => [130, 3, 64, -1, 190][i] as number);
  /** Tensor [P, page, row] at strides in a buffer full of `filler`. */
  const padded = (shape: readonly number[], strides: readonly number[], filler: number): DeviceTensor<"u8"> => {
    const buffer = device.alloc((shape[0] as number) * (strides[0] as number));
    buffer.fill(filler);
    return { data: buffer, dtype: "u8", shape, strides };
  };
  const dense = async ({ data, shape: [P = 0, rows = 0, bytes = 0], strides = [] }: DeviceTensor) => {
    const all = await (data as DeviceBuffer).download();
    const [page = 0, row = 0] = strides;
    const out = new Uint8Array(P * rows * bytes);
    for (let p = 0; p < P; p++)
      for (let j = 0; j < rows; j++) {
        const start = p * page + j * row;
        out.set(all.subarray(start, start + bytes), (p * rows + j) * bytes);
        all.fill(0, start, start + bytes);
      }
    return { out, gaps: new Set(all) };
  };

  test("are written as pages without gaps, and what lies between them is left", async () => {
    const [latent, rope] = [bf16s(5, 512), bf16s(5, 64)];
    const cache = padded([3, 64, 656], [64 * 672 + 160, 672, 1], 0);
    const settled = { latent: upload(latent), rope: upload(rope), slots: upload(slots), cache };
    (cache.data as DeviceBuffer).fill(7);
    await mlaCacheWrite(device, settled);
    const before = host("u8", [3, 64, 656], () => 7);
    const want = await reference("mla_cache_write", { latent, rope, slots, cache: before }, {});
    const { out, gaps } = await dense(cache);
    expect(out).toEqual(want.get("cache")?.data);
    expect([...gaps].sort()).toEqual([0, 7]);
  });

  test("are read as pages without gaps", async () => {
    const cache = padded([3, 64, 132], [64 * 132 + 48, 132, 1], 0);
    await indexerCacheWrite(device, { k: upload(bf16s(192, 128)), slots: upload(host("i32", [192], (i) => i)), cache });
    const { out } = await dense(cache);
    const inputs = {
      q: host("e4m3", [1, 1, 64, 128], () => random.uint32() & 0xbf),
      block_table: host("i32", [1, 3], (i) => [2, 0, 1][i] as number),
      context_lens: host("i32", [1, 1], () => 170),
      weights: host("f32", [1, 64], () => random.normal()),
    };
    const logits = empty("f32", 1, 192);
    const uploaded = Object.fromEntries(Object.entries(inputs).map(([name, t]) => [name, upload(t as Tensor<"i32">)]));
    await indexerLogitsPaged(device, { ...uploaded, cache, logits } as never);
    const contiguous = { dtype: "u8", shape: [3, 64, 132], data: out } as Tensor;
    const want = await reference("indexer_logits_paged", { ...inputs, cache: contiguous }, {});
    expect(await fetched(logits)).toEqual(want.get("logits")?.data);
  });

  test("must keep rows apart and aligned", () => {
    const args = { latent: upload(bf16s(5, 512)), rope: upload(bf16s(5, 64)), slots: upload(slots) };
    const with_ =
      (...strides: number[]) =>
      () =>
        mlaCacheWrite(device, { ...args, cache: padded([3, 64, 656], strides, 0) });
    expect(with_(64 * 672, 668, 1)).toThrow(/"cache" has a stride of 668 along dim 1.*multiple of 16/);
    expect(with_(64 * 656, 640, 1)).toThrow(/"cache" has a stride of 640 along dim 1.*would overlap: at least 656/);
    expect(with_(64 * 656, 656, 2)).toThrow(/stride of 2 along dim 2.*first 2 dims may have gaps; there it is 1/);
    expect(with_(64 * 656, 656)).toThrow(/3 dims and 2 strides/);
  });
});

describe("a launcher refuses, before anything is queued,", () => {
  const good = (): ActQuantArguments => ({
    x: upload(bf16s(4, 128)),
    y: empty("e4m3", 4, 128),
    scale: empty("f32", 4, 1),
  });
  test.each<[string, (args: ActQuantArguments) => object, RegExp]>([
    ["a missing input", ({ x: _, ...rest }) => rest, /input "x" of act_quant is missing \(it is BF16 \[M, K\]\)/],
    ["a missing output", ({ y: _, ...rest }) => rest, /output "y" of act_quant is missing \(it is e4m3 \[4, 128\]\)/],
    ["an unknown name", (a) => ({ ...a, z: a.x }), /"z" of act_quant is an object/],
    ["an unknown setting", (a) => ({ ...a, mode: "fast" }), /act_quant has no setting "mode"/],
    ["a word that is none", (a) => ({ ...a, scale_fmt: "e8" }), /scale_fmt is one of ue8m0, f32/],
    ["a wrong dtype", (a) => ({ ...a, x: { ...a.x, dtype: "f16" } }), /"x" is F16 \[4, 128\].*BF16/],
    ["a wrong rank", (a) => ({ ...a, x: { ...a.x, shape: [512] } }), /"x" has 1 dims/],
    ["a condition of the kernel", (a) => ({ ...a, x: { ...a.x, shape: [4, 64] } }), /K must be a multiple of 128/],
    ["an output's size", (a) => ({ ...a, y: { ...a.y, shape: [5, 128] } }), /"y" is e4m3 \[5, 128\].*e4m3 \[4, 128\]/],
    ["no memory", (a) => ({ ...a, x: { ...a.x, data: undefined } }), /"x" has no device memory/],
    ["memory that is too small", (a) => ({ ...a, x: { ...a.x, offset: 16 } }), /"x" takes 1024 bytes from 16 on.*1024/],
    ["an address out of step", (a) => ({ ...a, x: { ...a.x, data: 0x1008n } }), /"x" starts at address 4104.*16/],
    ["a null address", (a) => ({ ...a, x: { ...a.x, data: 0n } }), /"x" starts at address 0/],
    [
      "an address beyond 64 bits",
      (a) => ({ ...a, x: { ...a.x, data: 1n << 64n } }),
      /"x" takes 1024 bytes from address 18446744073709551616 on/,
    ],
    [
      "the end of a tensor beyond them",
      (a) => ({ ...a, x: { ...a.x, data: (1n << 64n) - 16n } }),
      /"x" takes 1024 bytes from/,
    ],
    ["gaps in a tensor that has none", (a) => ({ ...a, x: { ...a.x, strides: [256, 1] } }), /x must be contiguous/],
    ["a shape that is none", (a) => ({ ...a, x: { ...a.x, shape: [4, -1] } }), /"x" is no tensor/],
    ["no record", () => 3 as never, /the arguments of act_quant are no record/],
  ])("%s", (_, change, message) => {
    const call = () => actQuant(device, change(good()) as ActQuantArguments);
    expect(call).toThrow(message);
    expect(call).toThrow(KernelRefusal);
  });

  test("memory that has been freed, by the tensor's name", () => {
    const args = good();
    (args.x.data as DeviceBuffer).free();
    expect(() => actQuant(device, args)).toThrow(/the buffer of "x" has been freed/);
  });

  test("memory of a device that was closed since, by the tensor's name", () => {
    const other = open("virtual:sm_89");
    const { x, ...rest } = good();
    const lost = { ...x, data: other.alloc((x.data as DeviceBuffer).bytes) };
    other.close();
    const call = () => actQuant(device, { x: lost, ...rest });
    expect(call).toThrow(/^the buffer of "x" has been lost with device virtual:sm_89, which was closed or reset$/);
    expect(call).toThrow(expect.objectContaining({ code: "TW-R011" }));
  });

  test("a prepared call once its device was reset", () => {
    const other = open("virtual:sm_89");
    const { x, ...rest } = good();
    const on = (t: DeviceTensor) => ({ ...t, data: other.alloc((t.data as DeviceBuffer).bytes) });
    const args = Object.fromEntries(
      Object.entries({ x, ...rest }).map(([n, t]) => [n, typeof t === "object" ? on(t) : t]),
    );
    const prepared = actQuant.prepare(other, args as never);
    other.reset();
    expect(() => prepared.enqueue()).toThrow(/^the buffer of "\w+" has been lost with device virtual:sm_89/);
    other.close();
  });

  test.each([null, undefined, {}, "virtual:sm_89"])("%s in place of the device", (other) => {
    for (const call of [() => actQuant(other as never, good()), () => actQuant.prepare(other as never, good())])
      expect(call).toThrow(/the device of act_quant is none/);
  });

  test("a setting of the launch that there is not", () => {
    const slip = { strem: device.createStream() } as object;
    expect(() => actQuant(device, good(), slip)).toThrow(
      /"strem" of act_quant \(it takes stream, workspace, signal, tune\)/,
    );
    expect(() => actQuant.prepare(device, good(), { signal: AbortSignal.abort() } as object)).toThrow(/"signal"/);
    for (const none of [null, 7])
      expect(() => actQuant(device, good(), none as never)).toThrow(/the settings of act_quant are no record/);
  });

  test("a scalar, without a word of sizes that the host computes", () => {
    const form = (dtype: "bf16" | "u8" | "i32" | "f32", ...shape: number[]) => ({ dtype, shape }) as never;
    const [q, cache, indices] = [form("bf16", 1, 1, 8, 576), form("u8", 2, 64, 656), form("i32", 1, 1, 4)];
    const outputs = { out: form("bf16", 1, 1, 8, 512), lse: form("f32", 1, 8, 1) };
    expect(() => sparseMlaDecode.workspaceBytes({ q, cache, indices, sm_scale: -1, ...outputs })).toThrow(
      /^sparse_mla_decode: sm_scale must be positive; sm_scale is -1$/,
    );
  });

  test("a tunable that no launch has", () => {
    expect(() => actQuant(device, good(), { tune: { lanes: 3 } })).toThrow(/act_quant has no tunable "lanes"/);
  });
});
