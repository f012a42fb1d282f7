/** Names in scope while a kernel is verified: what each stands for, where it may be used, and that no two are the same. */
import type { DTypeName } from "../language/dtypes.js";
import type { Expr } from "./tile.js";

export interface Buffer {
  readonly k: "tensor" | "shared" | "fragment";
  readonly dt: DTypeName;
  readonly shape: readonly Expr[];
  readonly writable: boolean;
  /** A tensor whose first index is a place. */
  readonly placed?: boolean;
}

export interface Scalar {
  readonly k: "let" | "var" | "coordinate";
  readonly dt: DTypeName;
  /** Depth of element code (lambda or `parallel` body) it was declared in; 0 outside. */
  readonly element: number;
}

export class TileNames {
  readonly #buffers = new Map<string, Buffer>();
  readonly #scalars = new Map<string, Scalar>();
  /** Every name ever declared: they are unique in the whole kernel, not only in their scope. */
  readonly #taken = new Set<string>();
  #declared: string[] = [];

  /** Takes a name; false if it was taken before. */
  take(name: string): boolean {
    if (this.#taken.has(name)) return false;
    this.#taken.add(name);
    return true;
  }

  declareBuffer(name: string, buffer: Buffer): boolean {
    this.#buffers.set(name, buffer);
    this.#declared.push(name);
    return this.take(name);
  }

  declareScalar(name: string, scalar: Scalar): boolean {
    this.#scalars.set(name, scalar);
    this.#declared.push(name);
    return this.take(name);
  }

  buffer(name: string): Buffer | undefined {
    return this.#buffers.get(name);
  }

  scalar(name: string): Scalar | undefined {
    return this.#scalars.get(name);
  }

  /** Runs `inside`; what it declares is gone afterwards. */
  scoped(inside: () => void): void {
    const outer = this.#declared;
    this.#declared = [];
    inside();
    for (const name of this.#declared) {
      this.#buffers.delete(name);
      this.#scalars.delete(name);
    }
    this.#declared = outer;
  }
}
