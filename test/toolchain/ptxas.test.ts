import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { isWholeElf } from "../../src/toolchain/elf.js";
import { assemble, disassemble, parseAssemblerLog, parseSass } from "../../src/toolchain/index.js";
import { testWithPtxas } from "../support/ptxas.js";

/** Sums n floats from p in a loop that must not be unrolled, and stores the sum behind them. */
const sumLoop = (target: string, version: string) => `.version ${version}
.target ${target}
.address_size 64
.visible .entry sum(.param .u64 p, .param .u32 n)
{
  .reg .b64 %rd<3>; .reg .b32 %r<4>; .reg .pred %p<3>; .reg .f32 %f<4>;
  .shared .align 16 .b8 scratch[1024];
  ld.param.u64 %rd1, [p];
  ld.param.u32 %r1, [n];
  cvta.to.global.u64 %rd1, %rd1;
  mov.u32 %r2, 0;
  mov.f32 %f1, 0f00000000;
again:
  .pragma "nounroll";
  ld.volatile.global.f32 %f2, [%rd1];
  add.rn.f32 %f1, %f1, %f2;
  add.s64 %rd1, %rd1, 4;
  add.u32 %r2, %r2, 1;
  setp.lt.u32 %p1, %r2, %r1;
  @%p1 bra again;
  st.shared.f32 [scratch], %f1;
  bar.sync 0;
  st.global.f32 [%rd1], %f1;
  ret;
}
`;

/** Keeps 40 values alive over a barrier, so that 24 registers are too few. */
const spilling = () => {
  const n = 40;
  const each = (line: (i: number) => string) => Array.from({ length: n }, (_, i) => `  ${line(i)}`).join("\n");
  return `.version 8.0
.target sm_80
.address_size 64
.visible .entry spill(.param .u64 p)
{
  .reg .b64 %rd<2>; .reg .f32 %f<${n}>;
  ld.param.u64 %rd1, [p];
  cvta.to.global.u64 %rd1, %rd1;
${each((i) => `ld.volatile.global.f32 %f${i}, [%rd1+${4 * i}];`)}
  bar.sync 0;
${each((i) => `st.volatile.global.f32 [%rd1+${4 * (n - i)}], %f${i};`)}
  ret;
}
`;
};

