/** The verifiers on what the compiler really makes: nothing to complain about as it is, and every planted fault found. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { choices } from "../../src/compiler/tunables.js";
import { Frontend } from "../../src/frontend/index.js";
import { LoweringError } from "../../src/ir/errors.js";
import { checkOrder } from "../../src/ir/order-verify.js";
import type { Inst, Node, ThreadFunction } from "../../src/ir/thread.js";
import { opcode, opEntry } from "../../src/ir/thread-ops.js";
import { parseThread, printThread } from "../../src/ir/thread-text.js";
import { checkThread } from "../../src/ir/thread-verify.js";
import type { Kernel } from "../../src/ir/tile.js";
import { parseTile, printTile } from "../../src/ir/tile-text.js";
import { checkTile } from "../../src/ir/tile-verify.js";
import { lowerKernel } from "../../src/passes/index.js";
import { specialise } from "../../src/passes/specialise.js";
import { type Target, targets } from "../../src/targets/index.js";

const root = path.resolve(import.meta.dirname, "../..");
const frontend = new Frontend({ languageEntry: path.join(root, "src/language/index.ts") });
const sources = [
  ...readdirSync(path.join(root, "src/kernels")).map((file) => `src/kernels/${file}`),
  "test/fixtures/own-kernels.ts",
];
const kernels: readonly Kernel[] = sources.flatMap((file) =>
  frontend.load(path.join(root, file)).kernels.map(({ kernel }) => kernel),
);

/** Values for every comptime dim that the kernels name. */
const dims: Readonly<Record<string, number>> = {
  H: 64,
  D: 128,
  N: 256,
  K: 128,
  M: 128,
  T: 4,
  BINS: 256,
  topk: 100,
  E: 256,
  n_group: 8,
};

function choice(kernel: Kernel) {
  return {
    dims,
    tune: Object.fromEntries(kernel.tune.map(({ name, values }) => [name, values[0] as number])),
    options: Object.fromEntries(kernel.options.map(({ name, words }) => [name, words[0] as string])),
  };
}

/** With the first tunables; with those that the compiler chooses where these do not fit the target. */
function lowered(kernel: Kernel, target: Target): ThreadFunction {
  const first = choice(kernel);
  try {
    return lowerKernel(kernel, target, first);
  } catch (error) {
    if (!(error instanceof LoweringError) || error.code !== "TW5016") throw error;
  }
  for (const tune of choices(kernel, dims, new Map(), first.options)) {
    try {
      return lowerKernel(kernel, target, { ...first, tune });
    } catch (error) {
      if (!(error instanceof LoweringError) || error.code !== "TW5016") throw error;
    }
  }
  throw new Error(`no tunables of ${kernel.name} fit ${target.name}`);
}

test("there are kernels to look at", () => {
  expect(kernels.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["indexer_logits", "act_quant", "softmax", "histogram"]),
  );
});

