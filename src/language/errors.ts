/** Errors of the language in eager mode: a stable code, what happened, where, and what to do instead. */

import type { Refuse } from "../checks/index.js";

export type LanguageErrorCode =
  /** A tile operation (or blockIdx) outside a running kernel. */
  | "TW-L001"
  /** A tile operation inside element code. */
  | "TW-L002"
  /** Shapes that do not fit each other. */
  | "TW-L003"
  /** dtypes that do not fit each other or the operation. */
  | "TW-L004"
  /** An index outside a shared buffer or fragment, or the wrong number of indices. */
  | "TW-L005"
  /** A write to an input. */
  | "TW-L006"
  /** A malformed argument of a language function. */
  | "TW-L007"
  /** An optional input that was left out is touched. */
  | "TW-L008"
  /** A kernel specification that cannot be right. */
  | "TW-L010"
  /** Arguments of a launch that do not fit the specification. */
  | "TW-L011"
  /** Settings (tunables, options) of a launch that the specification does not admit. */
  | "TW-L012"
  /** A failed `assert` of the kernel. */
  | "TW-L020";

export class LanguageError extends Error {
  override readonly name = "LanguageError";

  /** `fix`: one line that says what to do instead. */
  constructor(
    readonly code: LanguageErrorCode,
    what: string,
    readonly fix: string,
  ) {
    super(`${code}: ${what}\n  fix: ${fix}`);
  }
}

/** How the checks of `checks/` refuse here, by a code; `where` comes in front: "kernel scale: ". */
export const refusing =
  (code: LanguageErrorCode, where = ""): Refuse =>
  (what, fix) => {
    throw new LanguageError(code, `${where}${what}`, fix);
  };

/** Throws TW-L007. */
export const refuse: Refuse = refusing("TW-L007");
