/**
 * Every public function with arguments that no type would allow: refused by an error of the library's own, with a code, and the process lives on.
 * Each place of a good call's arguments is exchanged for each of the values below, one at a time and, by a seed, several at once.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Device, type KernelProgram, loadKernel, open, runKernel, tensor } from "../../src/index.js";
import { checkProperty, propertySeed } from "../support/property.js";
import {
  authorCalls,
  blockCalls,
  type Call,
  deviceCalls,
  disposed,
  exportedFunctions,
  hostCalls,
  inBlock,
  launcherCalls,
  oracleCalls,
  placesOf,
  withValue,
} from "./abuse-calls.js";

const short = { dtype: "bf16", shape: [4, 128], data: new Uint16Array(3) };
const detached = new Uint8Array(16);
structuredClone(detached, { transfer: [detached.buffer] });
// Newer than the library that is compiled against.
const resized = new (ArrayBuffer as new (bytes: number, how: object) => ArrayBuffer)(64, { maxByteLength: 128 });
const cutOff = new Uint16Array(resized, 32);
(resized as ArrayBuffer & { resize(bytes: number): void }).resize(16);
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
/** What a value's own code throws is the caller's error. */
const own = new Error("thrown by the value itself");
const throwing = new Proxy({}, { get: () => { throw own; }, ownKeys: () => { throw own; } }); // biome-ignore format: a row

/** By name, since some of them cannot be printed. */
const junk: Readonly<Record<string, unknown>> = {
  undefined, null: null, zero: 0, minus: -1, NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, half: 1.5, large: 2 ** 60,
  empty: "", word: "x", device: "virtual:sm_75", zeroByte: "a\0b", surrogate: "\ud800", inherited: "constructor", true: true,
  bigint: 10n, negative: -5n, symbol: Symbol("s"), function: () => 1, promise: Promise.resolve(1),
  object: {}, noPrototype: Object.create(null), list: [], numbers: [1, 2], holes: new Array(3), symbols: [Symbol("t"), 1],
  bigints: [1n], text: { toString: () => Object.create(null) }, throwing, revoked, date: new Date(0), expression: /x/,
  bytes: new Uint8Array(3), detached, cutOff, view: new DataView(new ArrayBuffer(2)), shared: new Uint8Array(new SharedArrayBuffer(8)),
  map: new Map([["x", 5]]), nullMap: new Map([["x", null]]), shortMap: new Map([["x", short]]), badMap: new Map([[{}, short]]),
  symbolMap: new Map([[Symbol("u"), Symbol("v")]]), long: "x".repeat(100_000),
}; // biome-ignore format: a table
const names = Object.keys(junk);

/** Why what was thrown is no answer; undefined where it is one. */
function complaint(error: unknown): string | undefined {
  if (error === own) return undefined;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code !== "string" || !/^(TW|diagnostics$)/.test(code))
    return `${String((error as Error)?.stack ?? error)}`;
  if (typeof message !== "string" || message.length > 300_000) return "a message that nobody reads";
  // What JavaScript or the binding says by itself tells nobody what to pass.
  if (/Cannot (read|convert|mix|destructure|perform)|is not (a function|iterable)|undefined \(reading/.test(message))
    return message;
  return undefined;
}

/** Values that are put everywhere; of the others every place gets a part, by the seed, and all of them with TILEWRIGHT_RUNS. */
const always = ["undefined", "null", "symbol", "revoked", "detached"];
const PART = 5;
const isChosen = (name: string, place: number): boolean =>
  process.env.TILEWRIGHT_RUNS !== undefined ||
  always.includes(name) ||
  (names.indexOf(name) + place + propertySeed) % PART === 0;

let calls = 0;

/** A call may succeed (not all of this is wrong everywhere), but where it fails it says what was wrong. */
async function abused({ call }: Call, args: readonly unknown[]): Promise<string | undefined> {
  calls++;
  try {
    disposed(await call(...(args as never[])));
  } catch (error) {
    return complaint(error);
  }
  return undefined;
}

/** As `abused`, in the body of a kernel. */
function abusedInBlock(make: () => Call, change: (args: readonly unknown[]) => readonly unknown[]): string | undefined {
  calls++;
  try {
    inBlock(() => {
      const { call, args } = make();
      call(...(change(args) as never[]));
    });
  } catch (error) {
    return complaint(error);
  }
  return undefined;
}

const allowed = ({ kept }: Call, place: readonly string[], value: unknown): boolean => kept?.(place, value) !== true;

let device: Device;
let groups: Readonly<Record<string, readonly Call[]>>;
beforeAll(async () => {
  device = open("virtual:sm_80", { noop: true });
  const programs: [KernelProgram, KernelProgram] = [loadKernel("act_quant"), loadKernel("moe_map")];
  groups = {
    device: deviceCalls(device),
    launchers: launcherCalls(device),
    host: hostCalls(...programs),
    oracle: oracleCalls(),
    author: authorCalls(),
  };
  // Events that are compared must have been reached.
  await device.synchronize();
});
afterAll(() => {
  device.close();
  console.info(`${calls} calls`);
});

