/** ptxas is asked again about every spelling around tensor maps that the engine's own test (tma.rs) holds the loader to. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { assemble } from "../../src/toolchain/index.js";
import { testWithPtxas } from "../support/ptxas.js";

const file = new URL("../../src/native/vgpu/tests/fixtures/tensor-forms.txt", import.meta.url);

interface Line {
  readonly accepted: boolean;
  readonly target: string;
  readonly version: string;
  readonly code: string;
}

const lines: Line[] = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [verdict = "", target = "", version = "", ...code] = line.split(" | ");
    return { accepted: verdict !== "refuse", target, version, code: code.join(" | ") };
  });

/** A module of these lines, the first of them at line 11. */
const moduleOf = (target: string, version: string, code: readonly string[]) =>
  [
    `.version ${version}`,
    `.target ${target}`,
    ".address_size 64",
    ".const .align 64 .b8 cmap[128];",
    ".global .align 64 .b8 gmap[128];",
    ".visible .entry k(.param .align 64 .b8 pmap[128], .param .u64 p1)",
    "{",
    ".reg .pred %p<4>; .reg .b16 %h<8>; .reg .b32 %r<32>; .reg .f32 %f<4>; .reg .b64 %rd<16>; .reg .u16 %us<4>;",
    ".reg .s32 %si<4>;",
    ".shared .align 128 .b8 sm[1024]; .shared .align 8 .b64 bar;",
    ...code,
    "ret;",
    "}",
    "",
  ].join("\n");

testWithPtxas("ptxas gives every spelling the verdict that is written down", async () => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = `${line.accepted} ${line.target} ${line.version}`;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  for (const [group, members] of groups) {
    const { accepted, target, version } = members[0] as Line;
    const all = await assemble(
      moduleOf(
        target,
        version,
        members.map(({ code }) => code),
      ),
      target,
    );
    if (accepted) {
      expect(all.ok, `${group}: ${all.log}`).toBe(true);
      continue;
    }
    // ptxas names every wrong line, unless one of them is no syntax at all: then the unnamed ones are asked about alone.
    const named = new Set(all.messages.filter(({ severity }) => severity === "error").map(({ line }) => line));
    for (const [i, { code }] of members.entries()) {
      if (named.has(11 + i)) continue;
      const alone = await assemble(moduleOf(target, version, [code]), target);
      expect(alone.ok, `${group}: ${code}`).toBe(false);
    }
  }
});
