/** Optional inputs: `given`, and what stands in eager mode for one that was left out. */
import { isInstance } from "../checks/index.js";
import type { DTypeName } from "./dtypes.js";
import { LanguageError } from "./errors.js";
import type { Tensor } from "./types.js";

/** An optional input that was left out: it has no elements, and touching it is an error. */
export class AbsentTensor implements Tensor {
  readonly memory = "tensor";

  constructor(
    readonly dtype: DTypeName,
    readonly rank: number,
    private readonly name: string,
  ) {}

  at(): never {
    return this.refuse(".at");
  }

  set(): never {
    return this.refuse(".set");
  }

  tile(): never {
    return this.refuse(".tile");
  }

  place(): never {
    return this.refuse(".place");
  }

  /** What `reinterpret` and `placed` would look at. */
  get data(): never {
    return this.refuse("reinterpret");
  }

  private refuse(what: string): never {
    throw new LanguageError(
      "TW-L008",
      `${what} of the optional input ${this.name}, which was left out`,
      `touch it under if (given(${this.name})) only`,
    );
  }
}

/** Whether the caller gave an optional input: a compile-time value, which specialises the kernel. */
export function given(tensor: Tensor): boolean {
  return !isInstance(tensor, AbsentTensor);
}
