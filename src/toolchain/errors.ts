/** What can keep one of NVIDIA's tools from being found, fetched or run. */

export type ToolchainErrorCode =
  | "toolchain.unsupported-platform"
  | "toolchain.no-python"
  | "toolchain.no-pip"
  | "toolchain.network"
  | "toolchain.hash-mismatch"
  | "toolchain.download"
  | "toolchain.unpack"
  | "toolchain.cache-not-writable"
  | "toolchain.missing-tool"
  | "toolchain.tool-failed"
  | "toolchain.aborted";

/** A refusal by the tool chain: a stable `code`, what happened (`message`), and what to do about it (`fix`). */
export class ToolchainError extends Error {
  readonly kind = "refusal";
  readonly code: ToolchainErrorCode;
  readonly fix: string;

  constructor(code: ToolchainErrorCode, message: string, fix: string, options?: ErrorOptions) {
    super(`${message}. ${fix}`, options);
    this.name = "ToolchainError";
    this.code = code;
    this.fix = fix;
  }
}
