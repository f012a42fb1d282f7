/** The outputs of the attention kernels from the results of their queries. */
import { kinds } from "../checks/index.js";
import { refuse, settingsOf } from "./errors.js";
import { bf16 } from "./formats/index.js";
import { attend, type QueryAttention, type RowAt } from "./mla-attention.js";
import { KEY, LATENT } from "./mla-cache.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface MlaSettings {
  /** Finite and positive. */
  readonly sm_scale: number;
}

/** Every query's attention, in the order of the query tensor. */
export interface MlaReference {
  readonly H: number;
  readonly queries: readonly QueryAttention[];
  /** Whether a head's sink is +inf: its output is 0 even where the attention itself is NaN. [H], or nothing without sinks. */
  readonly sinks: Float32Array | undefined;
  /** Shape of `out`. */
  readonly outShape: readonly number[];
  /** Shape of `lse` (and of `max_logits`). */
  readonly lseShape: readonly number[];
  /** Where a query's and head's number lies in `lse`. */
  readonly lseAt: (query: number, head: number) => number;
}

export interface MlaDecodeOutputs {
  /** [B,N,H,512]. */
  readonly out: HostTensor<"bf16">;
  /** [B,H,N], natural logarithm. */
  readonly lse: HostTensor<"f32">;
}

export interface MlaPrefillOutputs {
  /** [T,H,512]. */
  readonly out: HostTensor<"bf16">;
  /** [T,H]. */
  readonly max_logits: HostTensor<"f32">;
  /** [T,H], natural logarithm. */
  readonly lse: HostTensor<"f32">;
}

/** The scale as kernels get it. Throws TW-O001 unless it is positive and finite in f32. */
function scaleOf(settings: MlaSettings): number {
  const scale = Math.fround(settingsOf(settings, { sm_scale: kinds.number }, ["sm_scale"]).sm_scale);
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) refuse(`sm_scale is ${scale}`, "pass a positive number");
  return scale;
}

function headsOf(q: HostTensor<"bf16">): number {
  return q.shape[q.shape.length - 2] as number;
}

function attendAll(
  q: HostTensor<"bf16">,
  sinks: HostTensor<"f32"> | undefined,
  settings: MlaSettings,
  slots: (query: number) => { readonly count: number; readonly rowAt: RowAt },
): QueryAttention[] {
  const H = headsOf(q);
  const scale = scaleOf(settings);
  if (sinks !== undefined) bindDims("attn_sink", { attn_sink: sinks }, "f32", [H], {});
  const queryCount = q.shape.slice(0, -2).reduce((n, size) => n * size, 1);
  const values = new Float64Array(H * KEY);
  return Array.from({ length: queryCount }, (_, query) => {
    bf16.decodeInto(q.data, query * H * KEY, H * KEY, values, 0);
    const { count, rowAt } = slots(query);
    return attend(values, H, count, rowAt, scale, sinks?.data);
  });
}

/** Attention of the queries of `q` [T,H,576] over the slots of each. */
export function prefillReference(
  q: HostTensor<"bf16">,
  sinks: HostTensor<"f32"> | undefined,
  settings: MlaSettings,
  slots: (query: number) => { readonly count: number; readonly rowAt: RowAt },
): MlaReference {
  const [T, H] = q.shape as [number, number];
  return {
    H,
    queries: attendAll(q, sinks, settings, slots),
    sinks: sinks?.data,
    outShape: [T, H, LATENT],
    lseShape: [T, H],
    lseAt: (query, head) => query * H + head,
  };
}

/** Attention of the queries of `q` [B,N,H,576] over the slots of each. */
export function decodeReference(
  q: HostTensor<"bf16">,
  sinks: HostTensor<"f32"> | undefined,
  settings: MlaSettings,
  slots: (query: number) => { readonly count: number; readonly rowAt: RowAt },
): MlaReference {
  const [B, N, H] = q.shape as [number, number, number];
  return {
    H,
    queries: attendAll(q, sinks, settings, slots),
    sinks: sinks?.data,
    outShape: [B, N, H, LATENT],
    lseShape: [B, H, N],
    lseAt: (query, head) => (Math.floor(query / N) * H + head) * N + (query % N),
  };
}

/** The numbers of every query and head under one name, in f32. */
function perHead(reference: MlaReference, name: "maxLogits" | "lse"): HostTensor<"f32"> {
  const result = tensor("f32", reference.lseShape);
  for (const [i, query] of reference.queries.entries()) {
    for (let h = 0; h < reference.H; h++) result.data[reference.lseAt(i, h)] = query[name][h] as number;
  }
  return result;
}

function outOf(reference: MlaReference): HostTensor<"bf16"> {
  const out = tensor("bf16", reference.outShape);
  for (const [i, query] of reference.queries.entries()) {
    out.data.set(bf16.encodeArray(query.out), i * reference.H * LATENT);
  }
  return out;
}

export function prefillOutputs(reference: MlaReference): MlaPrefillOutputs {
  return { out: outOf(reference), max_logits: perHead(reference, "maxLogits"), lse: perHead(reference, "lse") };
}

export function decodeOutputs(reference: MlaReference): MlaDecodeOutputs {
  return { out: outOf(reference), lse: perHead(reference, "lse") };
}
