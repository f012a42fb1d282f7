/** Steps of DSA for tests: a decode or prefill step filled from a seed, what the oracle makes of it, and what the composition does. */
import { expect } from "vitest";
import {
  type Composition,
  type DeviceTensor,
  type DsaDecodeArguments,
  type DsaPrefillArguments,
  dsaDecode,
  dsaPrefill,
  type LaunchSettings,
} from "../../src/dsa/index.js";
import {
  bf16,
  compareBits,
  compareMlaOut,
  compareMlaScores,
  compareTopkWithin,
  type HostTensor,
  hadamardQuant,
  indexerCacheWrite,
  indexerLogitsPagedWithBound,
  indexerLogitsWithBound,
  indexerQuery,
  type MlaReference,
  mlaCacheWrite,
  readCacheRow,
  sparseMlaDecodeReference,
  sparseMlaPrefillReference,
  type TensorDType,
  tensor,
  type Verdict,
} from "../../src/oracle/index.js";
import { type Device, DeviceBuffer, type DType } from "../../src/runtime/index.js";
import { invalidIndex } from "./invalid-indices.js";
import type { NamedTensors } from "./kernel-suites.js";
import { Prng } from "./prng.js";

export const PAGE = 64;
export const smScale = 0.13523378;

export interface DecodeStep {
  readonly B: number;
  readonly N: number;
  readonly H: number;
  readonly index_heads: number;
  readonly topk: number;
  /** Columns of the page table. */
  readonly M: number;
  readonly sinks: boolean;
  /** Whether some lengths, ids and slots are such that they name nothing. */
  readonly wild: boolean;
  /** Whether every context fills its table. */
  readonly full?: boolean;
  readonly seed: number;
}

export type HostStep = Readonly<Record<string, HostTensor>>;

const bf16s = (random: Prng, scale: number, ...shape: number[]): HostTensor<"bf16"> => {
  const t = tensor("bf16", shape);
  for (let i = 0; i < t.data.length; i++) t.data[i] = bf16.encode(random.normal() * scale);
  return t;
};
const f32s = (random: Prng, ...shape: number[]): HostTensor<"f32"> => {
  const t = tensor("f32", shape);
  for (let i = 0; i < t.data.length; i++) t.data[i] = random.normal();
  return t;
};

/** Inputs of `dsaDecode` by name: every page of a request holds rows, pages of nobody hold NaN. */
export function buildDecode(spec: DecodeStep): HostStep {
  const { B, N, H, M, index_heads, wild } = spec;
  const random = new Prng(spec.seed, 71);
  const P = B * M + 2;
  const order = random.permutation(P);
  const table = tensor("i32", [B, M]);
  const lens = tensor("i32", [B, N]);
  const slots = tensor("i32", [B, N]);
  for (let b = 0; b < B; b++) {
    // The last token's context; those of the tokens before it are shorter by one each.
    const any = random.pick([0, 1, N, M * PAGE, random.integer(0, M * PAGE), random.integer(0, M) * PAGE + 1]);
    const length = spec.full === true ? M * PAGE : any;
    const pages = Math.ceil(Math.min(length, M * PAGE) / PAGE);
    for (let m = 0; m < M; m++) {
      const page = order[b * M + m] as number;
      const missing = m >= pages || (wild && random.chance(0.15));
      table.data[b * M + m] = missing ? (wild ? invalidIndex(P, random) : -1) : page;
    }
    for (let n = 0; n < N; n++) {
      const seen = Math.min(length, M * PAGE) - N + n + 1;
      const at = b * N + n;
      lens.data[at] = wild && random.chance(0.2) ? random.pick([-5, 2 ** 31 - 1, -(2 ** 31)]) : Math.max(0, seen);
      const page = seen > 0 ? (table.data[b * M + Math.floor((seen - 1) / PAGE)] as number) : -1;
      const named = page >= 0 && page < P;
      slots.data[at] = named ? page * PAGE + ((seen - 1) % PAGE) : wild ? invalidIndex(P * PAGE, random) : -1;
    }
  }
  const caches = filledCaches(random, P, new Set(table.data));
  return {
    index_q: bf16s(random, 1, B, N, index_heads, 128),
    index_w: f32s(random, B, N, index_heads),
    index_k: bf16s(random, 1, B, N, 128),
    latent: bf16s(random, 0.1, B, N, 512),
    rope: bf16s(random, 0.1, B, N, 64),
    slots,
    ...caches,
    block_table: table,
    context_lens: lens,
    q: bf16s(random, 3, B, N, H, 576),
    ...(spec.sinks ? { attn_sink: f32s(random, H) } : {}),
  };
}

