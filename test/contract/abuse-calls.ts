/**
 * One good call of every function that callers reach, and what becomes of it when parts of its arguments are exchanged: the material of `abuse.test.ts`.
 * A place is a path into the list of arguments: ["1", "shape", "0"].
 */
import { tmpdir } from "node:os";
import path from "node:path";
import * as kernels from "../../generated/index.js";
import * as dsa from "../../src/dsa/index.js";
import * as tilewright from "../../src/index.js";
import * as launch from "../../src/launcher/index.js";
import * as oracle from "../../src/oracle/index.js";

/** Every function of the package by its entry point's name and its own: "oracle.actQuant". */
export function exportedFunctions(): string[] {
  const entries = { tilewright, kernels, launch, dsa, oracle };
  return Object.entries(entries).flatMap(([entry, names]) =>
    Object.entries(names as Record<string, unknown>)
      .filter(([, value]) => typeof value === "function" && !(value.prototype instanceof Error))
      .map(([name]) => `${entry}.${name}`),
  );
}

export interface Call {
  /** As `exportedFunctions` names it; of a method, with the object's: "tilewright.DeviceBuffer.upload". */
  readonly name: string;
  readonly call: (...args: never[]) => unknown;
  /** Arguments that are right. */
  readonly args: readonly unknown[];
  /** Where a string would name a file to be written, or a place must stay as it is for another reason. */
  readonly kept?: (place: readonly string[], value: unknown) => boolean;
}

const isPlain = (value: unknown): value is Record<string, unknown> => {
  try {
    return looksPlain(value) && Object.keys(value).length >= 0;
  } catch {
    // A Proxy that is revoked, or throws.
    return false;
  }
};
const looksPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));

/** Every place of the arguments of a call, and one behind them: records and short arrays are entered. */
export function placesOf(args: readonly unknown[]): string[][] {
  const inside = (value: unknown, at: string[]): string[][] => {
    if (at.length > 4 || !isPlain(value)) return [];
    const names = Object.keys(value).slice(0, 16);
    const unknown = Array.isArray(value) ? [] : [[...at, "bogus"]];
    // Programs are to be passed on as they are.
    const further = (name: string) =>
      Object.hasOwn(value, "launches") && Object.hasOwn(value, "kernel") ? [] : inside(value[name], [...at, name]);
    return [...names.flatMap((name) => [[...at, name], ...further(name)]), ...unknown];
  };
  return [...inside(args, []), [String(args.length)]];
}

/** The arguments with another value at a place; what is not on the way there is shared. */
export function withValue(args: readonly unknown[], [name, ...rest]: readonly string[], value: unknown): unknown[] {
  const put = (into: unknown, [first, ...others]: readonly string[]): unknown => {
    if (first === undefined) return value;
    if (!isPlain(into)) return into;
    const copy: Record<string, unknown> = (Array.isArray(into) ? [...into] : { ...into }) as Record<string, unknown>;
    copy[first] = put(into[first], others);
    return copy;
  };
  return put(args, [name as string, ...rest]) as unknown[];
}

/** Gives back what a call has made. */
export function disposed(value: unknown): void {
  const dispose = (value as { [Symbol.dispose]?: unknown } | null | undefined)?.[Symbol.dispose];
  if (typeof dispose === "function") dispose.call(value);
}

const ptx = `.version 7.0
.target sm_80
.address_size 64
.visible .global .align 4 .b32 word;
.visible .entry empty(.param .u64 p, .param .u32 n) { ret; }`;

