/**
 * Binding: what a caller gave (tensors, settings) against what a kernel declares. Everything is checked here, on the host, before any
 * memory is allocated: a refusal names the parameter, what it got and what it accepts.
 */
import type { Signature } from "../ir/op.js";
import { dtypeFacts } from "../language/dtypes.js";
import { KernelRefusal } from "./errors.js";
import { accepted, bindSettings, type Origins } from "./settings.js";
import { formulaText, hostValue, namesIn, sizeOf, type TensorParam, tensorsOf } from "./sizes.js";

export { shapeOf } from "./sizes.js";

export interface TensorShape {
  /** As the language names it; others (i64, f64, …) are refused by name. */
  readonly dtype: string;
  readonly shape: readonly number[];
}

export interface Binding {
  /** Sizes, and i32 scalars, which formulas use like sizes. */
  readonly dims: Readonly<Record<string, number>>;
  /** Words of the options; "given" or "absent" for optional inputs, "given" or "contiguous" for `tensor.strides`. */
  readonly options: Readonly<Record<string, string>>;
  /** Every scalar parameter that has a value. */
  readonly scalars: Readonly<Record<string, number>>;
}

const shapeText = (shape: readonly number[]): string => `[${shape.join(", ")}]`;

/** Checks inputs and settings; with `inputs` undefined (compiling only) dims come from settings alone. */
export function bind(
  kernel: Signature,
  inputs: ReadonlyMap<string, TensorShape> | undefined,
  settings: ReadonlyMap<string, string>,
): Binding {
  const wanted = tensorsOf(kernel).filter((p) => p.access !== "output");
  const dims: Record<string, number> = {};
  const origin: Origins = new Map();
  if (inputs !== undefined) {
    checkNames(kernel, wanted, inputs);
    for (const p of wanted) if (p.optional !== true) bindTensor(kernel, p, inputs.get(p.name), dims, origin);
  }
  const present = inputs === undefined ? undefined : new Set(inputs.keys());
  const { options, scalars } = bindSettings(kernel, settings, present, dims, origin);
  for (const { name, value } of kernel.defaults ?? []) {
    if (dims[name] !== undefined) continue;
    dims[name] = value;
    origin.set(name, "its default");
  }
  for (const p of kernel.params) {
    const value = p.k === "scalar" && p.dt === "i32" ? scalars[p.name] : undefined;
    if (value !== undefined) dims[p.name] = value;
  }
  chooseDims(kernel, dims, origin);
  const missing = kernel.dims.filter((d) => dims[d] === undefined);
  if (inputs !== undefined && missing.length > 0) {
    throw new KernelRefusal(
      "TW6015",
      `dim ${missing.join(", ")} of ${kernel.name} is fixed by no input`,
      `set it: --set ${missing[0]}=…`,
    );
  }
  // Optional inputs fix no dim: whatever they say must be known without them.
  for (const p of wanted) {
    const given = p.optional === true ? inputs?.get(p.name) : undefined;
    if (given !== undefined) bindTensor(kernel, p, given, dims, origin);
  }
  checkRequirements(kernel, { dims, options, scalars }, origin);
  // After the kernel's own rules: those name the dim, where a formula can only name a tensor that follows from it.
  if (inputs !== undefined) for (const p of tensorsOf(kernel)) checkFormulas(p, inputs.get(p.name), dims);
  return { dims, options, scalars };
}

function checkNames(kernel: Signature, wanted: readonly TensorParam[], inputs: ReadonlyMap<string, TensorShape>): void {
  for (const name of inputs.keys()) {
    if (wanted.some((p) => p.name === name)) continue;
    const what = tensorsOf(kernel).some((p) => p.name === name)
      ? `tensor "${name}" is an output of ${kernel.name}, not an input`
      : `${kernel.name} has no tensor "${name}"`;
    throw new KernelRefusal("TW6010", what, accepted(wanted.map((p) => p.name)));
  }
}

/** Where a dim that the host computes comes from. */
const FORMULA = "its formula";

