/** Every way to get one kernel's call wrong in one respect, derived from what it takes. */
import { type FileDType, type FileTensor, zeros } from "./files.js";
import type { Signature, TensorRule } from "./signatures.js";

export interface Call {
  readonly tensors: Readonly<Record<string, FileTensor>>;
  readonly settings: readonly (readonly [string, string])[];
}

export interface BadCall extends Call {
  /** What is wrong. */
  readonly title: string;
  /** What the message must name. */
  readonly names: string;
}

type Sizes = Readonly<Record<string, number>>;

const sizeOf = (dim: TensorRule["dims"][number], sizes: Sizes): number => {
  if (typeof dim === "number") return dim;
  if (typeof dim === "string") return sizes[dim]!;
  return sizes[dim[0]]! * sizes[dim[1]]!;
};
const shapeOf = ({ dims }: TensorRule, sizes: Sizes): number[] => dims.map((dim) => sizeOf(dim, sizes));

/** A legal call, with or without what may be left out. */
export function goodCall(signature: Signature, optional: boolean, sizes: Sizes = signature.sizes): Call {
  const taken = Object.entries(signature.tensors).filter(([, rule]) => optional || !rule.optional);
  return {
    tensors: Object.fromEntries(taken.map(([name, rule]) => [name, zeros(rule.dtype, shapeOf(rule, sizes))])),
    settings: Object.entries(signature.settings),
  };
}

/** Types that a careless caller may hand over in place of each. */
const mistaken: Readonly<Record<string, readonly FileDType[]>> = {
  I32: ["I64", "F32", "U8"],
  F32: ["F64", "BF16", "F16", "I32"],
  BF16: ["F16", "F32", "U8"],
  F8_E4M3: ["U8", "BF16"],
  U8: ["F8_E4M3", "BF16", "I32"],
};

function badTensors(signature: Signature): BadCall[] {
  const good = goodCall(signature, true);
  const calls: BadCall[] = [];
  const swap = (title: string, name: string, tensor: FileTensor | undefined) => {
    const { [name]: _, ...others } = good.tensors;
    calls.push({ ...good, tensors: tensor === undefined ? others : { ...others, [name]: tensor }, title, names: name });
  };
  for (const [name, rule] of Object.entries(signature.tensors)) {
    const shape = shapeOf(rule, signature.sizes);
    if (!rule.optional) swap(`without ${name}`, name, undefined);
    for (const dtype of mistaken[rule.dtype]!) swap(`${name} as ${dtype}`, name, zeros(dtype, shape));
    swap(`${name} with a dim more`, name, zeros(rule.dtype, [1, ...shape]));
    if (shape.length > 1) {
      const flat = [shape.reduce((a, b) => a * b, 1)];
      swap(`${name} with a dim only`, name, zeros(rule.dtype, flat));
    } else swap(`${name} with no dim`, name, zeros(rule.dtype, []));
    rule.dims.forEach((dim, axis) => {
      if (typeof dim === "string" && !isShared(signature, name, dim)) return;
      const other = shape.map((size, i) => (i === axis ? size + 1 : size));
      // Which of two tensors is wrong is a matter of taste: the dim is named by any of them.
      swap(`${name}: ${JSON.stringify(dim)} one more`, typeof dim === "number" ? name : "", zeros(rule.dtype, other));
    });
  }
  swap("an unknown tensor", "zz", zeros("F32", [1]));
  for (const name of signature.outputs) swap(`the output ${name} as an input`, name, zeros("F32", [1]));
  return calls;
}

/** Whether another tensor, or a setting, says how large `dim` is. */
function isShared(signature: Signature, name: string, dim: string): boolean {
  if (dim in signature.settings) return true;
  if (dim === "D4") return true;
  return Object.entries(signature.tensors).some(([other, rule]) => other !== name && rule.dims.flat().includes(dim));
}

function badSettings(signature: Signature): BadCall[] {
  const good = goodCall(signature, false);
  const calls: BadCall[] = [];
  const without = (name: string) => good.settings.filter(([known]) => known !== name);
  for (const name of signature.required) {
    calls.push({ ...good, settings: without(name), title: `without ${name}`, names: name });
  }
  for (const [name, value] of good.settings) {
    calls.push({ ...good, settings: [...good.settings, [name, value]], title: `${name} twice`, names: name });
  }
  for (const [name, values] of Object.entries(signature.bad)) {
    for (const value of values) {
      calls.push({ ...good, settings: [...without(name), [name, value]], title: `${name}=${value}`, names: name });
    }
  }
  calls.push({ ...good, settings: [...good.settings, ["nope", "1"]], title: "an unknown setting", names: "nope" });
  return calls;
}

function badSizes(signature: Signature): BadCall[] {
  return (signature.badSizes ?? []).map((sizes) => ({
    ...goodCall(signature, false, { ...signature.sizes, ...sizes }),
    title: `sizes ${JSON.stringify(sizes)}`,
    names: Object.keys(sizes)[0]!,
  }));
}

export function badCalls(signature: Signature): BadCall[] {
  return [...badTensors(signature), ...badSettings(signature), ...badSizes(signature)];
}
