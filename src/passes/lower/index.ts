/**
 * lower: a specialised kernel → thread IR for one target. Declares parameters, lays out fragments (place), walks the body, places
 * barriers, drops what is unused, and plans shared memory.
 */
import { LoweringError } from "../../ir/errors.js";
import type { ThreadFunction, ThreadParam } from "../../ir/thread.js";
import type { Expr, Kernel, Stmt } from "../../ir/tile.js";
import type { Target } from "../../targets/index.js";
import { I32_MAX, imm } from "../builder.js";
import { clean } from "../clean.js";
import { coalesce } from "../coalesce.js";
import { placeFragments } from "../place.js";
import { sink } from "../sink.js";
import { synchronise } from "../synchronise.js";
import { ofVal } from "./affine.js";
import { Context, type TensorBuffer } from "./context.js";
import { lowerBlock } from "./control.js";
import { planMemory } from "./memory-plan.js";
import { plain } from "./numeric.js";
import { dimValue, givenStrides, loadParam, stridesOf } from "./tensors.js";
import { lastingViews } from "./views.js";
import { mutatedBuffers } from "./written.js";

/** `kernel` has gone through `specialise`. `notes` are lines for the reader. */
export function lower(kernel: Kernel, target: Target, notes: readonly string[]): ThreadFunction {
  const warps = Number((kernel.warps as { value?: number }).value);
  if (!Number.isInteger(Math.log2(warps)) || warps > 32) {
    throw new LoweringError("TW5018", `${warps} warps per block`, "use a power of two from 1 to 32", kernel.span);
  }
  const ctx = new Context(kernel, target, warps, multiplesOf(kernel));
  if (kernel.span !== undefined) ctx.b.span = kernel.span;
  ctx.layouts = placeFragments(kernel.body, warps);
  ctx.mutable = mutatedBuffers(kernel.body);
  ctx.lastingViews = lastingViews(kernel.body);
  declareSpecials(ctx);
  declareParams(ctx);
  lowerBlock(ctx, kernel.body);
  const { shared, bytes, overlaps } = planMemory(ctx);
  const body = coalesce(sink(clean(synchronise(ctx.b.nodes, overlaps)), ctx.crowded));
  const used = new Set(parametersUsed(body));
  return {
    name: kernel.name,
    target: target.name,
    files: kernel.files,
    params: ctx.params.filter((p) => p.source.k !== "dim" || used.has(p.name)),
    shared,
    sharedBytes: bytes,
    threads: ctx.threads,
    cluster: 1,
    notes,
    body,
  };
}

/** `K % c === 0` in `requires`: what K is a multiple of. */
function multiplesOf(kernel: Kernel): Map<string, number> {
  const found = new Map<string, number>();
  for (const { cond } of kernel.requires) {
    const conjuncts = (e: Expr): Expr[] =>
      e.k === "binary" && e.op === "logand" ? [...conjuncts(e.a), ...conjuncts(e.b)] : [e];
    for (const e of conjuncts(cond)) {
      if (e.k !== "compare" || e.op !== "eq" || e.b.k !== "const" || e.b.value !== 0) continue;
      const { a } = e;
      if (a.k === "binary" && a.op === "rem" && a.a.k === "sym" && a.b.k === "const")
        found.set(a.a.name, Number(a.b.value));
    }
  }
  return found;
}

/** blockIdx lies below what the grid formula can reach; where the formula is just a dim, below that dim. */
function declareSpecials(ctx: Context): void {
  const limits = [I32_MAX, 65535, 65535];
  ["x", "y", "z"].forEach((axis, i) => {
    const e = ctx.kernel.grid[i] as Expr;
    const bound = Math.min(limits[i] as number, upperBound(e));
    ctx.specialRanges.set(`gridDim.${axis}`, { lo: 1, hi: Math.max(1, bound) });
    ctx.specialRanges.set(`blockIdx.${axis}`, {
      lo: 0,
      hi: Math.max(0, bound - 1),
      ...(e.k === "sym" ? { below: e.name } : {}),
    });
  });
}

