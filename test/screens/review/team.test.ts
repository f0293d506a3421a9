/** What the review card says of the team. */
import { afterEach, describe, expect, test } from 'vitest';
import { localError } from '../../../src/api/errors.ts';
import type { Team, TeamReview } from '../../../src/api/team/team.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { createScriptedTeam } from '../../support/scripted-team.ts';

let app: AppDriver;
afterEach(() => app.close());

const RIGHT = '\u001b[C';
const LIMITS: TeamReview = {
  refusal: undefined,
  currency: 'USD',
  perPurchase: '2',
  ofAccount: { most: '100', used: '97.70' },
  perPersonAndDay: { most: '5', used: '1.15' },
};

async function openCard(review: Team['review'], [columns, rows]: readonly [number, number] = [80, 24]) {
  const provider = createMemoryProvider([offer('0101')]);
  const team = createScriptedTeam({ review });
  app = await openApp({ provider, team, columns, rows });
  await app.see('1 offer');
  app.type('\r');
  await app.see('Offered now');
  return { provider, team };
}

describe.each([
  [80, 24],
  [120, 35],
] as const)('at %ix%i', (columns, rows) => {
  test('the card shows what is left of each limit before Buy', async () => {
    const asked: unknown[] = [];
    await openCard(
      async (wanted) => {
        asked.push(wanted);
        return LIMITS;
      },
      [columns, rows],
    );
    await app.see('$2.00 at most a number');
    const text = app.screen().replaceAll(/\s+/g, ' ');
    expect(text).toContain('account $2.30 of $100.00 left; you today $3.85 of $5.00 left');
    expect(asked[0]).toMatchObject({
      kind: 'purchase',
      phoneNumber: '+12125550101',
      countryCode: 'US',
      numberType: 'LOCAL',
      monthlyRate: { money: { amount: '1.15', currency: 'USD' } },
    });
  });

  test('a purchase that the team would refuse is refused early, until that has ended', async () => {
    let refusal: string | undefined = 'anna on desk is buying +12125550101 since 12:01';
    const { provider, team } = await openCard(async () => ({ ...LIMITS, refusal }), [columns, rows]);
    await app.see('You cannot buy now: anna on desk is buying +12125550101 since 12:01.');
    await app.released();
    app.type(RIGHT);
    await app.released();
    app.type('\r');
    await app.see('Buy: anna on desk is buying');
    expect((await app.purchases()).list()).toEqual([]);
    refusal = undefined;
    team.show({ kind: 'read', orders: [], complete: true, readAt: 0 });
    await app.until((screen) => !screen.includes('You cannot buy now'), 'the number is free again');
    app.type('\r');
    await app.see('COMPLETED');
    expect(provider.orders).toHaveLength(1);
  });
});

test('limits that cannot be read are said, and the purchase itself asks again', async () => {
  const { provider } = await openCard(async () => {
    throw localError('network', 'The team ledger cannot be reached: there is no network.', '');
  });
  await app.see('what it allows could not be read');
  await app.released();
  app.type(RIGHT);
  await app.released();
  app.type('\r');
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
});

test('without limits there is no row of the team', async () => {
  await openCard(async () => ({
    refusal: undefined,
    currency: undefined,
    perPurchase: undefined,
    ofAccount: undefined,
    perPersonAndDay: undefined,
  }));
  await app.released();
  expect(app.screen()).not.toContain('Team');
});
