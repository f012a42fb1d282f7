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
  // Which buffers are fragments and which are shared shows when they are looked up.
  return { variables, fragments: buffers, shared: buffers };
}

/** Fragments that some statement writes in place, and tensors that some statement writes under any of their names. */
export function mutatedBuffers(stmts: readonly Stmt[]): Set<string> {
  const written = new Set(writtenIn(stmts).fragments);
  const names = aliases(stmts);
  const root = (name: string): string => {
    const of = names.get(name);
    return of === undefined ? name : root(of);
  };
  for (const name of [...written]) written.add(root(name));
  for (const name of names.keys()) if (written.has(root(name))) written.add(name);
  return written;
}

/** Reinterpreted tensors: what each is another name of. */
function aliases(stmts: readonly Stmt[]): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (s: Stmt): void => {
    if (s.k === "reinterpret") found.set(s.name, s.src);
    if (s.k === "for" || s.k === "while") s.body.forEach(visit);
    if (s.k === "if") [...s.then, ...s.else].forEach(visit);
  };
  stmts.forEach(visit);
  return found;
}
