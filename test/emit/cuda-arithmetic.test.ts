/**
 * Pure instructions one by one: what NVRTC makes of their C++ gives the bits that they give themselves, on the virtual GPU. Sources are
 * extreme values that the compiler cannot see; of floats, any NaN is any other.
 */
import { describe, expect } from "vitest";
import { compileTwin, type TwinModule } from "../../src/compiler/index.js";
import { emitCuda } from "../../src/emit/cuda.js";
import { emitPtx } from "../../src/emit/ptx.js";
import type { Imm, Inst, Node, Operand, Reg, RegClass, ThreadFunction } from "../../src/ir/thread.js";
import { opcode, opcodeText, opEntry } from "../../src/ir/thread-ops.js";
import { type Device, open, tensor } from "../../src/runtime/index.js";
import { coveringOpcodes, pickFrom, RandomThread } from "../ir/random-thread.js";
import { testWithNvrtc } from "../support/nvrtc.js";
import { Prng } from "../support/prng.js";

const lanes = 32;
/** Registers of each class that are loaded, and words of 8 bytes that a lane reads for them. */
const perClass = 5;
const loadedClasses: readonly RegClass[] = ["b16", "b32", "b64", "f32", "f64", "pred"];
const wordsPerLane = perClass * loadedClasses.length;

/** Everything pure that depends on nothing but its operands. */
const pure = coveringOpcodes().filter(
  (text) => opEntry(opcode(text)).effect === "pure" && !/^(ld|mapa|elect|activemask|createpolicy)/.test(text),
);

const reg = (id: number, cls: RegClass): Reg => ({ k: "reg", id, cls });
const imm = (value: number, cls: RegClass = "b32"): Imm => ({ k: "imm", value, cls });
const inst = (text: string, dst: Inst["dst"], src: readonly Operand[]): Inst => ({
  k: "inst",
  ...opcode(text),
  dst,
  src,
});

describe("pure instructions as C++", () => {
  for (const seed of [1, 2])
    testWithNvrtc(`give their own bits, operands of seed ${seed}`, async () => {
      const { fn, results } = program(seed);
      const device = open("virtual:sm_90a", { threads: 1 });
      try {
        const bytes = results.length * lanes * 8;
        const [ours, twins] = [
          await run(device, emitPtx(fn), seed, bytes),
          await run(device, await compileTwin(emitCuda(fn)), seed, bytes),
        ];
        const differences = results.flatMap(({ text, cls }, i) => {
          for (let lane = 0; lane < lanes; lane++) {
            const at = i * lanes + lane;
            const [x, y] = [twins[at] as bigint, ours[at] as bigint];
            if (x !== y && !(isNan(x, cls) && isNan(y, cls)))
              return [`${text} in lane ${lane}: 0x${x.toString(16)}, not 0x${y.toString(16)}`];
          }
          return [];
        });
        expect(results.length).toBeGreaterThan(300);
        expect(differences).toEqual([]);
      } finally {
        device.close();
      }
    });
});

function isNan(bits: bigint, cls: RegClass): boolean {
  if (cls === "f32") return (bits & 0x7fffffffn) > 0x7f800000n;
  return cls === "f64" && (bits & 0x7fffffffffffffffn) > 0x7ff0000000000000n;
}

