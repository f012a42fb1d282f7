/**
 * Sparse attention as a GPU's matrix unit and f32 arithmetic would compute it, in slow plain loops: tiles of slots, a running
 * maximum, probabilities rounded to bf16. It shows that the tolerances leave a right kernel room, and a wrong one none.
 */
import { bf16, e4m3, type HostTensor, tensor } from "../../src/oracle/index.js";
import type { KernelInvocation, NamedTensors } from "./suites/suite.js";

/** Faults that a careless kernel could have; each must be caught by the suites. */
export const mlaFaults = [
  "length-ignored",
  "length-for-every-query",
  "minus-one-is-row-0",
  "end-is-a-row",
  "last-slot-dropped",
  "duplicates-once",
  "no-rescale",
  "sink-in-lse",
  "sink-on-wrong-head",
  "lse-base-2",
  "empty-lse-is-minus-inf",
  "invalid-rows-times-0",
  "rope-left-out",
  "scale-in-bf16",
  "lse-in-query-order",
] as const;
export type MlaFault = (typeof mlaFaults)[number];

const TILE = 32;

interface Rows {
  /** Row of each valid slot, and whether it takes part. */
  readonly values: readonly Float64Array[];
  readonly valid: readonly boolean[];
}

interface Head {
  readonly out: Float64Array;
  readonly max: number;
  readonly lse: number;
}

function attendHead(q: Float64Array, { values, valid }: Rows, scale: number, fault: MlaFault | undefined): Head {
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  const out = new Float64Array(512);
  const dims = fault === "rope-left-out" ? 512 : 576;
  for (let from = 0; from < values.length; from += TILE) {
    const tile = values.slice(from, from + TILE);
    const scores = tile.map((row, s) => {
      let dot = 0;
      for (let d = 0; d < dims; d++) dot = Math.fround(dot + (q[d] as number) * (row[d] as number));
      return valid[from + s] ? Math.fround(dot * scale) : Number.NEGATIVE_INFINITY;
    });
    const top = Math.max(max, ...scores);
    if (top === Number.NEGATIVE_INFINITY) continue;
    const rescale = fault === "no-rescale" ? 1 : Math.fround(Math.exp(max - top));
    max = top;
    sum = Math.fround(sum * rescale);
    for (let d = 0; d < 512; d++) out[d] = Math.fround((out[d] as number) * rescale);
    for (const [s, row] of tile.entries()) {
      if (!valid[from + s] && fault !== "invalid-rows-times-0") continue;
      // Headroom for sums of rows that f32 cannot hold.
      const p = Math.fround(Math.exp((scores[s] as number) - top) * 2 ** -24);
      sum = Math.fround(sum + p);
      const rounded = bf16.round(p);
      for (let d = 0; d < 512; d++) out[d] = Math.fround((out[d] as number) + rounded * (row[d] as number));
    }
  }
  const empty = fault === "empty-lse-is-minus-inf" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const lse = sum === 0 ? empty : Math.fround(max + Math.log(sum * 2 ** 24));
  for (let d = 0; d < 512; d++) out[d] = sum === 0 ? 0 : (out[d] as number) / sum;
  return { out, max, lse };
}

/** The rows of one query's list under a fault of addressing or of lengths. */
function rowsOf(
  list: Int32Array,
  rows: number,
  length: number,
  read: (row: number) => Float64Array,
  fault: MlaFault | undefined,
): Rows {
  const values: Float64Array[] = [];
  const valid: boolean[] = [];
  const seen = new Set<number>();
  const end = Math.min(list.length, fault === "length-ignored" ? list.length : length);
  for (let s = 0; s < (fault === "last-slot-dropped" ? end - 1 : end); s++) {
    let row = list[s] as number;
    if (row === -1 && fault === "minus-one-is-row-0" && rows > 0) row = 0;
    if (row === rows && fault === "end-is-a-row" && rows > 0) row = rows - 1;
    const inside = row >= 0 && row < rows;
    if (!inside && (fault !== "invalid-rows-times-0" || rows === 0)) continue;
    if (fault === "duplicates-once" && seen.has(row)) continue;
    seen.add(row);
    values.push(read(inside ? row : 0));
    valid.push(inside);
  }
  return { values, valid };
}

