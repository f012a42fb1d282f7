/** The specification of a kernel, read from the source text: parameters and dims, tunables, options, and the host's formulas. */
import { ts } from "ts-morph";
import type { Expr, Param } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import type { Context } from "./context.js";
import { constant } from "./fold.js";
import { type Formula, parseFormula, withScalars } from "./formula.js";
import { gridOf, recordsOf, requirements, warpsOf, whereOf } from "./host-formulas.js";
import { asScalar, convertible } from "./scalars.js";
import { kindOf, type Scope } from "./values.js";
import { listNodes, numberOf, type Property, propertiesOf, valueNode, wordOf, written } from "./written.js";

/** The declared part of a kernel, without its body. */
export interface KernelSpec {
  readonly params: readonly Param[];
  readonly dims: readonly string[];
  readonly comptime: readonly string[];
  readonly defaults?: readonly { readonly name: string; readonly value: number }[];
  readonly tune: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly options: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly where?: Expr;
  readonly requires: readonly { readonly message: string; readonly cond: Expr }[];
  readonly grid: readonly [Expr, Expr, Expr];
  readonly warps: Expr;
}

/** A specification, and whether parts of it were refused: then names that it lacks are not missed again. */
export interface ReadSpec {
  readonly spec: KernelSpec;
  readonly isPartial: boolean;
}

const fields = new Set(["params", "comptime", "defaults", "tune", "where", "options", "requires", "grid", "warps"]);

// ── parameters ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A parameter as it is written; a formula's names are all taken for dims. */
type WrittenParam = Extract<Param, { k: "scalar" }> | (Extract<Param, { k: "tensor" }> & { formulas: Formula[] });

function paramOf(cx: Context, s: Scope, property: Property): WrittenParam {
  const at = valueNode(cx, s, property);
  const outer = written(cx, at);
  const wrapped = makerOf(cx, s, outer) === "optional" ? (outer as ts.CallExpression).arguments[0] : undefined;
  const node = wrapped === undefined ? outer : written(cx, wrapped);
  const maker = makerOf(cx, s, node);
  if (wrapped !== undefined && maker !== "input")
    cx.refuse(s, at, "TW1006", `\`${property.name}\` is optional, and no input`, "only an input(…) can be left out");
  if (
    !ts.isCallExpression(node) ||
    (maker !== "input" && maker !== "output" && maker !== "inout" && maker !== "scalar")
  ) {
    cx.refuse(s, at, "TW1006", `\`${property.name}\` is no parameter`);
  }
  const [first, second] = node.arguments;
  if (first === undefined) cx.refuse(s, node, "TW1604", `\`${maker}\` needs a dtype`);
  const dtype = cx.parts.expression(cx, s, first);
  if (dtype.k !== "dtype") cx.refuse(s, first, "TW1312", `a dtype is expected, but this is ${kindOf(dtype)}`);
  const span = cx.span(s, property.node);
  if (maker === "scalar") return scalarParam(cx, s, property, dtype.dt, first, second);
  if (second === undefined)
    cx.refuse(s, node, "TW1604", `\`${maker}\` needs its dims`, `write ${maker}(${dtype.dt}, ["M", "N"])`);
  const entries = listNodes(cx, s, second, "the dims");
  if (entries.length < 1 || entries.length > 8)
    cx.refuse(s, second, "TW1020", `\`${property.name}\` has ${entries.length} dims`);
  const formulas = entries.map((entry) => dimOf(cx, s, entry));
  const optional = wrapped === undefined ? {} : { optional: true };
  const layout = layoutOf(cx, s, node.arguments[2], formulas.length);
  return {
    k: "tensor",
    name: property.name,
    access: maker,
    dt: dtype.dt,
    dims: [],
    ...optional,
    ...layout,
    span,
    formulas,
  };
}

