import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { takeEnvironment } from '../../src/cli/environment.ts';
import { createProcessContext } from '../../src/cli/process-context.ts';
import { ownProcess } from '../../src/cli/system.ts';

const VARIABLE = 'OUR_OWN_TELNYX_SECRET';
const SECRET = 'canary-key-5d1f77';

it('takes the secret out of the environment of children, also from a variable that only an account names', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dialdeck-context-'));
  const folder = join(home, '.config', 'dialdeck');
  mkdirSync(folder, { recursive: true });
  const work = {
    provider: 'telnyx',
    baseUrl: 'https://api.telnyx.com/v2',
    keyStore: 'reference',
    reference: { from: 'environment', secret: VARIABLE },
  };
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify({ version: 1, accounts: { work } }), {
    mode: 0o600,
  });
  process.env[VARIABLE] = SECRET;
  onTestFinished(() => {
    delete process.env[VARIABLE];
    rmSync(home, { recursive: true });
  });
  const context = createProcessContext(
    { ...takeEnvironment(), HOME: home, XDG_CONFIG_HOME: undefined, DIALDECK_CONFIG: undefined },
    {},
    ownProcess,
  );
  expect((await context.accounts()).active.name).toBe('work');
  expect(process.env[VARIABLE]).toBeUndefined();
  expect(context.redact(`the key is ${SECRET}`)).toBe('the key is [key]');
});
