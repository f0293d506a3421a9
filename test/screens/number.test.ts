import { afterEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import type { OwnedNumber } from '../../src/api/model.ts';
import { type AppDriver, type DriverOptions, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, type MemoryProvider, offer } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';

const ESC = '\u001b';
const CTRL_U = '\u0015';
const NUMBER = '+12125550142';
let app: AppDriver;

afterEach(async () => {
  await app.close();
});

function owning(...rows: readonly OwnedNumber[]): MemoryProvider {
  const provider = createMemoryProvider();
  for (const row of rows) provider.owned.set(row.phoneNumber, row);
  return provider;
}

function frontDesk(): MemoryProvider {
  return owning(ownedNumber('0142', { friendlyName: 'Front desk' }), ownedNumber('0143'));
}

/** Counts what is sent. */
function watched(provider: MemoryProvider) {
  const sent: string[] = [];
  const { updateOwned, release } = provider;
  provider.updateOwned = async (phoneNumber, change, signal) => {
    sent.push(`set ${phoneNumber} ${JSON.stringify(change)}`);
    return updateOwned(phoneNumber, change, signal);
  };
  provider.release = async (number, signal) => {
    sent.push(`release ${number.phoneNumber}`);
    return release(number, signal);
  };
  return sent;
}

async function open(provider: MemoryProvider, more: Partial<DriverOptions> = {}) {
  app = await openApp({ provider, ...more });
  app.type('4');
  await app.see('all loaded');
  app.type('\r');
  await app.see('Updated 0 s ago');
}

/** Types another name and leaves the field. */
async function rename(name: string) {
  app.type(`\t${CTRL_U}${name}`);
  await app.see('1 change not saved');
  app.type(ESC);
  await app.see('Enter edit');
}

/** Through the confirmation with the focus moved to its second button. */
async function press(seen: string, keys: string) {
  await app.see(seen);
  await app.released();
  app.type(keys);
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 60, rows: 16 },
])('at $columns x $rows', (size) => {
  test('shows the number, is renamed and routed in one burst, and reads back', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    await open(provider, size);
    expect(app.screen()).toContain('+1 212 555 0142');
    expect(app.screen()).toContain('local, United States (US)');
    app.type(`\t${CTRL_U}Night desk\t${CTRL_U}https://example.com/night\u0013`);
    await app.see('Front desk');
    await app.see('https://example.com/voice ');
    await press('becomes', '\t\r');
    await app.see('Saved: Name, Voice URL. Verified at the provider.');
    expect(sent).toEqual([
      `set ${NUMBER} {"friendlyName":"Night desk","voiceUrl":"https://example.com/night"}`,
    ]);
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
    app.type(ESC);
    await app.see('Night desk');
  });

  test('a release shows what is lost and wants the last four digits', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    await open(provider, size);
    app.type('R');
    await app.see('still set: https://example.com/voice');
    await app.see('$1.15 a month');
    await press('Type its last four digits', '0143\r\t\r');
    await app.see('is not its last four digits');
    expect(sent).toEqual([]);
    app.type(`\t${CTRL_U}0142\t\t\r`);
    await app.see('1 number ');
    expect(app.screen()).not.toContain('+1 212 555 0142   ');
    expect(sent).toEqual([`release ${NUMBER}`]);
    const [row] = (await app.purchases()).releases();
    expect(row).toMatchObject({ state: 'RELEASED', configuration: { friendlyName: 'Front desk' } });
  });
});

