import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { DAY_MS } from '../../src/api/limits.ts';
import type { NumberType } from '../../src/api/model.ts';
import { NUMBER_TYPES } from '../../src/api/numbers/types.ts';
import type { PriceCell, Spread, Total } from '../../src/api/pricing/index.ts';
import { barScale, priceBar } from '../../src/components/price-bar.ts';
import { createTheme } from '../../src/components/theme.ts';
import { pricingCommand } from '../../src/screens/pricing/command.ts';
import { layoutOf } from '../../src/screens/pricing/layout.ts';
import { rowId } from '../../src/screens/pricing/rows.ts';
import {
  askedEverywhere,
  countRequests,
  isAnyMissing,
  isMissing,
  shownCountries,
  unaskedCountries,
} from '../../src/screens/pricing/scope.ts';
import {
  currentRow,
  initialPricing,
  type PricingAction,
  type PricingState,
  reducePricing,
  viewOf,
  visibleRows,
} from '../../src/screens/pricing/state.ts';
import { dialableCountries } from '../../src/text/countries.ts';
import { listShape } from '../support/list-shape.ts';

const FETCHED_AT = 0;
const NOW = 1_000;

const failure = new ApiError({
  code: 'timeout',
  message: 'No answer came.',
  hint: 'Try again.',
  retryable: true,
  progress: 'sent',
});

function total(amount: string): Total {
  return { money: { amount, currency: 'USD' }, atLeast: true };
}

/** A cell of these monthly prices in each currency; none of them is "not offered". */
function priced(
  countryCode: string,
  numberType: NumberType,
  prices: Readonly<Record<string, readonly [string, string, string]>>,
  account = 'a',
): PriceCell {
  const year: Spread<Total> = { from: total('1.00'), median: total('1.00'), to: total('1.00') };
  return {
    kind: 'prices',
    account,
    countryCode,
    numberType,
    prices: Object.entries(prices).map(([currency, [from, median, to]]) => ({
      currency,
      offers: 3,
      currencyAssumed: 0,
      monthly: {
        from: { amount: from, currency },
        median: { amount: median, currency },
        to: { amount: to, currency },
      },
      setupFee: 'not stated',
      firstYear: year,
      threeYears: year,
    })),
    unreadable: 0,
    notStated: 0,
    unreadableRows: 0,
    contradicting: 0,
    more: false,
    capabilities: {},
    source: 'offers',
    fetchedAt: FETCHED_AT,
  };
}

function failed(countryCode: string, numberType: NumberType): PriceCell {
  return { kind: 'failed', account: 'a', countryCode, numberType, error: failure };
}

function after(actions: readonly PricingAction[], from: PricingState = initialPricing): PricingState {
  return actions.reduce(reducePricing, from);
}

function answered(cells: readonly PriceCell[], height = 20): PricingAction {
  return { kind: 'cells', cells, done: cells.length, total: 48, height };
}

const begun: readonly PricingAction[] = [
  { kind: 'accounts', accounts: ['a'], listed: new Set() },
  { kind: 'begun', total: 48 },
];
const names = (state: PricingState) => visibleRows(state).map(rowId);

test('types that nobody offers are hidden until the person shows them', () => {
  const state = after([
    ...begun,
    answered([priced('US', 'LOCAL', {}), priced('CA', 'LOCAL', { USD: ['1', '1', '2'] })]),
  ]);
  expect(names(state)).toEqual(['CA LOCAL USD']);
  expect(names(after([{ kind: 'toggle-empty' }], state))).toEqual(['CA LOCAL USD', 'US LOCAL ']);
});

test('a failure keeps earlier prices, and new prices clear the failure', () => {
  const good = priced('US', 'LOCAL', { USD: ['1', '1', '2'] });
  const again = after([...begun, answered([good]), answered([failed('US', 'LOCAL')])]);
  expect(currentRow(again)?.parts[0]).toMatchObject({ failure, prices: { offers: 3 } });
  expect(currentRow(after([answered([good])], again))?.parts[0]).not.toHaveProperty('failure');
});

test('each currency has its own row, and each account is a part of the row', () => {
  const state = after([
    { kind: 'accounts', accounts: ['a', 'b'], listed: new Set() },
    answered([
      priced('US', 'LOCAL', { USD: ['1', '1', '2'], EUR: ['3', '3', '3'] }),
      priced('US', 'LOCAL', { USD: ['0.5', '1', '9'] }, 'b'),
    ]),
  ]);
  expect(names(state)).toEqual(['US LOCAL USD', 'US LOCAL EUR']);
  const [first, second] = visibleRows(state);
  expect(first?.parts.map((part) => part.prices?.monthly.from.amount)).toEqual(['1', '0.5']);
  expect(second?.parts.map((part) => part.prices?.monthly.from.amount)).toEqual(['3', undefined]);
});

