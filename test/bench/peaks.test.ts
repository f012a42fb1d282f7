/** What rates are compared with: the data sheet of exactly that product, or what the same engine reaches in the same way. */
import { expect, test } from "vitest";
import { casesOf, measuredKernels } from "../../src/bench/cases.js";
import { dataSheetOf, peakFlops, peakGrid, peakText, sheetNote, sheetShares } from "../../src/bench/peaks.js";
import { open } from "../../src/runtime/index.js";
import { gpuModel, gpuModels } from "../../src/targets/gpus.js";

const sheet = (name: string, kind: "cuda" | "virtual" = "cuda") => dataSheetOf({ name, kind })?.name;

test("a data sheet is that of the product of this very name, or there is none", () => {
  const known = ["NVIDIA A100-SXM4-80GB", "NVIDIA GeForce RTX 3090", "NVIDIA L40S", "NVIDIA GeForce RTX 4090"];
  known.push("NVIDIA H100 80GB HBM3", "NVIDIA H200", "NVIDIA H20", "NVIDIA B200", "NVIDIA GeForce RTX 5090");
  expect(known.map((name) => sheet(name))).toEqual(gpuModels.map(({ name }) => name));
  // Other chips, clocks or memories under names that begin alike.
  const others = ["NVIDIA H100 PCIe", "NVIDIA H100 NVL", "NVIDIA A100-PCIE-40GB", "NVIDIA GeForce RTX 4090 D"];
  others.push("NVIDIA GeForce RTX 3090 Ti", "NVIDIA L40", "tilewright virtual GeForce RTX 3090", "");
  for (const name of others) expect(sheet(name), name).toBeUndefined();
  for (const name of known) expect(sheet(name, "virtual"), name).toBeUndefined();
});

test("shares are of the rate that the formula's inputs have", () => {
  const h100 = gpuModel("h100")!;
  const rated = { bytes: 3.35e9, flops: 989e9, seconds: 1e-3 };
  const shares = (matrix?: "fp8" | "half") =>
    sheetShares(h100, { ...rated, ...(matrix === undefined ? {} : { matrix }) }).map(({ name, samples, kind }) => {
      expect(kind).toBe("rate");
      return [name, Math.round(samples[0]!)];
    });
  expect(shares()).toEqual([["of the data sheet's memory", 100]]);
  expect(shares("half")).toEqual([
    ["of the data sheet's memory", 100],
    ["of its 16-bit matrix peak", 100],
  ]);
  expect(shares("fp8")[1]).toEqual(["of its fp8 matrix peak", 50]);
  expect(sheetNote(h100)).toBe("data sheet of H100 SXM: 3.35 TB/s, 1979 TFLOP/s fp8, 989 TFLOP/s 16 bits, dense");
});

test("attention and the indexer name their format; what no matrix unit computes has none", () => {
  const formats = measuredKernels.map((kernel) => [kernel, casesOf(kernel, "virtual", [64])[0]!.matrix]);
  expect(Object.fromEntries(formats.filter(([, format]) => format !== undefined))).toEqual({
    ...{ indexer_logits: "fp8", indexer_topk: "fp8", indexer_logits_paged: "fp8", indexer_topk_paged: "fp8" },
    ...{ sparse_mla_prefill: "half", dense_mla_prefill: "half", sparse_mla_decode: "half", dense_mla_decode: "half" },
  });
});

test.each([1, 3])(
  "the virtual GPU's peak on %i threads is of as many products as it says, and of next to nothing else",
  async (threads) => {
    using device = open("virtual:sm_89", { threads, counters: true });
    const kernel = device.loadModule(peakText()).function("peak");
    using buffer = device.alloc(4);
    const { stats, counters } = await device.launch(kernel, { ...peakGrid(threads), args: [buffer] });
    const products = peakFlops(threads) / (2 * 16 * 8 * 32);
    // Every thread has the same work, however many there are.
    expect(products).toBe(threads * 49_152);
    expect(stats?.matrixInstructions).toBe(products);
    expect(counters?.["mma.m16n8k32.e4m3"]).toBe(products);
    expect(stats!.warpInstructions - products).toBeLessThan(0.5 * products);
  },
);
