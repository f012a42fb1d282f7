/** The native addon: its functions, and how it is found. Nothing loads it before a device is asked for. */
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { TilewrightError } from "./errors.js";

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
  /** Live contexts, buffers, modules, kernels, streams, events, launches, graphs, host buffers of this process. */
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
  ): Handle;
  /** `order`: sizes of grid, block and cluster and bytes of shared memory as ten 32-bit words, then the parameter block. */
  enqueue(kernel: Handle, stream: Handle, order: Uint8Array): void;
  beginCapture(context: Handle, stream: Handle): void;
  endCapture(context: Handle, stream: Handle, keep: boolean): { handle?: Handle; nodes: number };
  launchGraph(graph: Handle, stream: Handle): void;
  destroyGraph(graph: Handle): void;
  waitLaunch(launch: Handle): Promise<string>;
  launchProgress(launch: Handle): number[] | null;
  cancelLaunch(launch: Handle): boolean;
  compileCuda(
    library: string,
    source: string,
    name: string,
    options: readonly string[],
  ): Promise<{ ptx?: string; log: string; error?: string }>;
}

/** The package's folder: two above this file, both in src/ and in dist/. */
const packageFolder = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Where the build puts the native files. */
export const nativeFolder = path.join(packageFolder, "native");

/** The virtual GPU's driver library. */
export const virtualDriverFile = path.join(nativeFolder, "vgpu", "libcuda.so.1");

let loaded: Addon | undefined;

/** The addon, loaded on the first call. Throws TW-R001 when there is none for this platform, TW-R002 when it cannot be loaded. */
export function loadAddon(): Addon {
  if (loaded) return loaded;
  const file = addonFile(nativeFolder);
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

/** The addon's file for this platform in `folder`; throws TW-R001, saying what was looked for and what to do. */
export function addonFile(folder: string, platform: string = platformName()): string {
  const name = `tilewright.${platform}.node`;
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  const others = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith(".node")) : [];
  const lines = [`The native addon "${name}" was not found.`, "", `tilewright looked for ${file}.`];
  if (others.length > 0) {
    lines.push(
      `The folder holds ${others.join(", ")} instead: node_modules was probably installed on another platform and copied here.`,
      "Install the package on this machine rather than copying it, for instance inside the container that runs it.",
    );
  } else {
    lines.push(
      "In a checkout it has to be built once: run `npm run build`.",
      "That needs cargo, Rust's build tool. If it is missing, install it with",
      "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh",
      "and open a new shell.",
    );
  }
  throw new TilewrightError("TW-R001", lines.join("\n"));
}

/** This platform as native files are named for it, for instance `linux-x64-gnu`. */
function platformName(): string {
  const base = `${process.platform}-${process.arch}`;
  if (process.platform !== "linux") return base;
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  return `${base}-${report?.header?.glibcVersionRuntime ? "gnu" : "musl"}`;
}

function cureFor(why: string): string {
  if (/GLIBC/.test(why))
    return "It was built against a newer C library than this system has. Run `npm run build` here.";
  return "It may be from an older build or another platform. Run `npm run build` to build it again.";
}