/** Calls of the runtime and of the launchers, on a device of their own. */
export function deviceCalls(device: tilewright.Device): Call[] {
  const stream = device.createStream();
  const [start, end] = [device.createEvent(), device.createEvent()];
  start.record(stream);
  end.record(stream);
  const [a, b] = [device.alloc(1024), device.alloc(1024)];
  const pinned = device.allocHost(256);
  const module = device.loadModule(ptx);
  const kernel = module.function("empty");
  const shape = {
    grid: 1,
    block: [32, 1, 1],
    args: [
      { type: "ptr", value: a, offset: 0 },
      { type: "u32", value: 1 },
    ],
  };
  const prepared = device.prepare(kernel, shape as never);
  const graph = device.capture((on) => prepared.enqueue(on));
  const copied = { offset: 0, bytes: 16, stream };
  const named = (what: string, call: unknown, ...args: unknown[]): Call => ({
    name: `tilewright.${what}`,
    call: call as Call["call"],
    args,
  });
  const of = (object: object, what: string, method: string, ...args: unknown[]): Call => {
    const call = (object as Record<string, (...args: unknown[]) => unknown>)[method]!;
    return named(`${what}.${method}`, call.bind(object), ...args);
  };
  const tensor = { data: a, dtype: "bf16", shape: [1, 128], strides: [128, 1], offset: 0 };
  const quantised = {
    x: tensor,
    y: { data: b, dtype: "e4m3", shape: [1, 128] },
    scale: { data: b, offset: 512, dtype: "f32", shape: [1, 1] },
    scale_fmt: "ue8m0",
  };
  const mapped = {
    ids: { data: a, dtype: "i32", shape: [2, 1] },
    num_experts: 2,
    block: 4,
    sorted_ids: { data: b, dtype: "i32", shape: [8] },
    block_expert: { data: b, offset: 64, dtype: "i32", shape: [2] },
    num_padded: { data: b, offset: 128, dtype: "i32", shape: [1] },
    pos: { data: b, offset: 192, dtype: "i32", shape: [2, 1] },
    counts: { data: b, offset: 256, dtype: "i32", shape: [2] },
  };
  const silicon = launch.siliconOf(device);
  /** Every dim that a workspace depends on. */
  const sizes = {
    T: 1,
    B: 1,
    N: 1,
    H: 1,
    R: 1,
    splits: 1,
    topk: 1,
    chunks: 1,
    num_experts: 1,
    block: 1,
    k: 1,
    S: 1,
    M: 1,
  };
  const settings = {
    stream,
    workspace: { address: 4096n, bytes: 0 },
    tune: { rows: 8 },
    signal: new AbortController().signal,
  };
  const virtual = { threads: 1, matrix: "model", budget: 9, seed: 1, perturb: 1, counters: true, lines: true, sanitize: ["memcheck"], noop: true }; // biome-ignore format: a row
  const launched = (name: string, launcher: launch.Launcher<never>, args: unknown, given: object): Call[] => {
    const method = (what: string, call: unknown, ...given: unknown[]): Call => ({
      name: `kernels.${name}${what}`,
      call: call as Call["call"],
      args: given,
    });
    return [
      method("", launcher, device, args, given),
      method(".prepare", launcher.prepare, device, args, { workspace: undefined }),
      method(".workspaceBytes", launcher.workspaceBytes, args),
      method(".plan", launcher.plan, "sm_80", args, { silicon, tune: {} }),
      method(".plan", launcher.plan, device, args, {}),
    ];
  };
  return [
    named("open", tilewright.open, "virtual:sm_80", virtual),
    named("devices", tilewright.devices),
    of(device, "Device", "alloc", 16),
    of(device, "Device", "allocHost", 16),
    of(device, "Device", "upload", new Uint8Array(16)),
    of(device, "Device", "upload", { dtype: "f32", shape: [1], data: new Float32Array(1) }),
    of(device, "Device", "loadModule", ptx),
    of(device, "Device", "loadCubin", new Uint8Array(64)),
    of(device, "Device", "capture", (on: tilewright.Stream) => prepared.enqueue(on)),
    of(device, "Device", "limit", "stack"),
    of(device, "Device", "setLimit", "printf", 4096),
    of(device, "Device", "launch", kernel, { ...shape, stream, sharedBytes: 0, cluster: 1, signal: settings.signal }),
    of(device, "Device", "prepare", kernel, shape),
    of(a, "DeviceBuffer", "upload", new Uint8Array(16), { offset: 0, stream }),
    of(a, "DeviceBuffer", "download", 16, { offset: 0, stream }),
    of(a, "DeviceBuffer", "downloadTensor", "f32", [2, 2], { offset: 0, stream }),
    of(a, "DeviceBuffer", "copyFrom", b, { ...copied, sourceOffset: 0 }),
    of(a, "DeviceBuffer", "copyFrom", b, { sourceOffset: 512 }),
    of(a, "DeviceBuffer", "copyToHost", pinned, { offset: 0, hostOffset: 0 }),
    of(a, "DeviceBuffer", "copyFromPeer", b, { ...copied, sourceOffset: 0 }),
    of(a, "DeviceBuffer", "copyFromHost", pinned, { ...copied, hostOffset: 0 }),
    of(a, "DeviceBuffer", "copyToHost", pinned, { ...copied, hostOffset: 0 }),
    of(a, "DeviceBuffer", "fill", 0, copied),
    of(stream, "Stream", "wait", end),
    of(end, "DeviceEvent", "elapsedSince", start),
    of(end, "DeviceEvent", "record", stream),
    of(graph, "Graph", "launch", stream),
    of(module, "DeviceModule", "function", "empty"),
    of(module, "DeviceModule", "global", "word"),
    of(kernel, "Kernel", "occupancy", 32, 0),
    of(kernel, "Kernel", "allowShared", 1024),
    of(prepared, "PreparedLaunch", "set", 1, { type: "u32", value: 2 }),
    of(prepared, "PreparedLaunch", "enqueue", stream),
    of(kernels.actQuant.prepare(device, quantised as never), "PreparedProgram", "enqueue", stream),
    ...(
      [
        "Device",
        "DeviceBuffer",
        "DeviceEvent",
        "DeviceModule",
        "Graph",
        "HostBuffer",
        "PreparedLaunch",
        "Stream",
      ] as const
    ).map((name) =>
      named(name, (...args: never[]) => new (tilewright[name] as new (...args: never[]) => unknown)(...args), 1, 2),
    ),
    {
      name: "launch.PreparedProgram",
      call: (...args: never[]) => new (launch.PreparedProgram as new (...args: never[]) => unknown)(...args),
      args: [{ name: "x" }, 1, {}, {}, undefined],
    },
    { name: "launch.siliconOf", call: launch.siliconOf, args: [{ arch: device.arch, props: { ...device.props } }] },
    ...launched("actQuant", kernels.actQuant as never, quantised, settings),
    ...launched("moeMap", kernels.moeMap as never, mapped, { stream, tune: {} }),
    ...Object.entries(kernels as Record<string, unknown>)
      .filter(([name]) => name.endsWith("Workspace"))
      .map(([name, call]): Call => ({ name: `kernels.${name}`, call: call as Call["call"], args: [sizes] })),
  ];
}

