/** Random thread functions that keep every rule: for round trips, for the verifier, and for ptxas. */

import type {
  Imm,
  Inst,
  Node,
  Operand,
  Reg,
  RegClass,
  SharedBuffer,
  Sink,
  ThreadFunction,
  Touch,
  Vec,
} from "../../src/ir/thread.js";
import {
  type OpEntry,
  type OperandSpec,
  opcode,
  opEntry,
  opForms,
  splitOpcode,
  typeBytes,
} from "../../src/ir/thread-ops.js";
import type { Span } from "../../src/ir/tile.js";

/** A number from 0 to n − 1. */
export type Pick = (n: number) => number;

/** mulberry32 */
export function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

/**
 * Opcodes that together show every modifier and every type of every form at least once: row i takes the i-th choice of each slot,
 * modulo their numbers, with the optional ones there in even rows and absent in odd ones.
 */
export function coveringOpcodes(): string[] {
  const out = new Set<string>();
  for (const form of opForms) {
    const slots = form.mods
      .split(" ")
      .filter(Boolean)
      .map((word) => ({ choices: word.replace(/\?$/, "").split("|"), optional: word.endsWith("?") }));
    const types = form.types.split(" ").filter(Boolean);
    const rows = 2 * Math.max(types.length, ...slots.map((slot) => slot.choices.length), 1);
    for (const op of form.ops.split(" ")) {
      for (let row = 0; row < rows; row++) {
        const words = [op];
        slots.forEach((slot, i) => {
          if (!slot.optional || row % 2 === 0)
            words.push(slot.choices[((row >> 1) + i * (slot.optional ? 1 : 0)) % slot.choices.length] as string);
        });
        if (types.length > 0) words.push(types[(row >> 1) % types.length] as string);
        const text = words.join(".");
        if (splitOpcode(text) !== undefined) out.add(text);
      }
    }
  }
  return [...out];
}

const poolSize = 5;
const classes: readonly RegClass[] = ["pred", "b16", "b32", "b64", "f32", "f64"];
const buffers: readonly SharedBuffer[] = [
  { name: "Q", bytes: 4096, align: 128, offset: 0, note: "f32[1024]" },
  { name: "K.1", bytes: 2048, align: 1024, offset: 4096, note: 'e4m3[16, 128] "swizzle"' },
];

export class RandomThread {
  #next = 0;
  readonly #pools = new Map<RegClass, Reg[]>();
  readonly pick: Pick;
  #groups = 0;

  constructor(pick: Pick) {
    this.pick = pick;
    for (const cls of classes)
      this.#pools.set(
        cls,
        Array.from({ length: poolSize }, () => this.#register(cls)),
      );
  }

  #register(cls: RegClass): Reg {
    return { k: "reg", id: this.#next++, cls };
  }

  one<T>(items: readonly T[]): T {
    return items[this.pick(items.length)] as T;
  }

