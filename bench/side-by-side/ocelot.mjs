// gpuocelot's emulator. It is in no package registry: TILEWRIGHT_OCELOT names a libgpuocelot.so built from a checkout.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { plainKernels } from "./plain-kernels.mjs";

const script = fileURLToPath(new URL("ocelot_run.py", import.meta.url));

/** Seconds (of three processes each) and answer per plain kernel, or why there are none. */
export function ocelot(scratch) {
  const library = process.env.TILEWRIGHT_OCELOT;
  if (!library) return { skipped: "set TILEWRIGHT_OCELOT to a libgpuocelot.so built from gpuocelot/gpuocelot" };
  const folder = path.join(scratch, "ocelot");
  mkdirSync(folder);
  const results = {};
  for (const { name, ptx, grid, block, arrays, n, result } of plainKernels) {
    const at = (file) => path.join(folder, file);
    writeFileSync(at(`${name}.ptx`), ptx);
    arrays.forEach((data, i) => {
      writeFileSync(at(`${name}.${i}.in`), data);
    });
    const args = [script, path.resolve(library), at(`${name}.ptx`), ...block, ...grid, n, result, at(`${name}.out`)];
    const inputs = arrays.map((_, i) => at(`${name}.${i}.in`));
    const seconds = [];
    let failed;
    for (let i = 0; i < 3; i++) {
      const ran = spawnSync("python3", [...args, ...inputs].map(String), { encoding: "utf8" });
      const time = Number(ran.stdout.trim().split("\n").at(-1));
      if (Number.isFinite(time) && time > 0) seconds.push(time);
      else failed = ran.stderr.trim().split("\n").at(-1) || "no answer";
    }
    if (failed !== undefined) {
      results[name] = { failed };
      continue;
    }
    const bytes = readFileSync(at(`${name}.out`));
    const answer = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    results[name] = { seconds, answer };
  }
  return { results };
}
