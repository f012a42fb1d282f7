/** Where a line of emitted text comes from: what pages that show several forms side by side are linked by. */
import type { Node } from "../ir/thread.js";
import type { Span } from "../ir/tile.js";

export interface LineOrigin {
  /** The node that the line was printed for. */
  readonly node: Node;
  /** The node's own place in the source; of a node without one, that of the node before it, as debuggers take it from `.loc`. */
  readonly span?: Span;
}

/** Called for every line that comes from a node, with its number from 1, once the text is complete. */
export type OnLine = (line: number, origin: LineOrigin) => void;
