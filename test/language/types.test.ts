/** What editors show: checked by `npm run typecheck`; the bodies here are never run. */
import { expectTypeOf, test } from "vitest";
import {
  bf16,
  bool,
  copy,
  e4m3,
  type Fragment,
  f32,
  fragment,
  type HostTensor,
  i32,
  inout,
  input,
  kernel,
  load,
  map,
  mma,
  output,
  reduceAny,
  reduceMax,
  reduceSum,
  reshape,
  scalar,
  shared,
  store,
  type Tensor,
  tabulate,
  transpose,
  u32,
  type View,
} from "../../src/language/index.js";

const never = (_body: () => void): void => {};

test("kernel() infers the records of its body", () => {
  const typed = kernel(
    "typed",
    {
      params: {
        q: input(e4m3, ["T", "H", 128]),
        w: output(f32, ["T", "K/128", "M+1"]),
        c: inout(i32, ["K", "M", "ceil(K/2)"]),
        n: scalar(u32),
      },
      comptime: ["H"],
      tune: { rows: [1, 2] },
      options: { mode: ["slow", "fast"] },
      where: (dims, tune) => {
        expectTypeOf(dims).toEqualTypeOf<{ readonly H: number }>();
        return tune.rows > dims.H;
      },
      requires: { "H is even": (dims) => dims.H + dims.T + dims.K + dims.M > 0 },
      grid: (dims, { rows }) => [dims.T, rows],
    },
    (params, dims, tune, options) => {
      expectTypeOf(params).toEqualTypeOf<{
        readonly q: Tensor<"e4m3", 3>;
        readonly w: Tensor<"f32", 3>;
        readonly c: Tensor<"i32", 3>;
        readonly n: number;
      }>();
      expectTypeOf(dims).toEqualTypeOf<{
        readonly T: number;
        readonly H: number;
        readonly K: number;
        readonly M: number;
      }>();
      expectTypeOf(tune).toEqualTypeOf<{ readonly rows: number }>();
      expectTypeOf(options).toEqualTypeOf<{ readonly mode: "slow" | "fast" }>();
    },
  );
  never(() => {
    const results = typed.eager({} as never, { rows: 2, mode: "fast" });
    expectTypeOf(results).toEqualTypeOf<{ readonly w: HostTensor<"f32">; readonly c: HostTensor<"i32"> }>();
    // @ts-expect-error no such word
    typed.eager({} as never, { mode: "medium" });
    // @ts-expect-error q is needed
    typed.eager({ c: {} as HostTensor<"i32"> });
    // @ts-expect-error q is e4m3
    typed.eager({ q: {} as HostTensor<"f32">, c: {} as HostTensor<"i32"> });
  });
});

test("a specification must fit itself", () => {
  never(() => {
    // @ts-expect-error comptime names no dim
    kernel("bad", { params: { x: input(f32, ["M"]) }, comptime: ["N"], grid: () => [1] }, () => {});
    // @ts-expect-error a grid has at most 3 entries
    kernel("bad", { params: {}, grid: () => [1, 1, 1, 1] }, () => {});
    // @ts-expect-error no such dim
    kernel("bad", { params: { x: input(f32, ["M"]) }, grid: ({ N }) => [N] }, () => {});
    // @ts-expect-error no such tunable
    kernel("bad", { params: {}, tune: { rows: [1] }, grid: () => [1] }, (_p, _d, { columns }) => columns);
  });
});

test("element access follows rank and dtype", () => {
  never(() => {
    const x = {} as Tensor<"f32", 2>;
    const mask = {} as Tensor<"bool", 1>;
    expectTypeOf(x.at(1, 2)).toEqualTypeOf<number>();
    expectTypeOf(mask.at(1)).toEqualTypeOf<boolean>();
    expectTypeOf(x.tile([0, 0], [4, 4])).toEqualTypeOf<View<"f32", 2, "tensor">>();
    // @ts-expect-error one index too few
    x.at(1);
    // @ts-expect-error the value is missing
    x.set(1, 2);
    // @ts-expect-error a boolean into f32
    x.set(1, 2, true);
    // @ts-expect-error one origin too many
    x.tile([0, 0, 0], [1, 1]);
  });
});