describe("assemble", () => {
  const targets = [
    ["sm_80", "7.0"],
    ["sm_86", "7.1"],
    ["sm_89", "7.8"],
    ["sm_90a", "8.0"],
    ["sm_100a", "8.6"],
    ["sm_120a", "8.7"],
  ] as const;
  for (const [target, version] of targets) {
    testWithPtxas(`accepts a module for ${target} and reads its figures`, async () => {
      const assembly = await assemble(sumLoop(target, version), target);
      expect(assembly.messages).toEqual([]);
      expect(assembly).toMatchObject({ ok: true, stackBytes: 0, spillStores: 0, spillLoads: 0 });
      // The 9.x generations reserve 1 KiB of shared memory per block, which ptxas counts or not by release.
      expect([1024, 2048]).toContain(assembly.sharedBytes);
      expect(assembly.registers).toBeGreaterThan(4);
      expect(assembly.functions.map(({ name, entry }) => ({ name, entry }))).toEqual([{ name: "sum", entry: true }]);
    });
  }

  testWithPtxas("names the lines of what ptxas refuses", async () => {
    const ptx = sumLoop("sm_89", "7.8").replace("add.rn.f32 %f1", "add.rq.f32 %f1").replace("bra again", "bra nowhere");
    const assembly = await assemble(ptx, "sm_89");
    const lineOf = (text: string) => ptx.split("\n").findIndex((line) => line.includes(text)) + 1;
    expect(assembly).toMatchObject({ ok: false, registers: 0, functions: [] });
    expect(assembly.messages.filter(({ severity }) => severity === "error").map(({ line }) => line)).toEqual(
      expect.arrayContaining([lineOf("add.rq")]),
    );
    expect(assembly.log).not.toContain(tmpdir() + path.sep);
  });

  testWithPtxas("counts spills and the stack frame they need", async () => {
    const roomy = await assemble(spilling(), "sm_80");
    const tight = await assemble(spilling(), "sm_80", { maxRegisters: 24 });
    expect(roomy).toMatchObject({ ok: true, stackBytes: 0, spillStores: 0, spillLoads: 0 });
    expect(tight.ok).toBe(true);
    expect(tight.registers).toBeLessThanOrEqual(24);
    for (const bytes of [tight.stackBytes, tight.spillStores, tight.spillLoads]) expect(bytes).toBeGreaterThan(0);
  });

  // ptxas itself calls a disk that filled up a success.
  testWithPtxas("takes neither half a cubin for a cubin nor a missing folder for a verdict on the module", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "half-"));
    try {
      for (const [target, version] of targets) {
        const cubinPath = path.join(folder, `${target}.cubin`);
        await assemble(sumLoop(target, version), target, { cubinPath });
        const whole = readFileSync(cubinPath);
        expect(isWholeElf(whole)).toBe(true);
        for (const bytes of [0, 3, 64, whole.length >> 1, whole.length - 64])
          expect(isWholeElf(whole.subarray(0, bytes)), `${bytes} of ${whole.length}`).toBe(false);
      }
      const ptxas = path.join(folder, "ptxas");
      const script =
        '#!/bin/sh\nfor a; do case "$a" in --output-file=*) head -c 500 "${0%/*}/sm_80.cubin" > "${a#*=}";; esac; done\n';
      writeFileSync(ptxas, script, { mode: 0o755 });
      const failed = {
        code: "toolchain.tool-failed",
        message: expect.stringContaining("did not write the whole cubin"),
      };
      const tool = { name: "ptxas", path: ptxas, version: "13.0.0", source: "toolkit" } as const;
      await expect(assemble("", "sm_80", { ptxas: tool })).rejects.toMatchObject(failed);
      const cubinPath = path.join(folder, "none", "x.cubin");
      await expect(assemble(sumLoop("sm_80", "7.0"), "sm_80", { cubinPath })).rejects.toMatchObject(failed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  testWithPtxas("leaves nothing in the temporary folder, in success, refusal and abort", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "kept-"));
    vi.stubEnv("TMPDIR", folder);
    try {
      const cubinPath = path.join(folder, "sum.cubin");
      const assembly = await assemble(sumLoop("sm_80", "7.0"), "sm_80", { cubinPath });
      expect(assembly.cubinPath).toBe(cubinPath);
      await assemble("nonsense", "sm_80");
      const signal = AbortSignal.abort();
      await expect(assemble(sumLoop("sm_80", "7.0"), "sm_80", { signal })).rejects.toMatchObject({
        code: "toolchain.aborted",
      });
      expect(readdirSync(folder)).toEqual(["sum.cubin"]);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });
});

describe("disassemble", () => {
  testWithPtxas("finds the loop and its instructions", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "kept-"));
    const cubinPath = path.join(folder, "sum.cubin");
    await assemble(sumLoop("sm_89", "7.8"), "sm_89", { cubinPath });
    const { functions } = await disassemble(cubinPath);
    rmSync(folder, { recursive: true });
    expect(functions.map(({ name }) => name)).toEqual(["sum"]);
    const [{ instructions, loops }] = functions as [(typeof functions)[number]];
    expect(loops).toHaveLength(1);
    const body = instructions.slice(loops[0]!.first, loops[0]!.last + 1).map(({ opcode }) => opcode);
    expect(body.filter((opcode) => opcode.startsWith("LDG"))).toHaveLength(1);
    expect(body.filter((opcode) => opcode.startsWith("FADD"))).toHaveLength(1);
    expect(body.at(-1)).toBe("BRA");
    expect(loops[0]!.length).toBe(body.length);
    expect(instructions.at(-1)!.opcode).toBe("EXIT");
  });

  testWithPtxas("refuses what is not a cubin", async () => {
    await expect(disassemble(new TextEncoder().encode("not a cubin"))).rejects.toMatchObject({
      code: "toolchain.tool-failed",
    });
  });
});

