/** Branches, calls and returns. */
import type { Behaviour, Code } from "./decode.js";
import type { Frame, Thread } from "./machine.js";
import { get, put } from "./memory.js";
import { reader, type Scope } from "./operands.js";
import { type Statement, split } from "./text.js";

export function flow(statement: Statement, scope: Scope, codes: ReadonlyMap<string, Code>): Behaviour {
  const { words, operands } = statement;
  const label = (name: string): number => {
    const at = scope.routine.labels.get(name);
    if (at === undefined) throw new Error(`no label ${name}`);
    return at;
  };
  switch (words[0]) {
    case "bra": {
      const to = label(operands[0] as string);
      return {
        execute: (thread) => {
          thread.frame.pc = to;
        },
      };
    }
    case "brx": {
      const index = reader(operands[0] as string, 32, scope);
      const to = (scope.routine.targets.get(operands[1] as string) ?? []).map(label);
      return {
        execute: (thread) => {
          const target = to[Number(index(thread))];
          if (target === undefined) throw new Error("an index outside the branch targets");
          thread.frame.pc = target;
        },
      };
    }
    case "call":
      return { execute: call(operands, scope, codes) };
    case "exit":
      return { execute: end };
    default:
      return { execute: leave };
  }
}

function end(thread: Thread): void {
  thread.state = "ended";
}

/** Returns of frames: what the call wants done with the callee's results. */
const endings = new WeakMap<Frame, (callee: Frame) => void>();

function leave(thread: Thread): void {
  const callee = thread.frames.pop() as Frame;
  const caller = thread.frames[thread.frames.length - 1];
  if (caller === undefined) return end(thread);
  thread.frame = caller;
  endings.get(callee)?.(callee);
}

const listed = (text: string | undefined): string[] => (text === undefined ? [] : split(text.slice(1, -1)));

/** A register or a variable of a frame, by name: read or written as one value. */
function cell(thread: Thread, frame: Frame, name: string, bytes: number) {
  const { scope } = frame.code;
  const register = scope.registers.get(name);
  if (register !== undefined) {
    return {
      read: () => frame.registers[register] as bigint,
      write: (value: bigint) => {
        frame.registers[register] = value;
      },
    };
  }
  const at = frame.base + Number(scope.variables.get(name)?.at ?? 0n);
  const { view } = thread.spaces.local;
  return { read: () => get(view, at, bytes), write: (value: bigint) => put(view, at, bytes, value) };
}

/** `call (returns), function, (arguments)`; a register may stand for the function, with a prototype as the last operand. */
function call(operands: readonly string[], scope: Scope, codes: ReadonlyMap<string, Code>): (thread: Thread) => void {
  const returns = operands[0]?.startsWith("(") ? listed(operands[0]) : [];
  const [name = "", given] = operands[0]?.startsWith("(") ? operands.slice(1) : operands;
  const args = listed(given);
  const address = reader(name, 64, scope);
  const byNumber = [...codes.keys()];
  return (thread) => {
    const callee = codes.get(byNumber[Number(address(thread)) - 1] as string) as Code;
    const caller = thread.frame;
    const base = caller.base + caller.code.localBytes;
    const frame: Frame = { code: callee, registers: Array(callee.registers).fill(0n), base, pc: 0 };
    for (const [i, { name: formal, bytes }] of callee.routine.parameters.entries()) {
      cell(thread, frame, formal, bytes).write(cell(thread, caller, args[i] as string, bytes).read());
    }
    endings.set(frame, () => {
      for (const [i, { name: formal, bytes }] of callee.routine.returns.entries()) {
        cell(thread, caller, returns[i] as string, bytes).write(cell(thread, frame, formal, bytes).read());
      }
    });
    thread.frames.push(frame);
    thread.frame = frame;
  };
}
