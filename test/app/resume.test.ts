/** The next start goes on where the last one ended: the screen, and on each list filter, sort order, type and cursor. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSavedState, writeSavedState } from '../../src/config/saved-state.ts';
import { type AppDriver, type DriverOptions, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { manyOwned } from '../support/owned-numbers.ts';

let folder: string;
let app: AppDriver;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-resume-'));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const offers = ['0101', '0102', '0103'].map((last) => offer(last));
function provider() {
  const own = createMemoryProvider(offers);
  for (const number of manyOwned(300)) own.owned.set(number.phoneNumber, number);
  return own;
}

async function start(options: Partial<DriverOptions> = {}): Promise<void> {
  app = await openApp({ provider: provider(), ...options });
}

/** Ends the app and starts it again, with what it wrote into its file. */
async function startAgain(options: Partial<DriverOptions> = {}): Promise<void> {
  const file = join(folder, 'state.json');
  writeSavedState(file, app.shell.saved());
  await app.close();
  const { state, problem } = readSavedState(file);
  expect(problem).toBeUndefined();
  await start({ ...options, saved: state });
}

const selected = () => app.rows().find((row) => row.includes('▸')) ?? '';

it.each([
  [80, 24],
  [120, 35],
])(
  'opens on Owned, filtered and with the cursor on its number, also on a later page (%ix%i)',
  async (columns, rows) => {
    await start({ columns, rows });
    await app.see('3 offers');
    app.type('4');
    await app.see('of 300');
    app.type('/"Desk 2"\r');
    await app.see('of 111');
    app.type('G');
    await app.see('111 of 111');
    const at = selected();
    expect(at).toContain('Desk 299');
    await startAgain({ columns, rows });
    await app.see('── Owned');
    await app.see('111 of 111');
    expect(selected()).toBe(at);
    expect(app.screen()).toContain('/ "Desk 2"');
  },
);

it('keeps what was arranged on the screens that are not shown, and on all of them when the account is switched', async () => {
  const sandbox = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;
  const other = { kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' } as const;
  await start({ accounts: { profiles: [sandbox, other], active: sandbox, standIn: true } });
  await app.see('3 offers');
  app.type('jj');
  await app.see('3 of 3');
  const offerAt = selected();
  app.type('4');
  await app.see('of 300');
  app.type('/"Desk 29"\r');
  await app.see('of 11');
  app.type('A');
  await app.see('Switch the account');
  app.type('wiil\r');
  await app.see('& sandbox-wiil');
  await app.see('of 11');
  app.type('3');
  await app.see('── Purchases');
  await startAgain();
  await app.see('── Purchases');
  app.type('4');
  await app.see('of 11');
  app.type('1');
  await app.see('3 of 3');
  expect(selected()).toBe(offerAt);
});

it('opens on the screen that the command line names, and a purchase changes nothing that is kept', async () => {
  await start({ saved: { screen: 'owned' }, open: { kind: 'screen', screen: 'pricing' } });
  await app.see('── Pricing');
  await app.close();
  const order = { phoneNumber: '+12125550101', countryCode: 'US', numberType: 'LOCAL' } as const;
  await start({ saved: { screen: 'owned' }, open: { kind: 'purchase', order } });
  await app.see('Offered now');
  expect(app.shell.saved()).toEqual(expect.objectContaining({ screen: 'owned' }));
});

it('keeps the countries and the type of Pricing', async () => {
  await start({
    open: { kind: 'screen', screen: 'pricing' },
    saved: { views: { pricing: { countries: ['DE', 'FR'], type: 'MOBILE' } } },
  });
  await app.see('DE FR');
  await startAgain();
  await app.see('── Pricing');
  await app.see('DE FR');
  expect(app.screen()).toMatch(/Type mobile/);
});

it('hides the hint about accounts on the screen where the person hid it, also after a new start', async () => {
  const HINT = 'X hides this.';
  await start();
  await app.see(HINT);
  app.type('X');
  await app.until((screen) => !screen.includes(HINT), 'no hint on Search');
  app.type('4');
  await app.see('of 300');
  await app.see(HINT);
  await startAgain();
  await app.see('of 300');
  await app.see(HINT);
  app.type('1');
  await app.see('3 offers');
  expect(app.screen()).not.toContain(HINT);
});
