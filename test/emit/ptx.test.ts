/** The PTX printer: exact numbers, names, versions, and refusals. What modules look like is in test/filetests/ptx. */
import { describe, expect, test } from "vitest";
import { emitPtx } from "../../src/emit/ptx.js";
import { f32Literal, ptxName } from "../../src/emit/ptx-operands.js";
import type { ThreadFunction } from "../../src/ir/thread.js";
import { parseThread } from "../../src/ir/thread-text.js";

function fn(body: string, head = "", target = "sm_90a"): ThreadFunction {
  return parseThread(`function k: ${target}, 32 threads, cluster 1 {\n${head}\n${body}\n}\n`);
}

const lines = (ptx: string) => ptx.split("\n").map((line) => line.trim().replace(/ +/g, " "));

describe("numbers", () => {
  test.each([
    [1, "0f3F800000"],
    [-0, "0f80000000"],
    [Infinity, "0f7F800000"],
    [-Infinity, "0fFF800000"],
    [2 ** -149, "0f00000001"],
    [0.1, "0f3DCCCCCD"],
    [3.4028234663852886e38, "0f7F7FFFFF"],
  ])("%d as an f32 is %s", (value, text) => {
    expect(f32Literal(value)).toBe(text);
  });

  test("bit patterns in hexadecimal, counts in decimal", () => {
    const { ptx } = emitPtx(
      fn(
        "%r1 = mov.b32 -1\n%r2 = and.b32 %r1, -65536\n%r3 = add.s32 %r1, -65536\n%rd4 = mov.b64 1:b64\n%rd5 = or.b64 %rd4, -2:b64\n%r6 = and.b32 %r1, 7",
      ),
    );
    expect(lines(ptx)).toEqual(
      expect.arrayContaining([
        "and.b32 %r1, %r0, 0xffff0000;",
        "add.s32 %r2, %r0, -65536;",
        "or.b64 %rd1, %rd0, 0xfffffffffffffffe;",
        "and.b32 %r3, %r0, 7;",
      ]),
    );
  });
});

describe("names", () => {
  test.each([
    ["x", "x"],
    ["a b", "a_b"],
    ["_", "___"],
    ["WARP_SZ", "_WARP_SZ_"],
    ["größe", "gr__e"],
    ["$t", "$t"],
  ])("'%s' is written %s", (name, written) => {
    expect(ptxName(name)).toBe(written);
  });

  test("parameters that would be called the same, or as the shared array, are told apart", () => {
    const head =
      'param "a b": u64 = tensor a\nparam a_b: u64 = tensor b\nparam smem: u64 = tensor c\nshared 16 bytes\nbuffer S: 16 bytes align 16 at 0 ""';
    const { ptx } = emitPtx(
      fn('%rd1 = ld.param.u64 ["a b"]\n%rd2 = ld.param.u64 [a_b]\n%rd3 = ld.param.u64 [smem]\n%r4 = mov.u32 S', head),
    );
    expect(lines(ptx)).toEqual(
      expect.arrayContaining([
        "ld.param.u64 %rd0, [a_b];",
        "ld.param.u64 %rd1, [a_b_];",
        "ld.param.u64 %rd2, [smem];",
        "mov.u32 %r0, smem_;",
        ".shared .align 16 .b8 smem_[16];",
      ]),
    );
  });
});

describe("what a module asks for", () => {
  test.each([
    ["plain instructions", "trap", "sm_80", "7.0"],
    ["cache hints", "%rd1 = mov.b64 0:b64\n%r2 = ld.global.nc.L1::no_allocate.b32 [%rd1]", "sm_80", "7.4"],
    ["fp8 conversion", "%f1 = mov.f32 0f00000000\n%h2 = cvt.rn.satfinite.e4m3x2.f32 %f1, %f1", "sm_89", "8.1"],
    ["Hopper without the suffix", "griddepcontrol.wait", "sm_90", "7.8"],
    ["Hopper with it", "wgmma.fence.sync.aligned", "sm_90a", "8.0"],
  ])("%s", (_, body, target, version) => {
    const module = emitPtx(fn(body));
    expect({ target: module.target, version: module.ptxVersion }).toEqual({ target, version });
    expect(module.ptx).toContain(`.version ${version}\n.target ${target}\n`);
  });

  test("shared memory up to 48 KiB is static, above it the launch asks for it", () => {
    const small = emitPtx(fn("trap", "shared 49152 bytes"));
    expect(small.ptx).toContain(".shared .align 16 .b8 smem[49152];");
    expect({ bytes: small.sharedBytes, dynamic: small.dynamicShared }).toEqual({ bytes: 49152, dynamic: 0 });
    const large = emitPtx(fn("trap", 'shared 49153 bytes\nbuffer S: 49153 bytes align 1024 at 0 ""'));
    expect(large.ptx).toContain(".extern .shared .align 1024 .b8 smem[];");
    expect({ bytes: large.sharedBytes, dynamic: large.dynamicShared }).toEqual({ bytes: 49153, dynamic: 49153 });
    expect(emitPtx(fn("trap")).ptx).not.toContain("smem");
  });
});

