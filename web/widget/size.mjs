// The widget rides on somebody else's page: it may cost at most 30 KB on the wire.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 30 * 1024;
const bytes = gzipSync(readFileSync(new URL('dist/widget.js', import.meta.url)), { level: 6 }).length;
console.log(`widget.js: ${(bytes / 1024).toFixed(1)} KB gzipped of ${budget / 1024}`);
if (bytes > budget) {
  console.error('The widget is over its budget.');
  process.exit(1);
}
