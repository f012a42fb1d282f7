/** What threads do together: exchanges within a warp, barriers of a block. */
import type { Action, Behaviour } from "./decode.js";
import type { Thread } from "./machine.js";
import { pair, type Reader, reader, type Scope, writer } from "./operands.js";
import type { Statement } from "./text.js";

/** Waits until every thread of the member mask is here, then `together`. */
function meeting(members: Reader, self: Action, together: (threads: readonly Thread[]) => void): Behaviour {
  return {
    execute: (thread) => {
      thread.state = "waiting";
      thread.waits = { kind: "warp", action: self, members: Number(members(thread)) };
    },
    together,
  };
}

export function exchange(statement: Statement, scope: Scope, self: Action): Behaviour | undefined {
  const { words, operands } = statement;
  switch (words[0]) {
    case "shfl":
      return shuffle(statement, scope, self);
    case "vote":
      return vote(statement, scope, self);
    case "match":
      return match(statement, scope, self);
    case "redux":
      return reduce(statement, scope, self);
    case "bar":
      if (words[1] === "warp") return meeting(reader(operands[0] as string, 32, scope), self, () => {});
      return barrier(statement, scope, self);
    default:
      return barrier(statement, scope, self);
  }
}

/** Stands for what a thread that is not there would have given: the programs never use it. */
const absent = 0xdead_beefn;

function shuffle(statement: Statement, scope: Scope, self: Action): Behaviour {
  const { words, operands } = statement;
  const [to, ok] = pair(operands[0] as string);
  const write = writer(to, scope);
  const predicate = ok === undefined ? undefined : writer(ok, scope);
  const [a, b, c, members] = operands.slice(1).map((text) => reader(text, 32, scope)) as [
    Reader,
    Reader,
    Reader,
    Reader,
  ];
  return meeting(members, self, (threads) => {
    const source = new Map(threads.map((thread) => [thread.lane, a(thread)]));
    const results = threads.map((thread) => {
      const { lane } = thread;
      const bval = Number(b(thread) & 31n);
      const clamp = Number(c(thread) & 31n);
      const segment = Number((c(thread) >> 8n) & 31n);
      const maxLane = (lane & segment) | (clamp & ~segment & 31);
      const minLane = lane & segment;
      let j: number;
      let valid: boolean;
      if (words.includes("up")) {
        j = lane - bval;
        valid = j >= maxLane;
      } else if (words.includes("down")) {
        j = lane + bval;
        valid = j <= maxLane;
      } else if (words.includes("bfly")) {
        j = lane ^ bval;
        valid = j <= maxLane;
      } else {
        j = minLane | (bval & ~segment & 31);
        valid = j <= maxLane;
      }
      return { thread, value: source.get(valid ? j : lane) ?? absent, valid };
    });
    for (const { thread, value, valid } of results) {
      write(thread, value);
      predicate?.(thread, valid ? 1n : 0n);
    }
  });
}

function vote(statement: Statement, scope: Scope, self: Action): Behaviour {
  const { words, operands } = statement;
  const write = writer(operands[0] as string, scope);
  const p = reader(operands[1] as string, 1, scope);
  return meeting(reader(operands[2] as string, 32, scope), self, (threads) => {
    const votes = threads.map((thread) => ({ lane: thread.lane, yes: p(thread) === 1n }));
    const all = votes.every(({ yes }) => yes);
    const none = !votes.some(({ yes }) => yes);
    let result = 0n;
    if (words.includes("ballot")) for (const { lane, yes } of votes) result |= yes ? 1n << BigInt(lane) : 0n;
    else if (words.includes("all")) result = all ? 1n : 0n;
    else if (words.includes("any")) result = none ? 0n : 1n;
    else result = all || none ? 1n : 0n;
    for (const thread of threads) write(thread, result);
  });
}

function match(statement: Statement, scope: Scope, self: Action): Behaviour {
  const { words, operands } = statement;
  const [to, ok] = pair(operands[0] as string);
  const write = writer(to, scope);
  const predicate = ok === undefined ? undefined : writer(ok, scope);
  const a = reader(operands[1] as string, words.includes("b64") ? 64 : 32, scope);
  return meeting(reader(operands[2] as string, 32, scope), self, (threads) => {
    const values = threads.map((thread) => ({ thread, value: a(thread) }));
    const lanes = (of: typeof values) => of.reduce((mask, { thread }) => mask | (1n << BigInt(thread.lane)), 0n);
    const all = values.every(({ value }) => value === values[0]?.value);
    const results = values.map(({ value }) =>
      words.includes("all") ? (all ? lanes(values) : 0n) : lanes(values.filter((other) => other.value === value)),
    );
    for (const [i, { thread }] of values.entries()) {
      write(thread, results[i] as bigint);
      predicate?.(thread, all ? 1n : 0n);
    }
  });
}

function reduce(statement: Statement, scope: Scope, self: Action): Behaviour {
  const { words, operands } = statement;
  const write = writer(operands[0] as string, scope);
  const read = reader(operands[1] as string, 32, scope);
  const isSigned = words.includes("s32");
  const a: Reader = (thread) => (isSigned ? BigInt.asIntN(32, read(thread)) : read(thread));
  const combine = (x: bigint, y: bigint): bigint => {
    switch (words[2]) {
      case "add":
        return x + y;
      case "min":
        return x < y ? x : y;
      case "max":
        return x > y ? x : y;
      case "and":
        return x & y;
      case "or":
        return x | y;
      default:
        return x ^ y;
    }
  };
  return meeting(reader(operands[2] as string, 32, scope), self, (threads) => {
    const result = threads.map(a).reduce(combine);
    for (const thread of threads) write(thread, result);
  });
}

/** `bar.sync a{, b}`, and `bar.red` with a predicate that all threads give. */
function barrier(statement: Statement, scope: Scope, self: Action): Behaviour {
  const { words, operands } = statement;
  const reduces = words.includes("red");
  const rest = reduces ? operands.slice(1) : operands;
  const p = reduces ? reader(rest[rest.length - 1] as string, 1, scope) : undefined;
  const [id, count] = (reduces ? rest.slice(0, -1) : rest).map((text) => reader(text, 32, scope));
  const write = reduces ? writer(operands[0] as string, scope) : undefined;
  return {
    execute: (thread) => {
      const warps = count === undefined ? undefined : Number(count(thread)) / 32;
      thread.state = "waiting";
      thread.waits = { kind: "barrier", action: self, id: Number(id!(thread)), warps };
    },
    together: (threads) => {
      if (p === undefined || write === undefined) return;
      const yes = threads.filter((thread) => p(thread) === 1n).length;
      const result = words.includes("popc") ? yes : words.includes("and") ? +(yes === threads.length) : +(yes > 0);
      for (const thread of threads) write(thread, BigInt(result));
    },
  };
}
