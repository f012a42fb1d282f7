/** How the command line fails: exit codes, the one line on stderr, and the JSON form of an error. */
import { CommanderError } from "commander";
import { DriverError, TilewrightError } from "../runtime/errors.js";
import type { Diagnostic } from "./compiler-port.js";

/**
 * 0 done · 1 a fault of tilewright itself, or a regression that `bench` was asked to fail on · 2 refused (bad input, bad usage) · 3 a fault on the device · 4 sanitizers found errors
 * or warnings · 130 stopped by the user.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

/** Something asked for on the command line that cannot be had. `code` is stable, `details` go into the JSON form. */
export class Refusal extends Error {
  readonly kind = "refusal";
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

export interface Failure {
  readonly exit: ExitCode;
  readonly code: string;
  readonly message: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** Sorts whatever was thrown. Errors of the library say what they are by `kind`, `code` and `message`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) return { exit: 2, code: "cli.usage", message: usageMessage(error), details: {} };
  if (!(error instanceof Error)) return { exit: 1, code: "internal", message: String(error), details: {} };
  const { kind, code, diagnostics, details, fix } = error as Error & {
    kind?: unknown;
    code?: unknown;
    diagnostics?: unknown;
    details?: unknown;
    fix?: unknown;
  };
  const more = { ...(isRecord(details) ? details : {}), ...(typeof fix === "string" ? { fix } : {}) };
  if (Array.isArray(diagnostics)) {
    return {
      exit: 2,
      code: "diagnostics",
      message: error.message,
      diagnostics: diagnostics as Diagnostic[],
      details: more,
    };
  }
  if (error.name === "AbortError" || (typeof code === "string" && /(^|\.)aborted$/.test(code))) {
    return { exit: 130, code: "aborted", message: "stopped", details: more };
  }
  if (error instanceof DriverError) {
    const { code: ours, message, driverCode, driverName, call } = error;
    return { exit: 3, code: ours, message, details: { ...more, driverCode, driverName, call } };
  }
  // What else the runtime throws was found before a driver was asked: a bad file, a bad argument, no addon.
  if (error instanceof TilewrightError) return { exit: 2, code: error.code, message: error.message, details: more };
  const name = typeof code === "string" || typeof code === "number" ? String(code) : "internal";
  const { errno, syscall } = error as NodeJS.ErrnoException;
  // The system refused: a full disk, a folder that may not be written. Node's words name the call and the file.
  if (typeof errno === "number" && typeof syscall === "string")
    return { exit: 2, code: "system", message: error.message, details: { ...more, errno: name, syscall } };
  if (kind === "refusal") return { exit: 2, code: name, message: error.message, details: more };
  if (kind === "fault") return { exit: 3, code: name, message: error.message, details: more };
  return { exit: 1, code: "internal", message: `${error.name}: ${error.message}`, details: { stack: error.stack } };
}

/** The JSON form: one object, diagnostics included. */
export function failureObject({ code, message, diagnostics, details }: Failure): object {
  return { error: { code, message, ...(diagnostics ? { diagnostics } : {}), ...details } };
}

/** The one line on stderr. A message of several lines is joined: scripts read the first line, and nothing may be lost with the rest. */
export function failureLine({ message }: Failure): string {
  return `tilewright: ${message.trim().replaceAll(/\s*\n\s*/g, " ")}`;
}

/** commander's words, without its prefix and with the suggestion on the same line. */
function usageMessage(error: CommanderError): string {
  // A verb without the word that it needs, or help for one that there is not: commander would print the help.
  if (error.code === "commander.help") return "say what to do: `--help` lists the commands";
  return error.message
    .replace(/^error: /, "")
    .replace(/\n\(Did you mean (.*)\?\)/s, (_, names: string) => ` (did you mean ${names}?)`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
