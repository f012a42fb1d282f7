/** Runs the golden files of thread IR: thread/*.thir (rules, barriers, round trips) and ptx/*.thir (emitted text, ptxas), cuda/*.thir (emitted text, NVRTC). */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compileTwin } from "../../src/compiler/index.js";
import { emitCuda } from "../../src/emit/cuda.js";
import { emitPtx } from "../../src/emit/ptx.js";
import { checkOrder } from "../../src/ir/order-verify.js";
import { IrSyntaxError, parseThread, parseThreadWithLines, printThread } from "../../src/ir/thread-text.js";
import { checkThread } from "../../src/ir/thread-verify.js";
import type { Finding } from "../../src/ir/verify-error.js";
import { targetFor } from "../../src/targets/index.js";
import { assemble } from "../../src/toolchain/index.js";
import { skipWithoutNvrtc } from "../support/nvrtc.js";
import { skipWithoutPtxas } from "../support/ptxas.js";
import { type Case, type Command, compareFindings, compareOutput, type LineFinding, readFileTest } from "./filetest.js";

const here = import.meta.dirname;

for (const folder of ["thread", "ptx", "cuda"]) {
  describe(folder, () => {
    for (const name of readdirSync(path.join(here, folder))
      .filter((file) => file.endsWith(".thir"))
      .sort()) {
      const file = readFileTest(path.join(here, folder, name));
      for (const command of file.commands) {
        test(`${name}: ${command.name}`, async (context) => {
          if (command.name === "ptxas") {
            skipWithoutPtxas(context);
            for (const one of file.cases) await assembles(one, command);
            return;
          }
          if (command.name === "nvrtc") {
            skipWithoutNvrtc(context);
            for (const one of file.cases) await compileTwin(emitCuda(parseThread(one.text)));
            return;
          }
          if (command.name === "cuda") {
            compareOutput(
              file,
              file.cases.map((one) => emitCuda(parseThread(one.text)).source),
            );
            return;
          }
          if (command.name === "ptx") {
            compareOutput(
              file,
              file.cases.map((one) => emitPtx(parseThread(one.text)).ptx),
            );
            return;
          }
          for (const one of file.cases) expect(run(one, command)).toEqual([]);
        });
      }
    }
  });
}

/** Runs a command that answers with problems. */
function run(one: Case, { name, settings }: Command): string[] {
  switch (name) {
    case "verify": {
      const { fn, lineOf } = parseThreadWithLines(one.text);
      return compareFindings(one, atLines(checkThread(fn, targetFor(settings.target ?? fn.target)), lineOf));
    }
    case "order": {
      const { fn, lineOf } = parseThreadWithLines(one.text);
      return compareFindings(one, atLines(checkOrder(fn), lineOf));
    }
    case "syntax":
      return compareFindings(one, syntaxErrors(one.text));
    case "roundtrip": {
      const printed = printThread(parseThread(one.text));
      return printThread(parseThread(printed)) === printed ? [] : [printed];
    }
    default:
      throw new Error(`no command '${name}': verify, order, syntax, roundtrip, ptx, ptxas, cuda, nvrtc`);
  }
}

function atLines(findings: readonly Finding[], lineOf: ReadonlyMap<object, number>): LineFinding[] {
  return findings.map(({ at, message }) => ({ line: lineOf.get(at) ?? 0, message }));
}

function syntaxErrors(text: string): LineFinding[] {
  try {
    parseThread(text);
    return [];
  } catch (error) {
    if (!(error instanceof IrSyntaxError)) throw error;
    return [{ line: error.line, message: `${error.column}: ${error.problem}` }];
  }
}

async function assembles(one: Case, { settings }: Command): Promise<void> {
  const fn = parseThread(one.text);
  expect(checkThread(fn, targetFor(fn.target)).map(({ message }) => message)).toEqual([]);
  const { ptx } = emitPtx(fn);
  for (const target of (settings.targets ?? fn.target).split(",")) {
    const result = await assemble(ptx, target);
    const lines = ptx.split("\n");
    expect(result.messages.map(({ line, text }) => `${target}: ${lines[(line ?? 0) - 1]?.trim()}: ${text}`)).toEqual(
      [],
    );
    expect({ target, spills: result.spillStores + result.spillLoads, stack: result.stackBytes }).toEqual({
      target,
      spills: 0,
      stack: 0,
    });
  }
}
