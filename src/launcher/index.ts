/** What the modules of `generated/` are made of: `tilewright/launch`. Neither TypeScript nor the front end is loaded. */
export { KernelRefusal } from "../compiler/errors.js";
export { type Silicon, siliconOf } from "../tuned/index.js";
export type { DeviceTensor, TensorForm } from "./arguments.js";
export {
  asset,
  type EmbeddedProgram,
  embeddedFormat,
  type LoadedProgram,
  type Shipped,
  type ShippedProgram,
  type ShippedVariant,
  shippedProgram,
} from "./assets.js";
export type { Workspace } from "./bound.js";
export { type FormulaNames, formula } from "./formula.js";
export {
  embeddedLauncher,
  type Forms,
  type Launcher,
  type LaunchSettings,
  launcher,
  type PlanSettings,
} from "./launcher.js";
export {
  layoutOf,
  type PlannedLaunch,
  type PlannedParameter,
  type ProgramPlan,
  type VariantData,
  variantsOf,
} from "./plan.js";
export { PreparedProgram } from "./prepared.js";