/** Every other launcher and composition, without most of its arguments: what is checked is the same code. */
export function launcherCalls(device: tilewright.Device): Call[] {
  const known = ["actQuant", "moeMap"];
  const entries = [kernels, dsa].flatMap((entry) => Object.entries(entry as Record<string, unknown>));
  return entries.flatMap(([name, value]): Call[] => {
    if (typeof value !== "function" || !("plan" in value) || known.includes(name)) return [];
    const { prepare, plan, workspaceBytes } = value as unknown as launch.Launcher<never>;
    const entry = name in kernels ? "kernels" : "dsa";
    return [
      { name: `${entry}.${name}`, call: value as unknown as Call["call"], args: [device, {}, {}] },
      { name: `${entry}.${name}.prepare`, call: prepare, args: [device, {}, {}] },
      { name: `${entry}.${name}.plan`, call: plan, args: ["sm_80", {}, {}] },
      { name: `${entry}.${name}.workspaceBytes`, call: workspaceBytes, args: [{}] },
    ];
  });
}

/** What needs no device: the compiler, files, modules of programs. */
export function hostCalls(program: tilewright.KernelProgram, op: tilewright.KernelProgram): Call[] {
  const named = (name: string, call: unknown, ...args: unknown[]): Call => ({ name, call: call as Call["call"], args });
  const map = (record: object): Map<string, unknown> => new Map(Object.entries(record));
  const x = tilewright.tensor("bf16", [4, 128]);
  const request = { arch: "sm_80", settings: map({ scale_fmt: "f32" }), tune: map({ rows: 8 }) };
  const run = { inputs: map({ x }), device: "virtual", via: "ptx", sanitize: [], counters: true, lines: false, signal: new AbortController().signal, onProgress: () => {} }; // biome-ignore format: a row
  const file = path.join(tmpdir(), "tilewright-abuse.safetensors");
  const place = { file: "k.ts", line: 1, column: 1 };
  const diagnostic = { ...place, endColumn: 2, severity: "error", code: "TW1001", message: "m", fix: "f", sourceLine: "x", chain: [{ ...place, function: "f" }] }; // biome-ignore format: a row
  const shipped = launch.shippedProgram("act_quant").shipped;
  const embedded = {
    ...shipped,
    format: launch.embeddedFormat,
    files: Object.fromEntries(["act_quant.tir", "act_quant.sm_80.ptx"].map((file) => [file, shipped.text(file)])),
  };
  const embeddedPlan = (given: never, args: never) => launch.embeddedLauncher(given).plan("sm_80", args);
  const forms = { x, y: { dtype: "e4m3", shape: [4, 128] }, scale: { dtype: "f32", shape: [4, 1] } };
  return [
    named("tilewright.loadKernel", tilewright.loadKernel, "act_quant"),
    named("tilewright.loadKernels", tilewright.loadKernels, "act_quant"),
    named("tilewright.compileKernel", tilewright.compileKernel, program, request),
    named("tilewright.compileProgram", tilewright.compileProgram, op, { arch: "sm_80" }),
    named("tilewright.runKernel", tilewright.runKernel, program, run),
    named("tilewright.workspaceBytes", tilewright.workspaceBytes, op, {
      T: 2,
      k: 1,
      num_experts: 2,
      block: 4,
      chunks: 1,
    }),
    named("tilewright.renderDiagnostic", tilewright.renderDiagnostic, diagnostic, false),
    named("tilewright.tensor", tilewright.tensor, "f32", [2], new Float32Array(2)),
    named("tilewright.readSafetensors", tilewright.readSafetensors, "/nowhere/x.safetensors"),
    {
      ...named("tilewright.writeSafetensors", tilewright.writeSafetensors, file, map({ x })),
      // A string is a file's name, and would be written.
      kept: ([first], value) => first === "0" && typeof value === "string",
    },
    named("launch.asset", launch.asset, "act_quant/program.json"),
    named("launch.shippedProgram", launch.shippedProgram, "act_quant"),
    named("launch.variantsOf", launch.variantsOf, "act_quant", "act_quant"),
    named("launch.launcher", (name: never) => launch.launcher(name), "act_quant"),
    named("launch.embeddedLauncher", embeddedPlan, embedded, forms),
    named(
      "launch.formula",
      (of: never, names: never, given: never) => launch.formula(of, names, (d?: { n: number }) => d?.n)(given),
      "f",
      [["n"]],
      { n: 1 },
    ),
    named("launch.layoutOf", launch.layoutOf, [{ type: "u64" }, { type: "s32" }]),
  ];
}

