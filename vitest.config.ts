import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Most of the long tests wait for another process or a socket.
    maxWorkers: 3,
    env: { TZ: 'UTC' },
  },
});
