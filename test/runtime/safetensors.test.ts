import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrayType, type DType, dtypes } from "../../src/runtime/dtypes.js";
import {
  elementBytes,
  parseSafetensors,
  readSafetensors,
  SafetensorsError,
  serializeSafetensors,
  type Tensor,
  tensor,
  tensorBytes,
  tensorFromBytes,
  writeSafetensors,
} from "../../src/runtime/index.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tilewright-safetensors-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of a header (text or object) and data bytes. */
function file(header: string | object, data: Uint8Array | number = 0, declared?: bigint): Uint8Array {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const body = typeof data === "number" ? new Uint8Array(data) : data;
  const bytes = new Uint8Array(8 + text.length + body.length);
  new DataView(bytes.buffer).setBigUint64(0, declared ?? BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(body, 8 + text.length);
  return bytes;
}

const f32 = (shape: number[], begin: number, end: number) => ({ dtype: "F32", shape, data_offsets: [begin, end] });

const tensors = fc.dictionary(
  fc.string({ unit: "grapheme", minLength: 0, maxLength: 8 }).filter((name) => name !== "__metadata__"),
  fc
    .record({ dtype: fc.constantFrom(...dtypes), shape: fc.array(fc.nat({ max: 4 }), { maxLength: 4 }) })
    .chain(({ dtype, shape }) => {
      const bytes = shape.reduce((a, b) => a * b, 1) * elementBytes(dtype);
      return fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((data) => tensorFromBytes(dtype, shape, data));
    }),
  { maxKeys: 6, noNullPrototype: true },
);

test("what is written is read back, bit for bit, for every dtype and shape", () => {
  fc.assert(
    fc.property(tensors, (given) => {
      const map = new Map<string, Tensor>(Object.entries(given));
      const back = parseSafetensors(serializeSafetensors(map));
      expect([...back.keys()].sort()).toEqual([...map.keys()].sort());
      for (const [name, { dtype, shape, data }] of back) {
        expect({ dtype, shape }).toEqual({ dtype: map.get(name)!.dtype, shape: map.get(name)!.shape });
        expect(data).toBeInstanceOf(arrayType(dtype));
        expect(Buffer.compare(tensorBytes(back.get(name)!), tensorBytes(map.get(name)!))).toBe(0);
      }
    }),
  );
});

test("a file written by another implementation, unaligned and with metadata, is read", () => {
  const header =
    '{"__metadata__":{"format":"pt"},"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"x":{"dtype":"F32","shape":[],"data_offsets":[1,5]}}';
  const data = new Uint8Array(5);
  new DataView(data.buffer).setFloat32(1, 1.5, true);
  data[0] = 9;
  const back = parseSafetensors(file(header, data));
  expect(back.get("b")).toEqual(tensor("u8", [1], Uint8Array.of(9)));
  expect(back.get("x")).toEqual(tensor("f32", [], Float32Array.of(1.5)));
});

const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ["empty", new Uint8Array(0), /too short/],
  ["seven bytes", new Uint8Array(7), /too short/],
  ["header length beyond the file", file("{}", 0, 3n), /cut off/],
  ["header length beyond 100 MB", file("{}", 0, 100_000_001n), /100000001 bytes long; more than 100000000/],
  ["header length of 2^64 - 1", file("{}", 0, 2n ** 64n - 1n), /18446744073709551615/],
  ["not JSON", file("{,}"), /not JSON/],
  ["JSON, no object", file("[]"), /does not start with/],
  ["JSON after a space", file(" {}"), /does not start with/],
  ["not UTF-8", new Uint8Array([2, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0xff]), /not UTF-8/],
  ["entry null", file('{"x":null}'), /not an object/],
  ["no dtype", file('{"x":{"shape":[],"data_offsets":[0,0]}}'), /no dtype/],
  ["unknown dtype", file({ x: { dtype: "F24", shape: [], data_offsets: [0, 3] } }, 3), /unknown dtype "F24"/],
  ["unknown field", file({ x: { ...f32([1], 0, 4), strides: [1] } }, 4), /unknown field "strides"/],
  ["negative size", file({ x: f32([-1], 0, 4) }, 4), /shape/],
  ["fractional size", file({ x: f32([1.5], 0, 6) }, 6), /shape/],
  ["shape that overflows", file({ x: f32([2 ** 40, 2 ** 40], 0, 4) }, 4), /too large/],
  ["offsets backwards", file({ x: f32([0], 4, 0) }, 4), /before they begin/],
  ["offsets not a pair", file('{"x":{"dtype":"U8","shape":[0],"data_offsets":[0]}}'), /pair/],
  ["length not the shape's", file({ x: f32([2], 0, 4) }, 4), /takes 8 bytes/],
  ["past the end", file({ x: f32([2], 0, 8) }, 7), /cut off/],
  ["overlap", file({ x: f32([2], 0, 8), y: f32([2], 4, 12) }, 12), /overlaps/],
  ["same bytes twice", file({ x: f32([1], 0, 4), y: f32([1], 0, 4) }, 4), /overlaps/],
  ["hole", file({ x: f32([1], 0, 4), y: f32([1], 8, 12) }, 12), /belong to no tensor/],
  ["bytes left over", file({ x: f32([1], 0, 4) }, 5), /1 bytes after the last/],
  [
    "name twice",
    file(
      '{"x":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"x":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}',
      1,
    ),
    /"x" twice/,
  ],
  [
    "name twice, once escaped",
    file(
      '{"x":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"\\u0078":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}',
      1,
    ),
    /"x" twice/,
  ],
  ["metadata not strings", file('{"__metadata__":{"a":1}}'), /__metadata__/],
  ["metadata an array", file('{"__metadata__":[]}'), /__metadata__/],
];

