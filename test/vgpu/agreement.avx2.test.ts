/** The engine against the slow reference interpreter; what the pair of them has caught is told in `reference/README.md`. */
import { agreesOn } from "./reference/units.js";

agreesOn("avx2", 500, 2);
