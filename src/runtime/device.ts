/** Devices: which there are, opening one, and what an open one does. */
import {
  check,
  checkedOptions,
  described,
  type Fields,
  isInstance,
  isRecord,
  isString,
  kinds,
} from "../checks/index.js";
import { DeviceBuffer } from "./buffer.js";
import { Context } from "./context.js";
import { type DeviceKind, type Driver, openCudaDriver, openVirtualDriver } from "./drivers.js";
import { asking, awaiting, badArgument, refuse, TilewrightError } from "./errors.js";
import { capture, type Graph } from "./graph.js";
import { HostBuffer } from "./host.js";
import { type LaunchOptions, type LaunchResult, launchKernel } from "./launch.js";
import { DeviceModule, Kernel } from "./module.js";
import { PreparedLaunch, type PrepareOptions } from "./prepared.js";
import { DeviceEvent, Stream } from "./stream.js";
import { arrayOf, type Tensor } from "./tensor.js";

/** A device that can be opened. */
export interface DeviceInfo {
  /** What `open` takes: `virtual:sm_89`, `cuda:0`. */
  readonly id: string;
  readonly name: string;
  readonly kind: DeviceKind;
  /** `sm_89`; a virtual device's with its suffix, `sm_90a`. */
  readonly arch: string;
  readonly totalBytes: number;
}

/** What a device has. Sizes are in bytes. */
export interface DeviceProps {
  readonly smCount: number;
  readonly warpSize: number;
  readonly maxThreadsPerBlock: number;
  readonly maxThreadsPerSm: number;
  readonly sharedPerBlock: number;
  readonly sharedPerBlockOptin: number;
  readonly sharedPerSm: number;
  readonly registersPerBlock: number;
  readonly l2Bytes: number;
  readonly clockKhz: number;
  readonly memoryClockKhz: number;
  readonly memoryBusBits: number;
}

/** `CUdevice_attribute` numbers. */
const propAttributes: { readonly [K in keyof DeviceProps]: number } = {
  smCount: 16,
  warpSize: 10,
  maxThreadsPerBlock: 1,
  maxThreadsPerSm: 39,
  sharedPerBlock: 8,
  sharedPerBlockOptin: 97,
  sharedPerSm: 81,
  registersPerBlock: 12,
  l2Bytes: 38,
  clockKhz: 13,
  memoryClockKhz: 36,
  memoryBusBits: 37,
};

/** Stack of a thread, buffer of `printf`, heap of `malloc` in kernels. */
export type DeviceLimit = "stack" | "printf" | "heap";

/** `CUlimit` numbers. */
const limits: Readonly<Record<DeviceLimit, number>> = { stack: 0, printf: 1, heap: 2 };

function limitOf(name: DeviceLimit): number {
  check(refuse, "the name of a limit", name, kinds.word(...Object.keys(limits)));
  return limits[name];
}

/** How the virtual GPU runs launches; a real GPU takes none of these. */
export interface VirtualOptions {
  /** Host threads; all of them if not given. */
  readonly threads?: number;
  /** Matrix arithmetic: the device's own (`model`, the default), exact sums rounded once (`ideal`), or plain f32 (`f32`). */
  readonly matrix?: "model" | "ideal" | "f32";
  /** Most warp instructions a launch may execute; 10¹⁰ if not given. */
  readonly budget?: number;
  /** Seed of a random legal schedule; the deterministic one if not given. */
  readonly seed?: number;
  /** Seed of errors, inside the bounds PTX documents, in the results of approximate functions (`ex2.approx`, `div.full`, …); correctly rounded if not given. */
  readonly perturb?: number;
  /** Whether launches count what they do. */
  readonly counters?: boolean;
  /** Whether launches count by line of the PTX text, too. */
  readonly lines?: boolean;
  /** What launches are checked for besides running: `"all"`, or some of the sanitizers. Such a launch runs on one host thread. */
  readonly sanitize?: "all" | readonly Sanitizer[];
  /** Launches are checked, and end where they are issued, without running: to measure what issuing costs. */
  readonly noop?: boolean;
}

/** The sanitizers, named as NVIDIA's compute-sanitizer names its tools. */
export const sanitizers = ["memcheck", "initcheck", "racecheck", "synccheck"] as const;
export type Sanitizer = (typeof sanitizers)[number];

const virtualFields: Fields<VirtualOptions> = {
  threads: kinds.whole(),
  matrix: kinds.word("model", "ideal", "f32"),
  budget: kinds.whole(),
  seed: kinds.whole(),
  perturb: kinds.whole(),
  counters: kinds.flag,
  lines: kinds.flag,
  // Which there are is known to the driver.
  sanitize: kinds.either(kinds.word("all"), kinds.listOf(kinds.text, `an array of ${sanitizers.join(", ")}`)),
  noop: kinds.flag,
};

interface Found extends DeviceInfo {
  readonly driver: Driver;
  readonly ordinal: number;
}

