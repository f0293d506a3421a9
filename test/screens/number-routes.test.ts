/** What routes a number at a carrier whose numbers have no URL: shown, chosen from a list, and its URL changed for all of its numbers. */
import { afterEach, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { ownedNumber } from '../support/owned-numbers.ts';
import {
  ALERTS,
  NIGHT,
  PHONES,
  SWITCHBOARD,
  type TargetProvider,
  targetProvider,
} from '../support/target-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const RIGHT = '\u001b[C';
const CTRL_U = '\u0015';
const NEW = 'https://calls.example.com/new';
const ROUTED = ownedNumber('0142', {
  voiceUrl: '',
  connectionId: SWITCHBOARD.id,
  messagingProfileId: ALERTS.id,
  tags: 'sales, berlin',
  deletionLock: 'on',
  status: 'ACTIVE',
});
const SIZES = [
  [80, 24],
  [60, 16],
  [120, 35],
  [200, 60],
] as const;

/** Opens the number; the columns and rows are those of 80x24 when not given. */
async function openNumber(carrier: TargetProvider, columns = 80, rows = 24, change = {}): Promise<void> {
  app = await openApp({ provider: { ...carrier.provider, ...change }, columns, rows });
  await app.see('Search');
  app.type('4');
  await app.see('1 number');
  app.type('\r');
  await app.see('Updated');
}

/** The screen without its line breaks and blanks, so that a text over two rows can be found. */
const joined = () =>
  app
    .rows()
    .map((row) => row.trim())
    .join('');

/** Waits for a text that may go over two rows. */
const says = (text: string) => app.until((screen) => screen.replace(/\s+/g, ' ').includes(text), text);

function fits(columns: number): void {
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
}

test.each(SIZES)(
  'shows what routes it with the whole URL, and that it is locked (%ix%i)',
  async (columns, rows) => {
    await openNumber(targetProvider(ROUTED), columns, rows);
    expect(joined()).toMatch(/Calls +application Switchboard →/);
    expect(joined()).toContain(SWITCHBOARD.url);
    expect(joined()).toMatch(/Messages +messaging profile Alerts →/);
    expect(joined()).toContain(ALERTS.url);
    expect(app.screen()).toMatch(/Deletion lock on: it cannot be( released|.*\n +released)/);
    fits(columns);
    expect(app.rows()[0]).toContain('1 Search');
  },
);

test.each(SIZES)(
  'Enter lists the targets of the field; the chosen one is saved like any edit (%ix%i)',
  async (columns, rows) => {
    const carrier = targetProvider(ROUTED);
    await openNumber(carrier, columns, rows);
    app.type('f\r\t');
    await app.see('Enter choose');
    app.type('\r');
    await app.see('What answers its calls');
    for (const name of [
      'none',
      'Switchboard, application',
      'Night shift, application',
      'Office phones, connection',
    ])
      expect(app.screen()).toContain(name);
    expect(app.screen()).toContain('https://calls.example.com/');
    expect(app.screen()).not.toContain('Alerts, messaging profile');
    fits(columns);
    app.type('night\r');
    await app.see('1 change not saved');
    expect(app.screen()).toContain('application Night shift →');
    app.type('\u0013');
    await app.see('Save 1 change');
    expect(joined()).toContain(NIGHT.id);
    await app.released();
    app.type(`${RIGHT}\r`);
    await says('Verified at the provider');
    expect(carrier.sent).toEqual([{ connectionId: NIGHT.id }]);
  },
);

test('after a choice the next field has the focus, and letters are text', async () => {
  await openNumber(targetProvider(ROUTED));
  app.type('f\r\t\t');
  await app.see('Enter choose');
  app.type('\r');
  await app.see('What answers its messages');
  app.type('none\r');
  await app.see('1 change not saved');
  app.type('Ro');
  await app.see('berlinRo');
  expect(app.screen()).not.toContain('Release +1');
});

test('a field keeps the focus when what it can be set to cannot be read', async () => {
  const carrier = targetProvider(ROUTED);
  const list = () => Promise.reject(new Error('broken'));
  await openNumber(carrier, 80, 24, { routes: { ...carrier.provider.routes, list } });
  app.type('f\r\t');
  await app.see('Enter choose');
  app.type('\r');
  await app.see('broken');
  app.type('R');
  await app.see('1 change not saved');
});

test('after w changed a URL, the field of the application shows the new one', async () => {
  const { messagingProfileId: _, ...calls } = ROUTED;
  await openNumber(targetProvider(calls));
  app.type('fU');
  await app.see('1 number uses it');
  app.type(`${CTRL_U}${NEW}\r`);
  await app.see('becomes');
  await app.released();
  app.type(`${RIGHT}\r`);
  await says('Verified at the provider');
  expect(joined()).toContain(`application Switchboard →${NEW}`);
  expect(joined()).not.toContain(SWITCHBOARD.url);
});

test('Esc closes the list and leaves the field as it was, with the focus', async () => {
  await openNumber(targetProvider(ROUTED));
  app.type('f\r\t');
  await app.see('Enter choose');
  app.type('\r');
  await app.see('What answers its calls');
  app.type('\u001b');
  await app.see('Esc leave');
  expect(app.screen()).toContain(SWITCHBOARD.id);
  expect(app.screen()).not.toContain('not saved');
  app.type('\r');
  await app.see('What answers its calls');
});

test('"none" clears the field, and the lock is chosen from a list', async () => {
  const carrier = targetProvider(ROUTED);
  await openNumber(carrier);
  app.type('f\r\t\t');
  await app.see('Enter choose');
  app.type('\r');
  await app.see('What answers its messages');
  app.type('none\r');
  await app.see('1 change not saved');
  app.type('\t');
  await app.see('Enter choose');
  app.type('\r');
  await app.see('the carrier refuses to release it');
  app.type('off\r');
  await app.see('2 changes not saved');
  app.type('\u0013');
  await app.see('Save 2 changes');
  await app.released();
  app.type(`${RIGHT}\r`);
  await says('Verified at the provider');
  expect(carrier.sent).toEqual([{ messagingProfileId: '', deletionLock: '' }]);
});

test.each(SIZES)(
  'w says how many numbers use the URL, asks, and sends one change (%ix%i)',
  async (columns, rows) => {
    const { messagingProfileId: _, ...calls } = ROUTED;
    const carrier = targetProvider(calls);
    await openNumber(carrier, columns, rows, {
      routes: { ...carrier.provider.routes, countNumbers: async () => ({ numbers: 12 }) },
    });
    app.type('U');
    await app.see('Voice URL of application Switchboard');
    expect(app.screen()).toContain('12 numbers use it.');
    app.type(`${CTRL_U}${NEW}\r`);
    await app.see('Change the voice URL of application Switchboard?');
    expect(app.screen()).toContain('12 numbers use it.');
    expect(joined()).toContain(NEW);
    fits(columns);
    await app.released();
    app.type('\r');
    await app.until((screen) => !screen.includes('Change the voice URL'), 'Cancel closed the question');
    expect(carrier.urls).toEqual([]);
    app.type('U');
    await app.see('12 numbers use it.');
    app.type(`${CTRL_U}${NEW}\r`);
    await app.see('Change the voice URL');
    await app.released();
    app.type(`${RIGHT}\r`);
    await says('Verified at the provider');
    expect(carrier.urls).toEqual([{ id: SWITCHBOARD.id, url: NEW }]);
    await says(`application Switchboard → ${NEW}`);
  },
);

test('w asks which one where both sides are routed; an unknown count is called unknown', async () => {
  const carrier = targetProvider(ROUTED);
  await openNumber(carrier, 80, 24, {
    routes: { ...carrier.provider.routes, countNumbers: () => Promise.reject(new Error('no right')) },
  });
  app.type('U');
  await app.see('Change the URL of which?');
  app.type('j\r');
  await app.see('How many numbers use it is unknown.');
  expect(app.screen()).toContain('SMS URL of messaging profile Alerts');
  app.type(`${CTRL_U}http://example.com`);
  await app.see('it must start with https://');
  app.type(`${CTRL_U}`);
  await app.see('all of its numbers would stop working');
  app.type('\r');
  await app.released();
  expect(app.screen()).not.toContain('Change the SMS URL');
});

test('nothing is sent when somebody else changes the URL while it is asked', async () => {
  const { messagingProfileId: _, ...calls } = ROUTED;
  const carrier = targetProvider(calls);
  await openNumber(carrier);
  app.type('U');
  await app.see('1 number uses it.');
  carrier.targets.set(SWITCHBOARD.id, { ...SWITCHBOARD, url: 'https://example.com/theirs' });
  app.type(`${CTRL_U}${NEW}\r`);
  await app.see('Change the voice URL');
  await app.released();
  app.type(`${RIGHT}\r`);
  await app.see('Nothing was sent.');
  expect(app.screen()).toContain('https://example.com/theirs');
  expect(carrier.urls).toEqual([]);
});

test('a connection without a URL says why it has none to change', async () => {
  const { messagingProfileId: _, ...calls } = ROUTED;
  await openNumber(targetProvider({ ...calls, connectionId: PHONES.id }));
  app.type('U');
  await says('sends calls to its own devices and has no URL');
});

test('a list that cannot be read is said, and the field keeps its value', async () => {
  const carrier = targetProvider(ROUTED);
  await openNumber(carrier, 80, 24, {
    routes: { ...carrier.provider.routes, list: () => Promise.reject(new Error('the line is dead')) },
  });
  app.type('f\r\t');
  await app.see('Enter choose');
  app.type('\r');
  await app.see('the line is dead');
  expect(app.screen()).not.toContain('not saved');
});

test('a locked number says before it asks that it cannot be released, also when the lock is new', async () => {
  const { deletionLock: _, ...open } = ROUTED;
  const carrier = targetProvider(open);
  await openNumber(carrier);
  carrier.provider.owned.set(ROUTED.phoneNumber, ROUTED);
  app.type('R');
  await says('has a deletion lock, so the carrier does not release it. Nothing was sent.');
  await says('To remove the lock: m, Deletion lock, off, then save.');
  expect(app.screen()).not.toContain('last four digits');
  expect(app.screen()).toContain('Deletion lock on');
});

test('what is typed while the routes are read acts on nothing, in a field and after U; Esc stops that', async () => {
  const carrier = targetProvider(ROUTED);
  const { routes } = carrier.provider;
  if (routes === undefined) throw new Error('this carrier has routes');
  const waiting: (() => void)[] = [];
  const held = new Promise<void>((resolve) => waiting.push(resolve));
  let slow = false;
  const list: typeof routes.list = async (signal) => {
    if (slow) await held;
    return routes.list(signal);
  };
  await openNumber(carrier, 80, 24, { routes: { ...routes, list } });
  slow = true;
  app.type('Uhttps4');
  await app.see('The applications and profiles are being read; Esc stops that');
  app.type('\u001b');
  await app.see('Stopped. Nothing was sent.');
  app.type('f\r\t');
  await app.see('Enter choose');
  app.type('\rnight');
  await app.see('The applications and profiles are being read; Esc stops that');
  for (const go of waiting) go();
  await app.see('What answers its calls');
  expect(app.shell.store.getState().overlays.length).toBe(1);
  app.type('\u001b');
  await app.see('Enter choose');
  expect(carrier.sent).toEqual([]);
});
