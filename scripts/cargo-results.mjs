// What `cargo test` printed, read: counts, failures by test binary and name, and skips with their reasons.

/**
 * `output` is stdout and stderr in the order they were written. A test's own output may stand between its name and its verdict, and a
 * binary that dies prints neither verdicts nor a sum: failures are taken from the list of failures, counts from the sum, and a binary
 * without a sum has failed as a whole.
 */
export function cargoResults(output, status) {
  const results = { passed: 0, failures: [], skips: [] };
  for (const binary of binariesOf(output)) addBinary(results, binary);
  if (status !== 0 && results.failures.length === 0) {
    const error = output.split("\n").find((line) => /^error(\[|:)/.test(line));
    results.failures.push(`cargo test exited with ${status}: ${error ?? "it printed no error"}`);
  }
  return results;
}

/** The output of each test binary, which cargo announces before it runs it. */
function binariesOf(output) {
  const binaries = [];
  for (const line of output.split(/\r?\n/)) {
    const [, file, crate] = /^ +(?:Running (?:unittests )?(\S+) \(.*\)|Doc-tests (\S+))$/.exec(line) ?? [];
    if (file !== undefined) binaries.push({ name: file, lines: [] });
    else if (crate !== undefined) binaries.push({ name: `documentation of ${crate}`, lines: [] });
    else binaries.at(-1)?.lines.push(line);
  }
  return binaries;
}

function addBinary(results, { name, lines }) {
  const text = lines.join("\n");
  for (const [, test, reason] of text.matchAll(/^test (.+?) \.\.\. ignored(?:, (.*))?$/gm))
    results.skips.push({ name: `${name}: ${test}`, reason: reason ?? "ignored, no reason given" });
  const passed = [...text.matchAll(/^test .+? \.\.\. ok$/gm)].length;
  const [, how] = /process didn't exit successfully: .* \((.*)\)/.exec(text) ?? [];
  const [, sumPassed, sumFailed] = /^test result: \S+ (\d+) passed; (\d+) failed;/m.exec(text) ?? [];
  if (sumPassed === undefined) {
    const [, tests] = /^running (\d+) tests?$/m.exec(text) ?? [];
    // After an error of the compiler nothing ran at all; cargo's status tells of that.
    if (tests === undefined && how === undefined) return;
    results.passed += passed;
    const said =
      tests === undefined ? "before it said which tests it has" : `after ${passed} of its ${tests} tests had passed`;
    results.failures.push(`${name}: the test binary ended ${said} (${how ?? "no reason given"})`);
    for (const [, test] of text.matchAll(/^test (.+?) \.\.\. FAILED$/gm)) results.failures.push(`${name}: ${test}`);
    return;
  }
  results.passed += Number(sumPassed);
  const listed = /^failures:\n((?: {4}.*\n)+)\n?test result:/m.exec(text)?.[1] ?? "";
  const failed = listed.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  for (const test of failed) results.failures.push(`${name}: ${test}`);
  for (let i = failed.length; i < Number(sumFailed); i++) results.failures.push(`${name}: a test it does not name`);
  if (how !== undefined && Number(sumFailed) === 0)
    results.failures.push(`${name}: ended badly after its tests (${how})`);
}
