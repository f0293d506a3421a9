import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose tests run real processes and take longest: the run does not end with one of them alone. */
const LONG = /\/test\/(commands|terminal|package)\//;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) =>
      moduleId.includes('/test/faults/') ? 0 : LONG.test(moduleId) ? 1 : 2;
    return sorted.toSorted((left, right) => rank(left) - rank(right));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Most of the long tests wait for another process or a socket.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    env: { TZ: 'UTC' },
  },
});
