/** Statements with others inside: branches, loops, switches, calls, early ends. They keep track of which lanes are together. */
import type { Item, Place, Writer } from "./writer.js";

/** Writes some statements at a place; their cost, executions of a statement, is taken from the budget. */
export type Body = (w: Writer, at: Place, cost: number) => Item[];

/** A branch that some lanes take. */
export function branch(w: Writer, at: Place, cost: number, body: Body): Item {
  const p = w.of(at, "p");
  const [then, other, end] = [w.name("then"), w.name("else"), w.name("end")];
  const [inside, outside] = [w.register("b32"), w.register("b32")];
  const nested = (mask: string): Place => ({ ...at, mask, together: false, depth: at.depth + 1 });
  const q = w.register("pred");
  const lines: (string | Item)[] = [
    // The body may change the predicate.
    `mov.pred ${q}, ${p};`,
    `vote.sync.ballot.b32 ${inside}, ${q}, ${at.mask};`,
    `not.b32 ${outside}, ${inside};`,
    `and.b32 ${outside}, ${outside}, ${at.mask};`,
  ];
  if (w.chance(0.5)) {
    lines.push(`@!${q} bra ${end};`, ...body(w, nested(inside), cost), `${end}:`);
    return w.item(...lines);
  }
  const half = cost / 2;
  if (w.chance(0.5)) {
    lines.push(`@${q} bra ${then};`, ...body(w, nested(outside), half), `bra ${end};`, `${then}:`);
    lines.push(...body(w, nested(inside), half), `${end}:`);
  } else {
    lines.push(`@!${q} bra ${other};`, ...body(w, nested(inside), half), `bra ${end};`, `${other}:`);
    lines.push(...body(w, nested(outside), half), `${end}:`);
  }
  return w.item(...lines);
}

/** A loop with a number of rounds that depends on the lane; at the start or at the end a lane may leave it. */
export function loop(w: Writer, at: Place, cost: number, body: Body): Item {
  const [counter, mask] = [w.register("b32"), w.register("b32")];
  const [head, end, next] = [w.name("loop"), w.name("done"), w.name("next")];
  const more = w.register("pred");
  const most = w.pick([3, 7, 7, 15]);
  const same = w.chance(0.3);
  const rounds = same ? most : most / 2;
  const lines: (string | Item)[] = [
    same ? `mov.u32 ${counter}, ${most};` : `and.b32 ${counter}, ${w.of(at, "r")}, ${most};`,
    `mov.b32 ${mask}, ${at.mask};`,
    `${head}:`,
    `setp.ne.u32 ${more}, ${counter}, 0;`,
    `vote.sync.ballot.b32 ${mask}, ${more}, ${mask};`,
    `@!${more} bra ${end};`,
    `sub.u32 ${counter}, ${counter}, 1;`,
  ];
  // Some lanes may go on to the next round at once, or leave the loop.
  const [skips, leaves] = [w.chance(0.3), w.chance(0.5)];
  const together = at.together && same && !(skips && leaves);
  const inside: Place = { ...at, mask, together, depth: at.depth + 1 };
  const each = Math.max(3, cost / rounds);
  lines.push(...body(w, inside, each / 2));
  if (skips) {
    const q = w.register("pred");
    const kept = w.register("b32");
    lines.push(`mov.pred ${q}, ${w.of(at, "p")};`);
    if (leaves) lines.push(`@${q} mov.u32 ${counter}, 0;`);
    lines.push(`vote.sync.ballot.b32 ${kept}, !${q}, ${mask};`, `@${q} bra ${next};`);
    lines.push(...body(w, { ...inside, mask: kept, together: false }, each / 2), `${next}:`);
  } else lines.push(...body(w, inside, each / 2));
  lines.push(`bra ${head};`, `${end}:`);
  return w.item(...lines);
}