/** `{ strided: true }`, or the number of leading dims that have strides. */
function layoutOf(cx: Context, s: Scope, node: ts.Expression | undefined, rank: number): { strided?: number } {
  if (node === undefined) return {};
  const found = propertiesOf(cx, s, node, "the layout").find((p) => p.name === "strided");
  if (found === undefined) cx.refuse(s, node, "TW1024", "a layout says which dims are strided");
  const at = valueNode(cx, s, found);
  const { kind } = written(cx, at);
  const count =
    kind === ts.SyntaxKind.TrueKeyword ? rank - 1 : kind === ts.SyntaxKind.FalseKeyword ? 0 : numberOf(cx, s, at);
  if (count === undefined || !Number.isInteger(count) || count < 0 || count >= rank)
    cx.refuse(s, at, "TW1024", `a tensor of ${rank} dims, ${count ?? "an unknown number"} of them strided`);
  return count === 0 ? {} : { strided: count };
}

/** The language's function that a parameter is made by. */
function makerOf(cx: Context, s: Scope, node: ts.Expression): string | undefined {
  const callee = ts.isCallExpression(node) ? cx.parts.expression(cx, s, node.expression) : undefined;
  return callee?.k === "intrinsic" ? callee.name : undefined;
}

/** Parameters with the formulas of their dims settled: names of i32 scalars mean those. */
function settleFormulas(written: readonly WrittenParam[]): { params: Param[]; always: Formula[]; all: Formula[] } {
  const scalars = new Set(written.flatMap((p) => (p.k === "scalar" && p.dt === "i32" ? [p.name] : [])));
  const always: Formula[] = [];
  const all: Formula[] = [];
  const params = written.map((p): Param => {
    if (p.k === "scalar") return p;
    const { formulas, ...rest } = p;
    const settled = formulas.map((formula) => withScalars(formula, scalars));
    all.push(...settled);
    if (p.optional !== true) always.push(...settled);
    return { ...rest, dims: settled.map((formula) => formula.expr) };
  });
  return { params, always, all };
}

function scalarParam(
  cx: Context,
  s: Scope,
  property: Property,
  dt: DTypeName,
  at: ts.Node,
  given: ts.Expression | undefined,
): Extract<Param, { k: "scalar" }> {
  if (dt !== "i32" && dt !== "u32" && dt !== "f32") cx.refuse(s, at, "TW1017", `a scalar parameter of ${dt}`);
  const param = { k: "scalar" as const, name: property.name, dt, span: cx.span(s, property.node) };
  if (given === undefined) return param;
  const value = asScalar(cx, s, cx.parts.expression(cx, s, given), given);
  const expr = convertible(cx, s, value, dt, given);
  if (expr === undefined || expr.k !== "const" || typeof expr.value !== "number")
    cx.refuse(s, given, "TW1017", `the default of \`${property.name}\` must be a constant of ${dt}`);
  return { ...param, default: expr.value };
}

function dimOf(cx: Context, s: Scope, node: ts.Expression): Formula {
  const word = wordOf(cx, node);
  if (word !== undefined) {
    const formula = parseFormula(word, cx.span(s, node));
    if (typeof formula === "string") cx.refuse(s, node, "TW1007", `"${word}": ${formula}`);
    return formula;
  }
  const size = numberOf(cx, s, node);
  if (size === undefined || !Number.isInteger(size) || size < 1)
    cx.refuse(s, node, "TW1007", "a dim must be a name, a formula or a positive whole number");
  return { expr: constant(size, "i32", cx.span(s, node)), names: [], exact: [] };
}

// ── tunables and options ────────────────────────────────────────────────────────────────────────────────────────────────

