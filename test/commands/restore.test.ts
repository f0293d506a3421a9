/** restore: released numbers come back as they were, nothing is bought twice, and what cannot come back is reported. */
import { describe, expect, it } from 'vitest';
import type { OwnedNumber } from '../../src/api/model.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { Carrier, ownedNumber, type Treatment } from '../api/purchases/support/carrier.ts';
import { account } from '../api/purchases/support/workbench.ts';
import { readDocument, readError } from './shared/documents.ts';
import { commandsOn, type InProcessOptions, temporaryHome } from './shared/in-process.ts';

const numberAt = (index: number) => `+121255501${String(index).padStart(2, '0')}`;
const GONE: Treatment = { failsWith: { code: 'conflict', status: 409, progress: 'answered' } };
const LOST: Treatment = { appliedAfter: 0, failsWith: {} };
const LIMIT = ['--yes', '--max-total', '10'];

const configured = (index: number): OwnedNumber => ({
  ...ownedNumber(numberAt(index)),
  friendlyName: `Desk ${index}`,
  voiceUrl: `https://calls.example.org/${index}`,
  smsUrl: 'https://example.org/messages',
});

/** A carrier that sells each number at $1.15 a month, and the batch that released so many numbers. */
async function released(count: number, options: Partial<InProcessOptions> = {}) {
  const carrier = new Carrier(systemRuntime);
  carrier.offer = { setupFee: { amount: '0.50', currency: 'USD' } };
  for (let index = 0; index < count; index += 1) carrier.owned.set(numberAt(index), configured(index));
  const home = temporaryHome();
  const shell = commandsOn({ account, provider: carrier, home, pollScale: 0.01, ...options });
  const numbers = [...carrier.owned.keys()];
  // A number that is not owned is in no batch, and makes a list of a single one.
  const ran = await shell.run(['release', ...numbers, numberAt(90), '--yes', '--json']);
  const { meta } = readDocument(DOCUMENTS['release-several'], ran);
  return { carrier, home, shell, numbers, id: meta.batch?.id ?? '' };
}

const outcomesOf = (data: readonly { readonly outcome: string }[]) => data.map(({ outcome }) => outcome);