/** The references, and what compares with them. */
export function oracleCalls(): Call[] {
  const { tensor } = oracle;
  const named = (name: keyof typeof oracle, ...args: unknown[]): Call => ({
    name: `oracle.${name}`,
    call: oracle[name] as unknown as Call["call"],
    args,
  });
  const x = tensor("bf16", [1, 128]);
  const i32 = (...shape: number[]) => tensor("i32", shape);
  const f32 = (...shape: number[]) => tensor("f32", shape);
  const q = tensor("bf16", [1, 1, 576]);
  const [kv, decodeQ] = [tensor("bf16", [2, 576]), tensor("bf16", [1, 1, 1, 576])];
  const [cache, indexCache] = [tensor("u8", [1, 64, 656]), tensor("u8", [1, 64, 132])];
  const scale = { sm_scale: 1 };
  const logits = { q: tensor("e4m3", [1, 8, 128]), k: tensor("e4m3", [2, 128]), k_scale: f32(2), weights: f32(1, 8), k_start: i32(1), k_end: i32(1) }; // biome-ignore format: a row
  const paged = { q: tensor("e4m3", [1, 1, 8, 128]), cache: indexCache, block_table: i32(1, 1), context_lens: i32(1, 1), weights: f32(1, 8) }; // biome-ignore format: a row
  const prefill = { q, kv, indices: i32(1, 2), topk_length: i32(1), attn_sink: f32(1) };
  const decode = { q: decodeQ, cache, indices: i32(1, 1, 2), topk_length: i32(1), attn_sink: f32(1) };
  const densePrefill = { q, kv, k_start: i32(1), k_end: i32(1), attn_sink: f32(1) };
  const denseDecode = { q: decodeQ, cache, block_table: i32(1, 1), context_lens: i32(1, 1), attn_sink: f32(1) };
  const gate = { logits: f32(1, 4), bias: f32(4), forced_ids: i32(1, 2) };
  const gating = { n_group: 2, topk_group: 1, topk: 2, route_scale: 1 };
  const combine = { y: tensor("bf16", [2, 4]), pos: i32(1, 2), weights: f32(1, 2) };
  const bounded = oracle.indexerLogitsWithBound(logits);
  const reference = oracle.sparseMlaDecodeReference(decode, scale);
  const query = new Float64Array(576);
  const formats = (
    [
      ["e4m3", oracle.e4m3],
      ["e5m2", oracle.e5m2],
      ["bf16", oracle.bf16],
      ["f16", oracle.f16],
    ] as const
  ).flatMap(([name, format]): Call[] => {
    const codes = name.endsWith("16") ? new Uint16Array(4) : new Uint8Array(4);
    const of = (method: keyof typeof format, ...args: unknown[]): Call => ({
      name: `oracle.${name}.${method}`,
      call: format[method] as unknown as Call["call"],
      args,
    });
    return [
      of("decode", 1),
      of("encode", 1, "saturate"),
      of("round", 1, "propagate"),
      of("decodeArray", codes),
      of("decodeInto", codes, 0, 4, new Float64Array(4), 0),
      of("encodeArray", [1, 2], "saturate"),
    ];
  });
  return [
    named("tensor", "f32", [2], new Float32Array(2)),
    named("elementCount", [2, 3]),
    named("actQuant", { x }, { scale_fmt: "f32" }),
    named("hadamardQuant", { x }, { scale_fmt: "f32" }),
    named("hadamardTransform", new Float32Array(128)),
    named("indexerCacheWrite", { k: x, slots: i32(1), cache: indexCache }, { rotate: "none", scale_fmt: "f32" }),
    named("indexerQuery", { q: tensor("bf16", [1, 2, 128]), w: f32(1, 2) }, { scale_fmt: "f32" }),
    named("mlaCacheWrite", { latent: tensor("bf16", [1, 512]), rope: tensor("bf16", [1, 64]), slots: i32(1), cache }, { scale_fmt: "f32" }), // biome-ignore format: a row
    named("indexerLogits", logits),
    named("indexerLogitsWithBound", logits),
    named("indexerLogitsPaged", paged),
    named("indexerLogitsPagedWithBound", paged),
    named("indexerTopk", logits, { topk: 2, order: "index" }),
    named("indexerTopkPaged", paged, { topk: 2, order: "score", out: "slot" }),
    named("slotsOf", i32(1, 2), i32(1, 1), 1),
    named("topkSelect", { logits: f32(1, 4), row_start: i32(1), row_end: i32(1) }, { topk: 2, order: "index" }),
    named("sparseMlaPrefill", prefill, scale),
    named("sparseMlaPrefillReference", prefill, scale),
    named("sparseMlaDecode", decode, scale),
    named("sparseMlaDecodeReference", decode, scale),
    named("denseMlaPrefill", densePrefill, scale),
    named("denseMlaPrefillReference", densePrefill, scale),
    named("denseMlaDecode", denseDecode, scale),
    named("denseMlaDecodeReference", denseDecode, scale),
    named("attend", query, 1, 1, () => query, 1, [0]),
    named("readCacheRow", new Uint8Array(656), 0, query),
    named("moeGate", gate, gating),
    named("moeMap", { ids: i32(2, 1) }, { num_experts: 2, block: 4 }),
    named("mapCapacity", 4, { num_experts: 2, block: 4 }),
    named("moePermute", { x: tensor("bf16", [1, 4]), sorted_ids: i32(2) }, { topk: 2 }),
    named("moeCombine", combine),
    named("compareBits", "x", i32(2), i32(2), { nan: "any" }),
    named("compareLogits", "logits", bounded.logits, bounded, { ordinary: false, exact: false }),
    named("compareTopkWithin", "indices", i32(1, 2), bounded, 2, "index"),
    named("compareMlaOut", "out", tensor("bf16", reference.outShape), reference),
    named("compareMlaScores", "lse", f32(...reference.lseShape), reference, "lse"),
    named("compareGateIds", "ids", i32(1, 2), gate, gating),
    named("compareGateWeights", "weights", f32(1, 2), i32(1, 2), gate, gating),
    named("compareCombined", "out", tensor("bf16", [1, 4]), combine),
    named("gateIsCertain", { biased: new Float64Array(4), groupScores: [0, 0], rankedGroups: [0, 1] }, new Float32Array(4), new Float32Array(4), gating), // biome-ignore format: a row
    named("cosineDifference", [1, 2], new Float32Array(2)),
    named("coordinatesOf", 3, [2, 2]),
    named("f32Bits", 1),
    named("f32FromBits", 1),
    named("f32Words", new Float32Array(2)),
    named("decodeUe8m0", 1),
    named("encodeUe8m0", 1, "up"),
    ...formats,
  ];
}

