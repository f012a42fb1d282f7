/** One random program on the engine and on the reference: what either leaves in memory, and where they first differ. */
import type { Device } from "../../../src/runtime/index.js";
import { type BufferName, bufferNames, named, type Program } from "./generate/program.js";
import type { Item } from "./generate/writer.js";
import { execute } from "./machine.js";

export type Memory = { readonly [name in BufferName]: Uint8Array };

export interface Expected {
  readonly memory: Memory;
  /** Instructions an average thread executed, without those that every program begins and ends with. */
  readonly instructions: number;
}

const written: readonly BufferName[] = ["output", "data", "common"];

/** What the manual says. */
export function expected(program: Program, text = program.text()): Expected {
  const memory = Object.fromEntries(
    bufferNames.map((name) => [name, program.buffers[name].slice()]),
  ) as unknown as Memory;
  const parameters = new DataView(new ArrayBuffer(64));
  const regions = bufferNames.map((name, i) => {
    const base = 0x1000_0000_0000n + BigInt(i) * 0x1000_0000n;
    parameters.setBigUint64(8 * i, base, true);
    return { base, view: new DataView(memory[name].buffer) };
  });
  parameters.setUint32(32, program.narrow, true);
  parameters.setBigUint64(40, program.wide, true);
  parameters.setUint32(48, program.real, true);
  const { grid, shape } = program;
  const { instructions, threads } = execute({ text, grid, shape, parameters, memory: regions });
  return { memory, instructions: instructions / threads - program.fixed };
}

/** What the engine does. */
export async function observed(device: Device, program: Program, text = program.text()): Promise<Memory> {
  const module = device.loadModule(text);
  const buffers = bufferNames.map((name) => device.upload(program.buffers[name]));
  try {
    const real = new DataView(new ArrayBuffer(4));
    real.setUint32(0, program.real);
    const kernel = module.function("kernel");
    const scalars = [
      { type: "u32", value: program.narrow },
      { type: "u64", value: program.wide },
      { type: "u32", value: program.real },
    ] as const;
    await device.launch(kernel, {
      grid: [...program.grid],
      block: [...program.shape],
      args: [...buffers, ...scalars],
    });
    const memory: Record<string, Uint8Array> = {};
    for (const [i, name] of bufferNames.entries()) {
      memory[name] = written.includes(name) ? await buffers[i]!.download() : program.buffers[name];
    }
    return memory as Memory;
  } finally {
    for (const buffer of buffers) buffer.free();
    module.unload();
  }
}

/** The first difference in words, or nothing. */
export function difference(want: Memory, got: Memory): string | undefined {
  for (const name of written) {
    const [a, b] = [want[name], got[name]];
    const at = a.findIndex((byte, i) => byte !== b[i]);
    if (at < 0) continue;
    const word = (bytes: Uint8Array) => {
      const first = at - (at % 8);
      return `0x${[...bytes.slice(first, first + 8)]
        .reverse()
        .map((byte) => byte.toString(16).padStart(2, "0"))
        .join("")}`;
    };
    const what = name === "output" ? named(at) : `${name}, byte ${at}`;
    return `${what}: the reference has ${word(a)}, the engine ${word(b)} (8 bytes around it)`;
  }
  return undefined;
}

/** Leaves out as many items as can be, with `fails` still true. */
export async function minimise(
  program: Program,
  fails: (text: string) => Promise<boolean>,
  most = 600,
): Promise<{ text: string; without: Set<Item> }> {
  const without = new Set<Item>();
  let tries = 0;
  const attempt = async (items: readonly Item[]) => {
    const added = items.filter((item) => !without.has(item));
    if (added.length === 0 || tries++ >= most) return false;
    for (const item of added) without.add(item);
    if (await fails(program.text(without))) return true;
    for (const item of added) without.delete(item);
    return false;
  };
  for (let size = Math.ceil(program.items.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let start = 0; start < program.items.length; start += size) {
      await attempt(program.items.slice(start, start + size));
    }
  }
  return { text: program.text(without), without };
}

/** What is wrong with a program on a device; nothing if both agree. `want` is what the reference gave, if it is known. */
export async function check(
  device: Device,
  program: Program,
  text: string,
  want?: Expected,
): Promise<string | undefined> {
  let memory: Memory;
  try {
    memory = await observed(device, program, text);
  } catch (error) {
    return `the engine fails: ${error instanceof Error ? error.message : String(error)}`;
  }
  return difference((want ?? expected(program, text)).memory, memory);
}

/** Makes a disagreement small and describes it. `again` runs a text and says what is wrong with it. */
export async function explain(
  program: Program,
  found: string,
  again: (text: string) => Promise<string | undefined>,
): Promise<string> {
  const engineFails = (what: string | undefined) => what?.startsWith("the engine fails") ?? false;
  const { text } = await minimise(program, async (candidate) => {
    try {
      const what = await again(candidate);
      return what !== undefined && engineFails(what) === engineFails(found);
    } catch {
      return false; // The reference refuses what is left.
    }
  });
  const { seed, grid, shape } = program;
  const now = await again(text);
  return [`seed ${seed}, grid ${grid}, block ${shape}: ${found}`, `made small: ${now}`, text].join("\n");
}

/** The opcodes of a text. */
export function opcodesOf(text: string): Set<string> {
  const opcodes = new Set<string>();
  for (const line of text.split("\n")) {
    const found = /^\s+(?:@!?%\w+ )?([a-z][\w.:]*)[ ;]/.exec(line);
    if (found && !line.trimEnd().endsWith(":")) opcodes.add(found[1] as string);
  }
  return opcodes;
}
