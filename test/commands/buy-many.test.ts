/** buy of several numbers: a count of a search, and numbers from a list. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AvailableNumber } from '../../src/api/model.ts';
import { parsePrice } from '../../src/api/money/money.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { Carrier, type Treatment } from '../api/purchases/support/carrier.ts';
import { account } from '../api/purchases/support/workbench.ts';
import { readDocument, readError } from './shared/documents.ts';
import { commandsOn, temporaryHome } from './shared/in-process.ts';

const numberAt = (index: number) => `+121255501${String(index).padStart(2, '0')}`;
const GONE: Treatment = { failsWith: { code: 'conflict', status: 409, progress: 'answered' } };

function offerOf(index: number, price: string, fee: string | undefined, currency: string): AvailableNumber {
  return {
    phoneNumber: numberAt(index),
    friendlyName: '',
    countryCode: 'US',
    numberType: 'LOCAL',
    capabilities: { voice: true, SMS: true, MMS: false },
    beta: false,
    monthlyRate: parsePrice(price, currency),
    ...(fee === undefined ? {} : { setupFee: { amount: fee, currency } }),
  };
}

/** Sells numbers at $1.00, $1.10, $1.20 …, each with this set-up fee. */
function shop({
  count,
  fee,
  currency = 'USD',
}: {
  readonly count: number;
  readonly fee?: string;
  readonly currency?: string;
}) {
  const carrier = new Carrier(systemRuntime);
  const offers = Array.from({ length: count }, (_, index) =>
    offerOf(index, (1 + index / 10).toFixed(2), fee, currency),
  );
  const offered = () => offers.filter(({ phoneNumber }) => !carrier.owned.has(phoneNumber));
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

const COUNT = ['buy', '--country', 'US', '--count'];
const LIMITS = ['--max-monthly', '2.00', '--max-total', '10', '--yes'];

describe('buy --count', () => {
  it('buys the cheapest, names them, and prints one outcome on each line', async () => {
    const carrier = shop({ count: 6, fee: '0.50' });
    const ran = await commandsOn({ account, provider: carrier, pollScale: 0.01 }).run([
      ...COUNT,
      '3',
      ...LIMITS,
      '--json',
    ]);
    const { data, meta } = readDocument(DOCUMENTS['buy-several'], ran);
    expect(ran.code).toBe(0);
    expect(data.map(({ phoneNumber, outcome }) => [phoneNumber, outcome])).toEqual(
      [0, 1, 2].map((index) => [numberAt(index), 'done']),
    );
    expect(meta).toMatchObject({ batch: { kind: 'buy', outcomes: { done: 3 } }, stopped: null });
    expect(carrier.bought.toSorted()).toEqual([0, 1, 2].map(numberAt));
  });

  it('says before and after what is charged, and of each number its name and price', async () => {
    const carrier = shop({ count: 6, fee: '0.50' });
    const shell = commandsOn({ account, provider: carrier, pollScale: 0.01 });
    const ran = await shell.run([...COUNT, '2', ...LIMITS, '--name', 'Desk {n}', '--json']);
    const { data, meta } = readDocument(DOCUMENTS['buy-several'], ran);
    const dollars = (amount: string) => ({ amount, currency: 'USD' });
    expect(ran.stderr).toContain(
      '2 numbers: $3.10 today for the first month and set-up fees, $2.10 per month.',
    );
    expect(ran.stderr).toContain(
      'Charged for 2 numbers: $3.10 today for the first month and set-up fees, $2.10 per month.',
    );
    expect(data[1]).toMatchObject({
      friendlyName: 'Desk 2',
      monthlyRate: dollars('1.10'),
      setupFee: dollars('0.50'),
    });
    const charged = {
      numbers: 2,
      today: [dollars('3.10')],
      monthly: [dollars('2.10')],
      setupFeesNotPublished: 0,
    };
    expect(meta.charged).toEqual(charged);
    const id = meta.batch?.id ?? '';
    const shown = await shell.run(['batches', 'show', id]);
    expect(shown.stdout).toContain(`${numberAt(1)}\tdone\t\tDesk 2\t1.10 USD\t$0.50\n`);
    expect(shown.stderr).toContain('Charged for 2 numbers: $3.10 today');
    const json = await shell.run(['batches', 'show', id, '--json']);
    expect(readDocument(DOCUMENTS['batches-show'], json).meta.charged).toEqual(charged);
  });

  it('journals for each number what they are bought for, also for those that a search finds later', async () => {
    const carrier = shop({ count: 6, fee: '0.50' });
    carrier.treatments = [GONE];
    const shell = commandsOn({ account, provider: carrier, pollScale: 0.01 });
    const refused = await shell.run([...COUNT, '2', ...LIMITS, '--why', 'a\nb', '--json']);
    expect(readError(refused)).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('line break'),
    });
    expect(carrier.bought).toEqual([]);
    const ran = await shell.run([...COUNT, '2', ...LIMITS, '--why', ' Flyer of May ', '--json']);
    const { data, meta } = readDocument(DOCUMENTS['buy-several'], ran);
    expect(meta.batch?.why).toBe('Flyer of May');
    const done = data.filter(({ outcome }) => outcome === 'done');
    expect(done).toHaveLength(2);
    for (const { purchaseId } of done) {
      const shown = await shell.run(['purchases', 'show', purchaseId ?? '', '--json']);
      expect(readDocument(DOCUMENTS['purchases-show'], shown).meta.why).toBe('Flyer of May');
    }
    const shown = await shell.run(['purchases', 'show', done[0]?.purchaseId ?? '']);
    expect(shown.stdout).toContain('why\tFlyer of May\n');
  });

  it('gives the places of refused numbers to those that are bought, and offers no retry that cannot help', async () => {
    const carrier = shop({ count: 9, fee: '0.00' });
    carrier.treatments = [GONE, GONE, GONE];
    const shell = commandsOn({ account, provider: carrier, pollScale: 0.01 });
    const ran = await shell.run([...COUNT, '3', ...LIMITS, '--name', 'Q {n}', '--json']);
    const { data } = readDocument(DOCUMENTS['buy-several'], ran);
    const bought = data.filter(({ outcome }) => outcome === 'done');
    expect(bought.map(({ friendlyName }) => friendlyName).toSorted()).toEqual(['Q 1', 'Q 2', 'Q 3']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).not.toContain('batches retry');
  });

  it('says how to buy numbers without a published set-up fee; who types the phrase of a terminal accepts them', async () => {
    const carrier = shop({ count: 3 });
    const shell = commandsOn({ account, provider: carrier, pollScale: 0.01, answers: () => 'buy 2' });
    const ran = await shell.run([...COUNT, '2', ...LIMITS, '--json']);
    expect(readError(ran)).toMatchObject({
      message: 'None of 3 offers can be bought: 3 set-up fee not stated.',
      hint: expect.stringContaining('add --accept-unknown-fees'),
    });
    const asked = await shell.run([...COUNT, '2']);
    expect(asked.stderr).toContain('today for the first month, before set-up fees (not published), ');
    expect([asked.code, carrier.bought.length]).toEqual([0, 2]);
  });

  it('replaces a refused number by the next, and stays within --max-total', async () => {
    const carrier = shop({ count: 6, fee: '0.00' });
    carrier.treatments = [GONE];
    const shell = commandsOn({ account, provider: carrier, pollScale: 0.01 });
    const ran = await shell.run([...COUNT, '4', '--max-monthly', '2', '--max-total', '3.50', '--yes']);
    // $1.00 was refused; $1.10 and $1.20 are bought, and $1.30 more would be $3.60.
    expect(carrier.bought.toSorted()).toEqual([1, 2].map(numberAt));
    expect(ran.stderr).toContain('2 fewer than wanted: one more would exceed --max-total.');
    expect(ran.code).toBe(4);
    expect((await shell.run([...COUNT, '1', ...LIMITS])).code).toBe(0);
  });

  it.each([
    [[...COUNT, '3', '--yes'], 'needs --max-monthly and --max-total'],
    [[...COUNT, '3', '--max-monthly', '2', '--yes'], 'needs --max-monthly and --max-total'],
    [[...COUNT, '3'], 'Without a terminal, buy needs --yes.'],
    [[...COUNT, '0', ...LIMITS], '--count takes a whole number from 1 to 1000'],
    [[...COUNT, '1.5', ...LIMITS], '--count takes a whole number'],
    [[...COUNT, '3', '--max-monthly', '2', '--max-total', 'ten', '--yes'], '--max-total'],
    [['buy', numberAt(0), '--count', '3', ...LIMITS], 'Numbers and a search cannot be used together.'],
    [['buy', numberAt(0), numberAt(1), '--contains', '55', '--yes'], 'cannot be used together'],
    [['buy', '--count', '3', ...LIMITS], 'needs a country'],
    [[...COUNT, '3', ...LIMITS, '--name', 'Desk {m}'], '{m} is not a placeholder'],
  ])('%j is refused, and nothing is bought', async (args, message) => {
    const carrier = shop({ count: 6, fee: '0.50' });
    const ran = await commandsOn({ account, provider: carrier }).run([...args, '--json']);
    expect(readError(ran)).toMatchObject({ message: expect.stringContaining(message) });
    expect([ran.code, carrier.posts]).toEqual([2, 0]);
  });

  it('buys a number without a published set-up fee only when that is accepted', async () => {
    const carrier = shop({ count: 2 });
    const shell = commandsOn({ account, provider: carrier, pollScale: 0.01 });
    const refused = await shell.run([...COUNT, '1', ...LIMITS]);
    expect([refused.code, carrier.posts]).toEqual([4, 0]);
    expect(refused.stderr).toContain('2 set-up fee not stated');
    expect(refused.stderr).toContain('--accept-unknown-fees');
    expect((await shell.run([...COUNT, '1', ...LIMITS, '--accept-unknown-fees'])).code).toBe(0);
    expect(carrier.bought).toEqual([numberAt(0)]);
  });

  it('asks once in a terminal, for a phrase with the count', async () => {
    const carrier = shop({ count: 4, fee: '0.50' });
    const questions: string[] = [];
    const asked = (answer: string) =>
      commandsOn({
        account,
        provider: carrier,
        pollScale: 0.01,
        answers: (question) => {
          questions.push(question);
          return answer;
        },
      }).run([...COUNT, '2']);
    const no = await asked('yes');
    expect(no.stderr).toContain('Nothing was bought: that is not "buy 2".');
    expect(carrier.posts).toBe(0);
    const yes = await asked('buy 2');
    expect([yes.code, carrier.bought.toSorted()]).toEqual([0, [0, 1].map(numberAt)]);
    expect(yes.stderr).toContain('2 numbers: $3.10 today');
    expect(questions).toEqual(['Type "buy 2" to buy: ', 'Type "buy 2" to buy: ']);
  });

  it('buys from a carrier that sells for credits', async () => {
    const carrier = shop({ count: 4, fee: '0.00', currency: 'credits' });
    const shell = commandsOn({ account, provider: carrier, pollScale: 0.01 });
    const ran = await shell.run([...COUNT, '2', ...LIMITS, '--currency', 'credits']);
    expect([ran.code, carrier.bought.toSorted()]).toEqual([0, [0, 1].map(numberAt)]);
  });

  it('shows in a dry run what it would buy, and writes no batch', async () => {
    const carrier = shop({ count: 4, fee: '0.50' });
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run([...COUNT, '2', '--dry-run', '--json']);
    const { data } = readDocument(DOCUMENTS['buy-several-dry-run'], ran);
    expect(data.map(({ phoneNumber }) => phoneNumber)).toEqual([0, 1].map(numberAt));
    expect(carrier.posts).toBe(0);
    expect((await shell.run(['batches', 'list'])).stdout).toBe('');
  });

  it.each([
    [6, '3', ['--max-total', '1.50'], 4, '2 fewer than wanted: one more would exceed --max-total.'],
    [4, '6', [], 4, '2 fewer than wanted: no further number is offered within the limits.'],
    // The provider shows at most 20 numbers at a time: the next search may find the others.
    [20, '22', [], 0, '2 more numbers of the same search: the cheapest that are offered then.'],
  ])(
    'ends a dry run on %i offers for a count of %s with %j as the purchase: %i',
    async (count, wanted, limits, code, why) => {
      const shell = commandsOn({ account, provider: shop({ count, fee: '0.00' }) });
      const ran = await shell.run([...COUNT, wanted, '--dry-run', ...limits]);
      expect(ran.stderr).toContain(why);
      expect(ran.code).toBe(code);
    },
  );
});

