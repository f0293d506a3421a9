import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import type { OwnedNumber } from '../../src/api/model.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, type MemoryProvider } from '../support/memory-provider.ts';
import { manyOwned, ownedNumber, rate } from '../support/owned-numbers.ts';
import { readWorkbook } from '../support/workbook.ts';

const ESC = '\u001b';
let app: AppDriver;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-owned-'));
});

afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

function owning(rows: readonly OwnedNumber[]): MemoryProvider {
  const provider = createMemoryProvider();
  for (const row of rows) provider.owned.set(row.phoneNumber, row);
  return provider;
}

async function open(provider: MemoryProvider, size: { columns?: number; rows?: number } = {}) {
  app = await openApp({ provider, ...size });
  app.type('4');
}

async function openWhole(rows: readonly OwnedNumber[], size: { columns?: number; rows?: number } = {}) {
  const provider = owning(rows);
  await open(provider, size);
  await app.see('all loaded');
  return provider;
}

/** A provider of which each page is given only when the test says so. */
function pageByPage(rows: readonly OwnedNumber[]) {
  const provider = owning(rows);
  const list = provider.listOwned.bind(provider);
  const gates = new Map<number, () => void>();
  provider.listOwned = async (query, signal) => {
    if (query.page > 1) {
      await new Promise<void>((resolve, reject) => {
        gates.set(query.page, resolve);
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    }
    return list(query, signal);
  };
  return {
    provider,
    asked: () => [...gates.keys()],
    give: (...pages: readonly number[]) => {
      for (const page of pages) gates.get(page)?.();
    },
  };
}

const onRow = (number: string) => (screen: string) => screen.includes(`▸  ${number}`);
const five = ['0141', '0142', '0143', '0144', '0145'].map((last) => ownedNumber(last));

describe.each([
  { columns: 80, rows: 24 },
  { columns: 60, rows: 16 },
])('at $columns x $rows', (size) => {
  test('shows rows, costs and completeness, and no row is wider than the screen', async () => {
    await openWhole([...five, ownedNumber('0146', { monthlyRate: { kind: 'not-stated' } })], size);
    await app.see('6 numbers  $5.75 a month, 1 not stated');
    expect(app.screen()).toContain('+1 212 555 0146');
    expect(app.screen()).toContain('not stated');
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
    expect(app.rows()).toHaveLength(size.rows);
  });

  test('says what is missing while it loads, and filters say so too', async () => {
    const { provider, asked, give } = pageByPage(manyOwned(450));
    await open(provider, size);
    await app.see('100 of 450 loaded so far');
    expect(app.screen()).toContain('+1 212 000 0000');
    app.type('/"desk 1\r');
    await app.see('11 of 100 loaded shown');
    // Four with rows, and one that shows that nothing follows.
    await app.until(() => asked().length === 5, 'all further pages asked for side by side');
    give(2);
    await app.see('200 of 450');
    await app.see('111 of 200 loaded shown');
    give(3, 4, 5, 6);
    await app.see('111 of 450 shown');
    await app.see('all loaded');
  });

  test('the wide facts have a place of their own only where there is room', async () => {
    await openWhole(five, size);
    expect(app.screen()).not.toContain('E.164');
    app.resize(180, 40);
    await app.see('E.164');
    await app.see('https://example.com/voice');
  });
});

describe('keys', () => {
  test('a burst loses nothing: three down, a mark, two down, a mark', async () => {
    await openWhole(five);
    app.type('jj jj u');
    await app.until((screen) => /▸\s+\+1 212 555 0145/.test(screen), 'the last row');
    app.type(' kkkk ');
    await app.see('2 marked  $2.30 a month');
    await app.until((screen) => /▸ {2}\+1 212 555 0142/.test(screen), 'the row after the mark');
    expect(app.screen()).toContain('◆ +1 212 555 0141');
  });

  test('the cursor stays on its number through sort and reverse', async () => {
    await openWhole(five);
    app.type('j');
    await app.until(onRow('+1 212 555 0142'), 'the second');
    app.type('snS');
    await app.see('Sort number ▼');
    await app.until(onRow('+1 212 555 0142'), 'still the second');
    expect(app.rows().findIndex((row) => row.includes('0145'))).toBeLessThan(
      app.rows().findIndex((row) => row.includes('0141')),
    );
  });

  test('the type filter goes through the types, Esc clears it with the text', async () => {
    await openWhole([...five, ownedNumber('0199', { numberType: 'TOLL_FREE' })]);
    app.type('tt');
    await app.see('1 of 6 shown');
    expect(app.screen()).toContain('0199');
    app.type('/01\r');
    app.type(ESC);
    await app.see('6 numbers');
  });

  test('nothing fits: says so, and a key that cannot act says why', async () => {
    await openWhole(five);
    app.type('/nowhere\r');
    await app.see('No match. Esc clears the filter.');
    app.type('\r');
    await app.see('Cannot open the number: no number is shown');
  });

  test('copies, marks all that is shown, unmarks', async () => {
    await openWhole(five);
    app.type('y');
    await app.until(() => app.copied.length === 1, 'the copy');
    expect(app.copied).toEqual(['+12125550141']);
    app.type('/0142\r*');
    await app.see('1 marked');
    app.type(ESC);
    await app.until((screen) => !screen.includes('1 of 5 shown'), 'no filter');
    app.type('*');
    await app.see('5 marked  $5.75 a month');
    app.type('u');
    await app.until((screen) => !screen.includes('marked'), 'no mark');
  });

  test.each([80, 120])('shows a long filter whole while it is typed, at %i columns', async (columns) => {
    await openWhole(manyOwned(3), { columns });
    const typed = 'type:local country:US no:voice-url tag:sales reception';
    app.type(`/${typed}`);
    await app.see(`/ ${typed}`);
    app.type('\r');
    await app.until((screen) => /type:local \S.*(?:…|reception) +s Sort/.test(screen), 'all of it or a sign');
  });

  test.each([80, 120])(
    'a filter of several words stays readable after Enter, at %i columns',
    async (columns) => {
      await openWhole(manyOwned(3), { columns });
      app.type('/no:voice-url country:GB\r');
      await app.until((screen) => /\/ no:voice-url country:GB +s Sort/.test(screen), 'the whole filter');
    },
  );

  test('pasted text becomes the filter', async () => {
    await openWhole(five);
    app.type(`${ESC}[200~+1 (212) 555-0143${ESC}[201~`);
    await app.see('1 of 5 shown');
  });
});

describe('four pictures of nothing', () => {
  test('an empty account', async () => {
    await openWhole([]);
    await app.see('This account owns no numbers yet.');
  });

  test('waiting, and the wait can be left', async () => {
    const provider = owning(five);
    provider.listOwned = () => new Promise(() => undefined);
    await open(provider);
    await app.see('Loading the numbers of the account');
    app.type('1');
    await app.see('Search ──');
  });

  test('a failure says what happened, and r loads again', async () => {
    const provider = owning(five);
    const list = provider.listOwned.bind(provider);
    let broken = true;
    provider.listOwned = async (query, signal) => {
      if (broken) throw failure('The provider is down.');
      return list(query, signal);
    };
    await open(provider);
    await app.see('The provider is down.');
    await app.see('Try later.');
    broken = false;
    app.type('r');
    await app.see('5 numbers');
  });

  test('rows that cannot be read are counted and never taken for an empty account', async () => {
    const provider = owning([]);
    provider.listOwned = async () => ({ rows: [], unreadable: 3, total: 3, fetchedAt: Date.now() });
    await open(provider);
    await app.see('The provider sent 3 rows, but none of them could be read.');
    expect(app.screen()).not.toContain('no number yet');
  });

  test('numbers that the provider counts and does not send do not look like an empty account', async () => {
    const provider = owning([]);
    provider.listOwned = async () => ({ rows: [], unreadable: 0, total: 3, fetchedAt: Date.now() });
    await open(provider);
    await app.see('No numbers were received, but there may be some.');
    await app.see('The provider announced 3 numbers but sent 0.');
    expect(app.screen()).not.toContain('no number yet');
  });
});

test('the reason and length of a wait replace the progress', async () => {
  const provider = owning(manyOwned(250));
  const list = provider.listOwned.bind(provider);
  provider.listOwned = async (query, signal) => {
    if (query.page === 1) return list(query, signal);
    throw new ApiError({
      code: 'rate-limited',
      message: 'api.example.com asks to slow down (429).',
      hint: '',
      retryable: true,
      progress: 'answered',
      retryAfterMs: 42_000,
    });
  };
  await open(provider);
  await app.see('waiting 42 s: api.example.com asks to slow down (429).');
  expect(app.screen()).toContain('+1 212 000 0000');
});

describe('a list that may not be whole', () => {
  const openPartly = async () => {
    const provider = owning(five);
    const list = provider.listOwned.bind(provider);
    provider.listOwned = async (query, signal) => ({ ...(await list(query, signal)), total: 9 });
    await open(provider);
    await app.see('incomplete: The provider announced 9 numbers but sent 5.');
  };

  test('says why, and does not call its sum that of the account', async () => {
    await openPartly();
    await app.see('5 numbers loaded  $5.75 a month, for these');
    app.type('/0141\r');
    await app.see('1 of 5 loaded shown');
  });

  test('is written with its reason', async () => {
    await openPartly();
    app.type('>jj\r');
    await app.see('The list is incomplete. The provider announced 9 numbers but sent 5.');
    await app.see('as JSON');
    const path = join(folder, 'partly.json');
    app.type(`\u0015${path}\r`);
    await app.see('Wrote 5 (incomplete) to');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      meta: { complete: false, reason: 'The provider announced 9 numbers but sent 5.' },
    });
  });

  test('is said before many numbers are set', async () => {
    await openPartly();
    app.type('*E');
    await app.see('Edit 5 numbers');
    app.type('\r');
    await app.see('The provider announced 9 numbers but sent 5.');
  });
});

