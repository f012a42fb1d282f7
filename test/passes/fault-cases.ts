/** The launches that planted faults must not survive: few, and chosen so that every bound and every rounding of a kernel is met. */
import type { HostTensor, ScaleFormat } from "../../src/oracle/index.js";
import { tensor } from "../../src/oracle/index.js";
import { activationKinds, activations } from "../support/activations.js";
import {
  indexerLogitsSuite,
  type KernelInvocation,
  type KernelSuite,
  kernelSuites,
  type NamedTensors,
} from "../support/kernel-suites.js";
import type { LogitsCase, LogitsKind } from "../support/logits-inputs.js";
import { Prng } from "../support/prng.js";
import { quotientRows, roundingRows } from "./rounding-rows.js";

/** One launch, and what the kernel's suite says of its outputs. */
export interface FaultCase {
  readonly invocation: KernelInvocation;
  check(outputs: NamedTensors): ReturnType<KernelSuite["check"]>;
}

/** Cases that share one compiled variant. */
export interface Battery {
  readonly kernel: string;
  /** What tells this variant from others of the kernel. */
  readonly variant: string;
  /** Those that notice most come first. */
  readonly cases: () => readonly FaultCase[];
  /** Other tunables: an independent program that must give the same bits. */
  readonly other: Readonly<Record<string, number>>;
}

const suiteOf = (kernel: string): KernelSuite => kernelSuites.find((s) => s.kernel === kernel) as KernelSuite;

type Build = (rows: HostTensor<"bf16">) => Pick<KernelInvocation, "inputs" | "outputs">;

/** All kinds of activations, and rows on which every rounding of the transform shows; cut to whole multiples of `per` rows. */
export function manyRows(format: ScaleFormat, per: number): HostTensor<"bf16"> {
  const random = new Prng(77, 1);
  const parts = [
    ...activationKinds.map((kind, i) => activations([24, 128], kind, 500 + i)),
    roundingRows(format === "f32" ? "scale" : "code", 1200, random),
    ...(format === "f32" ? [quotientRows()] : []),
  ];
  const all = parts.flatMap((p) => Array.from(p.data));
  const rows = Math.floor(all.length / 128 / per) * per;
  const x = tensor("bf16", [rows, 128]);
  x.data.set(all.slice(0, rows * 128));
  return x;
}

function quantCases(kernel: string, format: ScaleFormat, builds: readonly (readonly [Build, HostTensor<"bf16">])[]) {
  const suite = suiteOf(kernel);
  return builds.map(([build, rows]): FaultCase => {
    const invocation = { ...build(rows), settings: { scale_fmt: format } };
    return { invocation, check: (outputs) => suite.check(invocation, outputs, {}) };
  });
}

const rowsOf = (x: HostTensor): number => x.data.length / 128;

/** [M, 128·groups] */
const flat =
  (groups: number): Build =>
  (x) => {
    const shape = [rowsOf(x) / groups, 128 * groups];
    return {
      inputs: { x: { ...x, shape } },
      outputs: {
        y: { dtype: "e4m3", shape },
        scale: { dtype: "f32", shape: [rowsOf(x) / groups, groups] },
      },
    };
  };

/** [T, heads, 128] and weights, every other one so small that its product with a scale is a rounded subnormal. */
const query =
  (heads: number): Build =>
  (x) => {
    const T = rowsOf(x) / heads;
    const random = new Prng(heads, 9);
    const w = tensor("f32", [T, heads]);
    for (let i = 0; i < w.data.length; i++)
      w.data[i] = random.normal() * (i % 2 === 0 ? 1 : 2 ** -random.integer(100, 126));
    const shape = [T, heads, 128];
    return {
      inputs: { q: { ...x, shape }, w },
      outputs: { q8: { dtype: "e4m3", shape }, weights: { dtype: "f32", shape: [T, heads] } },
    };
  };

/** Rows around the ends of a block's 16: the last row, and one more or less. */
const rowsAt = (n: number): HostTensor<"bf16"> => activations([n, 128], "ordinary", n);

const quantiser = (kernel: string, format: ScaleFormat): Battery => ({
  kernel,
  variant: `scale_fmt=${format}`,
  cases: () =>
    kernel === "indexer_query"
      ? quantCases(kernel, format, [
          // 12 heads: their factor needs every step of the inverse square root.
          [query(12), manyRows(format, 12)],
          [query(15), rowsAt(30)],
          [query(17), rowsAt(34)],
          [query(1), rowsAt(400)],
        ])
      : quantCases(kernel, format, [
          [flat(1), manyRows(format, 1)],
          ...(kernel === "act_quant" ? [[flat(3), rowsAt(9)] as const] : []),
          ...[1, 15, 18].map((n) => [flat(1), rowsAt(n)] as const),
        ]),
  other: kernel === "indexer_query" ? { heads: 8, warps: 2 } : { rows: 8, warps: 2 },
});