/** Every device of this machine: the virtual ones, oldest architecture first, then the real GPUs. */
export function devices(): DeviceInfo[] {
  const cuda = openCudaDriver();
  const all = [...devicesOf(openVirtualDriver()), ...("missing" in cuda ? [] : devicesOf(cuda))];
  return all.map(({ id, name, kind, arch, totalBytes }) => ({ id, name, kind, arch, totalBytes }));
}

function devicesOf(driver: Driver): Found[] {
  const { addon, handle, kind } = driver;
  const count = asking(() => addon.deviceCount(handle));
  const found = Array.from({ length: count }, (_, ordinal): Found => {
    const { name, arch, totalBytes } = asking(() => addon.deviceInfo(handle, ordinal));
    return {
      id: kind === "virtual" ? `virtual:${arch}` : `cuda:${ordinal}`,
      name,
      kind,
      arch,
      totalBytes,
      driver,
      ordinal,
    };
  });
  if (kind === "virtual")
    found.sort((a, b) => Number.parseInt(a.arch.slice(3), 10) - Number.parseInt(b.arch.slice(3), 10));
  return found;
}

/** The virtual device of `virtual` without an architecture. */
const defaultVirtual = "sm_90a";

/**
 * Opens a device: `virtual:sm_89` (any of sm_80, sm_86, sm_89, sm_90a, sm_100a, sm_120a; the suffix may be left out), `virtual`,
 * `cuda:0`, or `auto`, a real GPU if there is one, else the virtual one.
 * Throws TW-R004 for a name that is none of these, TW-R005 for a device this machine does not have.
 */
export function open(name = "auto", options?: VirtualOptions): Device {
  const found = find(name);
  const given = Object.entries(checkedOptions<VirtualOptions>(refuse, "open", options, virtualFields));
  if (found.kind === "cuda" && name !== "auto" && given.length > 0) {
    throw badArgument(`${name} is a real GPU: it takes no options (${given.map(([key]) => key).join(", ")})`);
  }
  // The driver takes the sanitizers as its environment variable spells them.
  const spelled = given.map(([key, value]) => [
    key,
    key === "sanitize" && Array.isArray(value) ? value.join(",") : value,
  ]);
  return new Device(found, found.kind === "virtual" ? JSON.stringify(Object.fromEntries(spelled)) : undefined);
}

function find(name: string): Found {
  const [, kind, rest] = /^(auto|virtual|cuda)(?::(\w+))?$/.exec(isString(name) ? name : "") ?? [];
  if (
    kind === undefined ||
    (kind === "auto" && rest !== undefined) ||
    (kind === "cuda" && !/^\d+$/.test(rest ?? "0"))
  ) {
    throw new TilewrightError(
      "TW-R004",
      `unknown device ${described(name)}: use virtual, virtual:<architecture>, cuda:<number> or auto`,
    );
  }
  if (kind !== "virtual") {
    const driver = openCudaDriver();
    const real = "missing" in driver ? [] : devicesOf(driver);
    const device = real[Number(rest ?? 0)];
    if (device) return device;
    if (kind === "cuda") {
      const why =
        "missing" in driver ? driver.missing : `this machine has ${real.length} GPU${real.length === 1 ? "" : "s"}`;
      throw new TilewrightError(
        "TW-R005",
        `there is no ${name}: ${why}. The virtual GPU is always there: open("virtual").`,
      );
    }
  }
  const arch = rest ?? defaultVirtual;
  const all = devicesOf(openVirtualDriver());
  const device = all.find((found) => found.arch === arch || found.arch === `${arch}a`);
  if (!device) {
    throw new TilewrightError(
      "TW-R005",
      `there is no virtual ${arch}; there are ${all.map((found) => found.arch).join(", ")}`,
    );
  }
  return device;
}

/** An open device. Opening one twice gives two, with memory and faults of their own on the virtual GPU. */
export class Device {
  /** As `open` takes it, for instance `virtual:sm_89`. */
  readonly id: string;
  readonly name: string;
  readonly kind: DeviceKind;
  readonly arch: string;
  readonly props: DeviceProps;
  /** The driver's, as `cuDriverGetVersion`: 13050 for CUDA 13.5. */
  readonly driverVersion: number;
  readonly #found: Found;
  readonly #options: string | undefined;
  #context: Context;

  /** Use `open`. */
  constructor(found: Found, options: string | undefined) {
    if (!isRecord(found) || !isRecord(found.driver))
      throw badArgument("a Device is made by open, not by its constructor");
    const { id, name, kind, arch, driver, ordinal } = found;
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.arch = arch;
    this.#found = found;
    this.#options = options;
    this.driverVersion = driver.version;
    const attribute = (number: number) => asking(() => driver.addon.deviceAttribute(driver.handle, ordinal, number));
    const props = Object.entries(propAttributes).map(([key, number]) => [key, attribute(number)]);
    this.props = Object.fromEntries(props) as DeviceProps;
    this.#context = this.#openContext();
  }

