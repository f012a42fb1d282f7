/**
 * The shape of what JavaScript callers hand over. Types say it too, but nothing checks them at run time: a plain object where a map
 * belongs would otherwise end in a TypeError from deep inside, and a short array in results from memory nobody wrote.
 */
import { type DType, elementBytes, isDType } from "../runtime/dtypes.js";
import type { Tensor } from "../runtime/index.js";
import { KernelRefusal } from "./errors.js";

/** What a value is, for a message: "a number", "null", "a Map". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  return Array.isArray(value) ? "an array" : `a ${Object.prototype.toString.call(value).slice(8, -1)}`;
}

function expectation(what: string, accepts: string, got: unknown): KernelRefusal {
  return new KernelRefusal("TW6050", `${what} is ${accepts}, not ${kindOf(got)}`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Throws TW6050 for what `loadKernel` cannot have returned. */
export function checkProgram(program: unknown): void {
  if (!isObject(program) || !isObject(program.kernel) || !Array.isArray(program.launches))
    throw expectation("the kernel", "what loadKernel returned", program);
}

function checkMap(what: string, value: unknown, entries: string, isEntry: (value: unknown) => boolean): void {
  if (value === undefined) return;
  if (!(value instanceof Map)) throw expectation(what, `a Map of ${entries} by name`, value);
  for (const [name, entry] of value) {
    if (typeof name !== "string") throw expectation(`a key of ${what}`, "a name", name);
    if (!isEntry(entry)) throw expectation(`${what} "${name}"`, entries, entry);
  }
}

function checkString(what: string, value: unknown): void {
  if (value !== undefined && typeof value !== "string") throw expectation(what, "a string", value);
}

const isString = (value: unknown): boolean => typeof value === "string";

/** A request to compile. */
export function checkCompileRequest(request: unknown): void {
  checkVariant(request);
  if (request.arch === undefined) throw new KernelRefusal("TW6050", "arch is missing", 'for instance "sm_89"');
}

/** What compiling and running have in common. */
function checkVariant(request: unknown): asserts request is Readonly<Record<string, unknown>> {
  if (!isObject(request)) throw expectation("the request", "an object", request);
  checkString("arch", request.arch);
  checkMap("settings", request.settings, "strings", isString);
  checkMap("tune", request.tune, "numbers", (value) => typeof value === "number");
}

/** Everything of a request to run a kernel, but for what the kernel itself demands. */
export function checkRunRequest(request: unknown): void {
  checkVariant(request);
  const { inputs, device, via, sanitize, signal, onProgress } = request;
  if (inputs === undefined) throw expectation("inputs", "a Map of tensors by name", inputs);
  checkMap("inputs", inputs, "tensors", isObject);
  for (const [name, tensor] of inputs as ReadonlyMap<string, Tensor>) checkTensor(name, tensor);
  checkString("device", device);
  if (via !== undefined && via !== "ptx" && via !== "cuda") throw expectation("via", '"ptx" or "cuda"', via);
  if (sanitize !== undefined && !(Array.isArray(sanitize) && sanitize.every(isString)))
    throw expectation("sanitize", "an array of strings", sanitize);
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw expectation("signal", "an AbortSignal", signal);
  if (onProgress !== undefined && typeof onProgress !== "function")
    throw expectation("onProgress", "a function", onProgress);
}

/** A tensor's array must hold its shape, no less and no more. */
function checkTensor(name: string, { dtype, shape, data }: Tensor): void {
  if (!isDType(dtype)) throw expectation(`the dtype of "${name}"`, "a dtype's name", dtype);
  if (!Array.isArray(shape)) throw expectation(`the shape of "${name}"`, "an array of sizes", shape);
  if (!ArrayBuffer.isView(data)) throw expectation(`the data of "${name}"`, "a typed array", data);
  const bytes = shape.reduce((n, d) => n * d, 1) * elementBytes(dtype as DType);
  if (data.byteLength !== bytes)
    throw new KernelRefusal(
      "TW6051",
      `"${name}" is ${dtype} [${shape.join(", ")}], which takes ${bytes} bytes; its array has ${data.byteLength}`,
    );
}
