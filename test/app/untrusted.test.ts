/** Whatever a provider sends, the terminal hears only what the app itself says, and the question looks as it should. */
import { afterEach, expect, test } from 'vitest';
import { createProvider } from '../../src/api/providers/index.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { cleanText } from '../../src/text/clean.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { foreignIn, hostileTexts, startHostileProvider } from '../support/hostile.ts';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

let app: AppDriver | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const FULL = process.env.DIALDECK_FULL === '1';
const WANTED = FULL ? 10_000 : 500;
const ESC = '\u001b';

test(`${WANTED} hostile texts in every field, on every screen: no foreign control reaches the terminal`, {
  timeout: 120_000,
}, async () => {
  const hostile = await startHostileProvider(1);
  const raw: string[] = [];
  try {
    const account = {
      name: 'hostile',
      provider: 'telefonie',
      baseUrl: hostile.baseUrl,
      apiKey: 'key-of-the-test',
      currency: 'USD',
    } as const;
    const provider = await createProvider(account, { runtime: systemRuntime, environment: {} });
    const driver = await openApp({ provider, columns: 200, rows: 60, onOutput: (data) => raw.push(data) });
    app = driver;
    while (hostile.sent() < WANTED) {
      driver.type('1');
      await driver.see('── Search');
      driver.type('r');
      await driver.until((screen) => /\d+ offers/.test(screen), 'offers');
      driver.type('jj  =');
      driver.type(ESC);
      driver.type('n999\r');
      await driver.until(
        (screen) => /422|refused|invalid|rejected/i.test(screen) || screen.includes('999'),
        'an error',
      );
      driver.type('n\u0015\r');
      driver.type('2');
      await driver.see('── Pricing');
      driver.type('4r');
      await driver.see('── Owned');
      await driver.until((screen) => /complete|200/.test(screen), 'the list');
      driver.type('jjj\r');
      await driver.see('── Number');
      await driver.until((screen) => screen.includes('Read ') || screen.includes('r '), 'the number');
      driver.type('R');
      await driver.until(
        (screen) => screen.includes('Release +1') || screen.includes('Release the number:'),
        'the question',
      );
      await driver.released();
      driver.type(`${ESC}${ESC}`);
      await driver.see('── Owned');
      expect(foreignIn(raw.splice(0).join(''))).toBeUndefined();
    }
    expect(hostile.sent()).toBeGreaterThanOrEqual(WANTED);
  } finally {
    await app?.close();
    app = undefined;
    await hostile.close();
  }
});

test('the check finds a hostile control when there is one', () => {
  expect(foreignIn(`${ESC}[36mPlain${ESC}[39m${ESC}[2K${ESC}[?25l`)).toBeUndefined();
  for (const live of [
    `${ESC}[41m`,
    `${ESC}]8;;https://evil.example/\u0007`,
    '\u202e',
    '\u200b',
    '\r',
    '\u0085',
    '\ud800',
  ]) {
    expect(foreignIn(`name ${live} name`)).toBeDefined();
  }
});

/** Every cell of the card with its style, the header and the footer left out. */
function cells(driver: AppDriver): string {
  const { active } = driver.emulator.buffer;
  return Array.from({ length: driver.emulator.rows }, (_, row) => {
    const line = active.getLine(row);
    return Array.from({ length: driver.emulator.cols }, (__, column) => {
      const cell = line?.getCell(column);
      return `${cell?.getChars() || ' '}${cell?.isInverse() ? 'i' : ''}${cell?.isBold() ? 'b' : ''}${cell?.getFgColor() ?? ''}`;
    }).join('|');
  }).join('\n');
}

async function cardOf(change: Parameters<typeof offer>[1]): Promise<string> {
  const at = { now: () => 1_767_268_800_000 };
  const provider = createMemoryProvider([offer('0101', change)]);
  const driver = await openApp({
    provider: {
      ...provider,
      quote: async (number, signal) => ({ ...(await provider.quote(number, signal)), fetchedAt: at.now() }),
      searchAvailable: async (query, signal) => ({
        ...(await provider.searchAvailable(query, signal)),
        fetchedAt: at.now(),
      }),
    },
    runtime: { ...systemRuntime, ...at },
  });
  app = driver;
  await driver.see('1 offer ');
  driver.type('\r');
  await driver.see('Offered now');
  await driver.released();
  const grid = cells(driver);
  await driver.close();
  app = undefined;
  return grid;
}

const RUNS = FULL ? 100 : 12;

test(`the review card of ${RUNS} hostile offers equals that of a plain one, cell by cell`, {
  timeout: 120_000,
}, async () => {
  const golden = await cardOf({});
  expect(golden).toContain('B');
  for (const [place, text] of hostileTexts(RUNS * 2, 7).entries()) {
    if (place % 2 === 1) continue;
    const name = cleanText(`${text}!`).text;
    // Between two names that look like places there is none that could be read as a price or a button.
    expect(
      await cardOf({ friendlyName: name, rateCenter: `${name}$`, region: `${name}:1`, postalCode: name }),
    ).toBe(golden);
  }
});

test('an unreadable price is never part of the question', async () => {
  const golden = await cardOf({ monthlyRate: { kind: 'unreadable', text: 'ask us' } });
  for (const text of ['FREE: press Enter', '$0.00 a month', ' Cancel ', '0']) {
    expect(await cardOf({ monthlyRate: { kind: 'unreadable', text } })).toBe(golden);
  }
});
