/** Who of a team bought a number: on Owned, on the screen of the number, and in JSON. */
import { afterEach, describe, expect, test } from 'vitest';
import { localError } from '../../src/api/errors.ts';
import type { Team } from '../../src/api/team/team.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument } from '../commands/shared/documents.ts';
import { commandsOn } from '../commands/shared/in-process.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider } from '../support/memory-provider.ts';
import { WORK_ACCOUNT } from '../support/screen-context.ts';
import { createScriptedTeam } from '../support/scripted-team.ts';

let app: AppDriver | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const NUMBER = '+12125550100';
const AT = Date.UTC(2026, 10, 20, 12, 0, 0);
const knows: Team['buyers'] = async () =>
  new Map([[NUMBER, { who: 'anna', host: 'desk', at: AT, why: 'Flyer of May' }]]);
const outOfReach: Team['buyers'] = async () => {
  throw localError('network', 'The team ledger cannot be reached: there is no network.', '');
};

function owner() {
  const provider = createMemoryProvider([]);
  for (const phoneNumber of [NUMBER, '+12125550101']) {
    provider.owned.set(phoneNumber, {
      phoneNumber,
      numberType: 'LOCAL',
      countryCode: 'US',
      friendlyName: `Line ${phoneNumber.slice(-4)}`,
      capabilities: {},
      monthlyRate: { kind: 'not-stated' },
    });
  }
  return provider;
}

async function openOwned(buyers: Team['buyers'], columns: number, rows: number): Promise<AppDriver> {
  app = await openApp({ provider: owner(), team: createScriptedTeam({ buyers }), columns, rows });
  await app.see('Search');
  app.type('4');
  await app.see('Line 0100');
  return app;
}

describe.each([
  [80, 24],
  [120, 35],
])('at %ix%i', (columns, rows) => {
  test('the screen of a number says who bought it and when, or why that is not known', async () => {
    const known = await openOwned(knows, columns, rows);
    known.type('\r');
    await known.see('Number +1 212 555 0100');
    await known.until((screen) => /Bought by +anna on desk, 2026-11-20/.test(screen), 'who bought it');
    await known.until((screen) => /Why +Flyer of May/.test(screen), 'why');
    await known.close();
    const unknown = await openOwned(outOfReach, columns, rows);
    unknown.type('\r');
    await unknown.see('Bought by   not known: The team ledger cannot be reached');
  });
});

test('the panel of Owned says who bought a number; one that the ledger does not know has no such row', async () => {
  const driver = await openOwned(knows, 200, 50);
  await driver.until((screen) => /Bought by +anna on desk/.test(screen), 'who bought it');
  driver.type('j');
  await driver.see('Line 0101');
  await driver.until((screen) => !screen.includes('Bought by'), 'no buyer');
});

test('owned --json has who bought each number; a ledger out of reach is said, and the numbers are there', async () => {
  const run = (buyers?: Team['buyers']) =>
    commandsOn({
      account: WORK_ACCOUNT,
      provider: owner(),
      ...(buyers === undefined ? {} : { team: createScriptedTeam({ buyers }) }),
    }).run(['owned', '--json']);
  const known = readDocument(DOCUMENTS.owned, await run(knows));
  expect(known.data.map(({ boughtBy }) => boughtBy)).toEqual([
    { who: 'anna', host: 'desk', at: AT, why: 'Flyer of May' },
    null,
  ]);
  expect(known.meta.teamReason).toBeNull();
  const ran = await run(outOfReach);
  const unknown = readDocument(DOCUMENTS.owned, ran);
  expect(unknown.data.map(({ boughtBy }) => boughtBy)).toEqual([null, null]);
  expect(unknown.meta.teamReason).toContain('cannot be reached');
  expect(ran.stderr).toContain('Who bought the numbers is not known.');
  expect(readDocument(DOCUMENTS.owned, await run()).meta.teamReason).toBeNull();
});
