/** The full counts in real terminals: `npm run test:terminal`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/terminal/**/*.test.{ts,tsx}', 'test/app/**/*.test.{ts,tsx}'],
    testTimeout: 240_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    env: { TZ: 'UTC', DIALDECK_FULL: '1' },
  },
});
