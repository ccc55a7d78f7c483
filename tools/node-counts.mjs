/** A reporter for `node --test` that writes how many tests passed, failed and were skipped, as JSON. Suites aren't counted. */
export default async function* countsReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isSuite = data.details?.type === 'suite';
    if (type === 'test:fail') counts.failed += isSuite ? 0 : 1;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += isSuite ? 0 : 1;
    else counts.passed += isSuite ? 0 : 1;
  }
  yield JSON.stringify(counts);
}
