/** The sweep: every candidate of every unit gets a row, the best of a unit becomes its entry. Rows are kept as they come. */
import { setTimeout as sleep } from "node:timers/promises";
import { compileVariant, gridOf, targetOf } from "../compiler/compile.js";
import { KernelRefusal } from "../compiler/errors.js";
import { hostValue, tensorsOf } from "../compiler/sizes.js";
import { bytesOf } from "../compiler/workspace.js";
import type { VirtualOptions } from "../runtime/index.js";
import type { GpuModel } from "../targets/gpus.js";
import type { Tool } from "../toolchain/index.js";
import { configText, type Entry, type Figure, forgetTuned, type MachineCache, type Row } from "../tuned/index.js";
import { type CountedLaunch, costOf, lowerBound, type Work, workOf } from "./cost.js";
import { decide, sameEntry } from "./decide.js";
import { type Built, build, type Dropped, type Sabotage } from "./judge.js";
import { confirm, type RaceRules, race, usualRules } from "./race.js";
import { Trial, TrialError } from "./trial.js";
import type { CheckRequest, Problem, TrialLaunch } from "./trial-protocol.js";
import {
  blocksOf,
  type Candidate,
  type Sizes,
  type TunedProgram,
  type Unit,
  type UnitPlace,
  unitsOf,
} from "./units.js";

/** What figures come from. */
export interface Measurement {
  readonly kind: "counted" | "timed";
  /** The device that candidates run on: `virtual:sm_90a`, `cuda:0`. */
  readonly device: string;
  /** The GPU that counts are turned into a cost for; of a real one, what bounds are computed from. */
  readonly model: GpuModel;
  readonly place: UnitPlace;
  /** Shown with the winner. */
  readonly gpu: string;
  readonly driver: string;
}

export interface TuneRequest {
  readonly programs: readonly TunedProgram[];
  readonly measurement: Measurement;
  readonly cache: MachineCache;
  readonly ptxas: Tool | undefined;
  /** Candidates that are tried at a time. */
  readonly jobs: number;
  /** Milliseconds that a candidate's first launch may take. */
  readonly limit: number;
  /** Of every `of` candidates the one with this number, from 0. */
  readonly shard?: { readonly index: number; readonly of: number };
  readonly signal: AbortSignal;
  readonly onEvent?: (event: TuneEvent) => void;
  readonly rules?: RaceRules;
  /** Of the virtual GPU: warp instructions that a candidate may take, as a multiple of what the default takes. */
  readonly budgetFactor?: number;
  readonly sabotage?: Sabotage;
}

export type TuneEvent =
  | { readonly kind: "unit"; readonly unit: Unit; readonly number: number; readonly of: number }
  | { readonly kind: "trying"; readonly unit: Unit; readonly candidate: Candidate }
  | { readonly kind: "row"; readonly unit: Unit; readonly row: Row; readonly known: boolean }
  | { readonly kind: "race"; readonly unit: Unit; readonly figures: ReadonlyMap<string, Figure>; readonly left: number }
  | { readonly kind: "entry"; readonly unit: Unit; readonly entry: Entry };

export interface UnitResult {
  readonly unit: Unit;
  readonly rows: readonly Row[];
  /** Undefined while rows are missing, and where no candidate is left. */
  readonly entry: Entry | undefined;
  /** Candidates without a row: those of other shards. */
  readonly missing: number;
  /** The kernel's own first choice. */
  readonly defaultTune: Readonly<Record<string, number>>;
}

/** Milliseconds for counting, which the virtual GPU does at its own pace. */
const VIRTUAL_LIMIT = 120_000;
/** How much more a block may do at twice the size of a dim: what is cut off at edges, not a loop. */
const ALIKE = 1.25;
/** Work that the smallest tiles may save over those that were counted, at their edges. */
const EDGE = 0.5;

