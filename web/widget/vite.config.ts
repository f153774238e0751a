import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vitest/config';

// The desk sends the script packed as small as it goes, which would take too long for every answer.
function finish(): void {
  cpSync('demo', 'dist', { recursive: true });
  const script = readFileSync('dist/widget.js');
  writeFileSync('dist/widget.js.gz', gzipSync(script, { level: 9 }));
  writeFileSync('dist/widget.js.br', brotliCompressSync(script));
}

// One classic script without imports: a shop's page loads it with one tag. The demo shop is copied beside it as it is.
export default defineConfig({
  plugins: [{ name: 'dist', closeBundle: finish }],
  // Smaller than the automatic runtime, against which the types are checked.
  oxc: {
    jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
    jsxInject: "import { h, Fragment } from 'preact';",
  },
  build: {
    target: 'es2022',
    cssTarget: ['chrome111', 'safari16.2', 'firefox113'],
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'zhiyinWidget', fileName: () => 'widget.js' },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