describe('restore', () => {
  it('buys back what was released, and configures each number as it was', async () => {
    const { carrier, shell, numbers, id } = await released(3);
    expect(carrier.owned.size).toBe(0);
    const ran = await shell.run(['restore', id, ...LIMIT, '--json']);
    const { data, meta } = readDocument(DOCUMENTS.restore, ran);
    expect(ran.code).toBe(0);
    expect(data).toMatchObject(
      numbers.map((phoneNumber) => ({
        phoneNumber,
        outcome: 'restored',
        reason: null,
        monthlyRate: { amount: '1.15', currency: 'USD' },
        setupFee: { amount: '0.50', currency: 'USD' },
      })),
    );
    expect(meta.batches.map(({ kind }) => kind)).toEqual(['buy']);
    const sum = (amount: string) => [{ amount, currency: 'USD' }];
    expect(meta.charged).toEqual({
      numbers: 3,
      today: sum('4.95'),
      monthly: sum('3.45'),
      setupFeesNotPublished: 0,
    });
    expect(carrier.bought.toSorted()).toEqual(numbers);
    for (const [index, number] of numbers.entries()) {
      expect(carrier.owned.get(number)).toMatchObject(configured(index));
    }
  });

  it('clears what the carrier gives a new number and the old one did not have', async () => {
    const { carrier, shell, numbers, id } = await released(1);
    const apply = carrier.apply.bind(carrier);
    carrier.apply = (order) => {
      apply(order);
      const number = carrier.owned.get(order.phoneNumber);
      if (number !== undefined)
        carrier.owned.set(order.phoneNumber, { ...number, smsUrl: 'https://demo.example/' });
    };
    const [number = ''] = numbers;
    expect((await shell.run(['restore', id, ...LIMIT])).code).toBe(0);
    expect(carrier.owned.get(number)?.smsUrl).toBe('https://example.org/messages');
    await shell.run(['set', number, '--sms-url', '']);
    const again = await shell.run(['release', number, numberAt(90), '--yes', '--json']);
    const { meta } = readDocument(DOCUMENTS['release-several'], again);
    expect((await shell.run(['restore', meta.batch?.id ?? '', ...LIMIT])).code).toBe(0);
    expect(carrier.owned.get(number)?.smsUrl ?? '').toBe('');
  });

  it('buys nothing twice when it runs again', async () => {
    const { carrier, shell, id } = await released(2);
    await shell.run(['restore', id, ...LIMIT]);
    const ran = await shell.run(['restore', id, ...LIMIT, '--json']);
    expect(outcomesOf(readDocument(DOCUMENTS.restore, ran).data)).toEqual(['same', 'same']);
    expect([ran.code, carrier.posts]).toEqual([0, 2]);
  });

  it('only configures what the account owns, and says what is gone', async () => {
    const { carrier, shell, numbers, id } = await released(2);
    const [first = ''] = numbers;
    carrier.owned.set(first, ownedNumber(first));
    carrier.offered = false;
    const ran = await shell.run(['restore', id, ...LIMIT, '--json']);
    const { data } = readDocument(DOCUMENTS.restore, ran);
    expect(outcomesOf(data)).toEqual(['configured', 'gone']);
    expect(data[1]?.reason).toBe('The carrier does not offer it yet.');
    expect(ran.stderr).toContain(`Ask again with:\n  dialdeck restore ${id.slice(0, 8)}`);
    expect([ran.code, carrier.posts]).toEqual([4, 0]);
    expect(carrier.owned.get(first)).toMatchObject(configured(0));
  });

  it('reports a number that was bought and not configured, and configures it in the next run', async () => {
    const { carrier, shell, numbers, id } = await released(1);
    carrier.updateTreatments = [
      { applied: false, code: 'invalid', status: 400, progress: 'answered', message: 'No such URL.' },
    ];
    const ran = await shell.run(['restore', id, ...LIMIT, '--json']);
    const { data } = readDocument(DOCUMENTS.restore, ran);
    expect(data).toMatchObject([
      { outcome: 'bought-not-configured', reason: expect.stringContaining('No such') },
    ]);
    expect(ran.code).toBe(1);
    expect((await shell.run(['restore', id, ...LIMIT])).stdout).toBe(`${numbers[0]}\tconfigured\t\n`);
    expect(carrier.posts).toBe(1);
  });

  it('tries a refused number again in the next run, within one limit for both', async () => {
    const { carrier, shell, id } = await released(2);
    carrier.treatments = [GONE];
    const first = await shell.run(['restore', id, '--yes', '--max-total', '3.30', '--json']);
    expect(outcomesOf(readDocument(DOCUMENTS.restore, first).data).toSorted()).toEqual([
      'failed',
      'restored',
    ]);
    const tight = await shell.run(['restore', id, '--yes', '--max-total', '3.29']);
    expect(tight.stderr).toContain('Earlier runs of this restoration spent $1.65');
    expect([tight.code, carrier.bought.length]).toEqual([1, 1]);
    expect((await shell.run(['restore', id, '--yes', '--max-total', '3.30'])).code).toBe(0);
    expect(carrier.bought).toHaveLength(2);
  });

  it('does the rest in the next run after it was stopped, and leaves the earlier batch', async () => {
    const { carrier, home, shell, numbers, id } = await released(24);
    const stop = new AbortController();
    const purchase = carrier.purchase.bind(carrier);
    carrier.purchase = (order) => {
      stop.abort();
      return purchase(order);
    };
    const stopped = commandsOn({
      account,
      provider: carrier,
      home,
      pollScale: 0.01,
      interrupted: stop.signal,
    });
    const first = await stopped.run(['restore', id, '--yes', '--max-total', '60', '--json']);
    const outcomes = outcomesOf(readDocument(DOCUMENTS.restore, first).data);
    expect(first.code).toBe(130);
    expect(new Set(outcomes)).toEqual(new Set(['restored', 'waiting']));
    const rest = await shell.run(['restore', id, '--yes', '--max-total', '60']);
    expect(rest.stderr).toContain('An earlier run did not end ("Buy back 24 numbers").');
    expect(rest.code).toBe(0);
    expect(carrier.bought.toSorted()).toEqual(numbers);
    expect(carrier.posts).toBe(24);
    for (const index of numbers.keys()) {
      expect(carrier.owned.get(numberAt(index))).toMatchObject(configured(index));
    }
  });

  it('buys and configures the rest when the stopped batch is resumed, and is not finished before', async () => {
    const { carrier, home, shell, numbers, id } = await released(24);
    const stop = new AbortController();
    const purchase = carrier.purchase.bind(carrier);
    carrier.purchase = (order) => {
      stop.abort();
      return purchase(order);
    };
    const interrupted = stop.signal;
    const stopped = commandsOn({ account, provider: carrier, home, pollScale: 0.01, interrupted });
    await stopped.run(['restore', id, '--yes', '--max-total', '60']);
    const { data } = readDocument(DOCUMENTS['batches-list'], await shell.run(['batches', '--json']));
    const batch = data.find(({ kind }) => kind === 'buy');
    expect(batch?.state).toBe('not finished');
    const unasked = await shell.run(['batches', 'resume', batch?.id ?? '']);
    expect(unasked.stderr).toMatch(/Without a terminal, batches resume needs --yes: it buys \d+ numbers\./);
    expect([unasked.code, carrier.posts < numbers.length]).toEqual([2, true]);
    expect((await shell.run(['batches', 'resume', batch?.id ?? '', '--yes'])).code).toBe(0);
    expect(carrier.bought.toSorted()).toEqual(numbers);
    for (const index of numbers.keys()) {
      expect(carrier.owned.get(numberAt(index))).toMatchObject(configured(index));
    }
  });

  it('asks before a retry buys, with the count and what it costs', async () => {
    const answers = ['buy 1', 'no', 'buy 1'];
    const { carrier, shell, id } = await released(1, { answers: () => answers.shift() });
    carrier.treatments = [GONE];
    const ran = await shell.run(['restore', id]);
    const [, batch = ''] = /dialdeck batches retry (\w{8})/.exec(ran.stderr) ?? [];
    const no = await shell.run(['batches', 'retry', batch]);
    expect(no.stderr).toContain(
      '1 number: $1.65 today for the first month and set-up fees, $1.15 per month.',
    );
    expect([no.code, carrier.bought.length]).toEqual([1, 0]);
    expect((await shell.run(['batches', 'retry', batch])).code).toBe(0);
    expect(carrier.bought).toHaveLength(1);
  });

  it('configures with batches retry what was bought and could not be configured, and buys nothing', async () => {
    const { carrier, shell, id } = await released(1);
    carrier.updateTreatments = [
      { applied: false, code: 'invalid', status: 400, progress: 'answered', message: 'No such URL.' },
    ];
    const ran = await shell.run(['restore', id, ...LIMIT]);
    const [, batch = ''] = /dialdeck batches retry (\w{8})/.exec(ran.stderr) ?? [];
    const shown = await shell.run(['batches', 'show', batch]);
    expect(shown.stderr).toContain('1 bought, not configured.');
    expect((await shell.run(['batches', 'retry', batch])).code).toBe(0);
    expect(carrier.owned.get(numberAt(0))).toMatchObject(configured(0));
    expect(carrier.posts).toBe(1);
  });

  it('finds a purchase whose answer was lost, and does not make it again', async () => {
    const { carrier, shell, id } = await released(1);
    carrier.treatments = [LOST];
    await shell.run(['restore', id, ...LIMIT]);
    const ran = await shell.run(['restore', id, ...LIMIT]);
    expect([ran.code, carrier.posts]).toEqual([0, 1]);
  });

  it('asks once for a phrase with the count', async () => {
    const answers = ['yes', 'buy 2'];
    const questions: string[] = [];
    const { carrier, shell, id } = await released(2, {
      answers: (question) => {
        questions.push(question);
        return answers.shift();
      },
    });
    const no = await shell.run(['restore', id]);
    expect(no.stderr).toContain('Nothing was bought: that is not "buy 2".');
    expect([no.code, carrier.posts]).toEqual([1, 0]);
    const yes = await shell.run(['restore', id]);
    expect(yes.stderr).toContain('2 numbers: $3.30 today');
    expect([yes.code, carrier.posts]).toEqual([0, 2]);
    expect(questions).toHaveLength(2);
  });

  it('shows in a dry run what it would do, and sends nothing', async () => {
    const { carrier, shell, numbers, id } = await released(2);
    const [first = ''] = numbers;
    carrier.owned.set(first, ownedNumber(first));
    const ran = await shell.run(['restore', id, '--dry-run', '--json']);
    const { data, meta } = readDocument(DOCUMENTS.restore, ran);
    expect(outcomesOf(data)).toEqual(['would-configure', 'would-restore']);
    expect(meta).toMatchObject({ dryRun: true, batches: [], charged: null });
    expect(ran.stderr).toContain('1 number: $1.65 today');
    expect([ran.code, carrier.posts, carrier.updates.length]).toEqual([0, 0, 0]);
  });

  it('buys a number without a published set-up fee only when that is accepted', async () => {
    const { carrier, shell, id } = await released(1);
    carrier.offer = {};
    const refused = await shell.run(['restore', id, ...LIMIT]);
    expect(refused.stdout).toContain('Its set-up fee is not published');
    expect(refused.stdout).toContain('add --accept-unknown-fees');
    expect([refused.code, carrier.posts]).toEqual([5, 0]);
    expect((await shell.run(['restore', id, ...LIMIT, '--accept-unknown-fees'])).code).toBe(0);
  });

  it.each([
    [[], 'Without a terminal, restore needs --yes.'],
    [['--yes'], 'restore with --yes needs --max-total.'],
    [['--yes', '--max-total', 'ten'], '--max-total'],
  ])('%j is refused, and nothing is bought', async (args, message) => {
    const { carrier, shell, id } = await released(1);
    const ran = await shell.run(['restore', id, ...args, '--json']);
    expect(readError(ran)).toMatchObject({ message: expect.stringContaining(message) });
    expect([ran.code, carrier.posts]).toEqual([2, 0]);
  });

  it('takes no other batch than one of releases', async () => {
    const { shell, id } = await released(1);
    await shell.run(['restore', id, ...LIMIT]);
    const { data } = readDocument(DOCUMENTS['batches-list'], await shell.run(['batches', '--json']));
    const buy = data.find(({ kind }) => kind === 'buy')?.id ?? '';
    const ran = await shell.run(['restore', buy, ...LIMIT, '--json']);
    expect(readError(ran).message).toContain('restore takes a batch of releases');
    expect(ran.code).toBe(5);
  });
});
