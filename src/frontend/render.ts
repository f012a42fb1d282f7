/** Diagnostics as text for a terminal. */
import pc from "picocolors";
import type { Diagnostic } from "./diagnostics.js";

/** Columns that a character takes on a terminal: 0 for combining marks, 2 for wide East Asian characters and emoji. */
function cellWidth(character: string): number {
  if (/^\p{Mark}$/u.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** Blanks as wide as `text`; tabs stay tabs so that the underline stands right at any tab width. */
function blanks(text: string): string {
  let out = "";
  for (const character of text) out += character === "\t" ? "\t" : " ".repeat(cellWidth(character));
  return out;
}

function underline(text: string): string {
  let width = 0;
  for (const character of text) width += character === "\t" ? 1 : cellWidth(character);
  return "~".repeat(Math.max(1, width));
}

/** One cell for a character that would move the cursor or change the terminal: a file may hold any bytes. */
const harmless = (text: string): string => text.replaceAll(/[^\P{Cc}\t]/gu, "\ufffd");

/**
 * `file:line:column - error TW1301: message`, the source line with its underline, the chain of call sites, and what to write instead.
 * No trailing newline.
 */
export function renderDiagnostic(d: Diagnostic, color = false): string {
  const paint = pc.createColors(color);
  const place = `${d.file}:${d.line}:${d.column}`;
  const severity = d.severity === "error" ? paint.red("error") : paint.yellow("warning");
  const number = String(d.line);
  const gutter = " ".repeat(number.length);
  const source = harmless(d.sourceLine);
  const before = source.slice(0, d.column - 1);
  const under = source.slice(d.column - 1, Math.max(d.column, d.endColumn - 1));
  const lines = [`${paint.bold(place)} - ${severity} ${paint.bold(d.code)}: ${d.message}`, ""];
  // What is wrong with a file as a whole has no line of its own.
  if (d.sourceLine !== "") {
    lines.push(`  ${paint.dim(`${number} |`)} ${source}`);
    lines.push(`  ${paint.dim(`${gutter} |`)} ${blanks(before)}${paint.red(underline(under))}`);
  }
  for (const call of d.chain)
    lines.push(`  ${paint.dim(`in ${call.function}, called from ${call.file}:${call.line}:${call.column}`)}`);
  lines.push(`  ${paint.cyan("help:")} ${d.fix}`);
  return lines.join("\n");
}
