/** docs/ptx-coverage.md is what the table of forms says; its tests exist; the engine loads every form, and no other. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { open } from "../../src/runtime/index.js";
import { Prng } from "../support/prng.js";
import {
  allSpellings,
  type Form,
  isGenerated,
  meets,
  type Need,
  randomSpelling,
  readForms,
  type Spelling,
} from "./forms.js";
import { instance, moduleOf } from "./instances.js";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const document = path.join(root, "docs/ptx-coverage.md");
const forms = readForms();

const devices = [
  ["sm_80", "sm_80"],
  ["sm_86", "sm_86"],
  ["sm_89", "sm_89"],
  ["sm_90a", "sm_90a"],
  ["sm_100a", "sm_100a"],
  ["sm_120a", "sm_120a"],
] as const;

const chapters: Record<string, string> = {
  "arithmetic.txt": "Integer and floating-point arithmetic",
  "async.txt": "Asynchronous copies, reductions and barriers",
  "convert.txt": "Conversions",
  "flow.txt": "Control flow and the stack",
  "hopper.txt": "Clusters and proxies",
  "logic.txt": "Comparison, selection, logic and shifts",
  "matrix.txt": "Matrix products",
  "memory.txt": "Loads, stores, moves and hints",
  "sync.txt": "Atomics, barriers, warp-level operations",
  "tensor.txt": "Tensor copies and tensor maps",
  "video.txt": "Video instructions",
};

const version = (n: number): string => (n === 0 ? "" : `${Math.trunc(n / 10)}.${n % 10}`);

function targetText(groups: readonly string[][]): string {
  return groups.map((group) => group.map((name) => `sm_${name}`).join(", ")).join(" and ");
}

/** A form with its lists written out. */
function spelledOut(form: Form): string {
  const slots = form.slots.map(({ options, optional }) => {
    const list = options.map(({ word }) => word).join("|");
    return optional ? `{${list}}` : options.length > 1 ? `.(${list})` : `.${list}`;
  });
  return form.opcode + slots.join("");
}

/** One cell per minimum: the row's, then what single words ask beyond it. */
function needCells(form: Form): [string, string] {
  const words = form.slots.flatMap((slot) =>
    slot.options.filter(({ need }) => need.version > 0 || need.targets.length > 0),
  );
  const cell = (row: string, floor: string, of: (need: Need) => string): string => {
    const extra = new Map<string, string[]>();
    for (const { word, need } of words) {
      const text = of(need);
      if (text === "" || text === row) continue;
      extra.set(text, [...(extra.get(text) ?? []), `\`.${word}\``]);
    }
    const notes = [...extra].map(([text, list]) => `${[...new Set(list)].join(" ")}: ${text}`);
    return [row === "" ? floor : row, ...notes].join("; ");
  };
  return [
    cell(version(form.need.version), "≤ 6.3", (need) => version(need.version)),
    cell(targetText(form.need.targets), "≤ sm_75", (need) => targetText(need.targets)),
  ];
}

function markdown(): string {
  const lines = [
    "# PTX forms the virtual GPU executes",
    "",
    "Printed from `src/native/vgpu/src/forms/table` by `TILEWRIGHT_BLESS=1 npx vitest run test/vgpu/coverage.test.ts`; a test keeps it so.",
    "`{a|b}` may be left out, `(a|b)` is one of them. Minima are those `ptxas` asks for (it assembles nothing below `.version` 6.3 and",
    "sm_75); `sm_100f` is the family of sm_100 from it on, `sm_90a` that target alone. The last column names the test of the values.",
    "",
  ];
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  for (const file of [...new Set(forms.map((form) => form.file))]) {
    lines.push(`## ${chapters[file] ?? file}`, "", "| form | PTX | target | test |", "| --- | --- | --- | --- |");
    for (const form of forms.filter((each) => each.file === file)) {
      const [ptx, target] = needCells(form);
      lines.push(
        `| \`${cell(spelledOut(form))}\` | ${cell(ptx)} | ${cell(target)} | ${form.test.replace("::", " ")} |`,
      );
    }
    lines.push("");
  }
  return lines.join("\n");
}

describe("the coverage table", () => {
  test("is what the table of forms says", () => {
    const text = markdown();
    if (process.env.TILEWRIGHT_BLESS === "1") writeFileSync(document, text);
    expect(readFileSync(document, "utf8"), "print it anew with TILEWRIGHT_BLESS=1").toBe(text);
  });

  test("names tests that exist", () => {
    const missing = [...new Set(forms.map((form) => form.test))].filter((name) => {
      const [file = "", ...rest] = name.split("::");
      try {
        const source = readFileSync(path.join(root, "src/native/vgpu/tests", file), "utf8");
        return !source.includes(`fn ${rest.join("::")}(`);
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });

  test("knows every opcode that lowering knows", () => {
    const source = readFileSync(path.join(root, "src/native/vgpu/src/lower/instr.rs"), "utf8");
    const dispatch = source.slice(source.indexOf("fn dispatch"));
    const opcodes = [...dispatch.replaceAll(/ if [^=]*(?==>)/g, " ").matchAll(/"([a-z][a-z0-9_]*)"(?=[^,;]*=>)/g)].map(
      ([, name]) => name,
    );
    const listed = new Set(forms.map((form) => form.opcode));
    // `call` has no modifiers that would make forms.
    expect(opcodes.filter((name) => name !== "call" && !listed.has(name ?? ""))).toEqual([]);
  });

  test("lists forms that the engine loads", () => {
    const random = new Prng(1);
    const byDevice = new Map<(typeof devices)[number], { text: string; from: string }[]>();
    for (const form of forms.filter(isGenerated)) {
      const all = allSpellings(form, 40);
      const spellings: Spelling[] = all ?? Array.from({ length: 40 }, () => randomSpelling(form, random));
      for (const spelling of spellings) {
        const device = devices.find(([, target]) => meets(target, 91, spelling.need));
        if (device === undefined)
          throw new Error(`${form.file}:${form.line}: no device has ${spelling.words.join(".")}`);
        const list = byDevice.get(device) ?? [];
        list.push({ text: instance(spelling, random), from: `${form.file}:${form.line}` });
        byDevice.set(device, list);
      }
    }
    let count = 0;
    for (const [[device, target], list] of byDevice) {
      using gpu = open(`virtual:${device}`);
      for (let at = 0; at < list.length; at += 200) {
        const part = list.slice(at, at + 200);
        count += part.length;
        gpu
          .loadModule(
            moduleOf(
              target,
              91,
              part.map(({ text }) => text),
            ),
          )
          .unload();
      }
    }
    expect(count).toBeGreaterThan(4000);
  });

  test("lists every form that the engine loads: what it lacks is refused", () => {
    using gpu = open("virtual:sm_100a");
    const strangers = [
      "add.rn.rz.f32 %f0, %f1, %f2;",
      "fma.f32 %f0, %f1, %f2, %f3;",
      "cvt.rn.s32.s16 %r0, %h1;",
      "shfl.bfly.b32 %r0, %r1, %r2, %r3;",
    ];
    for (const line of strangers) {
      expect(() => gpu.loadModule(moduleOf("sm_100a", 90, [line]))).toThrow(
        /is not a form of PTX that this engine knows/,
      );
    }
  });
});