describe("parseAssemblerLog", () => {
  test("keeps several functions apart, entries and others", () => {
    const { functions, messages } = parseAssemblerLog(`ptxas info    : 0 bytes gmem, 32 bytes cmem[4]
ptxas info    : Compiling entry function 'a' for 'sm_90a'
ptxas info    : Function properties for a
    16 bytes stack frame, 4 bytes spill stores, 8 bytes spill loads
ptxas info    : Used 255 registers, used 3 barriers, 16 bytes cumulative stack size, 8192+16 bytes smem, 400 bytes cmem[0]
ptxas warning : Registers are spilled to local memory in function 'a', 4 bytes spill stores, 8 bytes spill loads
ptxas info    : Compile time = 3.194 ms
ptxas info    : Function properties for helper
    32 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
ptxas info    : Compiling entry function 'b' for 'sm_90a'
ptxas info    : Something of a later release, 77 bytes
ptxas info    : Function properties for b
    0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
ptxas info    : Used 10 registers
`);
    expect(functions).toEqual([
      {
        name: "a",
        entry: true,
        registers: 255,
        barriers: 3,
        sharedBytes: 8192,
        stackBytes: 16,
        spillStores: 4,
        spillLoads: 8,
      },
      {
        name: "helper",
        entry: false,
        registers: 0,
        barriers: 0,
        sharedBytes: 0,
        stackBytes: 32,
        spillStores: 0,
        spillLoads: 0,
      },
      {
        name: "b",
        entry: true,
        registers: 10,
        barriers: 0,
        sharedBytes: 0,
        stackBytes: 0,
        spillStores: 0,
        spillLoads: 0,
      },
    ]);
    expect(messages).toEqual([
      {
        severity: "warning",
        text: "Registers are spilled to local memory in function 'a', 4 bytes spill stores, 8 bytes spill loads",
      },
    ]);
  });

  test("reads errors with and without a line", () => {
    const { messages } = parseAssemblerLog(`ptxas module.ptx, line 12; error   : Unknown symbol 'x'
ptxas fatal   : Ptx assembly aborted due to errors`);
    expect(messages).toEqual([
      { severity: "error", line: 12, text: "Unknown symbol 'x'" },
      { severity: "fatal", text: "Ptx assembly aborted due to errors" },
    ]);
  });
});

describe("parseSass", () => {
  test("nests loops, merges branches to one label, and drops padding", () => {
    const [sass] = parseSass(`.text.f:
        /*0000*/                   MOV R1, c[0x0][0x28] ;
.L_x_0:
        /*0010*/                   LDG.E R4, [R2.64] ;
.L_x_1:
        /*0020*/              @!P1 BRA \`(.L_x_1) ;
        /*0030*/                   FADD R5, R4, R11 ;
        /*0040*/               @P2 BRA \`(.L_x_1) ;
        /*0050*/               @P3 BRA \`(.L_x_0) ;
        /*0060*/              @UP0 BRA \`(.L_x_0) ;
        /*0070*/                   EXIT ;
.L_x_2:
        /*0080*/                   BRA \`(.L_x_2);
        /*0090*/                   NOP;
.L_x_3:
`);
    expect(sass!.instructions).toHaveLength(8);
    expect(sass!.loops).toEqual([
      { label: ".L_x_0", first: 1, last: 6, length: 6, depth: 0 },
      { label: ".L_x_1", first: 2, last: 4, length: 3, depth: 1 },
    ]);
    expect(sass!.instructions[2]).toEqual({
      address: 0x20,
      guard: "@!P1",
      opcode: "BRA",
      operands: "`(.L_x_1)",
      branchTo: ".L_x_1",
    });
  });
});