/** Both caches with rows in the named pages. */
function filledCaches(random: Prng, P: number, named: ReadonlySet<number>) {
  const rows = P * PAGE;
  const all = tensor(
    "i32",
    [rows],
    Int32Array.from({ length: rows }, (_, i) => (named.has(Math.floor(i / PAGE)) ? i : -1)),
  );
  const nan = (bytes: number) => tensor("u8", [P, PAGE, bytes], new Uint8Array(rows * bytes).fill(0xff));
  const { cache: index_cache } = indexerCacheWrite(
    { k: bf16s(random, 1, rows, 128), slots: all, cache: nan(132) },
    { rotate: "hadamard" },
  );
  const { cache } = mlaCacheWrite({
    latent: bf16s(random, 0.1, rows, 512),
    rope: bf16s(random, 0.1, rows, 64),
    slots: all,
    cache: nan(656),
  });
  return { index_cache, cache };
}

const shaped = <D extends TensorDType>(t: HostTensor, dtype: D, ...shape: number[]): HostTensor<D> =>
  tensor(dtype, shape, t.data as never);

/** Judges what a decode step left, stage by stage; the attention by the slots that the device selected. */
export function judgeDecode(spec: DecodeStep, given: HostStep, got: NamedTensors): Verdict[] {
  const { B, N, H, M, index_heads, topk } = spec;
  const step = given as Record<string, HostTensor<never>>;
  const slots = shaped(step.slots as HostTensor, "i32", B * N);
  const { cache: index_cache } = indexerCacheWrite(
    { k: shaped(step.index_k as HostTensor, "bf16", B * N, 128), slots, cache: step.index_cache as never },
    { rotate: "hadamard" },
  );
  const { cache } = mlaCacheWrite({
    latent: shaped(step.latent as HostTensor, "bf16", B * N, 512),
    rope: shaped(step.rope as HostTensor, "bf16", B * N, 64),
    slots,
    cache: step.cache as never,
  });
  const { q8, weights } = indexerQuery({
    q: shaped(step.index_q as HostTensor, "bf16", B * N, index_heads, 128),
    w: shaped(step.index_w as HostTensor, "f32", B * N, index_heads),
  });
  const table = step.block_table as unknown as HostTensor<"i32">;
  const logits = indexerLogitsPagedWithBound({
    q: shaped(q8, "e4m3", B, N, index_heads, 128),
    cache: index_cache,
    block_table: table,
    context_lens: step.context_lens as never,
    weights,
  });
  const indices = got.indices as HostTensor<"i32">;
  const reference = sparseMlaDecodeReference(
    {
      q: step.q as never,
      cache,
      indices,
      ...(step.attn_sink === undefined ? {} : { attn_sink: step.attn_sink as never }),
    },
    { sm_scale: smScale },
  );
  return [
    compareBits("index_cache", got.index_cache as HostTensor, index_cache),
    compareBits("cache", got.cache as HostTensor, cache),
    compareTopkWithin("indices", positionsOf(indices, table, N, M), logits, topk, "index"),
    compareMlaOut("out", shaped(got.out as HostTensor, "bf16", B, N, H, 512), reference),
    compareMlaScores("lse", got.lse as HostTensor<"f32">, reference, "lse"),
  ];
}

/** Positions in the request of the slots [B,N,topk] that a step selected; a slot of no page of the request becomes −2, which no verdict takes. */
export function positionsOf(
  indices: HostTensor<"i32">,
  table: HostTensor<"i32">,
  N: number,
  M: number,
): HostTensor<"i32"> {
  const topk = indices.shape[2] as number;
  const rows = (indices.shape[0] as number) * N;
  const out = tensor("i32", [rows, topk]);
  for (let row = 0; row < rows; row++) {
    const b = Math.floor(row / N);
    const at = new Map(Array.from({ length: M }, (_, m) => [table.data[b * M + m] as number, m] as const).reverse());
    for (let j = 0; j < topk; j++) {
      const slot = indices.data[row * topk + j] as number;
      const m = at.get(Math.floor(slot / PAGE));
      out.data[row * topk + j] = slot === -1 ? -1 : m === undefined ? -2 : m * PAGE + (slot % PAGE);
    }
  }
  return out;
}

export interface PrefillStep {
  readonly T: number;
  readonly S: number;
  readonly H: number;
  readonly index_heads: number;
  readonly topk: number;
  readonly sinks: boolean;
  /** Whether slots of some rows name none, and ranges reach outside. */
  readonly wild: boolean;
  readonly seed: number;
}