/** Tunes every unit. Rejects with the signal's reason when aborted; what is known by then is in the cache. */
export async function tune(request: TuneRequest): Promise<UnitResult[]> {
  const known = new Set<string>();
  const units = request.programs.flatMap((program) => unitsOf(program, request.measurement.place, known));
  const results: UnitResult[] = [];
  for (const [number, unit] of units.entries()) {
    request.onEvent?.({ kind: "unit", unit, number, of: units.length });
    const sweep = new Sweep(unit, request);
    try {
      results.push(await sweep.run());
    } finally {
      sweep.close();
    }
  }
  forgetTuned();
  return results;
}

class Sweep {
  readonly #rows = new Map<string, Row>();
  readonly #built = new Map<string, Built>();
  readonly #binaries = new Map<string, string>();
  readonly #trials: Trial[] = [];
  readonly #default: string;
  readonly #defaultTune: Readonly<Record<string, number>>;
  /** The least matrix work of any candidate counted so far; nothing until the default was. */
  #least: number | undefined;
  #best = Number.POSITIVE_INFINITY;
  #budget: number | undefined;
  /** Of a kernel that no oracle knows: the default's check, which every trial process starts with, to have what others are held to. */
  #held: readonly CheckRequest[] = [];

  constructor(
    private readonly unit: Unit,
    private readonly request: TuneRequest,
  ) {
    const { of, full } = unit;
    const launch = of.program.launches[unit.index];
    // What the kernel chooses for itself: the first combination that fits the target.
    const usual = compileVariant(of.program, this.#target, full.binding.dims, full.binding.options, new Map(), launch);
    this.#defaultTune = usual.tune;
    this.#default = configText(usual.tune);
  }

  get #target() {
    return targetOf(this.request.measurement.place.silicon.arch);
  }

