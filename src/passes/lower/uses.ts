/** How a kernel uses a shared buffer, where that decides how it is laid out. */
import type { Region, Stmt } from "../../ir/tile.js";
import { contiguousBits, type Layout } from "../layout.js";

/**
 * Whether a buffer is only ever filled by rows from a tensor and loaded into fragments that hold it row by row: threads side by side then
 * touch bytes side by side, and no exchange of its chunks would better that.
 */
export function isUsedByRows(stmts: readonly Stmt[], name: string, layouts: ReadonlyMap<string, Layout>): boolean {
  const inside = (list: readonly Stmt[]): boolean => isUsedByRows(list, name, layouts);
  return stmts.every((s) => {
    switch (s.k) {
      case "shared":
        return true;
      case "copy":
        return s.src.buffer !== name && (s.dst.buffer !== name || isUpright(s.dst));
      case "load":
        return s.src.buffer !== name || (isUpright(s.src) && goesByRows(layouts.get(s.name)));
      case "for":
      case "while":
        return inside(s.body);
      case "if":
        return inside(s.then) && inside(s.else);
      default:
        return !mentions(s, name);
    }
  });
}

const isUpright = (r: Region): boolean => r.transposed !== true;

/** The lanes of a warp take a row's vectors one after another, and go on to another row only at its end. */
function goesByRows(l: Layout | undefined): boolean {
  if (l === undefined) return false;
  const last = l.shape.length - 1;
  const leaves = l.lanes.findIndex((b) => b?.dim !== last);
  return leaves < 0 || 2 ** (contiguousBits(l, last) + leaves) >= (l.shape[last] as number);
}

export const mentions = (x: unknown, name: string): boolean =>
  x === name ||
  (typeof x === "object" && x !== null && Object.entries(x).some(([key, v]) => key !== "span" && mentions(v, name)));
