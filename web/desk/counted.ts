import type { Reporter, TestModule } from 'vitest/node';

/** Says what failed and closes a run with the line that ./test adds up. */
export default class Counted implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    const say = (what: string, faults: readonly unknown[]) => {
      const told = faults.map((e) => (e as { stack?: string }).stack ?? JSON.stringify(e));
      process.stdout.write(`FAIL ${what}\n${told.join('\n')}\n`);
    };
    if (errors.length > 0) say('outside of a test', errors);
    for (const module of modules) {
      if (module.errors().length > 0) {
        count.failed++;
        say(module.moduleId, module.errors());
      }
      for (const test of module.children.allTests()) {
        const { state, errors: faults } = test.result();
        if (state === 'failed') say(`${module.moduleId} ${test.fullName}`, faults);
        count[state === 'pending' ? 'failed' : state]++;
      }
    }
    process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}
