/** Reads PTX text, one statement per line: as much of the grammar as the programs of `generate.ts` use. */

export interface Statement {
  readonly line: number;
  /** `@p` or `@!p`. */
  readonly guard?: { readonly predicate: string; readonly negated: boolean };
  /** The opcode's words: `["add", "rn", "f32"]`. */
  readonly words: readonly string[];
  readonly operands: readonly string[];
}

/** A variable: bytes in some space, or an array of initial bytes. */
export interface Variable {
  readonly name: string;
  readonly bytes: number;
  readonly initial?: readonly number[];
}

export interface Routine {
  readonly name: string;
  readonly returns: readonly Variable[];
  readonly parameters: readonly Variable[];
  readonly statements: readonly Statement[];
  /** Statement numbers by label. */
  readonly labels: ReadonlyMap<string, number>;
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Bits by register; 1 for predicates. */
  readonly registers: ReadonlyMap<string, number>;
  readonly local: readonly Variable[];
  readonly shared: readonly Variable[];
}

export interface Module {
  readonly routines: ReadonlyMap<string, Routine>;
  readonly entry: Routine;
  /** `.const` and `.global`. */
  readonly variables: readonly Variable[];
}

const bitsOf = (type: string): number => (type === "pred" ? 1 : Number(/\d+$/.exec(type)?.[0] ?? 0));

/** Splits at commas outside brackets. */
export function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ("([{".includes(c)) depth++;
    else if (")]}".includes(c)) depth--;
    else if (c === "," && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== "" || parts.length > 0) parts.push(last);
  return parts;
}

/** `.param .b32 name`, `.b8 name[16]`, with or without `.align`. */
function variable(text: string): Variable {
  const found = /\.(\w+)\s+([\w%$]+)\s*(?:\[(\d+)\])?\s*(?:=\s*\{(.*)\})?$/.exec(text.trim());
  if (!found) throw new Error(`not a variable: ${text}`);
  const [, type = "", name = "", count, initial] = found;
  const bytes = (bitsOf(type) / 8) * Number(count ?? 1);
  return initial === undefined ? { name, bytes } : { name, bytes, initial: split(initial).map(Number) };
}

function routine(header: string, lines: readonly string[], first: number): Routine {
  const found = /^(?:\.visible\s+)?\.(?:entry|func)\s*(?:\(([^)]*)\))?\s*([\w$]+)\s*\(([^)]*)\)/.exec(header);
  if (!found) throw new Error(`not a function: ${header}`);
  const [, returns = "", name = "", parameters = ""] = found;
  const statements: Statement[] = [];
  const labels = new Map<string, number>();
  const targets = new Map<string, readonly string[]>();
  const registers = new Map<string, number>();
  const local: Variable[] = [];
  const shared: Variable[] = [];
  for (const [i, raw] of lines.entries()) {
    const text = raw
      .replace(/\/\/.*/, "")
      .trim()
      .replace(/;$/, "")
      .trim();
    if (text === "" || text === "{" || text === "}") continue;
    const list = /^(\w+):\s*\.branchtargets\s+(.*)$/.exec(text);
    if (list) targets.set(list[1] as string, split(list[2] as string));
    else if (/^\w+:\s*\.callprototype/.test(text)) continue;
    else if (text.endsWith(":")) labels.set(text.slice(0, -1), statements.length);
    else if (text.startsWith(".reg")) {
      for (const declared of split(text.replace(/^\.reg\s+\.\w+/, ""))) {
        const bits = bitsOf(/^\.reg\s+\.(\w+)/.exec(text)?.[1] as string);
        const range = /^([\w%$]+)<(\d+)>$/.exec(declared);
        if (!range) registers.set(declared, bits);
        else for (let n = 0; n < Number(range[2]); n++) registers.set(`${range[1]}${n}`, bits);
      }
    } else if (text.startsWith(".shared")) shared.push(variable(text));
    else if (text.startsWith(".local") || text.startsWith(".param")) local.push(variable(text));
    else if (text.startsWith(".")) continue;
    else statements.push(statement(text, first + i));
  }
  const variables = (list: string) => split(list).map(variable);
  return {
    name,
    returns: variables(returns),
    parameters: variables(parameters),
    statements,
    labels,
    targets,
    registers,
    local,
    shared,
  };
}

function statement(text: string, line: number): Statement {
  const guarded = /^@(!?)([\w%$]+)\s+(.*)$/.exec(text);
  const rest = guarded ? (guarded[3] as string) : text;
  const space = rest.search(/\s/);
  const opcode = space < 0 ? rest : rest.slice(0, space);
  const operands = space < 0 ? [] : split(rest.slice(space + 1));
  const guard = guarded && { predicate: guarded[2] as string, negated: guarded[1] === "!" };
  return { line, words: opcode.split("."), operands, ...(guard ? { guard } : {}) };
}

/** Parses a module. Functions begin at a line with `.func` or `.entry` and end at a `}` in the first column. */
export function parse(text: string): Module {
  const lines = text.split("\n");
  const routines = new Map<string, Routine>();
  const variables: Variable[] = [];
  let entry: Routine | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).trim();
    if (/^\.(const|global)\b/.test(line)) variables.push(variable(line.replace(/;$/, "")));
    if (!/^(\.visible\s+)?\.(entry|func)\b/.test(line)) continue;
    const end = lines.indexOf("}", i);
    const read = routine(line, lines.slice(i + 1, end), i + 2);
    routines.set(read.name, read);
    if (line.includes(".entry")) entry = read;
    i = end;
  }
  if (!entry) throw new Error("there is no entry");
  return { routines, entry, variables };
}