type Ranges = readonly (readonly [start: number, end: number])[];

/** A case of `indexer_logits` with ranges of its own. */
function logitsCase(shape: { H: number; D: number; S: number }, kind: LogitsKind, ranges: Ranges): FaultCase {
  const spec: LogitsCase = { T: ranges.length, ...shape, kind, range: "full", seed: shape.S * 31 + ranges.length };
  const invocation = indexerLogitsSuite.build(spec);
  for (const [name, side] of [
    ["k_start", 0],
    ["k_end", 1],
  ] as const) {
    const bounds = tensor("i32", [spec.T]);
    ranges.forEach((r, t) => {
      bounds.data[t] = r[side];
    });
    (invocation.inputs as Record<string, HostTensor>)[name] = bounds;
  }
  return { invocation, check: (outputs) => indexerLogitsSuite.check(invocation, outputs, spec) };
}

/** A NaN code in every `rowLength` codes of `name`, at a place of its own: each must come out wherever it lies. */
function withNans(c: FaultCase, name: "q" | "k", rowLength: number): FaultCase {
  const random = new Prng(rowLength, name === "q" ? 11 : 12);
  const { data } = c.invocation.inputs[name] as HostTensor;
  for (let row = 0; row < data.length; row += rowLength)
    data[row + random.integer(0, rowLength - 1)] = random.pick([0x7f, 0xff]);
  return c;
}

/** Of each query another head has a weight near the end of f32; the scales of keys bring scores back. */
function withLargeWeights(c: FaultCase, H: number): FaultCase {
  const { weights, k_scale } = c.invocation.inputs as { weights: HostTensor; k_scale: HostTensor };
  for (let at = 0; at < weights.data.length; at += H) weights.data[at + ((at / H) % H)] = 3e38;
  k_scale.data.fill(2 ** -60);
  return c;
}

/** Keys per tile and per block of the default tunables. */
const [TILE, BLOCK] = [128, 2048];

const logits = (H: number, D: number): Battery => ({
  kernel: "indexer_logits",
  variant: `H=${H} D=${D}`,
  cases: () => {
    const shape = (S: number) => ({ H, D, S });
    const long = 2 * BLOCK + 300;
    const edges = [
      0,
      1,
      11,
      67,
      75,
      TILE - 1,
      TILE,
      TILE + 1,
      BLOCK - 1,
      BLOCK,
      BLOCK + 1,
      BLOCK + TILE,
      2 * BLOCK,
      long,
    ];
    return [
      // Ranges that start, end and are empty at every sort of boundary, within the first block and behind it.
      logitsCase(
        shape(long),
        "ordinary",
        edges.flatMap((a, i) => [0, 1, 3, 7].map((d) => [a, edges[(i + d) % edges.length] as number] as const)),
      ),
      // One, two and several tiles, the last cut at every chunk of rows that a thread may hold.
      ...[1, 2, 3, 7].flatMap((tiles, i) =>
        [3, 13, 21, 30, 67, 77, 127, 0].map((left) =>
          logitsCase(shape(tiles * TILE + left - TILE), i === 0 ? "special" : "ordinary", [[0, long]]),
        ),
      ),
      // One NaN per key, and one per query.
      withNans(logitsCase(shape(700), "outliers", [[0, 700]]), "k", D),
      withNans(logitsCase(shape(3), "outliers", new Array<[number, number]>(150).fill([0, 3])), "q", H * D),
      withLargeWeights(logitsCase(shape(40), "ordinary", new Array<[number, number]>(H).fill([0, 40])), H),
      logitsCase(shape(BLOCK + 5), "outliers", [
        [-(2 ** 31), 2 ** 31 - 1],
        [2 ** 31 - 1, -(2 ** 31)],
        [-5, 3],
      ]),
    ].filter((c) => (c.invocation.outputs.logits?.shape[1] ?? 0) > 0);
  },
  other: { keys: 64, tiles: 8, stages: 2, warps: 4 },
});

export const batteries: readonly Battery[] = [
  ...["act_quant", "hadamard_quant", "indexer_query"].flatMap((kernel) =>
    (["ue8m0", "f32"] as const).map((format) => quantiser(kernel, format)),
  ),
  logits(24, 64),
];
