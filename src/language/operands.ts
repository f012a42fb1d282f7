/** What language functions take: checked where it comes in, so that a slip ends in an error that says what was given. All throw TW-L007. */
import { check, described, isInstance, kinds } from "../checks/index.js";
import { AbsentTensor } from "./absent.js";
import { anyDType, type DTypeName } from "./dtypes.js";
import { refuse } from "./errors.js";
import { Buffer, FragmentTile, TensorBuffer, ViewOf } from "./memory.js";

export function dtypeOf<DT extends DTypeName>(what: string, dtype: { readonly dtype: DT }): DT {
  check(refuse, `the dtype of ${what}`, dtype, anyDType);
  return dtype.dtype;
}

/** A scalar of arithmetic. */
export const numberOf = (what: string, x: number): number =>
  typeof x === "number"
    ? x
    : refuse(`${what} of ${described(x)}`, "give numbers; number(…) of a boolean is its cast: i32(…)");

/** What element code yields, or an element is set to. */
export const elementOf = <T extends number | boolean>(what: string, x: T): T =>
  typeof x === "number" || typeof x === "boolean"
    ? x
    : refuse(`${what} of ${described(x)}`, "give a number or a boolean");

export function functionOf<T>(what: string, fn: T): T {
  check(refuse, `the function of ${what}`, fn, kinds.callback);
  return fn;
}

/** Throws TW-L008 for an optional input that was left out. */
function refuseAbsent(x: unknown): void {
  if (isInstance(x, AbsentTensor)) void x.data;
}

export function fragmentOf(what: string, x: unknown): FragmentTile {
  refuseAbsent(x);
  return isInstance(x, FragmentTile) ? x : refuse(`${what} of ${described(x)}`, "give a fragment: load(…) makes one");
}

export function tensorOf(what: string, x: unknown): TensorBuffer {
  refuseAbsent(x);
  return isInstance(x, TensorBuffer) ? x : refuse(`${what} of ${described(x)}`, "give a parameter of the kernel");
}

/** A tensor, a shared buffer, a fragment, or a view of one. */
export function memoryOf(what: string, x: unknown): Buffer | ViewOf<"tensor" | "shared"> {
  refuseAbsent(x);
  if (isInstance(x, Buffer) || isInstance(x, ViewOf)) return x as Buffer | ViewOf<"tensor" | "shared">;
  return refuse(`${what} of ${described(x)}`, "give a tensor, a shared buffer, a view or a fragment");
}

/** What has codes of its own: everything but a view. */
export function bufferOf(what: string, x: unknown): Buffer {
  const memory = memoryOf(what, x);
  return isInstance(memory, Buffer) ? memory : refuse(`${what} of a view`, "give the buffer itself");
}
