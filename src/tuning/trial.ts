/** The parent's side of a trial process: asks, waits as long as the limit says, ends the process where it does not answer, and starts another. */
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { packageRoot } from "../compiler/sources.js";
import type {
  CheckRequest,
  Counted,
  CountRequest,
  Judged,
  OpenRequest,
  PrepareRequest,
  Sampled,
  SampleRequest,
  TrialFailure,
  TrialReply,
  TrialRequest,
} from "./trial-protocol.js";

/** How a candidate ended a trial. */
export class TrialError extends Error {
  override readonly name = "TrialError";

  constructor(
    readonly verdict: "hang" | "fault",
    message: string,
  ) {
    super(message);
  }
}

/** Processes are started from the build, whatever loads this. */
const childFile = path.join(packageRoot, "dist", "tuning", "trial-child.js");

export class Trial {
  #child: ChildProcess | undefined;
  #next = 0;
  #closed = false;
  /** What was kept by `keep` requests and prepared, asked again of every new process. */
  readonly #setup: TrialRequest[];

  constructor(
    private readonly open: OpenRequest,
    /** Milliseconds that a request may take. */
    private readonly limit: number,
    private readonly signal: AbortSignal,
    setup: readonly TrialRequest[] = [],
  ) {
    this.#setup = [...setup];
  }

  check(request: Omit<CheckRequest, "kind">): Promise<Judged> {
    const full: CheckRequest = { kind: "check", ...request };
    return this.#asked<Judged>(full, request.keep);
  }

  count(request: Omit<CountRequest, "kind">): Promise<Counted> {
    return this.#asked({ kind: "count", ...request } satisfies CountRequest, false);
  }

  async prepare(request: Omit<PrepareRequest, "kind">): Promise<void> {
    await this.#asked({ kind: "prepare", ...request } satisfies PrepareRequest, true);
  }

  sample(name: string): Promise<Sampled> {
    return this.#asked({ kind: "sample", name } satisfies SampleRequest, false);
  }

  /** Ends the process for good: a request under way, or to come, is nobody's verdict. */
  close(): void {
    this.#closed = true;
    this.#end();
  }

  /** Ends the process; the next request starts another. */
  #end(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  async #asked<T extends object>(request: TrialRequest, remember: boolean): Promise<T> {
    if (this.#closed) throw new Error("the trial has been closed");
    if (this.#child === undefined) {
      this.#child = fork(childFile, [], {
        serialization: "advanced",
        execArgv: [],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      for (const earlier of [this.open, ...this.#setup]) await this.#ask(earlier);
    }
    const answer = (await this.#ask(request)) as T;
    if (remember) this.#setup.push(request);
    return answer;
  }

  /** One request to the process there is. A failure of any kind ends it: what a faulting kernel leaves behind is not to be trusted. */
  #ask(request: TrialRequest): Promise<object> {
    const child = this.#child as ChildProcess;
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer);
        child.off("message", onMessage);
        child.off("exit", onExit);
        child.off("error", onError);
        this.signal.removeEventListener("abort", onAbort);
        end();
      };
      const fail = (error: Error) =>
        settle(() => {
          if (this.#child === child) this.#end();
          reject(error);
        });
      const onMessage = (reply: TrialReply) => {
        if (reply.id !== id) return;
        if ("ok" in reply) settle(() => resolve(reply.ok));
        else fail(failureOf(reply.error));
      };
      const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
        fail(
          this.#closed
            ? new Error("the trial has been closed")
            : new TrialError("fault", `its process ended by ${signal ?? `exit code ${code}`}`),
        );
      const onError = (error: Error) => fail(error);
      const onAbort = () => fail(this.signal.reason instanceof Error ? this.signal.reason : new Error("stopped"));
      const timer = setTimeout(
        () => fail(new TrialError("hang", `no end after ${this.limit / 1000} s: its process was killed`)),
        this.limit,
      );
      child.on("message", onMessage);
      child.on("exit", onExit);
      child.on("error", onError);
      this.signal.addEventListener("abort", onAbort, { once: true });
      if (this.signal.aborted) onAbort();
      else child.send({ id, request });
    });
  }
}

/** Faults and refusals of the driver are the candidate's; anything else is ours, and ends the sweep. */
function failureOf({ name, message, fault }: TrialFailure): Error {
  // The virtual GPU's own words come after the driver's, and say more.
  const [head = message, ...more] = message.split("\n").map((text) => text.trim());
  const line =
    /^cu\w+ failed/.test(head) && more[0] !== undefined
      ? `${more[0]}${more[1]?.startsWith("at ") ? `, ${more[1]}` : ""}`
      : head;
  if (fault === "timeout") return new TrialError("hang", line);
  if (fault !== undefined || name === "DriverError") return new TrialError("fault", line);
  return new Error(`a trial failed: ${name}: ${message}`);
}
