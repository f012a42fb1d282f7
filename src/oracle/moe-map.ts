/** Reference of `moe_map`: (token, expert) pairs grouped by expert, each group padded to whole blocks. */
import { check, kinds } from "../checks/index.js";
import { refuse, settingsOf } from "./errors.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface MoeMapInputs {
  /** [T,k]; an id outside [0, num_experts) drops its pair. */
  readonly ids: HostTensor<"i32">;
}

export interface MoeMapSettings {
  readonly num_experts: number;
  readonly block: number;
}

export interface MoeMapOutputs {
  /** `[cap]`: flat pair numbers t·k + j; T·k where there is none. */
  readonly sorted_ids: HostTensor<"i32">;
  /** [cap/block]; −1 for blocks that are not used. */
  readonly block_expert: HostTensor<"i32">;
  /** `[1]`: rows of used blocks. */
  readonly num_padded: HostTensor<"i32">;
  /** `[T,k]`: row of each pair, or −1. */
  readonly pos: HostTensor<"i32">;
  /** `[num_experts]`: pairs of each expert. */
  readonly counts: HostTensor<"i32">;
}

/** Rows that hold any assignment of `pairs` pairs. */
export function mapCapacity(pairs: number, settings: MoeMapSettings): number {
  check(refuse, "pairs", pairs, kinds.whole());
  const count = kinds.whole(1, 2 ** 31 - 1);
  const fields = { num_experts: count, block: count };
  const { num_experts, block } = settingsOf<MoeMapSettings>(settings, fields, ["num_experts", "block"]);
  return Math.ceil((pairs + num_experts * (block - 1)) / block) * block;
}

export function moeMap(inputs: MoeMapInputs, settings: MoeMapSettings): MoeMapOutputs {
  const { T, k } = bindDims("ids", inputs, "i32", ["T", "k"], {}) as { T: number; k: number };
  const cap = mapCapacity(T * k, settings);
  const { num_experts, block } = settings;
  const sorted_ids = tensor("i32", [cap]);
  const block_expert = tensor("i32", [cap / block]);
  const pos = tensor("i32", [T, k]);
  const counts = tensor("i32", [num_experts]);
  sorted_ids.data.fill(T * k);
  block_expert.data.fill(-1);
  pos.data.fill(-1);
  let row = 0;
  for (let e = 0; e < num_experts; e++) {
    const first = row;
    for (let pair = 0; pair < T * k; pair++) {
      if (inputs.ids.data[pair] !== e) continue;
      sorted_ids.data[row] = pair;
      pos.data[pair] = row;
      row++;
    }
    counts.data[e] = row - first;
    row = Math.ceil(row / block) * block;
    block_expert.data.fill(e, first / block, row / block);
  }
  return { sorted_ids, block_expert, num_padded: tensor("i32", [1], Int32Array.of(row)), pos, counts };
}