/** A branch to one of several places. */
export function choice(w: Writer, at: Place, cost: number, body: Body): Item {
  const n = w.integer(2, 4);
  const [index, list, end] = [w.register("b32"), w.name("targets"), w.name("end")];
  const labels = Array.from({ length: n }, () => w.name("case"));
  const masks = labels.map(() => w.register("b32"));
  const test = w.register("pred");
  const jump = `brx.idx ${index}, ${list};`;
  const lines: (string | Item)[] = [`rem.u32 ${index}, ${w.of(at, "r")}, ${n};`];
  for (const [i, mask] of masks.entries()) {
    lines.push(`setp.eq.u32 ${test}, ${index}, ${i};`, `vote.sync.ballot.b32 ${mask}, ${test}, ${at.mask};`);
  }
  lines.push(`${list}: .branchtargets ${labels.join(", ")};`, jump);
  for (const [i, label] of labels.entries()) {
    const inside: Place = { ...at, mask: masks[i] as string, together: false, depth: at.depth + 1 };
    lines.push(`${label}:`, ...body(w, inside, cost / n));
    if (i < n - 1 && w.chance(0.85)) lines.push(`bra ${end};`);
    else if (i < n - 1) {
      // Falls through: the lanes of this case are among those of the next, and all of them must know it.
      lines.splice(lines.indexOf(jump), 0, `or.b32 ${masks[i + 1]}, ${masks[i + 1]}, ${masks[i]};`);
    }
  }
  lines.push(`${end}:`);
  return w.item(...lines);
}

/** How a function is declared. */
export interface Signature {
  readonly name: string;
  /** Parameters in registers rather than in `.param` space. */
  readonly registers: boolean;
  /** The result is 16 bytes rather than one word. */
  readonly aggregate: boolean;
}

/** A call, by name or by address. Every function takes a word, a double word, a float and the lanes that call. */
export function call(w: Writer, at: Place, f: Signature): Item {
  const [a, b, c] = [w.of(at, "r"), w.of(at, "d"), w.of(at, "f")];
  const result = w.of(at, "r");
  const indirect = w.chance(0.3);
  const lines: string[] = [];
  if (f.registers) {
    const register = w.register("b32");
    lines.push(`call (${register}), ${f.name}, (${a}, ${b}, ${c}, ${at.mask});`, `mov.b32 ${result}, ${register};`);
    return w.item(...lines);
  }
  const [pa, pb, pc, pm, pr] = ["pa", "pb", "pc", "pm", "pr"].map((stem) => w.name(stem)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  lines.push("{", `.param .b32 ${pa};`, `.param .b64 ${pb};`, `.param .f32 ${pc};`, `.param .b32 ${pm};`);
  lines.push(f.aggregate ? `.param .align 16 .b8 ${pr}[16];` : `.param .b32 ${pr};`);
  lines.push(`st.param.b32 [${pa}], ${a};`, `st.param.b64 [${pb}], ${b};`);
  lines.push(`st.param.f32 [${pc}], ${c};`, `st.param.b32 [${pm}], ${at.mask};`);
  const args = `(${pa}, ${pb}, ${pc}, ${pm})`;
  if (indirect) {
    const [pointer, prototype] = [w.register("b64"), w.name("prototype")];
    const returned = f.aggregate ? ".param .align 16 .b8 _[16]" : ".param .b32 _";
    lines.push(
      `mov.u64 ${pointer}, ${f.name};`,
      `${prototype}: .callprototype (${returned}) _ (.param .b32 _, .param .b64 _, .param .f32 _, .param .b32 _);`,
      `call (${pr}), ${pointer}, ${args}, ${prototype};`,
    );
  } else lines.push(`call${w.maybe(at.together ? 0.3 : 0, "uni")} (${pr}), ${f.name}, ${args};`);
  if (f.aggregate) {
    lines.push(`ld.param.b32 ${result}, [${pr}];`, `ld.param.b64 ${w.of(at, "d")}, [${pr}+8];`);
  } else lines.push(`ld.param.b32 ${result}, [${pr}];`);
  lines.push("}");
  return w.item(...lines);
}

/** Some threads end here, after leaving a trace. */
export function earlyExit(w: Writer, at: Place): Item {
  const [q, end] = [w.register("pred"), w.name("stay")];
  w.exits = true;
  return w.item(
    `mov.pred ${q}, ${w.of(at, "p")};`,
    `@!${q} bra ${end};`,
    `st.global.b32 [%out], ${w.of(at, "r")};`,
    `st.global.b64 [%out+8], ${w.of(at, "d")};`,
    "exit;",
    `${end}:`,
    `vote.sync.ballot.b32 ${at.mask}, %always, ${at.mask};`,
  );
}