  async run(): Promise<UnitResult> {
    const { unit, request } = this;
    const usual = unit.candidates.find(({ text }) => text === this.#default) as Candidate;
    const admitted = unit.candidates.filter(({ admitted }) => admitted);
    for (const { tune, admitted } of unit.candidates) {
      if (!admitted) this.#note({ tune, verdict: "where", reason: "the kernel's where clause", at: now() }, false);
    }
    for (const row of request.cache.rows(unit.key)) {
      if (row.binary !== undefined && alive(row)) this.#binaries.set(row.binary, configText(row.tune));
    }
    // The default first: it is what others are bounded by, and, of a user's own kernel, held to.
    await this.#settle(usual, this.#trial(0), true);
    const row = this.#rows.get(usual.text);
    if (!unit.of.shipped && !alive(row))
      throw new KernelRefusal(
        "TW7014",
        `the default configuration of ${unit.kernel.name}, ${usual.text}, to which others would be held, is out itself: ${row?.verdict}, ${row?.reason}`,
        "make the first values of its tunables work",
      );
    const { shard } = request;
    const others = admitted.filter(
      (candidate, i) => candidate !== usual && (shard === undefined || i % shard.of === shard.index),
    );
    await this.#each(others);
    if (request.measurement.kind === "timed") await this.#race();
    const missing = admitted.filter(({ text }) => !this.#rows.has(text) && !this.#known(text)).length;
    const entry = missing === 0 ? await this.#decide() : undefined;
    return { unit, rows: [...this.#rows.values()], entry, missing, defaultTune: this.#defaultTune };
  }

  close(): void {
    for (const trial of this.#trials) trial.close();
  }

  /** Rows that other processes have found meanwhile. */
  #known(text: string): boolean {
    const candidate = this.unit.candidates.find((c) => c.text === text) as Candidate;
    const row = this.request.cache.row(this.unit.key, candidate.tune);
    if (row !== undefined) this.#note(row, true);
    return row !== undefined;
  }

  #note(row: Row, known: boolean): void {
    this.#rows.set(configText(row.tune), row);
    if (row.figure !== undefined) this.#best = Math.min(this.#best, row.figure.median);
    this.request.onEvent?.({ kind: "row", unit: this.unit, row, known });
  }

  #trial(worker: number): Trial {
    const found = this.#trials[worker];
    if (found !== undefined) return found;
    const { measurement, limit, signal } = this.request;
    const { program, shipped } = this.unit.of;
    const options: VirtualOptions = {
      threads: 1,
      counters: true,
      ...(this.#budget === undefined ? {} : { budget: this.#budget }),
    };
    const made = new Trial(
      { kind: "open", device: measurement.device, options, program, shipped },
      limit,
      signal,
      this.#held,
    );
    this.#trials[worker] = made;
    return made;
  }

  /** All candidates, some at a time. Those that another process is at are left to it, and looked for at the end. */
  async #each(candidates: readonly Candidate[]): Promise<void> {
    const queue = [...candidates];
    const elsewhere: Candidate[] = [];
    const worker = async (number: number) => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (!(await this.#settle(next, this.#trial(number), false))) elsewhere.push(next);
      }
    };
    await Promise.all(Array.from({ length: this.request.jobs }, (_, number) => worker(number)));
    for (const candidate of elsewhere) {
      while (!(await this.#settle(candidate, this.#trial(0), false)))
        await sleep(100, undefined, { signal: this.request.signal });
    }
  }

  /** Finds a candidate's row; false while another process is at it. */
  async #settle(candidate: Candidate, trial: Trial, usual: boolean): Promise<boolean> {
    const { request, unit } = this;
    request.signal.throwIfAborted();
    const stored = request.cache.row(unit.key, candidate.tune);
    if (stored !== undefined && !(usual && this.#needsDefault())) {
      this.#note(stored, true);
      return true;
    }
    const claim = await request.cache.claim(unit.key, candidate.tune);
    if (claim === undefined && !usual) return false;
    try {
      request.onEvent?.({ kind: "trying", unit, candidate });
      const row = await this.#row(candidate, trial, usual);
      if (stored === undefined) request.cache.putRow(unit.key, row);
      this.#note(stored ?? row, stored !== undefined);
    } finally {
      await claim?.release();
    }
    return true;
  }

  /** Whether the default has to run though its row is there: others are held to its outputs, or bounded by its counts. */
  #needsDefault(): boolean {
    const { candidates, key } = this.unit;
    return candidates.some(({ admitted, tune }) => admitted && this.request.cache.row(key, tune) === undefined);
  }

  async #row(candidate: Candidate, trial: Trial, usual: boolean): Promise<Row> {
    const { request, unit } = this;
    const { tune, text } = candidate;
    const out = ({ verdict, reason, facts = {} }: Dropped): Row => ({ tune, verdict, reason, ...facts, at: now() });
    const built = await build(unit, candidate, { ...request, target: this.#target });
    if ("verdict" in built) return out(built);
    const { facts } = built;
    const twin = this.#binaries.get(facts.binary as string);
    if (twin !== undefined && twin !== text)
      return out({ verdict: "duplicate", reason: `the same machine code as ${twin}`, facts });
    this.#binaries.set(facts.binary as string, text);
    const blocks = blocksOf(unit, unit.full, tune);
    if (!usual && this.#least !== undefined) {
      const bound = lowerBound(this.#bounding, { matrixSeconds: this.#least, bytes: this.#writtenBytes() }, blocks);
      if (bound > this.#best)
        return out({
          verdict: "bound",
          reason: `${blocks} blocks take ${us(bound)} at least, the best so far ${us(this.#best)}`,
          facts,
        });
    }
    try {
      const problem = { ...this.#problem(unit.check, built.variant), keep: usual && !unit.of.shipped };
      if (problem.keep) this.#held = [{ kind: "check", ...problem }];
      const judged = await trial.check(problem);
      if (!judged.ok) return out({ verdict: "wrong", reason: judged.message, facts });
      this.#built.set(text, built);
      if (request.measurement.kind === "counted") return await this.#counted(candidate, built, trial, usual);
      if (usual) await this.#boundFromDefault(candidate, built);
      return { tune, verdict: "checked", reason: "not timed yet", ...facts, at: now() };
    } catch (error) {
      if (!(error instanceof TrialError)) throw error;
      return out({ verdict: error.verdict, reason: error.message, facts });
    }
  }

  /** The default's or a candidate's launch, counted on the reduced problem. */
  async #count({ tune }: Candidate, { variant, facts }: Built, trial: Trial): Promise<CountedLaunch> {
    const { unit } = this;
    const { counters } = await trial.count({ ...this.#problem(unit.count, variant), of: unit.index });
    return {
      counters,
      counted: blocksOf(unit, unit.count, tune),
      blocks: blocksOf(unit, unit.full, tune),
      threads: variant.threads,
      occupancy: facts.occupancy ?? 1,
      sharedBytes: variant.sharedBytes,
      tensorBytes: this.#tensorBytes(),
    };
  }

  /**
   * Counts are scaled by the number of blocks, so blocks must do the same at other sizes. Throws TW7016 where they do more the larger a dim is
   * that `count` reduces: it shortens a loop.
   */
  async #holdCount({ tune }: Candidate, { variant }: Built, trial: Trial, launch: CountedLaunch): Promise<void> {
    const { unit } = this;
    const each = (instructions = 0, sizes: Sizes) => instructions / Math.max(1, blocksOf(unit, sizes, tune));
    const counted = each(launch.counters.warp_instructions, unit.count);
    for (const { dim, other, sizes, counted: size } of unit.probes) {
      const { counters } = await trial.count({ ...this.#problem(sizes, variant), of: unit.index });
      const there = each(counters.warp_instructions, sizes);
      const [less, more] = other < size ? [there, counted] : [counted, there];
      if (more <= ALIKE * less) continue;
      throw new KernelRefusal(
        "TW7016",
        `"count" of a shape of ${unit.of.reference} sets ${dim}=${size}, but ${dim} lengthens a loop of ${unit.kernel.name}: a block executes ${Math.round(counted)} warp instructions there, ${Math.round(there)} at ${dim}=${other}`,
        `leave ${dim} out of "count", which is for dims that only say how many blocks there are`,
      );
    }
  }

  async #counted(candidate: Candidate, built: Built, trial: Trial, usual: boolean): Promise<Row> {
    const { tune } = candidate;
    const { facts } = built;
    const { model } = this.request.measurement;
    const launch = await this.#count(candidate, built, trial);
    if (usual) await this.#holdCount(candidate, built, trial, launch);
    const work: Work = workOf(this.#bounding, launch);
    this.#least = Math.min(this.#least ?? Number.POSITIVE_INFINITY, EDGE * work.matrixSeconds);
    if (usual) this.#limitInstructions(launch.counters.warp_instructions ?? 0);
    const { microseconds, parts, waves } = costOf(model, launch);
    const [first, second] = parts;
    const reason = [
      ...[first, second].map((part) => `${part?.[0]} ${us(part?.[1] ?? 0)}`),
      `${waves} wave${waves === 1 ? "" : "s"} of ${launch.blocks} blocks, ${launch.occupancy} per multiprocessor`,
    ].join(", ");
    const figure: Figure = { median: microseconds, p20: microseconds, p80: microseconds, margin: 0, samples: 1 };
    return { tune, verdict: "ok", reason, figure, ...facts, at: now() };
  }

  /** What bounds for a real GPU are computed from: the default's work, counted on the virtual one, and its time. */
  async #boundFromDefault(candidate: Candidate, built: Built): Promise<void> {
    const { text } = candidate;
    const { variant } = built;
    const { unit, request } = this;
    const { signal, limit, measurement } = request;
    const { program, shipped } = unit.of;
    const options: VirtualOptions = { counters: true };
    const device = `virtual:${this.#target.name}`;
    const virtual = new Trial(
      { kind: "open", device, options, program, shipped },
      Math.max(limit, VIRTUAL_LIMIT),
      signal,
    );
    try {
      const launch = await this.#count(candidate, built, virtual);
      await this.#holdCount(candidate, built, virtual, launch);
      this.#least = EDGE * workOf(this.#bounding, launch).matrixSeconds;
      if (measurement.device.startsWith("virtual")) this.#limitInstructions(launch.counters.warp_instructions ?? 0);
    } finally {
      virtual.close();
    }
    await this.#alone(async (trial) => {
      await trial.prepare({ ...this.#problem(unit.full, variant), name: text, of: unit.index });
      const { least } = request.rules ?? usualRules;
      for (let i = 0; i < least; i++) this.#best = Math.min(this.#best, (await trial.sample(text)).microseconds);
    });
  }

  /** A candidate that takes a hundred times the default's instructions hangs, whatever the speed of this machine. */
  #limitInstructions(usual: number): void {
    const { budgetFactor = 100, measurement } = this.request;
    if (!measurement.device.startsWith("virtual") || usual === 0) return;
    this.#budget = Math.max(1e6, Math.ceil(usual * budgetFactor));
    this.close();
    this.#trials.length = 0;
  }

  /** A real GPU's bound must hold whatever its matrix unit makes of `mma.sync`. */
  get #bounding(): GpuModel {
    const { kind, model } = this.request.measurement;
    return kind === "counted" ? model : { ...model, mmaSync: 1 };
  }

  #tensorBytes(): number {
    const { kernel, full } = this.unit;
    return tensorsOf(kernel).reduce((sum, p) => (p.optional === true ? sum : sum + bytesOf(p, full.binding.dims)), 0);
  }

  #writtenBytes(): number {
    const { kernel, full } = this.unit;
    return tensorsOf(kernel).reduce((sum, p) => (p.access === "output" ? sum + bytesOf(p, full.binding.dims) : sum), 0);
  }

  /** What is launched for these sizes: the candidate, and the program's other launches with their own first choices. */
  #problem({ settings, binding }: Sizes, variant: Built["variant"]): Problem {
    const { of, index, shape } = this.unit;
    const { dims, options } = binding;
    const launches = of.program.launches.flatMap((launch, i): TrialLaunch[] => {
      const { kernel, when } = launch;
      if (when !== undefined && hostValue(`when ${kernel.name} is launched`, when, dims) !== true) return [];
      const own = i === index ? variant : compileVariant(of.program, this.#target, dims, options, new Map(), launch);
      const { ptx, entry, tune, block, dynamicShared, params } = own;
      const grid = gridOf(kernel, dims, tune, options);
      return [{ index: i, compiled: { ptx, entry, tune, block, dynamicShared, params }, grid }];
    });
    return { settings, fill: shape.fill, launches };
  }

  /** Times what is left, on a device of its own. */
  async #race(): Promise<void> {
    const { unit, request } = this;
    const racers = unit.candidates.filter(({ text }) => alive(this.#rows.get(text)));
    if (racers.every(({ text }) => this.#rows.get(text)?.verdict === "ok")) return;
    await this.#alone(async (trial) => {
      const ready: Candidate[] = [];
      for (const candidate of racers) if (await this.#prepare(candidate, trial)) ready.push(candidate);
      const rules = request.rules ?? usualRules;
      const { figures } = await race(
        ready.length,
        async (i) => (await trial.sample((ready[i] as Candidate).text)).microseconds,
        rules,
        (i, error) => this.#lost(ready[i] as Candidate, error),
        (figures, left) =>
          request.onEvent?.({
            kind: "race",
            unit,
            figures: new Map(ready.map(({ text }, i) => [text, figures[i] as Figure])),
            left: left.length,
          }),
      );
      ready.forEach(({ tune, text }, i) => {
        const { reason: _, ...row } = this.#rows.get(text) as Row;
        const figure = figures[i] as Figure;
        if (!alive(row) || figure.samples === 0) return;
        const timed: Row = { ...row, tune, verdict: "ok", reason: `${figure.samples} samples`, figure, at: now() };
        request.cache.putRow(unit.key, timed);
        this.#note(timed, false);
      });
    });
  }

  /** Makes a candidate ready to be timed at its full sizes; one that fails there is out. */
  async #prepare(candidate: Candidate, trial: Trial): Promise<boolean> {
    const { unit, request } = this;
    let built = this.#built.get(candidate.text);
    if (built === undefined) {
      const again = await build(unit, candidate, { ...request, target: this.#target });
      if ("verdict" in again) return false;
      built = again;
    }
    try {
      await trial.prepare({ ...this.#problem(unit.full, built.variant), name: candidate.text, of: unit.index });
      return true;
    } catch (error) {
      this.#lost(candidate, error);
      return false;
    }
  }

  /** A candidate that faulted or hung while it was timed. */
  #lost({ tune, text }: Candidate, error: unknown): void {
    if (!(error instanceof TrialError)) throw error;
    const { figure: _, ...row } = this.#rows.get(text) as Row;
    const lost: Row = {
      ...row,
      tune,
      verdict: error.verdict,
      reason: `while it was timed: ${error.message}`,
      at: now(),
    };
    this.request.cache.putRow(this.unit.key, lost);
    this.#note(lost, false);
  }

  /** Runs `work` with the only process of this machine that times kernels on the device. */
  async #alone(work: (trial: Trial) => Promise<void>): Promise<void> {
    const { request } = this;
    for (;;) {
      const lock = await request.cache.lock(`timing-${request.measurement.device}`);
      if (lock === undefined) {
        await sleep(500, undefined, { signal: request.signal });
        continue;
      }
      try {
        for (const trial of this.#trials.slice(1)) trial.close();
        return await work(this.#trial(0));
      } finally {
        await lock.release();
      }
    }
  }

  /** The entry, once every candidate has a row. */
  async #decide(): Promise<Entry | undefined> {
    const { unit, request } = this;
    const { kind, gpu, driver } = request.measurement;
    const decision = decide([...this.#rows.values()], this.#defaultTune, unit.key.source);
    if (decision === undefined) return undefined;
    const { usual, survivors } = decision;
    let { winner } = decision;
    let figures = { winner: winner.figure, usual: (usual ?? winner).figure };
    let confirmed = kind === "counted" || winner === usual;
    const stored = request.cache.entry(unit.key);
    if (!confirmed && stored?.confirmed === true && configText(stored.tune) === configText(winner.tune)) {
      this.#announce(stored);
      return stored;
    }
    if (!confirmed && usual !== undefined) {
      const again = await this.#confirm(winner, usual);
      if (again !== undefined) {
        figures = again;
        confirmed = true;
        // What does not hold when the two meet again is no gain.
        if (again.winner.median + again.winner.margin >= again.usual.median - again.usual.margin) {
          winner = usual;
          figures = { winner: again.usual, usual: again.usual };
        }
      }
    }
    const entry: Entry = {
      tune: winner.tune,
      default: this.#defaultTune,
      figure: figures.winner,
      defaultFigure: figures.usual,
      confirmed,
      candidates: unit.candidates.length,
      survivors,
      gpu,
      driver,
      at: now(),
    };
    const known = stored !== undefined && sameEntry(stored, entry) ? stored : undefined;
    if (known === undefined) request.cache.putEntry(unit.key, entry);
    this.#announce(known ?? entry);
    return known ?? entry;
  }

  #announce(entry: Entry): void {
    this.request.onEvent?.({ kind: "entry", unit: this.unit, entry });
  }

  async #confirm(winner: Row, usual: Row): Promise<{ winner: Figure; usual: Figure } | undefined> {
    const both = [winner, usual].map(
      (row) => this.unit.candidates.find(({ text }) => text === configText(row.tune)) as Candidate,
    );
    let figures: { winner: Figure; usual: Figure } | undefined;
    await this.#alone(async (trial) => {
      for (const candidate of both) if (!(await this.#prepare(candidate, trial))) return;
      const sample = async (i: number) => (await trial.sample((both[i] as Candidate).text)).microseconds;
      figures = await confirm(
        () => sample(0),
        () => sample(1),
        this.request.rules ?? usualRules,
      );
    });
    return figures;
  }
}

const now = (): string => new Date().toISOString();
const us = (microseconds: number): string => `${microseconds.toPrecision(3)} us`;
const alive = (row: Pick<Row, "verdict"> | undefined): boolean => row?.verdict === "ok" || row?.verdict === "checked";
