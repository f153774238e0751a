import { cpSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// One classic script without imports: a shop's page loads it with one tag. The demo shop is copied beside it as it is.
export default defineConfig({
  plugins: [{ name: 'demo-shop', closeBundle: () => cpSync('demo', 'dist', { recursive: true }) }],
  build: {
    target: 'es2022',
    cssTarget: ['chrome111', 'safari16.2', 'firefox113'],
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'zhiyinWidget', fileName: () => 'widget.js' },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
