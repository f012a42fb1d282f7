/** Inputs for a kernel that is to be looked at rather than used: shapes from its dims, values from a fixed sequence of numbers. */
import type { Signature } from "../ir/op.js";
import { codecs } from "../language/formats.js";
import { type Tensor, tensorFromBytes } from "../runtime/index.js";
import { bind } from "./bind.js";
import { KernelRefusal } from "./errors.js";
import { shapeOf, type TensorParam, tensorsOf } from "./sizes.js";

const floats: ReadonlySet<string> = new Set(["e4m3", "e5m2", "bf16", "f16", "f32"]);

/**
 * A tensor for every input of `kernel`, for dims given as settings (optional inputs that are set to "given" or filled): floats spread evenly over [−1, 1], integers and booleans 0,
 * and what `fills` names filled with that value. The same every time. Throws `KernelRefusal` for a dim that no setting fixes
 * and for a fill that is no number or names no input.
 */
export function sampleInputs(
  kernel: Signature,
  settings: ReadonlyMap<string, string>,
  fills: ReadonlyMap<string, string>,
): Map<string, Tensor> {
  const { dims, options } = bind(kernel, undefined, settings);
  const missing = kernel.dims.filter((name) => dims[name] === undefined);
  if (missing.length > 0) {
    const [first] = missing;
    throw new KernelRefusal("TW6060", `dim ${missing.join(", ")} of ${kernel.name} is not known`, `--set ${first}=…`);
  }
  const inputs = tensorsOf(kernel).filter(
    (p) => p.access !== "output" && (p.optional !== true || options[p.name] === "given" || fills.has(p.name)),
  );
  for (const name of fills.keys()) {
    if (!inputs.some((p) => p.name === name)) {
      const names = inputs.map((p) => p.name).join(", ");
      throw new KernelRefusal("TW6061", `${kernel.name} has no input "${name}" to fill`, `its inputs are ${names}`);
    }
  }
  return new Map(inputs.map((p) => [p.name, sample(p, shapeOf(p, dims), fills.get(p.name))]));
}

/** Room for a made-up input, which lies in one array: what no array holds is refused. */
function allocated(name: string, dt: TensorParam["dt"], shape: readonly number[]) {
  try {
    return codecs[dt].allocate(shape.reduce((n, size) => n * size, 1));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new KernelRefusal("TW6064", `"${name}" would be ${dt} [${shape.join(", ")}]`, "give dims that fit in memory");
  }
}

function sample({ name, dt }: TensorParam, shape: readonly number[], fill: string | undefined): Tensor {
  const value = fill === undefined ? undefined : fill.trim() === "" ? Number.NaN : Number(fill);
  if (value !== undefined && Number.isNaN(value))
    throw new KernelRefusal("TW6061", `${name}=${fill}`, "a fill is one number, for every element");
  const codec = codecs[dt];
  const raw = allocated(name, dt, shape);
  const floating = floats.has(dt);
  let state = 1;
  for (let i = 0; i < raw.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    raw[i] = codec.encode(value ?? (floating ? state / 2 ** 31 : 0));
  }
  return tensorFromBytes(dt, shape, new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength));
}
