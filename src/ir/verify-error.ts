/** What a verifier finds, and the exception that shows it in the function's text. */

/** One broken rule: the node it was seen at and what is wrong. */
export interface Finding {
  readonly at: object;
  /** Stable code of the rule, `TW-IR-…`. */
  readonly code: string;
  readonly message: string;
}

/** A function or kernel that breaks the IR's rules; the message is its text with the findings under the lines they belong to. */
export class VerifyError extends Error {
  override readonly name = "VerifyError";
  readonly code = "TW-IR-VERIFY";
  constructor(
    readonly subject: string,
    readonly findings: readonly Finding[],
    readonly text: string,
  ) {
    super(
      `${subject} breaks ${findings.length === 1 ? "a rule" : `${findings.length} rules`} of the IR:\n${findings.map((finding) => `  ${finding.code}: ${finding.message}\n`).join("")}\n${text}`,
    );
  }
}

/** Findings by node, as the printers take them. */
export function notesOf(findings: readonly Finding[]): Map<object, string[]> {
  const notes = new Map<object, string[]>();
  for (const { at, code, message } of findings) {
    const lines = notes.get(at) ?? [];
    lines.push(`error: ${message} [${code}]`);
    notes.set(at, lines);
  }
  return notes;
}