  some(cls: RegClass): Reg {
    return this.one(this.#pools.get(cls) ?? []);
  }

  /** Writes every register of the pools, so that everything after is defined. */
  prologue(): Inst[] {
    const moves: Inst[] = [];
    for (const [cls, pool] of this.#pools) {
      const type = cls === "b16" || cls === "b32" || cls === "b64" || cls === "pred" ? cls : cls;
      for (const reg of pool)
        moves.push({
          k: "inst",
          ...opcode(`mov.${type}`),
          dst: [reg],
          src: [{ k: "imm", value: cls === "pred" ? 1 : 2, cls }],
        });
    }
    return moves;
  }

  function(body: readonly Node[], target: string): ThreadFunction {
    return {
      name: "random",
      target,
      files: ["src/a.ts", "b b.ts"],
      params: [
        { name: "x", type: "u64", source: { k: "tensor", tensor: "x" } },
        { name: "scale", type: "f32", source: { k: "scalar", scalar: "scale" } },
        { name: "N", type: "s32", source: { k: "dim", dim: "N" } },
      ],
      shared: buffers,
      sharedBytes: 6144,
      threads: 128,
      cluster: 1,
      notes: ["H = 64", 'quote " and ; semicolon'],
      body: [...this.prologue(), ...body],
    };
  }

  /** An instruction of that opcode with operands that fit it. */
  inst(text: string): Inst {
    const parts = opcode(text);
    const entry = opEntry(parts);
    const signature = this.one(entry.signatures);
    const present = (specs: readonly OperandSpec[]) => {
      // Optional operands are there from the left.
      const optional = specs.filter((spec) => spec.optional).length;
      let left = this.pick(optional + 1);
      return specs.filter((spec) => !spec.optional || left-- > 0);
    };
    let nth = 0;
    return {
      k: "inst",
      ...parts,
      dst: present(signature.dst).map((spec) => this.#result(spec)),
      src: present(signature.src).map((spec) =>
        this.#operand(spec, parts.mods, entry, spec.kind === "memory" || spec.kind === "tensor" ? nth++ : 0),
      ),
    };
  }

  /** 32 is a fair value wherever any number is: also for threads at a barrier and bytes of a bulk copy. */
  #number(spec: OperandSpec, cls: RegClass): Imm {
    if (spec.oneOf !== undefined) return { k: "imm", value: this.one(spec.oneOf), cls };
    if (spec.range === undefined) return { k: "imm", value: 32, cls };
    const [lo, hi, multiple] = spec.range;
    return { k: "imm", value: lo + multiple * this.pick((hi - lo) / multiple + 1), cls };
  }

  #result(spec: OperandSpec): Reg | Vec | Sink {
    if (spec.kind === "sink") return { k: "sink" };
    const cls = this.one(spec.classes);
    const one = () => this.some(cls);
    return spec.count > 0 ? { k: "vec", items: Array.from({ length: spec.count }, one) } : one();
  }

