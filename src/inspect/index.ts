/** A kernel in all its forms, linked line by line: as data, and as a page. */
export { inspectHtml } from "./html.js";
export {
  type Inspection,
  type InspectRequest,
  inspect,
  type LaunchInspection,
} from "./inspect.js";
export type { View, ViewName } from "./views.js";
