/** Where names come from: imports of every form, other files, files far from any project, files that change. */
import { afterAll, describe, expect, test } from "vitest";
import { codes, find, frontend, only, SourceFolder } from "./sources.js";

const folder = new SourceFolder();
afterAll(() => folder.dispose());

const copyKernel = (imports: string, use: (name: string) => string): string => `${imports}
export const k = ${use("kernel")}("k", {
  params: { x: ${use("input")}(${use("f32")}, ["M"]), y: ${use("output")}(${use("f32")}, ["M"]) },
  grid: ({ M }) => [${use("ceilDiv")}(M, 64)],
}, ({ x, y }) => {
  ${use("store")}(y.tile([${use("blockIdx")}.x * 64], [64]), ${use("map")}(${use("load")}(x.tile([${use("blockIdx")}.x * 64], [64])), (a) => a * 2));
});
`;
const names = "kernel input output f32 ceilDiv store blockIdx map load".split(" ");

describe("the language", () => {
  test("by its names", () => {
    const kernel = only(
      folder.load(
        "plain.ts",
        copyKernel(`import { ${names.join(", ")} } from "tilewright";`, (n) => n),
      ),
    );
    expect(find(kernel, "map").fn.result).toMatchObject({ k: "binary", op: "mul", dt: "f32" });
  });

  test("by other names", () => {
    const imports = `import { ${names.map((n) => `${n} as the_${n}`).join(", ")} } from "tilewright";`;
    const kernel = only(
      folder.load(
        "renamed.ts",
        copyKernel(imports, (n) => `the_${n}`),
      ),
    );
    expect(kernel.body.map((s) => s.k)).toEqual(["load", "map", "copy"]);
  });

  test("as a namespace", () => {
    const kernel = only(
      folder.load(
        "namespace.ts",
        copyKernel('import * as tw from "tilewright";', (n) => `tw.${n}`),
      ),
    );
    expect(kernel.body.map((s) => s.k)).toEqual(["load", "map", "copy"]);
  });

  test("a user's function named map is the user's", () => {
    const text = copyKernel(`import { ${names.filter((n) => n !== "map").join(", ")} } from "tilewright";`, (n) => n)
      .replace("export", "const map = (a: number, b: number): number => a + b;\nexport")
      .replace(/store\(.*\n/, "y.set(blockIdx.x, map(x.at(blockIdx.x), 3));\n");
    const kernel = only(folder.load("own-map.ts", text));
    expect(find(kernel, "set").value).toMatchObject({ k: "binary", op: "add", b: { k: "const", value: 3, dt: "f32" } });
  });

  test("a re-export through a module of one's own", () => {
    folder.write("lib/tw.ts", 'export { map as each, load } from "tilewright";\nexport * from "tilewright";\n');
    const text = copyKernel(
      `import { ${names.filter((n) => n !== "map").join(", ")}, each } from "./lib/tw.js";`,
      (n) => (n === "map" ? "each" : n),
    );
    expect(only(folder.load("through.ts", text)).body.map((s) => s.k)).toEqual(["load", "map", "copy"]);
  });
});

describe("other files", () => {
  const main = (specifier: string): string => `import { kernel, output, f32, blockIdx } from "tilewright";
import { scale as factor, SIZE } from "${specifier}";
export const k = kernel("k", { params: { y: output(f32, ["M", SIZE]) }, grid: ({ M }) => [M] }, ({ y }) => {
  y.set(blockIdx.x, SIZE - 1, factor(3.0));
});
`;
  const helper = "export const SIZE = 4 * 8;\nexport const scale = (x: number): number => x * 0.5;\n";

  for (const specifier of ["./lib/helper.js", "./lib/helper.ts", "./lib/helper"]) {
    test(`imported as ${specifier}`, () => {
      folder.write("lib/helper.ts", helper);
      const kernel = only(folder.load("main.ts", main(specifier)));
      expect(kernel.params[0]).toMatchObject({ dims: [{ k: "sym" }, { k: "const", value: 32 }] });
      expect(find(kernel, "set").index[1]).toMatchObject({ k: "const", value: 31 });
    });
  }

  test("a mistake in a helper file is shown there, with the call", () => {
    folder.write("lib/wrong.ts", "export const SIZE = 32;\nexport const scale = (x: number): number => x ** 0.5;\n");
    const { diagnostics } = folder.load("main.ts", main("./lib/wrong.js"));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "TW1115",
      line: 2,
      chain: [{ function: "factor", line: 4, column: 31 }],
    });
    expect(diagnostics[0]?.file.endsWith("lib/wrong.ts")).toBe(true);
    expect(diagnostics[0]?.chain[0]?.file.endsWith("main.ts")).toBe(true);
  });

  test("a type error in a helper file", () => {
    folder.write(
      "lib/typed.ts",
      "export const SIZE = 32;\nexport const scale = (x: number): number => x;\nconst wrong: string = 1;\n",
    );
    expect(codes(folder.load("main.ts", main("./lib/typed.js")))).toEqual(["TS2322"]);
  });

  test("a file that is missing", () => {
    expect(codes(folder.load("main.ts", main("./lib/nowhere.js")))).toContain("TS2307");
  });

  test("changes on disk are seen by the next load", () => {
    folder.write("lib/changing.ts", helper);
    expect(only(folder.load("main.ts", main("./lib/changing.js"))).params[0]).toMatchObject({
      dims: [{}, { value: 32 }],
    });
    expect(frontend.load(`${folder.path}/main.ts`)).toBe(frontend.load(`${folder.path}/main.ts`));
    folder.write("lib/changing.ts", helper.replace("4 * 8", "4 * 16"));
    expect(only(frontend.load(`${folder.path}/main.ts`)).params[0]).toMatchObject({ dims: [{}, { value: 64 }] });
  });
});

