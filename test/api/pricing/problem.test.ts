import { expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { type PriceCell, type PricedCell, priceProblem } from '../../../src/api/pricing/index.ts';

const PRICE = { amount: '1.00', currency: 'USD' };
const cell = (change: Partial<PricedCell> = {}): PricedCell => ({
  kind: 'prices',
  account: 'one',
  countryCode: 'US',
  numberType: 'LOCAL',
  prices: [],
  unreadable: 0,
  notStated: 0,
  unreadableRows: 0,
  contradicting: 0,
  more: false,
  capabilities: {},
  source: 'offers',
  fetchedAt: 1,
  ...change,
});
const spread = <Value>(value: Value) => ({ from: value, median: value, to: value });
const total = spread({ money: PRICE, atLeast: false });
const priced = cell({
  prices: [
    {
      currency: 'USD',
      offers: 1,
      currencyAssumed: 0,
      monthly: spread(PRICE),
      setupFee: 'not stated',
      firstYear: total,
      threeYears: total,
    },
  ],
});
const failed: PriceCell = {
  kind: 'failed',
  account: 'one',
  countryCode: 'GB',
  numberType: 'LOCAL',
  error: new ApiError({
    code: 'timeout',
    message: 'No answer.',
    hint: '',
    retryable: true,
    progress: 'sent',
  }),
};

it.each<[string, readonly PriceCell[], string | undefined]>([
  ['nothing offered', [cell()], undefined],
  ['a price', [priced, cell()], undefined],
  ['an offer without a price', [cell({ notStated: 2 })], undefined],
  ['an unreadable row alone', [cell({ unreadableRows: 1 }), cell()], 'unreadable'],
  ['an unreadable price alone', [cell({ unreadable: 1 })], 'unreadable'],
  ['an unreadable row beside a price', [cell({ unreadableRows: 1 }), priced], 'incomplete'],
  [
    'an unreadable row beside an offer without a price',
    [cell({ unreadableRows: 1, notStated: 1 })],
    'incomplete',
  ],
  ['one that failed beside nothing', [failed, cell()], 'incomplete'],
  [
    'a list that may not be whole',
    [cell({ source: 'price list', reason: 'It holds 5 of 9.' })],
    'incomplete',
  ],
])('%s', (_name, cells, kind) => {
  expect(priceProblem(cells)?.kind).toBe(kind);
});

it('counts the rows of one price list once, however many cells were read from it', () => {
  const cells = ['US', 'GB', 'DE'].map((countryCode) =>
    cell({ source: 'price list', countryCode, unreadableRows: 4, reason: 'It holds 5 of 9.' }),
  );
  expect(priceProblem([...cells, cell({ account: 'two', unreadableRows: 1 }), priced])?.reason).toBe(
    'It holds 5 of 9. 5 rows in the answers could not be read.',
  );
});