describe('saving', () => {
  test('50 Enters as the question opens send nothing: Cancel has the focus', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    await open(provider);
    await rename('X');
    app.type(`s${'\r'.repeat(50)}`);
    await app.until(
      (screen) => !screen.includes('becomes') && screen.includes('1 change not saved'),
      'cancelled',
    );
    expect(sent).toEqual([]);
  });

  test('Ctrl+S in a field asks at once; the letter s is only a letter there', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    await open(provider);
    app.type(`\t${CTRL_U}desks\u0013`);
    await press('becomes   desks', '\t\r');
    await app.see('Saved: Name.');
    expect(sent).toEqual([`set ${NUMBER} {"friendlyName":"desks"}`]);
  });

  test('a bad URL is said beside its field while it is typed, and s says why nothing is saved', async () => {
    await open(frontDesk());
    app.type(`\t\t${CTRL_U}http://example.com`);
    await app.see('it must start with https://');
    app.type(ESC);
    await app.see('Enter edit');
    app.type('\u0013');
    await app.see('Voice URL: it must start with https://');
  });

  test('a change on the server is reported before anything is sent, and untouched fields are kept', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    await open(provider);
    await rename('Mine');
    provider.owned.set(
      NUMBER,
      ownedNumber('0142', { friendlyName: 'Theirs', smsUrl: 'https://example.com/their-sms' }),
    );
    app.type('\u0013');
    await app.see('Changed on the server meanwhile: Name is now Theirs; SMS URL is now');
    await press('becomes', '\t\r');
    await app.see('Saved: Name.');
    expect(sent).toEqual([`set ${NUMBER} {"friendlyName":"Mine"}`]);
  });

  test('a name of several code points is neither sent nor changed by another field', async () => {
    const name = '👨\u200d👩\u200d👧\u200d👦 Hotline';
    const provider = owning(ownedNumber('0142', { friendlyName: name, smsUrl: '' }), ownedNumber('0143'));
    const sent = watched(provider);
    await open(provider);
    app.type(`\t\t\thttps://example.com/{id}`);
    await app.see('1 change not saved');
    app.type('\u0013');
    await press('becomes   https://example.com/{id}', '\t\r');
    await app.see('Saved: SMS URL.');
    expect(sent).toEqual([`set ${NUMBER} {"smsUrl":"https://example.com/{id}"}`]);
    expect(provider.owned.get(NUMBER)?.friendlyName).toBe(name);
  });

  test('a field that holds more than is shown says that saving it replaces all of it', async () => {
    await open(owning(ownedNumber('0142', { friendlyName: 'Desk', raw: { friendlyName: 'De\u200bsk' } })));
    expect(app.screen()).not.toContain('replaces all of it');
    app.type('\t 2');
    await app.see('part of this value cannot be shown here');
    await app.see('replaces all of it');
    app.type('\u0013');
    await app.see('Name has parts at the provider that cannot be shown here');
  });

  test('a change between the question and its answer is reported, and nothing is sent', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    await open(provider);
    await rename('Mine');
    app.type('\u0013');
    await app.see('becomes');
    provider.owned.set(NUMBER, ownedNumber('0142', { friendlyName: 'Theirs' }));
    await press('becomes', '\t\r');
    await app.see('Name was changed by someone else meanwhile: it was "Front desk"');
    await app.see('Nothing was sent.');
    expect(sent).toEqual([]);
    await app.see('1 change not saved');
    app.type('\u0013');
    await press('Theirs', '\t\r');
    await app.see('Saved: Name.');
    expect(sent).toEqual([`set ${NUMBER} {"friendlyName":"Mine"}`]);
  });

  test('a value that the provider did not apply is reported, and stays in its field', async () => {
    const provider = frontDesk();
    const { updateOwned } = provider;
    provider.updateOwned = (phoneNumber, configuration, signal) =>
      updateOwned(phoneNumber, { ...configuration, voiceUrl: 'https://example.com/voice' }, signal);
    await open(provider);
    app.type(`\t${CTRL_U}New\t${CTRL_U}\u0013`);
    await press('becomes', '\t\r');
    await app.see('Voice URL could not be cleared');
    await app.see('Saved: Name.');
    await app.see('1 change not saved');
  });

  test('a failure keeps what was typed and says what may have happened', async () => {
    const provider = frontDesk();
    provider.updateOwned = async () => {
      throw new ApiError({
        code: 'timeout',
        message: 'No answer in 10 s.',
        hint: 'Try again.',
        retryable: true,
        progress: 'sent',
      });
    };
    await open(provider);
    await rename('New');
    app.type('\u0013');
    await press('becomes', '\t\r');
    await app.see('No answer in 10 s.');
    await app.see('It may have been saved');
    await app.see('1 change not saved');
  });

  test('a change that the provider refuses is not called saved', async () => {
    const provider = frontDesk();
    provider.updateOwned = async () => {
      throw new ApiError({
        code: 'invalid',
        message: 'The name is too long.',
        hint: 'Shorten it.',
        retryable: false,
        progress: 'answered',
        status: 400,
      });
    };
    await open(provider);
    await rename('New');
    app.type('\u0013');
    await press('becomes', '\t\r');
    await app.see('The provider refused the change.');
    expect(app.screen()).not.toContain('may have been saved');
  });

  test('fields that the provider refuses are shown with the reason and skipped', async () => {
    const provider = frontDesk();
    const abilities = {
      ...provider.abilities,
      editable: { friendlyName: true, voiceUrl: 'it is set in the console', smsUrl: true } as const,
    };
    await open({ ...provider, abilities });
    await app.see('cannot be changed: it is set in the console');
    app.type('\t\thttps://example.com/sms');
    await app.see('https://example.com/sms');
    app.type(ESC);
    await app.see('1 change not saved');
  });
});

