/** Another dialdeck makes the account read-only while a command buys or sets several numbers: the rest is not sent. */
import { expect, it } from 'vitest';
import type { AvailableNumber } from '../../src/api/model.ts';
import { parsePrice } from '../../src/api/money/money.ts';
import { readOnlyProvider } from '../../src/api/read-only.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { Carrier, ownedNumber } from '../api/purchases/support/carrier.ts';
import { account } from '../api/purchases/support/workbench.ts';
import { commandsOn } from './shared/in-process.ts';

const WHY = {
  because: 'The account "work" was made read-only while dialdeck used it',
  hint: 'Allow changes with: dialdeck accounts read-only work off',
};
const numberAt = (index: number) => `+121255501${String(index).padStart(2, '0')}`;

function offerOf(index: number): AvailableNumber {
  return {
    phoneNumber: numberAt(index),
    friendlyName: '',
    countryCode: 'US',
    numberType: 'LOCAL',
    capabilities: { voice: true, SMS: true, MMS: false },
    beta: false,
    monthlyRate: parsePrice('1.00', 'USD'),
    setupFee: { amount: '0.50', currency: 'USD' },
  };
}

/** Sells six numbers, one request at a time. */
function shop(): Carrier {
  const carrier = new Carrier(systemRuntime);
  carrier.abilities = { ...carrier.abilities, requestsAtATime: 1 };
  const offered = () =>
    [0, 1, 2, 3, 4, 5].map(offerOf).filter(({ phoneNumber }) => !carrier.owned.has(phoneNumber));
  carrier.searchAvailable = async () => ({ rows: offered(), unreadable: 0, fetchedAt: Date.now() });
  carrier.quote = async ({ phoneNumber }) => {
    const number = offered().find((each) => each.phoneNumber === phoneNumber);
    const quote = { phoneNumber, fetchedAt: Date.now() };
    return number === undefined
      ? { kind: 'not-confirmed', ...quote, monthlyRate: { kind: 'not-stated' } }
      : { kind: 'offered', ...quote, number, monthlyRate: number.monthlyRate };
  };
  return carrier;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

it('buy --count buys no other number than the one before, and says why it stopped', async () => {
  const carrier = shop();
  const provider = readOnlyProvider(carrier, () => (carrier.bought.length > 0 ? WHY : undefined));
  const commands = commandsOn({ account, provider, pollScale: 0.01 });
  const ran = await commands.run([
    ...['buy', '--country', 'US', '--count', '3'],
    ...['--max-monthly', '2.00', '--max-total', '10', '--yes'],
  ]);
  expect(ran.code).not.toBe(0);
  expect(oneLine(ran.stdout + ran.stderr)).toContain(
    `${WHY.because}: nothing is bought, changed or released.`,
  );
  expect(oneLine(ran.stdout + ran.stderr)).toContain(WHY.hint);
  expect(carrier.arrived).toEqual([numberAt(0)]);
});

it('buy of one number sends nothing when the account became read-only after it was opened', async () => {
  const carrier = shop();
  const provider = readOnlyProvider(carrier, () => WHY);
  const commands = commandsOn({ account, provider, pollScale: 0.01 });
  const ran = await commands.run(['buy', numberAt(0), '--country', 'US', '--max-monthly', '2.00', '--yes']);
  expect(ran.code).not.toBe(0);
  expect(oneLine(ran.stderr)).toContain(WHY.because);
  expect(oneLine(ran.stderr)).toContain(WHY.hint);
  expect(carrier.posts).toBe(0);
});

it('set of several numbers changes none', async () => {
  const carrier = shop();
  for (const index of [0, 1]) carrier.owned.set(numberAt(index), ownedNumber(numberAt(index)));
  const provider = readOnlyProvider(carrier, () => WHY);
  const commands = commandsOn({ account, provider, pollScale: 0.01 });
  const ran = await commands.run([
    'set',
    numberAt(0),
    numberAt(1),
    '--voice-url',
    'https://example.org/new',
    '--yes',
  ]);
  expect(ran.code).not.toBe(0);
  expect(oneLine(ran.stdout + ran.stderr)).toContain(WHY.because);
  expect([...carrier.owned.values()].map(({ voiceUrl }) => voiceUrl)).not.toContain(
    'https://example.org/new',
  );
});
