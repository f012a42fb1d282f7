/** One call of the command line: where it prints, in which form, and what stops it. */
import { setImmediate as turn } from "node:timers/promises";
import type { ExitCode } from "./failure.js";

export interface Session {
  readonly json: boolean;
  /** Whether a person watches stderr. */
  readonly terminal: boolean;
  /** A line on stderr as a step begins; nothing with --json, where stderr stays free for what went wrong. */
  progress(line: string): void;
  /** How far the step is: on a terminal rewritten in place, elsewhere printed now and then. */
  count(line: string): void;
  /** Lines that are rewritten together on a terminal; elsewhere nothing. */
  table(lines: readonly string[]): void;
  /** A line on stderr that matters also with --json: findings, warnings. */
  warn(line: string): void;
  /** Fires when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
}

/** What a verb ends with. It prints nothing on stdout itself, so that --json can promise one object. */
export interface Outcome {
  readonly exit?: ExitCode;
  /** The object that --json prints. */
  readonly object: object;
  /** What is printed without --json. */
  readonly text: string;
}

/** Wraps a verb's work into an action of the command-line parser. */
export type Perform = <A extends unknown[]>(
  work: (session: Session, ...args: A) => Outcome | Promise<Outcome>,
) => (...args: A) => Promise<void>;

/** Between two pieces of work that leave no room for anything else: lets a Ctrl-C that came meanwhile be heard, and throws if one did. */
export async function stoppedMeanwhile(signal: AbortSignal): Promise<void> {
  await turn();
  signal.throwIfAborted();
}