describe('buy of a list', () => {
  it('buys the numbers of a file in one batch, each with its name', async () => {
    const carrier = shop({ count: 4, fee: '0.50' });
    const home = temporaryHome();
    const file = join(home, 'numbers.txt');
    writeFileSync(file, `${numberAt(3)}\n${numberAt(1)}\n`);
    const shell = commandsOn({ account, provider: carrier, home, pollScale: 0.01 });
    const without = await shell.run(['buy', '--from', file, '--yes', '--json']);
    expect(readError(without).message).toContain('needs --max-monthly and --max-total');
    const ran = await shell.run(['buy', '--from', file, ...LIMITS, '--name', 'Desk {n}', '--json']);
    const { data } = readDocument(DOCUMENTS['buy-several'], ran);
    expect(data.map(({ phoneNumber, outcome }) => [phoneNumber, outcome])).toEqual([
      [numberAt(3), 'done'],
      [numberAt(1), 'done'],
    ]);
  });

  it('buys none when they cost more than --max-total together', async () => {
    const carrier = shop({ count: 4, fee: '0.50' });
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run(['buy', numberAt(0), numberAt(1), '--yes', '--max-total', '3']);
    expect(ran.stderr).toContain('Together they cost $3.10 today, more than $3.00.');
    expect([ran.code, carrier.posts]).toEqual([5, 0]);
  });

  it('buys none when one of them is above the limit', async () => {
    const carrier = shop({ count: 4, fee: '0.50' });
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run(['buy', numberAt(0), numberAt(3), '--yes', '--max-monthly', '1.20']);
    expect(ran.stderr).toContain(`${numberAt(3)} costs $1.30 a month, more than $1.20.`);
    expect([ran.code, carrier.posts]).toEqual([5, 0]);
  });
});
