/**
 * The teaching kernels of examples/, as a user has them: compiled for every target, run on its virtual GPU under all sanitizers, and compared
 * with the formula in plain loops. Every example has an entry here.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadKernels, runKernel } from "../../src/index.js";
import { bf16 } from "../../src/oracle/index.js";
import { type Tensor, tensor } from "../../src/runtime/index.js";
import { targetNames } from "../../src/targets/index.js";
import { Prng } from "../support/prng.js";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../examples");
const random = new Prng(11, 5);

type Shape = readonly number[];
const sizeOf = (shape: Shape): number => shape.reduce((n, d) => n * d, 1);
const floats = (shape: Shape): Tensor =>
  tensor(
    "f32",
    shape,
    Float32Array.from({ length: sizeOf(shape) }, () => random.normal()),
  );
const halves = (shape: Shape): Tensor =>
  tensor(
    "bf16",
    shape,
    Uint16Array.from({ length: sizeOf(shape) }, () => bf16.encode(random.normal())),
  );

const values = (t: Tensor): number[] =>
  Array.from(t.data as ArrayLike<number>, (code) => (t.dtype === "bf16" ? bf16.decode(code) : code));

interface Example {
  readonly inputs: Readonly<Record<string, Tensor>>;
  readonly settings?: Readonly<Record<string, string>>;
  /** What the output is, by the formula; and |got − want| ≤ error · (1 + |want|). */
  readonly output: string;
  readonly error: number;
  readonly want: (inputs: Readonly<Record<string, number[]>>) => number[];
}

const grid = (rows: number, columns: number, at: (i: number, j: number) => number): number[] =>
  Array.from({ length: rows * columns }, (_, n) => at(Math.floor(n / columns), n % columns));
const sum = (n: number, at: (i: number) => number): number =>
  Array.from({ length: n }, (_, i) => at(i)).reduce((a, b) => a + b, 0);

/** By file: shapes that hang over every tile's edge. */
const examples: Readonly<Record<string, Example>> = {
  "01-vector-add.ts": {
    inputs: { x: floats([2500]), y: floats([2500]) },
    output: "z",
    error: 1e-6,
    want: ({ x, y }) => (x as number[]).map((v, i) => v + (y as number[])[i]!),
  },
  "02-softmax.ts": {
    inputs: { x: floats([5, 333]) },
    output: "y",
    error: 1e-6,
    want: ({ x }) => {
      const total = Array.from({ length: 5 }, (_, m) => sum(333, (n) => Math.exp(x![m * 333 + n]!)));
      return x!.map((v, i) => Math.exp(v) / total[Math.floor(i / 333)]!);
    },
  },
  "03-rms-norm.ts": {
    inputs: { x: halves([3, 2500]), weight: halves([2500]) },
    settings: { eps: "0.001" },
    output: "y",
    error: 2 ** -8,
    want: ({ x, weight }) => {
      const factor = Array.from(
        { length: 3 },
        (_, m) => 1 / Math.sqrt(sum(2500, (n) => x![m * 2500 + n]! ** 2) / 2500 + 0.001),
      );
      return x!.map((v, i) => v * factor[Math.floor(i / 2500)]! * weight![i % 2500]!);
    },
  },
  "04-transpose.ts": {
    inputs: { x: floats([70, 131]) },
    output: "y",
    error: 0,
    want: ({ x }) => grid(131, 70, (n, m) => x![m * 131 + n]!),
  },
  "05-matmul.ts": {
    inputs: { a: halves([70, 200]), b: halves([130, 200]) },
    output: "c",
    error: 2 ** -7,
    want: ({ a, b }) => grid(70, 130, (m, n) => sum(200, (k) => a![m * 200 + k]! * b![n * 200 + k]!)),
  },
  "06-histogram.ts": {
    inputs: {
      x: tensor(
        "u8",
        [20_000],
        Uint8Array.from({ length: 20_000 }, () => random.uint32() % 200),
      ),
      counts: tensor("i32", [256], new Int32Array(256).fill(3)),
    },
    output: "counts",
    error: 0,
    want: ({ x }) => {
      const counts = new Array<number>(256).fill(3);
      for (const c of x!) counts[c]!++;
      return counts;
    },
  },
  "07-gather.ts": {
    inputs: {
      table: halves([50, 264]),
      ids: tensor(
        "i32",
        [21],
        Int32Array.from({ length: 21 }, (_, i) => ((i * 17) % 53) - 1),
      ),
    },
    output: "y",
    error: 0,
    want: ({ table, ids }) => grid(21, 264, (t, d) => table![ids![t]! * 264 + d] ?? 0),
  },
  "08-split-sum.ts": {
    inputs: { x: floats([3, 7001]) },
    output: "sums",
    error: 1e-5,
    want: ({ x }) => Array.from({ length: 3 }, (_, m) => sum(7001, (n) => x![m * 7001 + n]!)),
  },
  "09-attention.ts": {
    inputs: { q: halves([2, 100, 64]), k: halves([2, 100, 64]), v: halves([2, 100, 64]) },
    settings: { sm_scale: "0.125" },
    output: "out",
    error: 2 ** -7,
    want: ({ q, k, v }) => {
      const at = (x: number[], h: number, t: number, d: number): number => x[(h * 100 + t) * 64 + d]!;
      return [0, 1].flatMap((h) =>
        Array.from({ length: 100 }, (_, t) => {
          const p = Array.from({ length: t + 1 }, (_, s) =>
            Math.exp(0.125 * sum(64, (d) => at(q!, h, t, d) * at(k!, h, s, d))),
          );
          const total = sum(t + 1, (s) => p[s]!);
          return Array.from({ length: 64 }, (_, d) => sum(t + 1, (s) => p[s]! * at(v!, h, s, d)) / total);
        }).flat(),
      );
    },
  },
};

/** What a file offers: its op where it has one, else its kernel. */
function programOf(file: string) {
  const programs = loadKernels(path.join(folder, file));
  const last = programs.at(-1);
  if (last === undefined) throw new Error(`${file} holds no kernel`);
  return last;
}

test("every example has its check, and every check its example", () => {
  expect(readdirSync(folder).filter((f) => f.endsWith(".ts"))).toEqual(Object.keys(examples));
});

describe.each(Object.entries(examples))("%s", (file, { inputs, settings, output, error, want }) => {
  const decoded = Object.fromEntries(Object.entries(inputs).map(([name, t]) => [name, values(t)]));

  test.each(targetNames)("equals its formula on %s, and no sanitizer objects", async (arch) => {
    const { outputs, findings } = await runKernel(programOf(file), {
      inputs: new Map(Object.entries(inputs)),
      settings: new Map(Object.entries(settings ?? {})),
      device: "virtual",
      arch,
      sanitize: ["all"],
    });
    expect(findings).toEqual([]);
    const got = values(outputs.get(output) as Tensor);
    const wanted = want(decoded);
    expect(got.length).toBe(wanted.length);
    got.forEach((x, i) => {
      const y = wanted[i] as number;
      if (!(Math.abs(x - y) <= error * (1 + Math.abs(y)))) expect.fail(`${output}[${i}] is ${x}, expected ${y}`);
    });
  });
});
