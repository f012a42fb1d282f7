import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { open } from "../../src/runtime/device.js";

const ptx = readFileSync(new URL("ptx/vector_add.ptx", import.meta.url), "utf8");

test("a vector addition, from TypeScript to the virtual GPU and back", async () => {
  const device = open("virtual:sm_89", { counters: true });
  const n = 1000;
  const a = device.upload(Float32Array.from({ length: n }, (_, i) => i * 0.5));
  const b = device.upload(Float32Array.from({ length: n }, (_, i) => 1 / (i + 1)));
  const c = device.alloc(n * 4);
  const kernel = device.loadModule(ptx).function("vector_add");
  const result = await device.launch(kernel, { grid: 8, block: 128, args: [a, b, c, { type: "u32", value: n }] });
  const { data } = await c.downloadTensor("f32", [n]);
  for (let i = 0; i < n; i++) expect(data[i]).toBe(Math.fround(i * 0.5 + Math.fround(1 / (i + 1))));
  expect(result.counters?.blocks).toBe(8);
  device.close();
});