describe('unsaved changes', () => {
  test('survive leaving by a tab key', async () => {
    await open(frontDesk());
    await rename('Half done');
    app.type('1');
    await app.see('Search ──');
    app.type('4');
    await app.see('Half done');
    await app.see('1 change not saved');
  });

  test('the key of the tab that is shown asks before dropping them, as Esc does', async () => {
    await open(frontDesk());
    await rename('Half done');
    app.type('4');
    await press('Not saved: ', '\r');
    await app.until((screen) => !screen.includes('Not saved: '), 'the question gone');
    expect(app.screen()).toContain('Half done');
    app.type('4');
    await press('Not saved: ', '\u001b[D\r');
    await app.see('Owned ──');
  });

  test('Esc asks before dropping them, and what changes nothing has the focus', async () => {
    await open(frontDesk());
    await rename('Half done');
    app.type(ESC);
    await press('Not saved: ', '\r');
    await app.until((screen) => !screen.includes('Not saved: '), 'the question gone');
    expect(app.screen()).toContain('Half done');
    app.type(ESC);
    await press('Not saved: ', '\t\t\r');
    await app.see('2 numbers');
    expect(app.screen()).toContain('Front desk');
  });

  test('Save in that question shows the differences and saves, as the key for it does', async () => {
    const provider = frontDesk();
    await open(provider);
    await rename('Half done');
    app.type(ESC);
    await app.see('Keep editing    Save    Discard');
    await press('Not saved: ', '\t\r');
    await app.see('Save 1 change to +1 212 555 0142');
    expect(provider.owned.get('+12125550142')?.friendlyName).toBe('Front desk');
    await press('becomes   Half done', '\t\r');
    await app.see('Saved: Name. Verified at the provider.');
    expect(provider.owned.get('+12125550142')?.friendlyName).toBe('Half done');
    app.type(ESC);
    await app.see('2 numbers');
  });

  test('what cannot be saved says why in that question, and offers no Save', async () => {
    await open(frontDesk());
    app.type(`\t\t${CTRL_U}http://example.com`);
    await app.see('must start with https://');
    app.type(ESC);
    await app.see('Enter edit');
    app.type(ESC);
    await app.see('Cannot be saved: Voice URL: ');
    expect(app.screen()).toContain('Keep editing    Discard');
    await press('Not saved: ', '\t\r');
    await app.see('2 numbers');
  });

  test('u restores the fields', async () => {
    await open(frontDesk());
    await rename('Half done');
    app.type('u');
    await app.see('Front desk');
    app.type(ESC);
    await app.see('2 numbers');
  });
});

