// The widget rides on somebody else's page: it may cost at most 30 KB on the wire.
import { readFileSync } from 'node:fs';

const budget = 30 * 1024;
const bytes = readFileSync(new URL('dist/widget.js.gz', import.meta.url)).length;
console.log(`widget.js: ${(bytes / 1024).toFixed(1)} KB gzipped of ${budget / 1024}`);
if (bytes > budget) {
  console.error('The widget is over its budget.');
  process.exit(1);
}
