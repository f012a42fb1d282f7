/** The fragments of a kernel with their layouts, and what each is to the matrix instructions. */
import type { Kernel, Stmt } from "../ir/tile.js";
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";
import { fragmentLayouts } from "../passes/index.js";
import type { Layout } from "../passes/layout.js";
import type { Places } from "./places.js";

export interface FragmentView {
  readonly name: string;
  readonly dtype: string;
  readonly layout: Layout;
  /** Elements in a 32-bit register: register r of the layout lies in word ⌊r / perWord⌋. */
  readonly perWord: number;
  /** "accumulator", "operand a", "operand b" of a matrix product. */
  readonly roles: readonly string[];
  readonly place: number;
}

type Defines = Extract<Stmt, { readonly name: string; readonly shape: unknown; readonly dt: DTypeName }>;

/** In the order of the program; fragments of equal layout, dtype and role are all listed. `kernel` is specialised. */
export function fragmentsOf(kernel: Kernel, places: Places): FragmentView[] {
  const layouts = fragmentLayouts(kernel);
  const statements = flatten(kernel.body);
  const roles = rolesOf(statements);
  return statements.flatMap((s) => {
    const layout = "name" in s ? layouts.get(s.name) : undefined;
    if (layout === undefined) return [];
    const { name, dt, span } = s as Defines;
    const perWord = dt === "bool" ? 1 : Math.max(1, 4 / dtypeFacts[dt].bytes);
    return [{ name, dtype: dt, layout, perWord, roles: [...(roles.get(name) ?? [])], place: places.of(span) }];
  });
}

function flatten(stmts: readonly Stmt[]): Stmt[] {
  return stmts.flatMap((s) => {
    if (s.k === "for" || s.k === "while") return [s, ...flatten(s.body)];
    return s.k === "if" ? [s, ...flatten(s.then), ...flatten(s.else)] : [s];
  });
}

function rolesOf(statements: readonly Stmt[]): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>();
  const add = (name: string, role: string) => roles.set(name, (roles.get(name) ?? new Set()).add(role));
  for (const s of statements) {
    if (s.k !== "mma") continue;
    add(s.acc, "accumulator");
    add(s.a.buffer, "operand a");
    add(s.b.buffer, "operand b");
  }
  return roles;
}