describe('releasing', () => {
  test('a refusal is shown and the number stays', async () => {
    const provider = frontDesk();
    provider.release = async () => {
      throw new ApiError({
        code: 'conflict',
        message: 'It was bought less than 14 days ago.',
        hint: 'Release it later.',
        retryable: false,
        progress: 'answered',
        status: 422,
      });
    };
    await open(provider);
    app.type('R');
    await press('Type its last four digits', '0142\r');
    await app.released();
    app.type('\r');
    await app.see('Not released: the provider refused it');
    await app.see('The number is still yours.');
    app.type(ESC);
    await app.see('2 numbers');
  });

  test('a lost answer with the number still shown is said to be unknown, and one request was sent', async () => {
    const provider = frontDesk();
    let sent = 0;
    provider.release = async () => {
      sent += 1;
      throw new ApiError({
        code: 'timeout',
        message: 'No answer in 10 s.',
        hint: '',
        retryable: true,
        progress: 'sent',
      });
    };
    await open(provider);
    app.type('R');
    await press('Type its last four digits', '0142\r');
    await app.released();
    app.type('\r');
    await app.see('Outcome unknown');
    await app.see('dialdeck does not send it again.');
    expect(sent).toBe(1);
    expect(app.screen()).toContain('Front desk');
  });

  test('it continues after leaving by a tab key; the list then no longer has the number', async () => {
    const provider = frontDesk();
    const { release } = provider;
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    provider.release = async (number, signal) => {
      await gate;
      return release(number, signal);
    };
    await open(provider);
    app.type('R');
    await press('Type its last four digits', '0142\r');
    await app.released();
    app.type('\r');
    await app.see('then releasing it');
    app.type('1');
    await app.see('Search ──');
    go();
    await app.see('Released +1 212 555 0142, $1.15 a month saved');
    expect(app.screen()).toContain('Search ──');
    app.type('4');
    await app.see('1 number ');
    expect(app.screen()).toContain('Owned ──');
  });

  test('a number that was already released is reported, and nothing is sent', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    await open(provider);
    provider.owned.delete(NUMBER);
    app.type('R');
    await app.see('this account does not own the number');
    expect(sent).toEqual([]);
  });
});

test('--read-only switches saving and releasing off, with the reason', async () => {
  const provider = frontDesk();
  const sent = watched(provider);
  await open(provider, { readOnly: true });
  app.type('R');
  await app.see('not allowed by --read-only');
  await rename('X');
  app.type('\u0013');
  await app.see('not allowed by --read-only');
  expect(sent).toEqual([]);
});

test('a number that cannot be read: the failure, and r reads again', async () => {
  const provider = frontDesk();
  const { getOwned } = provider;
  let broken = true;
  provider.getOwned = async (phoneNumber, signal) => {
    if (broken)
      throw new ApiError({
        code: 'unavailable',
        message: 'The provider is down.',
        hint: 'Wait.',
        retryable: true,
        progress: 'answered',
      });
    return getOwned(phoneNumber, signal);
  };
  app = await openApp({ provider });
  app.type('4');
  await app.see('all loaded');
  app.type('\r');
  await app.see('The provider is down.');
  expect(app.screen()).toContain('Front desk');
  broken = false;
  app.type('r');
  await app.see('Updated 0 s ago');
});

test('a number bought from here appears in Owned by itself, and o opens its purchase', async () => {
  const provider = createMemoryProvider([offer('0101')]);
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('4');
  await app.see('This account owns no numbers yet.');
  app.type('1');
  await app.see('1 offer');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type('l\r');
  await app.see('COMPLETED');
  app.type('4');
  await app.see('1 number ');
  await app.see('+1 212 555 0101');
  app.type('\r');
  await app.see('o opens the order');
  app.type('o');
  await app.see('The number is yours.');
});

test('in a field, the keys for save and undo are keys that type no text', async () => {
  await open(frontDesk());
  app.type('\tx');
  await app.see('1 change not saved: Ctrl+S saves; Esc leaves the field, then u discards.');
  app.type(ESC);
  await app.see('1 change not saved: Ctrl+S saves, u discards.');
});

test.each([60, 80])('a URL about to be saved is read whole at %i columns', async (columns) => {
  const url = `https://calls.example.com/${'0123456789'.repeat(9)}/the-end`;
  await open(frontDesk(), { columns });
  app.type(`\t\t${CTRL_U}${url}`);
  await app.see('1 change not saved');
  app.type('\u0013');
  await app.see('becomes');
  const rows = app.rows().filter((row) => row.includes('│'));
  const text = rows.map((row) => (row.split('│')[1] ?? '').replace('becomes', '').trim()).join('');
  expect(text).toContain(url);
});

