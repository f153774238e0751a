/** Prints each story and closes with the line that ./test adds up. */
export default async function* counted(source) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite') continue;
    // A file is reported like a test of its own; it counts only when it failed to run.
    const isFile = data.nesting === 0 && data.name.endsWith('.story.mjs');
    if (isFile && type === 'test:pass') continue;
    if (data.skip !== undefined) count.skipped++;
    else if (type === 'test:pass') count.passed++;
    else if (!isFile || data.details.error?.failureType !== 'subtestsFailed') count.failed++;
    yield `${type === 'test:pass' ? 'ok  ' : 'FAIL'} ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
    if (type === 'test:fail') yield `${data.details.error?.cause?.stack ?? data.details.error}\n`;
  }
  yield `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`;
}