describe.each(kernels.map((kernel) => [kernel.name, kernel] as const))("%s", (_, kernel) => {
  test("tile IR keeps its rules and its text, before and after specialise", () => {
    for (const one of [kernel, specialise(kernel, choice(kernel))]) {
      expect(checkTile(one).map(({ message }) => message)).toEqual([]);
      const text = printTile(one);
      expect(printTile(parseTile(text))).toBe(text);
    }
    // Spans inside statements are not part of the text: what lowers from it is the same but for those.
    const read = parseTile(printTile(kernel));
    for (const target of targets)
      expect(withoutSpans(lowered(read, target))).toEqual(withoutSpans(lowered(kernel, target)));
  });

  test("thread IR keeps its rules, its order and its text on every target", () => {
    for (const target of targets) {
      const fn = lowered(kernel, target);
      expect([...checkThread(fn, target), ...checkOrder(fn)].map(({ message }) => message)).toEqual([]);
      const text = printThread(fn);
      expect(printThread(parseThread(text))).toBe(text);
    }
  });

  test("no barrier and no wait can go, nor be put under a thread's own branch", () => {
    const survivors: string[] = [];
    for (const target of targets.filter(({ name }) => name === "sm_80" || name === "sm_89")) {
      const fn = lowered(kernel, target);
      for (const { inst, body } of variants(fn.body, (node) => (ordering.has(node.op) ? [] : undefined))) {
        if (checkOrder({ ...fn, body }).length === 0) survivors.push(`${target.name}: without ${inst.op}`);
      }
      const lane = { k: "reg", id: highest(fn) + 1, cls: "b32" } as const;
      const first = { k: "reg", id: highest(fn) + 2, cls: "pred" } as const;
      const index: Inst = {
        k: "inst",
        ...opcode("mov.u32"),
        dst: [lane],
        src: [{ k: "sym", name: "%tid.x", offset: 0 }],
      };
      const compare: Inst = {
        k: "inst",
        ...opcode("setp.eq.s32"),
        dst: [first],
        src: [lane, { k: "imm", value: 0, cls: "b32" }],
      };
      const wrap = (node: Inst): Node[] | undefined =>
        node.op === "bar.sync"
          ? [index, compare, { k: "if", cond: { reg: first, negated: false }, then: [node], else: [], uniform: false }]
          : undefined;
      for (const { inst, body } of variants(fn.body, wrap)) {
        if (fn.threads > 32 && checkThread({ ...fn, body }, target).every(({ code }) => code !== "TW-IR-DIVERGENT"))
          survivors.push(`${target.name}: ${inst.op} under one thread's branch`);
      }
    }
    expect(survivors).toEqual([]);
  });

  test("a register that is no longer written is missed wherever it is read", () => {
    const fn = lowered(kernel, targets[2] as Target);
    const written = new Map<number, number>();
    const read = new Set<number>();
    for (const inst of instructions(fn.body)) {
      for (const id of registers(inst.dst)) written.set(id, (written.get(id) ?? 0) + 1);
      for (const id of registers(inst.src)) read.add(id);
      if (inst.guard !== undefined) read.add(inst.guard.reg.id);
    }
    let tried = 0;
    const survivors: string[] = [];
    const drop = (inst: Inst) => {
      const once = registers(inst.dst).some((id) => written.get(id) === 1 && read.has(id));
      return once && opEntry(inst).effect === "pure" && tried++ % 7 === 0 ? [] : undefined;
    };
    for (const { inst, body } of variants(fn.body, drop)) {
      if (checkThread({ ...fn, body }, targets[2] as Target).every(({ code }) => code !== "TW-IR-UNDEFINED"))
        survivors.push(inst.op);
    }
    expect(tried).toBeGreaterThan(10);
    expect(survivors).toEqual([]);
  });
});

// Not bar.warp.sync: lowering puts it between the steps of a matrix product to bound ptxas's look-ahead, and orders nothing by it.
const ordering = new Set(["bar.sync", "cp.async.wait_group"]);

/** The body with one instruction replaced, for each instruction that `change` has something for. */
function* variants(
  nodes: readonly Node[],
  change: (inst: Inst) => readonly Node[] | undefined,
): Generator<{ inst: Inst; body: Node[] }> {
  for (const [i, node] of nodes.entries()) {
    const put = (others: readonly Node[]) => [...nodes.slice(0, i), ...others, ...nodes.slice(i + 1)];
    if (node.k === "inst") {
      const others = change(node);
      if (others !== undefined) yield { inst: node, body: put(others) };
    } else if (node.k === "for" || node.k === "role") {
      for (const { inst, body } of variants(node.body, change)) yield { inst, body: put([{ ...node, body }]) };
    } else if (node.k === "while") {
      for (const { inst, body } of variants(node.head, change)) yield { inst, body: put([{ ...node, head: body }]) };
      for (const { inst, body } of variants(node.body, change)) yield { inst, body: put([{ ...node, body }]) };
    } else if (node.k === "if") {
      for (const { inst, body } of variants(node.then, change)) yield { inst, body: put([{ ...node, then: body }]) };
      for (const { inst, body } of variants(node.else, change)) yield { inst, body: put([{ ...node, else: body }]) };
    }
  }
}

function instructions(nodes: readonly Node[]): Inst[] {
  const found: Inst[] = [];
  for (const { inst } of variants(nodes, () => [])) found.push(inst);
  return found;
}

function registers(operands: readonly Inst["src"][number][]): number[] {
  return operands.flatMap((operand): number[] => {
    if (operand.k === "reg") return [operand.id];
    if (operand.k === "vec") return registers(operand.items);
    return operand.k === "mem" && operand.base.k === "reg" ? [operand.base.id] : [];
  });
}

function highest(fn: ThreadFunction): number {
  return Math.max(...[...withoutSpans(fn).matchAll(/"id":(\d+)/g)].map(([, id]) => Number(id)));
}

function withoutSpans(fn: ThreadFunction): string {
  return JSON.stringify(fn, (key, value: unknown) =>
    key === "span" ? undefined : typeof value === "bigint" ? String(value) : value,
  );
}
