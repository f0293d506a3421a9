/** Lookup: what every source says about a number, and nothing billed without consent. */
import { afterEach, expect, test } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { LookupField, PaidLookup } from '../../../src/api/provider.ts';
import type { AccountProfile } from '../../../src/config/account-profiles.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const ESC = '\u001b';
const NUMBER = '+12125550101';

function carrier(change: { readonly portability?: 'fails'; readonly freeLookup?: false } = {}) {
  const memory = createMemoryProvider([offer('0101')]);
  const asked: (readonly LookupField[])[] = [];
  const provider = {
    ...memory,
    abilities: {
      ...memory.abilities,
      freeLookup: change.freeLookup ?? true,
      paidLookups: [{ field: 'line type', price: 'about USD 0.008 per request' }] as const,
    },
    lookup: async (phoneNumber: string, paid: readonly LookupField[]) => {
      asked.push(paid);
      return {
        phoneNumber,
        valid: true,
        nationalFormat: '(212) 555-0101',
        ...(paid.includes('line type') ? { lineType: 'mobile' } : {}),
        fetchedAt: 0,
      };
    },
    portability: async ([phoneNumber = '']: readonly string[]) => {
      if (change.portability === 'fails') {
        throw new ApiError({
          code: 'auth',
          message: 'The API key is not allowed to do this (403).',
          hint: '',
          retryable: false,
          progress: 'answered',
        });
      }
      return [{ phoneNumber, portable: false, reasons: ['Moved only by hand.'], fetchedAt: 0 }];
    },
  };
  return { provider, asked };
}

test.each([
  [80, 24],
  [60, 16],
  [120, 35],
  [200, 60],
])('L looks up the number in the row, with each source and its failures (%ix%i)', async (columns, rows) => {
  const { provider, asked } = carrier();
  app = await openApp({ provider, columns, rows });
  await app.see('1 offer');
  app.type('L');
  await app.see('Numbering plan, offline');
  await app.until((screen) => /Portable\s+no/.test(screen) && !screen.includes('asking'), 'every answer');
  expect(app.screen()).toMatch(/Owned\s+no/);
  expect(app.screen()).toMatch(/Offered\s+yes, \$1\.15/);
  expect(app.screen()).toMatch(/Lookup\s+valid, \(212\) 555-0101/);
  expect(app.screen()).toMatch(/Portable\s+no: Moved only by hand\./);
  expect(app.screen()).toContain('no price is stated for portability');
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  app.type(ESC);
  await app.see('1 offer');
  expect(asked.flat()).toEqual([]);
});

test('a paid question states its price and asks first; Cancel asks nothing', async () => {
  const { provider, asked } = carrier();
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  app.type('p');
  await app.see('about USD 0.008 per request');
  app.type('\r');
  await app.see('is billed for it: about USD 0.008 per request.');
  await app.released();
  app.type('\r');
  await app.see('Numbering plan, offline');
  expect(asked.flat()).toEqual([]);
  app.type('p');
  await app.see('about USD 0.008 per request');
  app.type('\r');
  await app.see('is billed for it');
  await app.released();
  app.type('\u001b[C\r');
  await app.see('line type mobile');
  expect(asked.flat()).toEqual(['line type']);
});

const CONSENT = '\u001b[C\r';

async function askFor(field: LookupField, down: string): Promise<void> {
  app.type('p');
  await app.see('The carrier bills for each of these');
  app.type(`${down}\r`);
  await app.see(`Look up the ${field} of`);
  await app.see('is billed for it');
  await app.released();
  app.type(CONSENT);
}

test('what was paid for stays when more is asked, when that fails, and when all is asked again', async () => {
  const { provider } = carrier();
  const paidLookups = [
    { field: 'line type', price: 'USD 0.01' },
    { field: 'caller name', price: 'USD 0.02' },
  ] as const;
  let works = true;
  const paying = {
    ...provider,
    abilities: { ...provider.abilities, paidLookups },
    lookup: async (phoneNumber: string, paid: readonly LookupField[]) => {
      if (!paid.includes('caller name')) return await provider.lookup(phoneNumber, paid);
      if (works) return { phoneNumber, callerName: 'BOB', fetchedAt: 0 };
      throw new ApiError({
        code: 'unavailable',
        message: 'No caller names today.',
        hint: '',
        retryable: false,
        progress: 'answered',
      });
    },
  };
  app = await openApp({ provider: paying, columns: 120 });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  await askFor('line type', '');
  await app.see('line type mobile');
  await askFor('caller name', '\u001b[B');
  await app.see('caller BOB');
  expect(app.screen()).toContain('line type mobile');
  works = false;
  await askFor('caller name', '\u001b[B');
  await app.see('more is not known: No caller names today.');
  expect(app.screen()).toContain('line type mobile');
  app.type('r');
  await app.until((screen) => !screen.includes('No caller names today.'), 'the question asked again');
  expect(app.screen()).toContain('line type mobile, caller BOB');
});

