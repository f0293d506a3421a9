/** A person of the team sees what is open, and decides what became of a purchase whose machine is lost. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Account } from '../../src/api/account.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from '../commands/shared/documents.ts';
import { type House, openHouse } from '../commands/shared/house.ts';
import { machine, minutesPass, newTestLedger, type TestLedger } from './support/ledger.ts';

let house: House;
let ledger: TestLedger;
let account: Account;
let env: Record<string, string>;
beforeAll(async () => {
  house = await openHouse('--provider', 'wiil', '--provisioning', '0ms');
  ledger = await newTestLedger();
  const { baseUrl, apiKey } = house;
  account = { name: 'work', provider: 'wiil', baseUrl, apiKey, currency: 'USD' };
  env = { DIALDECK_TEAM_URL: await ledger.member('buyer') };
});
afterAll(() => house[Symbol.asyncDispose]());

const team = (...args: readonly string[]) => house.run(['team', ...args], { env });
const settle = (number: string, ...args: readonly string[]) =>
  team('settle', number, '--note', 'support finds no order', ...args);

/** A purchase of anna's that was sent; her machine is lost. */
async function sentAndLost(phoneNumber: string, of: Account = account): Promise<void> {
  const anna = machine(await ledger.member('buyer'), { account: of });
  onTestFinished(() => anna.close());
  const answer = await anna.claim({ rowId: `row-${phoneNumber}`, kind: 'purchase', phoneNumber });
  if (answer.kind !== 'claimed') throw new Error(answer.kind);
  expect(await answer.claim.arm()).toBeUndefined();
}

const ended = (phoneNumber: string) =>
  ledger.sql(`SELECT outcome, settled_note FROM dialdeck.claims WHERE phone_number = '${phoneNumber}'`);

test('a lost purchase needs action after the window, and a buyer decides about it once', async () => {
  const number = '+12125550180';
  await sentAndLost(number);
  expect(readError(await settle(number, '--as', 'failed', '--json'))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('looks after it'),
  });
  await minutesPass(ledger, number, 21);
  const listed = readDocument(DOCUMENTS['team-claims'], await team('claims', '--json'));
  expect(listed.data).toMatchObject([
    { phoneNumber: number, state: 'action needed', person: 'anna', host: 'desk', kind: 'purchase' },
  ]);
  const shown = await team('claims');
  expect(shown.stdout).toMatch(/\+12125550180\tpurchase\taction needed\tanna on desk/);
  expect(shown.stderr).toContain(`dialdeck team settle ${number} --as`);
  expect((await team('status')).stdout).toContain('1, 1 with action needed');

  expect(readError(await settle(number, '--as', 'perhaps', '--json')).code).toBe('usage');
  expect(readError(await team('settle', number, '--as', 'failed', '--note', ' ', '--json')).code).toBe(
    'usage',
  );
  const dry = readDocument(
    DOCUMENTS['team-settle'],
    await settle(number, '--as', 'failed', '--dry-run', '--json'),
  );
  expect(dry.data).toEqual({ phoneNumber: number, as: 'failed', decided: false });
  expect(await ended(number)).toEqual([{ outcome: null, settled_note: null }]);

  const done = await settle(number, '--as', 'failed', '--json');
  expect(readDocument(DOCUMENTS['team-settle'], done).data).toEqual({
    phoneNumber: number,
    as: 'failed',
    decided: true,
  });
  expect(await ended(number)).toEqual([
    { outcome: 'SETTLED_ABSENT', settled_note: 'support finds no order' },
  ]);
  expect(readError(await settle(number, '--as', 'completed', '--json')).code).toBe('not-found');
});

test('what the carrier shows goes before the decision', async () => {
  const line = ['buy', '--country', 'US', '--yes', '--max-monthly', '9', '--wait', '--json'];
  const number = readDocument(DOCUMENTS.buy, await house.run(line)).data.phoneNumber;
  await sentAndLost(number);
  await minutesPass(ledger, number, 21);
  const done = await settle(number, '--as', 'failed', '--json');
  expect(readDocument(DOCUMENTS['team-settle'], done).data).toMatchObject({
    as: 'completed',
    decided: false,
  });
  expect(done.stderr).toContain('was completed before your decision');
  expect(await ended(number)).toEqual([{ outcome: 'CONFIRMED', settled_note: null }]);
});

test('a claim of another account is not decided with this one, and a viewer decides nothing', async () => {
  const other = '+12125550181';
  await sentAndLost(other, { ...account, apiKey: 'key-of-another-account' });
  await minutesPass(ledger, other, 21);
  expect(readError(await settle(other, '--as', 'failed', '--json'))).toMatchObject({
    code: 'not-found',
    hint: expect.stringContaining('--account'),
  });
  const number = '+12125550182';
  await sentAndLost(number);
  await minutesPass(ledger, number, 21);
  const viewer = { DIALDECK_TEAM_URL: await ledger.member('viewer') };
  const seen = readDocument(
    DOCUMENTS['team-claims'],
    await house.run(['team', 'claims', '--json'], { env: viewer }),
  ).data;
  expect(seen.map(({ phoneNumber }) => phoneNumber)).toEqual([other, number]);
  const line = ['team', 'settle', number, '--as', 'failed', '--note', 'gone', '--json'];
  expect(readError(await house.run(line, { env: viewer }))).toMatchObject({ code: 'auth' });
  expect(await ended(number)).toEqual([{ outcome: null, settled_note: null }]);
});
