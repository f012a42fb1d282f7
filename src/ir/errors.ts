/** A kernel that cannot be compiled as asked: found after the front end, when dims, tunables or the target are known. */
import type { Span } from "./tile.js";

export class LoweringError extends Error {
  override readonly name = "LoweringError";
  /**
   * @param code stable code, `TW5###`
   * @param fix one line that says what to write or set instead
   * @param span where in the TypeScript, if one place is to blame
   */
  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
    readonly span?: Span,
  ) {
    super(message);
  }
}
