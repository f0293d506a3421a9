/** What `dialdeck sandbox --provider telnyx` prints is what Telnyx's own client reads from the environment. */
import Telnyx from 'telnyx';
import { afterEach, expect, it, vi } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { openHouse } from './shared/house.ts';

afterEach(() => vi.unstubAllEnvs());

it('the variables lead dialdeck and the official client to the account', async () => {
  await using house = await openHouse('--provider', 'telnyx', '--numbers', '3');
  const { DIALDECK_PROVIDER, DIALDECK_BASE_URL, TELNYX_BASE_URL = '', TELNYX_API_KEY = '' } = house.env();
  expect(DIALDECK_PROVIDER).toBe('telnyx');
  expect(DIALDECK_BASE_URL).toBe(TELNYX_BASE_URL);
  vi.stubEnv('TELNYX_BASE_URL', TELNYX_BASE_URL);
  vi.stubEnv('TELNYX_API_KEY', TELNYX_API_KEY);
  expect((await new Telnyx().phoneNumbers.list()).data).toHaveLength(3);
});

it('a search prints the cheapest numbers with their set-up fee and what they need', async () => {
  await using house = await openHouse('--provider', 'telnyx');
  const { stdout } = await house.run(['search', '--country', 'DE', '--limit', '2']);
  const rows = stdout.trimEnd().split('\n');
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/\t\d\.\d\d USD\t\d\.\d\d USD\tdocuments-later$/);
});

it('an order cannot set a name there, which is said in the words of the options', async () => {
  await using house = await openHouse('--provider', 'telnyx');
  const { stdout } = await house.run(['search', '--country', 'US', '--type', 'local', '--limit', '1']);
  const [number = ''] = stdout.split('\t', 1);
  for (const more of [[], ['+13125550142']]) {
    const refused = await house.run(['buy', number, ...more, '--name', 'Desk', '--yes', '--json']);
    expect(readError(refused).message).toMatch(/^--name cannot be set in a purchase: Telnyx takes the name/);
  }
});

it('a release says the price that was confirmed at purchase where the carrier states none', async () => {
  await using house = await openHouse('--provider', 'telnyx', '--provisioning', '1ms');
  const { stdout } = await house.run(['search', '--country', 'US', '--type', 'local', '--limit', '2']);
  const numbers = stdout
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t', 1)[0] ?? '');
  for (const number of numbers) expect((await house.run(['buy', number, '--yes'])).code).toBe(0);
  const { stderr } = await house.run(['release', ...numbers, '--yes']);
  expect(stderr).toContain('The price of 2 numbers is not stated.');
  expect(stderr).toMatch(/You confirmed \$\d\.00 a month when you bought 2 of those\./);
  const { data } = readDocument(DOCUMENTS['purchases-list'], await house.run(['purchases', '--json']));
  expect(data.map(({ status, releasedAt }) => [status, typeof releasedAt])).toEqual([
    ['COMPLETED', 'number'],
    ['COMPLETED', 'number'],
  ]);
  const rows = (await house.run(['purchases'])).stdout.trimEnd().split('\n');
  for (const row of rows) expect(row).toMatch(/\treleased 20\d\d-[\dT:.-]+Z$/);
});
