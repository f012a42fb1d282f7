/**
 * Whether two shapes hold the same number of bytes for every value of their dims: products are compared as polynomials. What is no
 * polynomial (a quotient) leaves it open until the dims are known.
 */
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";
import type { Expr } from "./tile.js";

/** Coefficients by monomial: its symbols in order, joined by `*`. */
type Polynomial = ReadonlyMap<string, number>;

export function sameBytes(
  a: readonly Expr[],
  ofA: DTypeName,
  b: readonly Expr[],
  ofB: DTypeName,
): "yes" | "no" | "open" {
  const [x, y] = [bytesOf(a, ofA), bytesOf(b, ofB)];
  if (x.size === y.size && [...x].every(([monomial, n]) => y.get(monomial) === n)) return "yes";
  // A quotient of compile-time dims is a number once they are known.
  return [...x.keys(), ...y.keys()].some((monomial) => monomial.includes("(")) ? "open" : "no";
}

const bytesOf = (dims: readonly Expr[], dt: DTypeName): Polynomial =>
  dims.map(polynomial).reduce(times, new Map([["", dtypeFacts[dt].bytes]]));

function polynomial(e: Expr): Polynomial {
  if (e.k === "const") return sum([[new Map([["", Number(e.value)]]), 1]]);
  if (e.k === "binary" && e.op === "add")
    return sum([
      [polynomial(e.a), 1],
      [polynomial(e.b), 1],
    ]);
  if (e.k === "binary" && e.op === "sub")
    return sum([
      [polynomial(e.a), 1],
      [polynomial(e.b), -1],
    ]);
  if (e.k === "binary" && e.op === "mul") return times(polynomial(e.a), polynomial(e.b));
  // Anything else is a symbol of its own: equal to itself only.
  return new Map([[e.k === "sym" || e.k === "param" || e.k === "ref" ? e.name : `(${textOf(e)})`, 1]]);
}

const textOf = (e: Expr): string => JSON.stringify(e, (key, value) => (key === "span" ? undefined : value));

function sum(parts: readonly (readonly [Polynomial, number])[]): Polynomial {
  const total = new Map<string, number>();
  for (const [p, sign] of parts)
    for (const [monomial, n] of p) total.set(monomial, (total.get(monomial) ?? 0) + sign * n);
  for (const [monomial, n] of total) if (n === 0) total.delete(monomial);
  return total;
}

function times(a: Polynomial, b: Polynomial): Polynomial {
  const product = new Map<string, number>();
  for (const [x, n] of a) {
    for (const [y, m] of b) {
      const monomial = [...x.split("*"), ...y.split("*")]
        .filter((s) => s !== "")
        .sort()
        .join("*");
      product.set(monomial, (product.get(monomial) ?? 0) + n * m);
    }
  }
  return product;
}
