/** What a composition takes, declared as a kernel's parameters are: checked by the same code, with the same words. */
import type { Signature, TensorParam } from "../ir/op.js";
import type { Expr } from "../ir/tile.js";

type Dim = number | string;
type DType = TensorParam["dt"];

const i32 = (value: number): Expr => ({ k: "const", dt: "i32", value });
const size = (dim: Dim): Expr => (typeof dim === "number" ? i32(dim) : { k: "sym", name: dim, dt: "i32" });

const param =
  (access: TensorParam["access"]) =>
  (
    name: string,
    dt: DType,
    dims: readonly Dim[],
    more: Pick<TensorParam, "optional" | "strided"> = {},
  ): TensorParam => ({
    k: "tensor",
    name,
    access,
    dt,
    dims: dims.map(size),
    ...more,
  });

/** Tensors that a composition reads, writes, and updates in place. */
export const reads = param("input");
export const writes = param("output");
export const updates = param("inout");

const both = (a: Expr, b: Expr): Expr => ({ k: "binary", op: "logand", a, b, dt: "bool" });
const atMost = (a: Expr, b: Expr): Expr => ({ k: "compare", op: "le", a, b, dt: "bool" });

/** Conditions that the kernels of both compositions set, in the names of their tensors here. */
const shared: Signature["requires"] = [
  {
    message: "index_heads must be a multiple of 8 from 8 to 128",
    cond: both(both(atMost(i32(8), size("index_heads")), atMost(size("index_heads"), i32(128))), {
      k: "compare",
      op: "eq",
      a: { k: "binary", op: "rem", a: size("index_heads"), b: i32(8), dt: "i32" },
      b: i32(0),
      dt: "bool",
    }),
  },
  {
    message: "topk must be from 1 to 8192",
    cond: both(atMost(i32(1), size("topk")), atMost(size("topk"), i32(8192))),
  },
  { message: "H must be at most 128", cond: atMost(size("H"), i32(128)) },
  {
    message: "sm_scale must be positive",
    cond: {
      k: "compare",
      op: "gt",
      a: { k: "param", name: "sm_scale", dt: "f32" },
      b: { k: "const", dt: "f32", value: 0 },
      dt: "bool",
    },
  },
];

/** Tokens of a page of both caches. */
export const PAGE = 64;

/** `max_context` tokens fit the pages that a row of the table names. */
export const tableHolds: Signature["requires"][number] = {
  message: `block_table must have pages of ${PAGE} tokens for max_context`,
  cond: atMost(size("max_context"), { k: "binary", op: "mul", a: size("M"), b: i32(PAGE), dt: "i32" }),
};

/** The signature over these tensors; both compositions take `sm_scale`, `topk`, `scale_fmt` and `rotate`. */
export function signatureOf(
  name: string,
  tensors: readonly TensorParam[],
  more: { readonly defaults?: Readonly<Record<string, number>>; readonly requires?: Signature["requires"] } = {},
): Signature {
  const named = tensors.flatMap(({ dims }) => dims.flatMap((e) => (e.k === "sym" ? [e.name] : [])));
  const defaults = { topk: 2048, ...more.defaults };
  return {
    name,
    params: [...tensors, { k: "scalar", name: "sm_scale", dt: "f32" }],
    dims: [...new Set([...named, ...Object.keys(defaults)])],
    comptime: [],
    defaults: Object.entries(defaults).map(([dim, value]) => ({ name: dim, value })),
    options: [
      { name: "scale_fmt", words: ["ue8m0", "f32"] },
      { name: "rotate", words: ["hadamard", "none"] },
    ],
    requires: [...shared, ...(more.requires ?? [])],
  };
}
