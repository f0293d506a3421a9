/** Journeys in real terminals against a build without any replaced module: the second half of `npm run test:terminal`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/terminal/{start,journey,typing,window,untrusted,wiil-journey}.test.ts'],
    globalSetup: 'test/terminal/support/unreplaced.ts',
    testTimeout: 240_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    env: { TZ: 'UTC' },
  },
});
