import type { Expr, Lambda } from "../../ir/tile.js";
import { type Layout, sameLayout } from "../layout.js";
import type { Context, Fragment } from "./context.js";
import { coordinateDims, elementReads, requiredLayout } from "./element.js";
import { newFragment } from "./fragment.js";
import { loadFromShared, storeToShared } from "./transfer.js";

/** The same elements under another layout: itself if it is the same, else through shared memory. */
export function convertLayout(ctx: Context, f: Fragment, layout: Layout): Fragment {
  if (sameLayout(f.layout, layout)) return f;
  if (f.pristine !== undefined) {
    const out = newFragment(f.name, f.dt, layout, false);
    out.pristine = f.pristine;
    return out;
  }
  const tile = ctx.scratchTile(f.dt, f.layout.shape, `${f.name} changes its layout`);
  ctx.nextGroup();
  storeToShared(ctx, f, tile);
  ctx.nextGroup();
  const out = newFragment(f.name, f.dt, layout, false);
  loadFromShared(ctx, out, tile);
  ctx.nextGroup();
  return out;
}

/** Brings the fragments that element code reads into the layout it runs under. */
export function convertedFor(
  ctx: Context,
  fn: Pick<Lambda, "coordinates" | "body"> & { readonly result?: Expr },
  layout: Layout,
): Map<string, Fragment> {
  const converted = new Map<string, Fragment>();
  for (const e of elementReads(fn.body, fn.result)) {
    const f = ctx.buffers.get(e.buffer);
    if (f?.k !== "fragment" || converted.has(e.buffer)) continue;
    const want = requiredLayout(layout, f.layout.shape, coordinateDims(e.index, fn.coordinates, f.name));
    if (sameThreads(f.layout, want)) continue;
    converted.set(e.buffer, convertLayout(ctx, f, want));
  }
  return converted;
}

/** Each thread holds the same coordinates (registers may be numbered otherwise). */
export function sameThreads(a: Layout, b: Layout): boolean {
  const same = (x: Layout["lanes"], y: Layout["lanes"]) =>
    x.every((p, i) => (p === null ? y[i] === null : y[i] !== null && p.dim === y[i]?.dim && p.step === y[i]?.step));
  if (!same(a.lanes, b.lanes) || !same(a.warps, b.warps)) return false;
  const bases = (l: Layout) =>
    l.regs
      .flatMap((r) => (r === null ? [] : [`${r.dim}:${r.step}`]))
      .sort()
      .join();
  return bases(a) === bases(b);
}
