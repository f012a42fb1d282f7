/** Programs that open libcuda.so.1 themselves run on the virtual GPU when the loader finds it under that name. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { virtualDriverFile } from "../../src/runtime/native.js";

const client = fileURLToPath(new URL("client.py", import.meta.url));
const ptx = fileURLToPath(new URL("ptx/vector_add.ptx", import.meta.url));

function run(env: { readonly [name: string]: string }) {
  const { status, stdout, stderr } = spawnSync("python3", [client, ptx], {
    encoding: "utf8",
    env: { ...process.env, LD_LIBRARY_PATH: path.dirname(virtualDriverFile()), ...env },
  });
  return { status, stdout, stderr };
}

test("a C program runs on it unchanged, a captured graph included", (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), "tilewright-client-"));
  try {
    const program = path.join(folder, "client");
    const source = fileURLToPath(new URL("client.c", import.meta.url));
    const compiled = spawnSync("cc", ["-O1", "-Wall", "-Werror", source, "-o", program, "-ldl"], { encoding: "utf8" });
    if (compiled.error) context.skip("needs a C compiler named cc");
    expect(compiled.stderr).toBe("");
    const env = { ...process.env, LD_LIBRARY_PATH: path.dirname(virtualDriverFile()) };
    const { status, stdout, stderr } = spawnSync(program, [ptx], { encoding: "utf8", env });
    expect([status, stdout, stderr]).toEqual([0, "ok\n", ""]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a Python client gets from it what NVIDIA's driver gives, errors included", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "tilewright-client-"));
  const [stats, report] = [path.join(folder, "stats"), path.join(folder, "report")];
  try {
    const env = { TILEWRIGHT_VGPU_ARCH: "sm_86", TILEWRIGHT_VGPU_STATS: stats, TILEWRIGHT_VGPU_REPORT: report };
    const { status, stdout, stderr } = run(env);
    expect(stderr).toBe("tilewright virtual GPU: cuTexObjectCreate: not supported\n");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      device: [1, "tilewright virtual GeForce RTX 3090", 8, 6],
      missing: [0, null, 1],
      "bad ptx": [218, true, true],
      sum: [true, true],
      "2D": [512, true],
      bogus: [400, 400, 400, 201, 400, 1, 1, 1, 1, 101, 500],
      lacking: 801,
      fault: [700, 700, 700],
      "after reset": [709, 400],
    });
    const launches = readFileSync(stats, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(launches).toHaveLength(2);
    expect(launches[0]).toMatchObject({
      kernel: "vector_add",
      grid: [8, 1, 1],
      block: [128, 1, 1],
      counters: { blocks: 8, warps: 32 },
    });
    const findings = readFileSync(report, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(findings).toHaveLength(1);
    const line =
      readFileSync(ptx, "utf8")
        .split("\n")
        .findIndex((text) => text.includes("ld.global.f32 %f1")) + 1;
    expect(findings[0]).toMatchObject({
      tool: "memcheck",
      kind: "out-of-bounds",
      kernel: "vector_add",
      ptx_line: line,
      address: "0x10",
      bytes: 4,
      other: null,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a bad switch fails cuInit and says which", () => {
  const { status, stderr } = run({ TILEWRIGHT_VGPU_ARCH: "sm_77" });
  expect(status).toBe(1);
  expect(stderr).toContain("TILEWRIGHT_VGPU_ARCH=sm_77: unknown architecture 'sm_77'");
  expect(stderr).toContain("cuInit: CUDA_ERROR_INVALID_VALUE");
});
