/** Finds the kernels and ops of a file, and lowers kernels. */
import { ts } from "ts-morph";
import type { Kernel, Param } from "../ir/tile.js";
import { Context, type Parts } from "./context.js";
import type { DiagnosticSink } from "./diagnostics.js";
import { lowerExpression } from "./expressions.js";
import { paramValue, recordsOf } from "./host-formulas.js";
import { applyFunction, inline } from "./inline.js";
import { languageCall } from "./language-calls.js";
import { bare } from "./shapes.js";
import { FileTable } from "./spans.js";
import { type KernelSpec, readSpec } from "./spec.js";
import { lowerStatements } from "./statements.js";
import { type LanguageNames, resolved, symbolOf } from "./symbols.js";
import { Env, type FunctionValue, type Scope, type Value } from "./values.js";
import { functionAt } from "./written.js";

const parts: Parts = { expression: lowerExpression, statements: lowerStatements, inline, languageCall };

export interface FoundKernel {
  readonly exportName: string;
  readonly maker: "kernel" | "op";
  readonly call: ts.CallExpression;
}

/** The exports of a module that are made by kernel() or op(), in the order of the file; also those it re-exports. */
export function findKernels(names: LanguageNames, source: ts.SourceFile): FoundKernel[] {
  const { checker } = names;
  const module = checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  const found: FoundKernel[] = [];
  for (const exported of checker.getExportsOfModule(module)) {
    const declaration = resolved(checker, exported).valueDeclaration;
    let value: ts.Expression | undefined;
    if (declaration !== undefined && ts.isVariableDeclaration(declaration)) value = declaration.initializer;
    else if (declaration !== undefined && ts.isExportAssignment(declaration)) value = declaration.expression;
    const call = value === undefined ? undefined : bare(value);
    if (call === undefined || !ts.isCallExpression(call)) continue;
    if (isMaker(names, call, "kernel")) found.push({ exportName: exported.name, maker: "kernel", call });
    if (isMaker(names, call, "op")) found.push({ exportName: exported.name, maker: "op", call });
  }
  return found;
}

/** Whether a call is one of the language's `kernel` or `op`. */
export function isMaker(names: LanguageNames, call: ts.CallExpression, maker: "kernel" | "op"): boolean {
  const callee = bare(call.expression);
  const at = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const symbol = ts.isIdentifier(at) ? symbolOf(names.checker, at) : undefined;
  return symbol !== undefined && names.nameOf(symbol) === maker;
}

function paramsRecord(params: readonly Param[], isPartial: boolean): Value {
  const fields = new Map(params.map((p) => [p.name, paramValue(p)] as const));
  return { k: "record", what: "params", fields, isPartial };
}

/** Lowers one call of kernel(); undefined if any part of it was refused. */
export function lowerKernel(
  names: LanguageNames,
  diagnostics: DiagnosticSink,
  call: ts.CallExpression,
): Kernel | undefined {
  const cx: Context = contextFor(names, diagnostics);
  const { files } = cx;
  const host = hostScope();
  let kernel: Kernel | undefined;
  const before = diagnostics.diagnostics.length;
  const span = cx.span(host, call.expression);
  const done = cx.guarded(() => {
    const [nameNode, specNode, bodyNode] = call.arguments;
    if (nameNode === undefined || specNode === undefined || bodyNode === undefined)
      cx.refuse(host, call.expression, "TW1016", "kernel() is called with too few arguments");
    const name = kernelName(cx, host, nameNode);
    const { spec, isPartial } = readSpec(cx, host, specNode);
    for (const taken of [...spec.params.map((p) => p.name), ...spec.dims, ...spec.tune.map((t) => t.name)])
      cx.reserve(taken);
    const body = lowerBody(cx, { ...host, sink: [], mode: "block" }, spec, isPartial, bodyNode);
    kernel = { name, files: files.files, ...spec, body, span };
  });
  return done && diagnostics.diagnostics.length === before ? kernel : undefined;
}

export function contextFor(names: LanguageNames, diagnostics: DiagnosticSink): Context {
  return new Context(names.checker, names, new FileTable(), diagnostics, parts);
}

export function hostScope(): Scope {
  return { env: new Env(undefined), sink: [], mode: "host", element: undefined, chain: [], stack: [] };
}

export function kernelName(cx: Context, s: Scope, node: ts.Expression): string {
  const value = cx.parts.expression(cx, s, node);
  if (value.k !== "word" || !/^[A-Za-z_]\w*$/.test(value.text))
    cx.refuse(
      s,
      node,
      "TW1004",
      value.k === "word" ? `"${value.text}" is no name for a kernel` : "the kernel's name must be a string literal",
    );
  return value.text;
}

function lowerBody(cx: Context, s: Scope, spec: KernelSpec, isPartial: boolean, node: ts.Expression): Kernel["body"] {
  const value = bodyFunction(cx, s, node);
  const records = recordsOf(spec, isPartial);
  const args = [paramsRecord(spec.params, isPartial), records.dims, records.tune, records.options];
  const result = applyFunction(cx, s, value, args.slice(0, Math.max(value.node.parameters.length, 0)), node, false);
  if (result.k !== "void")
    cx.refuse(
      s,
      ts.isBlock(value.node.body ?? node) ? (lastReturn(value) ?? node) : (value.node.body ?? node),
      "TW1607",
      "the kernel's body returns a value",
    );
  return s.sink;
}

function lastReturn(fn: FunctionValue): ts.Node | undefined {
  return fn.node.body !== undefined && ts.isBlock(fn.node.body) ? fn.node.body.statements.at(-1) : undefined;
}

function bodyFunction(cx: Context, s: Scope, node: ts.Expression): FunctionValue {
  const fn = functionAt(cx, node);
  if (fn === undefined)
    cx.refuse(
      s,
      node,
      "TW1016",
      "the kernel's body must be a function",
      "write (params, dims, tune, options) => { … }",
    );
  return { k: "function", node: fn, name: "the kernel's body", env: s.env };
}
