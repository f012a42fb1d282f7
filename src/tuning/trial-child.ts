/**
 * A trial process: opens a device, and launches on it what its parent sends. Whatever a candidate does (hang, fault, take the driver down) it does
 * here, and the parent can end it. It ends itself when the parent is gone.
 */
import { bind, type TensorShape } from "../compiler/bind.js";
import { allocateTensors, functionOn, launchAll, launchOptionsOf, type PlannedLaunch } from "../compiler/launch.js";
import type { KernelProgram } from "../compiler/program.js";
import { type Device, type DeviceBuffer, DeviceFault, open, type Tensor } from "../runtime/index.js";
import { inputsFor } from "./inputs.js";
import { type Judge, oracleJudge, sameAs } from "./references.js";
import type {
  CheckRequest,
  CountRequest,
  OpenRequest,
  PrepareRequest,
  Problem,
  Texts,
  TrialReply,
  TrialRequest,
} from "./trial-protocol.js";

interface State {
  readonly device: Device;
  readonly program: KernelProgram;
  readonly shipped: boolean;
  readonly inputs: Map<string, ReadonlyMap<string, Tensor>>;
  readonly judges: Map<string, Judge>;
  readonly prepared: Map<string, () => Promise<number>>;
  /** Written before every timed launch, so that it finds nothing in L2; larger than that. */
  flush?: DeviceBuffer;
}

let state: State | undefined;

const mapOf = (texts: Texts): Map<string, string> => new Map(Object.entries(texts));

async function answer(request: TrialRequest): Promise<object> {
  if (request.kind === "open") return opened(request);
  if (state === undefined) throw new Error("no device is open");
  switch (request.kind) {
    case "check":
      return check(state, request);
    case "count":
      return count(state, request);
    case "prepare":
      return prepare(state, request);
    case "sample": {
      const sample = state.prepared.get(request.name);
      if (sample === undefined) throw new Error(`nothing is prepared as ${request.name}`);
      return { microseconds: await sample() };
    }
  }
}

function opened({ device, options, program, shipped }: OpenRequest): object {
  state?.device.close();
  const device_ = device.startsWith("virtual") ? open(device, options) : open(device);
  state = { device: device_, program, shipped, inputs: new Map(), judges: new Map(), prepared: new Map() };
  return { device: device_.id };
}

/** What a problem is launched with; inputs are made once. */
function boundTo({ program, shipped, inputs }: State, { settings, fill, launches }: Problem) {
  const name = JSON.stringify([settings, fill]);
  let made = inputs.get(name);
  if (made === undefined) {
    made = inputsFor(program.kernel, mapOf(settings), mapOf(fill), shipped);
    inputs.set(name, made);
  }
  const binding = bind(program.kernel, made as ReadonlyMap<string, TensorShape>, mapOf(settings));
  const planned = launches.map(({ index, compiled, grid }): PlannedLaunch => {
    const launch = program.launches[index];
    if (launch === undefined) throw new Error(`${program.name} has no launch ${index}`);
    return { kernel: launch.kernel, compiled, grid };
  });
  return { name, inputs: made, binding, planned };
}

async function check(of: State, request: CheckRequest): Promise<object> {
  const { name, inputs, binding, planned } = boundTo(of, request);
  const { outputs } = await launchAll(of.device, of.program, planned, binding, { inputs });
  let judge = of.judges.get(name);
  if (judge === undefined) {
    judge = of.shipped ? oracleJudge(of.program.name, inputs, request.settings) : undefined;
    if (judge === undefined && !request.keep) throw new Error(`nothing to hold ${of.program.name} to`);
    judge ??= sameAs(Object.fromEntries(outputs));
    of.judges.set(name, judge);
  }
  const bad = judge(Object.fromEntries(outputs)).filter(({ ok }) => !ok);
  return { ok: bad.length === 0, message: bad.map(({ message }) => message).join("; ") };
}

async function count(of: State, request: CountRequest): Promise<object> {
  const { inputs, binding, planned } = boundTo(of, request);
  const { results } = await launchAll(of.device, of.program, planned, binding, { inputs });
  const at = request.launches.findIndex(({ index }) => index === request.of);
  return { counters: results[at]?.counters ?? {} };
}

async function prepare(of: State, request: PrepareRequest): Promise<object> {
  const { device } = of;
  const { inputs, binding, planned } = boundTo(of, request);
  const buffers = allocateTensors(device, of.program, binding, inputs);
  const at = request.launches.findIndex(({ index }) => index === request.of);
  const timed = planned[at] as PlannedLaunch;
  // What comes before leaves in the workspace what the timed launch reads.
  for (const launch of planned.slice(0, at)) {
    await device.launch(functionOn(device, launch.compiled), launchOptionsOf(launch, binding, buffers));
  }
  const fn = functionOn(device, timed.compiled);
  const options = launchOptionsOf(timed, binding, buffers);
  const [start, end] = [device.createEvent(), device.createEvent()];
  of.flush ??= device.alloc(flushBytes(device));
  const { flush } = of;
  const sample = async (): Promise<number> => {
    flush.fill(0);
    start.record();
    const ended = device.launch(fn, options);
    end.record();
    const { elapsedMs } = await ended;
    await end.synchronize();
    // The virtual GPU has no clock of its own between events: what its launch says is the host's time.
    return 1000 * (device.kind === "virtual" ? elapsedMs : end.elapsedSince(start));
  };
  await sample();
  of.prepared.set(request.name, sample);
  return {};
}

/** On the virtual GPU a cache has no speed to hide. */
const flushBytes = ({ kind, props }: Device): number =>
  kind === "virtual" ? 4096 : Math.max(2 * props.l2Bytes, 128 * 2 ** 20);

/** Without a parent to read it an answer is nothing to report: the end of the channel ends this process. */
const reply = (message: TrialReply): void => void process.send?.(message, undefined, undefined, () => {});

// One request at a time: the parent waits for each answer.
process.on("message", ({ id, request }: { id: number; request: TrialRequest }) => {
  answer(request).then(
    (ok) => reply({ id, ok }),
    (error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      reply({ id, error: { name, message, ...(error instanceof DeviceFault ? { fault: error.kind } : {}) } });
    },
  );
});
// Ctrl-C reaches every process of a terminal: what is to be stopped is the parent's to say, or a candidate would seem to have died of itself.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
// A launch that hangs keeps a thread busy that an orderly end would wait for.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
