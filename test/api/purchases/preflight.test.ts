/** Just before it is sent, a purchase is held against what was confirmed: whatever differs stops it. */
import { describe, expect, test } from 'vitest';
import type { AvailableNumber } from '../../../src/api/model.ts';
import type { ConfirmedPurchase } from '../../../src/api/purchases/domain/types.ts';
import { confirmed, NUMBER, Workbench } from './support/workbench.ts';

const SEEN = { countryCode: 'US', capabilities: { voice: true, SMS: true, MMS: false } } as const;
const WITHOUT_PRICE: ConfirmedPurchase = {
  ...confirmed(),
  monthlyRate: { kind: 'not-stated' },
  withoutPrice: true,
};

async function outcomeOf(purchase: ConfirmedPurchase, set: (bench: Workbench) => void) {
  using bench = new Workbench();
  set(bench);
  const purchases = await bench.open();
  const outcome = await bench.time.until(purchases.confirm(purchase));
  const [view] = purchases.list();
  return { outcome, posts: bench.carrier.posts, reason: view?.row.reason ?? '', state: view?.row.state };
}

describe('a purchase is stopped, and says by what,', () => {
  test.each<[string, Partial<AvailableNumber>, RegExp]>([
    ['another country', { countryCode: 'CA' }, /country changed: US was confirmed, .* now says CA/],
    ['another type', { numberType: 'TOLL_FREE' }, /type changed: LOCAL was confirmed, .* now says TOLL_FREE/],
    ['a type that nobody knows', { numberType: 'UNKNOWN', statedType: 'premium' }, /now says premium/],
    ['no SMS any more', { capabilities: { voice: true, SMS: false, MMS: false } }, /SMS changed: "yes"/],
    ['no word on SMS any more', { capabilities: { voice: true, MMS: false } }, /now says "not stated"/],
    ['no voice any more', { capabilities: { voice: false, SMS: true, MMS: false } }, /voice changed/],
    [
      'a set-up fee, which it had not',
      { setupFee: { amount: '5.00', currency: 'USD' } },
      /none was confirmed, .* 5\.00 USD/,
    ],
    ['MMS, which it had not', { capabilities: { voice: true, SMS: true, MMS: true } }, /MMS changed: "no"/],
  ])('when it is offered with %s', async (_, offer, said) => {
    const { outcome, posts, reason, state } = await outcomeOf({ ...confirmed(), offer: SEEN }, (bench) => {
      bench.carrier.offer = offer;
    });
    expect(outcome).toMatchObject({ kind: 'changed', message: expect.stringMatching(said) });
    expect(outcome).toMatchObject({ message: expect.stringContaining('Nothing was sent') });
    expect({ posts, state }).toEqual({ posts: 0, state: 'CANCELLED' });
    expect(reason).toMatch(said);
  });

  test('when its set-up fee rose; not when none is stated as 0', async () => {
    const at = async (before: string, now: string) => {
      const seen = { ...SEEN, setupFee: { amount: before, currency: 'USD' } };
      const { outcome, posts } = await outcomeOf({ ...confirmed(), offer: seen }, (bench) => {
        bench.carrier.offer = { setupFee: { amount: now, currency: 'USD' } };
      });
      return { kind: outcome.kind, posts };
    };
    expect(await at('5.00', '7.50')).toEqual({ kind: 'changed', posts: 0 });
    expect(await at('0', '0.00')).toEqual({ kind: 'started', posts: 1 });
    expect(await at('5', '5.00')).toEqual({ kind: 'started', posts: 1 });
    const silent = await outcomeOf({ ...confirmed(), offer: SEEN }, (bench) => {
      bench.carrier.offer = { setupFee: { amount: '0', currency: 'USD' } };
    });
    expect(silent).toMatchObject({ outcome: { kind: 'started' }, posts: 1 });
  });

  test.each([
    ['a webhook that is no https URL', { voiceUrl: 'javascript:x' }, /^voiceUrl: it must start with https/],
    ['a webhook with an IP address', { smsUrl: 'https://10.0.0.1/' }, /^smsUrl: .* not an IP address/],
    ['a name that is too long', { friendlyName: 'x'.repeat(65) }, /^friendlyName: at most 64/],
  ])('when it has %s', async (_, fields, said) => {
    const purchase = { ...confirmed(), order: { ...confirmed().order, ...fields } };
    const { outcome, posts, state } = await outcomeOf(purchase, () => undefined);
    expect(outcome).toMatchObject({
      kind: 'preflight-failed',
      error: { code: 'invalid', message: expect.stringMatching(said) },
    });
    expect({ posts, state }).toEqual({ posts: 0, state: undefined });
  });

  test('when it stated a country and states none now', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const { quote } = bench.carrier;
    bench.carrier.quote = async (number) => {
      const said = await quote.call(bench.carrier, number);
      if (said.kind !== 'offered') return said;
      const { countryCode: _, ...silent } = said.number;
      return { ...said, number: silent };
    };
    const stopped = await bench.time.until(purchases.confirm({ ...confirmed(), offer: SEEN }));
    expect(stopped).toMatchObject({ kind: 'changed', message: expect.stringContaining('country changed') });
    const same = { ...confirmed(), offer: { capabilities: SEEN.capabilities } };
    expect(await bench.time.until(purchases.confirm(same))).toMatchObject({ kind: 'started' });
  });

  test('when the offer cannot be read, until it is confirmed without a price', async () => {
    const unreadable = (bench: Workbench) => {
      bench.carrier.unreadable = true;
    };
    const priced = await outcomeOf(confirmed(), unreadable);
    expect(priced.outcome).toMatchObject({
      kind: 'changed',
      quote: { kind: 'unreadable' },
      message: expect.stringContaining('The offer could not be read'),
    });
    expect(priced.posts).toBe(0);
    // A price that was confirmed stays confirmed: to say "without a price" as well does not take it back.
    expect((await outcomeOf({ ...confirmed(), withoutPrice: true }, unreadable)).posts).toBe(0);
    const again = await outcomeOf(WITHOUT_PRICE, unreadable);
    expect(again.outcome).toMatchObject({ kind: 'started', quote: { kind: 'unreadable' } });
    expect(again.posts).toBe(1);
  });

  test.each(['', 'on request', '1.15 EUR', '1.16', '99', '0'])('when the price became %j', async (price) => {
    const { outcome, posts } = await outcomeOf(confirmed(), (bench) => {
      bench.carrier.price = price;
    });
    expect(outcome).toMatchObject({ kind: 'changed', message: expect.stringContaining('price changed') });
    expect(posts).toBe(0);
  });
});

