/** How the compiler's public functions refuse: what was asked for cannot be done, and nothing has been written. */
import type { Refuse } from "../checks/index.js";
import type { Diagnostic } from "../frontend/index.js";

/** Bad input: a tensor, a setting, a target. `code` is stable (`TW6###`), `fix` says what to do instead. */
export class KernelRefusal extends Error {
  override readonly name = "KernelRefusal";
  readonly kind = "refusal";

  constructor(
    readonly code: string,
    message: string,
    readonly fix?: string,
  ) {
    super(fix === undefined ? message : `${message} (${fix})`);
  }
}

/** How the checks of `checks/` refuse, by a code. */
export const refusing =
  (code: string): Refuse =>
  (what, fix) => {
    throw new KernelRefusal(code, what, fix);
  };

/** A source file whose kernels cannot be compiled. */
export class DiagnosticsError extends Error {
  override readonly name = "DiagnosticsError";
  readonly kind = "refusal";
  readonly code = "diagnostics";

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    const [first] = diagnostics.filter((d) => d.severity === "error");
    super(
      first === undefined
        ? "the source has errors"
        : `${first.file}:${first.line}:${first.column}: ${first.code} ${first.message}`,
    );
  }
}
