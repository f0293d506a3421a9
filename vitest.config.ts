import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { StuckFiles } from './test/support/stuck-files.ts';

// React as users have it: its development build takes three times as long for a frame.
process.env.NODE_ENV = 'production';

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

/** Tests that measure or change what belongs to a whole process. All others share processes, which load `src` once. */
const OWN_PROCESS = ['test/{faults,package}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'shared process',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...OWN_PROCESS],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'own process', include: OWN_PROCESS } },
    ],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Most of the long tests wait for another process or a socket.
    maxWorkers: 4,
    reporters: ['default', new StuckFiles()],
    sequence: { sequencer: LongestFirst },
    env: { TZ: 'UTC' },
    execArgv: ['--import', new URL('test/support/replaced-modules.ts', import.meta.url).href],
  },
});
