/** The layer on a device: its context written into caches there, and the step itself in one call. */
import { type DsaDecodeArguments, dsaDecode } from "../../dsa/index.js";
import { type DeviceTensor, launcher } from "../../launcher/index.js";
import { type HostTensor, type TensorDType, tensor } from "../../oracle/index.js";
import type { Device, DeviceBuffer, DType } from "../../runtime/index.js";
import { type Figures, figuresOf } from "./figures.js";
import { KEY, type Layer, PAGE, smScale } from "./layer.js";

export interface Caches {
  readonly index_cache: HostTensor<"u8">;
  readonly cache: HostTensor<"u8">;
}

export interface StepRun extends Caches {
  readonly launches: readonly { readonly kernel: string; readonly figures: Figures }[];
  /** From queueing the step to its end, on the host's clock. */
  readonly milliseconds: number;
  readonly workspaceBytes: number;
  readonly out: HostTensor<"bf16">;
  readonly lse: HostTensor<"f32">;
  readonly indices: HostTensor<"i32">;
  /** `dense_mla_decode` of the short request over the same caches. */
  readonly dense: HostTensor<"bf16">;
}

type Given = Readonly<Record<string, unknown>>;
const indexerCacheWrite = launcher<Given>("indexer_cache_write");
const mlaCacheWrite = launcher<Given>("mla_cache_write");
const denseMlaDecode = launcher<Given>("dense_mla_decode");

/** Rows of the context that are written by one launch. */
export const CHUNK = 16384;

const indexShape = ({ pages }: Layer) => [pages, PAGE, 132];
const rowShape = ({ pages }: Layer) => [pages, PAGE, 656];
const bytesOf = (shape: readonly number[]) => shape.reduce((n, size) => n * size, 1);

/** Tensors on a device, given back together. */
class Scope {
  readonly #buffers: DeviceBuffer[] = [];
  constructor(readonly device: Device) {}

  upload<D extends TensorDType>({ dtype, shape, data }: HostTensor<D>): DeviceTensor<never> {
    const buffer = this.device.upload(data);
    this.#buffers.push(buffer);
    return { data: buffer, dtype, shape } as unknown as DeviceTensor<never>;
  }

  alloc(dtype: TensorDType, shape: readonly number[], elementBytes: number): DeviceTensor<never> {
    const buffer = this.device.alloc(bytesOf(shape) * elementBytes);
    this.#buffers.push(buffer);
    return { data: buffer, dtype, shape } as unknown as DeviceTensor<never>;
  }

  [Symbol.dispose](): void {
    for (const buffer of this.#buffers) buffer.free();
  }
}

async function fetched<D extends TensorDType>(t: DeviceTensor<never>, dtype: D): Promise<HostTensor<D>> {
  return (await (t.data as DeviceBuffer).downloadTensor(dtype as DType, t.shape)) as HostTensor<D>;
}

/** Writes the rows of the context, chunk by chunk, as prefill would have; `onRows` is told how many there are so far. */
export async function writeHistory(
  device: Device,
  layer: Layer,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<Caches> {
  using scope = new Scope(device);
  const index_cache = scope.alloc("u8", indexShape(layer), 1);
  const cache = scope.alloc("u8", rowShape(layer), 1);
  let done = 0;
  for (const { k, latent, rope, slots } of layer.history(CHUNK)) {
    using rows = new Scope(device);
    const at = rows.upload(slots);
    await Promise.all([
      indexerCacheWrite(device, { k: rows.upload(k), slots: at, cache: index_cache, rotate: "hadamard" }, { signal }),
      mlaCacheWrite(device, { latent: rows.upload(latent), rope: rows.upload(rope), slots: at, cache }, { signal }),
    ]);
    done += slots.data.length;
    onRows(done);
  }
  return { index_cache: await fetched(index_cache, "u8"), cache: await fetched(cache, "u8") };
}

/** The step, over caches that hold the context. */
export async function runStep(device: Device, layer: Layer, before: Caches, signal: AbortSignal): Promise<StepRun> {
  using scope = new Scope(device);
  const { heads, topk } = layer.shape;
  const inputs = Object.fromEntries(Object.entries(layer.inputs).map(([name, t]) => [name, scope.upload(t)]));
  const args: DsaDecodeArguments = {
    ...(inputs as unknown as DsaDecodeArguments),
    index_cache: scope.upload(before.index_cache),
    cache: scope.upload(before.cache),
    sm_scale: smScale,
    topk,
    max_context: layer.shape.tokens,
    out: scope.alloc("bf16", [2, 1, heads, 512], 2),
    lse: scope.alloc("f32", [2, heads, 1], 4),
    indices: scope.alloc("i32", [2, 1, topk], 4),
  };
  const { launches, workspace } = dsaDecode.plan(device, args);
  const memory = device.alloc(workspace.bytes);
  try {
    const stream = device.createStream();
    const started = performance.now();
    const results = await dsaDecode(device, args, { stream, workspace: memory, signal });
    const milliseconds = performance.now() - started;
    stream.destroy();
    const dense = await shortDense(device, layer, args.cache, signal);
    return {
      launches: results.map((result, i) => ({ kernel: launches[i]!.kernel, figures: figuresOf(result) })),
      milliseconds,
      workspaceBytes: workspace.bytes,
      out: await fetched(args.out as never, "bf16"),
      lse: await fetched(args.lse as never, "f32"),
      indices: await fetched(args.indices as never, "i32"),
      index_cache: await fetched(args.index_cache as never, "u8"),
      cache: await fetched(args.cache as never, "u8"),
      dense,
    };
  } finally {
    memory.free();
  }
}

async function shortDense(
  device: Device,
  layer: Layer,
  cache: DeviceTensor<"u8">,
  signal: AbortSignal,
): Promise<HostTensor<"bf16">> {
  using scope = new Scope(device);
  const { heads, shortTokens } = layer.shape;
  const { q, block_table } = layer.inputs;
  const M = block_table.shape[1]!;
  const out = scope.alloc("bf16", [1, 1, heads, 512], 2);
  await denseMlaDecode(
    device,
    {
      q: scope.upload(tensor("bf16", [1, 1, heads, KEY], q.data.slice(heads * KEY))),
      cache,
      block_table: scope.upload(tensor("i32", [1, M], block_table.data.slice(M))),
      context_lens: scope.upload(tensor("i32", [1, 1], Int32Array.of(shortTokens))),
      sm_scale: smScale,
      out,
      lse: scope.alloc("f32", [1, heads, 1], 4),
    },
    { signal },
  );
  return fetched(out, "bf16");
}
