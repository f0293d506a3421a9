/** Filter, sort order and columns under a name: saved and opened from the palette, and from the command line. */
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
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-views-'));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<DriverOptions> = {}): Promise<void> {
  const provider = createMemoryProvider(['0101', '0102', '0103'].map((last) => offer(last)));
  for (const number of manyOwned(300)) provider.owned.set(number.phoneNumber, number);
  app = await openApp({ provider, ...options });
}

async function palette(typed: string): Promise<void> {
  app.type(':');
  await app.see('Palette: type to find');
  app.type(typed);
  await app.see(typed);
  await app.released();
  app.type('\r');
}

async function save(name: string): Promise<void> {
  app.type('\u000f');
  await app.see('Save this view');
  app.type(`${name}\r`);
  await app.until(
    (screen) => /View ".*" of (Search|Pricing|Purchases|Owned) saved/.test(screen),
    'the screen by its title',
  );
}

it.each([
  [80, 24],
  [120, 35],
])('a view of Owned comes back from another screen and after a new start (%ix%i)', async (columns, rows) => {
  await start({ columns, rows });
  await app.see('3 offers');
  app.type('4');
  await app.see('of 300');
  app.type(' ');
  app.type('/"Desk 29"\r');
  await app.see('of 11');
  await save('desks of 29');
  app.type('\u001b');
  await app.see('of 300');
  app.type('1');
  await app.see('3 offers');
  await palette('desks of 29');
  await app.see('of 11');
  expect(app.screen()).toContain('── Owned');
  expect(app.screen()).toContain('1 marked');
  // A crash must not lose what was said to be saved.
  expect(readSavedState(app.stateFile).state.named?.map(({ name }) => name)).toEqual(['desks of 29']);
  const file = join(folder, 'state.json');
  writeSavedState(file, app.shell.saved());
  await app.close();
  const { state, problem } = readSavedState(file);
  expect(problem).toBeUndefined();
  await start({
    columns,
    rows,
    saved: { ...state, screen: 'search', views: {} },
    open: { kind: 'view', name: 'desks of 29' },
  });
  await app.see('── Owned');
  await app.see('of 11');
});

it('a view of Search searches again for what it was saved with', async () => {
  await start();
  await app.see('3 offers');
  app.type('n0102\r');
  await app.see('1 offer');
  await save('oh two');
  app.type('n\u0015\r');
  await app.see('3 offers');
  app.type('4');
  await app.see('of 300');
  await palette('oh two');
  await app.see('1 offer');
  expect(app.screen()).toContain('── Search');
  expect(app.screen()).toMatch(/Contains 0102/);
});

it('a view can be forgotten, and one that is not there is named', async () => {
  await start({ open: { kind: 'view', name: 'nowhere' } });
  await app.see('No view is saved as "nowhere".');
  await save('all');
  await palette('forget the view all');
  await app.see('View "all" forgotten');
  expect(app.shell.saved().named).toEqual([]);
});

const SANDBOX = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;
const OTHER = { ...SANDBOX, name: 'other' } as const;
const TWO = { profiles: [SANDBOX, OTHER], active: SANDBOX, standIn: false };

it('a view is opened with the account that it was saved with, and the app says that it switched', async () => {
  await start({ accounts: TWO });
  await app.see('3 offers');
  await save('offers here');
  expect(app.shell.saved().named?.[0]?.account).toEqual({
    name: 'sandbox',
    key: 'sandbox sandbox telefonie ',
  });
  app.type('A');
  await app.see('Switch the account');
  app.type('other\r');
  await app.until(() => app.shell.profile().name === 'other', 'the other account');
  await app.see('3 offers');
  app.type(':');
  await app.see('Palette: type to find');
  app.type('offers here');
  await app.see('Search, account sandbox');
  await app.released();
  app.type('\r');
  await app.see('The account is now sandbox. A switches back.');
  expect(app.shell.profile().name).toBe('sandbox');
});

it('a view whose account is gone is not shown with another one', async () => {
  const named = [
    { name: 'old', screen: 'owned', view: {}, account: { name: 'gone', key: 'configured gone wiil x' } },
  ] as const;
  await start({ accounts: TWO, saved: { named } });
  await app.see('3 offers');
  await palette('view old');
  await app.see('The view "old" was saved with the account "gone", which does not exist now.');
  expect(app.screen()).toContain('── Search');
  expect(app.shell.profile().name).toBe('sandbox');
});

it('at the start, an account that was named for this run stays in use', async () => {
  const named = [
    {
      name: 'theirs',
      screen: 'owned',
      view: {},
      account: { name: 'other', key: 'sandbox other telefonie ' },
    },
  ] as const;
  const options = { saved: { named }, open: { kind: 'view', name: 'theirs' } } as const;
  await start({ accounts: { ...TWO, named: true }, ...options });
  await app.see('was saved with the account other; this is sandbox.');
  expect(app.screen()).toContain('── Owned');
  await app.close();
  await start({ accounts: TWO, ...options });
  await app.see('The account is now other.');
  expect(app.shell.profile().name).toBe('other');
});

it('a filter with a word that is not understood is not saved in a view; the field says which word it is', async () => {
  await start();
  await app.see('3 offers');
  app.type('4');
  await app.see('of 300');
  app.type('/type:localtoll');
  await app.see('There is no type "localtoll".');
  app.type('\r\u000f');
  await app.see('the filter is not understood.');
  expect(app.screen()).not.toContain('Save this view');
  app.type('/\u0015type:local\r');
  await app.until((screen) => !screen.includes('There is no type'), 'a filter that is understood');
  await save('local ones');
});
