// What two linters of Chinese text need for every line of a file, in one process, the best of three passes: `node lint.mjs FILE`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { TextlintKernel } = require('@textlint/kernel');
const zhlint = require('zhlint');
const rule = (name, options = true) => ({ ruleId: name, rule: require(`textlint-rule-${name}`).default ?? require(`textlint-rule-${name}`), options });

const kernel = new TextlintKernel();
const options = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: require('@textlint/textlint-plugin-text').default }],
  rules: [rule('zh-half-and-full-width-bracket'), rule('max-comma', { max: 4 }), rule('prh', { rulePaths: [fileURLToPath(new URL('prh.yml', import.meta.url))] })],
};

const lines = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').slice(0, 2000);

async function time(name, call) {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass <= 3; pass++) {
    const start = process.hrtime.bigint();
    for (const line of lines) await call(line);
    // The first pass is for the compiler.
    if (pass > 0) best = Math.min(best, Number(process.hrtime.bigint() - start) / 1000 / lines.length);
  }
  console.log(`${name}\treview\t${best.toFixed(2)}`);
}

await time('textlint', (line) => kernel.lintText(line, options));
await time('zhlint', (line) => zhlint.run(line, { rules: { preset: 'default' } }));
