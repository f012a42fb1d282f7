/**
 * The reference machine: threads that run one after the other, each until it ends or must wait for others, and nothing else.
 * A warp exists only where its threads exchange something, a block only where they wait at a barrier.
 */
import { type Action, type Code, translate } from "./decode.js";
import { type Region, region, type Spaces } from "./memory.js";
import { parse } from "./text.js";

/** One activation of a routine. */
export interface Frame {
  readonly code: Code;
  readonly registers: bigint[];
  /** Where its variables begin in local memory. */
  readonly base: number;
  pc: number;
}

export interface Thread {
  readonly block: Block;
  /** tid, and the number in the block. */
  readonly id: readonly [number, number, number];
  readonly index: number;
  readonly lane: number;
  readonly warp: number;
  readonly spaces: Spaces;
  readonly frames: Frame[];
  frame: Frame;
  state: "running" | "waiting" | "ended";
  /** What it waits at. */
  waits?: Waiting;
  /** The carry flag. */
  carry: bigint;
  /** Instructions executed: those whose guard held. */
  count: number;
}

export type Waiting =
  | { readonly kind: "warp"; readonly action: Action; readonly members: number }
  | { readonly kind: "barrier"; readonly action: Action; readonly id: number; readonly warps: number | undefined };

export interface Block {
  readonly id: readonly [number, number, number];
  readonly shape: readonly [number, number, number];
  readonly grid: readonly [number, number, number];
  readonly parameters: DataView;
  readonly threads: Thread[];
  readonly warps: Thread[][];
}

export interface Launch {
  readonly text: string;
  readonly grid: readonly [number, number, number];
  readonly shape: readonly [number, number, number];
  readonly parameters: DataView;
  /** Global memory; it is changed. */
  readonly memory: readonly Region[];
}

export interface Outcome {
  /** Instructions that threads executed, all together. */
  readonly instructions: number;
  readonly threads: number;
}

/** No program of the generator comes near; one that does has a loop that does not end. */
const mostSteps = 200_000;

/** Runs a kernel to its end. */
export function execute(launch: Launch): Outcome {
  const module = translate(parse(launch.text));
  const globals = [...launch.memory, ...module.globals];
  let instructions = 0;
  let threads = 0;
  const [gx, gy, gz] = launch.grid;
  for (let b = 0; b < gx * gy * gz; b++) {
    const id = [b % gx, Math.floor(b / gx) % gy, Math.floor(b / (gx * gy))] as const;
    const block: Block = { ...launch, id, threads: [], warps: [] };
    const shared = region(0n, Math.max(16, module.sharedBytes));
    const [nx, ny, nz] = launch.shape;
    const locals = new ArrayBuffer(nx * ny * nz * module.localBytes);
    for (let t = 0; t < nx * ny * nz; t++) {
      const frame: Frame = { code: module.entry, registers: Array(module.entry.registers).fill(0n), base: 0, pc: 0 };
      const thread: Thread = {
        block,
        id: [t % nx, Math.floor(t / nx) % ny, Math.floor(t / (nx * ny))],
        index: t,
        lane: t % 32,
        warp: Math.floor(t / 32),
        spaces: {
          global: globals,
          shared,
          local: { base: 0n, view: new DataView(locals, t * module.localBytes, module.localBytes) },
        },
        frames: [frame],
        frame,
        state: "running",
        carry: 0n,
        count: 0,
      };
      block.threads.push(thread);
      if (thread.lane === 0) block.warps.push([]);
      block.warps[thread.warp]!.push(thread);
    }
    run(block);
    for (const thread of block.threads) instructions += thread.count;
    threads += block.threads.length;
  }
  return { instructions, threads };
}

function run(block: Block): void {
  for (;;) {
    for (const thread of block.threads) step(thread);
    if (block.threads.every((thread) => thread.state === "ended")) return;
    if (!release(block)) throw new Error(`the program waits for ever: ${[...whereabouts(block)].join(", ")}`);
  }
}

/** Where the threads wait, for a message. */
function whereabouts(block: Block): Set<string> {
  return new Set(
    block.threads
      .filter((thread) => thread.waits !== undefined)
      .map(({ warp, waits }) => {
        const members = waits?.kind === "warp" ? ` for lanes ${(waits.members >>> 0).toString(16)}` : "";
        return `warp ${warp} at line ${waits?.action.line}${members}`;
      }),
  );
}

function step(thread: Thread): void {
  let steps = 0;
  while (thread.state === "running") {
    const frame = thread.frame;
    const action = frame.code.actions[frame.pc++];
    if (action === undefined) throw new Error("the program runs past its end");
    if (action.guard !== undefined && (frame.registers[action.guard] !== 0n) === action.negated) continue;
    if (++steps > mostSteps) throw new Error("the program does not end");
    thread.count++;
    action.execute(thread);
  }
}

/** Lets go on who waits for nobody any more. */
function release(block: Block): boolean {
  let any = false;
  const tried = new Set<string>();
  let last: Thread | undefined;
  let at: Waiting | undefined;
  for (const first of block.threads) {
    if (first.waits === undefined || (first.warp === last?.warp && same(first.waits, at))) continue;
    [last, at] = [first, first.waits];
    // One thread speaks for all that wait for the same.
    const { action } = first.waits;
    const who = first.waits.kind === "warp" ? `${first.warp} ${first.waits.members}` : `all ${first.waits.id}`;
    const key = `${who} ${action.line}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const group =
      first.waits.kind === "warp" ? meetingWarp(block, first, first.waits) : meetingBlock(block, first.waits);
    if (group === undefined) continue;
    for (const thread of group) {
      thread.state = "running";
      delete thread.waits;
    }
    action.together?.(group);
    any = true;
  }
  return any;
}

/** Whether two threads of a warp wait for the same. */
function same(a: Waiting, b: Waiting | undefined): boolean {
  if (b === undefined || a.action !== b.action) return false;
  return a.kind === "barrier" ? b.kind === "barrier" && a.id === b.id : b.kind === "warp" && a.members === b.members;
}

/** The threads of a member mask, if all that have not ended wait at the same instruction with the same mask. */
function meetingWarp(block: Block, first: Thread, at: Extract<Waiting, { kind: "warp" }>): Thread[] | undefined {
  const warp = block.warps[first.warp] as Thread[];
  const group = warp.filter((thread) => ((at.members >>> thread.lane) & 1) === 1 && thread.state !== "ended");
  const meets = ({ waits }: Thread) =>
    waits?.kind === "warp" && waits.action === at.action && waits.members === at.members;
  return group.every(meets) ? group : undefined;
}

/** The threads at a barrier, if as many warps are there as it takes. */
function meetingBlock(block: Block, at: Extract<Waiting, { kind: "barrier" }>): Thread[] | undefined {
  const alive = block.threads.filter((thread) => thread.state !== "ended");
  const here = alive.filter((thread) => thread.waits?.kind === "barrier" && thread.waits.id === at.id);
  const warps = new Set(here.map((thread) => thread.warp));
  // A warp is there when all its threads are.
  if (alive.some((thread) => warps.has(thread.warp) && !here.includes(thread))) return undefined;
  const expected = at.warps ?? new Set(alive.map((thread) => thread.warp)).size;
  return warps.size >= expected ? here : undefined;
}
