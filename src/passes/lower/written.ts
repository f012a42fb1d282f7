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

/** Fragments that some statement writes in place. */
export function mutatedBuffers(stmts: readonly Stmt[]): Set<string> {
  return new Set(writtenIn(stmts).fragments);
}
