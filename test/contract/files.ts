/** Safetensors files, written and read byte by byte: what another program would hand to the command line, independent of the library. */
import { readFileSync, writeFileSync } from "node:fs";

export type FileDType = "F8_E4M3" | "BF16" | "F32" | "I32" | "U8" | "I64" | "F16" | "F64";

export interface FileTensor {
  readonly dtype: FileDType;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

const bytesOf = (data: ArrayBufferView): Uint8Array => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

export const e4m3 = (shape: readonly number[], data: Uint8Array): FileTensor => ({
  dtype: "F8_E4M3",
  shape,
  bytes: data,
});
export const bf16 = (shape: readonly number[], data: Uint16Array): FileTensor => ({
  dtype: "BF16",
  shape,
  bytes: bytesOf(data),
});
export const f32 = (shape: readonly number[], data: Float32Array): FileTensor => ({
  dtype: "F32",
  shape,
  bytes: bytesOf(data),
});
export const i32 = (shape: readonly number[], data: Int32Array): FileTensor => ({
  dtype: "I32",
  shape,
  bytes: bytesOf(data),
});

/** A tensor of zeros of any dtype and shape. */
export function zeros(dtype: FileDType, shape: readonly number[]): FileTensor {
  const width = { F8_E4M3: 1, U8: 1, BF16: 2, F16: 2, F32: 4, I32: 4, I64: 8, F64: 8 }[dtype];
  return { dtype, shape, bytes: new Uint8Array(shape.reduce((n, d) => n * d, width)) };
}

/** A file from its header's text and its data: also one that is not well formed. */
export function rawFile(file: string, header: string, data: Uint8Array, declared = Buffer.byteLength(header)): void {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(declared));
  writeFileSync(file, Buffer.concat([length, Buffer.from(header), data]));
}

/** In the order given and without padding: offsets need not be multiples of anything. */
export function writeFile(file: string, tensors: Readonly<Record<string, FileTensor>>): void {
  let at = 0;
  const header: Record<string, object> = { __metadata__: { format: "pt" } };
  for (const [name, { dtype, shape, bytes }] of Object.entries(tensors)) {
    header[name] = { dtype, shape, data_offsets: [at, at + bytes.length] };
    at += bytes.length;
  }
  rawFile(file, JSON.stringify(header), Buffer.concat(Object.values(tensors).map(({ bytes }) => bytes)));
}

export interface ReadTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

export function readFile(file: string): Map<string, ReadTensor> {
  const all = readFileSync(file);
  const start = 8 + Number(all.readBigUInt64LE(0));
  const header = JSON.parse(all.subarray(8, start).toString()) as Record<
    string,
    { dtype: string; shape: number[]; data_offsets: [number, number] }
  >;
  const found = new Map<string, ReadTensor>();
  for (const [name, { dtype, shape, data_offsets }] of Object.entries(header)) {
    if (name === "__metadata__") continue;
    // A copy, so that it is aligned.
    const bytes = Uint8Array.prototype.slice.call(all, start + data_offsets[0], start + data_offsets[1]);
    found.set(name, { dtype, shape, bytes });
  }
  return found;
}

export const floats = ({ bytes }: ReadTensor): Float32Array =>
  new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);

export const u8 = (shape: readonly number[], data: Uint8Array): FileTensor => ({ dtype: "U8", shape, bytes: data });
