/** How a kernel uses a shared buffer, where that decides how it is laid out. */
import type { Region, Stmt } from "../../ir/tile.js";

/**
 * Whether a buffer is only ever filled by rows from a tensor and loaded by whole rows: threads side by side then touch bytes side by side, and
 * no exchange of its chunks would better that.
 */
export function isUsedByRows(stmts: readonly Stmt[], name: string): boolean {
  return stmts.every((s) => {
    switch (s.k) {
      case "shared":
        return true;
      case "copy":
        return !(s.src.buffer === name) && (s.dst.buffer !== name || byRows(s.dst));
      case "load":
        return s.src.buffer !== name || byRows(s.src);
      case "for":
      case "while":
        return isUsedByRows(s.body, name);
      case "if":
        return isUsedByRows(s.then, name) && isUsedByRows(s.else, name);
      default:
        return !mentions(s, name);
    }
  });
}

const byRows = (r: Region): boolean => r.transposed !== true;

const mentions = (x: unknown, name: string): boolean =>
  typeof x === "object" &&
  x !== null &&
  Object.entries(x).some(
    ([key, v]) =>
      v === name ||
      (key !== "span" && Array.isArray(v)
        ? v.some((y) => y === name || mentions(y, name))
        : key !== "span" && mentions(v, name)),
  );
