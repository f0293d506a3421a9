/** buy, while it is not known whether an earlier purchase took place. */
import { expect, it } from 'vitest';
import { systemRuntime } from '../../src/api/runtime.ts';
import { Carrier } from '../api/purchases/support/carrier.ts';
import { account, NUMBER } from '../api/purchases/support/workbench.ts';
import { commandsOn, temporaryHome } from './support/in-process.ts';

const ROTATED = { ...account, name: 'home', apiKey: 'the-rotated-key' };

it('refuses the same number under a rotated key, until the purchase in doubt is named', async () => {
  const carrier = new Carrier(systemRuntime);
  const home = temporaryHome();
  const under = (which: typeof account) => commandsOn({ account: which, provider: carrier, home });
  const args = ['buy', NUMBER, '--yes', '--timeout', '200ms'];
  carrier.treatments = [{ failsWith: {} }, { failsWith: {} }];
  expect((await under(account).run(args)).code).toBe(6);
  const refused = await under(ROTATED).run([...args, '--json']);
  expect(refused.code).toBe(5);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    error: { code: 'outcome-unknown', message: expect.stringContaining('another account or key (work)') },
  });
  const [, id = ''] = /--despite-unknown ([0-9a-f-]{36})/.exec(refused.stdout) ?? [];
  expect((await under(ROTATED).run([...args, '--despite-unknown', 'another'])).code).toBe(5);
  expect(carrier.posts).toBe(1);
  const named = await under(ROTATED).run([...args, '--despite-unknown', 'another', '--despite-unknown', id]);
  expect(named.code).toBe(6);
  expect(carrier.posts).toBe(2);
});