const { f32, i32, u32, bool } = tilewright;
const kernelSpec = {
  params: { x: tilewright.input(f32, ["M"]), y: tilewright.output(f32, ["M"]), n: tilewright.scalar(i32, 1) },
  comptime: ["M"],
  tune: { warps: [4, 8] },
  options: { mode: ["a", "b"] },
  defaults: {},
  where: () => true,
  requires: { "M is there": () => true },
  grid: () => [1],
  warps: 4,
};

/** The language outside of kernels: declarations, arithmetic, eager launches. */
export function authorCalls(): Call[] {
  const named = (name: string, ...args: unknown[]): Call => ({
    name: `tilewright.${name}`,
    call: (tilewright as unknown as Record<string, Call["call"]>)[name]!,
    args,
  });
  const one = (name: string) => named(name, 1);
  const copied = tilewright.kernel("copied", kernelSpec as never, (() => {}) as never);
  const twice = tilewright.op("twice", { launches: [copied, { kernel: copied, when: () => true }] });
  const x = { dtype: "f32", shape: [2], data: new Float32Array(2) };
  const launched = (name: string, kernel: { readonly eager: unknown }, settings: object): Call => ({
    name,
    call: kernel.eager as Call["call"],
    args: [{ x, y: x, n: 1 }, settings, { seed: 1 }],
  });
  return [
    ..."abs exp exp2 log log2 sqrt rsqrt rcp sin cos tanh floor ceil round trunc sign isNaN isFinite popcount clz erf"
      .split(" ")
      .map(one),
    ..."bf16 bool e4m3 e5m2 f16 f32 i32 u32 u8".split(" ").map(one),
    ..."idiv imul ceilDiv".split(" ").map((name) => named(name, 6, 4)),
    ..."min max fma".split(" ").map((name) => named(name, 1, 2, 3)),
    named("cast", 1, f32),
    named("bitcast", 1, i32),
    named("input", f32, ["M", 64, "K/128"], { strided: 1 }),
    named("output", f32, ["M"], { strided: false }),
    named("inout", f32, ["M"], {}),
    named("optional", tilewright.input(f32, ["M"])),
    named("scalar", f32, 1),
    named("kernel", "k", kernelSpec, () => {}),
    named("op", "o", { launches: [copied, { kernel: copied, when: () => true }], workspace: ["y"], choose: {} }),
    launched("tilewright.kernel.eager", copied, { warps: 4, mode: "a" }),
    launched("tilewright.op.eager", twice, { warps: 4, "copied.warps": 8, mode: "b" }),
  ];
}

