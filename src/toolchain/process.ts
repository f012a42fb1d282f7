/** Child processes with captured output, at most as many at a time as the machine has cores. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { ToolchainError } from "./errors.js";

export interface ProcessResult {
  /** Exit status; 128 + the signal's number is not computed: a process ended by a signal has `status` −1 and `signal` set. */
  readonly status: number;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the process is killed; none without. */
  readonly timeout?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each complete line of standard output or error as it arrives. */
  readonly onLine?: (line: string) => void;
}

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a program to its end and captures what it prints. Rejects with `toolchain.missing-tool` when it cannot be started, and with
 * `toolchain.aborted` when the signal fires; an exit status other than 0 is a result, not an error.
 */
export async function runProcess(
  file: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessResult> {
  await slot();
  try {
    return await start(file, args, options);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function slot(): Promise<void> {
  while (running >= availableParallelism()) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
}

function start(file: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: options.env ?? process.env,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.timeout ? { timeout: options.timeout } : {}),
    });
    const stdout = collect(child.stdout, options.onLine);
    const stderr = collect(child.stderr, options.onLine);
    child.on("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.name === "AbortError"
          ? new ToolchainError("toolchain.aborted", `${file} was stopped`, "Start it again when wanted.", {
              cause: error,
            })
          : new ToolchainError(
              "toolchain.missing-tool",
              `${file} cannot be started (${error.code ?? error.message})`,
              "Check that it exists and may be executed.",
              { cause: error },
            ),
      );
    });
    child.on("close", (code, signal) => {
      resolve({ status: code ?? -1, signal, stdout: stdout(), stderr: stderr() });
    });
  });
}

function collect(stream: NodeJS.ReadableStream, onLine?: (line: string) => void): () => string {
  let text = "";
  let reported = 0;
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    text += chunk;
    if (!onLine) return;
    for (let end = text.indexOf("\n", reported); end >= 0; end = text.indexOf("\n", reported)) {
      onLine(text.slice(reported, end));
      reported = end + 1;
    }
  });
  return () => text;
}
