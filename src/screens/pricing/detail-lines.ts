/** The details of a row, as lines. Pure. */

import type { PriceTier } from '../../api/model.ts';
import {
  type CurrencyPrices,
  exchangeRateText,
  type PricedCell,
  type Spread,
  type Total,
} from '../../api/pricing/index.ts';
import { capabilityWords } from '../../components/capabilities.ts';
import { cellWidth, type Span, spansOf } from '../../components/cells.ts';
import { fitPieces, type Piece } from '../../components/pieces.ts';
import { type RequirementsLookup, requirementsSpan } from '../../components/requirements.ts';
import type { Glyphs } from '../../components/theme.ts';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapCell, wrapWords } from '../../components/wrap.ts';
import { countryName } from '../../text/countries.ts';
import { formatMoney, formatSpan, formatType, plural } from '../../text/format.ts';
import { paysOnce, setupFeeNote, setupFeeText, totalText } from '../../text/totals.ts';
import { cheapestOf, crossingsOf, type PriceRow, type RowPart, searchAccount } from './rows.ts';

export interface DetailFrame {
  readonly width: number;
  readonly now: number;
  readonly glyphs: Glyphs;
  readonly requirements: RequirementsLookup | undefined;
}

/** The lines of a panel: a heading, then a block for each account. */
export function detailLines(row: PriceRow, frame: DetailFrame): Span[][] {
  const requirements = frame.requirements?.(row.countryCode, row.numberType);
  return [
    [{ text: rowName(row), token: 'heading' }],
    ...cheapestLines(row, frame),
    ...row.parts.flatMap((part) => [[], ...partLines(part, frame)]),
    ...(requirements === undefined ? [] : [[], ...fact('Documents', frame, requirementsSpan(requirements))]),
    [],
    [{ text: searchHint(row), token: 'muted' }],
  ];
}

/** Enter may switch the account: the hint names the one in which it searches. */
function searchHint(row: PriceRow): string {
  const account = searchAccount(row);
  return account === undefined || account === row.parts[0]?.account
    ? 'Enter searches these numbers.'
    : `Enter searches these numbers in ${account}.`;
}

export function rowName(row: PriceRow): string {
  return `${countryName(row.countryCode)}, ${formatType(row.numberType)}`;
}

/** Which account is cheapest, and from which month another one is; empty with one account. */
function cheapestLines(row: PriceRow, frame: DetailFrame): Span[][] {
  const { accounts, certain } = cheapestOf(row);
  if (accounts.length === 0) return [];
  const what = certain ? 'first year' : 'first year, before set-up fees';
  return [
    [],
    ...fact(certain ? 'Cheapest' : 'Lowest', frame, {
      text: `${accounts.join(', ')} (${what})`,
      token: 'good',
    }),
    ...crossingsOf(row).flatMap(({ first, later, month }) =>
      fact('Break-even', frame, { text: `${later} breaks even with ${first} in month ${month}` }),
    ),
  ];
}

function partLines(part: RowPart, frame: DetailFrame): Span[][] {
  const { prices, priced } = part;
  return [
    ...fact('Account', frame, { text: part.account }),
    ...(prices === undefined ? [] : priceLines(prices, frame)),
    ...(priced === undefined ? [] : answerLines(priced, prices, frame)),
    ...failureLines(part, frame),
  ];
}

function priceLines(prices: CurrencyPrices, frame: DetailFrame): Span[][] {
  const { setupFee } = prices;
  return [
    ...fact('Monthly', frame, { text: spreadText(monthTexts(prices)) }),
    ...fact('First year', frame, { text: spreadText(totalTexts(prices.firstYear)) }),
    ...fact('3 years', frame, { text: spreadText(totalTexts(prices.threeYears)) }),
    ...fact('Set-up fee', frame, {
      text: setupFeeText(setupFee),
      ...(setupFee === 'not stated' ? { token: 'muted' as const } : {}),
    }),
    ...(prices.converted === undefined
      ? []
      : fact('Converted', frame, { text: exchangeRateText(prices.converted), token: 'warn' })),
    ...(prices.currencyAssumed === 0
      ? []
      : fact('Currency', frame, {
          text: `${prices.currency} assumed for ${prices.currencyAssumed} of ${prices.offers}`,
          token: 'warn',
        })),
  ];
}

