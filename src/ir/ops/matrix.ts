/** The matrix units: mma.sync (a warp) and wgmma (a group of four warps). */
import { form, type OpForm } from "./form.js";

const warp = { convergent: true } as const;
const group = { effect: "sync", convergent: true, version: "8.0", cc: 90, arch: "sm_90a" } as const;
const n64 = (k: number) => Array.from({ length: 32 }, (_, i) => `m64n${8 * (i + 1)}k${k}`).join("|");

export const matrixForms: readonly OpForm[] = [
  // D = A·B + C; the last word of the opcode, the type of C, is the instruction type
  form("mma", "sync aligned m16n8k16 row col f32 f16 f16", "f32", "f*4 = R*4 R*2 f*4", warp),
  form("mma", "sync aligned m16n8k16 row col f32 bf16 bf16", "f32", "f*4 = R*4 R*2 f*4", warp),
  form("mma", "sync aligned m16n8k8 row col f32 f16 f16", "f32", "f*4 = R*2 R*1 f*4", warp),
  form("mma", "sync aligned m16n8k8 row col f32 bf16 bf16", "f32", "f*4 = R*2 R*1 f*4", warp),
  form("mma", "sync aligned m16n8k8 row col f32 tf32 tf32", "f32", "f*4 = R*4 R*2 f*4", warp),
  form("mma", "sync aligned m16n8k32 row col f32 e4m3|e5m2 e4m3|e5m2", "f32", "f*4 = R*4 R*2 f*4", {
    ...warp,
    version: "8.4",
    cc: 89,
  }),
  form("mma", "sync aligned m16n8k32 row col satfinite? s32 s8|u8 s8|u8", "s32", "r*4 = R*4 R*2 r*4", warp),

  // scale-d (predicate), scale-a, scale-b (±1), then transposes for 16-bit operands in shared memory
  form(
    "wgmma.mma_async",
    `sync aligned ${n64(16)} f32 bf16|f16`,
    "bf16 f16",
    "acc = d d p i:-1,1 i:-1,1 i:0,1 i:0,1; acc = R*4 d p i:-1,1 i:-1,1 i:0,1",
    {
      ...group,
      updates: true,
    },
  ),
  form(
    "wgmma.mma_async",
    `sync aligned ${n64(32)} f32 e4m3|e5m2`,
    "e4m3 e5m2",
    "acc = d d p i:-1,1 i:-1,1; acc = R*4 d p i:-1,1 i:-1,1",
    { ...group, updates: true },
  ),
  form("wgmma.fence wgmma.commit_group", "sync aligned", "", "=", group),
  form("wgmma.wait_group", "sync aligned", "", "= i:0..7", group),
];
