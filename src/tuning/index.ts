/** Tuning: finding the best configuration of a kernel for a GPU and a shape. */
export { measurementFor, placeFor } from "./measurement.js";
export { readShapes, type Shape, v32Programs, v32Shapes } from "./shapes.js";
export { type MergedUnit, mergeShards, readShard, type ShardPart, writeShard } from "./shards.js";
export { type Measurement, type TuneEvent, type TuneRequest, tune, type UnitResult } from "./tune.js";
export { type TunedProgram, type Unit, unitTitle } from "./units.js";
