// What a sanitized device tells of a launch: findings with both sites, which do not fail it.
import { expect, test } from "vitest";
import { open } from "../../src/runtime/index.js";

const racy = `.version 8.0
.target sm_80
.address_size 64
.file 1 "racy.ts"
.visible .entry racy(.param .u64 out)
{
.reg .b32 %r<8>; .reg .b64 %rd<4>;
.shared .b32 x[64];
ld.param.u64 %rd1, [out]; mov.u32 %r1, %tid.x; shl.b32 %r2, %r1, 2; mov.u32 %r3, x; add.u32 %r4, %r3, %r2; xor.b32 %r5, %r4, 128;
.loc 1 7 0
st.shared.u32 [%r4], %r1;
.loc 1 9 0
ld.shared.u32 %r6, [%r5];
mul.wide.u32 %rd2, %r1, 4; add.u64 %rd3, %rd1, %rd2; st.global.u32 [%rd3], %r6;
ret;
}
`;

test("a race is found with both lines and what would order them, and the launch succeeds", async () => {
  using device = open("virtual:sm_89", { sanitize: ["racecheck"] });
  using buffer = device.alloc(256);
  const launch = { grid: 1, block: 64, args: [buffer] };
  const { findings } = await device.launch(device.loadModule(racy).function("racy"), launch);
  expect(findings).toHaveLength(1);
  expect(findings?.[0]).toMatchObject({
    tool: "racecheck",
    kind: "race",
    severity: "error",
    kernel: "racy",
    ptx_line: 11,
    source: "racy.ts:7",
    space: "shared",
    other: { ptx_line: 13, source: "racy.ts:9", space: "shared", bytes: 4 },
    hint: expect.stringContaining("bar.sync"),
  });
});

test("a race of equal values is told, and no more than that", async () => {
  using device = open("virtual:sm_89", { sanitize: ["racecheck"] });
  using buffer = device.alloc(256);
  const same = racy.replace("st.shared.u32 [%r4], %r1;", "mov.u32 %r7, 5; st.shared.u32 [x], %r7;");
  const module = device.loadModule(same.replace("ld.shared.u32 %r6, [%r5];", "bar.sync 0; ld.shared.u32 %r6, [x];"));
  const { findings } = await device.launch(module.function("racy"), { grid: 1, block: 64, args: [buffer] });
  expect(findings).toMatchObject([{ kind: "race", severity: "info", ptx_line: 11, other: { ptx_line: 11 } }]);
});

test("a launch without findings has an empty list, one on a device that does not look has none", async () => {
  using looks = open("virtual:sm_89", { sanitize: "all" });
  using plain = open("virtual:sm_89");
  for (const device of [looks, plain]) {
    using buffer = device.alloc(256);
    const module = device.loadModule(racy.replace(".loc 1 9 0", "bar.sync 0;"));
    const { findings } = await device.launch(module.function("racy"), { grid: 1, block: 64, args: [buffer] });
    expect(findings).toEqual(device === looks ? [] : undefined);
  }
});

test("a sanitizer that does not exist is refused", () => {
  expect(() => open("virtual:sm_89", { sanitize: ["leakcheck" as "memcheck"] })).toThrow(/memcheck, initcheck/);
});
