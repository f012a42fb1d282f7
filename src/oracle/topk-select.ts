/** Reference of `topk_select`: the largest numbers of a range of each row, by sorting. */
import { kinds } from "../checks/index.js";
import { settingsOf } from "./errors.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface TopkSelectInputs {
  /** [R,S]. */
  readonly logits: HostTensor<"f32">;
  /** [R], first column in range; below 0 means 0. */
  readonly row_start: HostTensor<"i32">;
  /** [R], end of the range, exclusive; above S means S. */
  readonly row_end: HostTensor<"i32">;
}

/** `index`: selected columns ascend. `score`: their values descend, equal values by column. */
export type TopkOrder = "index" | "score";

export interface TopkSettings {
  /** Default 2048. */
  readonly topk?: number;
  readonly order?: TopkOrder;
}

export interface TopkOutputs {
  /** [R,topk], columns; −1 behind the last. */
  readonly indices: HostTensor<"i32">;
}

export const DEFAULT_TOPK = 2048;
const MAX_TOPK = 8192;

/** The size of a selection. Throws TW-O001 outside 1…8192. */
export function topkOf(settings: TopkSettings): number {
  const fields = { topk: kinds.whole(1, MAX_TOPK), order: kinds.word("index", "score") };
  return settingsOf<TopkSettings>(settings, fields).topk ?? DEFAULT_TOPK;
}

/**
 * The columns of the `topk` largest values in [from, to): the smaller column wins among equals (−0 equals +0), and neither
 * NaN nor −inf is ever taken.
 */
export function largest(row: Float32Array, from: number, to: number, topk: number, order: TopkOrder): number[] {
  const candidates: number[] = [];
  for (let s = Math.max(0, from); s < Math.min(row.length, to); s++) {
    if ((row[s] as number) > Number.NEGATIVE_INFINITY) candidates.push(s);
  }
  const byScore = (a: number, b: number) => {
    const [x, y] = [row[a] as number, row[b] as number];
    return x === y ? a - b : x > y ? -1 : 1;
  };
  const chosen = candidates.sort(byScore).slice(0, topk);
  return order === "score" ? chosen : chosen.sort((a, b) => a - b);
}

/** The topk largest of [max(0,row_start), min(S,row_end)) in each row. */
export function topkSelect(inputs: TopkSelectInputs, settings: TopkSettings = {}): TopkOutputs {
  const dims = bindDims("logits", inputs, "f32", ["R", "S"], {});
  bindDims("row_start", inputs, "i32", ["R"], dims);
  bindDims("row_end", inputs, "i32", ["R"], dims);
  const { R, S } = dims as { R: number; S: number };
  const topk = topkOf(settings);
  const indices = tensor("i32", [R, topk]);
  indices.data.fill(-1);
  for (let r = 0; r < R; r++) {
    const row = inputs.logits.data.subarray(r * S, (r + 1) * S);
    const [from, to] = [inputs.row_start.data[r] as number, inputs.row_end.data[r] as number];
    indices.data.set(largest(row, from, to, topk, settings.order ?? "index"), r * topk);
  }
  return { indices };
}
