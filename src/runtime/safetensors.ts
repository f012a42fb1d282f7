/**
 * The safetensors file format: an 8-byte little-endian header length, a JSON header, and the tensors' bytes.
 * A file that is not exactly that is refused, so that no tensor is ever read from the wrong bytes.
 */
import { randomUUID } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { described, isInstance, isListOf, isRecord, isString } from "../checks/index.js";
import { type DType, elementBytes, fromSafetensorsName, isDType, safetensorsName } from "./dtypes.js";
import { SafetensorsError } from "./errors.js";
import { type Tensor, tensorBytes, tensorFromBytes } from "./tensor.js";

/** Longest header read, as in the reference implementation. */
const longestHeader = 100_000_000;
/** Tensors start at a multiple of this, so that typed arrays can lie over the file's bytes. */
const alignment = 8;
/** Bytes per read or write: Node refuses 2 GiB and more at once. */
const chunk = 1 << 30;

interface Entry {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** Reads a file's tensors, in the order of its header. Throws SafetensorsError for one that is not well formed. */
export async function readSafetensors(file: string): Promise<Map<string, Tensor>> {
  let bytes: Uint8Array;
  try {
    bytes = await readWhole(file);
  } catch (cause) {
    if (cause instanceof SafetensorsError) throw cause;
    throw new SafetensorsError(`cannot read ${file}: ${(cause as Error).message}`, { cause });
  }
  try {
    return parseSafetensors(bytes);
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error;
    throw new SafetensorsError(`${file}: ${error.message}`, { cause: error });
  }
}

async function readWhole(file: string): Promise<Uint8Array> {
  checkFile(file);
  // Looked at first: to open a pipe is to wait for whoever writes to it.
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) throw new Error("it is no ordinary file, whose size is known");
  const handle = await open(file, "r");
  try {
    const bytes = new Uint8Array((await handle.stat()).size);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(bytes.length - at, chunk), at);
      if (bytesRead === 0) throw new Error("the file became shorter while it was read");
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

function checkFile(file: unknown): void {
  if (!isString(file)) throw new SafetensorsError(`a file is named by a string, not ${described(file)}`);
}

/** As {@link readSafetensors}, for bytes in memory. Tensors lie over the given bytes where those are aligned. */
export function parseSafetensors(bytes: Uint8Array): Map<string, Tensor> {
  if (bytes.length < 8) throw new SafetensorsError(`${bytes.length} bytes: too short for a header length`);
  const declared = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (declared > BigInt(longestHeader)) {
    throw new SafetensorsError(`the header says it is ${declared} bytes long; more than ${longestHeader} are refused`);
  }
  const start = 8 + Number(declared);
  if (start > bytes.length) {
    throw new SafetensorsError(
      `the header is ${declared} bytes long, but only ${bytes.length - 8} follow: the file is cut off`,
    );
  }
  const entries = parseHeader(bytes.subarray(8, start));
  checkCoverage(entries, bytes.length - start);
  return new Map(
    entries.map(({ name, dtype, shape, begin, end }) => [
      name,
      tensorFromBytes(dtype, shape, bytes.subarray(start + begin, start + end)),
    ]),
  );
}

function parseHeader(bytes: Uint8Array): Entry[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SafetensorsError("the header is not UTF-8");
  }
  if (!text.startsWith("{")) throw new SafetensorsError("the header does not start with '{'");
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch (cause) {
    throw new SafetensorsError(`the header is not JSON: ${(cause as Error).message}`, { cause });
  }
  // JSON.parse keeps the last of two equal names, so they have to be looked for in the text.
  const repeated = repeatedName(text);
  if (repeated !== undefined) throw new SafetensorsError(`the header names ${JSON.stringify(repeated)} twice`);
  const { __metadata__: metadata = {}, ...tensors } = header as { [name: string]: unknown };
  if (
    typeof metadata !== "object" ||
    metadata === null ||
    Array.isArray(metadata) ||
    Object.values(metadata).some((value) => typeof value !== "string")
  ) {
    throw new SafetensorsError("__metadata__ is not an object of strings");
  }
  const entries = Object.entries(tensors);
  return entries.map(([name, value]) => parseEntry(name, value));
}

/** A name that occurs twice in one object of valid JSON text, or undefined. */
function repeatedName(text: string): string | undefined {
  const open: Set<string>[] = [];
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;
  for (const [match, colon] of text.matchAll(token)) {
    if (match === "{") open.push(new Set());
    else if (match === "}") open.pop();
    else if (colon !== undefined) {
      const name = JSON.parse(match.slice(0, -colon.length)) as string;
      const names = open.at(-1)!;
      if (names.has(name)) return name;
      names.add(name);
    }
  }
  return undefined;
}