test('rows without a price come last in both sort directions', () => {
  const cells = [
    failed('IT', 'LOCAL'),
    priced('US', 'LOCAL', { USD: ['2', '2', '2'] }),
    priced('CA', 'LOCAL', { USD: ['10', '10', '10'] }),
  ];
  const sorted = after([
    ...begun,
    answered(cells),
    { kind: 'sort', sort: { column: 'from', descending: false } },
  ]);
  expect(sorted.sort.column).toBe('from');
  expect(names(sorted)).toEqual(['US LOCAL USD', 'CA LOCAL USD', 'IT LOCAL ']);
  expect(names(after([{ kind: 'reverse' }], sorted))).toEqual(['CA LOCAL USD', 'US LOCAL USD', 'IT LOCAL ']);
});

test('answers that arrive leave the cursor on its row, and a filter takes it to the top', () => {
  const moved = after([
    ...begun,
    answered([
      priced('FR', 'LOCAL', { USD: ['1', '1', '1'] }),
      priced('US', 'LOCAL', { USD: ['1', '1', '1'] }),
    ]),
    { kind: 'cursor', cursor: { index: 1, offset: 0 } },
    answered([
      priced('BR', 'LOCAL', { USD: ['1', '1', '1'] }),
      priced('CA', 'LOCAL', { USD: ['1', '1', '1'] }),
    ]),
  ]);
  expect(currentRow(moved)).toMatchObject({ countryCode: 'US' });
  const filtered = after([{ kind: 'edit', edit: { kind: 'insert', text: 'braz' } }], moved);
  expect(names(filtered)).toEqual(['BR LOCAL USD']);
  expect(currentRow(filtered)).toMatchObject({ countryCode: 'BR' });
});

/** The cells to read now, as "US LOCAL a". */
function missing(state: PricingState, now = NOW): readonly string[] {
  return shownCountries(state).flatMap((countryCode) =>
    NUMBER_TYPES.flatMap((numberType) =>
      state.accounts
        .filter((account) => isMissing(state, { account, countryCode, numberType }, now))
        .map((account) => `${countryCode} ${numberType} ${account}`),
    ),
  );
}

const usTypes = (['LOCAL', 'NATIONAL', 'TOLL_FREE'] as const).map((type) => priced('US', type, {}));
const partlyRead = after([...begun, { kind: 'countries', countries: ['US'] }, answered(usTypes)]);

test('to be read is what was never answered, failed or not', () => {
  expect(missing(partlyRead)).toEqual(['US MOBILE a']);
  expect(missing(after([answered([failed('US', 'MOBILE')])], partlyRead))).toEqual([]);
});

test('to be read is what was answered a day ago', () => {
  expect(missing(partlyRead, FETCHED_AT + DAY_MS - 1)).toHaveLength(1);
  expect(missing(partlyRead, FETCHED_AT + DAY_MS)).toHaveLength(4);
  expect(isAnyMissing(after([answered([failed('US', 'MOBILE')])], partlyRead), FETCHED_AT)).toBe(false);
});

test('to be read of all countries is what accounts with a price list sell, and of the others only the types that were agreed to', () => {
  const two = after(
    [
      { kind: 'accounts', accounts: ['a', 'list'], listed: new Set(['list']) },
      { kind: 'countries', countries: ['US'] },
      { kind: 'all', all: true, sampled: new Set() },
    ],
    after([]),
  );
  const countries = dialableCountries().length;
  expect(missing(two).filter((cell) => cell.endsWith(' list'))).toHaveLength(4 * countries);
  expect(missing(two).filter((cell) => cell.endsWith(' a'))).toHaveLength(4);
  expect(unaskedCountries(two, NOW)).toHaveLength(countries);
  const requests = (state: typeof two) =>
    countRequests(askedEverywhere(state), (key) => isMissing(askedEverywhere(state), key, NOW));
  expect(requests(two)).toBe(4 * countries);
  const mobile = after([{ kind: 'type', numberType: 'MOBILE' }], two);
  // The chosen country is asked for every type.
  expect(requests(mobile)).toBe(countries + 3);
  const agreed = after([{ kind: 'all', all: true, sampled: new Set(['MOBILE']) }], mobile);
  expect(missing(agreed).filter((cell) => cell.endsWith(' a'))).toHaveLength(countries + 3);
});

