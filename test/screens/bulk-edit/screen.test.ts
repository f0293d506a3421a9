import { afterEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, type MemoryProvider } from '../../support/memory-provider.ts';
import { manyOwned, ownedNumber } from '../../support/owned-numbers.ts';

const ESC = '\u001b';
const CTRL_U = '\u0015';
let app: AppDriver;

afterEach(async () => {
  await app.close();
});

const three = ['0141', '0142', '0143'].map((last) => ownedNumber(last, { voiceUrl: '' }));

/** Counts what is sent. */
function owning(rows = three) {
  const provider = createMemoryProvider();
  for (const row of rows) provider.owned.set(row.phoneNumber, row);
  const sent: string[] = [];
  const { updateOwned } = provider;
  provider.updateOwned = async (phoneNumber, configuration, signal) => {
    sent.push(`${phoneNumber} ${JSON.stringify(configuration)}`);
    return updateOwned(phoneNumber, configuration, signal);
  };
  return { provider, sent };
}

/** Marks every number, chooses the field that `choice` finds, types the value. */
async function plan(
  provider: MemoryProvider,
  choice: string,
  value: string,
  more: Partial<DriverOptions> = {},
) {
  app = await openApp({ provider, ...more });
  app.type('4');
  await app.see('all loaded');
  app.type('*E');
  await app.see('numbers: which field?');
  app.type(`${choice}\r`);
  await app.see('You see every change before');
  app.type(`${CTRL_U}${value}\r`);
}

async function send() {
  app.type('\u0013');
  await app.see('each is verified');
  await app.released();
  app.type('\t\r');
}

test('what is typed right after E goes into the question', async () => {
  const { provider } = owning();
  app = await openApp({ provider });
  app.type('4');
  await app.see('all loaded');
  app.type('*Epattern\r');
  await app.see('You see every change before');
  expect(app.screen()).toContain('Rename 3 numbers');
});

test('C moves the result before the values, and keeps it', async () => {
  const { provider } = owning();
  await plan(provider, 'pattern', 'Desk {n}');
  await app.until((screen) => /Number +Now +Becomes +Result/.test(screen), 'the columns');
  app.type('C');
  await app.see('─ Columns ─');
  app.type('jjjKKj \r');
  await app.until((screen) => /Number +Result +Becomes/.test(screen), 'the columns of the choice');
  expect(app.shell.saved().columns?.bulk).toEqual(['number', 'result', 'after']);
});

test('the pattern of names is empty at first, and {n} counts in the order of the list on the screen', async () => {
  const { provider } = owning();
  app = await openApp({ provider });
  app.type('4');
  await app.see('all loaded');
  app.type('sn');
  await app.until((screen) => /▲ ?Number|Number ?▲/.test(screen), 'sorted by number');
  app.type('S*');
  await app.see('3 marked');
  app.type('E');
  await app.see('numbers: which field?');
  app.type('name\r');
  await app.see('You see every change before');
  app.type('Desk {n}\r');
  await app.see('Desk 3');
  const rows = app.rows().filter((row) => /01(41|42|43).*Desk/.test(row));
  expect(rows.map((row) => /01(4\d).*Desk (\d)/.exec(row)?.slice(1).join(' '))).toEqual([
    '43 1',
    '42 2',
    '41 3',
  ]);
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 60, rows: 16 },
  { columns: 120, rows: 35 },
  { columns: 200, rows: 60 },
])('at $columns x $rows', (size) => {
  test('all differences are shown first, then one result for each number, and the list is updated', async () => {
    const { provider, sent } = owning();
    await plan(provider, 'pattern', 'Desk {n} of {last4}', size);
    await app.see('Name: 3 numbers will change');
    await app.see('Nothing is sent yet.');
    await app.see('Desk 1 of 0141');
    expect(sent).toEqual([]);
    await send();
    await app.see('3 of 3 · 3 set');
    expect(sent.toSorted()).toEqual([
      '+12125550141 {"friendlyName":"Desk 1 of 0141"}',
      '+12125550142 {"friendlyName":"Desk 2 of 0142"}',
      '+12125550143 {"friendlyName":"Desk 3 of 0143"}',
    ]);
    await app.see('Name: set on 3 of 3 numbers');
    expect(app.screen()).not.toContain('will change');
    expect(app.screen()).toMatch(/Number +Before +Now +Result/);
    expect(app.screen()).toMatch(/Before +Desk 0141 *\n Now +Desk 1 of 0141 *\n/);
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
    app.type(ESC);
    await app.see('Desk 3 of');
    expect(app.screen()).not.toContain('marked');
  });
});