/** Dims that the host computes, where nothing else fixes them and what they follow from is known. */
function chooseDims(kernel: Signature, dims: Record<string, number>, origin: Origins): void {
  for (const { name, value } of kernel.choose ?? []) {
    if (dims[name] !== undefined || namesIn(value).some((of) => dims[of] === undefined)) continue;
    const size = Number(hostValue(`${name} of ${kernel.name}`, value, dims));
    if (size < 0)
      throw new KernelRefusal("TW6014", `${name} of ${kernel.name} would be ${size}`, "dims are whole numbers from 0");
    dims[name] = size;
    origin.set(name, FORMULA);
  }
}

/** The kernel's own conditions, as far as what they mention is known. */
function checkRequirements(kernel: Signature, { dims, options, scalars }: Binding, origin: Origins): void {
  const values = { ...dims, ...scalars };
  for (const { message, cond } of kernel.requires) {
    const names = namesIn(cond);
    if (names.some((name) => values[name] === undefined)) continue;
    if (hostValue(`${kernel.name}: ${message}`, cond, values, options) === true) continue;
    // Of dims that the host has computed the caller knows nothing, unless there is nothing else to say.
    const theirs = names.filter((name) => origin.get(name) !== FORMULA);
    const involved = (theirs.length > 0 ? theirs : names).map(
      (name) => `${name} is ${values[name]}${origin.has(name) ? ` (from ${origin.get(name)})` : ""}`,
    );
    throw new KernelRefusal("TW6016", [`${kernel.name}: ${message}`, involved.join(", ")].filter(Boolean).join("; "));
  }
}

function bindTensor(
  kernel: Signature,
  p: TensorParam,
  given: TensorShape | undefined,
  dims: Record<string, number>,
  origin: Origins,
): void {
  const signature = `${dtypeFacts[p.dt].safetensors} [${p.dims.map(formulaText).join(", ")}]`;
  if (given === undefined)
    throw new KernelRefusal("TW6011", `input "${p.name}" of ${kernel.name} is missing`, `it is ${signature}`);
  if (given.dtype !== p.dt)
    throw new KernelRefusal(
      "TW6012",
      `"${p.name}" is ${given.dtype.toUpperCase()} ${shapeText(given.shape)}`,
      `${kernel.name} takes ${signature}`,
    );
  if (given.shape.length !== p.dims.length)
    throw new KernelRefusal(
      "TW6013",
      `"${p.name}" has ${given.shape.length} dims ${shapeText(given.shape)}`,
      `${kernel.name} takes ${signature}`,
    );
  p.dims.forEach((e, d) => {
    const size = given.shape[d] as number;
    if (!Number.isInteger(size) || size < 0 || size > 2 ** 31 - 1)
      throw new KernelRefusal(
        "TW6014",
        `"${p.name}" has a dim of ${size}`,
        "dims are whole numbers from 0 to 2147483647",
      );
    if (e.k === "const" && e.value !== size)
      throw new KernelRefusal(
        "TW6014",
        `"${p.name}" has shape ${shapeText(given.shape)}: its dim ${d} must be ${e.value}`,
        `${kernel.name} takes ${signature}`,
      );
    if (e.k !== "sym") return;
    const known = dims[e.name];
    if (known === undefined) {
      dims[e.name] = size;
      origin.set(e.name, `"${p.name}"`);
    } else if (known !== size) {
      throw new KernelRefusal(
        "TW6014",
        `"${p.name}" has shape ${shapeText(given.shape)}: ${e.name} would be ${size}, but ${origin.get(e.name)} makes it ${known}`,
        `${kernel.name} takes ${signature}`,
      );
    }
  });
}

function checkFormulas(p: TensorParam, given: TensorShape | undefined, dims: Record<string, number>): void {
  if (p.optional === true && given === undefined) return;
  p.dims.forEach((e, d) => {
    if (e.k === "sym" || e.k === "const") return;
    const size = sizeOf(p, d, dims);
    const got = given?.shape[d];
    if (got !== undefined && got !== size)
      throw new KernelRefusal(
        "TW6014",
        `"${p.name}" has a dim of ${got} where ${formulaText(e)} is ${size}`,
        "make the shapes agree",
      );
  });
}
