/** One case measured: times on a real GPU, counts on the virtual one. */
import type { Device, LaunchResult } from "../../runtime/index.js";
import type { Case } from "../cases.js";
import { deviceTimes } from "../device-time.js";
import { dataSheetOf, sheetNote, sheetShares } from "../peaks.js";
import type { Measurable, PlacedCase } from "../placed.js";
import type { Metric } from "../record.js";
import { median } from "../statistics.js";
import type { SuiteContext } from "../suite.js";

export const parametersText = ({ parameters }: Pick<Case, "parameters">): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

/** Samples of a time on a real GPU, and of one of the virtual GPU. */
const usualSamples = { gpu: 50, virtual: 5 };

/** Adds the result of a case to the record. `placeOn` puts it in a device's memory. */
export async function measureCase(
  context: SuiteContext,
  name: string,
  one: Case,
  measured: Measurable,
  placeOn: (device: Device) => PlacedCase,
): Promise<void> {
  using device = context.open();
  const measure = device.kind === "cuda" ? timed : counted;
  // Waited for here: the device is closed on the way out.
  await measure(context, name, one, measured, device, placeOn);
}

/** Times by events, and what they come to per second. */
async function timed(
  context: SuiteContext,
  name: string,
  one: Case,
  measured: Measurable,
  device: Device,
  placeOn: (device: Device) => PlacedCase,
): Promise<void> {
  using placed = placeOn(device);
  using prepared = measured.prepare(device, placed.args);
  const samples = context.settings.samples ?? usualSamples.gpu;
  const options = { samples, signal: context.signal };
  const { cold, warm, batch } = await deviceTimes(device, (stream) => prepared.enqueue(stream), options);
  const seconds = median(cold) / 1e3;
  const sheet = dataSheetOf(device);
  const rated = { ...one, bytes: placed.bytes, seconds };
  const rates: Metric[] = [
    { name: "bandwidth", unit: "GB/s", kind: "rate", samples: [placed.bytes / seconds / 1e9] },
    ...(one.flops === 0
      ? []
      : [{ name: "rate", unit: "TFLOP/s", kind: "rate", samples: [one.flops / seconds / 1e12] } as const]),
    ...(sheet === undefined ? [] : sheetShares(sheet, rated)),
  ];
  context.add({
    name,
    measured: "device",
    parameters: one.parameters,
    ptx: placed.ptx,
    metrics: [
      { name: "cold", unit: "ms", kind: "time", samples: cold },
      { name: "warm", unit: "ms", kind: "time", samples: warm },
      ...rates,
    ],
    notes: [`warm: batches of ${batch}`, ...(sheet === undefined ? [] : [sheetNote(sheet)])],
  });
}

/** Exact counts of one launch, and the host's time for some. */
async function counted(
  context: SuiteContext,
  name: string,
  one: Case,
  measured: Measurable,
  plain: Device,
  placeOn: (device: Device) => PlacedCase,
): Promise<void> {
  const { signal, settings } = context;
  using counting = context.open({ counters: true });
  using placed = placeOn(plain);
  using countedCase = placeOn(counting);
  const results = await measured(counting, countedCase.args, { signal });
  const elapsed: number[] = [];
  for (let i = 0; i < (settings.samples ?? usualSamples.virtual); i++) {
    const ended = await measured(plain, placed.args, { signal });
    elapsed.push(ended.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0));
  }
  context.add({
    name,
    measured: "virtual",
    parameters: one.parameters,
    ptx: placed.ptx,
    metrics: [...countsOf(results), { name: "virtual time", unit: "ms", kind: "time", samples: elapsed }],
  });
}

/** What tells of a kernel's cost without a clock: exact, the same on every host. */
export function countsOf(results: readonly LaunchResult[]): Metric[] {
  const sum = (of: (result: LaunchResult) => number | undefined) =>
    results.reduce((total, result) => total + (of(result) ?? 0), 0);
  const count = (name: string, unit: string, of: (result: LaunchResult) => number | undefined): Metric => {
    return { name, unit, kind: "count", samples: [sum(of)] };
  };
  return [
    count("launches", "", () => 1),
    count("instructions", "", ({ stats }) => stats?.warpInstructions),
    count("matrix instructions", "", ({ stats }) => stats?.matrixInstructions),
    count("read", "bytes", ({ stats }) => stats?.globalBytesRead),
    count("written", "bytes", ({ stats }) => stats?.globalBytesWritten),
    count("bank conflicts", "", ({ stats }) => stats?.bankConflicts),
  ];
}
