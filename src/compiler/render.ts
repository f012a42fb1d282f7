/** Diagnostics as text, for callers: what is none is refused. */
import { type Diagnostic, renderDiagnostic as rendered } from "../frontend/index.js";
import { checkDiagnostic } from "./request.js";

/**
 * `file:line:column - error TW1301: message`, the source line with its underline, the chain of call sites, and what to write instead.
 * No trailing newline. Throws TW6050 for what is no diagnostic.
 */
export function renderDiagnostic(diagnostic: Diagnostic, color = false): string {
  checkDiagnostic(diagnostic, color);
  return rendered(diagnostic, color);
}
