/**
 * The pages are true: TypeScript in them is type-checked and its kernels compiled, commands are run in the order in which they stand, and what they are said to
 * print is what they print. A code block's info string may name the file it is saved as (`ts file=softmax.ts`), an output block the exit code (`text exit=2`); `…` in
 * an output block stands for any text, alone on a line for any lines.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { loadKernels } from "../../src/index.js";
import { tensor, writeSafetensors } from "../../src/runtime/index.js";

const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "pages-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Block {
  readonly language: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly line: number;
}

/** Files that a page's commands need and that the page only names. */
const prepared: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  "README.md": (folder) =>
    writeSafetensors(
      path.join(folder, "x.safetensors"),
      new Map([["x", tensor("f32", [3, 1024], new Float32Array(3072).fill(0.5))]]),
    ),
};

/** Commands that are not run here, and why. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^npm (ci|install|run|start|test)\b/, "installs, or is the gate itself"],
  [/--via cuda\b/, "test/kernels/twin.test.ts runs every kernel's CUDA C++"],
  [/^TILEWRIGHT_EMULATED=1\b/, "needs emulators: test/package/emulated.test.ts is that test"],
  [
    /^cargo test .*--target x86_64-pc-windows-gnu\b/,
    "needs mingw-w64 and Wine; the gate runs these tests on its own platform",
  ],
  [/\bpython\b/, "test/clients runs Python programs on the driver"],
];

function blocksOf(page: string): Block[] {
  const found: Block[] = [];
  const lines = readFileSync(path.join(root, page), "utf8").split("\n");
  for (let i = 0; i < lines.length; i++) {
    const opening = /^```(\w+)(.*)$/.exec(lines[i] as string);
    if (opening === null) continue;
    const end = lines.indexOf("```", i + 1);
    const attributes = Object.fromEntries(
      [...(opening[2] as string).matchAll(/(\w+)=(\S+)/g)].map(([, k, v]) => [k, v]),
    );
    found.push({
      language: opening[1] as string,
      attributes,
      text: `${lines.slice(i + 1, end).join("\n")}\n`,
      line: i + 1,
    });
    i = end;
  }
  return found;
}

const pages = [
  "README.md",
  ...readdirSync(path.join(root, "docs"))
    .filter((f) => f.endsWith(".md"))
    .sort()
    .map((f) => `docs/${f}`),
]
  // Generated pages, whose generators have tests of their own.
  .filter((page) => page !== "docs/errors.md" && page !== "docs/ptx-coverage.md")
  .map((page) => [page, blocksOf(page)] as const)
  .filter(([, blocks]) => blocks.length > 0);

/** A project of a reader's: the page's folder, the examples beside it, and the package. */
async function projectFor(page: string): Promise<string> {
  const folder = path.join(scratch, page.replaceAll("/", "-"), path.dirname(page));
  mkdirSync(path.join(folder, "node_modules"), { recursive: true });
  symlinkSync(root, path.join(folder, "node_modules/tilewright"));
  mkdirSync(path.join(folder, "node_modules/@types"));
  symlinkSync(path.join(root, "node_modules/@types/node"), path.join(folder, "node_modules/@types/node"));
  cpSync(path.join(root, "examples"), path.resolve(folder, page === "README.md" ? "examples" : "../examples"), {
    recursive: true,
  });
  await prepared[page]?.(folder);
  return folder;
}

/** What strict TypeScript says of files, by the package's own types. */
function typeErrors(files: readonly string[], folder: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  host.getCurrentDirectory = () => folder;
  const program = ts.createProgram(files, options, host);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (d) => `${path.basename(file)}: ${ts.flattenDiagnosticMessageText(d.messageText, "\n")}`,
    );
  });
}

/** `…` alone on a line matches any lines, elsewhere any text. */
function matches(said: string, printed: string): boolean {
  const pattern = said
    .trimEnd()
    .split("\n")
    .map((line) =>
      line.trim() === "…"
        ? "(?:.*\n)*?"
        : `${line
            .split("…")
            .map((part) =>
              part
                .trim()
                .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
                .replace(/\s+/g, "\\s+"),
            )
            .join(".*?")}\\s*\n`,
    )
    .join("\\s*");
  return new RegExp(`^\\s*${pattern}`).test(`${printed.trimEnd()}\n`);
}

/** Runs a line of a shell block in the reader's folder. */
function runLine(line: string, folder: string): { status: number | null; printed: string } {
  const cli = path.join(root, "dist/cli/main.js");
  const command = line
    .replace(/(^|\s)(?:npx )?tilewright /g, `$1"${process.execPath}" "${cli}" `)
    .replace(/^node /, `"${process.execPath}" `);
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
  return { status, printed: `${stdout}${stderr}` };
}

describe.each(pages)("%s", (page, blocks) => {
  test("its code compiles, its commands run, its outputs are what is printed", async () => {
    const folder = await projectFor(page);
    const sources: string[] = [];
    let last: { readonly line: string; readonly status: number | null; readonly printed: string } | undefined;
    const settle = (expected: number): void => {
      if (last !== undefined) expect(last.status, `${page}: ${last.line}\n${last.printed}`).toBe(expected);
      last = undefined;
    };
    for (const [n, { language, attributes, text, line }] of blocks.entries()) {
      if (language === "text") {
        const exit = Number(attributes.exit ?? 0);
        if (last === undefined) continue;
        const { printed } = last;
        settle(exit);
        if (!matches(text, printed)) expect(printed, `${page}:${line}`).toBe(text);
        continue;
      }
      settle(0);
      if (language === "ts" || language === "js") {
        const file = path.join(folder, attributes.file ?? `block-${n}.ts`);
        writeFileSync(file, text);
        if (language === "js") continue;
        sources.push(file);
        expect(typeErrors([file], folder), `${page}:${line}`).toEqual([]);
      } else if (language === "sh") {
        for (const command of text
          .split("\n")
          .map((l) => l.replace(/\s+#.*$/, "").trim())
          .filter((l) => l !== "")) {
          settle(0);
          if (elsewhere.some(([pattern]) => pattern.test(command))) continue;
          if (!/^(npx tilewright|tilewright|node) /.test(command))
            throw new Error(`${page}:${line}: nobody runs \`${command}\``);
          last = { line: command, ...runLine(command, folder) };
        }
      }
    }
    settle(0);
    // Kernels of every file as it was last written.
    for (const file of new Set(sources)) {
      if (/\bkernel\(/.test(readFileSync(file, "utf8"))) expect(loadKernels(file).length, file).toBeGreaterThan(0);
    }
  });
});

test("a line that is not printed is noticed", () => {
  expect(matches("a … c\n…\nend\n", "a b c\nx\ny\nend\n")).toBe(true);
  expect(matches("a … d\n", "a b c\n")).toBe(false);
  expect(matches("a\nend\n", "a\nx\nend\n")).toBe(false);
});

test("docs/errors.md is what the sources say", () => {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, "scripts/error-pages.mjs"), "--check"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
