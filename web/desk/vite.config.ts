import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './budget';

const desk = process.env.ZHIYIN_DESK ?? 'http://127.0.0.1:5280';

export default defineConfig({
  plugins: [react(), budget()],
  server: { proxy: { '/api': desk, '/live': { target: desk, ws: true }, '/widget': { target: desk, ws: true } } },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // The editor comes after the page stands: stories that weigh the first load know it by its name.
        chunkFileNames: ({ moduleIds }) =>
          `assets/${moduleIds.some((id) => id.includes('/@codemirror/')) ? 'codemirror' : '[name]'}-[hash].js`,
      },
    },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node' },
});
