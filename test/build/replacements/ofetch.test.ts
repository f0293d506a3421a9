/** The replacement gives out ofetch's own function, and nothing of Node that it does not need is loaded with it. */
import { join } from 'node:path';
import { createFetch as published } from 'ofetch';
import { expect, test } from 'vitest';
import { createFetch } from '../../../build/replacements/ofetch.ts';
import { runSync } from '../../support/run-sync.ts';

const inAProcess = (module: string) => {
  const code = `import ${JSON.stringify(module)}; console.log(process.moduleLoadList.some((name) => name.includes('undici/undici')))`;
  return runSync(process.execPath, ['--input-type=module', '-e', code]).stdout.trim();
};

test('createFetch is the published one', () => {
  expect(createFetch).toBe(published);
});

test("Node's own HTTP client is loaded by the published module, and not by this one", () => {
  expect(inAProcess('ofetch')).toBe('true');
  expect(inAProcess(join(import.meta.dirname, '../../../build/replacements/ofetch.ts'))).toBe('false');
});