function upperBound(e: Expr): number {
  switch (e.k) {
    case "const":
      return Number(e.value);
    case "sym":
      return I32_MAX;
    case "call":
      if (e.fn === "ceilDiv" && e.args[1]?.k === "const")
        return Math.ceil(upperBound(e.args[0] as Expr) / Number(e.args[1].value));
      if (e.fn === "min") return Math.min(...e.args.map(upperBound));
      if (e.fn === "max") return Math.max(...e.args.map(upperBound));
      return Number.POSITIVE_INFINITY;
    case "binary": {
      const a = upperBound(e.a);
      const b = upperBound(e.b);
      if (e.op === "mul") return a * b;
      if (e.op === "add") return a + b;
      if (e.op === "div" && e.b.k === "const") return Math.floor(a / Number(e.b.value));
      return Number.POSITIVE_INFINITY;
    }
    default:
      return Number.POSITIVE_INFINITY;
  }
}

// ── parameters ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

function declareParams(ctx: Context): void {
  const { kernel } = ctx;
  const written = mutatedBuffers(kernel.body);
  const dims: ThreadParam[] = kernel.dims
    .filter((d) => !kernel.comptime.includes(d))
    .map((d) => ({ name: `dim_${d}`, type: "s32", source: { k: "dim", dim: d } }));
  for (const p of kernel.params) {
    if (p.k === "tensor") ctx.params.push({ name: p.name, type: "u64", source: { k: "tensor", tensor: p.name } });
    else if (!kernel.comptime.includes(p.name))
      ctx.params.push({
        name: p.name,
        type: p.dt === "f32" ? "f32" : p.dt === "u32" ? "u32" : "s32",
        source: { k: "scalar", scalar: p.name },
      });
  }
  ctx.params.push(...dims);
  for (const d of dims) {
    const name = (d.source as { dim: string }).dim;
    const r = loadParam(ctx, d);
    ctx.b.setRange(r, { lo: 0, hi: I32_MAX, symbol: name, multipleOf: ctx.multiples.get(name) ?? 1 });
    ctx.scalars.set(`dim ${name}`, { dt: "i32", value: r, aff: ofVal(r) });
  }
  // Scalars before tensors, whose dims may be formulas of them.
  const scalars = kernel.params.filter((p) => p.k === "scalar");
  const tensors = kernel.params.filter((p) => p.k === "tensor");
  for (const p of [...scalars, ...tensors]) {
    if (p.k === "scalar") {
      if (kernel.comptime.includes(p.name)) continue;
      const param = ctx.params.find((x) => x.name === p.name) as ThreadParam;
      const r = loadParam(ctx, param);
      ctx.scalars.set(p.name, p.dt === "f32" ? plain("f32", r) : { dt: p.dt, value: r, aff: ofVal(r) });
      continue;
    }
    const extents = p.dims.map((e) => dimValue(ctx, e));
    const param = ctx.params.find((x) => x.name === p.name) as ThreadParam;
    const tensor: TensorBuffer = {
      k: "tensor",
      name: p.name,
      dt: p.dt,
      dims: extents.map((x) => (x.k === "known" ? imm(x.n) : x.v)),
      strides: givenStrides(ctx, p, stridesOf(ctx, extents)),
      strided: p.strided ?? 0,
      readonly: p.access === "input" || !written.has(p.name),
      base: () => loadParam(ctx, param),
    };
    ctx.buffers.set(p.name, tensor);
  }
}

function parametersUsed(nodes: ThreadFunction["body"]): string[] {
  return nodes.flatMap((n): string[] => {
    switch (n.k) {
      case "inst":
        return n.op === "ld" && n.mods[0] === "param"
          ? n.src.flatMap((o) => (o.k === "mem" && o.base.k === "sym" ? [o.base.name] : []))
          : [];
      case "for":
      case "role":
        return parametersUsed(n.body);
      case "while":
        return parametersUsed([...n.head, ...n.body]);
      case "if":
        return parametersUsed([...n.then, ...n.else]);
      default:
        return [];
    }
  });
}
