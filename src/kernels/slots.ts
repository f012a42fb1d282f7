/** Slots of paged caches: slot = page · page size + offset. */
import { idiv } from "../language/index.js";

/** The page of a slot; −1, which lies outside of every cache, for a negative slot. */
export function pageOf(slot: number, size: number): number {
  return slot < 0 ? -1 : idiv(slot, size);
}

/** Where a slot's bytes lie in [pages, page size, row]. */
export function slotPlace(slot: number, size: number, column: number): [page: number, offset: number, column: number] {
  return [pageOf(slot, size), slot % size, column];
}
