import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose tests run real processes and take longest: the run does not end with one of them alone. */
const LONG = /\/test\/(commands|terminal|package)\//;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Files that share a process follow each other at the end, so that it stays in use.
    const rank = ({ moduleId, project }: TestSpecification) =>
      moduleId.includes('/test/faults/')
        ? 0
        : LONG.test(moduleId)
          ? 1
          : project.name === 'shared process'
            ? 3
            : 2;
    return sorted.toSorted((left, right) => rank(left) - rank(right));
  }
}

/** Tests that leave nothing behind in their process: one process runs many of these files and loads `src` once. */
const SHARED = [
  'test/{text,keys,config,components}/**/*.test.{ts,tsx}',
  'test/api/{money,numbers,pricing,search,owned,providers,http,purchases}/**/*.test.{ts,tsx}',
  'test/{screens,sandbox,contract,app,cli,commands,house}/**/*.test.{ts,tsx}',
];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'shared process', include: SHARED, isolate: false } },
      {
        extends: true,
        test: {
          name: 'own process',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...SHARED],
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
