/** What a parameter of thread IR stands for, in words. */
import type { ThreadParam } from "./thread.js";

/** `name` writes names as the text at hand does. */
export function sourceText(source: ThreadParam["source"], name = (text: string): string => text): string {
  switch (source.k) {
    case "tensor":
      return `tensor ${name(source.tensor)}`;
    case "scalar":
      return `scalar ${name(source.scalar)}`;
    case "dim":
      return `dim ${name(source.dim)}`;
    case "stride":
      return `stride ${source.dim} of ${name(source.tensor)} by ${source.multipleOf}`;
    case "places":
      return `places of ${name(source.tensor)} by ${source.row}`;
  }
}
