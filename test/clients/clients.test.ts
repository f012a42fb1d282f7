/**
 * Programs of other people on the virtual GPU: their own upstream tests, run with our library as their libcuda.so.1.
 *
 * Opt-in (TILEWRIGHT_CLIENTS=1), since they download a gigabyte of packages and take a quarter of an hour. What is installed goes to
 * a virtual environment in the cache folder. Nothing of upstream is kept here but the names of its test modules.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type TestContext, test } from "vitest";
import { virtualDriverFile } from "../../src/runtime/native.js";
import { cacheFolder } from "../../src/toolchain/index.js";

interface ModuleResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly names: readonly string[];
  readonly failures: readonly (readonly [string, string])[];
  readonly status: number | "timeout";
  readonly output?: string;
}

interface Client {
  readonly name: string;
  readonly packages: readonly string[];
  readonly env: { readonly [name: string]: string };
  /** Test module → how many of its tests are known to pass; a run with fewer fails. */
  readonly modules: { readonly [module: string]: number };
  /** Where the modules are files of a checkout, the variable that says where that is. */
  readonly checkout?: string;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const known = JSON.parse(readFileSync(path.join(here, "known.json"), "utf8")) as readonly Client[];

/** Seconds for one test module. */
const PATIENCE = 600;

function run(command: string, args: readonly string[], env: { readonly [name: string]: string | undefined } = {}) {
  return spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
}

/** A virtual environment with the client in it, made once. */
function environment(client: Client): { readonly python: string; readonly folder: string } {
  const folder = path.join(cacheFolder(), "clients", client.name);
  const python = path.join(folder, "venv", "bin", "python");
  if (!existsSync(python)) {
    mkdirSync(folder, { recursive: true });
    const made = run("python3", ["-m", "venv", path.join(folder, "venv")]);
    if (made.status !== 0) throw new Error(`python3 -m venv: ${made.stderr}`);
  }
  const installed = run(python, ["-m", "pip", "install", "-q", "pytest", ...client.packages]);
  if (installed.status !== 0) throw new Error(`pip install ${client.packages.join(" ")}: ${installed.stderr}`);
  copyFileSync(path.join(here, "client_conftest.py"), path.join(folder, "client_conftest.py"));
  return { python, folder };
}

function requireOptIn(context: TestContext, client: Client): string | undefined {
  if (process.env.TILEWRIGHT_CLIENTS !== "1")
    context.skip("needs TILEWRIGHT_CLIENTS=1: it installs the client's packages");
  if (client.checkout === undefined) return undefined;
  const checkout = process.env[client.checkout];
  if (checkout === undefined) context.skip(`needs ${client.checkout}, a checkout of ${client.name} with its tests`);
  return checkout;
}

test.for(known.map((client) => [client.name, client] as const))(
  "%s: its own tests pass on the virtual GPU",
  { timeout: 3_600_000 },
  ([name, client], context) => {
    const checkout = requireOptIn(context, client);
    const { python, folder } = environment(client);
    const modules = Object.keys(client.modules).map((module) => (checkout ? path.join(checkout, module) : module));
    const done = run(python, [path.join(here, "run.py"), folder, `${PATIENCE}`, ...modules], {
      LD_LIBRARY_PATH: path.dirname(virtualDriverFile()),
      TILEWRIGHT_VGPU_BUDGET: "1000000000",
      ...(checkout ? { PYTHONPATH: checkout } : {}),
      ...client.env,
    });
    expect(done.status, done.stderr).toBe(0);
    const results = JSON.parse(done.stdout.trim().split("\n").at(-1) ?? "") as {
      readonly [module: string]: ModuleResult;
    };
    const sum = (field: "passed" | "failed" | "skipped") =>
      Object.values(results).reduce((n, one) => n + one[field], 0);
    console.log(`${name}: ${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
    const short = Object.entries(client.modules).flatMap(([module, least]) => {
      const result = results[checkout ? path.join(checkout, module) : module];
      if (result !== undefined && result.passed >= least) return [];
      return [{ module, least, ...result }];
    });
    expect(short).toEqual([]);
  },
);