/** Inputs of `dsaPrefill` by name: the T queries are the last of S rows, causal, or have any range. */
export function buildPrefill(spec: PrefillStep): HostStep {
  const { T, S, H, index_heads, wild } = spec;
  const random = new Prng(spec.seed, 72);
  const P = Math.ceil(S / PAGE) + 1;
  const order = random.permutation(P * PAGE);
  const [k_start, k_end] = [tensor("i32", [T]), tensor("i32", [T])];
  for (let t = 0; t < T; t++) {
    k_end.data[t] = Math.max(0, S - T + t + 1);
    if (!wild) continue;
    k_start.data[t] = random.integer(-3, S + 2);
    k_end.data[t] = random.integer(-3, S + 9);
  }
  const slots = tensor("i32", [S]);
  for (let s = 0; s < S; s++)
    slots.data[s] = wild && random.chance(0.2) ? invalidIndex(P * PAGE, random) : (order[s] as number);
  return {
    index_q: bf16s(random, 1, T, index_heads, 128),
    index_w: f32s(random, T, index_heads),
    index_k: bf16s(random, 1, S, 128),
    kv: bf16s(random, 0.1, S, 576),
    k_start,
    k_end,
    slots,
    index_cache: tensor("u8", [P, PAGE, 132], new Uint8Array(P * PAGE * 132).fill(7)),
    cache: tensor("u8", [P, PAGE, 656], new Uint8Array(P * PAGE * 656).fill(9)),
    q: bf16s(random, 3, T, H, 576),
    ...(spec.sinks ? { attn_sink: f32s(random, H) } : {}),
  };
}

export function judgePrefill(spec: PrefillStep, given: HostStep, got: NamedTensors): Verdict[] {
  const { S, topk } = spec;
  const step = given as Record<string, HostTensor<never>>;
  const kv = step.kv as unknown as HostTensor<"bf16">;
  const columns = (first: number, count: number) => {
    const t = tensor("bf16", [S, count]);
    for (let s = 0; s < S; s++) t.data.set(kv.data.subarray(s * 576 + first, s * 576 + first + count), s * count);
    return t;
  };
  const k = step.index_k as unknown as HostTensor<"bf16">;
  const { cache: index_cache } = indexerCacheWrite(
    { k, slots: step.slots as never, cache: step.index_cache as never },
    { rotate: "hadamard" },
  );
  const { cache } = mlaCacheWrite({
    latent: columns(0, 512),
    rope: columns(512, 64),
    slots: step.slots as never,
    cache: step.cache as never,
  });
  const { q8, weights } = indexerQuery({ q: step.index_q as never, w: step.index_w as never });
  const { y, scale } = hadamardQuant({ x: k });
  const logits = indexerLogitsWithBound({
    q: q8,
    k: y,
    k_scale: tensor("f32", [S], scale.data),
    weights,
    k_start: step.k_start as never,
    k_end: step.k_end as never,
  });
  const indices = got.indices as HostTensor<"i32">;
  const reference: MlaReference = sparseMlaPrefillReference(
    {
      q: step.q as never,
      kv,
      indices,
      ...(step.attn_sink === undefined ? {} : { attn_sink: step.attn_sink as never }),
    },
    { sm_scale: smScale },
  );
  return [
    compareBits("index_cache", got.index_cache as HostTensor, index_cache),
    compareBits("cache", got.cache as HostTensor, cache),
    compareTopkWithin("indices", indices, logits, topk, "index"),
    compareMlaOut("out", got.out as HostTensor<"bf16">, reference),
    compareMlaScores("lse", got.lse as HostTensor<"f32">, reference, "lse"),
    compareMlaScores("max_logits", got.max_logits as HostTensor<"f32">, reference, "maxLogits"),
  ];
}

/** Fails with the message of the first verdict that is not good. */
export function expectGood(verdicts: readonly Verdict[]): void {
  expect(verdicts.filter(({ ok }) => !ok).map(({ message }) => message)).toEqual([]);
}

/** Tensors of a step on a device, and their buffers, in the order of their names. */
export class Uploaded {
  readonly buffers: DeviceBuffer[] = [];
  constructor(readonly device: Device) {}

  tensor<D extends TensorDType>({ dtype, shape, data }: HostTensor<D>): DeviceTensor<never> {
    const buffer = this.alloc(data.byteLength);
    if (data.byteLength > 0) buffer.upload(data);
    return { data: buffer, dtype, shape } as unknown as DeviceTensor<never>;
  }

  empty(dtype: TensorDType, ...shape: number[]): DeviceTensor<never> {
    const { data } = tensor(dtype, shape);
    // What is not written shows.
    const buffer = this.alloc(data.byteLength);
    buffer.fill(0xee);
    return { data: buffer, dtype, shape } as unknown as DeviceTensor<never>;
  }

  alloc(bytes: number): DeviceBuffer {
    const buffer = this.device.alloc(Math.max(16, bytes));
    this.buffers.push(buffer);
    return buffer;
  }

  free(): void {
    for (const buffer of this.buffers) buffer.free();
  }
}

export async function fetched({ data, offset = 0, dtype, shape }: DeviceTensor): Promise<HostTensor> {
  if (!(data instanceof DeviceBuffer)) throw new Error("no buffer");
  return (await data.downloadTensor(dtype as DType, shape, { offset })) as HostTensor;
}

