// `npm run peers -- <folder>`: other people's kernels, as PTX in `<folder>/<project>/<module>.ptx`, on the virtual GPU.
// The work is main.py's, which knows only the CUDA driver API; here its loader is shown our libcuda.so.1. Needs python3 with numpy
// (or another interpreter in PYTHON).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const driver = path.join(root, "native/vgpu");
if (!existsSync(path.join(driver, "libcuda.so.1"))) {
  console.error("peers: the virtual GPU's driver has not been built: run `npm run build`");
  process.exit(1);
}
const { status, error } = spawnSync(
  process.env.PYTHON ?? "python3",
  [path.join(root, "test/peers/main.py"), ...process.argv.slice(2)],
  { stdio: "inherit", env: { ...process.env, LD_LIBRARY_PATH: driver, PYTHONDONTWRITEBYTECODE: "1" } },
);
if (error) console.error(`peers: ${error.message}`);
process.exit(status ?? 1);