/** Every pure opcode once, each with results of its own that go to `y`. */
function program(seed: number): { fn: ThreadFunction; results: { text: string; cls: RegClass }[] } {
  const random = new RandomThread(pickFrom(seed));
  const frame = random.function([], "sm_90a");
  const pools = new Map(loadedClasses.map((cls) => [cls, [] as Reg[]]));
  // The generator's own registers, in its order: the moves that would give them constants become loads.
  for (const node of frame.body) if (node.k === "inst") pools.get((node.dst[0] as Reg).cls)?.push(node.dst[0] as Reg);
  let next = 1000;
  const fresh = (cls: RegClass) => reg(next++, cls);
  const [x, y, from, to, lane] = [fresh("b64"), fresh("b64"), fresh("b64"), fresh("b64"), fresh("b32")];
  const body: Node[] = [
    inst("ld.param.u64", [x], [{ k: "mem", base: { k: "sym", name: "x", offset: 0 }, offset: 0 }]),
    inst("ld.param.u64", [y], [{ k: "mem", base: { k: "sym", name: "y", offset: 0 }, offset: 0 }]),
    inst("mov.u32", [lane], [{ k: "sym", name: "%tid.x", offset: 0 }]),
    inst("mad.wide.u32", [from], [lane, imm(8 * wordsPerLane), x]),
    inst("mad.wide.u32", [to], [lane, imm(8), y]),
  ];
  let word = 0;
  for (const cls of loadedClasses)
    for (const target of pools.get(cls) ?? []) {
      const place: Operand = { k: "mem", base: from, offset: 8 * word++ };
      if (cls === "pred") {
        const bits = fresh("b32");
        body.push(inst("ld.global.b32", [bits], [place]), inst("setp.gt.s32", [target], [bits, imm(0)]));
      } else body.push(inst(`ld.global.${cls}`, [target], [place]));
    }
  const results: { text: string; cls: RegClass }[] = [];
  for (const text of pure) {
    const made = whole(random.inst(text));
    if (made.src.some((operand) => operand.k === "sym")) continue;
    const own = new Map<Reg, Reg>();
    const target = (one: Reg) => {
      const mine = fresh(one.cls);
      own.set(mine, mine);
      return mine;
    };
    const dst = made.dst.map((operand) =>
      operand.k === "vec"
        ? { ...operand, items: operand.items.map((item) => target(item as Reg)) }
        : operand.k === "reg"
          ? target(operand)
          : operand,
    );
    body.push({ ...made, dst });
    for (const result of own.keys()) {
      const place: Operand = { k: "mem", base: to, offset: 8 * lanes * results.length };
      if (result.cls === "pred") {
        const bits = fresh("b32");
        body.push(inst("selp.b32", [bits], [imm(1), imm(0), result]), inst("st.global.b32", [], [place, bits]));
      } else body.push(inst(`st.global.${result.cls}`, [], [place, result]));
      results.push({ text: opcodeText(made), cls: result.cls });
    }
  }
  return {
    fn: {
      ...frame,
      name: "pure",
      threads: lanes,
      params: ["x", "y"].map((name) => ({ name, type: "u64", source: { k: "tensor", tensor: name } })),
      body,
    },
    results,
  };
}

/** Exchanges between all lanes of the warp, from a lane that there is. */
function whole(made: Inst): Inst {
  const src = [...made.src];
  if (made.op.endsWith(".sync")) src[src.length - 1] = imm(-1);
  if (made.op === "shfl.sync") {
    src[1] = imm(3);
    src[2] = imm(made.mods[0] === "up" ? 0 : 31);
  }
  return { ...made, src };
}

const special = [
  0x0000000000000000n,
  0x8000000080000000n,
  0x7fffffff7fffffffn,
  0xffffffffffffffffn,
  0x3ff000003f800000n,
  0x7ff000007f800000n,
  0xfff00000ff800000n,
  0x7ff80000_7fc00000n,
  0xfff80001ffc00001n,
  0x0000000000000001n,
  0x8000000000000001n,
  0x00100000_00800000n,
  0x7fefffff7f7fffffn,
  0x41e000004f000000n,
  0xc1e00000cf000000n,
  0x43e000005f000000n,
  0x3fe00000_3f000000n,
  0x4000000040200000n,
  0x000000000000001fn,
  0x0000000000000020n,
  0x0000000000000041n,
  0xfffffffffffffffdn,
  0x7c007c00fc007e01n,
  0x7f80ff807fc10001n,
];

async function run(device: Device, { ptx, entry }: TwinModule, seed: number, bytes: number): Promise<BigUint64Array> {
  const random = new Prng(seed, 5);
  const words = new BigUint64Array(lanes * wordsPerLane);
  for (let i = 0; i < words.length; i++)
    words[i] = random.chance(0.6) ? random.pick(special) : (BigInt(random.uint32()) << 32n) | BigInt(random.uint32());
  const x = device.alloc(words.byteLength);
  const y = device.alloc(bytes);
  x.upload(tensor("u8", [words.byteLength], new Uint8Array(words.buffer)));
  y.upload(tensor("u8", [bytes], new Uint8Array(bytes)));
  await device.launch(device.loadModule(ptx).function(entry), { grid: [1], block: [lanes], args: [x, y] });
  return new BigUint64Array((await y.download(bytes)).buffer);
}
