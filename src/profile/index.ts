/** Profiles of launches on the virtual GPU: counters per source line, as data, text and a page. */
export { profileHtml } from "./html.js";
export {
  type Profile,
  type ProfileInput,
  type PtxLine,
  profileOf,
  type SourceFile,
  type SourceLine,
} from "./profile.js";
export { type Roofline, rooflineOf } from "./roofline.js";
export { renderProfile } from "./text.js";
