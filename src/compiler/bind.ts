/**
 * Binding: what a caller gave (tensors, settings) against what a kernel declares. Everything is checked here, on the host, before any
 * memory is allocated: a refusal names the parameter, what it got and what it accepts.
 */
import type { Kernel, Param } from "../ir/tile.js";
import { dtypeFacts } from "../language/dtypes.js";
import { evaluate } from "../passes/index.js";
import { KernelRefusal } from "./errors.js";

export interface TensorShape {
  /** As the language names it; others (i64, f64, …) are refused by name. */
  readonly dtype: string;
  readonly shape: readonly number[];
}

export interface Binding {
  readonly dims: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly scalars: Readonly<Record<string, number>>;
}

type TensorParam = Extract<Param, { k: "tensor" }>;

const accepted = (names: readonly string[]): string =>
  names.length === 0 ? "it takes none" : `it takes ${names.join(", ")}`;
const shapeText = (shape: readonly number[]): string => `[${shape.join(", ")}]`;

/** Checks inputs and settings; with `inputs` undefined (compiling only) dims come from settings alone. */
export function bind(
  kernel: Kernel,
  inputs: ReadonlyMap<string, TensorShape> | undefined,
  settings: ReadonlyMap<string, string>,
): Binding {
  const tensors = kernel.params.filter((p): p is TensorParam => p.k === "tensor");
  const wanted = tensors.filter((p) => p.access !== "output");
  const dims: Record<string, number> = {};
  const origin = new Map<string, string>();
  if (inputs !== undefined) {
    for (const name of inputs.keys()) {
      if (!wanted.some((p) => p.name === name)) {
        const what = tensors.some((p) => p.name === name)
          ? `tensor "${name}" is an output of ${kernel.name}, not an input`
          : `${kernel.name} has no tensor "${name}"`;
        throw new KernelRefusal("TW6010", what, accepted(wanted.map((p) => p.name)));
      }
    }
    for (const p of wanted) bindTensor(kernel, p, inputs.get(p.name), dims, origin);
  }
  const { options, scalars } = bindSettings(kernel, settings, dims, origin);
  const missing = kernel.dims.filter((d) => dims[d] === undefined);
  if (inputs !== undefined && missing.length > 0) {
    throw new KernelRefusal(
      "TW6015",
      `dim ${missing.join(", ")} of ${kernel.name} is fixed by no input`,
      `set it: --set ${missing[0]}=…`,
    );
  }
  for (const { message, cond } of kernel.requires) {
    const known = kernel.dims.every((d) => dims[d] !== undefined || !mentions(cond, d));
    if (known && evaluate(cond, dims, options) !== true) {
      const involved = kernel.dims
        .filter((d) => mentions(cond, d))
        .map((d) => `${d} is ${dims[d]}${origin.has(d) ? ` (from ${origin.get(d)})` : ""}`);
      throw new KernelRefusal("TW6016", `${kernel.name}: ${message}; ${involved.join(", ")}`);
    }
  }
  // After the kernel's own rules: those name the dim, where a formula can only name a tensor that follows from it.
  if (inputs !== undefined) for (const p of tensors) checkFormulas(p, inputs.get(p.name), dims);
  return { dims, options, scalars };
}

const mentions = (e: unknown, dim: string): boolean =>
  typeof e === "object" &&
  e !== null &&
  (("k" in e && e.k === "sym" && "name" in e && e.name === dim) || Object.values(e).some((v) => mentions(v, dim)));

function bindTensor(
  kernel: Kernel,
  p: TensorParam,
  given: TensorShape | undefined,
  dims: Record<string, number>,
  origin: Map<string, string>,
): void {
  const signature = `${dtypeFacts[p.dt].safetensors} [${p.dims.map(dimText).join(", ")}]`;
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
  p.dims.forEach((e, d) => {
    if (e.k === "sym" || e.k === "const") return;
    const size = dimOf(p, d, dims);
    const got = given?.shape[d];
    if (got !== undefined && got !== size)
      throw new KernelRefusal(
        "TW6014",
        `"${p.name}" has a dim of ${got} where ${dimText(e)} is ${size}`,
        "make the shapes agree",
      );
  });
}

