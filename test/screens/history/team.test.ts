/** The orders of the team on Purchases and in the header. */
import { afterEach, describe, expect, test } from 'vitest';
import { localError } from '../../../src/api/errors.ts';
import type { TeamReading } from '../../../src/api/team/team.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { createScriptedPurchases, purchaseRow } from '../../support/scripted-purchases.ts';
import { createScriptedTeam, type TeamScript, teamOrder } from '../../support/scripted-team.ts';

let app: AppDriver;
afterEach(() => app.close());

const MINE = { accountFingerprint: 'mine' };

async function openHistory(script: TeamScript, [columns, rows]: readonly [number, number] = [80, 24]) {
  const team = createScriptedTeam(script);
  const row = purchaseRow('0101', 'CONFIRMED', { ...MINE, createdAt: 1_000 });
  app = await openApp({
    provider: createMemoryProvider([offer('0101')]),
    purchases: createScriptedPurchases({ rows: [row], fingerprint: 'mine' }),
    team,
    columns,
    rows,
  });
  await app.see('Search');
  app.type('3');
  await app.see('t Show');
  return team;
}

const read = (orders: readonly ReturnType<typeof teamOrder>[]) =>
  ({ kind: 'read', orders, complete: true, readAt: Date.now() }) as const;

describe.each([
  [80, 24],
  [120, 35],
] as const)('at %ix%i', (columns, rows) => {
  test('an order of another machine is apart from ours: who, where, since when, in which state, as it changes', async () => {
    const pending = teamOrder('0102', { createdAt: Date.now() - 5 * 60_000 });
    const team = await openHistory({ reading: read([pending]) }, [columns, rows]);
    await app.see('team PROCESSING');
    expect(app.screen()).toMatch(/team PROCESSING +\+1 212 555 0102/);
    expect(app.screen()).toMatch(/✓ COMPLETED +\+1 212 555 0101/);
    expect(app.screen()).toContain('anna on desk');
    expect(app.screen()).toContain('5 min ago');
    expect(app.screen()).toContain('team 1 pending');
    expect(app.screen()).toContain('1 purchase');
    expect(app.screen()).not.toContain('2 purchases');
    team.show(read([{ ...pending, state: 'CONFIRMED', open: false }]));
    await app.see('team COMPLETED');
    expect(app.screen()).not.toContain('pending');
  });

  test('a ledger out of reach is said with the age of what is shown, also in the header', async () => {
    const team = await openHistory({ reading: read([teamOrder('0102')]) }, [columns, rows]);
    await app.see('1 order of the team');
    const failure = localError('network', 'The team ledger cannot be reached: there is no network.', '');
    team.show({ ...read([teamOrder('0102')]), readAt: Date.now() - 3 * 60_000, failure });
    await app.see('team as of 3 min ago: The team ledger cannot be reached');
    expect(app.screen()).toContain('team 1 pending 3 min ago');
    expect(app.screen()).toContain('team PROCESSING');
    team.show(read([]));
    await app.see('no orders of the team');
  });
});

test.each<readonly [string, TeamReading, string]>([
  ['being read', { kind: 'reading' }, 'reading the orders of the team'],
  ['none', read([]), 'no orders of the team'],
  [
    'unreadable',
    { kind: 'unreadable', error: localError('network', 'The team ledger cannot be reached.', '') },
    'team unknown: The team ledger cannot be reached.',
  ],
  [
    'incomplete',
    {
      ...read([]),
      orders: Array.from({ length: 200 }, (_, n) => teamOrder(String(1_000 + n))),
      complete: false,
    },
    'the newest 200 orders of the team',
  ],
])('orders of the team that are %s are told apart', async (_, reading, text) => {
  const team = await openHistory({ reading });
  await app.see(text);
  expect(team.askedForOlder()).toBe(0);
});

test('t shows the team alone, the end of the list asks for older orders, and nobody acts on them', async () => {
  const orders = Array.from({ length: 30 }, (_, n) => teamOrder(String(1_000 + n)));
  const team = await openHistory({
    reading: { ...read(orders), complete: false },
    steps: [{ at: 1_000, state: 'SENDING', evidence: 'about to send' }],
  });
  await app.until(() => team.askedForOlder() === 1, 'older orders were asked for');
  app.type('t');
  await app.see('team            30');
  app.type('t');
  await app.see('30 of 31');
  app.type('r');
  await app.see('it is of another machine');
  app.type('H');
  await app.see('about to send');
  expect(app.screen()).toContain('History of +1 212 555 1000');
});

test('without a team nothing of one is shown', async () => {
  app = await openApp({
    provider: createMemoryProvider([offer('0101')]),
    purchases: createScriptedPurchases({ rows: [], fingerprint: 'mine' }),
  });
  await app.see('Search');
  app.type('3');
  await app.see('No purchases on this machine yet.');
  app.type('t');
  await app.see('other accounts  0');
  expect(app.screen()).not.toContain('team');
});

describe.each([
  [80, 24],
  [120, 35],
  [200, 60],
] as const)('at %ix%i', (columns, rows) => {
  test('m decides what became of a purchase whose machine is lost, with a note and Cancel in front', async () => {
    const lost = teamOrder('0102', { abandonedClaim: '7' });
    const team = await openHistory({ reading: read([lost]) }, [columns, rows]);
    await app.see('team PROCESSING !');
    expect(app.screen()).toContain('team 1 action needed');
    expect(app.screen()).toContain('team 1, action needed for 1');
    expect(app.screen()).toContain('its machine is lost');
    app.type('m');
    await app.see('by anna on desk since');
    app.type('\u001b[C\u001b[C\rsupport finds no order\r\r');
    await app.until(() => !app.screen().includes('by anna on desk since'), 'Cancel was pressed');
    expect(team.decisions()).toEqual([]);
    app.type('m');
    await app.see('by anna on desk since');
    app.type('\u001b[C\u001b[C\rsupport finds no order\r\t\r');
    await app.see('resolved as failed for the team');
    expect(team.decisions()).toEqual([['7', { as: 'failed', note: 'support finds no order' }]]);
  });
});

test('a decision that comes too late is said, and a purchase that its machine looks after is left alone', async () => {
  const decide = async () => {
    throw localError('conflict', 'The claim has ended meanwhile. Nothing was changed.', '');
  };
  const team = await openHistory({ reading: read([teamOrder('0102', { abandonedClaim: '7' })]), decide });
  await app.see('team PROCESSING !');
  app.type('m');
  await app.see('by anna on desk since');
  app.type('\u001b[C\rit is in the portal\r\t\r');
  await app.see('The claim has ended meanwhile');
  team.show(read([teamOrder('0102')]));
  await app.until(() => !app.screen().includes('PROCESSING !'), 'its machine is back');
  app.type('m');
  await app.see('its machine may be back');
});
