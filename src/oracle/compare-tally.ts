/** The bookkeeping of a comparison with tolerances: what is off, the first place where it is, and by how much. */
import { place, structuralMismatch, type Verdict } from "./compare.js";
import type { HostTensor } from "./tensor.js";

export class Tally {
  readonly #name: string;
  readonly #shape: readonly number[];
  #elements = 0;
  #mismatches = 0;
  #undetermined = 0;
  #maxError = 0;
  #maxErrorRatio = 0;
  #diff = 0;
  #complaint = "";

  constructor(name: string, shape: readonly number[]) {
    this.#name = name;
    this.#shape = shape;
  }

  /** A failed verdict if `got` has another shape or dtype than expected. */
  static structure(name: string, got: HostTensor, want: Pick<HostTensor, "dtype" | "shape">): Verdict | undefined {
    const length = want.shape.reduce((n, size) => n * size, 1);
    return structuralMismatch(name, got, { ...want, data: { length } } as unknown as HostTensor);
  }

  /** An element that nothing can be said of. */
  skip(): void {
    this.#elements++;
    this.#undetermined++;
  }

  /** A number that must lie within `allowed` of `want`, or be the same infinity, or a NaN like it. */
  number(index: number, got: number, want: number, allowed: number): void {
    this.#elements++;
    if (!Number.isFinite(got) || !Number.isFinite(want)) {
      if (!Object.is(got, want)) this.#miss(index, `got ${got}, want ${want}`);
      return;
    }
    const error = Math.abs(got - want);
    this.#maxError = Math.max(this.#maxError, error);
    if (error > 0) this.#maxErrorRatio = Math.max(this.#maxErrorRatio, error / allowed);
    if (error > allowed) this.#miss(index, `got ${got}, want ${want} ± ${allowed.toExponential(3)}`);
  }

  /** Something that must hold at an element; `text` is evaluated only if it does not. */
  holds(index: number, condition: boolean, text: () => string): void {
    this.#elements++;
    if (!condition) this.#miss(index, text());
  }

  /** A cosine-like difference of the part that `what` names, and its limit. */
  cosine(what: string, diff: number, limit: number): void {
    this.#diff = Math.max(this.#diff, diff);
    if (diff < limit) return;
    this.#mismatches++;
    if (this.#complaint === "") this.#complaint = `${what}: cosine-like difference ${diff.toExponential(2)} ≥ ${limit}`;
  }

  #miss(index: number, text: string): void {
    this.#mismatches++;
    if (this.#complaint === "") this.#complaint = `${place(this.#name, index, this.#shape)}: ${text}`;
  }

  verdict(): Verdict {
    const ok = this.#mismatches === 0;
    const figures =
      `max error ${this.#maxError.toExponential(2)} (${this.#maxErrorRatio.toFixed(3)} of the tolerance), ` +
      `diff ${this.#diff.toExponential(2)}` +
      (this.#undetermined > 0 ? `, ${this.#undetermined} elements undetermined` : "");
    return {
      ok,
      message: ok
        ? `${this.#name}: ${figures}`
        : `${this.#name}: ${this.#mismatches} of ${this.#elements} out of tolerance; ${this.#complaint}; ${figures}`,
      mismatches: this.#mismatches,
      maxError: this.#maxError,
      maxErrorRatio: this.#maxErrorRatio,
      diff: this.#diff,
      undetermined: this.#undetermined,
    };
  }
}
