/**
 * Kernels of a user's own: sources copied to a folder outside the repository, compiled from there, run on the virtual GPU through the
 * public functions, and compared with eager mode and, where a case has one, with a reference in f64.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { compileVariant, type KernelProgram, loadKernels, runKernel, targetOf } from "../../src/compiler/index.js";
import { checkOrder } from "../../src/ir/order-verify.js";
import type { Kernel } from "../../src/ir/tile.js";
import type { DTypeName } from "../../src/language/dtypes.js";
import { bf16, e4m3, e5m2, f16 } from "../../src/oracle/index.js";
import { evaluate } from "../../src/passes/index.js";
import type { Tensor } from "../../src/runtime/index.js";
import { targetNames } from "../../src/targets/index.js";
import { Prng } from "../support/prng.js";

/** Numbers by tensor name, row-major; what a reference sees and returns. */
export type Values = Readonly<Record<string, ArrayLike<number>>>;

export interface Case {
  readonly dims?: Readonly<Record<string, number>>;
  readonly tune?: Readonly<Record<string, number>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly scalars?: Readonly<Record<string, number>>;
  /** Element `i` of an input; without it small numbers of the dtype. */
  readonly fill?: Readonly<Record<string, (i: number) => number>>;
  /** |got − want| ≤ error · (|want| + scale); error 0 means the same bits or value. By default what one rounding to the dtype may cost. */
  readonly error?: number;
  readonly scale?: number;
  /** In f64 from the formula; the outputs it leaves out are compared with eager mode alone. */
  readonly reference?: (inputs: Values, dims: Readonly<Record<string, number>>) => Values;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const language = path.resolve(here, "../../src/language/index.ts");

const formats = { bf16, f16, e4m3, e5m2 } as const;
const decode = (dt: DTypeName, code: number): number => (dt in formats ? formats[dt as "f16"].decode(code) : code);
const encode = (dt: DTypeName, v: number): number =>
  dt in formats ? formats[dt as "f16"].encode(v) : dt === "bool" ? Number(v !== 0) : v;

const arrays = {
  f32: Float32Array,
  i32: Int32Array,
  u32: Uint32Array,
  bf16: Uint16Array,
  f16: Uint16Array,
  e4m3: Uint8Array,
  e5m2: Uint8Array,
  u8: Uint8Array,
  bool: Uint8Array,
} as const;

/** One rounding to the dtype, and the few f32 roundings before it. */
const errors: Readonly<Partial<Record<DTypeName, number>>> = {
  f32: 2 ** -16,
  bf16: 2 ** -7,
  f16: 2 ** -10,
  e4m3: 2 ** -3,
  e5m2: 2 ** -2,
};

function element(dt: DTypeName, random: Prng): number {
  if (dt === "i32") return (random.uint32() % 41) - 20;
  if (dt === "u32") return random.uint32() % 40;
  if (dt === "u8") return random.uint32() % 256;
  if (dt === "bool") return random.uint32() % 2;
  return random.normal();
}

type TensorParam = Extract<Kernel["params"][number], { k: "tensor" }>;
const tensorsOf = (kernel: Kernel): TensorParam[] => kernel.params.filter((p): p is TensorParam => p.k === "tensor");

function makeInputs(kernel: Kernel, c: Case): Map<string, Tensor> {
  const random = new Prng(7, 3);
  const inputs = new Map<string, Tensor>();
  for (const p of tensorsOf(kernel)) {
    if (p.access === "output") continue;
    const shape = p.dims.map((d) => Number(evaluate(d, { ...c.dims })));
    const data = new arrays[p.dt](shape.reduce((n, d) => n * d, 1));
    for (let i = 0; i < data.length; i++) data[i] = encode(p.dt, c.fill?.[p.name]?.(i) ?? element(p.dt, random));
    inputs.set(p.name, { dtype: p.dt, shape, data } as Tensor);
  }
  return inputs;
}

const numbers = (t: Tensor): Float64Array =>
  Float64Array.from(t.data as ArrayLike<number>, (code) => decode(t.dtype as DTypeName, code));

function compare(what: string, got: Tensor, want: ArrayLike<number>, c: Case): void {
  const values = numbers(got);
  expect(values.length, what).toBe(want.length);
  const error = c.error ?? errors[got.dtype as DTypeName] ?? 0;
  for (let i = 0; i < values.length; i++) {
    const [x, y] = [values[i] as number, want[i] as number];
    if (Object.is(x, y) || x === y) continue;
    const close = Math.abs(x - y) <= error * (Math.abs(y) + (c.scale ?? 1));
    if (!close) expect.fail(`${what}[${i}] is ${x}, expected ${y}`);
  }
}

interface EagerKernel {
  eager(args: object, settings: object): Record<string, Tensor>;
}

/** A folder outside the repository with the sources, as a user has them; and beside it a copy that vitest can run. */
export function ownSources(file: string): {
  programs: () => readonly KernelProgram[];
  eager: () => Promise<Record<string, EagerKernel>>;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "own-kernels-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const sources = path.resolve(here, "../fixtures/own");
  cpSync(sources, path.join(folder, "user"), { recursive: true });
  cpSync(sources, path.join(folder, "eager"), { recursive: true });
  for (const name of readdirSync(path.join(folder, "eager"))) {
    const copy = path.join(folder, "eager", name);
    const text = readFileSync(copy, "utf8");
    writeFileSync(
      copy,
      text.replace('from "tilewright"', `from ${JSON.stringify(language)}`).replace("./helpers.js", "./helpers.ts"),
    );
  }
  let loaded: readonly KernelProgram[] | undefined;
  return {
    programs: () => {
      loaded ??= loadKernels(path.join(folder, "user", file));
      return loaded;
    },
    eager: () => import(/* @vite-ignore */ pathToFileURL(path.join(folder, "eager", file)).href),
  };
}

const text = (c: Case): string => JSON.stringify({ ...c.dims, ...c.tune, ...c.options, ...c.scalars });

/** Compiles every case for every target, and runs it on the virtual GPU of the oldest and of one with fp8. */
export function testOwnKernels(file: string, suites: Readonly<Record<string, readonly Case[]>>): void {
  const sources = ownSources(file);
  test("every kernel of the file has cases", async () => {
    const exported = Object.keys(await sources.eager()).sort();
    expect(Object.keys(suites).sort()).toEqual(exported);
  });
  for (const [name, cases] of Object.entries(suites)) {
    test(name, async () => {
      const runnable = (await sources.eager())[name] as EagerKernel & { readonly name: string };
      const program = sources.programs().find((p) => p.name === runnable.name) as KernelProgram;
      for (const c of cases) {
        const tune = new Map(Object.entries(c.tune ?? {}));
        const options = {
          ...Object.fromEntries(program.kernel.options.map((o) => [o.name, o.words[0] as string])),
          ...c.options,
        };
        for (const arch of targetNames) {
          const { thread } = compileVariant(program, targetOf(arch), c.dims ?? {}, options, tune);
          expect(checkOrder(thread), `${name} ${text(c)} ${arch}`).toEqual([]);
        }
        await runCase(name, program, runnable, c, tune);
      }
    });
  }
}

async function runCase(
  name: string,
  program: KernelProgram,
  runnable: EagerKernel,
  c: Case,
  tune: ReadonlyMap<string, number>,
): Promise<void> {
  const { kernel } = program.launches[0] as { kernel: Kernel };
  const inputs = makeInputs(kernel, c);
  const copies = Object.fromEntries(
    [...inputs].map(([n, t]) => [n, { ...t, data: (t.data as Float32Array).slice() }] as const),
  );
  const outputs = Object.fromEntries(
    tensorsOf(kernel)
      .filter((p) => p.access === "output")
      .map((p) => {
        const shape = p.dims.map((d) => Number(evaluate(d, { ...c.dims })));
        return [p.name, { dtype: p.dt, shape, data: new arrays[p.dt](shape.reduce((n, d) => n * d, 1)) }] as const;
      }),
  );
  const want = runnable.eager({ ...copies, ...outputs, ...c.scalars }, { ...c.tune, ...c.options });
  const reference = c.reference?.(Object.fromEntries([...inputs].map(([n, t]) => [n, numbers(t)])), c.dims ?? {});
  const fixed = new Set(
    [...inputs]
      .flatMap(([n]) => tensorsOf(kernel).find((p) => p.name === n)?.dims ?? [])
      .flatMap((d) => (d.k === "sym" ? [d.name] : [])),
  );
  const settings = new Map(
    Object.entries({
      ...Object.fromEntries(Object.entries(c.dims ?? {}).filter(([d]) => !fixed.has(d))),
      ...c.options,
      ...c.scalars,
    }).map(([k, v]) => [k, String(v)]),
  );
  for (const arch of ["sm_80", "sm_89"]) {
    const { outputs: got } = await runKernel(program, { inputs, settings, tune, arch, device: "virtual" });
    for (const [n, t] of got) {
      const what = `${name} ${text(c)} on ${arch}: ${n}`;
      compare(what, t, numbers(want[n] as Tensor), c);
      const exact = reference?.[n];
      if (exact !== undefined) compare(`${what} against f64`, t, exact, c);
    }
  }
}
