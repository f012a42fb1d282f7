/** Tuned configurations: what they are valid for, where they lie, and which one a launch takes. Finding them is `tuning/`. */
export { holdsSomethingElse, readTuneFile, type TuneFile, tuneFiles, writeTuneFile } from "./committed.js";
export { readJson, writeJson } from "./files.js";
export {
  bucketOf,
  bucketsOf,
  codegenHash,
  configText,
  kernelHash,
  keyHash,
  METHOD,
  type Source,
  type TunedKey,
} from "./key.js";
export {
  explainTuned,
  type Found,
  forgetTuned,
  type Missed,
  modelPlace,
  type Place,
  placeOf,
  tunedEntries,
  tunedIsOff,
  type Wanted,
} from "./lookup.js";
export { MachineCache, type StoredSweep } from "./machine.js";
export {
  type Entry,
  type Figure,
  isKeyedEntry,
  isKeyedRows,
  type KeyedEntry,
  type KeyedRows,
  type Row,
  type Verdict,
  verdicts,
} from "./rows.js";
export { type Silicon, silicon, siliconOf, siliconOfModel } from "./silicon.js";
