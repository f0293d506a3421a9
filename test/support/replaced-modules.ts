/**
 * Loaded by every process of the test run before the tests: Ink draws with the two modules that dialdeck's build replaces as well,
 * which take half of the time. What a test imports itself stays as it was published.
 */
import { registerHooks } from 'node:module';

const file = (path: string) => new URL(`../../${path}`, import.meta.url).href;

const REPLACED: ReadonlyMap<string, string> = new Map([
  [file('node_modules/ink/build/output.js'), file('build/replacements/ink-output.ts')],
  [file('node_modules/string-width/index.js'), file('build/replacements/string-width.ts')],
]);

/** The test runner imports dependencies in the name of our files. */
const OF_THE_RUNNER = /\/node_modules\/(?:vitest|vite|@vitest)\//;

/** A published module that a test compares with its replacement also keeps what it imports. */
function ofDependency(importer: string): boolean {
  return importer.includes('/node_modules/') && !OF_THE_RUNNER.test(importer) && !REPLACED.has(importer);
}

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const { parentURL = '' } = context;
    const replacement = REPLACED.get(found.url);
    return replacement !== undefined && ofDependency(parentURL)
      ? { ...found, url: replacement, format: 'module-typescript' }
      : found;
  },
});
