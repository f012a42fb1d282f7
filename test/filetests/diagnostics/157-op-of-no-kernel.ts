import { op } from "tilewright";

const numbers: any = 3;

export const k = op("k", { launches: [numbers] });
