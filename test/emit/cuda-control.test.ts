/**
 * Random programs with loops, branches, guards and registers that are written again and again: the C++ twin ends with the same bits in
 * every register as our PTX. TILEWRIGHT_RUNS raises the number of programs.
 */
import fc from "fast-check";
import { describe } from "vitest";
import { compileTwin, type TwinModule } from "../../src/compiler/index.js";
import { emitCuda } from "../../src/emit/cuda.js";
import { emitPtx } from "../../src/emit/ptx.js";
import type { Guard, Imm, Inst, Node, Operand, Reg, RegClass, ThreadFunction } from "../../src/ir/thread.js";
import { opcode } from "../../src/ir/thread-ops.js";
import { type Device, open, tensor } from "../../src/runtime/index.js";
import { type Pick, pickFrom } from "../ir/random-thread.js";
import { testWithNvrtc } from "../support/nvrtc.js";
import { checkProperty } from "../support/property.js";

const lanes = 32;
/** Registers of each class that live through the whole program. */
const kept = 4;

/** Operations by the class of their result, and the classes of their operands. */
const operations: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  b32: [
    ["add.s32", "r r"],
    ["sub.s32", "r r"],
    ["mul.lo.s32", "r r"],
    ["and.b32", "r r"],
    ["xor.b32", "r r"],
    ["shl.b32", "r r"],
    ["shr.s32", "r r"],
    ["shr.u32", "r r"],
    ["min.s32", "r r"],
    ["max.u32", "r r"],
    ["mov.b32", "r"],
    ["mov.b32", "f"],
    ["selp.b32", "r r p"],
    ["cvt.u32.s8", "r"],
    ["cvt.u32.u64", "d"],
    ["popc.b32", "r"],
  ],
  b64: [
    ["add.s64", "d d"],
    ["mul.wide.s32", "r r"],
    ["mad.wide.u32", "r r d"],
    ["shl.b64", "d r"],
    ["xor.b64", "d d"],
    ["selp.b64", "d d p"],
    ["mov.b64", "{r r}"],
  ],
  f32: [
    ["add.rn.f32", "f f"],
    ["mul.rn.f32", "f f"],
    ["fma.rn.f32", "f f f"],
    ["max.NaN.f32", "f f"],
    ["neg.f32", "f"],
    ["cvt.rn.f32.s32", "r"],
    ["selp.f32", "f f p"],
    ["shfl.sync.bfly.b32", "f"],
  ],
  pred: [
    ["setp.lt.s32", "r r"],
    ["setp.ne.s32", "r r"],
    ["setp.lt.and.u32", "r r p"],
    ["setp.gtu.f32", "f f"],
    ["xor.pred", "p p"],
    ["not.pred", "p"],
  ],
};
const classes = Object.keys(operations) as RegClass[];
const letters: Readonly<Record<string, RegClass>> = { r: "b32", d: "b64", f: "f32", p: "pred" };

const imm = (value: number, cls: RegClass = "b32"): Imm => ({ k: "imm", value, cls });
const inst = (text: string, dst: Inst["dst"], src: readonly Operand[], guard?: Guard): Inst => ({
  k: "inst",
  ...opcode(text),
  dst,
  src,
  ...(guard === undefined ? {} : { guard }),
});

class Program {
  readonly #pick: Pick;
  #next = 0;
  /** What may be read here, by class: what lives throughout, and what the blocks around have computed. */
  readonly #scopes: Map<RegClass, Reg[]>[] = [];
  readonly #kept = new Map<RegClass, Reg[]>();

  constructor(seed: number) {
    this.#pick = pickFrom(seed);
    for (const cls of classes)
      this.#kept.set(
        cls,
        Array.from({ length: kept }, () => this.#register(cls)),
      );
    this.#scopes.push(new Map(this.#kept));
  }

  #register(cls: RegClass): Reg {
    return { k: "reg", id: this.#next++, cls };
  }

  #one<T>(items: readonly T[]): T {
    return items[this.#pick(items.length)] as T;
  }