describe("source lines", () => {
  const body = "trap ; 0:3:5-9\ntrap ; 0:3:9-12\ntrap ; 0:4:5-9\ntrap ; 1:4:5-9\ntrap ; 0:3:5-9";

  test("a .loc where the line or the file changes, and only there", () => {
    const { ptx } = emitPtx(fn(body, 'file "a.ts"\nfile "b.ts"'));
    expect(lines(ptx).filter((line) => line.startsWith(".loc"))).toEqual([
      ".loc 1 3 5",
      ".loc 1 4 5",
      ".loc 2 4 5",
      ".loc 1 3 5",
    ]);
    expect(lines(ptx).filter((line) => line.startsWith(".file"))).toEqual(['.file 1 "a.ts"', '.file 2 "b.ts"']);
  });

  test("the source is shown once per line, in ASCII, on one line", () => {
    const { ptx } = emitPtx(fn(body, 'file "a.ts"\nfile "b.ts"'), {
      sourceLine: (file, line) => `  const é${file} = ${line} × 2; // "x"`,
    });
    expect(lines(ptx).filter((line) => line.startsWith(".loc"))).toEqual([
      '.loc 1 3 5 // const ?0 = 3 x 2; // "x"',
      '.loc 1 4 5 // const ?0 = 4 x 2; // "x"',
      '.loc 2 4 5 // const ?1 = 4 x 2; // "x"',
      ".loc 1 3 5",
    ]);
  });
});

describe("loops", () => {
  const bottom = (head: string) =>
    lines(emitPtx(fn(`%r1 = mov.b32 9\n${head} {\n}`)).ptx).filter((line) => /^(sub|add|setp\.(lt|gt))/.test(line));

  test("a step that could carry the counter past the largest integer is tested before it is taken", () => {
    const careful = ["sub.s32 %r2, %r0, %r1;", "setp.gt.u32 %p0, %r2, 4;", "add.s32 %r1, %r1, 4;"];
    expect(bottom("for %r2 = 0 to %r1 step 4")).toEqual(careful);
    expect(bottom("for %r2 = 0 to 2147483647 step 2")).toContain("setp.gt.u32 %p0, %r2, 2;");
    expect(bottom("for %r2 = 0 to %r1 step 1")).toEqual(["add.s32 %r1, %r1, 1;", "setp.lt.s32 %p0, %r1, %r0;"]);
    expect(bottom("for %r2 = 0 to 2147483646 step 2")).toEqual([
      "add.s32 %r1, %r1, 2;",
      "setp.lt.s32 %p0, %r1, 2147483646;",
    ]);
  });
});

describe("refusals", () => {
  const inst = { k: "inst", mods: [], dst: [], src: [] } as const;
  const withBody = (body: ThreadFunction["body"]): ThreadFunction => ({ ...fn("trap"), body });

  test("an instruction the table does not have", () => {
    expect(() => emitPtx(withBody([{ ...inst, op: "add", type: "f32" }]))).toThrow("no opcode 'add.f32'");
    expect(() => emitPtx(withBody([{ ...inst, op: "frob" }]))).toThrow("no family 'frob'");
  });

  test("a name nothing has, an acquire point, an instruction of another architecture", () => {
    expect(() => emitPtx(fn("%r1 = mov.u32 Q"))).toThrow("'Q'");
    expect(() => emitPtx(fn("acquire read x"))).toThrow("barrier pass");
    expect(() => emitPtx(fn("wgmma.fence.sync.aligned", "", "sm_100a"))).toThrow("lowered for sm_100a");
  });
});
