/** A name typed in its row on Owned: one key opens it, Enter saves it, u writes the old one back. */
import { afterEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const ESC = '\u001b';
const CTRL_U = '\u0015';
let app: AppDriver;
afterEach(async () => app.close());

const nameOf = (provider: ReturnType<typeof createMemoryProvider>, line: string) =>
  provider.owned.get(`+1212555${line}`)?.friendlyName;

async function openOwned(
  size: { columns: number; rows: number },
  options: Pick<DriverOptions, 'readOnly' | 'saved'> = {},
) {
  const provider = createMemoryProvider();
  for (const line of ['0141', '0142', '0143']) provider.owned.set(`+1212555${line}`, ownedNumber(line));
  app = await openApp({ provider, ...size, ...options });
  app.type('4');
  await app.see('3 numbers');
  return provider;
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
])('at $columns x $rows', (size) => {
  test('three keys and the text rename the number under the cursor; u takes it back', async () => {
    const provider = await openOwned(size);
    app.type(`je${CTRL_U}Front door`);
    await app.until((screen) => /0142 +Front door/.test(screen), 'the text in its row');
    expect(nameOf(provider, '0142')).toBe('Desk 0142');
    app.type('\r');
    await app.see('Renamed +1 212 555 0142; u undoes it');
    expect(nameOf(provider, '0142')).toBe('Front door');
    expect(nameOf(provider, '0141')).toBe('Desk 0141');
    app.type('u');
    await app.see('The old name of +1 212 555 0142 is back');
    expect(nameOf(provider, '0142')).toBe('Desk 0142');
  });

  test('Esc keeps the old name, and Enter without a change sends nothing', async () => {
    const provider = await openOwned(size);
    app.type('eXYZ');
    await app.see('Desk 0141XYZ');
    app.type(ESC);
    await app.until((screen) => !screen.includes('XYZ'), 'the old name');
    app.type('e\r');
    await app.until((screen) => screen.includes('Enter open'), 'the list again');
    expect(nameOf(provider, '0141')).toBe('Desk 0141');
    expect(app.screen()).not.toContain('Renamed');
  });
});

test.each([
  { columns: 60, rows: 16 },
  { columns: 80, rows: 24 },
])(
  'a list without names has the field in a row of its own, which says whose name it is ($columns x $rows)',
  async (size) => {
    const provider = await openOwned(size, { saved: { columns: { owned: ['number', 'type', 'monthly'] } } });
    app.type('je');
    await app.see('Name of +1 212 555 0142 Desk 0142');
    app.type(`${CTRL_U}Front door of the office in Berlin`);
    await app.see('Name of +1 212 555 0142 Front door of the office in Berlin');
    app.type('\r');
    await app.see('Renamed +1 212 555 0142');
    expect(nameOf(provider, '0142')).toBe('Front door of the office in Berlin');
  },
);

/** Starts a refresh whose answer waits; returns what lets it answer. */
async function slowRefresh(provider: ReturnType<typeof createMemoryProvider>): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  const { listOwned } = provider;
  Object.assign(provider, {
    listOwned: async (...query: Parameters<typeof listOwned>) => {
      await gate.promise;
      return listOwned(...query);
    },
  });
  app.type('r');
  await app.see('refreshing');
  return gate.resolve;
}

test('a list that comes again in another order leaves the field at its number', async () => {
  const provider = await openOwned({ columns: 80, rows: 24 });
  const answer = await slowRefresh(provider);
  app.type('eX');
  await app.see('Desk 0141X');
  const numbers = [...provider.owned.values()].reverse();
  provider.owned.clear();
  for (const number of numbers) provider.owned.set(number.phoneNumber, number);
  answer();
  await app.until((screen) => /0143[\s\S]*0142[\s\S]*0141/.test(screen), 'the other order');
  expect(app.screen()).toMatch(/0141 +Desk 0141X/);
  app.type('\r');
  await app.see('Renamed +1 212 555 0141');
  expect(nameOf(provider, '0141')).toBe('Desk 0141X');
  expect(nameOf(provider, '0143')).toBe('Desk 0143');
});