test('what is as it was confirmed is sent, and what was known of it is told', async () => {
  const as = await outcomeOf({ ...confirmed(), offer: SEEN }, () => undefined);
  expect(as.outcome).toMatchObject({ kind: 'started', quote: { kind: 'offered', phoneNumber: NUMBER } });
  const unlisted = await outcomeOf({ ...confirmed(), offer: SEEN }, (bench) => {
    bench.carrier.offered = false;
  });
  expect(unlisted.outcome).toMatchObject({ kind: 'started', quote: { kind: 'not-confirmed' } });
  expect([as.posts, unlisted.posts]).toEqual([1, 1]);
});

// The library's callers may be programs without types; the journal must not be blamed for what they give.
test.each<[string, unknown, RegExp]>([
  ['a number that is none', { order: { ...confirmed().order, phoneNumber: 'x' } }, /order\.phoneNumber/],
  ['no type', { order: { ...confirmed().order, numberType: undefined } }, /order\.numberType/],
  ['a name that is a number', { order: { ...confirmed().order, friendlyName: 7 } }, /order\.friendlyName/],
  ['no order', { order: undefined }, /order has/],
  ['no price', { monthlyRate: undefined }, /monthlyRate/],
])(
  'a purchase with %s is refused by the name of the field, and the next one is bought',
  async (_, given, field) => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const outcome = await bench.time.until(purchases.confirm(Object.assign(confirmed(), given)));
    expect(outcome).toMatchObject({
      kind: 'preflight-failed',
      error: { code: 'invalid', progress: 'not-sent', message: expect.stringMatching(field) },
    });
    expect(purchases.list()).toEqual([]);
    expect(purchases.unusable).toBeUndefined();
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({ kind: 'started' });
  },
);
