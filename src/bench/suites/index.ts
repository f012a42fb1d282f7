/** The suites, in the order they run. A checkout adds some that need more than the package (`bench/main.mjs`). */
import type { Suite } from "../suite.js";
import { compile } from "./compile.js";
import { kernels } from "./kernels.js";
import { launch } from "./launch.js";
import { layer } from "./layer.js";
import { virtualGpu } from "./virtual-gpu.js";

export const suites: Suite[] = [compile, launch, kernels, layer, virtualGpu];
