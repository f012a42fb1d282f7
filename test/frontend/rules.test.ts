/** The rules of docs/language.md one by one: a statement of a kernel, and the tile IR it becomes. */
import { afterAll, describe, expect, test } from "vitest";
import { renderDiagnostic } from "../../src/frontend/index.js";
import type { Kernel } from "../../src/ir/tile.js";
import { printTile } from "../../src/ir/tile-text.js";
import { SourceFolder } from "./sources.js";

const folder = new SourceFolder();
afterAll(() => folder.dispose());

const names =
  "abs assert atomicAdd atomicCas ballot bf16 bitcast blockIdx bool cast ceilDiv clz copy e4m3 exp f32 fill fma fragment gridDim i32 idiv imul inout input kernel load map max min mma output parallel pipelined popcount range reduceAny reduceMax reduceSum reshape round scalar scanSum shared shuffle shuffleUp sqrt store syncThreads tabulate transpose u32 unrolled";

function kernelText(name: string, body: string): string {
  return `export const ${name} = kernel("${name}", {
  params: { x: input(f32, ["M", "N"]), h: input(bf16, ["M", "N"]), n: input(i32, ["M"]), y: output(f32, ["M", "N"]), c: inout(u32, ["C"]),
            gain: scalar(f32, 0.5), seed: scalar(u32) },
  comptime: ["N"], tune: { rows: [16, 32], warps: [4] }, options: { mode: ["fast", "exact"] },
  grid: ({ M }) => [M],
}, ({ x, h, n, y, c, gain, seed }, { M, N, C }, { rows }, { mode }) => {
${body}
});
`;
}

/** The body's lines, without spans. */
function bodyLines(kernel: Kernel): string[] {
  const lines = printTile(kernel).split("\n");
  const start = lines.indexOf("") + 1;
  return lines.slice(start, lines.lastIndexOf("}")).map((line) => line.replace(/\s*; \d+:\d+:.*$/, "").slice(2));
}

/** [what it shows, the kernel's body, its IR, module-level code] */
type Rule = readonly [string, string, readonly string[], string?];

