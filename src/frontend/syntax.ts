/** Constructs that TypeScript has and the language has not, each with its own diagnostic. */
import { ts } from "ts-morph";
import type { Context } from "./context.js";
import type { Scope } from "./values.js";

const K = ts.SyntaxKind;

/** Refuses an expression that no rule of the language covers. */
export function refuseSyntax(cx: Context, s: Scope, node: ts.Node): never {
  switch (node.kind) {
    case K.ThisKeyword:
    case K.SuperKeyword:
    case K.ClassExpression:
    case K.NewExpression:
      return cx.refuse(
        s,
        node,
        "TW1102",
        `\`${node.kind === K.NewExpression ? "new" : node.kind === K.ClassExpression ? "class" : node.getText()}\` in a kernel`,
      );
    case K.AwaitExpression:
    case K.YieldExpression:
      return cx.refuse(s, node, "TW1114", `\`${node.kind === K.AwaitExpression ? "await" : "yield"}\` in a kernel`);
    case K.TemplateExpression:
    case K.NoSubstitutionTemplateLiteral:
    case K.TaggedTemplateExpression:
      return cx.refuse(s, node, "TW1106", "a template string in a kernel");
    case K.RegularExpressionLiteral:
      return cx.refuse(s, node, "TW1105", "a regular expression in a kernel");
    case K.ArrayLiteralExpression:
      return cx.refuse(s, node, "TW1108", "an array literal where no shape is expected");
    case K.SpreadElement:
      return cx.refuse(s, node, "TW1109", "spread in a kernel");
    case K.NonNullExpression:
      return cx.refuse(s, node, "TW1113", "`!` after an expression");
    case K.BigIntLiteral:
      return cx.refuse(s, node, "TW1121", "a bigint in a kernel");
    case K.NullKeyword:
      return cx.refuse(s, node, "TW1120", "`null` in a kernel");
    case K.PostfixUnaryExpression:
      return cx.refuse(s, node, "TW1117", "`++` and `--` inside an expression");
    case K.TypeOfExpression:
    case K.VoidExpression:
    case K.DeleteExpression:
      return cx.refuse(s, node, "TW1122", `\`${node.getText().split(/\s/)[0]}\` in a kernel`);
    case K.BinaryExpression: {
      const operator = (node as ts.BinaryExpression).operatorToken;
      if (operator.kind === K.AsteriskAsteriskToken) cx.refuse(s, node, "TW1115", "`**` in a kernel");
      if (operator.kind === K.QuestionQuestionToken) cx.refuse(s, node, "TW1110", "`??` in a kernel");
      return cx.refuse(s, operator, "TW1122", `the operator \`${operator.getText()}\` in a kernel`);
    }
    default:
      return cx.refuse(s, node, "TW1199", `${describe(node)} in a kernel`);
  }
}

/** TypeScript's names of kinds, without the markers of ranges that share their numbers. */
const kindNames = new Map(
  Object.entries(K)
    .filter(([name]) => !/^(First|Last)[A-Z]|^\d/.test(name))
    .map(([name, kind]) => [kind as ts.SyntaxKind, name]),
);

function describe(node: ts.Node): string {
  const words = (kindNames.get(node.kind) ?? "construct").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

/** Refuses a statement that no rule of the language covers. */
export function refuseStatement(cx: Context, s: Scope, node: ts.Statement): never {
  switch (node.kind) {
    case K.ClassDeclaration:
      return cx.refuse(s, head(node), "TW1102", "a class in a kernel");
    case K.TryStatement:
      return cx.refuse(s, head(node), "TW1103", "`try` in a kernel");
    case K.ThrowStatement:
      return cx.refuse(s, node, "TW1103", "`throw` in a kernel");
    case K.SwitchStatement:
      return cx.refuse(s, (node as ts.SwitchStatement).expression, "TW1104", "`switch` in a kernel");
    case K.BreakStatement:
    case K.ContinueStatement:
      return cx.refuse(s, node, "TW1701", `\`${node.kind === K.BreakStatement ? "break" : "continue"}\` in a kernel`);
    case K.LabeledStatement:
      return cx.refuse(s, (node as ts.LabeledStatement).label, "TW1112", "a label in a kernel");
    case K.ForInStatement:
      return cx.refuse(s, head(node), "TW1704", "`for … in` in a kernel");
    case K.DoStatement:
      return cx.refuse(s, head(node), "TW1704", "`do … while` in a kernel");
    default:
      return cx.refuse(s, node, "TW1199", `${describe(node)} in a kernel`);
  }
}

/** A statement's first token: enough to point at. */
function head(node: ts.Node): ts.Node {
  return node.getFirstToken() ?? node;
}