function tunables(cx: Context, s: Scope, property: Property): { name: string; values: number[] }[] {
  const out: { name: string; values: number[] }[] = [];
  for (const entry of propertiesOf(cx, s, valueNode(cx, s, property), "tune")) {
    cx.guarded(() => {
      const nodes = listNodes(cx, s, valueNode(cx, s, entry), `the tunable \`${entry.name}\``);
      const values = nodes.map((node) => {
        const value = numberOf(cx, s, node);
        if (value === undefined || !Number.isInteger(value) || value < 0)
          cx.refuse(s, node, "TW1010", `a value of the tunable \`${entry.name}\` is no whole number from 0 on`);
        return value;
      });
      if (values.length === 0)
        cx.refuse(s, entry.value ?? entry.node, "TW1010", `the tunable \`${entry.name}\` lists no value`);
      out.push({ name: entry.name, values });
    });
  }
  return out;
}

function optionWords(cx: Context, s: Scope, property: Property): { name: string; words: string[] }[] {
  const out: { name: string; words: string[] }[] = [];
  for (const entry of propertiesOf(cx, s, valueNode(cx, s, property), "options")) {
    cx.guarded(() => {
      const words = listNodes(cx, s, valueNode(cx, s, entry), `the option \`${entry.name}\``).map((node) => {
        const word = wordOf(cx, node);
        if (word === undefined) cx.refuse(s, node, "TW1011", `a value of the option \`${entry.name}\` is no string`);
        return word;
      });
      if (words.length === 0)
        cx.refuse(s, entry.value ?? entry.node, "TW1011", `the option \`${entry.name}\` lists no word`);
      out.push({ name: entry.name, words });
    });
  }
  return out;
}

// ── the whole ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Dims must be found from the shapes of tensors that are always there: each name is a dim by itself of one of them. */
function dimNames(cx: Context, s: Scope, node: ts.Node, always: readonly Formula[], all: readonly Formula[]): string[] {
  const alone = new Set(always.filter((f) => f.expr.k === "sym").flatMap((f) => f.names));
  const names = [...new Set(all.flatMap((f) => f.names))];
  for (const name of names) {
    if (alone.has(name)) continue;
    const inOptional = all.some((f) => f.expr.k === "sym" && f.names.includes(name));
    cx.report(s, node, "TW1008", `the dim \`${name}\` stands only in ${inOptional ? "optional inputs" : "formulas"}`);
  }
  return names;
}

/** `K/128` is exact: shapes that leave a remainder are refused before anything is launched. */
function exactDivisions(formulas: readonly Formula[]): { message: string; cond: Expr }[] {
  const out: { message: string; cond: Expr }[] = [];
  for (const { numerator, divisor } of formulas.flatMap((f) => f.exact)) {
    if ((numerator.k !== "sym" && numerator.k !== "param") || divisor.k !== "const") continue;
    const message = `${numerator.name} must be a multiple of ${divisor.value}`;
    const rest: Expr = { k: "binary", op: "rem", a: numerator, b: divisor, dt: "i32" };
    if (!out.some((r) => r.message === message))
      out.push({ message, cond: { k: "compare", op: "eq", a: rest, b: constant(0, "i32"), dt: "bool" } });
  }
  return out;
}

