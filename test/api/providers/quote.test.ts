/** What is made of the answers to a pre-flight, over real HTTP: offered, not listed, and unreadable are three things. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findOffer } from '../../../src/api/search/find-offer.ts';
import { quoteBySearching } from '../../../src/api/search/quote.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import {
  type Answer,
  startUnrulyProvider,
  type UnrulyProvider,
  type WireNumber,
} from '../../support/unruly/server.ts';

const NUMBER = '+442079460123';
const ROW: WireNumber = {
  phone_number: NUMBER,
  country_code: 'GB',
  type: 'local',
  capabilities: { voice: true, sms: true },
  monthly_rate: '1.00 USD',
};
const OTHER = { ...ROW, phone_number: '+442079460999' };
const ORDER = { phoneNumber: NUMBER, countryCode: 'GB', numberType: 'LOCAL' } as const;

let unruly: UnrulyProvider;
beforeAll(async () => {
  unruly = await startUnrulyProvider();
});
afterAll(() => unruly.close());
beforeEach(() => unruly.play());

/** Asks for the quote of a number that no answer lists, where one answer is partial. */
describe('a partial answer', () => {
  const reason = 'Mobile numbers could not be searched: The provider is out of order.';
  const partial = async () => ({ rows: [], unreadable: 0, reason, fetchedAt: 5 });
  const whole = async () => ({ rows: [], unreadable: 0, fetchedAt: 4 });
  const unknown = { kind: 'unreadable', reason: reason.slice(0, -1), monthlyRate: { kind: 'not-stated' } };

  it('does not say that the number is not listed', async () => {
    const price = async () => ({ kind: 'not-stated' }) as const;
    expect(await quoteBySearching(NUMBER, [whole, partial, whole], price)).toMatchObject(unknown);
    expect(await quoteBySearching(NUMBER, [whole], price)).toMatchObject({ kind: 'not-confirmed' });
  });

  it('does not either where only the digits are known', async () => {
    const memory = createMemoryProvider();
    const wanted = { phoneNumber: NUMBER, countryCodes: ['GB'], nationalDigits: '2079460123' } as const;
    const found = await findOffer(
      { ...memory, searchAvailable: partial },
      { ...wanted, numberType: undefined },
    );
    expect(found.quote).toMatchObject(unknown);
  });
});

const page = (...rows: readonly unknown[]): Answer => ({ status: 200, body: { available_numbers: rows } });

/** The quote when the provider gives these answers in turn, and the last one from then on. */
async function quoteOf(...answers: readonly Answer[]) {
  unruly.play({ search: (_query, nth) => answers[Math.min(nth, answers.length - 1)] ?? page() });
  return await unruly.client().quote(ORDER);
}

describe('a quote', () => {
  it('is the offer where the number is listed, at whatever time and among whatever', async () => {
    expect(await quoteOf(page(OTHER, ROW, null))).toMatchObject({
      kind: 'offered',
      number: { phoneNumber: NUMBER },
      monthlyRate: { money: { amount: '1.00', currency: 'USD' } },
    });
    expect(await quoteOf(page(null), page(), page(ROW))).toMatchObject({ kind: 'offered' });
  });

  it('finds a number that is sold under another type now', async () => {
    unruly.play({
      search: (query) => (query.get('type') === 'local' ? page() : page({ ...ROW, type: 'toll-free' })),
    });
    expect(await unruly.client().quote(ORDER)).toMatchObject({
      kind: 'offered',
      number: { numberType: 'TOLL_FREE' },
    });
  });

  it.each<[string, unknown]>([
    ['a number', 99],
    ['an object', { amount: '0.01', currency: 'USD' }],
    ['a very long text', '9'.repeat(10_000)],
    ['a list', ['1.00 USD']],
    ['true', true],
    ['null', null],
  ])('has no price where that became %s', async (_, rate) => {
    const quote = await quoteOf(page({ ...ROW, monthly_rate: rate }));
    expect(quote).toMatchObject({ kind: 'offered' });
    expect(quote.monthlyRate.kind).not.toBe('money');
  });

  it('is unreadable where a row that cannot be read may be the number', async () => {
    expect(await quoteOf(page({ ...ROW, phone_number: [NUMBER] }))).toMatchObject({
      kind: 'unreadable',
      reason: "1 number in the provider's answer could not be read",
      monthlyRate: { kind: 'not-stated' },
    });
    expect(await quoteOf(page(OTHER, null))).toMatchObject({ kind: 'unreadable' });
    expect(await quoteOf(page(), page(7), page())).toMatchObject({ kind: 'unreadable' });
    expect(await quoteOf(page(ROW, { ...ROW, monthly_rate: '9.00 USD' }))).toMatchObject({
      kind: 'unreadable',
    });
  });

  it('is not confirmed only where every answer was read whole', async () => {
    expect(await quoteOf(page(OTHER))).toMatchObject({ kind: 'not-confirmed' });
    expect(await quoteOf(page())).toMatchObject({ kind: 'not-confirmed' });
  });

  it.each<[string, Answer]>([
    ['no list', { status: 200, body: {} }],
    ['null for a list', { status: 200, body: { available_numbers: null } }],
    ['an object for a list', { status: 200, body: { available_numbers: {} } }],
    ['a web page', { status: 200, body: '<html>', contentType: 'text/html' }],
    [
      'JSON of another kind',
      { status: 200, body: JSON.stringify(page(ROW).body), contentType: 'text/plain' },
    ],
    ['a cut text', { status: 200, body: '{"available_numbers":[' }],
    ['an error', { status: 500, body: 'x' }],
  ])('is an error where the answer is %s', async (_, answer) => {
    await expect(quoteOf(answer)).rejects.toMatchObject({ name: 'ApiError' });
  });
});

describe('a number that is looked for among the offers', () => {
  const wanted = {
    phoneNumber: NUMBER,
    countryCodes: ['GB', 'US'],
    nationalDigits: '2079460123',
    numberType: undefined,
  } as const;
  const found = async (...answers: readonly Answer[]) => {
    unruly.play({ search: (_query, nth) => answers[Math.min(nth, answers.length - 1)] ?? page() });
    return await findOffer(unruly.client(), wanted);
  };

  it('is unreadable where an answer under any of its countries was', async () => {
    expect((await found(page(), page(null))).quote).toMatchObject({ kind: 'unreadable' });
    expect((await found(page(7), page())).quote).toMatchObject({ kind: 'unreadable' });
  });

  it('has the country and the type of its row', async () => {
    expect(await found(page({ ...ROW, type: 'mobile' }))).toMatchObject({
      quote: { kind: 'offered' },
      countryCode: 'GB',
      numberType: 'MOBILE',
    });
    expect(await found(page())).toMatchObject({ quote: { kind: 'not-confirmed' }, countryCode: 'GB' });
  });
});
