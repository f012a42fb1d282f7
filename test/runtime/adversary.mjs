// Run as a child process by adversary.test.ts: calls every function of the addon with arguments that make no sense, some of them
// live handles, in random order. It prints "survived" if the process lives to the end.
import { createRequire } from "node:module";
import fc from "fast-check";

const [, , addonFile, driverFile, seed, runs] = process.argv;
const addon = createRequire(import.meta.url)(addonFile);
const ptx = new TextEncoder().encode(
  ".version 7.8\n.target sm_80\n.address_size 64\n.visible .entry k(.param .u64 p, .param .u32 n){ret;}\n.visible .global .b32 g;\n",
);

const driver = addon.openDriver(driverFile, false).handle;
// The first handles are round numbers, and those are among the numbers that are tried.
addon.alloc(addon.openContext(driver, 1), 64);
/** A buffer of a context that lives to the end. */
const peer = addon.alloc(addon.openContext(driver, 1), 64).handle;
const detached = new Uint8Array(16);
structuredClone(detached, { transfer: [detached.buffer] });

/** What a launch answers is also a promise, which may be rejected. */
function promiseOf(answer) {
  const promise = answer?.report ?? answer;
  if (promise instanceof Promise) promise.catch(() => {});
  return promise;
}

/** Live handles by kind. The calls below end some of them; what is left of a round's is closed with its context. */
const live = { driver };
let rounds = 0;
function refresh() {
  const context = addon.openContext(driver, 0);
  addon.setContextOptions(context, '{"budget": 10000}');
  const module = addon.loadModule(context, ptx);
  const kernel = addon.getFunction(module, "k").handle;
  const launched = addon.launch(kernel, [1, 1, 1], [1, 1, 1], [1, 1, 1], 0, 0, new Uint8Array(12));
  const { handle: launch } = launched;
  const [stream, event, buffer] = [
    addon.createStream(context),
    addon.createEvent(context),
    addon.alloc(context, 64).handle,
  ];
  addon.recordEvent(event, 0);
  const host = addon.allocHost(context, 64).handle;
  const captured = addon.createStream(context);
  addon.beginCapture(context, captured);
  addon.fill(buffer, 0, 64, 1, captured);
  const graph = addon.endCapture(context, captured, true).handle;
  // In every fourth round a capture goes on, which ends well only where no other call has spoiled it.
  if (rounds++ % 4 === 0) addon.beginCapture(context, captured);
  Object.assign(live, { context, module, kernel, buffer, launch, stream, event, host, graph, peer, captured });
  return promiseOf(launched);
}

/** What each function takes, so that most calls get past the first check. */
const signatures = {
  openDriver: ["path", "flag"],
  deviceCount: ["driver"],
  deviceInfo: ["driver", "small"],
  deviceAttribute: ["driver", "small", "small"],
  openContext: ["driver", "small"],
  setContextOptions: ["context", "json"],
  closeContext: ["context"],
  memoryInfo: ["context"],
  liveObjects: [],
  alloc: ["context", "small"],
  free: ["buffer"],
  upload: ["buffer", "small", "bytes", "stream"],
  download: ["buffer", "small", "small", "stream"],
  copy: ["buffer", "small", "buffer", "small", "small", "stream"],
  fill: ["buffer", "small", "small", "small", "stream"],
  loadModule: ["context", "bytes"],
  unloadModule: ["module"],
  getFunction: ["module", "name"],
  getGlobal: ["module", "name"],
  functionAttribute: ["kernel", "attribute"],
  setFunctionAttribute: ["kernel", "attribute", "small"],
  createStream: ["context"],
  destroyStream: ["stream"],
  streamDone: ["context", "stream"],
  streamWaitEvent: ["context", "stream", "event"],
  synchronize: ["context", "stream"],
  createEvent: ["context"],
  destroyEvent: ["event"],
  recordEvent: ["event", "stream"],
  synchronizeEvent: ["event"],
  eventDone: ["event"],
  eventElapsed: ["event", "event"],
  launch: ["kernel", "sizes", "sizes", "sizes", "small", "stream", "block"],
  enqueue: ["kernel", "stream", "order"],
  launchProgress: ["launch"],
  cancelLaunch: ["launch"],
  contextLimit: ["context", "small"],
  setContextLimit: ["context", "small", "small"],
  copyPeer: ["buffer", "small", "peer", "small", "small", "stream"],
  allocHost: ["context", "small"],
  freeHost: ["host"],
  copyHost: ["flag", "buffer", "small", "host", "small", "small", "stream"],
  loadCubin: ["context", "bytes"],
  occupancy: ["kernel", "small", "small"],
  beginCapture: ["context", "stream"],
  endCapture: ["context", "captured", "flag"],
  launchGraph: ["graph", "stream"],
  destroyGraph: ["graph"],
  compileCuda: ["path", "name", "name", "names"],
};
const missing = Object.keys(addon).filter((name) => !Object.hasOwn(signatures, name));
if (missing.length > 0) throw new Error(`the adversary does not know ${missing.join(", ")}`);