describe("files", () => {
  const two = copyKernel(`import { ${names.join(", ")} } from "tilewright";`, (n) => n);

  test("host code beside kernels needs no types of Node", () => {
    const host = `import fs from "node:fs";\nconsole.log(process.argv, fs.readdirSync("."));\n${two}`;
    expect(only(folder.load("host.ts", host)).name).toBe("k");
  });

  test("several kernels, one of them wanted", () => {
    const more = `${two}${copyKernel("", (n) => n)
      .replace("const k", "const other")
      .replace('"k"', '"other"')}`;
    const all = folder.load("several.ts", more);
    expect(all.kernels.map((k) => k.exportName)).toEqual(["k", "other"]);
    expect(frontend.load(`${folder.path}/several.ts`, "other").kernels.map((k) => k.kernel.name)).toEqual(["other"]);
    expect(codes(frontend.load(`${folder.path}/several.ts`, "none"))).toEqual(["TW1003"]);
  });

  test("a default export, a renamed export, and none that is exported", () => {
    const text = two.replace("export const k", "const k");
    expect(folder.load("default.ts", `${text}export default k;\n`).kernels.map((k) => k.exportName)).toEqual([
      "default",
    ]);
    expect(folder.load("rename.ts", `${text}export { k as kk };\n`).kernels.map((k) => k.exportName)).toEqual(["kk"]);
    expect(codes(folder.load("hidden.ts", `${text}export {};\n`))).toEqual(["TW1002"]);
  });

  test("one wrong kernel does not hide the right one", () => {
    const wrong = copyKernel("", (n) => n)
      .replace("const k", "const bad")
      .replace("a * 2", "a ** 2");
    const { kernels, diagnostics } = folder.load("mixed.ts", two + wrong);
    expect(kernels.map((k) => k.exportName)).toEqual(["k"]);
    expect(diagnostics.map((d) => d.code)).toEqual(["TW1115"]);
  });

  test("what cannot be read", () => {
    expect(codes(frontend.load(`${folder.path}/absent.ts`))).toEqual(["TW1001"]);
    expect(codes(frontend.load(folder.path))).toEqual(["TW1001"]);
    expect(codes(folder.load("empty.ts", ""))).toEqual(["TW1002"]);
  });

  test("a file without imports or exports is a module of its own", () => {
    const script = "const thing = 1;\n";
    expect(codes(folder.load("first-script.ts", script))).toEqual(["TW1002"]);
    expect(codes(folder.load("second-script.ts", script))).toEqual(["TW1002"]);
  });

  test("nesting without end is refused, and the next file is not affected", () => {
    const nested = (open: string, close: string, depth: number): string =>
      two.replace("a * 2", `${open.repeat(depth)}a${close.repeat(depth)}`);
    for (const [open, close] of [
      ["(", ")"],
      ["-(", ")"],
      ["Math.abs(", ")"],
      ["[", "]"],
    ] as const) {
      const { kernels, diagnostics } = folder.load("deep.ts", nested(open, close, 20_000));
      expect(kernels).toEqual([]);
      expect(diagnostics.length).toBeGreaterThan(0);
    }
    expect(codes(folder.load("deep.ts", nested("Math.abs(", ")", 20_000)))).toEqual(["TW1901"]);
    expect(only(folder.load("shallow.ts", nested("Math.abs(", ")", 50))).name).toBe("k");
  });

  test("a long sum is no deep one", () => {
    expect(only(folder.load("long.ts", two.replace("a * 2", `a${" + a".repeat(500)}`))).name).toBe("k");
  });
});