/** Tile operations, called in the body of a kernel. Operands are made anew each time, since a good call changes them. */
export function blockCalls(): { readonly name: string; readonly make: () => Call }[] {
  const { fragment, shared, load, parallel } = tilewright;
  const named = (name: string, args: () => readonly unknown[], call?: unknown) => ({
    name: `tilewright.${name}`,
    make: (): Call => ({
      name: `tilewright.${name}`,
      call: (call ?? (tilewright as unknown as Record<string, unknown>)[name]) as Call["call"],
      args: args(),
    }),
  });
  const frag = (): unknown => fragment(f32, [16, 32], 1);
  const flags = (): unknown => fragment(bool, [16, 32], true);
  const half = (): unknown => fragment(tilewright.bf16, [16, 16], 1);
  const reduction = (name: string) => named(name, () => [frag(), 1, (v: number) => v]);
  const atomic = (name: string) => [
    named(
      name,
      () => [shared(u32, [4]), [1], 1, ...(name === "atomicCas" ? [2] : [])],
      (...args: never[]) =>
        parallel([1], () => (tilewright as unknown as Record<string, Call["call"]>)[name]!(...args)),
    ),
  ];
  const method = (what: string, make: () => object, name: string, args: () => readonly unknown[]) =>
    named(`${what}.${name}`, args, (...given: unknown[]) => {
      const object = make() as Record<string, (...args: unknown[]) => unknown>;
      parallelUnless(name === "tile", () => object[name]!(...given));
    });
  /** Some of what a range gives: it may be long. */
  const first =
    (range: unknown) =>
    (...args: never[]) => {
      let taken = 0;
      for (const _ of (range as (...args: never[]) => Iterable<number>)(...args)) if (++taken === 4) break;
    };
  const parallelUnless = (not: boolean, body: () => void) => (not ? body() : parallel([1], body));
  return [
    named("fragment", () => [f32, [4, 4], 1]),
    named("shared", () => [f32, [4, 4]]),
    named("tabulate", () => [f32, [4, 4], (i: number) => i]),
    named("map", () => [frag(), (v: number) => v, f32]),
    named("load", () => [shared(f32, [4, 4])]),
    named("store", () => [shared(f32, [16, 32]), frag(), (v: number) => v]),
    named("copy", () => [shared(f32, [4]), shared(f32, [4])]),
    named("fill", () => [shared(f32, [4]), 1]),
    named("mma", () => [fragment(f32, [16, 16]), half(), half(), { split: "M", groups: 1 }]),
    named("transpose", () => [frag()]),
    named("reshape", () => [frag(), [32, 16]]),
    ..."shuffle shuffleXor shuffleUp shuffleDown".split(" ").map((name) => named(name, () => [frag(), 1])),
    named("ballot", () => [flags()]),
    ..."reduceSum reduceMax reduceMin reduceProd".split(" ").map(reduction),
    ..."reduceAny reduceAll".split(" ").map((name) => named(name, () => [flags(), 1, (v: boolean) => v])),
    ..."scanSum scanMax scanMin".split(" ").map((name) => named(name, () => [frag(), 1])),
    named("sort", () => [{ key: shared(f32, [8]) }, 4, (p: { key: number }, q: { key: number }) => p.key < q.key]),
    named("range", () => [0, 4, 1], first(tilewright.range)),
    named("unrolled", () => [4], first(tilewright.unrolled)),
    named("pipelined", () => [0, 4, { stages: 2 }], first(tilewright.pipelined)),
    named("parallel", () => [[2, 2], () => {}]),
    named("assert", () => [true, "holds"]),
    named("syncThreads", () => []),
    named("given", () => [shared(f32, [4])]),
    named("reinterpret", () => [probeTensor(), u32, [64]]),
    named("placed", () => [probeTensor(), u32]),
    named("cast", () => [frag(), f32]),
    named("bitcast", () => [frag(), i32]),
    ..."atomicAdd atomicMin atomicMax atomicAnd atomicOr atomicXor atomicExchange atomicCas".split(" ").flatMap(atomic),
    method(
      "Shared",
      () => shared(f32, [4, 4]),
      "at",
      () => [1, 1],
    ),
    method(
      "Shared",
      () => shared(f32, [4, 4]),
      "set",
      () => [1, 1, 2],
    ),
    method(
      "Shared",
      () => shared(f32, [4, 4]),
      "tile",
      () => [
        [0, 0],
        [2, 2],
      ],
    ),
    method("Tensor", probeTensor, "at", () => [1]),
    method("Tensor", probeTensor, "set", () => [1, 2]),
    method("Tensor", probeTensor, "place", () => [1]),
    method("Tensor", probeTensor, "tile", () => [[0], [2]]),
    method(
      "Fragment",
      () => load(shared(f32, [4, 4])),
      "at",
      () => [1, 1],
    ),
  ];
}

let probe: object | undefined;
const probeTensor = (): object => probe as object;

/** Runs in the body of a kernel with one tensor. */
export function inBlock(body: () => void): void {
  const kernel = tilewright.kernel(
    "probe",
    { params: { t: tilewright.inout(f32, ["M"]) }, grid: () => [1] },
    ({ t }) => {
      probe = t;
      body();
    },
  );
  kernel.eager({ t: { dtype: "f32", shape: [64], data: new Float32Array(64) } });
}