  #openContext(): Context {
    const { driver, ordinal } = this.#found;
    const handle = asking(() => driver.addon.openContext(driver.handle, ordinal));
    const context = new Context(driver.addon, handle, this.id);
    if (this.#options !== undefined) {
      try {
        context.setOptions(this.#options);
      } catch (error) {
        context.close();
        throw error;
      }
    }
    return context;
  }

  get isOpen(): boolean {
    return this.#context.isOpen;
  }

  /** Allocates device memory: zeroed on the virtual GPU, not on a real one. Zero bytes are refused, as by the driver. */
  alloc(bytes: number): DeviceBuffer {
    return new DeviceBuffer(this.#context, bytes);
  }

  /** Allocates memory for a tensor or an array and queues the copy. */
  upload(data: ArrayBufferView | Tensor): DeviceBuffer {
    const view = arrayOf(data);
    const buffer = this.alloc(view.byteLength);
    try {
      buffer.upload(view);
    } catch (error) {
      buffer.free();
      throw error;
    }
    return buffer;
  }

  /** Loads PTX text. Throws a DriverError with the compiler's log if the driver refuses it. */
  loadModule(ptx: string | Uint8Array): DeviceModule {
    return new DeviceModule(this.#context, ptx);
  }

  /**
   * Loads machine code that ptxas or NVRTC has made for this device, a cubin, or nvcc's fat binary. Only a real GPU runs machine code; of a fat binary the
   * virtual GPU takes the PTX. A file that is none, or not all of one, is refused; that its code is sound is for its maker to know. Throws a DriverError
   * with TW-R024 where it has none for this device.
   */
  loadCubin(cubin: Uint8Array): DeviceModule {
    return new DeviceModule(this.#context, cubin, "cubin");
  }

  /** Allocates pinned host memory, full of zeros, for copies that run beside everything else. */
  allocHost(bytes: number): HostBuffer {
    return new HostBuffer(this.#context, bytes);
  }

  /**
   * Records what `work` queues on the stream it is given, without doing it: prepared launches, copies, fills, pinned host copies, and what other streams
   * queue that wait for its events. Launching the graph queues all of it by one call. Throws TW-R010 for what a graph cannot hold (uploads from and
   * downloads to memory of JavaScript's, launches that are waited for).
   */
  capture(work: (stream: Stream) => void): Graph {
    return capture(this.#context, work);
  }

  /** A limit of the device, in bytes: stack per thread, buffer for `printf`, heap for `malloc` in kernels. */
  limit(name: DeviceLimit): number {
    const limit = limitOf(name);
    return asking(() => this.#context.addon.contextLimit(this.#context.handle, limit));
  }

  /** Sets a limit; the driver may round it up. */
  setLimit(name: DeviceLimit, bytes: number): void {
    const limit = limitOf(name);
    check(refuse, `the limit ${name}`, bytes, kinds.whole());
    asking(() => this.#context.addon.setContextLimit(this.#context.handle, limit, bytes));
  }

  createStream(): Stream {
    return new Stream(this.#context);
  }

  createEvent(): DeviceEvent {
    return new DeviceEvent(this.#context);
  }

  /**
   * Queues a launch; resolves when it has ended. Rejects with a DeviceFault if the kernel faults, a DriverError if the driver
   * refuses the launch, TW-R010 for wrong arguments, and the signal's reason when aborted.
   */
  launch(kernel: Kernel, options: LaunchOptions): Promise<LaunchResult> {
    try {
      this.#check(kernel);
    } catch (error) {
      return Promise.reject(error);
    }
    return launchKernel(kernel, options);
  }

  /** Makes a launch ready that is to be queued many times, at a fraction of what `launch` costs; `set` changes its arguments. */
  prepare(kernel: Kernel, options: PrepareOptions): PreparedLaunch {
    this.#check(kernel);
    return new PreparedLaunch(kernel, options);
  }

  #check(kernel: Kernel): void {
    this.#context.check(kernel, Kernel, isInstance(kernel, Kernel) ? `kernel ${kernel.name}` : "the kernel");
  }

  /** Resolves when everything queued on any stream is done; rejects with the fault of a kernel that failed. */
  synchronize(): Promise<void> {
    return awaiting(async () => this.#context.addon.synchronize(this.#context.handle, 0));
  }

  /** Free and total device memory in bytes. On the virtual GPU `free` is also bounded by what the host has. */
  memInfo(): { readonly free: number; readonly total: number } {
    return asking(() => this.#context.addon.memoryInfo(this.#context.handle));
  }

  /** Starts afresh, for instance after a fault: buffers, modules, streams and events of before are gone. */
  reset(): void {
    this.#context.close();
    this.#context = this.#openContext();
  }

  /** Closes the device: running launches are ended where the driver can, memory is given back. Closing again does nothing. */
  close(): void {
    this.#context.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