test('a low and narrow window shows the sentences of the prompt in full', async () => {
  const { provider } = owning();
  app = await openApp({ provider, columns: 60, rows: 16 });
  app.type('4');
  await app.see('all loaded');
  app.type('*E');
  await app.see('numbers: which field?');
  app.type('pattern\r');
  await app.until(
    (screen) => /You see every change before[ │\n]+anything is sent\./.test(screen),
    'the sentence in two rows',
  );
});

test('Enter as the question opens sends nothing', async () => {
  const { provider, sent } = owning();
  await plan(provider, 'voice', 'https://example.com/all');
  await app.see('Nothing is sent yet.');
  app.type(`s${'\r'.repeat(20)}`);
  await app.until((screen) => !screen.includes('each is verified'), 'the question gone');
  expect(sent).toEqual([]);
});

test('a URL or a pattern that is wrong is said while it is typed', async () => {
  const { provider } = owning();
  await plan(provider, 'voice', 'http://example.com');
  await app.see('it must start with https://');
  app.type(ESC);
  await app.see('3 marked');
  app.type('E');
  await app.see('which field?');
  app.type('pattern\r');
  await app.see('{last4}');
  app.type(' {nr}');
  await app.see('{nr} is not a placeholder');
});

test('a name that a pattern makes too long is not sent', async () => {
  const rows = [
    ownedNumber('0141', { friendlyName: 'Desk' }),
    ownedNumber('0142', { friendlyName: 'x'.repeat(64) }),
    ownedNumber('0143', { friendlyName: '' }),
  ];
  const { provider, sent } = owning(rows);
  await plan(provider, 'pattern', '{name} Desk');
  await app.see('Name: 2 numbers will change, 1 refused');
  await send();
  await app.see('2 of 2 · 2 set');
  expect(sent.toSorted()).toEqual([
    '+12125550141 {"friendlyName":"Desk Desk"}',
    '+12125550143 {"friendlyName":"Desk"}',
  ]);
});

test('an empty pattern clears the names', async () => {
  const { provider, sent } = owning();
  await plan(provider, 'pattern', '');
  await app.see('Name: 3 numbers will change');
  await send();
  await app.see('3 of 3 · 3 set');
  expect(sent[0]).toContain('{"friendlyName":""}');
});

test('u after a run shows each earlier name, asks, and writes back what nobody changed since', async () => {
  const { provider, sent } = owning();
  await plan(provider, 'pattern', 'Room {n}', { columns: 60, rows: 16 });
  await app.see('Nothing is sent yet.');
  app.type('u');
  await app.see('no number was set yet');
  await send();
  await app.see('3 of 3 · 3 set');
  await app.see('u undo');
  provider.owned.set('+12125550142', ownedNumber('0142', { friendlyName: 'Theirs' }));
  sent.length = 0;
  app.type('u');
  await app.see('Undo the edit of 3 numbers');
  await app.until((screen) => /Room 1 +Desk 0141/.test(screen), 'the name of now and the earlier one');
  expect(sent).toEqual([]);
  await send();
  await app.see('1 not set');
  expect(sent.toSorted()).toEqual([
    '+12125550141 {"friendlyName":"Desk 0141"}',
    '+12125550143 {"friendlyName":"Desk 0143"}',
  ]);
  // The screen of the edit would show names that the numbers no longer have.
  app.type(ESC);
  await app.see('── Owned');
});

