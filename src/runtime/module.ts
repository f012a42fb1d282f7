/** PTX modules and their kernels. */
import { check, described, isInstance, kinds } from "../checks/index.js";
import type { Handle } from "./addon.js";
import { type Context, checkMaker } from "./context.js";
import { alreadyClosed, asking, badArgument, refuse } from "./errors.js";
import { Lifetime } from "./lifetime.js";

/** `CUfunction_attribute` numbers that the runtime uses. */
const attributes = { maxThreads: 0, sharedBytes: 1, localBytes: 3, registers: 4, maxDynamicShared: 8 } as const;

/** Where a kernel parameter lies in the parameter block, in bytes. */
export interface ParameterPlace {
  readonly offset: number;
  readonly size: number;
}

/** Code loaded on a device. It is unloaded by `unload()`, or when nobody holds it or a kernel of it any more. */
export class DeviceModule {
  readonly context: Context;
  readonly #life: Lifetime;
  readonly #kernels = new Map<string, Kernel>();

  /** Made by `Device.loadModule` and `Device.loadCubin`. */
  constructor(context: Context, code: string | Uint8Array, kind: "ptx" | "cubin" = "ptx") {
    checkMaker(context, "a DeviceModule", "Device.loadModule");
    const named =
      kind === "ptx" ? "a module is PTX text: a string or its bytes" : "a cubin or fat binary is a Uint8Array";
    if (!isInstance(code, Uint8Array) && (kind === "cubin" || typeof code !== "string"))
      throw badArgument(`${named}, not ${described(code)}`);
    const bytes = typeof code === "string" ? new TextEncoder().encode(code) : code;
    const load = kind === "ptx" ? context.addon.loadModule : context.addon.loadCubin;
    const handle = asking(() => load(context.handle, bytes));
    this.context = context;
    this.#life = new Lifetime(this, handle, "the module", "unloaded", (addon, module) => addon.unloadModule(module));
  }

  /** A kernel by its `.entry` name; throws a DriverError (CUDA_ERROR_NOT_FOUND) for any other name. */
  function(name: string): Kernel {
    check(refuse, "the name of a kernel", name, kinds.text);
    const known = this.#kernels.get(name);
    const handle = this.#life.handle;
    if (known) return known;
    const kernel = new Kernel(
      this,
      name,
      asking(() => this.context.addon.getFunction(handle, name)),
    );
    this.#kernels.set(name, kernel);
    return kernel;
  }

  /** Address and size in bytes of a `.global` or `.const` variable. */
  global(name: string): { readonly address: bigint; readonly bytes: number } {
    check(refuse, "the name of a variable", name, kinds.text);
    const handle = this.#life.handle;
    return asking(() => this.context.addon.getGlobal(handle, name));
  }

  /** Unloads the code once its launches have ended. Unloading again does nothing. */
  unload(): void {
    this.#life.end();
  }

  /** "unloaded", or that it was lost with its device; undefined while it is there. */
  get gone(): string | undefined {
    return this.#life.gone;
  }

  [Symbol.dispose](): void {
    this.unload();
  }
}

/** A kernel of a module, ready to launch. */
export class Kernel {
  readonly module: DeviceModule;
  readonly name: string;
  /** Its parameters' places; undefined where the driver is older than CUDA 12.4 and does not tell. */
  readonly parameters: readonly ParameterPlace[] | undefined;
  readonly #handle: Handle;
  /** Dynamic shared memory the kernel may use as things stand, in bytes. */
  #sharedLimit: number | undefined;

  constructor(module: DeviceModule, name: string, found: { handle: Handle; parameters?: readonly ParameterPlace[] }) {
    this.module = module;
    this.name = name;
    this.parameters = found.parameters;
    this.#handle = found.handle;
  }

  get context(): Context {
    return this.module.context;
  }

  /** For messages: what a graph says it holds. */
  get what(): string {
    return `kernel ${this.name}`;
  }

  /** What has become of its module; undefined while it is there. */
  get gone(): string | undefined {
    return this.module.gone;
  }

  /** The addon's handle; throws TW-R011 once the module is unloaded or its device closed. */
  get handle(): Handle {
    const { gone } = this;
    if (gone !== undefined) throw alreadyClosed(`kernel ${this.name}'s module`, gone);
    return this.#handle;
  }

  /** Most threads per block. */
  get maxThreads(): number {
    return this.#attribute(attributes.maxThreads);
  }

  /** Bytes of static shared memory. */
  get sharedBytes(): number {
    return this.#attribute(attributes.sharedBytes);
  }

  /** Bytes of local memory per thread. */
  get localBytes(): number {
    return this.#attribute(attributes.localBytes);
  }

  /** 32-bit registers per thread; on the virtual GPU, of its own allocation. */
  get registers(): number {
    return this.#attribute(attributes.registers);
  }

  /** Blocks of so many threads, with so many bytes of dynamic shared memory, that an SM holds at once. */
  occupancy(threads: number, sharedBytes = 0): number {
    check(refuse, "the threads of occupancy", threads, kinds.whole(1));
    check(refuse, "the sharedBytes of occupancy", sharedBytes, kinds.whole());
    const { handle } = this;
    if (sharedBytes > 0) this.allowShared(sharedBytes);
    return asking(() => this.context.addon.occupancy(handle, threads, sharedBytes));
  }

  /** Opts in to `bytes` of dynamic shared memory where that is more than the kernel has. Throws a DriverError if it is too much. */
  allowShared(bytes: number): void {
    check(refuse, "the bytes of allowShared", bytes, kinds.whole());
    const { handle, context } = this;
    this.#sharedLimit ??= this.#attribute(attributes.maxDynamicShared);
    if (bytes <= this.#sharedLimit) return;
    asking(() => context.addon.setFunctionAttribute(handle, attributes.maxDynamicShared, bytes));
    this.#sharedLimit = bytes;
  }

  #attribute(attribute: number): number {
    const { handle } = this;
    return asking(() => this.context.addon.functionAttribute(handle, attribute));
  }
}
