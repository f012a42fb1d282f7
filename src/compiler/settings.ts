/** Settings as text, by name: which of them is an option, a scalar parameter, an optional input or a dim, and its value. */
import type { Signature } from "../ir/op.js";
import { KernelRefusal } from "./errors.js";
import { tensorsOf } from "./sizes.js";

/** What a dim's size came from, by the dim's name: `"q"`, or `its setting`. */
export type Origins = Map<string, string>;

/** Whether an optional input is there, as the choice of options says it. */
const presence = ["absent", "given"];
/** Whether the caller gives strides of a tensor that may have them. */
const strides = ["contiguous", "given"];

/** Every setting that chooses a variant, with its words, the default first: options, optional inputs, and strides. */
export function optionsOf(kernel: Signature): Map<string, readonly string[]> {
  const every = new Map(kernel.options.map((o) => [o.name, o.words]));
  for (const p of tensorsOf(kernel)) {
    if (p.optional === true) every.set(p.name, presence);
    if (p.strided !== undefined) every.set(`${p.name}.strides`, strides);
  }
  return every;
}

export interface BoundSettings {
  /** Words of the options; "given" or "absent" for optional inputs, "given" or "contiguous" for `tensor.strides`. */
  readonly options: Record<string, string>;
  readonly scalars: Record<string, number>;
}

/**
 * Reads settings; sizes of dims go into `dims`. `present` are the optional inputs that a run is given; undefined where only compiling,
 * which asks for no scalar either.
 */
export function bindSettings(
  kernel: Signature,
  settings: ReadonlyMap<string, string>,
  present: ReadonlySet<string> | undefined,
  dims: Record<string, number>,
  origin: Origins,
): BoundSettings {
  const options: Record<string, string> = {};
  const scalars: Record<string, number> = {};
  const every = optionsOf(kernel);
  for (const [name, words] of every)
    options[name] = words === presence && present?.has(name) ? "given" : (words[0] as string);
  const fixed = new Set(origin.keys());
  for (const [name, text] of settings) {
    const words = every.get(name);
    const scalar = kernel.params.find((p) => p.k === "scalar" && p.name === name);
    if (words !== undefined) {
      if (!words.includes(text))
        throw new KernelRefusal("TW6021", `${name}=${text}`, `${name} is one of ${words.join(", ")}`);
      if (present !== undefined && words === presence && options[name] !== text)
        throw new KernelRefusal(
          "TW6026",
          `${name}=${text}, but ${options[name] === "given" ? "the tensor is there" : `no tensor "${name}" is given`}`,
          "leave the setting out: the input decides it",
        );
      options[name] = text;
    } else if (scalar !== undefined && scalar.k === "scalar") scalars[name] = scalarValue(name, text, scalar.dt);
    else if (kernel.dims.includes(name)) bindDim(name, text, dims, origin);
    else throw unknownSetting(kernel, name, fixed);
  }
  for (const p of kernel.params) {
    if (p.k !== "scalar" || scalars[p.name] !== undefined) continue;
    if (p.default !== undefined) scalars[p.name] = p.default;
    else if (present !== undefined)
      throw new KernelRefusal(
        "TW6022",
        `setting "${p.name}" of ${kernel.name} is required`,
        `--set ${p.name}=…  (${p.dt})`,
      );
  }
  return { options, scalars };
}

export const accepted = (names: readonly string[]): string =>
  names.length === 0 ? "it takes none" : `it takes ${names.join(", ")}`;

function unknownSetting(kernel: Signature, name: string, fixed: ReadonlySet<string>): KernelRefusal {
  const names = [
    ...kernel.options.map((o) => o.name),
    ...kernel.params.filter((p) => p.k === "scalar" || p.optional === true).map((p) => p.name),
    ...kernel.dims.filter((d) => !fixed.has(d)),
  ];
  return new KernelRefusal("TW6020", `${kernel.name} has no setting "${name}"`, accepted(names));
}

/** A decimal number; NaN for anything else, hexadecimal and blanks included: a slip is more likely than a wish there. */
const numberOf = (text: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;

function bindDim(name: string, text: string, dims: Record<string, number>, origin: Origins): void {
  const value = numberOf(text);
  if (!Number.isInteger(value) || value < 0 || value > 2 ** 31 - 1)
    throw new KernelRefusal("TW6023", `${name}=${text}`, "a dim is a whole number from 0 to 2147483647");
  const known = dims[name];
  if (known !== undefined && known !== value)
    throw new KernelRefusal(
      "TW6024",
      `${name}=${text}, but ${origin.get(name)} makes it ${known}`,
      "leave the setting out",
    );
  dims[name] = value;
  if (!origin.has(name)) origin.set(name, "its setting");
}

function scalarValue(name: string, text: string, dt: "i32" | "u32" | "f32"): number {
  const value = numberOf(text);
  if (dt === "f32") {
    // Conditions see what the kernel will: a number that f32 cannot hold is another one there.
    const rounded = Math.fround(value);
    if (!Number.isFinite(rounded))
      throw new KernelRefusal("TW6025", `${name}=${text}`, `${name} is a finite f32 number`);
    return rounded;
  }
  const [lo, hi] = dt === "i32" ? [-(2 ** 31), 2 ** 31 - 1] : [0, 2 ** 32 - 1];
  if (!Number.isInteger(value) || value < lo || value > hi)
    throw new KernelRefusal("TW6025", `${name}=${text}`, `${name} is a whole number from ${lo} to ${hi}`);
  return value + 0;
}
