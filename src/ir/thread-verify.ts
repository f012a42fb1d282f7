/**
 * The rules of thread IR. Run between passes: cheap (a few milliseconds for thousands of instructions), and what it lets through, the
 * emitter can print and ptxas takes.
 */
import { type Symbols, symbolsOf, verifyOperands } from "./operand-verify.js";
import type {
  For,
  Guard,
  If,
  Inst,
  Node,
  Operand,
  Reg,
  RegClass,
  Role,
  ThreadFunction,
  Touch,
  While,
} from "./thread.js";
import { findOp, type OpEntry, opcodeProblem, opcodeText } from "./thread-ops.js";
import { registerText } from "./thread-print.js";
import { printThread } from "./thread-text.js";
import { needsUniformity, type Uniformity, UniformityOf } from "./thread-uniformity.js";
import { type Finding, notesOf, VerifyError } from "./verify-error.js";

/** What the rules need to know of a target. */
export interface TargetRules {
  readonly name: string;
  readonly cc: readonly [number, number];
  readonly sharedLimit: number;
}

/** Throws `VerifyError` if the function breaks a rule; the message shows the function with the findings in place. */
export function verifyThread(fn: ThreadFunction, target: TargetRules): void {
  const findings = checkThread(fn, target);
  if (findings.length > 0)
    throw new VerifyError(`thread function ${fn.name}`, findings, printThread(fn, notesOf(findings)));
}

/** Everything that is wrong with a function, in the order of its text. */
export function checkThread(fn: ThreadFunction, target: TargetRules): readonly Finding[] {
  return new ThreadVerifier(fn, target).run();
}

class ThreadVerifier {
  readonly #fn: ThreadFunction;
  readonly #target: TargetRules;
  readonly #findings: Finding[] = [];
  readonly #symbols: Symbols;
  readonly #classes: (RegClass | undefined)[] = [];
  readonly #defined: boolean[] = [];
  /** Registers defined since a scope was opened: undone when it closes. */
  #log: number[] = [];
  /** Registers written under a guard only: fit for use under the same guard. */
  readonly #guarded = new Map<number, Guard>();
  readonly #counters = new Set<number>();
  #uniformity: UniformityOf | undefined;
  #control: Uniformity = 2;
  #role: Role | undefined;
  #group: object | undefined;
  #at: object;

  constructor(fn: ThreadFunction, target: TargetRules) {
    this.#fn = fn;
    this.#target = target;
    this.#symbols = symbolsOf(fn);
    this.#at = fn;
  }

  run(): readonly Finding[] {
    this.#frame();
    const highest = this.#collect(this.#fn.body, 0);
    if (this.#findings.length === 0) this.#uniformity = new UniformityOf(this.#fn, highest + 1);
    this.#nodes(this.#fn.body);
    return this.#findings;
  }

  #report(code: string, message: string): void {
    this.#findings.push({ at: this.#at, code, message });
  }

  // ── the function's frame ──