test('a load that stops half-way keeps its rows and says how much is missing', async () => {
  const provider = owning(manyOwned(300));
  const list = provider.listOwned.bind(provider);
  provider.listOwned = async (query, signal) => {
    if (query.page === 3) throw failure('The provider is down.');
    return list(query, signal);
  };
  await open(provider);
  await app.see('The provider is down. r tries again.');
  await app.see('incomplete: 200 of 300 loaded');
  expect(app.screen()).toContain('200 numbers');
});

test('an account that changes while it is read is read again, and the second pass has the last word', async () => {
  const provider = owning(manyOwned(250));
  const list = provider.listOwned.bind(provider);
  provider.listOwned = async (query, signal) => {
    const answer = await list(query, signal);
    // Released by somebody else after the first page was read: every later row moves up by one.
    if (query.page === 1) provider.owned.delete('+12120000007');
    return answer;
  };
  await open(provider);
  await app.see('all loaded');
  await app.see('249 numbers');
  app.type('/Desk 7\r');
  await app.until((screen) => !screen.includes('+1 212 000 0007'), 'the released number gone');
});

test('r reads again: old rows stay meanwhile, marks and place too', async () => {
  const provider = await openWhole(five);
  app.type('j ');
  await app.see('1 marked');
  provider.owned.set('+12125550100', ownedNumber('0100', { monthlyRate: rate('2.00') }));
  app.type('r');
  await app.see('6 numbers  $7.75 a month');
  await app.until((screen) => /▸ {2}\+1 212 555 0143/.test(screen), 'the same number');
  expect(app.screen()).toContain('◆ +1 212 555 0142');
});

