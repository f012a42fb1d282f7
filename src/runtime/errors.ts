/** The runtime's exceptions. Each has a stable code, TW-R and three digits; docs list them by it. */
import { described, type Refuse } from "../checks/index.js";

/** Every error this runtime throws itself. */
export class TilewrightError extends Error {
  override name = "TilewrightError";
  /** Stable code, for instance `TW-R010`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What a driver said when it refused a call. */
export interface DriverRefusal {
  /** `CUresult`, for instance 700. */
  readonly code: number;
  /** Its name, for instance `CUDA_ERROR_ILLEGAL_ADDRESS`. */
  readonly name: string;
  /** The driver's one-line text for the code. */
  readonly text: string;
  /** The driver function that returned it. */
  readonly call: string;
  /** The compiler's log, where the call has one. */
  readonly log?: string;
  /** The virtual GPU's own words. */
  readonly why?: string;
  /** The fault that ended the context, where the virtual GPU found one. */
  readonly fault?: Finding;
}

/** Where a finding's access was, or one of its two. */
export interface FindingSite {
  /** 1-based line of the loaded PTX text. */
  readonly ptx_line: number;
  /** "file:line", where known. */
  readonly source: string | null;
  readonly space: string;
  readonly block: readonly [number, number, number];
  readonly thread: readonly [number, number, number];
  readonly address: string;
  readonly bytes: number;
}

/** A fault, or what a sanitizer found, as the virtual GPU reports it. */
export interface Finding extends FindingSite {
  readonly tool: string;
  readonly kind: string;
  /**
   * `info`: it cannot change a result (both sides write one value). `warning`: only what orders execution, not memory, keeps the
   * two apart, as today's devices do. `error`: the rest.
   */
  readonly severity: "error" | "warning" | "info";
  readonly kernel: string;
  /** The second access, where there is one. */
  readonly other: FindingSite | null;
  readonly message: string;
  /** What would make it right. */
  readonly hint: string;
  /** How often it was met. */
  readonly count: number;
}

/** A driver call failed (TW-R020), the driver refused a module (TW-R022, with the log), or it has no code for the device (TW-R024). */
export class DriverError extends TilewrightError {
  override name = "DriverError";
  /** The driver's code number, a `CUresult`. */
  readonly driverCode: number;
  /** The code's name, `CUDA_ERROR_…`. */
  readonly driverName: string;
  /** The driver function that failed. */
  readonly call: string;
  /** The PTX compiler's log; empty where there is none. */
  readonly log: string;

  constructor(refusal: DriverRefusal, code = codeOf(refusal)) {
    super(code, driverMessage(refusal));
    this.driverCode = refusal.code;
    this.driverName = refusal.name;
    this.call = refusal.call;
    this.log = refusal.log ?? "";
  }
}

/** `CUDA_ERROR_NO_BINARY_FOR_GPU`. */
const noBinary = 209;

function codeOf({ code, log }: DriverRefusal): string {
  if (code === noBinary) return "TW-R024";
  return log ? "TW-R022" : "TW-R020";
}

function driverMessage({ call, name, code, text, log, why }: DriverRefusal): string {
  const head = `${call} failed: ${name} (${code}), ${text}`;
  const detail = log || why;
  const lines = [head, ...(detail ? [detail] : [])];
  if (code === noBinary)
    lines.push(
      "  Load PTX instead (loadModule): the driver compiles it for whatever device it is. Machine code runs on its own GPUs only.",
    );
  if (endsContext(code) && !detail)
    lines.push(
      "  A kernel has faulted; which, its place cannot be known from this driver: the virtual GPU tells (--device virtual).",
      contextLost,
    );
  return lines.join("\n");
}

/**
 * A kernel faulted on the device (TW-R021). The device's context is lost: every later call on it fails with the same code
 * until `device.reset()`, which drops its memory and modules, or a new `open()`.
 */
export class DeviceFault extends DriverError {
  override name = "DeviceFault";
  /** `out-of-bounds`, `misaligned`, `timeout`, … as in the virtual GPU's reports. */
  readonly kind: string;
  readonly kernel: string;
  /** 1-based line of the loaded PTX; 0 where none applies. */
  readonly ptxLine: number;
  /** `file:line` of the source the PTX came from, where known. */
  readonly source: string | undefined;
  readonly space: string;
  readonly block: readonly [number, number, number];
  readonly thread: readonly [number, number, number];
  readonly address: bigint;
  /** Bytes of the access that faulted. */
  readonly bytes: number;
  readonly hint: string;

  /** What the sanitizers had found before. */
  readonly findings: readonly Finding[];
  constructor(refusal: DriverRefusal, finding: Finding, findings: readonly Finding[] = []) {
    super({ ...refusal, why: faultMessage(finding) }, "TW-R021");
    this.findings = findings;
    this.kind = finding.kind;
    this.kernel = finding.kernel;
    this.ptxLine = finding.ptx_line;
    this.source = finding.source ?? undefined;
    this.space = finding.space;
    this.block = finding.block;
    this.thread = finding.thread;
    this.address = BigInt(finding.address);
    this.bytes = finding.bytes;
    this.hint = finding.hint;
  }
}

const contextLost = "  The device's context is lost: call device.reset(), or open the device again.";

/** Codes after which a context answers nothing else: faults of kernels. */
const endsContext = (code: number): boolean => code === 700 || code === 702 || (code >= 710 && code <= 719);

function faultMessage(f: Finding): string {
  const place = [`kernel ${f.kernel}`];
  if (f.ptx_line > 0) place.push(`PTX line ${f.ptx_line}`);
  if (f.source) place.push(f.source);
  place.push(`block [${f.block.join(", ")}]`, `thread [${f.thread.join(", ")}]`);
  const lines = [`${f.kind}: ${f.message}`, `  at ${place.join(", ")}`];
  if (f.hint) lines.push(`  ${f.hint}`);
  lines.push(contextLost);
  return lines.join("\n");
}

/** A file that is not what it should be (TW-R040). */
export class SafetensorsError extends TilewrightError {
  override name = "SafetensorsError";

  constructor(message: string, options?: ErrorOptions) {
    super("TW-R040", message, options);
  }
}

/** A wrong argument, found before any driver was asked. */
export function badArgument(message: string): TilewrightError {
  return new TilewrightError("TW-R010", message);
}

/** Throws TW-R010: how the checks of `checks/` refuse here. */
export const refuse: Refuse = (what, fix) => {
  throw badArgument(`${what}: ${fix}`);
};

/** Something used after it was closed or freed. */
export function alreadyClosed(what: string, verb = "closed"): TilewrightError {
  return new TilewrightError("TW-R011", `${what} has been ${verb}`);
}

const marker = "tilewright-driver:";

/** The exception for what the addon threw. */
export function fromAddon(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new TilewrightError("TW-R010", described(thrown));
  if (thrown instanceof TilewrightError) return thrown;
  if (!thrown.message.startsWith(marker)) return new TilewrightError("TW-R010", thrown.message, { cause: thrown });
  const refusal = JSON.parse(thrown.message.slice(marker.length)) as DriverRefusal;
  return refusal.fault ? new DeviceFault(refusal, refusal.fault) : new DriverError(refusal);
}

/** Runs a call of the addon; what it throws becomes one of the classes here. */
export function asking<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw fromAddon(error);
  }
}

/** As {@link asking}, for a promise of the addon's. */
export async function awaiting<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw fromAddon(error);
  }
}
