/** The four shipped kernels through the command line and files, against references of these tests' own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activations, type Flavour, logitsInputs, Source } from "./cases.js";
import { tilewright } from "./command-line.js";
import { bf16, e4m3, type FileTensor, f32, floats, i32, type ReadTensor, readFile, writeFile } from "./files.js";
import { actQuant, fromBits, hadamardQuant, indexerQuery, type LogitsInputs, logit } from "./reference.js";

const architectures = ["sm_80", "sm_89", "sm_90a", "sm_120a"] as const;
const formats = ["ue8m0", "f32"] as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "contract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(
  kernel: string,
  arch: string,
  inputs: Readonly<Record<string, FileTensor>>,
  ...more: string[]
): Promise<Map<string, ReadTensor>> {
  const [from, to] = [path.join(folder, "in.safetensors"), path.join(folder, "out.safetensors")];
  writeFile(from, inputs);
  rmSync(to, { force: true });
  const ended = await tilewright(
    "run",
    kernel,
    "--in",
    from,
    "--out",
    to,
    "--arch",
    arch,
    "--device",
    "virtual",
    ...more,
  );
  expect(ended).toMatchObject({ exit: 0 });
  return readFile(to);
}

/** Where two arrays of bits first differ, with what is there, or undefined. */
function difference(got: ArrayLike<number>, wanted: ArrayLike<number>): string | undefined {
  if (got.length !== wanted.length) return `${got.length} elements, not ${wanted.length}`;
  for (let i = 0; i < wanted.length; i++) {
    if (got[i] !== wanted[i]) return `element ${i} is 0x${got[i]!.toString(16)}, not 0x${wanted[i]!.toString(16)}`;
  }
  return undefined;
}

const words = ({ bytes }: ReadTensor): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);

/** Equal bits, except that a NaN may be any. */
function sameFloats(got: Float32Array, wanted: Float32Array): string | undefined {
  for (let i = 0; i < wanted.length; i++) {
    if (!Object.is(got[i], wanted[i])) return `element ${i} is ${got[i]}, not ${wanted[i]}`;
  }
  return undefined;
}

describe.each(architectures)("%s", (arch) => {
  describe.each(formats)("scale_fmt=%s", (format) => {
    const set = format === "ue8m0" ? [] : ["--set", `scale_fmt=${format}`];

    test.each([
      [0, 256],
      [3, 0],
      [1, 128],
      [57, 384],
      [2, 1280],
    ])("act_quant [%i, %i]", async (M, K) => {
      const x = activations((M * K) / 128, M + K);
      const got = await run("act_quant", arch, { x: bf16([M, K], x) }, ...set);
      const wanted = actQuant(x, format);
      expect(got.get("y")).toMatchObject({ dtype: "F8_E4M3", shape: [M, K] });
      expect(got.get("scale")).toMatchObject({ dtype: "F32", shape: [M, K / 128] });
      expect(difference(got.get("y")!.bytes, wanted.y)).toBeUndefined();
      expect(difference(words(got.get("scale")!), wanted.scale)).toBeUndefined();
    });

    test.each([0, 1, 131])("hadamard_quant [%i, 128]", async (M) => {
      const x = activations(M, M + 7);
      const got = await run("hadamard_quant", arch, { x: bf16([M, 128], x) }, ...set);
      const wanted = hadamardQuant(x, format);
      expect(got.get("y")).toMatchObject({ dtype: "F8_E4M3", shape: [M, 128] });
      expect(got.get("scale")).toMatchObject({ dtype: "F32", shape: [M, 1] });
      expect(difference(got.get("y")!.bytes, wanted.y)).toBeUndefined();
      expect(difference(words(got.get("scale")!), wanted.scale)).toBeUndefined();
    });

    test.each([
      [0, 8],
      [1, 1],
      [3, 0],
      [5, 3],
      [2, 64],
      [1, 129],
    ])("indexer_query [%i, %i, 128]", async (T, H) => {
      const q = activations(T * H, T + H);
      const from = new Source(H);
      const special = [Number.NaN, Infinity, -Infinity, -0, 1e-42, fromBits(0x7f7fffff)];
      const w = Float32Array.from({ length: T * H }, (_, i) => (i % 5 === 4 ? from.pick(special) : from.normal()));
      const got = await run("indexer_query", arch, { w: f32([T, H], w), q: bf16([T, H, 128], q) }, ...set);
      const wanted = indexerQuery(q, w, H, format);
      expect(got.get("q8")).toMatchObject({ dtype: "F8_E4M3", shape: [T, H, 128] });
      expect(got.get("weights")).toMatchObject({ dtype: "F32", shape: [T, H] });
      expect(difference(got.get("q8")!.bytes, wanted.q8)).toBeUndefined();
      expect(sameFloats(floats(got.get("weights")!), wanted.weights)).toBeUndefined();
    });
  });

  const logits = async (given: LogitsInputs): Promise<Float32Array> => {
    const { T, S, H, D } = given;
    const got = await run("indexer_logits", arch, {
      k_end: i32([T], given.k_end),
      q: e4m3([T, H, D], given.q),
      k: e4m3([S, D], given.k),
      weights: f32([T, H], given.weights),
      k_scale: f32([S], given.k_scale),
      k_start: i32([T], given.k_start),
    });
    expect([...got.keys()]).toEqual(["logits"]);
    expect(got.get("logits")).toMatchObject({ dtype: "F32", shape: [T, S] });
    return floats(got.get("logits")!);
  };

  /** The first element that is further off than allowed, or undefined. */
  const judge = (got: Float32Array, given: LogitsInputs): string | undefined => {
    const { T, S } = given;
    for (let t = 0; t < T; t++) {
      for (let s = 0; s < S; s++) {
        const wanted = logit(given, t, s) ?? { value: -Infinity, bound: 0 };
        const value = got[t * S + s]!;
        // What is not finite, or is too large for f32, must be exactly that.
        const near =
          Number.isFinite(value) && Number.isFinite(wanted.value) && Math.abs(value - wanted.value) <= wanted.bound;
        if (!near && !Object.is(value, Math.fround(wanted.value))) {
          return `logits[${t}, ${s}] is ${value}, not ${wanted.value} ± ${wanted.bound} (range ${given.k_start[t]} to ${given.k_end[t]})`;
        }
      }
    }
    return undefined;
  };

  test.each<[number, number, number, number, Flavour]>([
    [0, 5, 8, 32, "ordinary"],
    [3, 0, 8, 32, "ordinary"],
    [1, 1, 8, 32, "ordinary"],
    [19, 130, 8, 32, "special"],
    [19, 77, 24, 64, "every-code"],
    [19, 67, 64, 128, "special"],
    [19, 33, 128, 128, "every-code"],
    [4, 2051, 40, 64, "ordinary"],
    [2, 300, 120, 32, "special"],
    [1, 517, 72, 128, "special"],
  ])("indexer_logits T=%i S=%i H=%i D=%i, values: %s", async (T, S, H, D, flavour) => {
    const given = logitsInputs(T, S, H, D, flavour, T + S + H);
    const first = await logits(given);
    expect(judge(first, given)).toBeUndefined();
  });
});
