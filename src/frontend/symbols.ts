/** Which names of a program are the language's own: decided by the declaration they resolve to, never by their spelling. */
import { ts } from "ts-morph";

/** Follows import and export aliases to the declared symbol. */
export function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The declared symbol that an identifier means as a value. */
export function symbolOf(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const symbol =
    node.parent !== undefined && ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
  return symbol === undefined ? undefined : resolved(checker, symbol);
}

export class LanguageNames {
  readonly #names = new Map<ts.Symbol, string>();
  readonly #modules = new Set<ts.Symbol>();

  constructor(
    readonly program: ts.Program,
    readonly checker: ts.TypeChecker,
    entry: string,
    folders: readonly string[],
  ) {
    const inLanguage = (file: string): boolean => folders.some((folder) => file.startsWith(`${folder}/`));
    for (const source of program.getSourceFiles()) {
      if (source.fileName !== entry && !inLanguage(source.fileName)) continue;
      const module = checker.getSymbolAtLocation(source);
      if (module === undefined) continue;
      this.#modules.add(module);
      // The package's entry exports far more than the language; its names are those of the language's own index.
      if (!inLanguage(source.fileName)) continue;
      // What authors import decides the name; files behind it come first in a program and may call things otherwise.
      const isPublic = /\/language\/index\.(d\.)?ts$/.test(source.fileName);
      for (const exported of checker.getExportsOfModule(module)) {
        const declared = resolved(checker, exported);
        const home = declared.declarations?.[0]?.getSourceFile().fileName;
        if (home !== undefined && inLanguage(home) && (isPublic || !this.#names.has(declared)))
          this.#names.set(declared, exported.name);
      }
    }
  }

  /** The name under which the language exports a symbol. */
  nameOf(symbol: ts.Symbol): string | undefined {
    return this.#names.get(symbol);
  }

  /** True for `tw` of `import * as tw from "tilewright"`. */
  isModule(symbol: ts.Symbol): boolean {
    return this.#modules.has(symbol);
  }

  /** True for what the JavaScript library itself declares: Math, Infinity, Array … */
  isLibrary(symbol: ts.Symbol): boolean {
    const source = symbol.declarations?.[0]?.getSourceFile();
    return source !== undefined && this.program.isSourceFileDefaultLibrary(source);
  }
}