test('a number that somebody changed meanwhile is skipped and reported', async () => {
  const { provider, sent } = owning();
  await plan(provider, 'voice', 'https://example.com/all');
  await app.see('Nothing is sent yet.');
  provider.owned.set('+12125550141', ownedNumber('0141', { voiceUrl: 'https://example.com/theirs' }));
  await send();
  await app.see('3 of 3 · 2 set · 1 not set');
  await app.see('Nothing was sent: the server shows https://example.com/theirs now');
  expect(app.screen()).toMatch(/Now +https:\/\/example\.com\/theirs *\n/);
  expect(sent).toHaveLength(2);
});

test('a longer name that somebody set meanwhile is shown whole where there is room', async () => {
  const { provider } = owning();
  await plan(provider, 'pattern', 'Room {n}', { columns: 120, rows: 35 });
  await app.see('Nothing is sent yet.');
  provider.owned.set('+12125550141', ownedNumber('0141', { friendlyName: 'changed by somebody' }));
  await send();
  await app.until(
    (screen) => /Desk 0141 +changed by somebody +changed/.test(screen),
    'the whole name of now',
  );
});

test('a failure is said beside its number, and s goes on with what is left', async () => {
  const { provider, sent } = owning();
  const { updateOwned } = provider;
  let broken = true;
  provider.updateOwned = async (phoneNumber, configuration, signal) => {
    if (broken && phoneNumber.endsWith('0142')) throw failure('unavailable', 'The provider is down.');
    return updateOwned(phoneNumber, configuration, signal);
  };
  await plan(provider, 'voice', 'https://example.com/all');
  await app.see('Nothing is sent yet.');
  await send();
  await app.see('3 of 3 · 2 set · 1 failed · Ctrl+S tries 1 again');
  app.type('j');
  await app.see('The provider is down.');
  broken = false;
  await send();
  await app.see('3 of 3 · 3 set');
  expect(sent).toHaveLength(3);
});

test('Esc stops after what is under way, and Ctrl+S continues', async () => {
  const rows = manyOwned(30);
  const { provider, sent } = owning(rows);
  const { getOwned } = provider;
  const gates: (() => void)[] = [];
  let open = false;
  provider.getOwned = async (phoneNumber, signal) => {
    if (!open) await new Promise<void>((resolve) => gates.push(resolve));
    return getOwned(phoneNumber, signal);
  };
  await plan(provider, 'voice', 'https://example.com/all');
  await app.see('Nothing is sent yet. Ctrl+S asks, then sends 30 changes.');
  await app.see('Ctrl+S send (30 changes)');
  await send();
  await app.until(() => gates.length === 4, 'four under way');
  await app.see('Esc stop');
  app.type(ESC);
  await app.see('stopping');
  await app.until((screen) => !screen.includes('Esc stop'), 'no key for what is under way already');
  app.type(ESC);
  await app.see('it stops already; the requests that were sent are finished first');
  open = true;
  for (const gate of gates) gate();
  await app.see('4 of 30 · 4 set · Ctrl+S sends 26 more');
  await app.see('Ctrl+S send (26 changes)');
  expect(sent).toHaveLength(4);
  await send();
  await app.see('30 of 30 · 30 set');
  expect(sent).toHaveLength(30);
});

test('a key that is refused ends the run instead of failing every number', async () => {
  const { provider } = owning(manyOwned(30));
  let asked = 0;
  provider.getOwned = async () => {
    asked += 1;
    throw failure('auth', 'The key was refused.');
  };
  await plan(provider, 'voice', 'https://example.com/all');
  await app.see('Nothing is sent yet.');
  await send();
  await app.see('Ctrl+S send (30 changes)');
  expect(asked).toBeLessThanOrEqual(4);
});

test('--read-only switches it off', async () => {
  app = await openApp({ provider: owning().provider, readOnly: true });
  app.type('4');
  await app.see('all loaded');
  app.type('*E');
  await app.see('not allowed by --read-only');
});

function failure(code: 'auth' | 'unavailable', message: string): ApiError {
  return new ApiError({ code, message, hint: '', retryable: false, progress: 'answered' });
}
