/** Comparison of attention outputs with the reference, by the tolerances of the catalogue. */
import { kinds } from "../checks/index.js";
import { CosineSum, type Verdict } from "./compare.js";
import { Tally } from "./compare-tally.js";
import { checkAll, recordWith } from "./errors.js";
import { bf16 } from "./formats/index.js";
import type { QueryAttention } from "./mla-attention.js";
import { LATENT, SCALE_GROUP } from "./mla-cache.js";
import type { MlaReference } from "./mla-outputs.js";
import type { HostTensor } from "./tensor.js";

const OUT_ABSOLUTE = 8e-4;
const OUT_RELATIVE = 3.01 / 128;
const COSINE_LIMIT = 7e-6;
/**
 * Of a group of columns, which the catalogue does not ask for: it finds a wrong scale. Under the limit for the whole, one quarter of the elements
 * may lie this far off where the others are right; with few heads, probabilities rounded to bf16 and rows that cancel come close.
 */
const GROUP_COSINE_LIMIT = 4 * COSINE_LIMIT;
/** What a sink leaves of an output may be smaller than f32's intermediate results can tell from 0. */
const COSINE_LEAST = 2 ** -100;
const SCORE_ABSOLUTE = 1e-6;
const SCORE_RELATIVE = 2.01 / 65536;

const floats = kinds.instance(Float64Array, "");
const mlaReference = recordWith(
  {
    H: kinds.whole(),
    queries: kinds.listOf(
      recordWith({ out: floats, maxLogits: floats, lse: floats, scoreMagnitude: floats, columnMagnitude: floats }, ""),
      "",
    ),
    outShape: kinds.sizes,
    lseShape: kinds.sizes,
    lseAt: kinds.callback,
  },
  "what sparseMlaDecodeReference or another …Reference of attention gives",
);

/** Nobody can be held to a result: an infinity among the rows, or a NaN that a sink of +inf is to turn into 0. */
function undetermined(reference: MlaReference, query: QueryAttention, head: number, value: number): boolean {
  return query.infiniteRow || (Number.isNaN(value) && reference.sinks?.[head] === Number.POSITIVE_INFINITY);
}

/** The largest magnitude among the columns from `first` on that share a scale. */
function groupMagnitude(query: QueryAttention, first: number): number {
  let largest = 0;
  for (let d = first; d < first + SCALE_GROUP; d++) largest = Math.max(largest, query.columnMagnitude[d] as number);
  return largest;
}

/**
 * `out`: each element within 8e-4·max(1, max|kv|) or 3.01/128 of it, where max|kv| is taken of the rows that the query
 * selects, and of the 128 columns that share a scale with the element's; the tensor within the cosine-like limit,
 * and its four groups of columns within four times that.
 */
export function compareMlaOut(name: string, got: HostTensor<"bf16">, reference: MlaReference): Verdict {
  checkAll({ reference }, mlaReference);
  const { H, queries } = reference;
  const structural = Tally.structure(name, got, { dtype: "bf16", shape: reference.outShape });
  if (structural) return structural;
  const tally = new Tally(name, reference.outShape);
  const whole = new CosineSum();
  const groups = Array.from({ length: LATENT / SCALE_GROUP }, () => new CosineSum());
  for (const [i, query] of queries.entries()) {
    for (const [g, group] of groups.entries()) {
      const absolute = OUT_ABSOLUTE * Math.max(1, groupMagnitude(query, g * SCALE_GROUP));
      for (let h = 0; h < H; h++) {
        for (let d = g * SCALE_GROUP; d < (g + 1) * SCALE_GROUP; d++) {
          const at = (i * H + h) * LATENT + d;
          const want = query.out[h * LATENT + d] as number;
          if (undetermined(reference, query, h, want)) {
            tally.skip();
            continue;
          }
          const x = bf16.decode(got.data[at] as number);
          tally.number(at, x, want, Math.max(absolute, OUT_RELATIVE * Math.abs(want)));
          if (!Number.isFinite(x) || !Number.isFinite(want)) continue;
          if (Math.abs(x) < COSINE_LEAST && Math.abs(want) < COSINE_LEAST) continue;
          whole.add(x, want);
          group.add(x, want);
        }
      }
    }
  }
  tally.cosine("the tensor", whole.value, COSINE_LIMIT);
  for (const [g, group] of groups.entries()) {
    tally.cosine(`columns ${g * SCALE_GROUP} to ${(g + 1) * SCALE_GROUP - 1}`, group.value, GROUP_COSINE_LIMIT);
  }
  return tally.verdict();
}

/** `lse` or `max_logits`: within 1e-6·max(1, sm_scale·max_s Σ_d |q_d·kv_d|) or 2.01/65536 of the reference. */
export function compareMlaScores(
  name: string,
  got: HostTensor<"f32">,
  reference: MlaReference,
  which: "maxLogits" | "lse",
): Verdict {
  checkAll({ reference }, mlaReference);
  checkAll({ which }, kinds.word("maxLogits", "lse"));
  const structural = Tally.structure(name, got, { dtype: "f32", shape: reference.lseShape });
  if (structural) return structural;
  const tally = new Tally(name, reference.lseShape);
  for (const [i, query] of reference.queries.entries()) {
    for (let h = 0; h < reference.H; h++) {
      if (query.infiniteRow) {
        tally.skip();
        continue;
      }
      const at = reference.lseAt(i, h);
      const want = query[which][h] as number;
      const absolute = SCORE_ABSOLUTE * Math.max(1, query.scoreMagnitude[h] as number);
      tally.number(at, got.data[at] as number, want, Math.max(absolute, SCORE_RELATIVE * Math.abs(want)));
    }
  }
  return tally.verdict();
}
