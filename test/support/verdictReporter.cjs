/** The last line of a run, for programs: `RESULT passed=1234 failed=0 skipped=2 files=140 seconds=210`. */
module.exports = class VerdictReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTestSuites, numRuntimeErrorTestSuites } = results;
    const seconds = Math.round((Date.now() - results.startTime) / 1000);
    const line = [
      `passed=${numPassedTests}`,
      `failed=${numFailedTests + numRuntimeErrorTestSuites}`,
      `skipped=${numPendingTests}`,
      `files=${numTotalTestSuites}`,
      `seconds=${seconds}`,
    ];
    process.stdout.write(`RESULT ${line.join(' ')}\n`);
  }
};