export function decodeArguments(on: Uploaded, spec: DecodeStep, given: HostStep): DsaDecodeArguments {
  const { B, N, H, topk } = spec;
  const inputs = Object.fromEntries(Object.entries(given).map(([name, t]) => [name, on.tensor(t)]));
  return {
    ...(inputs as unknown as DsaDecodeArguments),
    sm_scale: smScale,
    out: on.empty("bf16", B, N, H, 512),
    lse: on.empty("f32", B, H, N),
    indices: on.empty("i32", B, N, topk),
  };
}

export function prefillArguments(on: Uploaded, spec: PrefillStep, given: HostStep): DsaPrefillArguments {
  const { T, H, topk } = spec;
  const inputs = Object.fromEntries(Object.entries(given).map(([name, t]) => [name, on.tensor(t)]));
  return {
    ...(inputs as unknown as DsaPrefillArguments),
    sm_scale: smScale,
    out: on.empty("bf16", T, H, 512),
    max_logits: on.empty("f32", T, H),
    lse: on.empty("f32", T, H),
    indices: on.empty("i32", T, topk),
  };
}

/** Runs a step and fetches everything that it writes; with the findings of the device's sanitizers. */
async function runStep<A extends object>(
  composed: Composition<A>,
  device: Device,
  args: A,
  settings: Omit<LaunchSettings, "tune">,
): Promise<{ got: NamedTensors; findings: readonly unknown[] }> {
  const results = await composed(device, args, settings);
  const written = ["index_cache", "cache", "indices", "out", "lse", "max_logits"];
  const got: Record<string, HostTensor> = {};
  for (const [name, t] of Object.entries(args))
    if (written.includes(name) && t.strides === undefined) got[name] = await fetched(t as DeviceTensor);
  return { got, findings: results.flatMap(({ findings }) => findings ?? []) };
}

/** `change` may lay tensors out otherwise and choose settings; `look` sees the memory before it is freed. Tensors with strides are not fetched. */
const runner =
  <A extends object, S>(composed: Composition<A>, argumentsOf: (on: Uploaded, spec: S, given: HostStep) => A) =>
  async (
    device: Device,
    spec: S,
    given: HostStep,
    change: (args: A, on: Uploaded) => Omit<LaunchSettings, "tune"> = () => ({}),
    look: () => Promise<void> = async () => {},
  ) => {
    const on = new Uploaded(device);
    try {
      const args = argumentsOf(on, spec, given);
      const done = await runStep(composed, device, args, change(args, on));
      await look();
      return done;
    } finally {
      on.free();
    }
  };

export const runDecode = runner(dsaDecode, decodeArguments);
export const runPrefill = runner(dsaPrefill, prefillArguments);

/** Plants a row that one query's indexer and attention look for: its indexer scores it far above any row that is there by chance. */
export function plantNeedle(spec: DecodeStep, given: HostStep, query: number, position: number): number {
  const { H, M, N, index_heads } = spec;
  const { index_q, index_w, index_cache, cache, q, block_table } = given as {
    readonly index_q: HostTensor<"bf16">;
    readonly index_w: HostTensor<"f32">;
    readonly index_cache: HostTensor<"u8">;
    readonly cache: HostTensor<"u8">;
    readonly q: HostTensor<"bf16">;
    readonly block_table: HostTensor<"i32">;
  };
  const page = block_table.data[Math.floor(query / N) * M + Math.floor(position / PAGE)] as number;
  const slot = page * PAGE + (position % PAGE);
  // A key in the direction of the heads' sum, three times as long as others; all of the heads count for it.
  const sum = new Float64Array(128);
  for (let h = query * index_heads; h < (query + 1) * index_heads; h++) {
    index_w.data[h] = Math.abs(index_w.data[h] as number) + 0.5;
    for (let d = 0; d < 128; d++) sum[d] = (sum[d] as number) + bf16.decode(index_q.data[h * 128 + d] as number);
  }
  const factor = (3 * Math.sqrt(128)) / Math.hypot(...sum);
  const k = tensor("bf16", [1, 128], bf16.encodeArray(sum.map((x) => factor * x)));
  const slots = tensor("i32", [1], Int32Array.of(slot));
  index_cache.data.set(indexerCacheWrite({ k, slots, cache: index_cache }, { rotate: "hadamard" }).cache.data);
  // Every head's query is the row itself, as long as gives a score of 40.
  const row = new Float64Array(576);
  readCacheRow(cache.data, slot * 656, row);
  const stretch = 40 / (smScale * row.reduce((n, x) => n + x * x, 0));
  for (let h = query * H; h < (query + 1) * H; h++) q.data.set(bf16.encodeArray(row.map((x) => stretch * x)), h * 576);
  return slot;
}
