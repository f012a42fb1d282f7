/**
 * Properties with printed, replayable seeds. All environment variables of property tests are read here:
 *
 * - `TILEWRIGHT_SEED`  seed of the run (default: a fresh one, printed once per test file);
 * - `TILEWRIGHT_PATH`  path to one counterexample under that seed, as a failure prints it; select the test with `-t`;
 * - `TILEWRIGHT_RUNS`  number of cases per property, in place of the property's own.
 */
import fc from "fast-check";

export interface PropertyOptions {
  /** Cases to try; default 200. */
  readonly runs?: number;
  /** Cases that are always tried first. */
  readonly examples?: readonly unknown[];
}

const DEFAULT_RUNS = 200;

/** An integer from the environment; a value that is none is an error, not a default. */
function integerFrom(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === "") return undefined;
  if (!/^-?\d+$/.test(text)) throw new Error(`${name} must be an integer, got ${JSON.stringify(text)}`);
  return Number(text);
}

const givenSeed = integerFrom("TILEWRIGHT_SEED");
const givenRuns = integerFrom("TILEWRIGHT_RUNS");
const givenPath = process.env.TILEWRIGHT_PATH || undefined;

/** Seed of every property in this process. */
export const propertySeed = givenSeed ?? Date.now() % 2 ** 31;
let seedPrinted = false;

/** Cases that a property tries whose own number is `runs`. */
export function runsOf(runs = DEFAULT_RUNS): number {
  return givenRuns ?? runs;
}

/**
 * Checks that `holds` neither throws nor rejects nor returns false for cases drawn from `cases`. Throws an error with the
 * smallest counterexample found, the command line variables that replay it, and the failure as its cause.
 */
export async function checkProperty<Case>(
  name: string,
  cases: fc.Arbitrary<Case>,
  holds: (value: Case) => unknown | Promise<unknown>,
  options: PropertyOptions = {},
): Promise<void> {
  if (!seedPrinted) {
    seedPrinted = true;
    console.info(`property seed: TILEWRIGHT_SEED=${propertySeed}`);
  }
  const property = fc.asyncProperty(cases, async (value) => (await holds(value)) !== false);
  const details = await fc.check(property, {
    seed: propertySeed,
    numRuns: runsOf(options.runs),
    ...(givenPath === undefined ? {} : { path: givenPath }),
    ...(options.examples === undefined ? {} : { examples: options.examples.map((value) => [value as Case] as [Case]) }),
  });
  if (!details.failed) return;
  const runs = givenRuns === undefined ? "" : ` TILEWRIGHT_RUNS=${givenRuns}`;
  const replay = `TILEWRIGHT_SEED=${details.seed} TILEWRIGHT_PATH=${details.counterexamplePath}${runs}`;
  const cause = details.errorInstance;
  throw new Error(
    [
      `property "${name}" fails after ${details.numRuns} cases (${details.numShrinks} shrinks)`,
      `counterexample: ${details.counterexample === null ? "none" : fc.stringify(details.counterexample[0])}`,
      `replay: ${replay} with -t and this test's name`,
      `because: ${cause instanceof Error ? cause.message : String(cause ?? "the property returned false")}`,
    ].join("\n"),
    { cause },
  );
}
