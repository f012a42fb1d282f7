// What indexer_logits must obey without any reference: bits move with keys and queries, and depend on nothing else.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choices } from "../../src/compiler/index.js";
import type { HostTensor, IndexerLogitsInputs } from "../../src/oracle/index.js";
import { targets } from "../../src/targets/index.js";
import { buildLogits, logitsCases } from "../support/logits-inputs.js";
import { onDevice, onlyKernel } from "../support/on-device.js";
import { checkProperty } from "../support/property.js";
import {
  appendKeys,
  permuteColumns,
  permuteKeys,
  permuteRows,
  reorderQueries,
  scaleWeights,
  widenRanges,
} from "../support/transforms.js";

type Logits = HostTensor<"f32">;

async function logits(
  arch: string,
  inputs: IndexerLogitsInputs,
  tune: Readonly<Record<string, number>> = {},
): Promise<Logits> {
  const { outputs } = await onDevice(arch, "indexer_logits", { inputs: { ...inputs } }, tune);
  return outputs.logits as Logits;
}

const bits = (t: Logits): Uint32Array => new Uint32Array(t.data.buffer, t.data.byteOffset, t.data.length);
/** Equal bits; any NaN equals any NaN. */
function expectSameBits(got: Logits, want: Logits): void {
  expect(got.shape).toEqual(want.shape);
  const [a, b] = [bits(got), bits(want)];
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i] && !(Number.isNaN(got.data[i]) && Number.isNaN(want.data[i]))) {
      throw new Error(
        `element ${i}: ${got.data[i]} (0x${a[i]?.toString(16)}), expected ${want.data[i]} (0x${b[i]?.toString(16)})`,
      );
    }
  }
}

const cases = (kinds?: Parameters<typeof logitsCases>[0]) => logitsCases({ maxT: 3, maxS: 300, ...kinds });
const RUNS = 40;

describe.each(targets.map((t) => t.name))("indexer_logits on %s", (arch) => {
  test("permuting keys permutes columns", () =>
    checkProperty(
      `keys on ${arch}`,
      cases(),
      async (spec) => {
        const inputs = buildLogits(spec);
        const { inputs: moved, order } = permuteKeys(inputs, spec.seed);
        const { inputs: still } = permuteKeys(inputs, spec.seed);
        const identity = { ...still, k: inputs.k, k_scale: inputs.k_scale };
        expectSameBits(await logits(arch, moved), permuteColumns(await logits(arch, identity), order));
      },
      { runs: RUNS },
    ));

  test("reordering queries reorders rows", () =>
    checkProperty(
      `queries on ${arch}`,
      cases(),
      async (spec) => {
        const inputs = buildLogits(spec);
        const { inputs: moved, order } = reorderQueries(inputs, spec.seed);
        expectSameBits(await logits(arch, moved), permuteRows(await logits(arch, inputs), order));
      },
      { runs: RUNS },
    ));

  test("scaling a query's weights by a power of two scales its row", () =>
    checkProperty(
      `weights on ${arch}`,
      cases({ kinds: ["ordinary"] }),
      async (spec) => {
        const inputs = buildLogits(spec);
        const T = inputs.q.shape[0] as number;
        if (T === 0) return;
        const t = spec.seed % T;
        const S = inputs.k.shape[0] as number;
        const want = await logits(arch, inputs);
        const scaled = { ...want, data: want.data.map((x, i) => (Math.floor(i / S) === t ? x * 8 : x)) };
        expectSameBits(await logits(arch, scaleWeights(inputs, t, 3)), scaled);
      },
      { runs: RUNS },
    ));

  test("widening a range leaves the old columns' bits", () =>
    checkProperty(
      `ranges on ${arch}`,
      cases(),
      async (spec) => {
        const inputs = buildLogits(spec);
        const narrow = await logits(arch, inputs);
        const wide = await logits(arch, widenRanges(inputs, spec.seed));
        const kept = {
          ...wide,
          data: wide.data.map((x, i) => (narrow.data[i] === Number.NEGATIVE_INFINITY ? Number.NEGATIVE_INFINITY : x)),
        };
        expectSameBits(kept, narrow);
      },
      { runs: RUNS },
    ));

  test("appending keys leaves the old columns' bits", () =>
    checkProperty(
      `more keys on ${arch}`,
      cases(),
      async (spec) => {
        const inputs = buildLogits(spec);
        const [T, S] = [inputs.q.shape[0] as number, inputs.k.shape[0] as number];
        // With ranges that end at the old keys, more keys change nothing.
        const clamped = { ...inputs, k_end: { ...inputs.k_end, data: inputs.k_end.data.map((e) => Math.min(e, S)) } };
        const more = await logits(arch, appendKeys(clamped, 37, spec.seed));
        const old = new Float32Array(T * S);
        for (let t = 0; t < T; t++) old.set(more.data.subarray(t * (S + 37), t * (S + 37) + S), t * S);
        expectSameBits({ ...more, shape: [T, S], data: old }, await logits(arch, clamped));
      },
      { runs: RUNS },
    ));

  test("a logit's bits do not depend on the tunables", () =>
    checkProperty(
      `tunables on ${arch}`,
      fc.tuple(cases(), fc.nat(), fc.nat()),
      async ([spec, first, second]) => {
        const inputs = buildLogits(spec);
        const all = [...choices(onlyKernel("indexer_logits"), { H: spec.H, D: spec.D }, new Map())];
        const pick = (n: number) => all[n % all.length] as Record<string, number>;
        expectSameBits(await logits(arch, inputs, pick(first)), await logits(arch, inputs, pick(second)));
      },
      { runs: RUNS },
    ));
});