  #operand(spec: OperandSpec, mods: readonly string[], entry: OpEntry, nth: number): Operand {
    switch (spec.kind) {
      case "memory":
        return this.#address(mods, entry, nth);
      case "tensor": {
        const rank = Number(mods.find((mod) => /^[1-5]d$/.test(mod))?.[0] ?? 1);
        return {
          k: "mem",
          base: this.some("b64"),
          offset: 0,
          coordinates: Array.from({ length: rank }, () => this.some("b32")),
        };
      }
      case "address":
        return {
          k: "sym",
          name:
            spec.type === "" &&
            entry.op === "mov" &&
            entry.type !== "u64" &&
            entry.type !== "b64" &&
            entry.type !== "s64" &&
            this.pick(2) === 0
              ? "Q"
              : this.#special(entry),
          offset: 0,
        };
      case "immediate":
        return this.#number(spec, "b32");
      case "sink":
        return { k: "sink" };
      default: {
        // The registers of a vector are of one class.
        const only = { ...spec, classes: [this.one(spec.classes)] };
        const one = () => this.#value(only);
        return spec.count > 0 ? { k: "vec", items: Array.from({ length: spec.count }, one) } : one();
      }
    }
  }

  #special(entry: OpEntry): string {
    if (entry.op === "mapa") return "Q";
    return entry.type?.endsWith("64") ? "%globaltimer" : this.one(["%tid.x", "%laneid", "%ctaid.y"]);
  }

  #value(spec: OperandSpec): Reg | Imm {
    if (!spec.immediates || this.pick(3) > 0 || spec.classes[0] === "pred") return this.some(this.one(spec.classes));
    const cls = (spec.type === "f32" || spec.type === "f64" ? spec.type : spec.classes[0]) as RegClass;
    if (cls === "f32" || cls === "f64")
      return { k: "imm", value: this.one([0, -0, 1, 0.5, -Infinity, Math.fround(0.1), 2 ** -149]), cls };
    return this.#number(spec, cls);
  }

  #address(mods: readonly string[], entry: OpEntry, nth: number): Operand {
    const spaces = mods.filter((mod) => mod === "global" || mod === "param" || mod.startsWith("shared"));
    const space = mods.includes("tensormap") ? "global" : (spaces[nth] ?? "shared");
    if (space === "param") {
      const wide = (typeBytes[entry.type ?? ""] ?? 0) === 8;
      return { k: "mem", base: { k: "sym", name: wide ? "x" : "N", offset: 0 }, offset: 0 };
    }
    if (space === "global") return { k: "mem", base: this.some("b64"), offset: 16 * this.pick(3) };
    if (this.pick(2) === 0) return { k: "mem", base: this.some("b32"), offset: 16 * (this.pick(5) - 2) };
    return {
      k: "mem",
      base: { k: "sym", name: this.one(["Q", "K.1"]), offset: 16 * this.pick(2) },
      offset: 16 * this.pick(4),
    };
  }

  // ── decoration and structure ──

  span(): Span | undefined {
    const at = () => ({
      file: this.pick(2),
      line: 1 + this.pick(99),
      column: 1 + this.pick(20),
      endColumn: 21 + this.pick(20),
    });
    const which = this.pick(4);
    return which === 0 ? undefined : which === 1 ? { ...at(), chain: [at(), at()] } : at();
  }

  #touch(): Touch {
    const touch: Touch = {
      buffer: this.one(["Q", "K.1", "x"]),
      access: this.one(["read", "write", "async-write"] as const),
    };
    return this.pick(3) === 0 ? { ...touch, slot: { index: this.pick(5) - 2, of: 3 } } : touch;
  }

  #decorated<N extends Node>(node: N): N {
    const span = this.span();
    return span === undefined ? node : { ...node, span };
  }

  nodes(texts: readonly string[], size: number, depth = 0): Node[] {
    return Array.from({ length: size }, () => this.node(texts, depth));
  }

  node(texts: readonly string[], depth: number): Node {
    const what = depth < 3 ? this.pick(12) : 5 + this.pick(7);
    const inner = () => this.nodes(texts, this.pick(4), depth + 1);
    const uniform = this.pick(2) === 0;
    const group = this.pick(3) === 0 ? { group: ++this.#groups } : {};
    switch (what) {
      case 0: {
        const counter = this.#register("b32");
        const rotates = this.pick(2) === 0 ? { rotates: ["Q", "K.1"].slice(this.pick(2)) } : {};
        const hi =
          this.pick(2) === 0 ? this.some("b32") : { k: "imm" as const, value: this.pick(9), cls: "b32" as const };
        return this.#decorated({
          k: "for",
          counter,
          lo: { k: "imm", value: 0, cls: "b32" },
          hi,
          step: 1 + this.pick(4),
          atLeastOnce: uniform,
          body: inner(),
          ...rotates,
          ...group,
        });
      }
      case 1:
        return this.#decorated({
          k: "while",
          head: inner(),
          cond: { reg: this.some("pred"), negated: uniform },
          body: inner(),
          uniform: false,
          ...group,
        });
      case 2:
        return this.#decorated({
          k: "if",
          cond: { reg: this.some("pred"), negated: uniform },
          then: inner(),
          else: inner(),
          uniform: false,
          ...group,
        });
      case 3:
        return { k: "comment", text: this.one(["plain", "two\nlines; and a \\ backslash", "", "  spaced // twice"]) };
      case 4:
        return this.#decorated({ k: "acquire", touches: [this.#touch(), this.#touch()] });
      default: {
        let inst = this.inst(this.one(texts));
        if (this.pick(4) === 0) inst = { ...inst, guard: { reg: this.some("pred"), negated: this.pick(2) === 0 } };
        if (this.pick(4) === 0) inst = { ...inst, touches: [this.#touch()], ...group };
        return this.#decorated(inst);
      }
    }
  }
}
