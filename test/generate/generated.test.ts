/** `generated/` is what `npm run generate` makes now, and its modules say in TypeScript what the compiler computes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as launchers from "../../generated/index.js";
import { gridOf } from "../../src/compiler/compile.js";
import { planWorkspace } from "../../src/compiler/workspace.js";
import { generateAll } from "../../src/generate/index.js";
import { catalogue } from "../../src/kernels/catalogue.js";
import { shippedProgram, type VariantData } from "../../src/launcher/index.js";
import { targetNames } from "../../src/targets/index.js";
import { importGraph } from "../package/import-graph.js";

const folder = path.resolve(import.meta.dirname, "../../generated");

test("generated/ is up to date (npm run generate)", () => {
  const files = generateAll();
  const there = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
  expect(there.sort()).toEqual([...files.keys()].sort());
  const stale = [...files].filter(([name, text]) => readFileSync(path.join(folder, name), "utf8") !== text);
  expect(stale.map(([name]) => name)).toEqual([]);
});

interface LaunchData {
  readonly kernel: string;
  readonly grid: (dims: object, tune: object, options: object) => readonly number[];
  variants(): VariantData[];
}

describe.each(catalogue.map(({ name, exportName }) => [name, exportName] as const))("%s", (name, exportName) => {
  const exported = launchers as unknown as Readonly<Record<string, unknown>>;
  const { program } = shippedProgram(name);
  const launches = exported[`${exportName}Launches`] as readonly LaunchData[];
  const dims = Object.fromEntries(
    [...program.kernel.dims, ...program.kernel.params.map((p) => p.name)].map((dim, i) => [dim, 64 * (1 + (i % 3))]),
  );

  test("ships a variant of every launch for every target, with its layout", () => {
    expect(launches.map(({ kernel }) => kernel)).toEqual(program.launches.map((launch) => launch.kernel.name));
    for (const launch of launches) {
      expect(launch.variants().map(({ target }) => target)).toEqual(targetNames);
      for (const { ptx, entry, parameters, parameterBytes } of launch.variants()) {
        expect(ptx).toContain(`.visible .entry ${entry}(`);
        const ends = parameters.map(({ type, offset }) => offset + (type === "u64" ? 8 : 4));
        expect(Math.max(...ends)).toBe(parameterBytes);
        const declared = [...ptx.matchAll(/\.param \.(\w+) +(\w+)/g)].map(([, type, param]) => [type, param]);
        expect(declared.slice(0, parameters.length)).toEqual(parameters.map(({ type, name }) => [type, name]));
      }
    }
  });

  test("has grids and workspace that are the compiler's", () => {
    for (const [i, launch] of launches.entries()) {
      const { kernel } = program.launches[i] as (typeof program.launches)[number];
      for (const { tune, options } of launch.variants())
        expect([...launch.grid(dims, tune, options)]).toEqual(gridOf(kernel, dims, tune, options));
    }
    const workspace = exported[`${exportName}Workspace`] as
      | ((dims: object) => { name: string; bytes: number }[])
      | undefined;
    const { offsets } = planWorkspace(program, dims);
    expect((workspace?.(dims) ?? []).map((tensor) => tensor.name)).toEqual([...offsets.keys()]);
  });
});

test("launchers load neither TypeScript nor the front end", () => {
  const src = path.resolve(import.meta.dirname, "../../src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("native"))
    .map((file) => [file.replaceAll(path.sep, "/"), readFileSync(path.join(src, file), "utf8")] as const);
  const edges = importGraph(new Map(files)).filter((edge) => !edge.typeOnly);
  const reached = new Set(["launcher/index.ts"]);
  for (const file of reached) for (const edge of edges) if (edge.from === file) reached.add(edge.to);
  expect(reached.size).toBeGreaterThan(50);
  expect([...reached].filter((file) => file.startsWith("frontend/") || file === "ts-morph")).toEqual([]);
  expect(existsSync(path.join(folder, "index.ts"))).toBe(true);
});