/** Reads the specification; parts that are refused are left at their defaults so that the rest is still checked. */
export function readSpec(cx: Context, s: Scope, node: ts.Expression): ReadSpec {
  const before = cx.diagnostics.diagnostics.length;
  const found = new Map<string, Property>();
  for (const property of propertiesOf(cx, s, node, "the specification")) {
    if (fields.has(property.name)) found.set(property.name, property);
    else cx.report(s, property.node, "TW1015", `\`${property.name}\` is no field of a kernel`);
  }
  const part = <T>(name: string, read: (property: Property) => T, otherwise: T): T => {
    const property = found.get(name);
    let value = otherwise;
    if (property !== undefined) cx.guarded(() => (value = read(property)));
    return value;
  };
  for (const needed of ["params", "grid"])
    if (!found.has(needed)) cx.report(s, node, "TW1016", `the kernel has no ${needed}`);
  const written: WrittenParam[] = [];
  part(
    "params",
    (property) => {
      for (const entry of propertiesOf(cx, s, valueNode(cx, s, property), "params"))
        cx.guarded(() => written.push(paramOf(cx, s, entry)));
    },
    undefined,
  );
  const { params, always, all } = settleFormulas(written);
  const dims = dimNames(cx, s, found.get("params")?.node ?? node, always, all);
  const whole = params.flatMap((p) => (p.k === "scalar" && p.dt === "i32" ? [p.name] : []));
  const comptime = part("comptime", (property) => comptimeNames(cx, s, property, [...dims, ...whole]), []);
  const defaults = part("defaults", (property) => defaultSizes(cx, s, property, dims), []);
  const tune = part("tune", (property) => tunables(cx, s, property), []);
  const options = part("options", (property) => optionWords(cx, s, property), []);
  const taken = new Set(dims);
  for (const name of [...tune, ...options].map((entry) => entry.name)) {
    if (taken.has(name))
      cx.report(s, found.get("tune")?.node ?? node, "TW1014", `\`${name}\` names two things of this kernel`);
    taken.add(name);
  }
  for (const name of [...comptime, ...tune.map((t) => t.name)]) cx.comptime.add(name);
  const isPartial = cx.diagnostics.diagnostics.length > before;
  const records = recordsOf({ params, dims, tune, options }, isPartial);
  const where = part<Expr | undefined>("where", (property) => whereOf(cx, s, property, records), undefined);
  const requires = part("requires", (property) => requirements(cx, s, property, records), []);
  const implied = exactDivisions(all).filter((r) => !requires.some((own) => own.message === r.message));
  const one = constant(1, "i32");
  const grid = part<readonly [Expr, Expr, Expr]>("grid", (property) => gridOf(cx, s, property, records), [
    one,
    one,
    one,
  ]);
  const defaultWarps: Expr = tune.some((t) => t.name === "warps")
    ? { k: "sym", name: "warps", dt: "i32" }
    : constant(4, "i32");
  const warps = part("warps", (property) => warpsOf(cx, s, property, records), defaultWarps);
  const spec: KernelSpec = {
    params,
    dims,
    comptime,
    ...(defaults.length === 0 ? {} : { defaults }),
    tune,
    options,
    requires: [...requires, ...implied],
    grid,
    warps,
  };
  return { spec: where === undefined ? spec : { ...spec, where }, isPartial };
}

/** `{ topk: 2048 }` */
function defaultSizes(
  cx: Context,
  s: Scope,
  property: Property,
  dims: readonly string[],
): { name: string; value: number }[] {
  const out: { name: string; value: number }[] = [];
  for (const entry of propertiesOf(cx, s, valueNode(cx, s, property), "defaults")) {
    cx.guarded(() => {
      if (!dims.includes(entry.name))
        cx.refuse(
          s,
          entry.node,
          "TW1009",
          `no parameter has a dim \`${entry.name}\``,
          `the dims are ${dims.join(", ")}`,
        );
      const node = valueNode(cx, s, entry);
      const value = numberOf(cx, s, node);
      if (value === undefined || !Number.isInteger(value) || value < 0 || value >= 2 ** 31)
        cx.refuse(
          s,
          node,
          "TW1021",
          `the default of \`${entry.name}\` ${value === undefined ? "is no number" : `is ${value}`}`,
        );
      out.push({ name: entry.name, value });
    });
  }
  return out;
}

function comptimeNames(cx: Context, s: Scope, property: Property, names: readonly string[]): string[] {
  const out: string[] = [];
  for (const node of listNodes(cx, s, valueNode(cx, s, property), "comptime")) {
    const word = wordOf(cx, node);
    if (word !== undefined && names.includes(word)) out.push(word);
    else
      cx.report(
        s,
        node,
        "TW1009",
        word === undefined ? "comptime lists names of dims" : `no parameter has a dim \`${word}\``,
        `the dims are ${names.join(", ")}`,
      );
  }
  return [...new Set(out)];
}
