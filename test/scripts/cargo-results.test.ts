/** What scripts/test.mjs makes of cargo's output, above all where tests print, fail or die in the middle of a line. */
import { expect, test } from "vitest";

interface Results {
  readonly passed: number;
  readonly failures: readonly string[];
  readonly skips: readonly { readonly name: string; readonly reason: string }[];
}

// The scripts are plain JavaScript, without declarations.
const module = new URL("../../scripts/cargo-results.mjs", import.meta.url).href;
const { cargoResults } = (await import(module)) as { cargoResults(output: string, status: number): Results };

const header = "   Compiling tilewright-vgpu v0.1.0\n    Finished `release` profile [optimized] target(s) in 1.00s\n";

test("counts, skips and failures are found, each with its test binary", () => {
  const output = `${header}     Running unittests src/lib.rs (target/release/deps/vgpu-1)

running 3 tests
test a::one ... ok
test a::two ... ignored, needs a GPU
test a::three - should panic ... ok

test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

     Running tests/alu.rs (target/release/deps/alu-2)

running 3 tests
test adds ... ok
test shifts ... words that the test printedFAILED
test test divides ... FAILED
wraps ... ok

failures:

---- shifts stdout ----
failures:
    this is what the test printed

failures:
    divides
    shifts

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

error: test failed, to rerun pass \`-p tilewright-vgpu --test alu\`
   Doc-tests tilewright_vgpu

running 0 tests

test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
`;
  expect(cargoResults(output, 101)).toEqual({
    passed: 3,
    failures: ["tests/alu.rs: divides", "tests/alu.rs: shifts"],
    skips: [{ name: "src/lib.rs: a::two", reason: "needs a GPU" }],
  });
});

test("a binary that dies is a failure that says how, beside the tests that had failed before", () => {
  const output = `${header}     Running tests/alu.rs (target/release/deps/alu-2)

running 5 tests
test adds ... ok
test shifts ... FAILED
memory allocation of 64 bytes failed
error: test failed, to rerun pass \`-p tilewright-vgpu --test alu\`

Caused by:
  process didn't exit successfully: \`/x/alu-2\` (signal: 6, SIGABRT: process abort signal)
     Running tests/basics.rs (target/release/deps/basics-3)
error: test failed, to rerun pass \`-p tilewright-vgpu --test basics\`

Caused by:
  process didn't exit successfully: \`/x/basics-3\` (exit status: 127)
`;
  expect(cargoResults(output, 101)).toEqual({
    passed: 1,
    failures: [
      "tests/alu.rs: the test binary ended after 1 of its 5 tests had passed (signal: 6, SIGABRT: process abort signal)",
      "tests/alu.rs: shifts",
      "tests/basics.rs: the test binary ended before it said which tests it has (exit status: 127)",
    ],
    skips: [],
  });
});

test("a binary that ends badly after its tests is a failure", () => {
  const output = `     Running tests/alu.rs (x)

running 1 test
test adds ... ok

test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

error: test failed, to rerun pass \`--test alu\`

Caused by:
  process didn't exit successfully: \`/x/alu-2\` (signal: 11, SIGSEGV: invalid memory reference)
`;
  const failures = ["tests/alu.rs: ended badly after its tests (signal: 11, SIGSEGV: invalid memory reference)"];
  expect(cargoResults(output, 101)).toEqual({ passed: 1, failures, skips: [] });
});

test("a crate that does not compile fails with the first error", () => {
  const output = "   Compiling x\nerror[E0308]: mismatched types\n --> src/lib.rs:1:1\nerror: could not compile `x`\n";
  const failures = ["cargo test exited with 101: error[E0308]: mismatched types"];
  expect(cargoResults(output, 101)).toEqual({ passed: 0, failures, skips: [] });
  expect(cargoResults("", 1).failures).toEqual(["cargo test exited with 1: it printed no error"]);
});
