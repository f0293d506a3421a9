/** buy, while it is not known whether an earlier purchase took place. */
import { expect, it } from 'vitest';
import { systemRuntime } from '../../src/api/runtime.ts';
import { Carrier, fault } from '../api/purchases/support/carrier.ts';
import { account, NUMBER } from '../api/purchases/support/workbench.ts';
import { commandsOn, temporaryHome } from './shared/in-process.ts';

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

it.each([
  [402, 1, 'purchase-failed'],
  [403, 3, 'auth'],
  [404, 5, 'conflict'],
  [422, 1, 'purchase-failed'],
  [409, 5, 'conflict'],
])('says that a refusal (%i) is being checked, and ends with %i', async (status, code, errorCode) => {
  for (const wait of ['--wait', '--no-wait']) {
    const carrier = new Carrier(systemRuntime);
    const { run } = commandsOn({ account, provider: carrier, pollScale: 0.01 });
    carrier.treatments = [{ failsWith: { progress: 'answered', status, message: 'It said no.' } }];
    const ran = await run(['buy', NUMBER, '--yes', '--json', wait]);
    expect(ran.stderr).toContain(
      `${NUMBER} PROCESSING: the carrier refused it (${status}); checking that nothing was bought\n`,
    );
    expect(ran.code).toBe(code);
    expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: errorCode } });
    expect(ran.stdout).toContain('It said no');
  }
});

it.each([402, 403, 404, 409])('ends with 0 when the number shows after a refusal (%i)', async (status) => {
  const carrier = new Carrier(systemRuntime);
  const { run } = commandsOn({ account, provider: carrier, pollScale: 0.01 });
  carrier.treatments = [{ appliedAfter: 20, failsWith: { progress: 'answered', status } }];
  const ran = await run(['buy', NUMBER, '--yes', '--json']);
  expect(ran.stderr).toContain('checking');
  expect([ran.code, carrier.posts]).toEqual([0, 1]);
  expect(JSON.parse(ran.stdout)).toMatchObject({ data: { status: 'COMPLETED' } });
});

it('says how a person decides what only a date speaks against, and calls it neither bought nor failed', async () => {
  const carrier = new Carrier(systemRuntime);
  const { run } = commandsOn({ account, provider: carrier, pollScale: 0.01 });
  carrier.abilities = { ...carrier.abilities, acceptsOwned: true };
  carrier.clockOff = 4_000;
  carrier.createdAt = () => Date.now();
  const ran = await run(['buy', NUMBER, '--yes', '--json']);
  expect([ran.code, carrier.posts]).toEqual([6, 1]);
  const { data } = JSON.parse(ran.stdout);
  expect(data).toMatchObject({ status: 'PROCESSING', statusDetails: expect.stringContaining('dates it') });
  expect(ran.stderr).toContain(`dialdeck purchases settle ${data.id} --as`);
  const settled = await run([
    'purchases',
    'settle',
    data.id,
    '--as',
    'completed',
    '--note',
    'on the bill',
    '--json',
  ]);
  expect(JSON.parse(settled.stdout)).toMatchObject({ data: { status: 'COMPLETED' } });
});

it('ends with 6 while the number cannot be looked for', async () => {
  const carrier = new Carrier(systemRuntime);
  const { run } = commandsOn({ account, provider: carrier, pollScale: 0.01 });
  const { getOwned } = carrier;
  carrier.getOwned = async (phoneNumber) => {
    if (carrier.posts > 0) throw fault({ status: 502, progress: 'answered' });
    return await getOwned.call(carrier, phoneNumber);
  };
  carrier.treatments = [{ failsWith: { progress: 'answered', status: 402 } }];
  expect((await run(['buy', NUMBER, '--yes', '--timeout', '300ms'])).code).toBe(6);
});
