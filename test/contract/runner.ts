/** Runs shipped kernels through files and the command line, and compares what comes back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { catalogue } from "../../src/kernels/catalogue.js";
import { tilewright } from "./command-line.js";
import { type FileTensor, type ReadTensor, readFile, writeFile } from "./files.js";

export type Tensors = Readonly<Record<string, FileTensor>>;
export type Settings = Readonly<Record<string, string | number>>;

/** Whether the kernel is shipped: tests of others wait for it. */
export const isShipped = (kernel: string): boolean => catalogue.some(({ name }) => name === kernel);

export type Run = (
  kernel: string,
  arch: string,
  inputs: Tensors,
  settings?: Settings,
) => Promise<Map<string, ReadTensor>>;

/** A function that runs kernels on virtual devices, with a folder of its own while the tests of a file run. */
export function runner(): Run {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "contract-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return async (kernel, arch, inputs, settings = {}) => {
    const [from, to] = [path.join(folder, "in.safetensors"), path.join(folder, "out.safetensors")];
    writeFile(from, inputs);
    rmSync(to, { force: true });
    const set = Object.entries(settings).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
    const files = ["--in", from, "--out", to];
    const ended = await tilewright("run", kernel, ...files, "--arch", arch, "--device", "virtual", ...set);
    expect(ended).toMatchObject({ exit: 0 });
    return readFile(to);
  };
}

/** The output under `name`, which must have this dtype and shape. */
export function outputOf(
  outputs: ReadonlyMap<string, ReadTensor>,
  name: string,
  dtype: string,
  shape: readonly number[],
): ReadTensor {
  const found = outputs.get(name);
  expect(found, `output ${name}`).toMatchObject({ dtype, shape });
  return found as ReadTensor;
}

export const int32s = ({ bytes }: ReadTensor): Int32Array =>
  new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
export const uint16s = ({ bytes }: ReadTensor): Uint16Array =>
  new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);

/** Where two arrays first differ, with what is there, or undefined. */
export function difference(got: ArrayLike<number>, wanted: ArrayLike<number>): string | undefined {
  if (got.length !== wanted.length) return `${got.length} elements, not ${wanted.length}`;
  for (let i = 0; i < wanted.length; i++) {
    if (got[i] !== wanted[i]) return `element ${i} is ${got[i]}, not ${wanted[i]}`;
  }
  return undefined;
}
