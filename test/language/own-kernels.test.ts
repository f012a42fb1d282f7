/** A user's kernels in eager mode, on awkward sizes, against references in f64. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bf16 } from "../../src/oracle/index.js";
import { awkwardSizes, seeds } from "../support/logits-inputs.js";
import {
  compareWithin,
  gemmBiasGeluReference,
  histogramReference,
  integerScanReference,
  softmaxReference,
  transposeReference,
} from "../support/own-references.js";
import { Prng } from "../support/prng.js";
import { checkProperty } from "../support/property.js";
import { exclusiveScan, gemm, histogram, onlineSoftmax, transposed } from "./own-kernels.js";

const normals = (length: number, random: Prng) => Float32Array.from({ length }, () => random.normal());
const runs = { runs: 40 };

test("softmax", () =>
  checkProperty(
    "softmax",
    fc.record({ M: awkwardSizes(10), N: awkwardSizes(300), seed: seeds, columns: fc.constantFrom<32 | 128>(32, 128) }),
    ({ M, N, seed, columns }) => {
      const data = normals(M * N, new Prng(seed, 20)).map((v) => v * 5);
      const { y } = onlineSoftmax.eager({ x: { dtype: "f32", shape: [M, N], data } }, { columns }, { seed });
      const verdict = compareWithin("y", y.data, softmaxReference(data, M, N, "f32"));
      expect(verdict.ok, verdict.message).toBe(true);
    },
    runs,
  ));

test("GEMM with bias and GELU", () =>
  checkProperty(
    "gemm",
    fc.record({ M: awkwardSizes(70), N: awkwardSizes(40), K: awkwardSizes(100), seed: seeds }),
    ({ M, N, K, seed }) => {
      const random = new Prng(seed, 21);
      const narrow = (length: number) => Uint16Array.from(normals(length, random), (v) => bf16.encode(v));
      const a = narrow(M * K);
      const b = narrow(N * K);
      const bias = normals(N, random);
      const { c } = gemm.eager({
        a: { dtype: "bf16", shape: [M, K], data: a },
        b: { dtype: "bf16", shape: [N, K], data: b },
        bias: { dtype: "f32", shape: [N], data: bias },
      });
      const right = transposeReference(bf16.decodeArray(b), N, K);
      const want = gemmBiasGeluReference(bf16.decodeArray(a), right, bias, { M, N, K }, "erf", "f32");
      const verdict = compareWithin("c", c.data, want);
      expect(verdict.ok, verdict.message).toBe(true);
    },
    runs,
  ));

test("histogram", () =>
  checkProperty(
    "histogram",
    fc.record({ N: awkwardSizes(2000), seed: seeds }),
    ({ N, seed }) => {
      const random = new Prng(seed, 22);
      const data = Uint8Array.from({ length: N }, () => random.uint32() & random.uint32() & 0xff);
      const bins = { dtype: "i32", shape: [256], data: new Int32Array(256).fill(5) } as const;
      histogram.eager({ x: { dtype: "u8", shape: [N], data }, bins }, {}, { seed });
      expect(bins.data).toEqual(histogramReference(data, 256).map((count) => count + 5));
    },
    runs,
  ));

test("transposed copy", () =>
  checkProperty(
    "transposed copy",
    fc.record({ M: awkwardSizes(70), N: awkwardSizes(70), seed: seeds }),
    ({ M, N, seed }) => {
      const random = new Prng(seed, 23);
      // Every finite code; a NaN read as a scalar would lose its payload.
      const data = Uint16Array.from({ length: M * N }, () => (random.uint32() % 0x7f80) | (random.uint32() & 0x8000));
      const { y } = transposed.eager({ x: { dtype: "bf16", shape: [M, N], data } }, {}, { seed });
      expect(y.data).toEqual(transposeReference(data, M, N));
    },
    runs,
  ));

test("exclusive scan", () =>
  checkProperty(
    "exclusive scan",
    fc.record({ N: awkwardSizes(3000), seed: seeds }),
    ({ N, seed }) => {
      const random = new Prng(seed, 24);
      const data = Int32Array.from({ length: N }, () => random.uint32() | 0);
      const { y } = exclusiveScan.eager({ x: { dtype: "i32", shape: [N], data } });
      expect(y.data).toEqual(integerScanReference(data, { block: 1024, exclusive: true }));
    },
    runs,
  ));