test("every exported function is among the calls", () => {
  const called = new Set([...Object.values(groups).flat(), ...blockCalls()].map(({ name }) => name));
  expect(exportedFunctions().filter((name) => !called.has(name))).toEqual([]);
});

test.each(["device", "host", "oracle", "author"])(
  "calls of the %s group are good as they are, but for some",
  async (group) => {
    const failed: string[] = [];
    for (const call of groups[group]!) {
      try {
        disposed(await call.call(...(call.args as never[])));
      } catch {
        failed.push(call.name);
      }
    }
    expect(new Set(failed)).toEqual(new Set(expectedFailures[group]));
  },
);

/** Calls that cannot succeed here: constructors that are no caller's, machine code and a second device on one virtual GPU, a file that is not there. */
const expectedFailures: Readonly<Record<string, readonly string[]>> = {
  device: [
    "launch.PreparedProgram",
    "tilewright.Device",
    "tilewright.Device.loadCubin",
    "tilewright.DeviceBuffer",
    "tilewright.DeviceBuffer.copyFromPeer",
    "tilewright.DeviceEvent",
    "tilewright.DeviceModule",
    "tilewright.Graph",
    "tilewright.HostBuffer",
    "tilewright.PreparedLaunch",
    "tilewright.Stream",
  ],
  host: ["tilewright.readSafetensors"],
  oracle: [],
  author: [],
};

test("calls in a kernel are good as they are", () => {
  for (const { name, make } of blockCalls()) {
    let ran = false;
    inBlock(() => {
      const { call, args } = make();
      call(...(args as never[]));
      ran = true;
    });
    expect(ran, name).toBe(true);
  }
});

describe.each(["device", "launchers", "host", "oracle", "author"])("a wrong argument of the %s group", (group) => {
  test.each(names)("%s", async (name) => {
    const found: string[] = [];
    for (const call of groups[group]!) {
      for (const [nth, place] of placesOf(call.args).entries()) {
        if (!allowed(call, place, junk[name]) || !isChosen(name, nth)) continue;
        const wrong = await abused(call, withValue(call.args, place, junk[name]));
        if (wrong !== undefined) found.push(`${call.name} at ${place.join(".")}: ${wrong}`);
      }
    }
    expect(found).toEqual([]);
  });
});

test.each(names)("a wrong operand in a kernel: %s", (name) => {
  const found: string[] = [];
  for (const { name: called, make } of blockCalls()) {
    let places: string[][] = [];
    inBlock(() => {
      places = placesOf(make().args);
    });
    for (const [nth, place] of places.entries()) {
      if (!isChosen(name, nth)) continue;
      const wrong = abusedInBlock(make, (args) => withValue(args, place, junk[name]));
      if (wrong !== undefined) found.push(`${called} at ${place.join(".")}: ${wrong}`);
    }
  }
  expect(found).toEqual([]);
});

test("several wrong arguments at once, and fewer than there should be", async () => {
  const every = Object.values(groups).flat();
  const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...names)), { minLength: 1, maxLength: 4 });
  const cases = fc.record({ call: fc.nat(every.length - 1), changes, count: fc.nat(4) });
  await checkProperty(
    "abuse",
    cases,
    async ({ call: at, changes, count }) => {
      const call = every[at] as Call;
      let args: readonly unknown[] = call.args;
      for (const [nth, name] of changes) {
        const places = placesOf(args);
        const place = places[nth % places.length] as string[];
        if (allowed(call, place, junk[name])) args = withValue(args, place, junk[name]);
      }
      const wrong = await abused(call, count < args.length ? args.slice(0, count) : args);
      if (wrong !== undefined) throw new Error(`${call.name}: ${wrong}`);
    },
    { runs: 2000 },
  );
});

test("a tensor whose array does not hold its shape is refused by name", async () => {
  const inputs = new Map([["x", short]]) as never;
  await expect(runKernel(loadKernel("act_quant"), { inputs, device: "virtual" })).rejects.toThrow(
    /"x" is bf16 \[4, 128\].*1024.*6/,
  );
});

test("a plain object where a map belongs is refused as such", async () => {
  await expect(
    runKernel(loadKernel("act_quant"), { inputs: { x: tensor("bf16", [4, 128]) } as never }),
  ).rejects.toThrow(/inputs is a Map of tensors by name, not an object/);
});

test("after all that, a good run is good", async () => {
  const inputs = new Map([["x", tensor("bf16", [4, 128], new Uint16Array(512).fill(0x3f80))]]);
  const { outputs } = await runKernel(loadKernel("act_quant"), { inputs, device: "virtual:sm_80" });
  expect(outputs.get("scale")!.data).toEqual(new Float32Array(4).fill(2 ** -8));
});
