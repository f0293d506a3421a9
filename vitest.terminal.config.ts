/** The full counts: `npm run test:terminal`. Most of them run in real terminals. */
import { defineConfig } from 'vitest/config';

// React as users have it: its development build takes three times as long for a frame.
process.env.NODE_ENV = 'production';

export default defineConfig({
  test: {
    include: [
      'test/terminal/**/*.test.{ts,tsx}',
      'test/app/**/*.test.{ts,tsx}',
      'test/contract/unruly-*.test.ts',
      'test/build/replacements/*.test.ts',
    ],
    testTimeout: 240_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    env: { TZ: 'UTC', DIALDECK_FULL: '1' },
  },
});
