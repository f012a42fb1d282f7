/** Reference of `moe_permute`: token rows in the order of `moe_map`. */
import { kinds } from "../checks/index.js";
import { settingsOf } from "./errors.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface MoePermuteInputs {
  /** [T,C]. */
  readonly x: HostTensor<"bf16">;
  /** [cap]. */
  readonly sorted_ids: HostTensor<"i32">;
}

export interface MoePermuteSettings {
  /** Experts per token. */
  readonly topk: number;
}

/** y[r] = x[⌊sorted_ids[r] / topk⌋], [cap,C]; 0 where the id is outside [0, T·topk). */
export function moePermute(inputs: MoePermuteInputs, settings: MoePermuteSettings): { readonly y: HostTensor<"bf16"> } {
  const dims = bindDims("x", inputs, "bf16", ["T", "C"], {});
  bindDims("sorted_ids", inputs, "i32", ["cap"], dims);
  const { T, C, cap } = dims as { T: number; C: number; cap: number };
  const { topk } = settingsOf<MoePermuteSettings>(settings, { topk: kinds.whole(1) }, ["topk"]);
  const y = tensor("bf16", [cap, C]);
  for (let r = 0; r < cap; r++) {
    const id = inputs.sorted_ids.data[r] as number;
    if (id < 0 || id >= T * topk) continue;
    const token = Math.floor(id / topk);
    y.data.set(inputs.x.data.subarray(token * C, (token + 1) * C), r * C);
  }
  return { y };
}
