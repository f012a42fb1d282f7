// What a paged kernel computes does not depend on where the pages lie: moving them and their table together changes no bit.
import { describe, test } from "vitest";
import type { HostTensor } from "../../src/oracle/index.js";
import { targets } from "../../src/targets/index.js";
import { checkSuite, kernelSuites, suiteOf } from "../support/kernel-suites.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";
import { expectSameBits } from "../support/same-bits.js";
import type { NamedTensors } from "../support/suites/suite.js";
import { permuteRows } from "../support/transforms.js";

/** The new page, or the new slot, of each index into a cache whose pages moved; what names none stays as it is. */
function moved(t: HostTensor, place: Int32Array, slotsPerPage: number): HostTensor {
  const total = place.length * slotsPerPage;
  const data = (t.data as Int32Array).map((index) => {
    if (index < 0 || index >= total) return index;
    return (place[Math.floor(index / slotsPerPage)] as number) * slotsPerPage + (index % slotsPerPage);
  });
  return { ...t, dtype: "i32", data };
}

/** The inputs with the cache's pages in another order, and every reference to them changed with it. */
function withMovedPages(inputs: NamedTensors, seed: number): NamedTensors {
  const cache = inputs.cache as HostTensor;
  const [P, page] = cache.shape as [number, number];
  const order = new Prng(seed, 41).permutation(P);
  const place = new Int32Array(P);
  order.forEach((from, to) => {
    place[from] = to;
  });
  const { block_table, indices, slots } = inputs;
  return {
    ...inputs,
    cache: permuteRows(cache, order),
    ...(block_table ? { block_table: moved(block_table, place, 1) } : {}),
    ...(indices ? { indices: moved(indices, place, page) } : {}),
    ...(slots ? { slots: moved(slots, place, page) } : {}),
  };
}

/** Kernels over a cache whose outputs say nothing of pages; those of the writers are pages themselves. */
const paged = ["indexer_logits_paged", "indexer_topk_paged", "sparse_mla_decode", "dense_mla_decode"];

describe.each(targets.map((t) => t.name))("on %s", (arch) => {
  test.each(kernelSuites.map((suite) => suite.kernel).filter((kernel) => paged.includes(kernel)))(
    "%s is blind to where pages lie",
    async (name) => {
      const suite = suiteOf(name);
      await checkSuite(
        `pages of ${name} on ${arch}`,
        suite,
        { maxRows: 3, maxKeys: 200 },
        async (spec) => {
          const given = suite.build(spec);
          if (given.settings.out === "slot") return;
          const inputs = withMovedPages(given.inputs, (spec as { seed: number }).seed);
          const before = await onDevice(arch, name, given);
          expectSameBits((await onDevice(arch, name, { ...given, inputs })).outputs, before.outputs);
        },
        8,
      );
    },
  );
});
