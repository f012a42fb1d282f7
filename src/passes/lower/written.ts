/** What a statement list writes: loops and branches need to know before they are lowered. */
import type { Stmt } from "../../ir/tile.js";

export interface Written {
  readonly variables: ReadonlySet<string>;
  readonly fragments: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
}

export function writtenIn(stmts: readonly Stmt[]): Written {
  const variables = new Set<string>();
  const buffers = new Set<string>();
  const visit = (s: Stmt): void => {
    switch (s.k) {
      case "assign":
        variables.add(s.name);
        break;
      case "copy":
        buffers.add(s.dst.buffer);
        break;
      case "fill":
        buffers.add(s.dst);
        break;
      case "mma":
        buffers.add(s.acc);
        break;
      case "set":
      case "atomic":
        buffers.add(s.buffer);
        break;
      case "for":
      case "while":
      case "parallel":
        s.body.forEach(visit);
        break;
      case "if":
        [...s.then, ...s.else].forEach(visit);
        break;
    }
  };
  stmts.forEach(visit);
  // Under one name written, under all of them.
  const names = aliases(stmts);
  for (const name of [...buffers]) buffers.add(names.get(name) ?? name);
  for (const [name, of] of names) if (buffers.has(of)) buffers.add(name);
  // Which buffers are fragments and which are shared shows when they are looked up.
  return { variables, fragments: buffers, shared: buffers };
}

/** Buffers that some statement writes, under all names that the statements give them. */
export const mutatedBuffers = (stmts: readonly Stmt[]): ReadonlySet<string> => writtenIn(stmts).fragments;

/** Some statement gives a buffer another name. */
export const isReinterpreted = (stmts: readonly Stmt[], name: string): boolean =>
  [...aliases(stmts).values()].includes(name);

/** What has been reinterpreted: of which buffer each is another name. */
export function aliases(stmts: readonly Stmt[]): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (s: Stmt): void => {
    if (s.k === "reinterpret") found.set(s.name, found.get(s.src) ?? s.src);
    if (s.k === "for" || s.k === "while") s.body.forEach(visit);
    if (s.k === "if") [...s.then, ...s.else].forEach(visit);
  };
  stmts.forEach(visit);
  return found;
}
