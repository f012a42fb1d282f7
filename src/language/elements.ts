/** Element code over tiles: `map`, `tabulate`, and the walk that all element code shares. */
import { runElements, tileOperation } from "./ambient.js";
import type { DTypeName } from "./dtypes.js";
import { checkTileShape, FragmentTile } from "./memory.js";
import { dtypeOf, fragmentOf, functionOf } from "./operands.js";
import type { DType, Element, ElementFn, Fragment, Shape } from "./types.js";

/** Visits a tile of rank 1 to 4 in row-major order: the element's number, then its coordinates (0 past the rank). */
export function forEachElement(
  shape: Shape,
  visit: (n: number, i: number, j: number, k: number, l: number) => void,
): void {
  const [a = 1, b = 1, c = 1, d = 1] = shape;
  runElements("lambda", () => {
    let n = 0;
    for (let i = 0; i < a; i++)
      for (let j = 0; j < b; j++) for (let k = 0; k < c; k++) for (let l = 0; l < d; l++) visit(n++, i, j, k, l);
  });
}

/** `fn` of each element. The result has the dtype of `x` unless one is given. */
export function map<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  fn: ElementFn<DT, DT>,
): Fragment<DT, Rank>;
export function map<From extends DTypeName, Rank extends number, To extends DTypeName>(
  x: Fragment<From, Rank>,
  fn: ElementFn<From, To>,
  dtype: DType<To>,
): Fragment<To, Rank>;
export function map(x: Fragment, fn: ElementFn<DTypeName, DTypeName>, dtype?: DType): Fragment {
  tileOperation("map(…)");
  const tile = fragmentOf("map(…)", x);
  functionOf("map(…)", fn);
  const result = new FragmentTile(dtype === undefined ? tile.dtype : dtypeOf("map(…)", dtype), tile.shape);
  forEachElement(tile.shape, (n, i, j, k, l) => result.write(n, fn(tile.read(n), i, j, k, l)));
  return result as unknown as Fragment;
}

/** A fragment whose elements are `fn` of their coordinates. */
export function tabulate<DT extends DTypeName, const S extends readonly number[]>(
  dtype: DType<DT>,
  shape: S,
  fn: (i: number, j: number, k: number, l: number) => Element<DT>,
): Fragment<DT, S["length"]> {
  tileOperation("tabulate(…)");
  checkTileShape("tabulate(…)", shape);
  functionOf("tabulate(…)", fn);
  const result = new FragmentTile(dtypeOf("tabulate(…)", dtype), shape);
  forEachElement(shape, (n, i, j, k, l) => result.write(n, fn(i, j, k, l)));
  return result as unknown as Fragment<DT, S["length"]>;
}
