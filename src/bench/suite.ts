/** Suites: what they are given, and running some of them into one record, which is written again after every result. */
import type { Device, VirtualOptions } from "../runtime/index.js";
import { deviceFacts, environmentOf, gpuState } from "./environment.js";
import { BenchRefusal } from "./errors.js";
import { type BenchRecord, keyOf, method, type Result, schema } from "./record.js";

export interface SuiteContext {
  /** Takes a result into the record. */
  add(result: Omit<Result, "suite">): void;
  /** Says what is being measured. */
  progress(line: string): void;
  /** Fires when the run is to stop; `stopIfAsked` throws then. */
  readonly signal: AbortSignal;
  stopIfAsked(): void;
  /** What the user chose to measure on. */
  readonly device: string;
  /** Opens that device, or another by name; it is closed when the suite ends. */
  open(options?: VirtualOptions, device?: string): Device;
  readonly settings: SuiteSettings;
}

export interface SuiteSettings {
  /** Kernels to measure; all if not given. */
  readonly kernels?: readonly string[];
  /** Context lengths, in keys; the suite's own if not given. */
  readonly contexts?: readonly number[];
  /** Samples of each time; the suite's own number if not given. */
  readonly samples?: number;
}

export interface Suite {
  readonly name: string;
  readonly summary: string;
  /** Measured only if it is asked for. */
  readonly onRequest?: true;
  run(context: SuiteContext): Promise<void>;
}

export interface RunOptions {
  readonly suites: readonly Suite[];
  readonly device: string;
  readonly settings: SuiteSettings;
  readonly signal: AbortSignal;
  readonly open: (device: string, options?: VirtualOptions) => Device;
  readonly progress: (line: string) => void;
  /** Called with the record so far, after every result and at the end. */
  readonly keep: (record: BenchRecord) => void;
}

/** The suites of these names, in their own order; without names, those that are not on request. */
export function chosen(all: readonly Suite[], names: readonly string[]): readonly Suite[] {
  const unknown = names.filter((name) => !all.some((suite) => suite.name === name));
  if (unknown.length > 0)
    throw new BenchRefusal(
      "bench.suite",
      `there is no suite ${unknown.join(", ")}`,
      `there are ${all.map(({ name }) => name).join(", ")}`,
    );
  return all.filter((suite) => (names.length === 0 ? suite.onRequest !== true : names.includes(suite.name)));
}

/** Runs suites one after another. A run that is stopped resolves as well: to a record marked `partial`. */
export async function runSuites(options: RunOptions): Promise<BenchRecord> {
  const { suites, signal, settings } = options;
  const created = new Date().toISOString();
  const results: Result[] = [];
  const device = factsOf(options);
  const environment = environmentOf({ device: options.device, ...settings }, device);
  const names = suites.map(({ name }) => name);
  const record = (partial: boolean): BenchRecord => {
    return { schema, method, created, partial, suites: names, environment, results };
  };
  for (const suite of suites) {
    if (signal.aborted) break;
    await runSuite(suite, options, (result) => {
      if (results.some((other) => keyOf(other) === keyOf(result)))
        throw new Error(`the suite ${suite.name} measured ${keyOf(result)} twice`);
      results.push(result);
      options.keep(record(true));
    });
  }
  const after = device?.kind === "cuda" ? gpuState(device.id) : undefined;
  const whole = record(signal.aborted);
  const final =
    device === undefined || after === undefined
      ? whole
      : { ...whole, environment: { ...environment, device: { ...device, state: [...(device.state ?? []), after] } } };
  options.keep(final);
  return final;
}

/** The device as it is before anything runs. Opening it also refuses a name that is none before anything is measured. */
function factsOf({ device: name, open }: RunOptions) {
  const device = open(name);
  try {
    return deviceFacts(device);
  } finally {
    device.close();
  }
}

async function runSuite(suite: Suite, options: RunOptions, take: (result: Result) => void): Promise<void> {
  const { device, settings, signal, progress } = options;
  const opened: Device[] = [];
  const context: SuiteContext = {
    add: (result) => take({ suite: suite.name, ...result }),
    progress: (line) => progress(`${suite.name}: ${line}`),
    signal,
    stopIfAsked: () => signal.throwIfAborted(),
    device,
    open: (virtualOptions, other = device) => {
      const one = options.open(other, virtualOptions);
      opened.push(one);
      return one;
    },
    settings,
  };
  try {
    await suite.run(context);
  } catch (error) {
    // What was measured before stays; what was being measured is not in the record.
    if (!signal.aborted) throw error;
  } finally {
    for (const one of opened) one.close();
  }
}