function answerLines(priced: PricedCell, prices: CurrencyPrices | undefined, frame: DetailFrame): Span[][] {
  const left = leftOut(priced);
  return [
    ...fact('Based on', frame, { text: basisText(priced, prices) }),
    ...fact('Source', frame, {
      text: `${priced.source}, ${formatSpan(frame.now - priced.fetchedAt)} old`,
    }),
    ...(priced.tiers === undefined ? [] : fact('Tiers', frame, { text: tiersText(priced.tiers) })),
    ...featureLines(priced, frame),
    ...(left === '' ? [] : fact('Excluded', frame, { text: left, token: 'warn' })),
  ];
}

function featureLines({ capabilities }: PricedCell, { glyphs, width }: DetailFrame): Span[][] {
  const label: Span = { text: 'Features'.padEnd(LABEL_WIDTH), token: 'muted' };
  return wrapCell([label, ...capabilityWords(glyphs, capabilities)], width).map((cell) => [...spansOf(cell)]);
}

/** A number can have many tiers; the first ones are enough to show. */
const MOST_TIERS = 4;

/** "1.00 now (base 1.15); 2.00" */
function tiersText(tiers: readonly PriceTier[]): string {
  const more = tiers.length - MOST_TIERS;
  const texts = tiers.slice(0, MOST_TIERS).map(({ base_price: base, current_price: now }) => {
    if (now === undefined) return `base ${base}, current price not stated`;
    return base === undefined || base === now ? now : `${now} now (base ${base})`;
  });
  return [...texts, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

function failureLines({ failure, priced }: RowPart, frame: DetailFrame): Span[][] {
  if (failure === undefined) return [];
  const text = priced === undefined ? failure.message : `${failure.message} The prices above are older.`;
  return [...fact('Failed', frame, { text, token: 'bad' }), ...fact('', frame, { text: failure.hint })];
}

/** One fact, its text wrapped under itself. */
function fact(name: string, frame: DetailFrame, { text, token }: Span): Span[][] {
  return wrapWords(text, frame.width - LABEL_WIDTH).map((piece, line) => [
    { text: (line === 0 ? name : '').padEnd(LABEL_WIDTH), token: 'muted' },
    token === undefined ? { text: piece } : { text: piece, token },
  ]);
}

/** For the few rows below a narrow list. */
export function belowLines(row: PriceRow, frame: DetailFrame): Span[][] {
  const [part, ...others] = row.parts;
  const requirements = frame.requirements?.(row.countryCode, row.numberType);
  const heading: Span = { text: rowName(row), token: 'heading' };
  if (part === undefined) return [[heading]];
  if (others.length > 0) {
    return [
      [heading, { text: '   ' }, ...crossingSpans(row, frame.width - cellWidth([heading]) - 3, frame.glyphs)],
      ...cheapestFirst(row).map((own) => sideLine(own, frame)),
      ...(requirements === undefined ? [] : [[requirementsSpan(requirements)]]),
    ];
  }
  const { prices, priced, failure } = part;
  const facts: Span[][] = [];
  if (failure !== undefined) {
    facts.push([{ text: `${failure.message} ${failure.hint}`, token: 'bad' }]);
  }
  if (prices !== undefined) {
    facts.push([
      { text: 'First year ', token: 'muted' },
      { text: spreadText(totalTexts(prices.firstYear)) },
      // That a fee is not known is said once, in the row at the bottom.
      ...(prices.setupFee === 'not stated'
        ? []
        : [{ text: `, ${setupFeeNote(prices.setupFee)}`, token: 'muted' as const }]),
    ]);
  }
  if (requirements !== undefined) facts.push([requirementsSpan(requirements)]);
  const left = priced === undefined ? '' : leftOut(priced);
  if (left !== '') facts.push([{ text: `excluded: ${left}`, token: 'warn' }]);
  const basis =
    priced === undefined
      ? ''
      : `${basisText(priced, prices)}, ${formatSpan(frame.now - priced.fetchedAt)} old`;
  return [
    [
      heading,
      { text: `   ${basis}   `, token: 'muted' },
      ...(priced === undefined ? [] : capabilityWords(frame.glyphs, priced.capabilities)),
    ],
    ...facts,
  ];
}

/** The break-even months beside the heading; where the sentences do not fit, the month and only the account that is cheaper from then on. */
function crossingSpans(row: PriceRow, width: number, glyphs: Glyphs): readonly Span[] {
  const all = crossingsOf(row);
  const whole: Span = {
    text: all
      .map(({ later, first, month }) => `${later} breaks even with ${first} in month ${month}`)
      .join(', '),
    token: 'muted',
  };
  if (cellWidth([whole]) <= width) return [whole];
  const short = all.map(
    ({ later, month }): Piece => ({ text: `${later} breaks even in month ${month}`, token: 'muted' }),
  );
  return fitPieces(short, width, glyphs, ', ');
}

/** A low window has no room for every account: the cheapest one comes first. */
function cheapestFirst(row: PriceRow): readonly RowPart[] {
  const { accounts } = cheapestOf(row);
  return row.parts.toSorted(
    (left, right) => Number(accounts.includes(right.account)) - Number(accounts.includes(left.account)),
  );
}

/** One account of several, in one row: its prices and what they are based on. */
function sideLine({ account, prices, priced, failure }: RowPart, frame: DetailFrame): Span[] {
  const name: Span = { text: `${account}  `, token: 'muted' };
  const basis = priced === undefined ? '' : basisText(priced, prices);
  const age = priced === undefined ? '' : `, ${formatSpan(frame.now - priced.fetchedAt)} old`;
  const failed: Span[] = failure === undefined ? [] : [{ text: `  ${failure.message}`, token: 'bad' }];
  if (prices === undefined) return [name, { text: `${basis}${age}`, token: 'muted' }, ...failed];
  // That a fee is not known is said once, in the row at the bottom.
  const fee = paysOnce(prices.setupFee)
    ? `set-up ${setupFeeText(prices.setupFee)}, `
    : prices.setupFee === 'not stated'
      ? ''
      : 'no set-up fee, ';
  const rate = prices.converted === undefined ? '' : `, converted at ${exchangeRateText(prices.converted)}`;
  return [
    name,
    { text: `${spreadText(monthTexts(prices))}, 1st year ${totalText(prices.firstYear.from)}` },
    { text: `, ${fee}${basis}${age}${rate}`, token: 'muted' },
    ...failed,
  ];
}

function monthTexts({ monthly }: CurrencyPrices): Spread<string> {
  return {
    from: formatMoney(monthly.from),
    median: formatMoney(monthly.median),
    to: formatMoney(monthly.to),
  };
}

function totalTexts({ from, median, to }: Spread<Total>): Spread<string> {
  const atLeast = from.atLeast ? 'at least ' : '';
  return {
    from: `${atLeast}${formatMoney(from.money)}`,
    median: formatMoney(median.money),
    to: formatMoney(to.money),
  };
}

/** "$1.00", or "$1.00, $1.50, $2.00": lowest, middle, highest. */
function spreadText({ from, median, to }: Spread<string>): string {
  return from.endsWith(to) && median === to ? from : `${from} to ${to}, median ${median}`;
}

function basisText({ more, source }: PricedCell, prices: CurrencyPrices | undefined): string {
  const count = prices?.offers ?? 0;
  if (source === 'price list' && count === 0) return 'not in the price list';
  if (source === 'price list') return count === 1 ? 'list price' : plural(count, 'list price');
  return more ? `sample of ${count}` : plural(count, 'offer');
}

/** What the prices do not include, counted; empty when they include everything. */
function leftOut({ unreadable, notStated, unreadableRows, contradicting }: PricedCell): string {
  return [
    ...(unreadable > 0 ? [`${plural(unreadable, 'price')} unreadable`] : []),
    ...(notStated > 0 ? [`${notStated} without a price`] : []),
    ...(unreadableRows > 0 ? [`${plural(unreadableRows, 'row')} unreadable`] : []),
    ...(contradicting > 0 ? [`${plural(contradicting, 'number')} of another kind`] : []),
  ].join(', ');
}
