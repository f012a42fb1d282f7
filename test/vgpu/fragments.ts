/** Operands of matrix instructions: how many registers of which kind follows from shape and types. */
import type { Prng } from "../support/prng.js";

const element: Record<string, number> = {
  f16: 16,
  bf16: 16,
  tf32: 32,
  f32: 32,
  s32: 32,
  f64: 64,
  s8: 8,
  u8: 8,
  e4m3: 8,
  e5m2: 8,
  e3m2: 8,
  e2m3: 8,
  e2m1: 8,
  s4: 4,
  u4: 4,
  b1: 1,
};

/** Register classes of `instances.ts` that may hold a type. */
function kinds(type: string, accumulator: boolean): string[] {
  if (type === "f64") return ["e"];
  if (type === "f32") return ["f", "r"];
  if (!accumulator && /^(?:e\dm\d)$/.test(type)) return ["r", "f"];
  return ["r"];
}

/** The operands of an instruction whose row says `fragments`. */
export function fragments(opcode: string, words: readonly string[], random: Prng): string[] {
  let count = random.integer(0, 11);
  const register = (kind: string) => `%${kind}${count++ % 12}`;
  const list = (kind: string, n: number) => `{${Array.from({ length: n }, () => register(kind)).join(", ")}}`;
  const [, m = 0, n = 0, k = 0] = (
    /^m(\d+)n(\d+)k(\d+)$/.exec(words.find((word) => /^m\d+n\d+k\d+$/.test(word)) ?? "") ?? []
  ).map(Number);
  const types = words.filter((word) => word in element);
  const of = (type: string, elements: number, accumulator: boolean) => {
    const bits = element[type] ?? 32;
    return list(random.pick(kinds(type, accumulator)), elements / (32 * Math.max(1, 32 / bits)));
  };
  const address = () => `[${register("d")}${random.chance(0.3) ? "+32" : ""}]`;
  if (opcode === "ldmatrix" || opcode === "stmatrix") {
    const each = words.includes("m16n16") ? 2 : 1;
    const matrices = Number(words.find((word) => /^x[124]$/.test(word))?.slice(1));
    const registers = list(random.pick(["r", "f"]), each * matrices);
    return opcode === "ldmatrix" ? [registers, address()] : [address(), registers];
  }
  if (opcode === "wgmma") {
    const [d = "f32", a = "f16"] = types;
    const inRegisters = random.chance(0.5);
    const half = a === "f16" || a === "bf16";
    const operands = [
      of(d, (m * n) / 4, true),
      inRegisters ? list("r", 4) : register("d"),
      register("d"),
      random.chance(0.3) ? String(random.integer(0, 1)) : `${random.chance(0.3) ? "!" : ""}%p${random.integer(0, 7)}`,
    ];
    const sign = () => (random.chance(0.5) ? "1" : "-1");
    if (d !== "s32") operands.push(sign(), sign());
    if (half && !inRegisters) operands.push(String(random.integer(0, 1)));
    if (half) operands.push(String(random.integer(0, 1)));
    return operands;
  }
  if (opcode === "wmma" && !words.includes("mma")) {
    const type = types[0] ?? "f16";
    const role = words.find((word) => /^[abcd]$/.test(word)) ?? "a";
    const elements = role === "a" ? m * k : role === "b" ? k * n : m * n;
    const multiplicand = role === "a" || role === "b";
    const registers = multiplicand && type === "f16" ? list("r", 8) : of(type, elements, true);
    const stride = random.chance(0.6) ? [random.chance(0.3) ? "64" : register("r")] : [];
    return words.includes("load") ? [registers, address(), ...stride] : [address(), registers, ...stride];
  }
  const [d = "f32", a = "f16", b = a, c = d] = types.length === 2 ? [types[0], "f16", "f16", types[1]] : types;
  if (opcode === "wmma") {
    const multiplicand = (type: string, elements: number) => (type === "f16" ? list("r", 8) : of(type, elements, true));
    return [of(d, m * n, true), multiplicand(a, m * k), multiplicand(b, k * n), of(c, m * n, true)];
  }
  // The smallest f16 product is four at once; e2m1 of k64 is packed.
  const products = m === 8 && k === 4 && a === "f16" ? 4 : 1;
  const packed = k === 64 && a === "e2m1" ? 2 : 1;
  // Block-scaled products take untyped registers only.
  const factor = (type: string, elements: number) =>
    words.includes("block_scale") ? list("r", elements / 128 / packed) : of(type, elements, false);
  const operands = [
    of(d, m * n * products, true),
    factor(a, m * k * products),
    factor(b, k * n * products),
    of(c, m * n * products, true),
  ];
  if (words.includes("block_scale")) {
    const bytes = words.includes("scale_vec::4X") ? [0] : words.includes("kind::mxf8f6f4") ? [0, 1, 2, 3] : [0, 2];
    for (const threads of [1, 3]) {
      const selector = random.chance(0.5)
        ? `{${random.pick(bytes)}, ${random.integer(0, threads)}}`
        : `{${register("h")}, ${register("h")}}`;
      operands.push(register("r"), selector);
    }
  }
  return operands;
}
