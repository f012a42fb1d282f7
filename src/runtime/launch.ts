/** Launching kernels: off the event loop, watched and cancelled from it. */
import { checkedOptions, type Fields, kinds } from "../checks/index.js";
import type { Handle } from "./addon.js";
import { type KernelArgument, packArguments } from "./arguments.js";
import type { Context } from "./context.js";
import {
  alreadyClosed,
  asking,
  awaiting,
  DeviceFault,
  DriverError,
  type Finding,
  refuse,
  TilewrightError,
} from "./errors.js";
import type { Kernel } from "./module.js";
import { checkedShape, type LaunchShape, shapeFields, sizes } from "./shape.js";
import { type LaunchCounters, type LaunchStats, type LineCounters, lineOf, type RawLine, statsOf } from "./stats.js";
import { Stream, streamHandle } from "./stream.js";

export interface LaunchOptions extends LaunchShape {
  readonly args: readonly KernelArgument[];
  /** The stream to launch on; the default stream if not given. */
  readonly stream?: Stream;
  /**
   * Ends the launch: the promise rejects with the signal's reason. The virtual GPU stops the kernel and stays usable, with the
   * buffers as far as they were written; a real GPU cannot stop one, and work queued later waits for it.
   */
  readonly signal?: AbortSignal;
  /** Called about ten times a second while the launch runs, and once when it has ended well; on the virtual GPU only. */
  readonly onProgress?: (progress: LaunchProgress) => void;
}

/** Shape and arguments are checked where they are used. */
const launchFields: Fields<LaunchOptions> = {
  ...shapeFields,
  args: kinds.any,
  stream: kinds.instance(Stream, "a Stream of the device"),
  signal: kinds.signal,
  onProgress: kinds.callback,
};

export interface LaunchProgress {
  readonly blocksDone: number;
  readonly blocksTotal: number;
  /** Warp instructions executed so far, a little behind. */
  readonly instructions: number;
}

export interface LaunchResult {
  /** Time on the device: the virtual GPU's own run time, or between two events on a real one. */
  readonly elapsedMs: number;
  /** Warp instructions executed (virtual GPU). */
  readonly instructions?: number;
  /** Present where the device was opened with `counters: true`, and what they come to. */
  readonly counters?: LaunchCounters;
  readonly stats?: LaunchStats;
  /** Present where the device was opened with `lines: true`: the lines of the text that were executed, in order. */
  readonly lines?: readonly LineCounters[];
  /** What the kernel printed (virtual GPU). */
  readonly output?: string;
  /** Present where the device was opened with `sanitize`: what was found; empty for a clean launch. */
  readonly findings?: readonly Finding[];
}

/** What the addon resolves a launch to, as JSON. */
interface Report {
  readonly elapsed_ms: number;
  readonly instructions?: number;
  readonly counters?: LaunchCounters | null;
  readonly lines?: readonly RawLine[];
  readonly output?: string;
  readonly findings?: readonly Finding[];
  readonly fault?: Finding;
  readonly code?: number;
}

const progressMs = 100;

/** Queues a launch; resolves when it has ended. Arguments are checked before anything is queued. */
export async function launchKernel(kernel: Kernel, given: LaunchOptions): Promise<LaunchResult> {
  const options = checkedOptions<LaunchOptions>(refuse, "a launch", given, launchFields);
  const { context } = kernel;
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const { handle: launch, report: ended } = issue(kernel, options);
  const abort = () => context.addon.cancelLaunch(launch);
  signal?.addEventListener("abort", abort, { once: true });
  const timer = onProgress && setInterval(() => tell(context, launch, onProgress), progressMs);
  try {
    const text = awaiting(() => (signal ? orAborted(ended, context, signal) : ended));
    const report = JSON.parse(await text) as Report;
    signal?.throwIfAborted();
    const result = resultOf(report, context, kernel);
    if (result.instructions !== undefined) {
      const blocks = sizes(options.grid, "grid").reduce((product, size) => product * size);
      onProgress?.({ blocksDone: blocks, blocksTotal: blocks, instructions: result.instructions });
    }
    return result;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener("abort", abort);
  }
}

function issue(kernel: Kernel, options: LaunchOptions): { handle: Handle; report: Promise<string> } {
  const { context, handle } = kernel;
  const { grid, block, cluster, sharedBytes } = checkedShape(options);
  const { bytes } = packArguments(kernel, options.args);
  if (sharedBytes > 0) kernel.allowShared(sharedBytes);
  const stream = streamHandle(context, options.stream);
  return asking(() => context.addon.launch(handle, grid, block, cluster, sharedBytes, stream, bytes));
}

/** On a real GPU an aborted launch runs on, so the abort itself ends the wait; the virtual GPU ends the launch, and so the wait. */
function orAborted(ended: Promise<string>, context: Context, signal: AbortSignal): Promise<string> {
  if (context.device.startsWith("virtual")) return ended;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    ended.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

function tell(context: Context, launch: Handle, onProgress: (progress: LaunchProgress) => void): void {
  const progress = context.addon.launchProgress(launch);
  if (progress) onProgress({ blocksDone: progress[0]!, blocksTotal: progress[1]!, instructions: progress[2]! });
}

function resultOf(report: Report, context: Context, kernel: Kernel): LaunchResult {
  const { fault } = report;
  if (fault) throw failure(fault, report, context, kernel);
  return {
    elapsedMs: report.elapsed_ms,
    ...(report.instructions === undefined ? {} : { instructions: report.instructions }),
    ...(report.counters ? { counters: report.counters, stats: statsOf(report.counters) } : {}),
    ...(report.lines ? { lines: report.lines.map(lineOf) } : {}),
    ...(report.output ? { output: report.output } : {}),
    ...(report.findings ? { findings: report.findings } : {}),
  };
}

function failure(fault: Finding, report: Report, context: Context, kernel: Kernel): TilewrightError {
  const { code = 719, findings } = report;
  if (fault.kind === "cancelled") {
    if (!context.isOpen) return alreadyClosed(`device ${context.device}`, "closed or reset while the kernel ran");
    return new TilewrightError(
      "TW-R023",
      `kernel ${kernel.name} did not run: ${fault.message}. Call device.reset(), or open the device again.`,
    );
  }
  const known = faultNames[code] ?? faultNames[719]!;
  const refusal = { code, name: known[0], text: known[1], call: "cuLaunchKernel" };
  if (fault.kind === "invalid-launch") return new DriverError({ ...refusal, why: fault.message });
  return new DeviceFault(refusal, fault, findings);
}

/** The codes a launch can end with, as the driver names them. */
const faultNames: { readonly [code: number]: readonly [name: string, text: string] } = {
  1: ["CUDA_ERROR_INVALID_VALUE", "invalid argument"],
  700: ["CUDA_ERROR_ILLEGAL_ADDRESS", "an illegal memory access was encountered"],
  702: ["CUDA_ERROR_LAUNCH_TIMEOUT", "the launch timed out and was terminated"],
  710: ["CUDA_ERROR_ASSERT", "device-side assert triggered"],
  714: ["CUDA_ERROR_HARDWARE_STACK_ERROR", "hardware stack error"],
  716: ["CUDA_ERROR_MISALIGNED_ADDRESS", "misaligned address"],
  717: ["CUDA_ERROR_INVALID_ADDRESS_SPACE", "operation not supported on global/shared address space"],
  719: ["CUDA_ERROR_LAUNCH_FAILED", "unspecified launch failure"],
};