  #any(cls: RegClass): Reg {
    return this.#one(this.#scopes.flatMap((scope) => scope.get(cls) ?? []));
  }

  #value(cls: RegClass): Operand {
    if (this.#pick(5) > 0 || cls === "pred") return this.#any(cls);
    if (cls === "f32") return imm(this.#one([0, -0, 1, -1.5, Math.fround(0.1), 2 ** -140, Infinity]), cls);
    return imm(this.#one([0, 1, 3, -1, 31, 33, 2 ** 31 - 1, -(2 ** 31)]), cls);
  }

  #operation(cls: RegClass, target: Reg, guard?: Guard): Inst {
    const [text, codes] = this.#one(operations[cls] ?? []);
    if (codes === "{r r}")
      return inst(text, [target], [{ k: "vec", items: [this.#any("b32"), this.#any("b32")] }], guard);
    const src: Operand[] = codes.split(" ").map((code) => this.#value(letters[code] as RegClass));
    // Lanes exchange where all of them are; elsewhere this would wait for some that never come.
    if (text.startsWith("shfl"))
      return this.#scopes.length > 1
        ? inst("neg.f32", [target], src, guard)
        : inst(text, [target], [this.#any("f32"), imm(5), imm(31), imm(-1)]);
    // A move of an immediate says nothing of its class.
    if (text.startsWith("mov")) return inst(text, [target], [this.#any(letters[codes] as RegClass)], guard);
    return inst(text, [target], src, guard);
  }

  /** One statement: what lives throughout is written anew, or a register of the block's own is computed. */
  #statement(depth: number): Node[] {
    const what = this.#pick(depth < 3 ? 14 : 11);
    if (what < 6) {
      const cls = this.#one(classes);
      const own = this.#register(cls);
      const made = this.#operation(cls, own);
      const scope = this.#scopes[this.#scopes.length - 1] as Map<RegClass, Reg[]>;
      scope.set(cls, [...(scope.get(cls) ?? []), own]);
      return [made];
    }
    if (what < 11) {
      const cls = this.#one(classes);
      const target = this.#one(this.#kept.get(cls) ?? []);
      const guard = this.#pick(3) === 0 ? { reg: this.#any("pred"), negated: this.#pick(2) === 0 } : undefined;
      return [this.#operation(cls, target, guard)];
    }
    if (what === 11) return [this.#for(depth)];
    if (what === 12) return this.#while(depth);
    const cond = { reg: this.#any("pred"), negated: this.#pick(2) === 0 };
    const [then, otherwise] = [this.#block(depth), this.#pick(2) === 0 ? [] : this.#block(depth)];
    return [{ k: "if", cond, then, else: otherwise, uniform: false }];
  }

  #block(depth: number, counter?: Reg): Node[] {
    this.#scopes.push(new Map(counter === undefined ? [] : [["b32", [counter]]]));
    const nodes = Array.from({ length: 1 + this.#pick(5) }, () => this.#statement(depth + 1)).flat();
    this.#scopes.pop();
    return nodes;
  }

  #for(depth: number): Node {
    const counter = this.#register("b32");
    const lo = this.#one([0, 2, -3]);
    const bound = this.#register("b32");
    const fixed = this.#pick(2) === 0;
    const hi = lo + this.#one([0, 1, 5]);
    const loop: Node = {
      k: "for",
      counter,
      lo: imm(lo),
      hi: fixed ? imm(hi) : bound,
      step: this.#one([1, 2, 7]),
      atLeastOnce: fixed && hi > lo && this.#pick(2) === 0,
      body: this.#block(depth, counter),
    };
    if (fixed) return loop;
    const limit: Node = inst("mov.b32", [bound], [imm(hi)]);
    return { k: "if", cond: { reg: this.#any("pred"), negated: true }, then: [limit, loop], else: [], uniform: false };
  }

  /** Turns a few times at most, whatever its condition says. */
  #while(depth: number): Node[] {
    const [turns, go] = [this.#register("b32"), this.#register("pred")];
    const head = [
      ...this.#block(depth),
      inst("add.s32", [turns], [turns, imm(1)]),
      inst("setp.lt.and.s32", [go], [turns, imm(4), this.#any("pred")]),
    ];
    const body = this.#pick(4) === 0 ? [] : this.#block(depth);
    return [
      inst("mov.b32", [turns], [imm(0)]),
      { k: "while", head, cond: { reg: go, negated: false }, body, uniform: false },
    ];
  }

  /** Loads what lives throughout, computes, stores it. */
  build(): ThreadFunction {
    const [x, y, lane] = [this.#register("b64"), this.#register("b64"), this.#register("b32")];
    const param = (name: string): Operand => ({ k: "mem", base: { k: "sym", name, offset: 0 }, offset: 0 });
    const before: Node[] = [
      inst("ld.param.u64", [x], [param("x")]),
      inst("ld.param.u64", [y], [param("y")]),
      inst("mov.u32", [lane], [{ k: "sym", name: "%tid.x", offset: 0 }]),
      inst("mad.wide.u32", [x], [lane, imm(8 * kept * classes.length), x]),
      inst("mad.wide.u32", [y], [lane, imm(8 * kept * classes.length), y]),
    ];
    const after: Node[] = [];
    let word = 0;
    for (const cls of classes)
      for (const one of this.#kept.get(cls) ?? []) {
        const [from, to]: Operand[] = [x, y].map((base) => ({ k: "mem", base, offset: 8 * word }));
        word++;
        if (cls !== "pred") {
          before.push(inst(`ld.global.${cls}`, [one], [from as Operand]));
          after.push(inst(`st.global.${cls}`, [], [to as Operand, one]));
          continue;
        }
        const [bits, truth] = [this.#register("b32"), this.#register("b32")];
        before.push(inst("ld.global.b32", [bits], [from as Operand]), inst("setp.gt.s32", [one], [bits, imm(0)]));
        after.push(inst("selp.b32", [truth], [imm(1), imm(0), one]), inst("st.global.b32", [], [to as Operand, truth]));
      }
    const body = Array.from({ length: 40 }, () => this.#statement(0)).flat();
    return {
      name: "control",
      target: "sm_90a",
      files: [],
      params: ["x", "y"].map((name) => ({ name, type: "u64", source: { k: "tensor", tensor: name } })),
      shared: [],
      sharedBytes: 0,
      threads: lanes,
      cluster: 1,
      notes: [],
      body: [...before, ...body, ...after],
    };
  }
}

const words = lanes * kept * classes.length;

async function run(device: Device, { ptx, entry }: TwinModule, seed: number): Promise<BigUint64Array> {
  const pick = pickFrom(seed + 1);
  const bytes = new Uint8Array(8 * words);
  for (let i = 0; i < bytes.length; i++) bytes[i] = pick(3) === 0 ? 0 : pick(256);
  const [x, y] = [device.alloc(bytes.length), device.alloc(bytes.length)];
  x.upload(tensor("u8", [bytes.length], bytes));
  y.upload(tensor("u8", [bytes.length], new Uint8Array(bytes.length)));
  const module = device.loadModule(ptx);
  await device.launch(module.function(entry), { grid: [1], block: [lanes], args: [x, y] });
  const result = new BigUint64Array((await y.download(bytes.length)).buffer);
  module.unload();
  x.free();
  y.free();
  return result;
}

const isNan = (bits: bigint) => (bits & 0x7fffffffn) > 0x7f800000n;

describe("control flow as C++", () => {
  testWithNvrtc("ends with the same bits in every register", async () => {
    const device = open("virtual:sm_90a", { threads: 1 });
    try {
      await checkProperty(
        "control flow",
        fc.integer({ min: 0, max: 2 ** 30 }),
        async (seed) => {
          const fn = new Program(seed).build();
          const [ours, twins] = [
            await run(device, emitPtx(fn), seed),
            await run(device, await compileTwin(emitCuda(fn)), seed),
          ];
          const floats = classes.indexOf("f32");
          for (let i = 0; i < ours.length; i++) {
            const [x, y] = [twins[i] as bigint, ours[i] as bigint];
            const nan = Math.floor(i / kept) % classes.length === floats && isNan(x) && isNan(y);
            if (x !== y && !nan) throw new Error(`word ${i}: 0x${x.toString(16)}, not 0x${y.toString(16)}`);
          }
        },
        { runs: 12 },
      );
    } finally {
      device.close();
    }
  });
});
