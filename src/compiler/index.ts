/** From a kernel's name or file to PTX, and to a checked launch. */

export type { Diagnostic } from "../frontend/index.js";
export { type Binding, bind, shapeOf, type TensorShape } from "./bind.js";
export {
  type CompiledKernel,
  type CompileRequest,
  compileKernel,
  compileProgram,
  compileVariant,
  gridOf,
  targetOf,
} from "./compile.js";
export { DiagnosticsError, KernelRefusal } from "./errors.js";
export {
  allocateTensors,
  functionOn,
  type Launchable,
  launchAll,
  launchCompiled,
  launchOptionsOf,
  type PlannedLaunch,
} from "./launch.js";
export { loadKernel, loadKernels } from "./load.js";
export { type KernelProgram, programOf } from "./program.js";
export { renderDiagnostic } from "./render.js";
export {
  type LaunchRecord,
  type RunProfile,
  type RunRequest,
  type RunResult,
  type RunStats,
  runKernel,
  runOn,
} from "./run.js";
export { sampleInputs } from "./sample.js";
export { documentationOf, packageRoot, sourceLines } from "./sources.js";
export { choices, tunablesFor } from "./tunables.js";
export { admits, chooseVariant, wantedBy } from "./tuned.js";
export { compileTwin, type TwinModule } from "./twin.js";
export { planWorkspace, type WorkspacePlan, workspaceBytes } from "./workspace.js";
