/** `Y` copies the command of each screen. The real parser takes it, and it gives what the screen shows. */
import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import type { Accounts } from '../../src/config/account-profiles.ts';
import { commandsOn } from '../commands/shared/in-process.ts';
import { type AppDriver, accountOf } from '../support/app-driver.tsx';
import { createPlainProvider, openFull } from '../support/every-screen.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

async function copied(): Promise<string> {
  const before = app.copied.length;
  app.type('Y');
  await app.until(() => app.copied.length > before, 'the command');
  return app.copied.at(-1) ?? '';
}

/** What the shell makes of the line, behind the program's name. */
function wordsOf(line: string): readonly string[] {
  const words = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' }).split('\0');
  expect(words.shift()).toBe('dialdeck');
  return words.slice(0, -1);
}

/** The numbers of the screen, from the top. */
function numbersOnScreen(): readonly string[] {
  return app.rows().flatMap((row) => {
    const [, area, exchange, line] = /\+1 (\d{3}) (\d{3}) (\d{4})/.exec(row) ?? [];
    return area === undefined ? [] : [`+1${area}${exchange}${line}`];
  });
}

const NAMED = {
  kind: 'configured',
  provider: 'telefonie',
  baseUrl: 'https://api.example.com/v1/numbers',
  currency: 'USD',
  keyStore: 'file',
} as const;
const FIRST = { ...NAMED, name: 'first' };
const SECOND = { ...NAMED, name: "joe's" };
const accounts = (change: Partial<Accounts> = {}): Accounts => ({
  profiles: [FIRST, SECOND],
  active: FIRST,
  standIn: false,
  ...change,
});

describe('the rows are the same', () => {
  test('Search, with filters and order', async () => {
    const provider = createPlainProvider();
    app = await openFull({ provider, accounts: accounts(), rows: 40 });
    app.type('n');
    app.type('555100');
    app.type('\r');
    await app.see('10 offers');
    app.type('M');
    await app.see('SMS yes');
    app.type('s');
    await app.see('Sort by');
    app.type('n');
    await app.see('Number ▲');
    app.type('S');
    await app.see('Number ▼');
    const line = await copied();
    expect(line).toBe('dialdeck search --country US --contains 555100 --sms --sort=-phoneNumber');
    const { code, stdout } = await commandsOn({ account: accountOf('first'), provider }).run(wordsOf(line));
    expect(code).toBe(0);
    expect(stdout.split('\n').flatMap((row) => /^\+\d+/.exec(row) ?? [])).toEqual(numbersOnScreen());
  });

  test('Owned, with a filter that a shell would take apart', async () => {
    const provider = createPlainProvider();
    app = await openFull({ provider, accounts: accounts(), rows: 50, columns: 120 });
    app.type('4');
    await app.see('30 numbers');
    app.type('/');
    app.type('-front >1 country:US office');
    app.type('\r');
    await app.until(
      (screen) => !screen.includes('Front desk') && screen.includes('Office 1'),
      'the rows that fit',
    );
    app.type('s');
    await app.see('Sort by');
    app.type('n');
    await app.see('Number ▲');
    const line = await copied();
    expect(line).toBe("dialdeck owned '--filter=-front >1 country:US office' --sort phoneNumber");
    const { code, stdout } = await commandsOn({ account: accountOf('first'), provider }).run(wordsOf(line));
    expect(code).toBe(0);
    const printed = stdout.split('\n').flatMap((row) => /^\+\d+/.exec(row) ?? []);
    expect(printed.length).toBeGreaterThan(10);
    expect(printed).toEqual(numbersOnScreen());
  });

  test('Pricing', async () => {
    const provider = createPlainProvider();
    app = await openFull({ provider, accounts: accounts({ profiles: [FIRST] }), columns: 120 });
    app.type('2');
    await app.until((screen) => /[─-]{2} Pricing/.test(screen) && screen.includes('$'), 'prices');
    await app.until((screen) => !/\d answered/.test(screen), 'all prices');
    const line = await copied();
    expect(line).toMatch(/^dialdeck prices --country [A-Z]{2}(,[A-Z]{2})*$/);
    const { code, stdout } = await commandsOn({ account: accountOf('first'), provider }).run(wordsOf(line));
    expect(code).toBe(0);
    const printed = stdout.split('\n').filter((row) => row.includes('\t'));
    const shown = app.rows().filter((row) => /\blocal\b.*\$/.test(row));
    expect(printed).toHaveLength(shown.length);
    expect(printed[0]).toMatch(/^US\tlocal\t.*1\.15/);
  });
});

