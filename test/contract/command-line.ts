/** The command line inside this process: arguments in, exit code and both streams out. */
import { runCommandLine } from "../../src/cli/program.js";

export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export async function tilewright(...args: string[]): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const exit = await runCommandLine(args, streams, new AbortController().signal);
  return { exit, out: out.join(""), err: err.join("") };
}