test.each(refused)("refused: %s", (_, bytes, message) => {
  expect(() => parseSafetensors(bytes)).toThrow(SafetensorsError);
  expect(() => parseSafetensors(bytes)).toThrow(message);
});

test("any change of a file's bytes is read as tensors or refused, never anything else", () => {
  const good = serializeSafetensors(
    new Map<string, Tensor>([
      ["a", tensor("f32", [3], Float32Array.of(1, 2, 3))],
      ["b", tensor("bf16", [2, 2])],
    ]),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (changes, cut) => {
        const bytes = good.slice(0, cut % 4 === 0 ? cut % (good.length + 1) : good.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        try {
          for (const { dtype, shape, data } of parseSafetensors(bytes).values()) tensor(dtype, shape, data as never);
        } catch (error) {
          expect(error).toBeInstanceOf(SafetensorsError);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test("names that mean something to JavaScript are only names", () => {
  const names = ["__proto__", "constructor", "", 'a"b\\c', "toString"];
  const map = new Map<string, Tensor>(names.map((name) => [name, tensor("u8", [1], Uint8Array.of(name.length))]));
  const back = parseSafetensors(serializeSafetensors(map));
  expect([...back.keys()].sort()).toEqual([...names].sort());
  expect(({} as { data?: unknown }).data).toBeUndefined();
});

test("writing replaces a file in one step and leaves nothing else behind", async () => {
  const target = path.join(folder, "out.safetensors");
  writeFileSync(target, "old");
  await writeSafetensors(target, new Map([["x", tensor("i64", [2], BigInt64Array.of(-1n, 2n))]]));
  expect((await readSafetensors(target)).get("x")!.data).toEqual(BigInt64Array.of(-1n, 2n));
  const wrong = new Map([["x", { dtype: "f32" as DType, shape: [3], data: new Float32Array(2) }]]);
  await expect(writeSafetensors(target, wrong)).rejects.toThrow(/takes 12 bytes/);
  await expect(writeSafetensors(path.join(folder, "no", "such", "x"), new Map())).rejects.toThrow(SafetensorsError);
  expect(readFileSync(target).length).toBeGreaterThan(16);
  expect(readdirSync(folder)).toEqual(["out.safetensors"]);
  await expect(readSafetensors(path.join(folder, "none"))).rejects.toThrow(/cannot read .*none/);
});

test.runIf(process.platform === "linux")("a pipe is refused, and not waited for", async () => {
  const pipe = path.join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  await expect(readSafetensors(pipe)).rejects.toThrow(/cannot read .*pipe: it is no ordinary file/);
});
