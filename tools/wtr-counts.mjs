/** A @web/test-runner reporter that writes how many tests passed, failed and were skipped to `$OI_COUNTS`. */
import { writeFileSync } from 'node:fs';

function addSuite(suite, counts) {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const child of suite.suites) addSuite(child, counts);
}

/** A file that failed outside its tests (an import, a syntax error, a crash) counts as one failure. */
function countSession(session, counts) {
  if (session.testResults) addSuite(session.testResults, counts);
  if (!session.passed && !session.testResults?.suites.length && !session.testResults?.tests.length) counts.failed += 1;
  else if (session.errors.length > 0) counts.failed += 1;
}

export function countsReporter() {
  return {
    stop({ sessions }) {
      if (!process.env.OI_COUNTS) return;
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) countSession(session, counts);
      writeFileSync(process.env.OI_COUNTS, JSON.stringify(counts));
    },
  };
}
