/**
 * The shape of what JavaScript callers hand over. Types say it too, but nothing checks them at run time: a plain object where a map
 * belongs would otherwise end in a TypeError from deep inside, and a short array in results from memory nobody wrote.
 */
import { described, isInstance, isListOf, isRecord, isString, type Kind, kinds } from "../checks/index.js";
import { type DType, elementBytes, isDType } from "../runtime/dtypes.js";
import type { Tensor } from "../runtime/index.js";
import { KernelRefusal } from "./errors.js";
import { isProgram } from "./program.js";

function expectation(what: string, accepts: string, got: unknown): KernelRefusal {
  return new KernelRefusal("TW6050", `${what} is ${accepts}, not ${described(got)}`);
}

/** An argument that may be left out. */
function checkGiven(what: string, value: unknown, { accepts, holds }: Kind): void {
  if (value !== undefined && !holds(value)) throw expectation(what, accepts, value);
}

/** Throws TW6050 for what `loadKernel` cannot have returned. */
export function checkProgram(program: unknown): void {
  if (!isRecord(program) || !isProgram(program) || !isString(program.name) || !isString(program.file))
    throw expectation("the kernel", "what loadKernel returned", program);
}

/** Sizes that `workspaceBytes` is asked for. */
export function checkSizes(dims: unknown): void {
  checkGiven("dims", dims ?? null, kinds.recordOf(kinds.whole(), "sizes by the names of dims, { M: 4, … }"));
}

const isWhole = kinds.whole().holds;

/** Throws TW6050 for what no check or load has reported. */
export function checkDiagnostic(diagnostic: unknown, color: unknown): void {
  const texts = ["file", "severity", "code", "message", "fix", "sourceLine"];
  const numbers = ["line", "column", "endColumn"];
  const isPlace = (value: unknown) =>
    isRecord(value) && isString(value.file) && isString(value.function) && [value.line, value.column].every(isWhole);
  const known =
    isRecord(diagnostic) &&
    texts.every((name) => isString(diagnostic[name])) &&
    numbers.every((name) => isWhole(diagnostic[name])) &&
    isListOf(diagnostic.chain, isPlace);
  if (!known) throw expectation("the diagnostic", "one of a DiagnosticsError or of a program", diagnostic);
  checkGiven("color", color, kinds.flag);
}

function checkMap(what: string, value: unknown, entries: string, isEntry: (value: unknown) => boolean): void {
  if (value === undefined) return;
  if (!isInstance(value, Map)) throw expectation(what, `a Map of ${entries} by name`, value);
  for (const [name, entry] of value) {
    if (!isString(name)) throw expectation(`a key of ${what}`, "a name", name);
    if (!isEntry(entry)) throw expectation(`${what} ${described(name)}`, entries, entry);
  }
}

/** A request to compile. */
export function checkCompileRequest(request: unknown): void {
  checkVariant(request);
  if (request.arch === undefined) throw new KernelRefusal("TW6050", "arch is missing", 'for instance "sm_89"');
}

/** What compiling and running have in common. */
function checkVariant(request: unknown): asserts request is Readonly<Record<string, unknown>> {
  if (!isRecord(request)) throw expectation("the request", "an object", request);
  checkGiven("arch", request.arch, kinds.text);
  checkMap("settings", request.settings, "strings", isString);
  checkMap("tune", request.tune, "numbers", (value) => typeof value === "number");
}

/** Everything of a request to run a kernel, but for what the kernel itself demands. */
export function checkRunRequest(request: unknown): void {
  checkVariant(request);
  const { inputs, device, via, sanitize, counters, lines, signal, onProgress } = request;
  if (inputs === undefined) throw expectation("inputs", "a Map of tensors by name", inputs);
  checkMap("inputs", inputs, "tensors", isRecord);
  for (const [name, tensor] of inputs as ReadonlyMap<string, Tensor>) checkTensor(name, tensor);
  checkGiven("device", device, kinds.text);
  checkGiven("via", via, kinds.word("ptx", "cuda"));
  checkGiven("sanitize", sanitize, kinds.listOf(kinds.text, "an array of strings"));
  checkGiven("counters", counters, kinds.flag);
  checkGiven("lines", lines, kinds.flag);
  checkGiven("signal", signal, kinds.signal);
  checkGiven("onProgress", onProgress, kinds.callback);
}

/** A tensor's array must hold its shape, no less and no more. */
function checkTensor(name: string, { dtype, shape, data }: Tensor): void {
  if (!isDType(dtype)) throw expectation(`the dtype of "${name}"`, "a dtype's name", dtype);
  if (!kinds.sizes.holds(shape)) throw expectation(`the shape of "${name}"`, "an array of sizes", shape);
  if (!ArrayBuffer.isView(data)) throw expectation(`the data of "${name}"`, "a typed array", data);
  const bytes = shape.reduce((n, d) => n * d, 1) * elementBytes(dtype as DType);
  if (data.byteLength !== bytes)
    throw new KernelRefusal(
      "TW6051",
      `"${name}" is ${dtype} [${shape.join(", ")}], which takes ${bytes} bytes; its array has ${data.byteLength}`,
    );
}
