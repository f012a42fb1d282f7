/** The TypeScript module of one program: its launcher with typed arguments, and its launches as data. */
import type { KernelProgram } from "../compiler/program.js";
import { formulaText, tensorsOf } from "../compiler/sizes.js";
import type { Launch } from "../ir/op.js";
import type { Expr } from "../ir/tile.js";
import { operandsOf } from "../ir/tile-operands.js";
import type { CatalogueEntry } from "../kernels/catalogue.js";
import { dtypeFacts } from "../language/dtypes.js";
import { expressionText } from "./expression.js";

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function moduleText({ exportName, summary, name }: CatalogueEntry, program: KernelProgram): string {
  const type = `${pascal(exportName)}Arguments`;
  return `// Made by \`npm run generate\`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of \`${exportName}\`. */
export interface ${type} {
${argumentLines(program).join("\n")}
}

/** ${pascal(summary)}. */
export const ${exportName}: Launcher<${type}> = launcher<${type}>("${name}");

/** The launches of \`${exportName}\` as data, for a runtime with its own binding. */
export const ${exportName}Launches = [
${program.launches.map((launch) => launchText(program, launch)).join("\n")}
] as const;
${chosenText(exportName, program)}${workspaceText(exportName, program)}`;
}

/** The members of a program's record of arguments, with what each is. */
export function argumentLines({ kernel }: KernelProgram): string[] {
  const lines: string[] = [];
  for (const p of kernel.params) {
    if (p.k === "scalar") {
      lines.push(`  /** ${p.dt}. */`, `  readonly ${p.name}${p.default === undefined ? "" : "?"}: number;`);
      continue;
    }
    const shape = p.dims.map(formulaText).join(", ");
    const strided = p.strided === undefined ? "" : `; its first ${p.strided} dims may have gaps`;
    const role = p.access === "input" ? "Read" : p.access === "output" ? "Written" : "Updated in place";
    lines.push(
      `  /** ${role}: ${p.dt} [${shape}]${strided}. */`,
      `  readonly ${p.name}${p.optional === true ? "?" : ""}: DeviceTensor<"${p.dt}">;`,
    );
  }
  for (const { name, words } of kernel.options)
    lines.push(
      `  /** ${words[0]} if not given. */`,
      `  readonly ${name}?: ${words.map((w) => JSON.stringify(w)).join(" | ")};`,
    );
  const fixed = new Set(
    tensorsOf(kernel)
      .filter((p) => p.access !== "output" && p.optional !== true)
      .flatMap((p) => p.dims.flatMap((e) => (e.k === "sym" ? [e.name] : []))),
  );
  for (const dim of kernel.dims.filter((d) => !fixed.has(d))) {
    const isChosen = kernel.choose?.some((c) => c.name === dim) === true;
    const said = isChosen ? "chosen from the other sizes" : "what the outputs say";
    lines.push(`  /** A size; ${said} if not given. */`, `  readonly ${dim}?: number;`);
  }
  return lines;
}

/** Names of dims and tunables in formulas. */
function namesOf(formulas: readonly Expr[], want: (name: string) => boolean): readonly string[] {
  const names = new Set<string>();
  const visit = (e: Expr): void => {
    if ((e.k === "sym" || e.k === "param") && want(e.name)) names.add(e.name);
    for (const part of operandsOf(e)) visit(part);
  };
  formulas.forEach(visit);
  return [...names];
}

/** The type of a record with those names. */
const recordType = (names: readonly string[]): string =>
  names.length === 0 ? "object" : `{ ${names.map((name) => `readonly ${name}: number`).join("; ")} }`;

/** A list of names as \`formula\` takes it: those that are not looked at need not be given. */
const nameList = (names: readonly string[]): string => (names.length === 0 ? "undefined" : JSON.stringify(names));

/** A function of one record of sizes. */
const ofSizes = (of: string, names: readonly string[], body: string, result = ""): string =>
  `formula(${JSON.stringify(of)}, [${nameList(names)}], (${names.length === 0 ? "_d" : "d"}: ${recordType(names)})${result} => ${body})`;

const mentionsOption = (e: Expr): boolean => e.k === "option" || e.k === "given" || operandsOf(e).some(mentionsOption);

function launchText({ name }: KernelProgram, { kernel, when }: Launch): string {
  const isTunable = (symbol: string) => kernel.tune.some((t) => t.name === symbol);
  const text = (e: Expr) => expressionText(e, isTunable);
  const options = kernel.grid.some(mentionsOption) ? ", o: Readonly<Record<string, string>>" : "";
  const d = namesOf(kernel.grid, (symbol) => !isTunable(symbol));
  const t = namesOf(kernel.grid, isTunable);
  const records = `${d.length === 0 ? "_d" : "d"}: ${recordType(d)}, ${t.length === 0 ? "_t" : "t"}: ${recordType(t)}${options}`;
  const lists = `[${nameList(d)}, ${nameList(t)}${options === "" ? "" : ", []"}]`;
  const lines = [
    "  {",
    `    kernel: "${kernel.name}",`,
    "    /** Blocks, from dims and i32 scalars and from the variant's tunables. */",
    `    grid: formula("the grid of ${kernel.name}", ${lists}, (${records}): [number, number, number] => [${kernel.grid.map(text).join(", ")}]),`,
  ];
  if (when !== undefined)
    lines.push(
      "    /** Whether it is launched at all. */",
      `    when: ${ofSizes(
        `the condition of ${kernel.name}`,
        namesOf([when], () => true),
        text(when),
        ": boolean",
      )},`,
    );
  lines.push(
    "    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */",
    `    variants: () => variantsOf("${name}", "${kernel.name}"),`,
    "  },",
  );
  return lines.join("\n");
}

function chosenText(exportName: string, { kernel }: KernelProgram): string {
  if (kernel.choose === undefined) return "";
  const lines = kernel.choose.map(
    ({ name, value }) =>
      `  ${name}: ${ofSizes(
        `${exportName}Choices.${name}`,
        namesOf([value], () => true),
        expressionText(value, () => false),
        ": number",
      )},`,
  );
  return `\n/** Dims that \`${exportName}\` chooses, in order. */\nexport const ${exportName}Choices = {\n${lines.join("\n")}\n} as const;\n`;
}

function workspaceText(exportName: string, { workspace }: KernelProgram): string {
  if (workspace.length === 0) return "";
  const formulas = workspace.flatMap((p) => p.dims);
  const lines = workspace.map((p) => {
    const factors = [...p.dims.map((e) => expressionText(e, () => false)), String(dtypeFacts[p.dt].bytes)];
    return `  { name: "${p.name}", bytes: ${factors.join(" * ")}, zeroed: ${p.access === "inout"} },`;
  });
  return `
/** Tensors that \`${exportName}\` needs for itself; \`zeroed\` ones must be zeros before the first launch. */
export const ${exportName}Workspace = ${ofSizes(
    `${exportName}Workspace`,
    namesOf(formulas, () => true),
    `[\n${lines.join("\n")}\n]`,
  )};
`;
}
