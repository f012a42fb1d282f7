/** Statements by their kind. */
import { ts } from "ts-morph";
import type { Stmt } from "../ir/tile.js";
import { expressionStatement } from "./assignments.js";
import { branch, type Context } from "./context.js";
import { declarations } from "./declarations.js";
import { boolOf } from "./fold.js";
import { forLoop, forOfLoop, type StatementParts, whileLoop } from "./loops.js";
import { asScalar, condition } from "./scalars.js";
import { refuseStatement } from "./syntax.js";
import { Env, type Scope } from "./values.js";

const K = ts.SyntaxKind;

/** Lowers statements one by one; one that is refused does not keep the next from being checked. */
export function lowerStatements(cx: Context, s: Scope, nodes: readonly ts.Statement[]): void {
  for (const node of nodes) hoist(cx, s, node);
  for (const node of nodes) cx.guarded(() => lowerStatement(cx, s, node));
}

/** Function declarations are known in their whole block. */
function hoist(cx: Context, s: Scope, node: ts.Statement): void {
  if (!ts.isFunctionDeclaration(node) || node.name === undefined) return;
  const symbol = cx.checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) return;
  s.env.bind(symbol, {
    value: { k: "function", node, name: node.name.text, env: s.env },
    how: "const",
    assigned: false,
    element: s.element,
  });
}

function lowerStatement(cx: Context, s: Scope, node: ts.Statement): void {
  switch (node.kind) {
    case K.VariableStatement:
      declarations(cx, s, (node as ts.VariableStatement).declarationList);
      return;
    case K.ExpressionStatement:
      expressionStatement(cx, s, (node as ts.ExpressionStatement).expression);
      return;
    case K.IfStatement:
      ifStatement(cx, s, node as ts.IfStatement);
      return;
    case K.Block:
      lowerStatements(cx, { ...s, env: new Env(s.env) }, (node as ts.Block).statements);
      return;
    case K.ForStatement:
      forLoop(cx, s, node as ts.ForStatement, loopParts);
      return;
    case K.ForOfStatement:
      forOfLoop(cx, s, node as ts.ForOfStatement, loopParts);
      return;
    case K.WhileStatement:
      whileLoop(cx, s, node as ts.WhileStatement, loopParts);
      return;
    case K.ReturnStatement:
      cx.refuse(s, node, "TW1602", "a return before the end of the function");
      break;
    case K.FunctionDeclaration:
    case K.EmptyStatement:
    case K.InterfaceDeclaration:
    case K.TypeAliasDeclaration:
      return;
    default:
      refuseStatement(cx, s, node);
  }
}

/** A loop's or branch's body into a list of its own. */
function body(cx: Context, s: Scope, node: ts.Statement, env: Env = new Env(s.env)): Stmt[] {
  const inner: Scope = { ...s, env, sink: [] };
  lowerStatements(cx, inner, ts.isBlock(node) ? node.statements : [node]);
  return inner.sink;
}

function ifStatement(cx: Context, s: Scope, node: ts.IfStatement): void {
  const cond = condition(
    cx,
    s,
    asScalar(cx, s, cx.parts.expression(cx, s, node.expression), node.expression),
    node.expression,
  );
  const known = boolOf(cond);
  if (known !== undefined) {
    const taken = known ? node.thenStatement : node.elseStatement;
    if (taken !== undefined) s.sink.push(...body(cx, s, taken));
    return;
  }
  const then = body(cx, s, node.thenStatement);
  const otherwise = node.elseStatement === undefined ? [] : body(cx, s, node.elseStatement);
  cx.emit(s, branch(cond, then, otherwise, cx.span(s, node.expression)));
}

const loopParts: StatementParts = { body, declarations, effect: expressionStatement };