const rules: Record<string, readonly Rule[]> = {
  "literals take the dtype of what they meet": [
    ["an integer beside a float", "y.set(0, 0, x.at(0, 0) * 2 + 1);", ["set y[0, 0] = (x[0, 0] * 2.0) + 1.0"]],
    ["an integer beside a u32", "y.set(0, 0, f32(seed + 0xffffffff));", ["set y[0, 0] = f32(seed + 4294967295u)"]],
    [
      "alone, an integer is i32",
      "let a = 0; a += 1; y.set(a, 0, 1);",
      ["var a: i32 = 0", "a = a + 1", "set y[a, 0] = 1.0"],
    ],
    [
      "alone, a point makes f32",
      "let a = 0.0; a += gain; y.set(0, 0, a);",
      ["var a: f32 = 0.0", "a = a + gain", "set y[0, 0] = a"],
    ],
    [
      "through a const and a module",
      "const half = 0.5; y.set(0, 0, x.at(0, 0) * half * TWO);",
      ["set y[0, 0] = (x[0, 0] * 0.5) * 2.0"],
      "const TWO = 2;",
    ],
    ["arithmetic of literals is one literal", "y.set(0, 0, x.at(0, 0) * (1 / 4));", ["set y[0, 0] = x[0, 0] * 0.25"]],
    [
      "Math's constants and functions fold",
      "y.set(0, 0, gain * Math.SQRT2 * Math.sqrt(16));",
      ["set y[0, 0] = (gain * 1.4142135381698608) * 4.0"],
    ],
    ["both arms of a choice", "y.set(0, 0, gain * (M > 4 ? 1 : 0));", ["set y[0, 0] = gain * select(M > 4, 1.0, 0.0)"]],
    ["infinity and NaN", "y.set(0, 0, M > 4 ? -Infinity : NaN);", ["set y[0, 0] = select(M > 4, -inf, nan)"]],
    ["minus zero is a float", "y.set(0, 0, -0.0);", ["set y[0, 0] = -0.0"]],
  ],
  "records cost nothing": [
    [
      "fields of every kind, by name, taken apart and spread",
      `const r = { gain, at: { row: 1, n: N }, half: (v: number) => v * 0.5, "y": y };
       const { at: { row }, ...rest } = { ...r, gain: 2.0 };
       rest.y.set(row, r.at.n - 1, rest.half(r.gain) + rest.gain);`,
      ["set y[1, N - 1] = (gain * 0.5) + 2.0"],
    ],
    [
      "a value is computed once, where the record is made",
      "let a = x.at(0, 0); const r = { a, b: a + 1.0 }; a += 1; y.set(0, 0, r.a + r.b + r.b);",
      [
        "var a: f32 = x[0, 0]",
        "let a.1: f32 = a",
        "let b: f32 = a + 1.0",
        "a = a + 1.0",
        "set y[0, 0] = (a.1 + b) + b",
      ],
    ],
    [
      "memory that a helper declares, returned in a record and taken apart in another's parameters",
      "const m = memory(4); put(m, 3); put({ ...m, size: 2 }, 1);",
      ["shared words: i32[8]", "set words[3] = 4", "set words[1] = 2"],
      `interface Memory { readonly words: import("tilewright").Shared<"i32", 1>; readonly size: number }
       const memory = (size: number): Memory => ({ words: shared(i32, [2 * size]), size });
       function put({ words, size }: Memory, at: number): void { words.set(at, size); }`,
    ],
    [
      "a fragment that changes is copied",
      "let t = load(x.tile([0, 0], [1, 4])); const before = { t }; t = map(t, (a) => a); fill(before.t, 1);",
      [
        "t: f32[1, 4] = load tile x[0, 0] of [1, 4]",
        "fragment t.1: f32[1, 4] = 0.0",
        "copy t -> t.1",
        "mapped: f32[1, 4] = map(t) (a | i, j) => a",
        "copy mapped -> t",
        "fill t.1 = 1.0",
      ],
    ],
    [
      "and its own when a helper returns it",
      "const { sum } = twice_(load(x.tile([0, 0], [1, 4]))); fill(sum, 1);",
      [
        "loaded: f32[1, 4] = load tile x[0, 0] of [1, 4]",
        "fragment total: f32[1, 4] = 0.0",
        "copy loaded -> total",
        "mapped: f32[1, 4] = map(total) (a | i, j) => a + a",
        "copy mapped -> total",
        "fill total = 1.0",
      ],
      `function twice_(t: import("tilewright").Fragment<"f32", 2>) {
         let total = t; total = map(total, (a) => a + a); return { sum: total };
       }`,
    ],
    [
      "words are told apart at compile time",
      'const r = { order: "index", mode }; if (r.order === "index") y.set(0, 0, r.mode === "fast" ? 1 : 2);',
      ['set y[0, 0] = select(is(mode, "fast"), 1.0, 2.0)'],
    ],
    [
      "constants of the module",
      "y.set(PAGE.place.row, PAGE.columns(2) - 1, PAGE.scale);",
      ["set y[3, 7] = 0.5"],
      "const PLACE = { row: 3 }; const PAGE = { place: PLACE, columns: (n: number) => 4 * n, scale: 0.5 };",
    ],
  ],
  operators: [
    ["integers", "y.set((M % 3) & ~1, (M << 2) ^ (M >>> 1), 0);", ["set y[(M % 3) & -2, (M << 2) ^ (M >>> 1)] = 0.0"]],
    ["idiv and imul", "y.set(idiv(M, 2), imul(M, 3), 0);", ["set y[M / 2, M * 3] = 0.0"]],
    [
      "logic",
      "if (!(M > 1 && N < 4) || M === 7) y.set(0, 0, 0);",
      ["if (!((M > 1) && (N < 4))) || (M == 7) {", "  set y[0, 0] = 0.0", "}"],
    ],
    ["min and max of several", "y.set(max(M, N, 3), min(M, 4), 0);", ["set y[max(max(M, N), 3), min(M, 4)] = 0.0"]],
    [
      "Math's names",
      "y.set(0, 0, Math.max(gain, Math.abs(Math.exp(gain))));",
      ["set y[0, 0] = max(gain, abs(exp(gain)))"],
    ],
    [
      "fma stays, a * b + c stays",
      "y.set(0, 0, fma(gain, gain, 1) + gain * gain);",
      ["set y[0, 0] = fma(gain, gain, 1.0) + (gain * gain)"],
    ],
    [
      "casts",
      "y.set(i32(gain), i32(M > 2), f32(bf16(gain)) + f32(h.at(0, 0)));",
      ["set y[i32(gain), i32(M > 2)] = f32(bf16(gain)) + f32(h[0, 0])"],
    ],
    [
      "bitcast",
      "y.set(0, 0, bitcast(bitcast(gain, u32) & 0x7fffffff, f32));",
      ["set y[0, 0] = bitcast(bitcast(gain, u32) & 2147483647u, f32)"],
    ],
    [
      "popcount and clz count in i32",
      "y.set(popcount(seed), clz(seed), 0);",
      ["set y[popcount(seed), clz(seed)] = 0.0"],
    ],
  ],
  "known operands": [
    [
      "typed integers compute as on the GPU",
      "y.set(i32(7) - i32(3), i32(-7) % i32(4), 0); y.set(idiv(i32(-7), i32(2)), i32(1) << i32(4), 0); y.set(i32(6) & i32(3), i32(0x40000000) * i32(4), 0);",
      ["set y[4, -3] = 0.0", "set y[-3, 16] = 0.0", "set y[2, 0] = 0.0"],
    ],
    [
      "what changes nothing goes",
      "y.set(M * 1 + 0, 1 * M - 0, 0); y.set(idiv(M, 1), 0 * M, 0);",
      ["set y[M, M] = 0.0", "set y[M, 0 * M] = 0.0"],
    ],
    [
      "logic",
      "if (WIDE && M > 1) y.set(0, 0, 0); if (M > 2 || !WIDE) y.set(1, 0, 0); if (WIDE || M > 3) y.set(2, 0, 0);",
      ["if M > 1 {", "  set y[0, 0] = 0.0", "}", "if M > 2 {", "  set y[1, 0] = 0.0", "}", "set y[2, 0] = 0.0"],
    ],
    [
      "ties of rounding go to even",
      "y.set(0, 0, round(2.5)); y.set(0, 0, round(3.5)); y.set(0, 0, Math.round(-0.5));",
      ["set y[0, 0] = 2.0", "set y[0, 0] = 4.0", "set y[0, 0] = -0.0"],
    ],
  ],
  "compile-time values": [
    [
      "a const keeps standing for them",
      "const wide = N * 2; fill(shared(f32, [wide]), 0);",
      ["shared buffer: f32[N * 2]", "fill buffer = 0.0"],
    ],
    [
      "only the taken side of a known condition",
      "if (WIDE) y.set(0, 0, 1); else y.set(0, 0, 2);",
      ["set y[0, 0] = 1.0"],
      "const WIDE = true;",
    ],
    [
      "an option is compared with a word",
      'if (mode === "exact") y.set(0, 0, 1);',
      ['if is(mode, "exact") {', "  set y[0, 0] = 1.0", "}"],
    ],
    ["and with !==", 'if (mode !== "exact") y.set(0, 0, 1);', ['if !is(mode, "exact") {', "  set y[0, 0] = 1.0", "}"]],
    [
      "an unrolled loop's variable is one",
      "for (const i of unrolled(1, 4)) fill(shared(f32, [i * 8]), 0);",
      ["for i = 1 to 4 step 1 unrolled {", "  shared buffer: f32[i * 8]", "  fill buffer = 0.0", "}"],
    ],
    [
      "lists",
      "const tile = [1, rows]; store(y.tile([0, 0], tile as [number, number]), fragment(f32, tile));",
      ["fragment values: f32[1, rows] = 0.0", "copy values -> tile y[0, 0] of [1, rows]"],
    ],
  ],
  variables: [
    [
      "a let that changes is copied by a const",
      "let a = M; const b = a; a += 1; y.set(a, b, 0);",
      ["var a: i32 = M", "let b: i32 = a", "a = a + 1", "set y[a, b] = 0.0"],
    ],
    [
      "a let that never changes is no variable",
      "let a = blockIdx.x; y.set(a, 0, 0);",
      ["let a: i32 = blockIdx.x", "set y[a, 0] = 0.0"],
    ],
    [
      "compound assignment",
      "let a = M; a <<= 1; a--; y.set(a, 0, 0);",
      ["var a: i32 = M", "a = a << 1", "a = a - 1", "set y[a, 0] = 0.0"],
    ],
    [
      "a fragment that changes is one fragment",
      "let v = load(x.tile([0, 0], [1, N])); const w = v; v = map(v, (a) => a + 1); store(y.tile([0, 0], [1, N]), w);",
      [
        "v: f32[1, N] = load tile x[0, 0] of [1, N]",
        "fragment w: f32[1, N] = 0.0",
        "copy v -> w",
        "mapped: f32[1, N] = map(v) (a | i, j) => a + 1.0",
        "copy mapped -> v",
        "copy w -> tile y[0, 0] of [1, N]",
      ],
    ],
    [
      "names are used once",
      "for (const i of range(2)) { const a = n.at(i); y.set(a, 0, 0); } for (const i of range(2)) { const a = n.at(i); y.set(a, 1, 0); }",
      [
        "for i = 0 to 2 step 1 {",
        "  let a: i32 = n[i]",
        "  set y[a, 0] = 0.0",
        "}",
        "for i.1 = 0 to 2 step 1 {",
        "  let a.1: i32 = n[i.1]",
        "  set y[a.1, 1] = 0.0",
        "}",
      ],
    ],
  ],
  "order of evaluation": [
    [
      "a shared read happens only on its side",
      "const s = shared(i32, [8]); y.set(0, M > 0 ? s.at(M - 1) : 0, 0);",
      [
        "shared s: i32[8]",
        "var chosen: i32 = 0",
        "if M > 0 {",
        "  chosen = s[M - 1]",
        "} else {",
        "  chosen = 0",
        "}",
        "set y[0, chosen] = 0.0",
      ],
    ],
    [
      "also behind &&",
      "const s = shared(i32, [8]); if (M < 8 && s.at(M) > 0) y.set(0, 0, 0);",
      [
        "shared s: i32[8]",
        "var both: bool = M < 8",
        "if both {",
        "  both = s[M] > 0",
        "}",
        "if both {",
        "  set y[0, 0] = 0.0",
        "}",
      ],
    ],
    [
      "and behind ||, on the other side",
      "const s = shared(i32, [8]); if (M >= 8 || s.at(M) > 0) y.set(0, 0, 0);",
      [
        "shared s: i32[8]",
        "var either: bool = M >= 8",
        "if !either {",
        "  either = s[M] > 0",
        "}",
        "if either {",
        "  set y[0, 0] = 0.0",
        "}",
      ],
    ],
    [
      "a tensor read may happen early: it is safe anywhere",
      "y.set(0, M > 0 ? n.at(M - 1) : 0, 0);",
      ["set y[0, select(M > 0, n[M - 1], 0)] = 0.0"],
    ],
    [
      "an earlier read is kept from a later effect",
      "parallel([4], (i) => { y.set(0, i32(c.at(i)) + i32(atomicAdd(c, [i], 1)), 0); });",
      [
        "parallel [4] (i) {",
        "  let kept: i32 = i32(c[i])",
        "  old: u32 = atomic add c[i] by 1u",
        "  set y[0, kept + i32(old)] = 0.0",
        "}",
      ],
    ],
    [
      "a while condition with statements is computed each round",
      "const s = shared(i32, [8]); let a = 0; while (a < 8 && s.at(a) > 0) a++;",
      [
        "shared s: i32[8]",
        "var a: i32 = 0",
        "var both: bool = a < 8",
        "if both {",
        "  both = s[a] > 0",
        "}",
        "var going: bool = both",
        "while going {",
        "  a = a + 1",
        "  var both.1: bool = a < 8",
        "  if both.1 {",
        "    both.1 = s[a] > 0",
        "  }",
        "  going = both.1",
        "}",
      ],
    ],
  ],
  loops: [
    [
      "counting up",
      "for (let i = 0; i <= M; i += 4) y.set(i, 0, 0);",
      ["for i = 0 to M + 1 step 4 {", "  set y[i, 0] = 0.0", "}"],
    ],
    [
      "written the other way round",
      "for (let i = 1; M > i; i = i + 1) y.set(i, 0, 0);",
      ["for i = 1 to M step 1 {", "  set y[i, 0] = 0.0", "}"],
    ],
    [
      "any other is a while",
      "for (let i = 64; i > 0; i >>= 1) y.set(i, 0, 0);",
      ["var i: i32 = 64", "while i > 0 {", "  set y[i, 0] = 0.0", "  i = i >> 1", "}"],
    ],
    [
      "a bound that changes is read anew",
      "let m = M; for (let i = 0; i < m; i++) m -= 1;",
      ["var m: i32 = M", "var i: i32 = 0", "while i < m {", "  m = m - 1", "  i = i + 1", "}"],
    ],
    [
      "pipelined",
      "for (const i of pipelined(1, M, { stages: 3 })) { const s = shared(f32, [1, N]); copy(x.tile([i, 0], [1, N]), s); }",
      ["for i = 1 to M step 1 pipelined 3 {", "  shared s: f32[1, N]", "  copy tile x[i, 0] of [1, N] -> s", "}"],
    ],
  ],
  tiles: [
    [
      "store with a function is a map and a copy",
      "store(y.tile([0, 0], [1, N]), load(h.tile([0, 0], [1, N])), (a) => f32(a));",
      [
        "loaded: bf16[1, N] = load tile h[0, 0] of [1, N]",
        "stored: f32[1, N] = map(loaded) (a | i, j) => f32(a)",
        "copy stored -> tile y[0, 0] of [1, N]",
      ],
    ],
    [
      "a rank-1 fragment reduces to a scalar",
      "const v = fragment(f32, [N]); const s = reduceSum(v, 0); y.set(0, 0, s + 1);",
      ["fragment v: f32[N] = 0.0", "s: f32 = reduce sum v axis 0", "set y[0, 0] = s + 1.0"],
    ],
    [
      "a transposed operand of mma moves nothing",
      "const a = shared(bf16, [16, 16]); const t = transpose(a); const acc = fragment(f32, [16, 16]); mma(acc, a, t);",
      ["shared a: bf16[16, 16]", "fragment acc: f32[16, 16] = 0.0", "mma acc += a * transpose(a)"],
    ],
    [
      "a transposed fragment that is bound is one of its own",
      "const v = fragment(f32, [8, rows]); const t = transpose(v); const w = map(t, (a, i, j) => a + t.at(i, j));",
      [
        "fragment v: f32[8, rows] = 0.0",
        "t: f32[rows, 8] = transpose v",
        "w: f32[rows, 8] = map(t) (a | i, j) => a + t[i, j]",
      ],
    ],
    [
      "a view that is transposed on its way",
      "const s = shared(f32, [N, 8]); copy(transpose(x.tile([0, 0], [8, N])), s);",
      ["shared s: f32[N, 8]", "copy transpose(tile x[0, 0] of [8, N]) -> s"],
    ],
    [
      "functions of the language as element functions",
      "const v = map(fragment(f32, [8]), exp); const w = map(v, bf16, bf16);",
      [
        "fragment values: f32[8] = 0.0",
        "v: f32[8] = map(values) (x.1 | i) => exp(x.1)",
        "w: bf16[8] = map(v) (x.2 | i.1) => bf16(x.2)",
      ],
    ],
    [
      "a choice between fragments",
      'const v = fragment(f32, [8]); const w = mode === "fast" ? v : map(v, exp);',
      [
        "fragment v: f32[8] = 0.0",
        "fragment w: f32[8] = 0.0",
        'if is(mode, "fast") {',
        "  copy v -> w",
        "} else {",
        "  mapped: f32[8] = map(v) (x.1 | i) => exp(x.1)",
        "  copy mapped -> w",
        "}",
      ],
    ],
    [
      "atomics yield the old value",
      "parallel([8], (i) => { const old = atomicCas(c, [i], 0, 1); if (old === u32(0)) c.set(i, 7); });",
      [
        "parallel [8] (i) {",
        "  old: u32 = atomic cas c[i] by 0u, 1u",
        "  if old == 0u {",
        "    set c[i] = 7u",
        "  }",
        "}",
      ],
    ],
  ],
  functions: [
    [
      "arguments are computed once",
      "y.set(0, 0, square(x.at(0, 0)));",
      ["let v: f32 = x[0, 0]", "set y[0, 0] = v * v"],
      "const square = (v: number): number => v * v;",
    ],
    [
      "with statements and a return at the end",
      "y.set(0, 0, clamp(gain));",
      ["var r: f32 = gain", "if r > 1.0 {", "  r = 1.0", "}", "set y[0, 0] = r"],
      "function clamp(v: number): number {\n  let r = v;\n  if (r > 1) r = 1;\n  return r;\n}",
    ],
    [
      "defaults and functions as parameters",
      "y.set(0, 0, twice((v) => v * gain, gain));",
      ["let v: f32 = gain * gain", "set y[0, 0] = (v * gain) + 1.0"],
      "const twice = (f: (v: number) => number, v: number, more = 1): number => f(f(v)) + more;",
    ],
    [
      "a closure over what does not change",
      "const s = gain * 2; const f = (v: number): number => v * s; y.set(0, 0, f(gain));",
      ["let s: f32 = gain * 2.0", "set y[0, 0] = gain * s"],
    ],
    [
      "with tiles and buffers",
      "const s = shared(f32, [1, N]); stage(s); store(y.tile([0, 0], [1, N]), load(s));",
      ["shared s: f32[1, N]", "fill s = 1.0", "loaded: f32[1, N] = load s", "copy loaded -> tile y[0, 0] of [1, N]"],
      "const stage = (s: ReturnType<typeof shared<'f32', [number, number]>>): void => {\n  fill(s, 1);\n};",
    ],
  ],
};

/** All rules in one file: a kernel each. */
const numbered = Object.values(rules)
  .flat()
  .map(([, body, , before], n) => `${before ?? ""}\n${kernelText(`k${n}`, body)}`);
const result = folder.load(
  "rules.ts",
  `import { ${names.split(" ").join(", ")} } from "tilewright";\n${numbered.join("\n")}`,
);

test("no rule is refused", () => {
  expect(result.diagnostics.map((d) => renderDiagnostic(d)).join("\n")).toBe("");
});

let n = 0;
for (const [title, cases] of Object.entries(rules)) {
  describe(title, () => {
    for (const [name, , expected] of cases) {
      const exportName = `k${n++}`;
      test(name, () => {
        const found = result.kernels.find((k) => k.exportName === exportName);
        expect(found && bodyLines(found.kernel)).toEqual(expected);
      });
    }
  });
}