  #frame(): void {
    const { fn, target } = { fn: this.#fn, target: this.#target };
    if (fn.target !== target.name) this.#report("TW-IR-TARGET", `lowered for ${fn.target}, checked for ${target.name}`);
    if (!Number.isInteger(fn.threads) || fn.threads < 32 || fn.threads > 1024 || fn.threads % 32 !== 0) {
      this.#report("TW-IR-THREADS", `${fn.threads} threads: a block has whole warps, 32 to 1024 threads`);
    }
    if (!Number.isInteger(fn.cluster) || fn.cluster < 1 || fn.cluster > 16)
      this.#report("TW-IR-CLUSTER", `a cluster has 1 to 16 blocks, not ${fn.cluster}`);
    if (fn.cluster > 1 && target.cc[0] < 9) this.#report("TW-IR-TARGET", `${target.name} has no clusters`);
    if (fn.sharedBytes > target.sharedLimit)
      this.#report(
        "TW-IR-SHARED",
        `${fn.sharedBytes} bytes of shared memory, ${target.name} has ${target.sharedLimit} per block`,
      );
    const names = new Set<string>();
    for (const { name } of [...fn.params, ...fn.shared]) {
      if (names.has(name)) this.#report("TW-IR-NAME", `'${name}' names two parameters or buffers`);
      names.add(name);
    }
    for (const buffer of fn.shared) {
      this.#at = buffer;
      if (buffer.align < 1 || (buffer.align & (buffer.align - 1)) !== 0)
        this.#report("TW-IR-ALIGN", `alignment ${buffer.align} is not a power of two`);
      else if (buffer.offset % buffer.align !== 0)
        this.#report("TW-IR-ALIGN", `offset ${buffer.offset} is not a multiple of its alignment ${buffer.align}`);
      if (buffer.offset < 0 || buffer.bytes < 0 || buffer.offset + buffer.bytes > fn.sharedBytes) {
        this.#report(
          "TW-IR-BOUNDS",
          `bytes ${buffer.offset} to ${buffer.offset + buffer.bytes} are outside the function's ${fn.sharedBytes} bytes of shared memory`,
        );
      }
    }
    this.#at = fn;
  }

  /** Highest register id; registers with two classes and unknown opcodes (the later rules assume there are none). */
  #collect(nodes: readonly Node[], highest: number): number {
    const see = (operand: Operand | Reg) => {
      if (operand.k === "reg") {
        const cls = this.#classes[operand.id];
        if (cls === undefined) this.#classes[operand.id] = operand.cls;
        else if (cls !== operand.cls)
          this.#report("TW-IR-CLASS", `register ${operand.id} is both ${cls} and ${operand.cls}`);
        if (operand.id > highest) highest = operand.id;
      } else if (operand.k === "vec") operand.items.forEach(see);
      else if (operand.k === "mem") {
        if (operand.base.k === "reg") see(operand.base);
        operand.coordinates?.forEach(see);
      }
    };
    for (const node of nodes) {
      this.#at = node;
      switch (node.k) {
        case "inst":
          if (findOp(node) === undefined)
            this.#report("TW-IR-OPCODE", `no opcode '${opcodeText(node)}': ${opcodeProblem(node)}`);
          node.dst.forEach(see);
          node.src.forEach(see);
          if (node.guard !== undefined) see(node.guard.reg);
          break;
        case "for":
          see(node.counter);
          see(node.lo);
          see(node.hi);
          highest = this.#collect(node.body, highest);
          break;
        case "while":
          see(node.cond.reg);
          highest = this.#collect(node.body, this.#collect(node.head, highest));
          break;
        case "if":
          see(node.cond.reg);
          highest = this.#collect(node.else, this.#collect(node.then, highest));
          break;
        case "role":
          highest = this.#collect(node.body, highest);
          break;
      }
    }
    this.#at = this.#fn;
    return highest;
  }

  // ── nodes ──

  #nodes(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.#at = node;
      switch (node.k) {
        case "inst":
          this.#inst(node);
          break;
        case "for":
          this.#for(node);
          break;
        case "while":
          this.#while(node);
          break;
        case "if":
          this.#if(node);
          break;
        case "role":
          this.#roleNode(node);
          break;
        case "acquire":
          this.#touches(node.touches);
          break;
        case "comment":
          break;
      }
    }
  }

  #inst(inst: Inst): void {
    const entry = findOp(inst);
    if (entry === undefined) return;
    this.#needsTarget(entry);
    if (inst.guard !== undefined) this.#useGuard(inst.guard, "guard");
    for (const operand of inst.src) this.#use(operand, inst.guard);
    if (entry.updates) for (const operand of inst.dst) this.#use(operand, inst.guard);
    verifyOperands(inst, entry, this.#symbols, (code, message) => this.#report(code, message));
    for (const operand of inst.dst) this.#define(operand, inst.guard);
    if (inst.touches !== undefined) this.#touches(inst.touches);
    if (entry.convergent) this.#together(inst);
  }

  #needsTarget(entry: OpEntry): void {
    const { name, cc } = this.#target;
    if (entry.cc > cc[0] * 10 + cc[1])
      this.#report("TW-IR-TARGET", `${entry.text} needs sm_${entry.cc}, this is ${name}`);
    else if (entry.arch === "a" ? !name.endsWith("a") : entry.arch !== undefined && entry.arch !== name) {
      this.#report(
        "TW-IR-TARGET",
        `${entry.text} needs ${entry.arch === "a" ? "an architecture-specific target" : entry.arch}, this is ${name}`,
      );
    }
  }

  /** Barriers and warp-wide instructions are reached by all who take part. */
  #together(inst: Inst): void {
    const level =
      this.#uniformity === undefined
        ? 2
        : least(this.#control, inst.guard === undefined ? 2 : this.#uniformity.of(inst.guard.reg));
    const needs = needsUniformity(inst);
    if (level < needs) {
      this.#report(
        "TW-IR-DIVERGENT",
        `${inst.op} under divergent control flow: ${needs === 2 ? "not every thread of the block" : "not every lane of the warp"} may come here`,
      );
    }
    if (inst.op !== "bar.sync" && inst.op !== "bar.red" && inst.op !== "bar.arrive") return;
    const [id] = inst.src;
    const count = inst.op === "bar.red" ? undefined : inst.src[1];
    const named = id?.k === "imm" && Number(id.value) !== 0 && count !== undefined;
    if (this.#role !== undefined && !named)
      this.#report(
        "TW-IR-BARRIER",
        `in a role a barrier has a number from 1 and a count of threads: the other warps never come to barrier 0`,
      );
    if (
      count?.k === "imm" &&
      (Number(count.value) % 32 !== 0 || Number(count.value) <= 0 || Number(count.value) > this.#fn.threads)
    ) {
      this.#report(
        "TW-IR-BARRIER",
        `a barrier counts whole warps of the block's ${this.#fn.threads} threads, not ${count.value} threads`,
      );
    }
    if (this.#group !== undefined) this.#report("TW-IR-BARRIER", "a barrier inside one tile operation");
  }

  #touches(touches: readonly Touch[]): void {
    for (const { buffer, slot } of touches) {
      if (!this.#symbols.buffers.has(buffer) && !this.#namesTensor(buffer))
        this.#report("TW-IR-SYMBOL", `touches '${buffer}', which is neither a shared buffer nor a tensor`);
      if (slot !== undefined && !(Number.isInteger(slot.index) && Number.isInteger(slot.of) && slot.of > 0))
        this.#report("TW-IR-SLOT", `slot ${slot.index} of ${slot.of} of ${buffer}`);
    }
  }

  #namesTensor(name: string): boolean {
    return this.#fn.params.some(
      (param) => param.source.k === "tensor" && (param.source.tensor === name || param.name === name),
    );
  }

  // ── control flow ──

  #for(loop: For): void {
    if (loop.counter.cls !== "b32")
      this.#report("TW-IR-CLASS", `the counter ${registerText(loop.counter)} is not a b32 register`);
    for (const bound of [loop.lo, loop.hi]) {
      if (bound.cls !== "b32") this.#report("TW-IR-CLASS", "a loop's bounds are 32-bit integers");
      this.#use(bound, undefined);
    }
    if (!Number.isInteger(loop.step) || loop.step <= 0 || loop.step >= 2 ** 31)
      this.#report("TW-IR-STEP", `a loop's step is a positive whole number, not ${loop.step}`);
    for (const name of loop.rotates ?? [])
      if (!this.#symbols.buffers.has(name))
        this.#report("TW-IR-SYMBOL", `rotates '${name}', which is no shared buffer`);
    if (this.#counters.has(loop.counter.id))
      this.#report("TW-IR-COUNTER", `${registerText(loop.counter)} already counts an enclosing loop`);

    this.#define(loop.counter, undefined);
    this.#counters.add(loop.counter.id);
    const level =
      this.#uniformity === undefined ? 2 : least(this.#uniformity.operand(loop.lo), this.#uniformity.operand(loop.hi));
    const added = this.#scoped(loop.body, level, loop.group === undefined ? undefined : loop);
    if (loop.atLeastOnce) this.#redefine(added);
    this.#counters.delete(loop.counter.id);
  }

  #while(loop: While): void {
    this.#uniformClaim(loop);
    const level = this.#level(loop);
    const outer = this.#enter(level, loop.group === undefined ? undefined : loop);
    this.#nodes(loop.head);
    this.#at = loop;
    this.#useGuard(loop.cond, "condition");
    this.#leave(outer);
    this.#scoped(loop.body, level, loop.group === undefined ? undefined : loop);
  }

  #if(branch: If): void {
    this.#useGuard(branch.cond, "condition");
    this.#uniformClaim(branch);
    const level = this.#level(branch);
    const group = branch.group === undefined ? undefined : branch;
    const then = this.#scoped(branch.then, level, group);
    const otherwise = new Set(this.#scoped(branch.else, level, group));
    this.#redefine(then.filter((id) => otherwise.has(id)));
  }

  #roleNode(role: Role): void {
    const warps = this.#fn.threads / 32;
    if (role.first < 0 || role.count < 1 || role.first + role.count > warps)
      this.#report("TW-IR-ROLE", `warps ${role.first} to ${role.first + role.count - 1} of a block of ${warps}`);
    if (this.#role !== undefined) this.#report("TW-IR-ROLE", `role ${role.name} inside role ${this.#role.name}`);
    if (this.#control < 2) this.#report("TW-IR-DIVERGENT", "a role under divergent control flow");
    const outer = this.#role;
    this.#role = role;
    this.#scoped(role.body, 2, undefined);
    this.#role = outer;
  }

  #level(node: If | While): Uniformity {
    return node.uniform || this.#uniformity === undefined ? 2 : this.#uniformity.of(node.cond.reg);
  }

  #uniformClaim(node: If | While): void {
    if (node.uniform && this.#uniformity?.of(node.cond.reg) === 0) {
      this.#report("TW-IR-UNIFORM", `said to be uniform, but ${registerText(node.cond.reg)} differs between threads`);
    }
  }

  #enter(level: Uniformity, group: object | undefined): { control: Uniformity; group: object | undefined } {
    const outer = { control: this.#control, group: this.#group };
    this.#control = least(this.#control, level);
    this.#group = group ?? this.#group;
    return outer;
  }

  #leave(outer: { control: Uniformity; group: object | undefined }): void {
    this.#control = outer.control;
    this.#group = outer.group;
  }

  /** Visits nodes that may not be reached: what they define is undone after them, and returned. */
  #scoped(nodes: readonly Node[], level: Uniformity, group: object | undefined): number[] {
    const outer = this.#enter(level, group);
    const log = this.#log;
    this.#log = [];
    this.#nodes(nodes);
    const added = this.#log;
    for (const id of added) this.#defined[id] = false;
    this.#log = log;
    this.#leave(outer);
    return added;
  }

  #redefine(ids: readonly number[]): void {
    for (const id of ids) {
      this.#defined[id] = true;
      this.#log.push(id);
    }
  }

  // ── registers ──

  #use(operand: Operand, guard: Guard | undefined): void {
    if (operand.k === "reg") {
      if (this.#defined[operand.id] !== true && !this.#underSameGuard(operand, guard)) {
        this.#report("TW-IR-UNDEFINED", `${registerText(operand)} may be read before it is written`);
      }
    } else if (operand.k === "vec") for (const item of operand.items) this.#use(item, guard);
    else if (operand.k === "mem") {
      if (operand.base.k === "reg") this.#use(operand.base, guard);
      for (const item of operand.coordinates ?? []) this.#use(item, guard);
    }
  }

  #underSameGuard(reg: Reg, guard: Guard | undefined): boolean {
    const written = this.#guarded.get(reg.id);
    return (
      written !== undefined &&
      guard !== undefined &&
      written.reg.id === guard.reg.id &&
      written.negated === guard.negated
    );
  }

  #useGuard(guard: Guard, what: string): void {
    if (guard.reg.cls !== "pred")
      this.#report("TW-IR-GUARD", `the ${what} ${registerText(guard.reg)} is not a predicate`);
    this.#use(guard.reg, undefined);
  }

  #define(operand: Operand, guard: Guard | undefined): void {
    if (operand.k === "vec") {
      for (const item of operand.items) this.#define(item, guard);
      return;
    }
    if (operand.k !== "reg") return;
    const { id } = operand;
    if (this.#counters.has(id))
      this.#report("TW-IR-COUNTER", `${registerText(operand)} counts an enclosing loop and may not be written in it`);
    if (this.#defined[id] === true) return;
    if (guard !== undefined) {
      const other = this.#guarded.get(id);
      if (other === undefined || other.reg.id !== guard.reg.id || other.negated === guard.negated) {
        this.#guarded.set(id, guard);
        return;
      }
    }
    this.#defined[id] = true;
    this.#log.push(id);
  }
}

function least(a: Uniformity, b: Uniformity): Uniformity {
  return a < b ? a : b;
}
