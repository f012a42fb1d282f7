// Every check of the repository, one after the other, then `N passed, N failed, N skipped` as the last line.
// Type check, Biome and each Rust crate that does not build count as one check; every Rust and vitest test counts by itself.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cargoResults } from "./cargo-results.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skips = [];

await check("type check", [process.execPath, require.resolve("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.json"]);
await check("biome", [process.execPath, path.join(root, "node_modules/@biomejs/biome/bin/biome"), "check", "."]);
for (const crate of ["tilewright-vgpu", "tilewright-driver"]) await cargoTest(crate);
await vitest();

for (const { name, reason } of skips) console.log(`skipped: ${name}: ${reason}`);
for (const name of failures) console.log(`failed: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a command in the repository root with its output shown. Resolves to its exit status and what it printed. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let output = "";
    const show = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on("data", show(process.stdout));
    child.stderr.on("data", show(process.stderr));
    child.on("error", (error) => resolve({ status: 127, output: `${output}${error.message}` }));
    child.on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

function heading(name) {
  console.log(`\n── ${name}`);
}

function fail(name) {
  total.failed++;
  failures.push(name);
}

/** A command that is one check: it passes when it exits with 0. */
async function check(name, [command, ...args]) {
  heading(name);
  const { status } = await run(command, args);
  if (status === 0) total.passed++;
  else fail(name);
}

async function cargoTest(crate) {
  heading(`cargo test ${crate}`);
  const manifest = path.join("src", "native", "Cargo.toml");
  const command = ["test", "--locked", "--release", "--no-fail-fast", "--manifest-path", manifest, "-p", crate];
  // One pipe for both streams keeps their order, by which results are told apart.
  const { status, output } =
    process.platform === "win32"
      ? await run("cargo", command)
      : await run("sh", ["-c", 'exec "$@" 2>&1', "sh", "cargo", ...command]);
  const { passed, failures: failed, skips: skipped } = cargoResults(output, status);
  total.passed += passed;
  for (const name of failed) fail(`${crate}: ${name}`);
  total.skipped += skipped.length;
  skips.push(...skipped.map(({ name, reason }) => ({ name: `${crate}: ${name}`, reason })));
}

async function vitest() {
  heading("vitest");
  const folder = mkdtempSync(path.join(tmpdir(), "tilewright-tests-"));
  const file = path.join(folder, "summary.json");
  try {
    const reporter = path.join(root, "scripts", "vitest-summary.mjs");
    const bin = path.join(root, "node_modules", "vitest", "vitest.mjs");
    const args = [bin, "run", "--reporter=dot", `--reporter=${reporter}`, ...process.argv.slice(2)];
    const { status } = await run(process.execPath, args, { TILEWRIGHT_TEST_SUMMARY: file });
    const summary = JSON.parse(readFileSync(file, "utf8"));
    total.passed += summary.passed;
    total.skipped += summary.skipped;
    skips.push(...summary.skips);
    for (const name of summary.failures) fail(name);
    if (status !== 0 && summary.failed === 0) fail(`vitest exited with ${status}`);
  } catch (error) {
    fail(`vitest left no summary (${error.message})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