test('a number that is gone meanwhile keeps the text in a field of its own, and no other number is renamed', async () => {
  const provider = await openOwned({ columns: 80, rows: 24 });
  const answer = await slowRefresh(provider);
  app.type('eX');
  await app.see('Desk 0141X');
  provider.owned.delete('+12125550141');
  answer();
  await app.see('Name of +1 212 555 0141 Desk 0141X');
  app.type('Y\r');
  await app.see('Name of +1 212 555 0141 not saved');
  expect([...provider.owned.values()].map(({ friendlyName }) => friendlyName)).toEqual([
    'Desk 0142',
    'Desk 0143',
  ]);
});

test('a name that somebody else changed meanwhile is not overwritten; e shows the typed text again', async () => {
  const provider = await openOwned({ columns: 80, rows: 24 });
  app.type('eX');
  await app.see('Desk 0141X');
  provider.owned.set('+12125550141', ownedNumber('0141', { friendlyName: 'Theirs' }));
  app.type('\r');
  await app.see('Name of +1 212 555 0141 not saved; e on it shows your text again.');
  expect(nameOf(provider, '0141')).toBe('Theirs');
  app.type('j');
  await app.see('not saved: e on it shows your text again.');
  app.type('ke');
  await app.see('Desk 0141X');
  app.type('\r');
  await app.see('Renamed +1 212 555 0141');
  expect(nameOf(provider, '0141')).toBe('Desk 0141X');
});

test('a name that fails late opens no field: keys typed meanwhile act on the list', async () => {
  const provider = await openOwned({ columns: 80, rows: 24 });
  const refusal = Promise.withResolvers<never>();
  Object.assign(provider, { updateOwned: () => refusal.promise });
  app.type('eX');
  await app.see('Desk 0141X');
  app.type('\r');
  await app.see('Enter open');
  refusal.reject(
    new ApiError({
      code: 'network',
      message: 'No answer.',
      hint: 'Try again.',
      progress: 'sent',
      retryable: false,
    }),
  );
  await app.see('Name of +1 212 555 0141 not saved');
  app.type('j ');
  await app.see('1 marked');
  expect(app.screen()).not.toContain('Desk 0141X');
});

test('with marks, their line says what u does next: the name first, then the marks', async () => {
  const provider = await openOwned({ columns: 80, rows: 24 });
  app.type(' ');
  await app.see('u clear');
  app.type(`e${CTRL_U}Front door\r`);
  await app.see('u undo name');
  expect(app.screen()).not.toContain('u clear');
  app.type('u');
  await app.see('is back');
  await app.see('u clear');
  expect(app.screen()).toContain('1 marked');
  expect(nameOf(provider, '0142')).toBe('Desk 0142');
});

test('u says so where the number has left the list since', async () => {
  const provider = await openOwned({ columns: 80, rows: 24 });
  app.type(`e${CTRL_U}Front door\r`);
  await app.see('u undoes it');
  provider.owned.delete('+12125550141');
  app.type('r');
  await app.see('2 numbers');
  app.type('u');
  await app.see('The old name of +1 212 555 0141 is not back: the list no longer has it.');
});

test('with nothing to undo, u clears the marks', async () => {
  await openOwned({ columns: 80, rows: 24 });
  app.type('  ');
  await app.see('2 marked');
  app.type('u');
  await app.until((screen) => !screen.includes('marked'), 'no marks');
  app.type('u');
  await app.see('no number is marked');
});

test('--read-only refuses the key', async () => {
  await openOwned({ columns: 80, rows: 24 }, { readOnly: true });
  app.type('e');
  await app.see('Cannot edit the name in its row: not allowed by --read-only');
});
