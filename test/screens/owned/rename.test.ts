/** A name typed in its row on Owned: one key opens it, Enter saves it, u writes the old one back. */
import { afterEach, describe, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const ESC = '\u001b';
const CTRL_U = '\u0015';
let app: AppDriver;
afterEach(async () => app.close());

const nameOf = (provider: ReturnType<typeof createMemoryProvider>, line: string) =>
  provider.owned.get(`+1212555${line}`)?.friendlyName;

async function openOwned(size: { columns: number; rows: number }, options: { readOnly?: boolean } = {}) {
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

test('a name that somebody else changed meanwhile is not overwritten', async () => {
  const provider = await openOwned({ columns: 80, rows: 24 });
  app.type('eX');
  await app.see('Desk 0141X');
  provider.owned.set('+12125550141', ownedNumber('0141', { friendlyName: 'Theirs' }));
  app.type('\r');
  await app.see('Not saved');
  expect(nameOf(provider, '0141')).toBe('Theirs');
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
