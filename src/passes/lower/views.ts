/** Transposes and reshapes of fragments that are written in place: most come after the last write, and are then the same registers. */
import type { Stmt } from "../../ir/tile.js";
import { writtenIn } from "./written.js";

/** Those whose fragment is declared in the same list of statements, and written by none behind: not in a next round of a loop either, which has one of its own. */
export function lastingViews(stmts: readonly Stmt[], found: Set<Stmt> = new Set()): ReadonlySet<Stmt> {
  const own = new Set<string>();
  for (const [i, s] of stmts.entries()) {
    if (s.k === "reshape" || s.k === "transpose") {
      if (own.has(s.src) && !writtenIn(stmts.slice(i + 1)).fragments.has(s.src)) found.add(s);
    }
    if (s.k === "for" || s.k === "while") lastingViews(s.body, found);
    else if (s.k === "if") for (const list of [s.then, s.else]) lastingViews(list, found);
    else if ("name" in s) own.add(s.name);
  }
  return found;
}
