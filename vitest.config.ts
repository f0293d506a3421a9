import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose tests run real processes and take longest: the run does not end with one of them alone. */
const LONG = /\/test\/(commands|terminal|package)\//;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // The pure files follow each other at the end, so that the processes they share stay in use.
    const rank = ({ moduleId, project }: TestSpecification) =>
      moduleId.includes('/test/faults/') ? 0 : LONG.test(moduleId) ? 1 : project.name === 'pure' ? 3 : 2;
    return sorted.toSorted((left, right) => rank(left) - rank(right));
  }
}

/** Tests of functions without a state of their own: one process runs many of these files and loads `src` once. */
const PURE = [
  'test/{text,keys,config,components}/**/*.test.{ts,tsx}',
  'test/api/{money,numbers,pricing,search,owned}/**/*.test.{ts,tsx}',
];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'own process',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...PURE],
        },
      },
    ],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Most of the long tests wait for another process or a socket.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    env: { TZ: 'UTC' },
  },
});
