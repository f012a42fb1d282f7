/** `mma` in eager mode: plain loops that accumulate in f32, k ascending, each product added with one rounding. */
import { checkedOptions, described, type Fields, kinds } from "../checks/index.js";
import { tileOperation } from "./ambient.js";
import { LanguageError, refuse } from "./errors.js";
import { type FragmentTile, shapeText } from "./memory.js";
import { fragmentOf } from "./operands.js";
import { type Region, regionOf } from "./transfer.js";
import type { Fragment, MatrixDType, MatrixOperand } from "./types.js";

/** What K must be a multiple of. */
const DEPTH: Readonly<Record<string, number>> = { e4m3: 32, e5m2: 32, bf16: 16, f16: 16 };

/** Values of an operand, row-major in its own shape. */
function values(region: Region): Float32Array {
  const table = region.buffer.codec.table as Float32Array;
  const codes = region.buffer.data;
  const offsets = region.offsets;
  const result = new Float32Array(offsets?.length ?? codes.length);
  for (let n = 0; n < result.length; n++) {
    const offset = offsets === undefined ? n : (offsets[n] as number);
    result[n] = table[codes[offset] as number] as number;
  }
  return result;
}

function transposed(x: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(x.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) result[j * rows + i] = x[i * columns + j] as number;
  }
  return result;
}

/** Sizes m, n, k; throws unless the three shapes are those of one legal product. */
function productSizes(acc: FragmentTile, a: Region, b: Region, groups: number): [number, number, number] {
  const [m = 0, n = 0] = acc.shape;
  const k = b.shape[0] ?? 0;
  const dtype = a.buffer.dtype;
  const depth = DEPTH[dtype];
  if (depth === undefined || b.buffer.dtype !== dtype || acc.dtype !== "f32") {
    throw new LanguageError(
      "TW-L004",
      `mma of ${dtype} and ${b.buffer.dtype} into ${acc.dtype}`,
      "both operands e4m3, e5m2, bf16 or f16, the same for both; the accumulator f32",
    );
  }
  const ranks = acc.rank === 2 && a.shape.length === 2 && b.shape.length === 2;
  const how = groups === 1 ? "" : ` in ${described(groups)} groups`;
  if (
    !ranks ||
    !(Number.isInteger(groups) && groups >= 1) ||
    a.shape[0] !== m ||
    a.shape[1] !== k * groups ||
    b.shape[1] !== n
  ) {
    throw new LanguageError(
      "TW-L003",
      `mma of ${shapeText(a.shape)} and ${shapeText(b.shape)} into ${shapeText(acc.shape)}${how}`,
      "shapes are [M, K] · [K, N] into [M, N], with groups [M, groups · K] · [K, N]; use transpose(…) to swap an operand's dims",
    );
  }
  if (m % 16 !== 0 || n % (8 * groups) !== 0 || k % depth !== 0) {
    throw new LanguageError(
      "TW-L003",
      `mma of ${dtype} with M = ${m}, N = ${n}, K = ${k}${how}`,
      `make M a multiple of 16, N of 8 for each group and K of ${depth}`,
    );
  }
  return [m, n, k];
}

/** Which dim of the product the block's warps share out first: its rows (the default) or its columns. */
export interface ProductOptions {
  readonly split?: "M" | "N";
  /** The columns of the product fall into so many groups, each with an `a` of its own: `a` is [M, groups · K], those of all groups side by side. */
  readonly groups?: number;
}

const productFields: Fields<ProductOptions> = { split: kinds.word("M", "N"), groups: kinds.any };

/** acc[M,N] += a[M,K] · b[K,N]. `split` says how warps share the work, and with it what each of them loads; not what comes out. */
export function mma<DT extends MatrixDType>(
  acc: Fragment<"f32", 2>,
  a: MatrixOperand<DT>,
  b: MatrixOperand<NoInfer<DT>>,
  how?: ProductOptions,
): void {
  tileOperation("mma(…)");
  const { groups = 1 } = checkedOptions(refuse, "mma", how, productFields);
  const target = fragmentOf("the accumulator of mma(…)", acc);
  const [left, right] = [regionOf("mma(…)", a), regionOf("mma(…)", b)];
  const [m, n, k] = productSizes(target, left, right, groups);
  const rows = values(left);
  const columns = transposed(values(right), k, n);
  const totals = target.data;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let total = totals[i * n + j] as number;
      const row = (i * groups + Math.floor((j * groups) / n)) * k;
      const column = j * k;
      for (let d = 0; d < k; d++) {
        total = Math.fround(total + (rows[row + d] as number) * (columns[column + d] as number));
      }
      totals[i * n + j] = total;
    }
  }
}
