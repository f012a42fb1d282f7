// Run as a child process by adversary.test.ts: calls every function of the addon with arguments that make no sense, some of them
// live handles, in random order. It prints "survived" if the process lives to the end.
import { createRequire } from "node:module";
import fc from "fast-check";

const [, , addonFile, driverFile, seed, runs] = process.argv;
const addon = createRequire(import.meta.url)(addonFile);
const ptx = new TextEncoder().encode(
  ".version 7.8\n.target sm_80\n.address_size 64\n.visible .entry k(.param .u64 p, .param .u32 n){ret;}\n",
);

const driver = addon.openDriver(driverFile).handle;
const live = [0, 1, driver];
const detached = new Uint8Array(16);
structuredClone(detached, { transfer: [detached.buffer] });

/** Live objects of each kind, renewed as the calls below end them. */
function refresh() {
  const context = addon.openContext(driver, 0);
  addon.setContextOptions(context, '{"budget": 10000}');
  const module = addon.loadModule(context, ptx);
  const kernel = addon.getFunction(module, "k").handle;
  const buffer = addon.alloc(context, 64).handle;
  const launch = addon.launch(kernel, [1, 1, 1], [1, 1, 1], [1, 1, 1], 0, 0, new Uint8Array(12));
  live.splice(
    3,
    live.length,
    context,
    module,
    kernel,
    buffer,
    launch,
    addon.createStream(context),
    addon.createEvent(context),
  );
}

const number = fc.oneof(
  fc.constantFrom(
    ...[Number.NaN, -0, -1, 0.5, 1e308, -1e308, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 - 1, 2 ** 24],
  ),
  fc.double(),
  fc.nat({ max: 200 }),
  fc.nat({ max: 1000 }).map((i) => live[i % live.length]),
);
const odd = fc.oneof(
  fc.constantFrom(
    ...[
      undefined,
      null,
      true,
      Symbol.iterator,
      5n,
      -(2n ** 70n),
      () => 1,
      new Map(),
      new Date(Number.NaN),
      new Proxy({}, {}),
    ],
    ...[
      detached,
      new Uint8Array(0),
      new Uint8Array(new SharedArrayBuffer(8)),
      new DataView(new ArrayBuffer(4)),
      new ArrayBuffer(8),
    ],
    ...[
      new Float64Array(3),
      [1, 1, 1],
      [1, 2],
      [[]],
      [Number.NaN, 1, 1],
      [1, 1, 2 ** 40],
      new Array(5),
      { length: 3 },
      ptx,
    ],
    ...[
      "k",
      "",
      "\0",
      "\ud800",
      "{}",
      '{"devices":1}',
      '{"budget":-1}',
      "[".repeat(5000),
      driverFile,
      "/dev/null",
      "/nowhere",
    ],
  ),
  fc.anything({ maxDepth: 2, withBigInt: true, withTypedArray: true, withNullPrototype: true }),
);
const calls = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(addon)),
    fc.array(fc.oneof({ weight: 3, arbitrary: number }, odd), { maxLength: 8 }),
  ),
  {
    maxLength: 40,
  },
);

await fc.assert(
  fc.asyncProperty(calls, async (list) => {
    const pending = [];
    refresh();
    for (const [name, args] of list) {
      // Allocations of terabytes are the driver's to refuse; a download of them would be the host's memory.
      try {
        pending.push(addon[name](...args));
      } catch (error) {
        if (!(error instanceof Error)) throw error;
      }
    }
    await Promise.allSettled(pending);
    addon.closeContext(live[3]);
  }),
  { seed: Number(seed), numRuns: Number(runs), endOnFailure: true },
);
process.stdout.write("survived\n");
