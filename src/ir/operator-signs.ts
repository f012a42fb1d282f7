/** Operators of scalar expressions as TypeScript spells them: as the text form of tile IR does, but for equality. */
import type { BinaryOp, CompareOp } from "./tile.js";
import { binarySigns, compareSigns } from "./tile-words.js";

export const operatorSigns: Readonly<Record<BinaryOp | CompareOp, string>> = {
  ...binarySigns,
  ...compareSigns,
  eq: "===",
  ne: "!==",
};
