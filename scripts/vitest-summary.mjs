// A vitest reporter that writes what scripts/test.mjs sums up: counts, failures, and each skip with its reason.
import { writeFileSync } from "node:fs";

export default class SummaryReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const summary = { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        if (result.state === "passed") summary.passed++;
        else if (result.state === "failed") fail(summary, name);
        // Neither run nor skipped: what should have run it is gone.
        else if (result.state === "pending") fail(summary, `${name} (did not run: its worker ended)`);
        else {
          summary.skipped++;
          summary.skips.push({ name, reason: result.note ?? `marked ${test.options.mode}, no reason given` });
        }
      }
      // A file that cannot be loaded, or a suite whose hook threw, has failed even where no single test of it has.
      for (const suite of module.children.allSuites()) for (const _ of suite.errors()) fail(summary, suite.fullName);
      for (const _ of module.errors()) fail(summary, `${module.relativeModuleId} (the file itself)`);
    }
    for (const error of unhandledErrors) fail(summary, `unhandled error: ${error.message}`);
    writeFileSync(process.env.TILEWRIGHT_TEST_SUMMARY, JSON.stringify(summary));
  }
}

function fail(summary, name) {
  summary.failed++;
  summary.failures.push(name);
}