test('a read-only account asks nothing that is billed', async () => {
  const { provider, asked } = carrier();
  app = await openApp({ provider, readOnly: true });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  app.type('p');
  await app.see('Cannot ask the carrier for more: not allowed by --read-only');
  expect(asked.flat()).toEqual([]);
});

test('a typed number is read as in the country of Search; what is none says why', async () => {
  const { provider } = carrier({ portability: 'fails' });
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  await app.see('not known: The API key is not allowed to do this (403).');
  app.type('n');
  app.type('\u0015nonsense\r');
  await app.see('is not a phone number');
  app.type('\u0015(212) 555-0199\r');
  await app.see('+12125550199');
  await app.see('not listed');
  await app.see('Read as a number of United States');
  app.type('n');
  app.type('\u0015+13125550100');
  await app.see('+13125550100');
  // The answers about the other number are gone.
  await app.until((screen) => !screen.includes('not listed'), 'no answers');
});

/** A carrier that sells the line type, and the caller's name of US numbers, of which it knows none. */
function withoutNames(fields: readonly PaidLookup[]) {
  const { provider, asked } = carrier();
  return { asked, provider: { ...provider, abilities: { ...provider.abilities, paidLookups: fields } } };
}
const LINE_TYPE: PaidLookup = { field: 'line type', price: 'USD 0.01' };
const US_NAME: PaidLookup = { field: 'caller name', price: 'USD 0.02', countries: ['US'] };

async function lookAt(number: string): Promise<void> {
  app.type('L');
  await app.see('Portable');
  app.type(`n\u0015${number}\r`);
  await app.see(`+${number.slice(1)}`);
  await app.until((screen) => /Portable\s+no/.test(screen) && !screen.includes('asking'), 'every answer');
}

test('a paid lookup that has no answer about the number cannot be chosen', async () => {
  const { provider, asked } = withoutNames([LINE_TYPE, US_NAME]);
  app = await openApp({ provider, columns: 120 });
  await app.see('1 offer');
  await lookAt('+4930901820');
  app.type('p');
  await app.see('the carrier knows it of US numbers only');
  app.type('\u001b[B\r');
  await app.see('The carrier bills for each of these');
  expect(app.screen()).not.toContain('is billed for it');
  expect(asked.flat()).toEqual([]);
});

test('p says so where no paid lookup has an answer about the number', async () => {
  const { provider, asked } = withoutNames([US_NAME]);
  app = await openApp({ provider, columns: 120 });
  await app.see('1 offer');
  await lookAt('+4930901820');
  app.type('p');
  await app.see('its carrier has no paid answer about this number');
  expect(asked.flat()).toEqual([]);
});

test('what was paid for and is not known is named, and stays when more is asked', async () => {
  const { provider } = withoutNames([LINE_TYPE, US_NAME]);
  app = await openApp({ provider, columns: 120 });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  await askFor('caller name', '\u001b[B');
  await app.see('no caller name is known');
  await askFor('line type', '');
  await app.see('line type mobile');
  expect(app.screen()).toContain('no caller name is known');
});

test('after an answer, n, + and a paste begin another number in an empty field', async () => {
  const { provider } = carrier();
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  const number = () => app.rows().find((row) => row.startsWith(' Number'));
  app.type('+13125550100');
  await app.until(
    () => number()?.trimEnd().endsWith('Number      +13125550100') === true,
    'the number from its +',
  );
  app.type(ESC);
  await app.see('Portable');
  app.type('n');
  await app.until(() => number()?.includes('0101') === false, 'the empty field');
  app.type(`3125550100${ESC}`);
  await app.see('Portable');
  app.type('\u001b[200~+1 312 555 0199\n\u001b[201~');
  await app.until(() => number()?.includes('+1 312 555 0199') === true, 'the pasted number');
  app.type('\r');
  await app.until(() => number()?.includes('+13125550199') === true, 'its answers');
});