test('a page that stayed open on another tab is read again when it comes back', async () => {
  const provider = frontDesk();
  await open(provider);
  await app.see('Front desk');
  app.type('1');
  await app.see('No numbers match');
  provider.owned.set(NUMBER, ownedNumber('0142', { friendlyName: 'Renamed since' }));
  app.type('4');
  await app.see('Renamed since');
  app.type('1');
  await app.see('No numbers match');
  provider.owned.delete(NUMBER);
  app.type('4');
  await app.see('does not own the number');
  expect(app.screen()).toContain('It may have been released elsewhere.');
});

test.each([
  { columns: 80, rows: 24, wide: false },
  { columns: 120, rows: 35, wide: false },
  { columns: 140, rows: 35, wide: true },
  { columns: 200, rows: 60, wide: true },
])('at $columns columns facts, routing and history are side by side: $wide', async ({ wide, ...size }) => {
  const provider = createMemoryProvider([offer('0142')]);
  app = await openApp({ provider, ...size });
  await app.see('1 offer');
  app.type('\r');
  await app.see('Offered now');
  app.type('l\r');
  await app.see('The number is yours');
  app.type('\r');
  await app.see('Updated 0 s ago');
  await app.see('o opens the order');
  expect(app.rows().some((row) => /Number ─.*Name and routing ─.*History ─/.test(row))).toBe(wide);
  expect(/completed {4,}/.test(app.screen())).toBe(wide);
  // A field is edited in its column, and marked as changed.
  await rename('Night desk');
  expect(app.screen()).toMatch(/Name ◆ +Night desk/);
});

describe('while the number is read before a question', () => {
  /** Reads of the number wait from `hold` to `go`. */
  function holding(provider: MemoryProvider) {
    const { getOwned } = provider;
    let waiting: (() => void)[] | undefined;
    provider.getOwned = async (phoneNumber, signal) => {
      const held = waiting;
      if (held !== undefined) await new Promise<void>((resolve) => held.push(resolve));
      return getOwned(phoneNumber, signal);
    };
    return {
      hold() {
        waiting = [];
      },
      go() {
        const held = waiting ?? [];
        waiting = undefined;
        for (const release of held) release();
      },
    };
  }

  test('the four digits, q and N act on nothing and say why; the question then has an empty field', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    const reads = holding(provider);
    await open(provider);
    reads.hold();
    app.type('R0142\rqN:');
    await app.see('Reading the number again before the release');
    await app.see('The number is being read before dialdeck asks; Esc stops that');
    expect(app.shell.store.getState().overlays).toEqual([]);
    expect(app.shell.store.getState().tab).toBe('owned');
    await app.until(
      (screen) => /Esc stop {2}y copy/.test(screen) && !screen.includes(': palette'),
      'the keys',
    );
    app.type('o');
    await app.see('open the purchase of this number: this number was not bought');
    reads.go();
    await app.see('its last four digits');
    await app.released();
    app.type('0142\t\t\r');
    await app.see('1 number ');
    expect(sent).toEqual([`release ${NUMBER}`]);
  });

  test('what is typed after Ctrl+S changes nothing; Esc stops it, and the change stays', async () => {
    const provider = frontDesk();
    const sent = watched(provider);
    const reads = holding(provider);
    await open(provider);
    reads.hold();
    app.type(`\t${CTRL_U}Night desk\u0013 and more4\u001b[200~pasted\u001b[201~`);
    await app.see('The number is being read before dialdeck asks; Esc stops that');
    app.type(ESC);
    await app.see('Stopped. Nothing was sent.');
    reads.go();
    await app.see('1 change not saved');
    expect(app.shell.store.getState().overlays).toEqual([]);
    expect(app.screen()).toContain('Night desk');
    expect(app.screen()).not.toContain('and more');
    app.type('\u0013');
    await press('becomes', '\t\r');
    await app.see('Saved: Name.');
    expect(sent).toEqual([`set ${NUMBER} {"friendlyName":"Night desk"}`]);
  });
});