const number = fc.oneof(
  fc.constantFrom(
    ...[Number.NaN, -0, -1, 0.5, 1e308, -1e308, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 - 1, 2 ** 24],
  ),
  fc.double(),
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
    ...[new Float64Array(3), [1, 2], [[]], [Number.NaN, 1, 1], [1, 1, 2 ** 40], new Array(5), { length: 3 }],
    ...["", "\0", "\ud800", "[".repeat(5000), "/nowhere"],
  ),
  fc.anything({ maxDepth: 2, withBigInt: true, withTypedArray: true, withNullPrototype: true }),
);
const wanted = {
  attribute: fc.constantFrom(0, 3, 8, 9, 14, 99),
  small: fc.oneof(fc.nat({ max: 80 }), fc.constant(0)),
  json: fc.constantFrom(
    '{"budget":5000}',
    '{"matrix":"f32","seed":1}',
    '{"threads":1}',
    "{}",
    '{"budget":-1}',
    "[",
    '{"a":1}',
  ),
  flag: fc.boolean(),
  path: fc.constantFrom(driverFile, "/dev/null", "/nowhere", "libc.so.6", ""),
  name: fc.constantFrom("k", "g", "none", ""),
  names: fc.constantFrom([], [""], ["--std=c++17", "--none"]),
  bytes: fc.oneof(fc.constantFrom(ptx, ptx.slice(0, 60), detached), fc.uint8Array({ maxLength: 80 })),
  block: fc.oneof(
    { weight: 5, arbitrary: fc.constant(new Uint8Array(12)) },
    fc.constantFrom(new Uint8Array(3), new Uint8Array(0)),
  ),
  // Shape and parameters in one: ten words, then twelve bytes.
  order: fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.nat({ max: 70 }), fc.nat({ max: 3 }))
        .map(([x, y]) => new Uint8Array(Uint32Array.from([x, 1, 1, y, 1, 1, 1, 1, 1, 0, 0, 0, 0]).buffer)),
    },
    fc.uint8Array({ maxLength: 60 }),
  ),
  sizes: fc.oneof(
    { weight: 5, arbitrary: fc.constant([1, 1, 1]) },
    fc.tuple(fc.nat({ max: 70 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })),
  ),
};
const argumentOf = (kind) =>
  fc.oneof(
    { weight: 20, arbitrary: wanted[kind] ?? fc.constant({ kind }) },
    // Another kind's handle: looks right, is not.
    {
      weight: 1,
      arbitrary: fc.constantFrom(...["context", "buffer", "stream", "launch"]).map((other) => ({ kind: other })),
    },
    { weight: 1, arbitrary: number },
    { weight: 1, arbitrary: odd },
  );
const call = fc
  .constantFrom(...Object.keys(signatures))
  .chain((name) =>
    fc.tuple(
      fc.constant(name),
      fc.tuple(...signatures[name].map(argumentOf)),
      fc.oneof({ weight: 20, arbitrary: fc.constant(9) }, { weight: 1, arbitrary: fc.nat({ max: 3 }) }),
    ),
  );

const succeeded = new Set();
await fc.assert(
  fc.asyncProperty(fc.array(call, { maxLength: 60 }), async (list) => {
    const pending = [refresh()];
    // The event has happened when the calls begin: else its time could be asked for only by luck.
    await addon.synchronizeEvent(live.event);
    const { context } = live;
    for (const [name, args, length] of list) {
      const given = args
        .slice(0, length)
        .map((arg) =>
          arg !== null && typeof arg === "object" && Object.hasOwn(live, arg.kind) ? live[arg.kind] : arg,
        );
      try {
        pending.push(promiseOf(addon[name](...given)));
        succeeded.add(name);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
      }
    }
    // Every other round closes first, so that waits in flight meet a context that is gone.
    if (list.length % 2 === 0) await Promise.allSettled(pending);
    addon.closeContext(context);
    await Promise.allSettled(pending);
  }),
  { seed: Number(seed), numRuns: Number(runs), endOnFailure: true },
);
// The virtual GPU runs no machine code, so that no cubin ever loads.
const never = Object.keys(signatures).filter((name) => !succeeded.has(name) && name !== "loadCubin");
process.stdout.write(never.length === 0 ? "survived\n" : `never succeeded: ${never.join(", ")}\n`);
