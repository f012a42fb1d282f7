/** The same elements in another order: `transpose`, `reshape`, shuffles, and `ballot`. */
import { described } from "../checks/index.js";
import { tileOperation } from "./ambient.js";
import type { DTypeName } from "./dtypes.js";
import { LanguageError } from "./errors.js";
import { checkTileShape, FragmentTile, SharedBuffer, shapeText, sizeOf, ViewOf } from "./memory.js";
import { fragmentOf, memoryOf } from "./operands.js";
import type { Fragment, Shared, View } from "./types.js";

/** Elements that shuffles and ballots exchange among: a warp's width. */
const GROUP = 32;

/** Where each element of the transposed tile lies in `shape`. */
function transposedOrder(rows: number, columns: number): Int32Array {
  const order = new Int32Array(rows * columns);
  let n = 0;
  for (let j = 0; j < columns; j++) for (let i = 0; i < rows; i++) order[n++] = i * columns + j;
  return order;
}

/** A fragment whose element n is element `order[n]` of `tile`. */
function permuted(tile: FragmentTile, shape: readonly number[], order: Int32Array): FragmentTile {
  const result = new FragmentTile(tile.dtype, shape);
  for (let n = 0; n < order.length; n++) result.data[n] = tile.data[order[n] as number] as number;
  return result;
}

/** The same elements with the two dims swapped: a view of a buffer, a new fragment of a fragment. */
export function transpose<DT extends DTypeName>(x: Fragment<DT, 2>): Fragment<DT, 2>;
export function transpose<DT extends DTypeName>(x: Shared<DT, 2>): View<DT, 2, "shared">;
export function transpose<DT extends DTypeName, Of extends "tensor" | "shared">(x: View<DT, 2, Of>): View<DT, 2, Of>;
export function transpose(x: Fragment<DTypeName, 2> | Shared<DTypeName, 2> | View<DTypeName, 2>): unknown {
  tileOperation("transpose(…)");
  const source = memoryOf("transpose(…)", x);
  const [rows, columns] = source.shape;
  if (rows === undefined || columns === undefined || source.shape.length !== 2) {
    throw new LanguageError("TW-L003", `transpose(…) of shape ${shapeText(source.shape)}`, "transpose tiles of rank 2");
  }
  const order = transposedOrder(rows, columns);
  const shape = [columns, rows];
  if (source instanceof FragmentTile) return permuted(source, shape, order);
  if (source instanceof SharedBuffer) return new ViewOf(source, "shared", shape, order);
  if (!(source instanceof ViewOf))
    throw new LanguageError("TW-L007", "transpose(…) of a tensor", "take a tile of it, or load it");
  return new ViewOf(
    source.base,
    source.of,
    shape,
    order.map((n) => source.offsets[n] as number),
  );
}

/** The same elements in row-major order under another shape. */
export function reshape<DT extends DTypeName, const S extends readonly number[]>(
  x: Fragment<DT>,
  shape: S,
): Fragment<DT, S["length"]> {
  tileOperation("reshape(…)");
  checkTileShape("reshape(…)", shape);
  const tile = fragmentOf("reshape(…)", x);
  if (sizeOf(shape) !== tile.data.length) {
    throw new LanguageError(
      "TW-L003",
      `reshape(…) from ${shapeText(tile.shape)} to ${shapeText(shape)}`,
      "keep the number of elements",
    );
  }
  return new FragmentTile(tile.dtype, shape, tile.data.slice()) as unknown as Fragment<DT, S["length"]>;
}

/** Moves elements along the last axis within groups of 32: element `lane` of a group takes `sourceOf(lane)`, or keeps its own outside. */
function exchange<DT extends DTypeName, Rank extends number>(
  what: string,
  x: Fragment<DT, Rank>,
  argument: number,
  sourceOf: (lane: number) => number,
): Fragment<DT, Rank> {
  tileOperation(`${what}(…)`);
  if (!Number.isInteger(argument)) {
    throw new LanguageError("TW-L007", `${what}(x, ${described(argument)})`, "give a whole number");
  }
  const tile = fragmentOf(`${what}(…)`, x);
  const length = tile.shape[tile.rank - 1] as number;
  const order = new Int32Array(tile.data.length);
  for (let n = 0; n < order.length; n++) {
    const at = n % length;
    const lane = at % GROUP;
    const source = sourceOf(lane);
    const inside = source >= 0 && source < GROUP && at - lane + source < length;
    order[n] = inside ? n - lane + source : n;
  }
  return permuted(tile, tile.shape, order) as unknown as Fragment<DT, Rank>;
}

/** Element i of a group of 32 takes element i ^ mask. */
export function shuffleXor<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  mask: number,
): Fragment<DT, Rank> {
  return exchange("shuffleXor", x, mask, (lane) => lane ^ mask);
}

/** Element i of a group of 32 takes element i − distance. */
export function shuffleUp<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  distance: number,
): Fragment<DT, Rank> {
  return exchange("shuffleUp", x, distance, (lane) => lane - distance);
}

/** Element i of a group of 32 takes element i + distance. */
export function shuffleDown<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  distance: number,
): Fragment<DT, Rank> {
  return exchange("shuffleDown", x, distance, (lane) => lane + distance);
}

/** Every element of a group of 32 takes element `lane`. */
export function shuffle<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  lane: number,
): Fragment<DT, Rank> {
  return exchange("shuffle", x, lane, () => lane);
}

/** For each element, the bits of its group of 32 along the last axis: bit n is element n of the group. */
export function ballot<Rank extends number>(x: Fragment<"bool", Rank>): Fragment<"u32", Rank> {
  tileOperation("ballot(…)");
  const tile = fragmentOf("ballot(…)", x);
  if (tile.dtype !== "bool") {
    throw new LanguageError(
      "TW-L004",
      `ballot(…) of ${tile.dtype}`,
      "give a fragment of booleans: map with a comparison",
    );
  }
  const length = tile.shape[tile.rank - 1] as number;
  const result = new FragmentTile("u32", tile.shape);
  for (let row = 0; row < tile.data.length; row += length) {
    for (let group = 0; group < length; group += GROUP) {
      const end = Math.min(group + GROUP, length);
      let bits = 0;
      for (let n = group; n < end; n++) if (tile.read(row + n) === true) bits |= 1 << (n - group);
      for (let n = group; n < end; n++) result.write(row + n, bits >>> 0);
    }
  }
  return result as unknown as Fragment<"u32", Rank>;
}