test('all countries begin with the cheapest, and end with the choice of countries as it was', () => {
  const chosen = after([...begun, { kind: 'countries', countries: ['DE', 'FR'] }]);
  const all = after([{ kind: 'all', all: true, sampled: new Set() }], chosen);
  expect(all.sort).toEqual({ column: 'year-from', descending: false });
  expect(viewOf(all)).toMatchObject({ countries: ['DE', 'FR'], allCountries: true });
  const back = after([{ kind: 'all', all: false, sampled: new Set() }], all);
  expect(viewOf(back)).toMatchObject({ countries: ['DE', 'FR'] });
  expect(viewOf(back)).not.toHaveProperty('allCountries');
  expect(after([{ kind: 'view', view: viewOf(all) }], initialPricing).all).toBe(true);
});

test('kept prices replace nothing that is known', () => {
  const known = after([...begun, answered([priced('US', 'LOCAL', { USD: ['2.00', '2.00', '2.00'] })])]);
  const next = after(
    [
      {
        kind: 'kept',
        cells: [
          priced('US', 'LOCAL', { USD: ['1.00', '1.00', '1.00'] }),
          priced('CA', 'LOCAL', { USD: ['3.00', '3.00', '3.00'] }),
        ],
        height: 10,
      },
    ],
    known,
  );
  expect(visibleRows(next).map((row) => row.parts[0]?.prices?.monthly.from.amount)).toEqual(['3.00', '2.00']);
});

test('a bar has exactly the given width, and a higher price never has a shorter bar', () => {
  const { glyphs } = createTheme({ colour: false, ascii: true });
  const price = fc.double({ min: 0.01, max: 500, noNaN: true });
  const length = (text: string) => text.replace(/ +$/, '').length;
  fc.assert(
    fc.property(price, price, price, fc.integer({ min: 1, max: 60 }), (x, y, z, width) => {
      const [from = 0, median = 0, to = 0] = [x, y, z].toSorted((left, right) => left - right);
      const scale = barScale([from, median, to]);
      const text = (range: Parameters<typeof priceBar>[0]) =>
        priceBar(range, scale, width, glyphs)
          .map((span) => span.text)
          .join('');
      const drawn = text({ from, median, to });
      expect(drawn).toHaveLength(width);
      expect(drawn).toMatch(/^[ -~]+$/);
      expect(length(drawn)).toBeGreaterThanOrEqual(length(text({ from, median: from, to: from })));
    }),
  );
});

test('a bar is solid up to the lowest price, light up to the highest, with the middle marked', () => {
  const { glyphs } = createTheme({ colour: false, ascii: true });
  const text = (from: number, median: number, to: number) =>
    priceBar({ from, median, to }, 8, 8, glyphs)
      .map((span) => span.text)
      .join('');
  expect(text(2, 4, 7)).toBe('##.|... ');
  expect(text(3, 3, 3)).toBe('###     ');
  expect(text(0.1, 0.1, 8)).toBe('#.......');
});

test('one price far above the others runs off the scale and says so', () => {
  const { glyphs } = createTheme({ colour: false, ascii: true });
  const scale = barScale([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 110]);
  expect(scale).toBeLessThan(5);
  const bar = priceBar({ from: 110, median: 110, to: 110 }, scale, 10, glyphs);
  expect(bar.map((span) => span.text).join('')).toBe(`${'#'.repeat(9)}>`);
});

test('list and detail fit every size', () => {
  for (let width = 60; width <= 240; width += 1) {
    for (const height of [12, 20, 56]) {
      const layout = layoutOf({ width, height }, listShape(['sandbox']));
      expect(layout.listWidth + layout.detailWidth).toBeLessThanOrEqual(width);
      expect(layout.listRows + layout.belowRows).toBeLessThan(height - 1);
      expect(layout.listRows).toBeGreaterThanOrEqual(4);
    }
  }
});

test('the command of all countries asks for all, and names the order where it has another one', () => {
  const all = after([{ kind: 'all', all: true, sampled: new Set() }]);
  expect(pricingCommand(all).words).toEqual(['prices', '--country', 'all', '--sort', 'firstYear']);
  const byCountry = after([{ kind: 'sort', sort: { column: 'country', descending: false } }], all);
  expect(pricingCommand(byCountry).words).toEqual(['prices', '--country', 'all', '--sort', 'countryCode']);
  const chosen = after([{ kind: 'countries', countries: ['DE', 'US'] }]);
  expect(pricingCommand(chosen).words).toEqual(['prices', '--country', 'DE,US']);
});