describe('every screen', () => {
  const parses = async (line: string) => {
    const provider = createPlainProvider();
    const ran = await commandsOn({ account: accountOf('first'), provider }).run([...wordsOf(line), '--json']);
    // 2 is what the parser refuses, and a command that is not understood.
    expect(ran.code, `${line}\n${ran.stderr}`).not.toBe(2);
    return { ...ran, provider };
  };

  test('the review card: it asks before it buys', async () => {
    app = await openFull({ provider: createPlainProvider(), accounts: accounts() });
    app.type('\r');
    await app.see('Offered now');
    const line = await copied();
    expect(line).toBe('dialdeck buy +12125551000 --max-monthly 1.15');
    const provider = createPlainProvider();
    const ran = await commandsOn({ account: accountOf('first'), provider }).run(wordsOf(line));
    expect(ran.stderr).toContain('--yes');
    expect(provider.orders).toEqual([]);
    const tried = await parses(`${line} --dry-run`);
    expect(tried.code).toBe(0);
    expect(tried.provider.orders).toEqual([]);
  });

  test('a number, and the changes of it that are not saved', async () => {
    app = await openFull({ provider: createPlainProvider(), accounts: accounts() });
    app.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
    await app.see('Updated');
    expect(await copied()).toBe('dialdeck show +12125550101');
    app.type('\t');
    app.type("\u0015Joe's $HOME");
    app.type('\t');
    app.type('\u0015');
    app.type('\u001b');
    await app.see('2 changes not saved');
    await app.see('u undo');
    const line = await copied();
    expect(line).toBe("dialdeck set +12125550101 --name 'Joe'\\''s $HOME' --voice-url ''");
    expect((await parses(`${line} --dry-run`)).code).toBe(0);
  });

  test('the cart, Purchases, Batches, Lookup', async () => {
    app = await openFull({ provider: createPlainProvider(), accounts: accounts() });
    app.type('  ');
    await app.see('cart 2');
    app.type('B');
    await app.until((screen) => /[─-]{2} Cart/.test(screen), 'the cart');
    const cart = await copied();
    expect(cart).toContain('dialdeck buy +12125551000 +12125551001 --max-total 2.3');
    expect((await parses(`${cart} --dry-run`)).code).toBe(0);
    app.type('3');
    await app.until((screen) => /[─-]{2} Purchases/.test(screen), 'the purchases');
    const purchases = await copied();
    expect(purchases).toBe('dialdeck purchases list --everywhere');
    expect((await parses(purchases)).code).toBe(0);
    app.shell.go({ screen: 'batches' });
    const batches = await copied();
    expect(batches).toBe('dialdeck batches list --everywhere');
    expect((await parses(batches)).code).toBe(0);
    app.shell.go({ screen: 'lookup', phoneNumber: '+12125550101' });
    const lookup = await copied();
    expect(lookup).toBe('dialdeck lookup +12125550101');
    await parses(lookup);
    for (const id of ['timeline', 'batch'] as const) {
      app.shell.go({ screen: id, id: '0192f3c1-0000-7000-8000-000000000001' });
      const line = await copied();
      expect(line).toMatch(/^dialdeck (purchases|batches) show 0192f3c1/);
      await parses(line);
    }
  });
});

describe('the account', () => {
  test.each([
    ['the one of every command', accounts(), ''],
    [
      'another one, with a name that needs quotes',
      accounts({ active: SECOND, named: true }),
      " --account 'joe'\\''s'",
    ],
    ['given for this run only', accounts({ named: true }), ' --account first'],
  ])('%s', async (_, given, ending) => {
    app = await openFull({ provider: createPlainProvider(), accounts: given });
    const line = await copied();
    expect(line).toBe(`dialdeck search --country US${ending}`);
    expect(line).not.toContain('key-of');
  });

  test('the sandbox that stands in is named, because a purchase there needs it', async () => {
    app = await openFull({ provider: createPlainProvider() });
    expect(await copied()).toBe('dialdeck search --country US --account sandbox');
  });
});

test('in a field Y is a letter; what the command cannot say is said', async () => {
  app = await openFull({ provider: createPlainProvider(), accounts: accounts() });
  app.type('/');
  app.type('Y5');
  await app.see('/ Y5');
  expect(app.copied).toEqual([]);
  app.type('\u001b');
  app.type('/');
  app.type('55510');
  app.type('\r');
  await copied();
  await app.see('(without the filter of the list)');
});

test('the edit of many numbers sets what differs; what only the app knows has no command', async () => {
  const provider = createPlainProvider();
  app = await openFull({ provider, accounts: accounts() });
  const numbers = [...provider.owned.values()].slice(0, 2);
  app.shell.go({ screen: 'bulk', field: 'friendlyName', value: 'Desk {n}', numbers });
  await app.see('Desk 2');
  const line = await copied();
  expect(line).toBe("dialdeck set +12125550100 +12125550101 --name 'Desk {n}'");
  const ran = await commandsOn({ account: accountOf('first'), provider }).run([
    ...wordsOf(line),
    '--dry-run',
  ]);
  expect(ran.code, ran.stderr).toBe(0);
  app.type('4');
  await app.see('30 numbers');
  app.type('/');
  app.type('marked');
  app.type('\r');
  app.type('Y');
  await app.see('only the app knows the marks');
});