test('leaving the field puts back the number that the answers and the keys are about', async () => {
  const { provider } = carrier();
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  app.type('n\u0015+13125550100');
  await app.until((screen) => !screen.includes('Portable'), 'no answers');
  app.type(ESC);
  await app.see('Portable');
  expect(app.screen()).not.toContain('+13125550100');
});

test('Enter opens the number that the account owns', async () => {
  const { provider } = carrier();
  await provider.purchase({
    phoneNumber: NUMBER,
    countryCode: 'US',
    numberType: 'LOCAL',
    friendlyName: 'Desk',
  });
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('L');
  await app.see('yes, Desk');
  app.type('\r');
  await app.see('Voice URL');
});

test.each([
  [80, 24],
  [60, 16],
  [120, 35],
  [200, 60],
])(
  'where every lookup is billed, that is said instead of an answer, and p asks for one (%ix%i)',
  async (columns, rows) => {
    const { provider, asked } = carrier({ freeLookup: false });
    app = await openApp({ provider, columns, rows });
    await app.see('1 offer');
    app.type('L');
    await app.see('every lookup is billed; press p');
    expect(app.screen()).toMatch(/Lookup\s+every lookup is billed; press p/);
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
    expect(asked).toEqual([]);
    app.type('p');
    await app.see('about USD 0.008 per request');
    app.type('\r');
    await app.see('is billed for it');
    await app.released();
    app.type('\u001b[C\r');
    await app.see('line type mobile');
    expect(app.screen()).not.toContain('every lookup is billed');
    expect(asked).toEqual([['line type']]);
  },
);

test('before Enter the country is named in which a number without + is read', async () => {
  const { provider } = carrier();
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  app.type('n\u00152125550199');
  await app.see('Without +, it is a number of United States');
  app.type('\u0015+12125550199');
  await app.until((screen) => !screen.includes('Without +'), 'nothing said of a whole number');
});

test('a refused number without + says the country in which it was read, and what to type for another one', async () => {
  const { provider } = carrier();
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('L');
  await app.see('Portable');
  app.type('n0302312528800\r');
  await app.see('too many digits');
  const said = () => app.rows().slice(2, 8).join(' ').replace(/\s+/g, ' ');
  expect(said()).toContain('Read as a number of United States, the country of Search.');
  expect(said()).toContain('For another country, type it with its + code.');
  app.type('\u0015+1 212 555 0142 99999\r');
  await app.until(
    () => said().includes('too many digits') && !said().includes('Read as'),
    'nothing of a country',
  );
});

test.each([
  [80, 24],
  [60, 16],
])(
  'beside an answered number the keys for another one are named, not while it is typed (%ix%i)',
  async (columns, rows) => {
    const { provider } = carrier();
    app = await openApp({ provider, columns, rows });
    await app.see('1 offer');
    app.type('L');
    await app.until((screen) => /\+12125550101.* n or \+ types another number/.test(screen), 'the keys');
    app.type('n');
    await app.until((screen) => !screen.includes('n or + types another number'), 'only the field');
  },
);

test('the answers of many accounts can be scrolled, and the last row says how many are below', async () => {
  const { provider } = carrier();
  const profiles = ['one', 'two', 'three', 'four', 'five', 'six'].map(
    (name): AccountProfile => ({
      kind: 'configured',
      name,
      provider: 'telefonie',
      baseUrl: 'https://api.example.com/v1',
      currency: 'USD',
      keyStore: 'file',
    }),
  );
  const [active] = profiles;
  if (active === undefined) return;
  app = await openApp({ provider, accounts: { profiles, active, standIn: false } });
  await app.see('1 offer');
  app.type('L');
  await app.until(
    (screen) => /\d+ more below/.test(screen) && !screen.includes('asking'),
    'the first answers',
  );
  expect(app.screen()).toMatch(/\n one +no price is stated for portability\n Owned +no/);
  expect(app.screen()).not.toContain('\n six');
  app.type('G');
  await app.see('the end');
  expect(app.screen()).toMatch(/\n six +no price is stated for portability\n Owned +no/);
  app.type('k');
  await app.see('1 more below');
});