function parseEntry(name: string, value: unknown): Entry {
  const wrong = (what: string) => new SafetensorsError(`tensor ${JSON.stringify(name)}: ${what}`);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong("its entry is not an object");
  const { dtype: dtypeName, shape, data_offsets: offsets, ...rest } = value as { [key: string]: unknown };
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw wrong(`unknown field ${JSON.stringify(unknown)}`);
  if (typeof dtypeName !== "string") throw wrong("it has no dtype");
  const dtype = fromSafetensorsName(dtypeName);
  if (dtype === undefined) throw wrong(`unknown dtype ${JSON.stringify(dtypeName)}`);
  if (!isSizes(shape)) throw wrong("its shape is not an array of whole numbers");
  if (!isSizes(offsets) || offsets.length !== 2) throw wrong("data_offsets is not a pair of whole numbers");
  const [begin, end] = offsets as [number, number];
  const bytes = shape.reduce((product, size) => product * size, 1) * elementBytes(dtype);
  if (!Number.isSafeInteger(bytes)) throw wrong(`shape [${shape.join(", ")}] is too large`);
  if (end < begin) throw wrong(`data_offsets [${begin}, ${end}] end before they begin`);
  if (end - begin !== bytes) {
    throw wrong(
      `${dtypeName} of shape [${shape.join(", ")}] takes ${bytes} bytes, data_offsets [${begin}, ${end}] hold ${end - begin}`,
    );
  }
  return { name, dtype, shape, begin, end };
}

function isSizes(value: unknown): value is number[] {
  return isListOf(value, (size) => Number.isSafeInteger(size) && (size as number) >= 0 && !Object.is(size, -0));
}

/** The tensors must cover the data exactly: no overlap, no hole, nothing missing, nothing left over. */
function checkCoverage(entries: readonly Entry[], available: number): void {
  let reached = 0;
  for (const { name, begin, end } of [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    const what = `tensor ${JSON.stringify(name)} at [${begin}, ${end}]`;
    if (end > available)
      throw new SafetensorsError(`${what} reaches past the data, which has ${available} bytes: the file is cut off`);
    if (begin < reached) throw new SafetensorsError(`${what} overlaps another tensor`);
    if (begin > reached)
      throw new SafetensorsError(`${what}: bytes ${reached} to ${begin} before it belong to no tensor`);
    reached = end;
  }
  if (reached !== available)
    throw new SafetensorsError(`${available - reached} bytes after the last tensor belong to none`);
}

/** A file's header, and the tensors in the order their bytes follow it. */
function layOut(tensors: ReadonlyMap<string, Tensor>): { header: Uint8Array; ordered: readonly Tensor[] } {
  if (!isInstance(tensors, Map))
    throw new SafetensorsError(`tensors are given as a Map, by name, not ${described(tensors)}`);
  for (const [name, tensor] of tensors as ReadonlyMap<unknown, Partial<Tensor> | undefined>)
    checkWritable(name, tensor);
  // Widest elements first: with an aligned start, every tensor is then aligned to its elements.
  const sorted = [...tensors].sort(([, a], [, b]) => elementBytes(b.dtype) - elementBytes(a.dtype));
  let at = 0;
  const places = new Map<string, readonly [number, number]>();
  for (const [name, { data }] of sorted) {
    places.set(name, [at, at + data.byteLength]);
    at += data.byteLength;
  }
  const entries = sorted.map(([name, { dtype, shape }]) => {
    const value = { dtype: safetensorsName(dtype), shape, data_offsets: places.get(name) };
    return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  });
  const json = new TextEncoder().encode(`{${entries.join(",")}}`);
  const header = new Uint8Array(8 + Math.ceil(json.length / alignment) * alignment).fill(0x20);
  new DataView(header.buffer).setBigUint64(0, BigInt(header.length - 8), true);
  header.set(json, 8);
  return { header, ordered: sorted.map(([, tensor]) => tensor) };
}

function checkWritable(name: unknown, tensor: Partial<Tensor> | null | undefined): void {
  if (typeof name !== "string") throw new SafetensorsError(`${described(name)} is no name for a tensor`);
  const { dtype, shape, data } = isRecord(tensor) ? tensor : {};
  const wrong = (what: string) => new SafetensorsError(`tensor ${JSON.stringify(name)}: ${what}`);
  if (name === "__metadata__") throw new SafetensorsError('"__metadata__" is no name for a tensor');
  if (!isDType(dtype)) throw wrong(`unknown dtype ${described(dtype)}`);
  if (!isSizes(shape)) throw wrong("its shape is not an array of whole numbers");
  if (!ArrayBuffer.isView(data)) throw wrong("it has no typed array");
  const bytes = shape.reduce((product, size) => product * size, 1) * elementBytes(dtype);
  if (data.byteLength !== bytes)
    throw wrong(`${dtype} of shape [${shape.join(", ")}] takes ${bytes} bytes, its array has ${data.byteLength}`);
}

/** The bytes of a file with these tensors. */
export function serializeSafetensors(tensors: ReadonlyMap<string, Tensor>): Uint8Array<ArrayBuffer> {
  const { header, ordered } = layOut(tensors);
  const parts = [header, ...ordered.map(tensorBytes)];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Writes a file in one step: it appears complete, or what was there stays. */
export async function writeSafetensors(file: string, tensors: ReadonlyMap<string, Tensor>): Promise<void> {
  checkFile(file);
  const { header, ordered } = layOut(tensors);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(temporary, "wx");
    try {
      for (const part of [header, ...ordered.map(tensorBytes)]) {
        for (let at = 0; at < part.length; )
          at += (await handle.write(part, at, Math.min(part.length - at, chunk))).bytesWritten;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new SafetensorsError(`cannot write ${file}: ${(cause as Error).message}`, { cause });
  }
}
