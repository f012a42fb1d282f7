/** What a value is, in a message. Whatever it is, nothing here throws: a message about a bad argument must not fail for the same reason. */

/** Characters of a text, and elements of a list, that a message shows. */
const longestText = 60;
const longestList = 8;

/** `null`, `"x"`, `10n`, `Symbol(s)`, `[1, 2]`, `an array of 300`, `a Map`, `a Uint8Array whose memory is gone`. */
export function described(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(clipped(value));
    case "bigint":
      return `${clipped(String(value))}n`;
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "function":
      return "a function";
    case "object":
      return value === null ? "null" : objectText(value);
    default:
      return clipped(String(value));
  }
}

const clipped = (text: string): string => (text.length <= longestText ? text : `${text.slice(0, longestText)}…`);

function objectText(value: object): string {
  try {
    if (Array.isArray(value)) return listText(value);
    const name = className(value);
    if (ArrayBuffer.isView(value) && isGone(value)) return `${withArticle(name)} whose memory is gone`;
    return name === "" || name === "Object" ? "an object" : withArticle(name);
  } catch {
    // A revoked Proxy, or one whose handler throws.
    return "an object that cannot be read";
  }
}

function listText(list: readonly unknown[]): string {
  const { length } = list;
  if (length > longestList) return `an array of ${length}`;
  const elements = Array.from({ length }, (_, i) => list[i]);
  const isPlain = elements.every((one) => one === null || (typeof one !== "object" && typeof one !== "function"));
  return isPlain ? `[${elements.map(described).join(", ")}]` : `an array of ${length}`;
}

/** Of the class that made an object; empty where none says so. Getters are not called. */
function className(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== "object" || prototype === null) return "";
  const maker: unknown = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
  const name: unknown = typeof maker === "function" ? maker.name : "";
  return typeof name === "string" ? name : "";
}

/** An array whose memory was transferred, or cut off by a resize. */
export function isGone(view: ArrayBufferView): boolean {
  try {
    new DataView(view.buffer, view.byteOffset, 0);
    if (!(view instanceof DataView)) Uint8Array.prototype.keys.call(view as Uint8Array);
    return false;
  } catch {
    return true;
  }
}

const withArticle = (name: string): string => `${/^[aeio]/i.test(name) ? "an" : "a"} ${name}`;
