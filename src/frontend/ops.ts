/** Lowers one call of op(): its launches, which are kernels of this file or others, and the host's formulas around them. */
import { ts } from "ts-morph";
import { type Launch, mergeLaunches, type Op } from "../ir/op.js";
import type { Expr } from "../ir/tile.js";
import type { Context } from "./context.js";
import type { DiagnosticSink } from "./diagnostics.js";
import { hostValue, recordsOf } from "./host-formulas.js";
import { contextFor, hostScope, isMaker, kernelName, lowerKernel } from "./kernels.js";
import { asScalar, condition } from "./scalars.js";
import { indexExpr } from "./shapes.js";
import type { LanguageNames } from "./symbols.js";
import type { Scope, Value } from "./values.js";
import { listNodes, type Property, propertiesOf, valueNode, wordOf, written } from "./written.js";

const fields = new Set(["launches", "workspace", "choose"]);

/** A launch as it is written: its kernel lowered, its condition not yet. */
interface WrittenLaunch {
  readonly launch: Launch;
  readonly when?: Property;
}

/** Undefined if any part of it was refused. */
export function lowerOp(names: LanguageNames, diagnostics: DiagnosticSink, call: ts.CallExpression): Op | undefined {
  const cx: Context = contextFor(names, diagnostics);
  const s = hostScope();
  const before = diagnostics.diagnostics.length;
  let op: Op | undefined;
  cx.guarded(() => {
    const [nameNode, specNode] = call.arguments;
    if (nameNode === undefined || specNode === undefined)
      cx.refuse(
        s,
        call.expression,
        "TW1016",
        "op() is called with too few arguments",
        "write op(name, { launches: […] })",
      );
    const name = kernelName(cx, s, nameNode);
    const found = new Map(propertiesOf(cx, s, specNode, "the specification").map((p) => [p.name, p]));
    for (const [field, property] of found)
      if (!fields.has(field))
        cx.report(
          s,
          property.node,
          "TW1015",
          `\`${field}\` is no field of an op`,
          "the fields are launches, workspace and choose",
        );
    const listed = found.get("launches");
    if (listed === undefined) cx.refuse(s, specNode, "TW1016", "the op has no launches", "list its kernels in order");
    const written = launchesOf(cx, s, names, diagnostics, listed);
    if (written === undefined || diagnostics.diagnostics.length > before) return;
    const workspace = workspaceOf(cx, s, found.get("workspace"));
    op = assemble(cx, s, name, specNode, written, workspace, found.get("choose"));
    op = { ...op, span: cx.span(s, call.expression) };
  });
  return diagnostics.diagnostics.length === before ? op : undefined;
}

function launchesOf(
  cx: Context,
  s: Scope,
  names: LanguageNames,
  diagnostics: DiagnosticSink,
  property: Property,
): WrittenLaunch[] | undefined {
  const nodes = listNodes(cx, s, valueNode(cx, s, property), "launches");
  if (nodes.length === 0) cx.refuse(s, property.node, "TW1023", "an op without launches", "list its kernels in order");
  const launches = nodes.flatMap((node): WrittenLaunch[] => {
    let value = written(cx, node);
    let when: Property | undefined;
    if (ts.isObjectLiteralExpression(value)) {
      const parts = new Map(propertiesOf(cx, s, value, "a launch").map((p) => [p.name, p]));
      const kernel = parts.get("kernel");
      if (kernel === undefined) cx.refuse(s, node, "TW1016", "this launch has no kernel", "write { kernel, when }");
      value = written(cx, valueNode(cx, s, kernel));
      when = parts.get("when");
    }
    if (!ts.isCallExpression(value) || !isMaker(names, value, "kernel"))
      cx.refuse(s, node, "TW1023", `\`${node.getText().slice(0, 40)}\` is no kernel`, "name a const made by kernel()");
    const kernel = lowerKernel(names, diagnostics, value);
    return kernel === undefined ? [] : [{ launch: { kernel }, ...(when === undefined ? {} : { when }) }];
  });
  // A kernel that was refused may have said so where it was exported itself.
  return launches.length === nodes.length ? launches : undefined;
}

function workspaceOf(cx: Context, s: Scope, property: Property | undefined): string[] {
  if (property === undefined) return [];
  return listNodes(cx, s, valueNode(cx, s, property), "workspace").map((node) => {
    const word = wordOf(cx, node);
    if (word === undefined) cx.refuse(s, node, "TW1023", "workspace lists names of tensors");
    return word;
  });
}

function assemble(
  cx: Context,
  s: Scope,
  name: string,
  node: ts.Expression,
  written: readonly WrittenLaunch[],
  workspace: readonly string[],
  choose: Property | undefined,
): Op {
  const kernels = written.map(({ launch }) => launch);
  const first = mergeLaunches(name, kernels, workspace);
  if (first.problems.length > 0) cx.report(s, node, "TW1023", first.problems.join("; "));
  const { params, dims } = first.signature;
  const sizes = recordsOf({ params, dims, tune: [], options: [] }, first.problems.length > 0).dims;
  const launches = written.map(({ launch, when }): Launch => {
    if (when === undefined) return launch;
    const { value, node: at } = hostValue(cx, s, when, [sizes]);
    return { ...launch, when: condition(cx, s, asScalar(cx, s, value, at), at) };
  });
  const chosen = choose === undefined ? [] : chosenDims(cx, s, choose, dims, sizes);
  const { signature, workspace: carried } = mergeLaunches(name, launches, workspace);
  return {
    name,
    signature: chosen.length === 0 ? signature : { ...signature, choose: chosen },
    launches,
    workspace: carried,
  };
}

function chosenDims(
  cx: Context,
  s: Scope,
  property: Property,
  dims: readonly string[],
  sizes: Value,
): { name: string; value: Expr }[] {
  const out: { name: string; value: Expr }[] = [];
  for (const entry of propertiesOf(cx, s, valueNode(cx, s, property), "choose")) {
    cx.guarded(() => {
      if (!dims.includes(entry.name))
        cx.refuse(s, entry.node, "TW1009", `no launch has a dim \`${entry.name}\``, `the dims are ${dims.join(", ")}`);
      const { value, node } = hostValue(cx, s, entry, [sizes]);
      out.push({ name: entry.name, value: indexExpr(cx, s, asScalar(cx, s, value, node), node, "a size") });
    });
  }
  return out;
}