/** Size of dim `d` of a tensor once all names are known; an uneven division is a refusal. */
function dimOf(p: TensorParam, d: number, dims: Readonly<Record<string, number>>): number {
  const e = p.dims[d] as TensorParam["dims"][number];
  if (e.k === "binary" && e.op === "div") {
    const [a, b] = [Number(evaluate(e.a, dims)), Number(evaluate(e.b, dims))];
    if (b === 0 || a % b !== 0)
      throw new KernelRefusal(
        "TW6014",
        `"${p.name}": ${dimText(e)} is ${a}/${b}, not a whole number`,
        `make ${dimText(e.a)} a multiple of ${b}`,
      );
  }
  const size = Number(evaluate(e, dims));
  if (!Number.isInteger(size) || size < 0)
    throw new KernelRefusal("TW6014", `"${p.name}": ${dimText(e)} is ${size}`, "dims are whole numbers from 0");
  return size;
}

/** Shape of a tensor parameter. */
export const shapeOf = (p: TensorParam, dims: Readonly<Record<string, number>>): number[] =>
  p.dims.map((_, d) => dimOf(p, d, dims));

function dimText(e: TensorParam["dims"][number]): string {
  if (e.k === "const") return String(e.value);
  if (e.k === "sym") return e.name;
  if (e.k === "binary")
    return `${dimText(e.a)}${{ add: "+", sub: "-", mul: "*", div: "/" }[e.op as "add"] ?? e.op}${dimText(e.b)}`;
  if (e.k === "call") return `ceil(${e.args.map(dimText).join("/")})`;
  return "?";
}

// ── settings ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function bindSettings(
  kernel: Kernel,
  settings: ReadonlyMap<string, string>,
  dims: Record<string, number>,
  origin: Map<string, string>,
): Pick<Binding, "options" | "scalars"> {
  const options: Record<string, string> = {};
  const scalars: Record<string, number> = {};
  for (const o of kernel.options) options[o.name] = o.words[0] as string;
  for (const [name, text] of settings) {
    const option = kernel.options.find((o) => o.name === name);
    const scalar = kernel.params.find((p) => p.k === "scalar" && p.name === name);
    if (option !== undefined) {
      if (!option.words.includes(text))
        throw new KernelRefusal("TW6021", `${name}=${text}`, `${name} is one of ${option.words.join(", ")}`);
      options[name] = text;
    } else if (scalar !== undefined && scalar.k === "scalar") scalars[name] = scalarValue(name, text, scalar.dt);
    else if (kernel.dims.includes(name)) bindDim(name, text, dims, origin);
    else {
      const names = [
        ...kernel.options.map((o) => o.name),
        ...kernel.params.filter((p) => p.k === "scalar").map((p) => p.name),
        ...kernel.dims.filter((d) => !origin.has(d)),
      ];
      throw new KernelRefusal("TW6020", `${kernel.name} has no setting "${name}"`, accepted(names));
    }
  }
  for (const p of kernel.params) {
    if (p.k !== "scalar" || scalars[p.name] !== undefined) continue;
    if (p.default === undefined)
      throw new KernelRefusal(
        "TW6022",
        `setting "${p.name}" of ${kernel.name} is required`,
        `--set ${p.name}=…  (${p.dt})`,
      );
    scalars[p.name] = p.default;
  }
  return { options, scalars };
}

function bindDim(name: string, text: string, dims: Record<string, number>, origin: Map<string, string>): void {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < 0 || value > 2 ** 31 - 1)
    throw new KernelRefusal("TW6023", `${name}=${text}`, "a dim is a whole number from 0 to 2147483647");
  const known = dims[name];
  if (known !== undefined && known !== value)
    throw new KernelRefusal(
      "TW6024",
      `${name}=${text}, but ${origin.get(name)} makes it ${known}`,
      "leave the setting out",
    );
  dims[name] = value;
}

function scalarValue(name: string, text: string, dt: "i32" | "u32" | "f32"): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (dt === "f32") {
    if (!Number.isFinite(Math.fround(value)))
      throw new KernelRefusal("TW6025", `${name}=${text}`, `${name} is a finite f32 number`);
    return value;
  }
  const [lo, hi] = dt === "i32" ? [-(2 ** 31), 2 ** 31 - 1] : [0, 2 ** 32 - 1];
  if (!Number.isInteger(value) || value < lo || value > hi)
    throw new KernelRefusal("TW6025", `${name}=${text}`, `${name} is a whole number from ${lo} to ${hi}`);
  return value;
}
