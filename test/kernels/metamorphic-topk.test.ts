// The selectors without a reference: fused selection is that of the two kernels it stands for, and later keys change nothing.
import { describe, test } from "vitest";
import { type HostTensor, type IndexerLogitsInputs, slotsOf, tensor } from "../../src/oracle/index.js";
import { targets } from "../../src/targets/index.js";
import { checkSuite, kernelSuites } from "../support/kernel-suites.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";
import { expectSameBits } from "../support/same-bits.js";
import type { KernelInvocation, NamedTensors } from "../support/suites/suite.js";
import { indexerTopkPagedSuite, indexerTopkSuite, topkSelectSuite } from "../support/suites/topk.js";
import { appendKeys, permuteRows } from "../support/transforms.js";

const shipped = (...kernels: string[]) =>
  kernels.every((kernel) => kernelSuites.some((suite) => suite.kernel === kernel));
const limits = { maxRows: 3, maxKeys: 300 };

/** What `topk_select` gives for logits, with the topk and order of another invocation. */
async function selected(
  arch: string,
  logits: HostTensor | undefined,
  start: HostTensor,
  end: HostTensor,
  settings: KernelInvocation["settings"],
): Promise<HostTensor<"i32">> {
  const { topk, order } = settings as { topk: string; order: string };
  const inputs = { logits: logits as HostTensor, row_start: start, row_end: end };
  const { outputs } = await onDevice(arch, "topk_select", { inputs, settings: { topk, order } });
  return outputs.indices as HostTensor<"i32">;
}

describe.each(targets.map((t) => t.name))("on %s", (arch) => {
  test.runIf(shipped("topk_select", "indexer_topk"))("indexer_topk is topk_select of indexer_logits", () =>
    checkSuite(
      `indexer_topk on ${arch} in two kernels`,
      indexerTopkSuite as never,
      limits,
      async (spec) => {
        const given = indexerTopkSuite.build(spec as never);
        const { outputs } = await onDevice(arch, "indexer_topk", given);
        const { logits } = (await onDevice(arch, "indexer_logits", { inputs: given.inputs })).outputs;
        const { k_start, k_end } = given.inputs as unknown as IndexerLogitsInputs;
        const indices = await selected(arch, logits, k_start, k_end, given.settings);
        expectSameBits(outputs, { indices });
      },
      20,
    ),
  );

  test.runIf(shipped("topk_select", "indexer_topk_paged"))(
    "indexer_topk_paged is topk_select of indexer_logits_paged",
    () =>
      checkSuite(
        `indexer_topk_paged on ${arch} in two kernels`,
        indexerTopkPagedSuite as never,
        limits,
        async (spec) => {
          const given = indexerTopkPagedSuite.build(spec as never);
          const { outputs } = await onDevice(arch, "indexer_topk_paged", given);
          const { logits } = (await onDevice(arch, "indexer_logits_paged", { inputs: given.inputs })).outputs;
          const [rows, columns] = (logits as HostTensor).shape as [number, number];
          const ends = tensor("i32", [rows], new Int32Array(rows).fill(columns));
          const logical = await selected(arch, logits, tensor("i32", [rows]), ends, given.settings);
          const table = given.inputs.block_table as HostTensor<"i32">;
          const perRequest = (given.inputs.context_lens as HostTensor).shape[1] as number;
          const want = given.settings.out === "slot" ? slotsOf(logical, table, perRequest) : logical;
          expectSameBits(outputs, { indices: want });
        },
        20,
      ),
  );

  test.runIf(shipped("indexer_topk"))("keys behind every range change no selection", () =>
    checkSuite(
      `later keys of indexer_topk on ${arch}`,
      indexerTopkSuite as never,
      limits,
      async (spec) => {
        const given = indexerTopkSuite.build(spec as never);
        const inputs = given.inputs as unknown as IndexerLogitsInputs;
        const S = inputs.k.shape[0] as number;
        const k_end = { ...inputs.k_end, data: inputs.k_end.data.map((end) => Math.min(end, S)) };
        const more = appendKeys({ ...inputs, k_end }, 45, (spec as { seed: number }).seed);
        const before = await onDevice(arch, "indexer_topk", given);
        const after = await onDevice(arch, "indexer_topk", { ...given, inputs: { ...more } });
        expectSameBits(after.outputs, before.outputs);
      },
      8,
    ),
  );

  test.runIf(shipped("topk_select"))("rows are selected from one by one", () =>
    checkSuite(
      `rows of topk_select on ${arch}`,
      topkSelectSuite as never,
      limits,
      async (spec) => {
        const given = topkSelectSuite.build(spec as never);
        const { R, seed } = spec as { R: number; seed: number };
        const order = new Prng(seed, 42).permutation(R);
        const moved = Object.fromEntries(
          Object.entries(given.inputs).map(([name, t]) => [name, permuteRows(t, order)]),
        ) as NamedTensors;
        const { indices } = (await onDevice(arch, "topk_select", given)).outputs;
        const after = await onDevice(arch, "topk_select", { ...given, inputs: moved });
        expectSameBits(after.outputs, { indices: permuteRows(indices as HostTensor, order) });
      },
      8,
    ),
  );
});
