/** Numbers as people read them. */

const units = ["", "k", "M", "G", "T", "P"];

/** Three digits and a unit: 1250816 → "1.25 M". Whole numbers below 1000 as they are. */
export function compact(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) < 1000) return Number.isInteger(value) ? String(value) : value.toPrecision(3);
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.abs(value)) / 3));
  return `${(value / 1000 ** power).toPrecision(3)} ${units[power]}`;
}

/** The same with a unit: "0 B", "1.50 kB". */
export const quantity = (value: number, unit: string): string => {
  const text = compact(value);
  return `${text}${/[a-zA-Z]$/.test(text) ? "" : " "}${unit}`;
};

export const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

/** A ratio with two digits behind the point; nothing where there is nothing to divide by. */
export const ratioText = (a: number, b: number): string => (b === 0 ? "" : (a / b).toFixed(2));

/** `memory_global_load` → "memory global load". */
export const words = (name: string): string => name.replaceAll("_", " ");
