/** The native addon: its functions, loaded when the first is needed. Nothing loads it before a device is asked for. */
import { createRequire } from "node:module";
import { TilewrightError } from "./errors.js";
import { addonFile } from "./native.js";

/** A handle of the addon's: a number that is an error once its object is gone. */
export type Handle = number;

/** The addon's functions. It checks every argument itself; a driver's refusal is an Error that `fromAddon` reads. */
export interface Addon {
  openDriver(path: string, plain: boolean): { handle: Handle; isVirtual: boolean; version: number };
  deviceCount(driver: Handle): number;
  deviceInfo(driver: Handle, ordinal: number): { name: string; arch: string; uuid: string; totalBytes: number };
  deviceAttribute(driver: Handle, ordinal: number, attribute: number): number;
  openContext(driver: Handle, ordinal: number): Handle;
  setContextOptions(context: Handle, json: string): void;
  closeContext(context: Handle): void;
  memoryInfo(context: Handle): { free: number; total: number };
  contextLimit(context: Handle, limit: number): number;
  setContextLimit(context: Handle, limit: number, value: number): void;
  /** Live contexts, buffers, modules, kernels, streams, events, launches, graphs, host buffers, open promises of this process. */
  liveObjects(): number[];
  alloc(context: Handle, bytes: number): { handle: Handle; address: bigint };
  free(buffer: Handle): void;
  upload(buffer: Handle, offset: number, data: Uint8Array, stream: Handle): void;
  download(buffer: Handle, offset: number, bytes: number, stream: Handle): Promise<Uint8Array<ArrayBuffer>>;
  copy(to: Handle, toOffset: number, from: Handle, fromOffset: number, bytes: number, stream: Handle): void;
  copyPeer(to: Handle, toOffset: number, from: Handle, fromOffset: number, bytes: number, stream: Handle): void;
  allocHost(context: Handle, bytes: number): { handle: Handle; memory: ArrayBuffer };
  freeHost(host: Handle): void;
  copyHost(
    toDevice: boolean,
    buffer: Handle,
    offset: number,
    host: Handle,
    hostOffset: number,
    bytes: number,
    stream: Handle,
  ): void;
  fill(buffer: Handle, offset: number, bytes: number, value: number, stream: Handle): void;
  loadModule(context: Handle, ptx: Uint8Array): Handle;
  loadCubin(context: Handle, cubin: Uint8Array): Handle;
  unloadModule(module: Handle): void;
  getFunction(
    module: Handle,
    name: string,
  ): { handle: Handle; parameters?: readonly { offset: number; size: number }[] };
  getGlobal(module: Handle, name: string): { address: bigint; bytes: number };
  functionAttribute(kernel: Handle, attribute: number): number;
  setFunctionAttribute(kernel: Handle, attribute: number, value: number): void;
  occupancy(kernel: Handle, threads: number, sharedBytes: number): number;
  createStream(context: Handle): Handle;
  destroyStream(stream: Handle): void;
  streamDone(context: Handle, stream: Handle): boolean;
  streamWaitEvent(context: Handle, stream: Handle, event: Handle): void;
  synchronize(context: Handle, stream: Handle): Promise<void>;
  createEvent(context: Handle): Handle;
  destroyEvent(event: Handle): void;
  recordEvent(event: Handle, stream: Handle): void;
  synchronizeEvent(event: Handle): Promise<void>;
  eventDone(event: Handle): boolean;
  eventElapsed(start: Handle, end: Handle): number;
  launch(
    kernel: Handle,
    grid: readonly number[],
    block: readonly number[],
    cluster: readonly number[],
    sharedBytes: number,
    stream: Handle,
    params: Uint8Array,
  ): { handle: Handle; report: Promise<string> };
  /** `order`: sizes of grid, block and cluster and bytes of shared memory as ten 32-bit words, then the parameter block. */
  enqueue(kernel: Handle, stream: Handle, order: Uint8Array): void;
  beginCapture(context: Handle, stream: Handle): void;
  endCapture(context: Handle, stream: Handle, keep: boolean): { handle?: Handle; nodes: number };
  launchGraph(graph: Handle, stream: Handle): void;
  destroyGraph(graph: Handle): void;
  launchProgress(launch: Handle): number[] | null;
  cancelLaunch(launch: Handle): boolean;
  compileCuda(
    library: string,
    source: string,
    name: string,
    options: readonly string[],
  ): Promise<{ ptx?: string; log: string; error?: string }>;
}

let loaded: Addon | undefined;

/** The addon, loaded on the first call. Throws TW-R001 when there is none for this platform, TW-R002 when it cannot be loaded. */
export function loadAddon(): Addon {
  if (loaded) return loaded;
  const file = addonFile();
  try {
    loaded = createRequire(import.meta.url)(file) as Addon;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TilewrightError("TW-R002", `The native addon ${file} could not be loaded: ${why}\n\n${cureFor(why)}`, {
      cause,
    });
  }
  return loaded;
}

function cureFor(why: string): string {
  if (/GLIBC/.test(why))
    return "It was built against a newer C library than this system has. Run `npm run build` here.";
  return "It may be from an older build or another platform. Run `npm run build` to build it again.";
}
