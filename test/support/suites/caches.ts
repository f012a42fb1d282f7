/** Suites of the cache writers. */
import fc from "fast-check";
import {
  bf16,
  compareBits,
  type HostTensor,
  type IndexerCacheWriteInputs,
  indexerCacheWrite,
  type MlaCacheWriteInputs,
  mlaCacheWrite,
  type ScaleFormat,
  tensor,
} from "../../../src/oracle/index.js";
import { type ActivationKind, activationKinds, activations } from "../activations.js";
import { invalidIndex } from "../invalid-indices.js";
import { awkwardSizes, seeds } from "../logits-inputs.js";
import { Prng } from "../prng.js";
import { inputsOf, type KernelSuite, output } from "./suite.js";

/** `scattered`: any order. `gaps`: a third of the rows name no slot. `none`: no row does. */
export const slotKinds = ["ascending", "scattered", "gaps", "none"] as const;
export type SlotKind = (typeof slotKinds)[number];

/** Page sizes that are, and are not, a multiple of anything. */
export const pageSizes: readonly number[] = [1, 2, 53, 61, 64, 69, 576];

export interface CacheWriteCase {
  readonly rows: number;
  /** Pages of the cache. */
  readonly P: number;
  /** Slots per page: 64 for the indexer's cache. */
  readonly page: number;
  readonly rotate: "none" | "hadamard";
  readonly kind: ActivationKind;
  readonly scaleFormat: ScaleFormat;
  readonly slots: SlotKind;
  readonly seed: number;
}

function cacheCases(maxRows: number, pages: readonly number[]): fc.Arbitrary<CacheWriteCase> {
  return fc
    .record({
      rows: awkwardSizes(maxRows),
      page: fc.constantFrom(...pages),
      spare: fc.integer({ min: -1, max: 2 }),
      rotate: fc.constantFrom("none" as const, "hadamard" as const),
      kind: fc.constantFrom(...activationKinds),
      scaleFormat: fc.constantFrom<ScaleFormat>("ue8m0", "f32"),
      slots: fc.constantFrom(...slotKinds),
      seed: seeds,
    })
    .map(({ spare, ...rest }) => ({ ...rest, P: Math.max(0, Math.ceil(rest.rows / rest.page) + spare) }));
}

/** Slots of a cache of `total`: none twice, and what is left over names none. */
function slotNumbers(rows: number, total: number, kind: SlotKind, random: Prng): HostTensor<"i32"> {
  const order = kind === "ascending" ? Int32Array.from({ length: total }, (_, i) => i) : random.permutation(total);
  const slots = tensor("i32", [rows]);
  for (let row = 0; row < rows; row++) {
    const skipped = row >= total || kind === "none" || (kind === "gaps" && random.chance(1 / 3));
    slots.data[row] = skipped ? invalidIndex(total, random) : (order[row] as number);
  }
  return slots;
}

/** A cache full of bytes that must stay where nothing is written. */
function oldBytes(shape: readonly number[], random: Prng): HostTensor<"u8"> {
  const cache = tensor("u8", shape);
  for (let i = 0; i < cache.data.length; i++) cache.data[i] = random.uint32();
  return cache;
}

const hardSlots = (page: number): CacheWriteCase[] =>
  (["ordinary", "special", "tiny", "ties"] as const).map((kind, i) => ({
    rows: [37, 4, 9, 0][i] as number,
    P: [1, 0, 2, 1][i] as number,
    page,
    rotate: i % 2 === 0 ? "none" : "hadamard",
    kind,
    scaleFormat: i < 2 ? "ue8m0" : "f32",
    slots: "gaps",
    seed: 31 + i,
  }));

export const indexerCacheWriteSuite: KernelSuite<CacheWriteCase> = {
  kernel: "indexer_cache_write",
  runs: 150,
  hard: hardSlots(64),
  cases: (limits = {}) => cacheCases(4 * (limits.maxRows ?? 4), [64]),
  build(spec) {
    const random = new Prng(spec.seed, 22);
    const shape = [spec.P, 64, 132];
    return {
      inputs: {
        k: activations([spec.rows, 128], spec.kind, spec.seed),
        slots: slotNumbers(spec.rows, 64 * spec.P, spec.slots, random),
        cache: oldBytes(shape, random),
      },
      settings: { scale_fmt: spec.scaleFormat, rotate: spec.rotate },
      outputs: { cache: { dtype: "u8", shape } },
    };
  },
  check(invocation, outputs, spec) {
    const { cache } = indexerCacheWrite(inputsOf<IndexerCacheWriteInputs>(invocation), {
      scale_fmt: spec.scaleFormat,
      rotate: spec.rotate,
    });
    return [compareBits("cache", output(outputs, "cache"), cache)];
  },
};

/** Latent rows; those of the kind `tiny` also have groups whose largest magnitude is 448·1e-4 or a neighbour of it. */
function latentRows(spec: CacheWriteCase): HostTensor<"bf16"> {
  const latent = activations([spec.rows, 512], spec.kind, spec.seed);
  if (spec.kind !== "tiny") return latent;
  const random = new Prng(spec.seed, 23);
  for (let start = 0; start < latent.data.length; start += 128) {
    if (random.chance(0.6)) continue;
    const largest = bf16.encode(448e-4) + random.integer(-2, 2);
    for (let i = start; i < start + 128; i++) latent.data[i] = random.integer(0, largest) | (random.uint32() & 0x8000);
    latent.data[start + random.integer(0, 127)] = largest;
  }
  return latent;
}

export const mlaCacheWriteSuite: KernelSuite<CacheWriteCase> = {
  kernel: "mla_cache_write",
  runs: 150,
  hard: [53, 64, 1].flatMap((page) => hardSlots(page)),
  cases: (limits = {}) => cacheCases(4 * (limits.maxRows ?? 4), pageSizes),
  build(spec) {
    const random = new Prng(spec.seed, 24);
    const shape = [spec.P, spec.page, 656];
    const rope = tensor("bf16", [spec.rows, 64]);
    for (let i = 0; i < rope.data.length; i++) rope.data[i] = random.uint32();
    return {
      inputs: {
        latent: latentRows(spec),
        rope,
        slots: slotNumbers(spec.rows, spec.P * spec.page, spec.slots, random),
        cache: oldBytes(shape, random),
      },
      settings: { scale_fmt: spec.scaleFormat },
      outputs: { cache: { dtype: "u8", shape } },
    };
  },
  check(invocation, outputs, spec) {
    const { cache } = mlaCacheWrite(inputsOf<MlaCacheWriteInputs>(invocation), { scale_fmt: spec.scaleFormat });
    return [compareBits("cache", output(outputs, "cache"), cache)];
  },
};
