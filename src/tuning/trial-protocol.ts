/** What a tuner and its trial processes say to each other. Everything is plain data, and survives a structured clone. */
import type { Launchable } from "../compiler/launch.js";
import type { KernelProgram } from "../compiler/program.js";
import type { LaunchCounters, VirtualOptions } from "../runtime/index.js";

export type Texts = Readonly<Record<string, string>>;

/** Opens a device for one program; the first thing a trial process is asked. */
export interface OpenRequest {
  readonly kind: "open";
  readonly device: string;
  readonly options: VirtualOptions;
  readonly program: KernelProgram;
  /** Whether the program is one of the catalogue: its inputs have meaning, and the oracle knows it. */
  readonly shipped: boolean;
}

export interface TrialLaunch {
  /** Which launch of the program. */
  readonly index: number;
  readonly compiled: Launchable;
  readonly grid: readonly number[];
}

/** A problem, and what is to be launched for it, in order. */
export interface Problem {
  readonly settings: Texts;
  readonly fill: Texts;
  readonly launches: readonly TrialLaunch[];
}

/** Runs a problem and judges its outputs; with `keep`, where no oracle knows the program, they become what others are held to. */
export interface CheckRequest extends Problem {
  readonly kind: "check";
  readonly keep: boolean;
}

/** Runs a problem with counters. */
export interface CountRequest extends Problem {
  readonly kind: "count";
  /** The launch whose counters are wanted. */
  readonly of: number;
}

/** Readies a problem for timing under a name. */
export interface PrepareRequest extends Problem {
  readonly kind: "prepare";
  readonly name: string;
  readonly of: number;
}

/** Times the launch of a prepared problem once. */
export interface SampleRequest {
  readonly kind: "sample";
  readonly name: string;
}

export type TrialRequest = OpenRequest | CheckRequest | CountRequest | PrepareRequest | SampleRequest;

export interface Judged {
  readonly ok: boolean;
  readonly message: string;
}
export interface Counted {
  readonly counters: LaunchCounters;
}
export interface Sampled {
  readonly microseconds: number;
}
export interface Opened {
  readonly device: string;
}

/** How a request failed inside the process. */
export interface TrialFailure {
  readonly name: string;
  readonly message: string;
  /** Of a fault: `timeout`, `out-of-bounds`, … */
  readonly fault?: string;
}

export type TrialReply =
  | { readonly id: number; readonly ok: object }
  | { readonly id: number; readonly error: TrialFailure };