/** The outputs of `sparse_mla_prefill` or `sparse_mla_decode` of a correct kernel, or of one with a fault. */
export function sparseAttentionModel(invocation: KernelInvocation, fault?: MlaFault): NamedTensors {
  const { q, kv, cache, indices, topk_length, attn_sink } = invocation.inputs as Record<string, HostTensor>;
  const decode = cache !== undefined;
  const shape = (q as HostTensor).shape;
  const H = shape[shape.length - 2] as number;
  const N = decode ? (shape[1] as number) : 1;
  const K = (indices as HostTensor).shape.at(-1) as number;
  const queries = shape.slice(0, -2).reduce((n, size) => n * size, 1);
  const rows = decode
    ? (cache.shape[0] as number) * (cache.shape[1] as number)
    : ((kv as HostTensor).shape[0] as number);
  const read = (row: number) =>
    decode ? cacheRow(cache, row, fault) : bf16Row((kv as HostTensor).data as Uint16Array, row);
  const out = tensor("bf16", invocation.outputs.out?.shape ?? []);
  const lse = tensor("f32", invocation.outputs.lse?.shape ?? []);
  const max_logits = tensor("f32", decode ? [0] : lse.shape);
  const scale = Math.fround(Number(invocation.settings.sm_scale));
  for (let query = 0; query < queries; query++) {
    const request = Math.floor(query / N);
    const length = (topk_length?.data[fault === "length-for-every-query" ? 0 : request] as number | undefined) ?? K;
    const list = (indices as HostTensor).data.subarray(query * K, (query + 1) * K) as Int32Array;
    const own = rowsOf(list, rows, length, read, fault);
    for (let h = 0; h < H; h++) {
      const head = attendHead(bf16Row((q as HostTensor).data as Uint16Array, query * H + h), own, scale, fault);
      const sink = attn_sink?.data[fault === "sink-on-wrong-head" ? (h + 1) % H : h] as number | undefined;
      const kept =
        sink === undefined || head.max === Number.NEGATIVE_INFINITY ? 1 : 1 / (1 + Math.exp(sink - head.lse));
      out.data.set(bf16.encodeArray(head.out.map((x) => (kept === 0 ? 0 : x * kept))), (query * H + h) * 512);
      const inBatch = decode && fault !== "lse-in-query-order";
      const at = inBatch ? (request * H + h) * N + (query % N) : query * H + h;
      const withSink =
        fault === "sink-in-lse" && sink !== undefined ? Math.log(Math.exp(head.lse) + Math.exp(sink)) : head.lse;
      lse.data[at] = fault === "lse-base-2" ? withSink / Math.LN2 : withSink;
      if (!decode) max_logits.data[at] = head.max;
    }
  }
  return decode ? { out, lse } : { out, lse, max_logits };
}

function bf16Row(codes: Uint16Array, row: number): Float64Array {
  return Float64Array.from(bf16.decodeArray(codes.slice(row * 576, (row + 1) * 576)));
}

function cacheRow(cache: HostTensor, slot: number, fault: MlaFault | undefined): Float64Array {
  const bytes = cache.data as Uint8Array;
  const view = new DataView(bytes.buffer, bytes.byteOffset + slot * 656, 656);
  return Float64Array.from({ length: 576 }, (_, d) => {
    if (d >= 512) return bf16.decode(view.getUint16(528 + 2 * (d - 512), true));
    const scale = view.getFloat32(512 + 4 * Math.floor(d / 128), true);
    return e4m3.decode(view.getUint8(d)) * (fault === "scale-in-bf16" ? bf16.round(scale) : scale);
  });
}
