/** The tests' own server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asOwner } from './support/postgres.ts';

test('a test process that is killed leaves no server', async () => {
  const support = join(import.meta.dirname, 'support/postgres.ts');
  const script = `import(${JSON.stringify(support)}).then(async (support) => {
    console.log(await support.newDatabase());
    setInterval(() => undefined, 1000);
  });`;
  const env = { ...process.env, DIALDECK_TEST_POSTGRES: '' };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env });
  const [printed] = await once(child.stdout, 'data');
  const url = String(printed).trim();
  await asOwner(url, (client) => client.query('SELECT 1'));
  child.kill('SIGKILL');
  await expect
    .poll(() => asOwner(url, (client) => client.query('SELECT 1')).catch((error: Error) => error.message), {
      timeout: 10_000,
    })
    .toContain('ECONNREFUSED');
});