test("tile operations carry dtype and rank", () => {
  never(() => {
    const x = {} as Tensor<"bf16", 2>;
    const v = load(x.tile([0, 0], [16, 32]));
    expectTypeOf(v).toEqualTypeOf<Fragment<"bf16", 2>>();
    expectTypeOf(f32(v)).toEqualTypeOf<Fragment<"f32", 2>>();
    expectTypeOf(f32(1)).toEqualTypeOf<number>();
    expectTypeOf(bool(1)).toEqualTypeOf<boolean>();
    expectTypeOf(map(v, (a) => a > 0, bool)).toEqualTypeOf<Fragment<"bool", 2>>();
    expectTypeOf(reduceMax(f32(v), 1)).toEqualTypeOf<Fragment<"f32", 1>>();
    expectTypeOf(reduceSum(v, 0, (a) => f32(a))).toEqualTypeOf<Fragment<"f32", 1>>();
    expectTypeOf(reduceMax(reduceMax(f32(v), 1), 0)).toEqualTypeOf<number>();
    expectTypeOf(reduceAny(reduceMax(f32(v), 1), 0, (a) => a > 0)).toEqualTypeOf<boolean>();
    expectTypeOf(reshape(v, [2, 8, 32])).toEqualTypeOf<Fragment<"bf16", 3>>();
    expectTypeOf(transpose(shared(e4m3, [8, 32]))).toEqualTypeOf<View<"e4m3", 2, "shared">>();
    expectTypeOf(tabulate(i32, [4], (i) => i)).toEqualTypeOf<Fragment<"i32", 1>>();
    // @ts-expect-error the function yields a boolean
    map(v, (a) => a > 0);
    // @ts-expect-error a storage dtype is not summed
    reduceSum(v, 0);
    // @ts-expect-error rank 3
    transpose(reshape(v, [2, 8, 32]));
  });
});

test("dtypes must agree between memory and matrices", () => {
  never(() => {
    const acc = fragment(f32, [16, 8]);
    const a = shared(e4m3, [16, 32]);
    mma(acc, a, transpose(shared(e4m3, [8, 32])));
    // @ts-expect-error bf16 · e4m3
    mma(acc, fragment(bf16, [16, 32]), transpose(a));
    // @ts-expect-error f32 operands
    mma(acc, fragment(f32, [16, 32]), fragment(f32, [32, 8]));
    // @ts-expect-error a bf16 accumulator
    mma(fragment(bf16, [16, 8]), a, transpose(a));
    // @ts-expect-error a view of a tensor
    mma(acc, ({} as Tensor<"e4m3", 2>).tile([0, 0], [16, 32]), transpose(a));
    // @ts-expect-error f32 into e4m3
    copy(acc, a);
    // @ts-expect-error f32 into e4m3
    store(a, acc);
    store(a, acc, (v) => e4m3(v));
  });
});

test("specifications made of constants infer as if written out", () => {
  const params = { x: input(f32, ["M", "N"]), n: scalar(i32) };
  const options = { mode: ["slow", "fast"] } as const;
  const common = { tune: { rows: [1, 2] }, comptime: ["N"], options } as const;
  const even = { "N is even": ({ N }: { readonly N: number }) => N % 2 === 0 };
  const assembled = kernel(
    "assembled",
    {
      ...common,
      params: { ...params, y: output(bf16, ["M"]) },
      requires: { ...even, "M is positive": ({ M, n }, scalars) => M > 0 && n === scalars.n },
      grid: ({ M }, { rows }) => [M, rows],
    },
    (args, dims, tune, { mode }) => {
      expectTypeOf(args).toEqualTypeOf<{
        readonly x: Tensor<"f32", 2>;
        readonly n: number;
        readonly y: Tensor<"bf16", 1>;
      }>();
      expectTypeOf(dims).toEqualTypeOf<{ readonly M: number; readonly N: number; readonly n: number }>();
      expectTypeOf(tune).toEqualTypeOf<{ readonly rows: number }>();
      expectTypeOf(mode).toEqualTypeOf<"slow" | "fast">();
    },
  );
  expectTypeOf(assembled.spec.params.y.dims).toEqualTypeOf<readonly ["M"]>();
  never(() => {
    const grid = ({ M }: { readonly M: number }) => [M] as const;
    const wrongComptime = ["K"] as const;
    // @ts-expect-error: no dim K
    kernel("wrong", { params, comptime: wrongComptime, grid }, () => {});
    const wrongRequires = { "K is even": ({ K }: { readonly K: number }) => K % 2 === 0 };
    // @ts-expect-error: no dim K
    kernel("wrong", { params, requires: wrongRequires, grid }, () => {});
    const wrongGrid = ({ K }: { readonly K: number }) => [K] as const;
    // @ts-expect-error: no dim K
    kernel("wrong", { params, grid: wrongGrid }, () => {});
    // @ts-expect-error: no parameter z
    kernel("wrong", { params: { ...params }, grid }, ({ z }) => z);
    // @ts-expect-error: no option of this name
    kernel("wrong", { params, options, grid }, (_params, _dims, _tune, { how }) => how);
    const { mode } = options;
    // @ts-expect-error: no word of the option
    kernel("wrong", { params, options: { mode }, grid }, (_p, _d, _t, o) => void (o.mode === "fats"));
  });
});