test('a number renamed on its own screen is renamed in the list', async () => {
  const provider = await openWhole(five);
  provider.owned.set('+12125550141', ownedNumber('0141', { friendlyName: 'Renamed elsewhere' }));
  app.type('\r');
  await app.see('Renamed elsewhere');
  app.type(ESC);
  await app.see('5 numbers');
  await app.see('Renamed elsewh');
});

describe('export', () => {
  const hostile = [
    ownedNumber('0141', { friendlyName: '=HYPERLINK("http://evil.example","click")' }),
    ownedNumber('0142', {
      friendlyName: 'Plain, with a comma',
      voiceUrl: '',
      monthlyRate: rate('2.30', 'EUR'),
    }),
    ownedNumber('0143', { friendlyName: '@SUM(1)', monthlyRate: { kind: 'not-stated' } }),
  ];

  async function exportTo(path: string, keys = 'j') {
    app.type(`>${keys}\r`);
    await app.see('Only you can read the file');
    app.type(`\u0015${path}\r`);
  }

  test('writes what is shown as CSV, for the owner only, with formulas defused', async () => {
    await openWhole(hostile);
    const path = join(folder, 'shown.csv');
    app.type('seS');
    await exportTo(path);
    await app.see('Wrote 3');
    const lines = readFileSync(path, 'utf8').split('\r\n');
    expect(lines[0]).toBe(
      'phoneNumber,friendlyName,numberType,countryCode,voice,SMS,MMS,voiceUrl,smsUrl,createdAt,monthlyRate,currency,' +
        'monthlyRateIsListPrice,providerId,addressId,documentsId,voiceRoutedBy,smsRoutedBy,voiceRouteUrl,smsRouteUrl,' +
        'voiceMethod,voiceFallbackUrl,voiceFallbackMethod,smsMethod,smsFallbackUrl,smsFallbackMethod,' +
        'statusCallbackUrl,statusCallbackMethod,voiceApplicationId,smsApplicationId,trunkId,connectionId,messagingProfileId,tags,deletionLock,' +
        'note,ownTags',
    );
    const unstated = 'false,,,,,,,,,,,,,,,,,,,,,,,,';
    expect(lines.slice(1)).toEqual([
      `+12125550142,"Plain, with a comma",LOCAL,US,true,true,false,,,2026-04-01T00:00:00.000Z,2.30,EUR,${unstated}`,
      `+12125550143,'@SUM(1),LOCAL,US,true,true,false,https://example.com/voice,,2026-04-01T00:00:00.000Z,,,${unstated}`,
      `+12125550141,"'=HYPERLINK(""http://evil.example"",""click"")",LOCAL,US,true,true,false,https://example.com/voice,,2026-04-01T00:00:00.000Z,1.15,USD,${unstated}`,
      '',
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('a workbook comes first; every cell of it is text, exactly as it is', async () => {
    const names = [
      '0123',
      '1E5',
      '+1 (212)',
      '=1+1',
      '@SUM(1)',
      '2026-11-25',
      'TRUE',
      ' two  blanks ',
      'a<b>&"c"',
    ];
    await openWhole(names.map((friendlyName, index) => ownedNumber(`01${41 + index}`, { friendlyName })));
    const path = join(folder, 'shown.xlsx');
    await exportTo(path, '');
    await app.see('Wrote 9');
    const cells = readWorkbook(readFileSync(path));
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set(['s']));
    const column = (letter: string) =>
      cells.filter(({ place }) => place.replace(/\d+/, '') === letter).map(({ text }) => text);
    expect(column('A')).toEqual(['phoneNumber', ...names.map((_, index) => `+121255501${41 + index}`)]);
    expect(column('B')).toEqual(['friendlyName', ...names]);
    expect(column('K')).toEqual(['monthlyRate', ...names.map(() => '1.15')]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('writes JSON with what the list is and is not', async () => {
    await openWhole(hostile);
    const path = join(folder, 'shown.json');
    app.type('/sum\r');
    await exportTo(path, 'jj');
    await app.see('Wrote 1');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      data: [{ phoneNumber: '+12125550143', friendlyName: '@SUM(1)', monthlyRate: null }],
      meta: { complete: true, loaded: 3, total: 3, filter: 'sum', numberType: null, sandbox: true },
    });
  });

  test('never writes over a file', async () => {
    await openWhole(hostile);
    const path = join(folder, 'mine.csv');
    writeFileSync(path, 'mine');
    await exportTo(path);
    await app.see('This file exists already. Choose another name.');
    app.type('2\r');
    await app.see('Wrote 3');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('a folder that is not there: a sentence, and nothing is written', async () => {
    await openWhole(hostile);
    await exportTo(join(folder, 'no', 'such', 'folder.csv'));
    await app.see('Could not write the file, because the folder does not exist');
  });

  test('says that a list is not complete before it is written', async () => {
    const { provider } = pageByPage(manyOwned(450));
    await open(provider);
    await app.see('100 of 450');
    app.type('>\r');
    await app.see('The list is incomplete. Only 100 of 450 are loaded.');
    await app.see('Export 100 numbers as XLSX');
  });
});

test('100,000 numbers load, filter, sort and sum', { timeout: 60_000 }, async () => {
  const rows = manyOwned(100_000, (index) => ({ monthlyRate: rate(index % 2 === 0 ? '1.00' : '0.50') }));
  const provider = owning([]);
  provider.listOwned = async ({ page, pageSize }) => ({
    rows: rows.slice((page - 1) * pageSize, page * pageSize),
    unreadable: 0,
    fetchedAt: Date.now(),
    total: rows.length,
  });
  await open(provider);
  await app.until((screen) => screen.includes('100,000 numbers  $75,000.00 a month'), 'everything', 50_000);
  app.type('Gsn/"desk 9999');
  await app.see('11 of 100,000 shown  $8.00 a month');
  await app.until(
    (screen) => screen.includes('▸  +1 212 009 9999'),
    'the last number, still under the cursor',
  );
  expect(app.screen()).toContain('Desk 9999');
});

function failure(message: string): ApiError {
  return new ApiError({
    code: 'unavailable',
    message,
    hint: 'Try later.',
    retryable: true,
    progress: 'answered',
  });
}

test('a routed number shows what answers instead of its URLs, and is not without webhooks', async () => {
  const provider = createMemoryProvider();
  const routedBy = { voice: { kind: 'trunk', id: 'TK1' } } as const;
  const number = ownedNumber('0142', { voiceUrl: '', routedBy });
  provider.owned.set(number.phoneNumber, number);
  app = await openApp({ provider });
  app.type('4');
  await app.see('all loaded');
  await app.see('trunk ·');
});
