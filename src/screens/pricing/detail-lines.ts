/** Everything that is known about a row, as lines. Pure. */
import type { PriceTier } from '../../api/model.ts';
import {
  type CurrencyPrices,
  exchangeRateText,
  type PricedCell,
  type Spread,
  type Total,
} from '../../api/pricing/index.ts';
import { capabilityWords } from '../../components/capabilities.ts';
import type { Span } from '../../components/cells.ts';
import { type RequirementsLookup, requirementsSpan } from '../../components/requirements.ts';
import type { Glyphs } from '../../components/theme.ts';
import { wrapWords } from '../../components/wrap.ts';
import { countryName } from '../../text/countries.ts';
import { formatMoney, formatSpan, formatType, plural } from '../../text/format.ts';
import { cheapestOf, crossingsOf, type PriceRow, type RowPart } from './rows.ts';

const LABEL_WIDTH = 12;

export interface DetailFrame {
  readonly width: number;
  readonly now: number;
  readonly glyphs: Glyphs;
  readonly requirements: RequirementsLookup | undefined;
}

/** For a pane: a heading, then a block for each account. */
export function detailLines(row: PriceRow, frame: DetailFrame): Span[][] {
  const requirements = frame.requirements?.(row.countryCode, row.numberType);
  return [
    [{ text: rowName(row), token: 'heading' }],
    ...verdictLines(row, frame),
    ...row.parts.flatMap((part) => [[], ...partLines(part, frame)]),
    ...(requirements === undefined ? [] : [[], ...fact('Papers', frame, requirementsSpan(requirements))]),
    [],
    [{ text: 'Enter searches these numbers.', token: 'muted' }],
  ];
}

export function rowName(row: PriceRow): string {
  return `${countryName(row.countryCode)}, ${formatType(row.numberType)}`;
}

/** Who is cheapest, and from when on another one is; nothing where there is one account alone. */
function verdictLines(row: PriceRow, frame: DetailFrame): Span[][] {
  const { accounts, certain } = cheapestOf(row);
  if (accounts.length === 0) return [];
  const doubt = certain ? '' : '; a set-up fee that is not stated may turn it';
  return [
    [],
    ...fact('Cheapest', frame, { text: `${accounts.join(', ')}, first year${doubt}`, token: 'good' }),
    ...crossingsOf(row).flatMap(({ first, later, month }) =>
      fact('Break-even', frame, { text: `${later} is below ${first} from month ${month} on` }),
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
    ...fact('A month', frame, { text: spreadText(monthTexts(prices)) }),
    ...fact('First year', frame, { text: spreadText(totalTexts(prices.firstYear)) }),
    ...fact('3 years', frame, { text: spreadText(totalTexts(prices.threeYears)) }),
    ...fact('Set-up fee', frame, {
      text: setupFee === 'not stated' ? setupFee : formatMoney(setupFee),
      ...(setupFee === 'not stated' ? { token: 'muted' as const } : {}),
    }),
    ...(prices.converted === undefined
      ? []
      : fact('Your rate', frame, { text: exchangeRateText(prices.converted), token: 'warn' })),
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
    ...fact('Behind it', frame, { text: behindText(priced, prices) }),
    ...fact('Source', frame, {
      text: `${priced.source}, ${formatSpan(frame.now - priced.fetchedAt)} old`,
    }),
    ...(priced.tiers === undefined ? [] : fact('Tiers', frame, { text: tiersText(priced.tiers) })),
    [
      { text: 'Can do'.padEnd(LABEL_WIDTH), token: 'muted' },
      ...capabilityWords(frame.glyphs, priced.capabilities),
    ],
    ...(left === '' ? [] : fact('Left out', frame, { text: left, token: 'warn' })),
  ];
}

/** A number can have any count of tiers; the first of them say what is meant. */
const MOST_TIERS = 4;

/** "1.00 now (base 1.15); 2.00" */
function tiersText(tiers: readonly PriceTier[]): string {
  const more = tiers.length - MOST_TIERS;
  const texts = tiers.slice(0, MOST_TIERS).map(({ base_price: base, current_price: now }) => {
    if (now === undefined) return `base ${base}, now not stated`;
    return base === undefined || base === now ? now : `${now} now (base ${base})`;
  });
  return [...texts, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

function failureLines({ failure, priced }: RowPart, frame: DetailFrame): Span[][] {
  if (failure === undefined) return [];
  const text = priced === undefined ? failure.message : `${failure.message} The prices above came before.`;
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
    const crossing = crossingsOf(row).map(
      ({ later, first, month }) => `${later} below ${first} from month ${month} on`,
    );
    return [
      [heading, { text: `   ${crossing.join(', ')}`, token: 'muted' }],
      ...row.parts.map((own) => sideLine(own, frame)),
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
      { text: prices.setupFee === 'not stated' ? ', set-up fee not stated' : '', token: 'muted' },
    ]);
  }
  if (requirements !== undefined) facts.push([requirementsSpan(requirements)]);
  const left = priced === undefined ? '' : leftOut(priced);
  if (left !== '') facts.push([{ text: `left out: ${left}`, token: 'warn' }]);
  const behind =
    priced === undefined
      ? ''
      : `${behindText(priced, prices)}, ${formatSpan(frame.now - priced.fetchedAt)} old`;
  return [
    [
      heading,
      { text: `   ${behind}   `, token: 'muted' },
      ...(priced === undefined ? [] : capabilityWords(frame.glyphs, priced.capabilities)),
    ],
    ...facts,
  ];
}

/** One account of several, in a row: its spread, its totals, and what stands behind them. */
function sideLine({ account, prices, priced, failure }: RowPart, frame: DetailFrame): Span[] {
  const name: Span = { text: `${account}  `, token: 'muted' };
  const behind = priced === undefined ? '' : behindText(priced, prices);
  const age = priced === undefined ? '' : `, ${formatSpan(frame.now - priced.fetchedAt)} old`;
  const failed: Span[] = failure === undefined ? [] : [{ text: `  ${failure.message}`, token: 'bad' }];
  if (prices === undefined) return [name, { text: `${behind}${age}`, token: 'muted' }, ...failed];
  const fee =
    prices.setupFee === 'not stated' ? 'set-up not stated' : `set-up ${formatMoney(prices.setupFee)}`;
  const rate = prices.converted === undefined ? '' : `, by ${exchangeRateText(prices.converted)}`;
  return [
    name,
    { text: spreadText(monthTexts(prices)) },
    { text: `, ${fee}, ${behind}${age}${rate}`, token: 'muted' },
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

function behindText({ more, source }: PricedCell, prices: CurrencyPrices | undefined): string {
  const count = prices?.offers ?? 0;
  if (source === 'price list') return `${plural(count, 'price')} of the price list`;
  return more ? `the first ${plural(count, 'offer')} of more` : plural(count, 'offer');
}

/** What the prices do not include, counted; empty when nothing was left out. */
function leftOut({ unreadable, notStated, unreadableRows, contradicting }: PricedCell): string {
  return [
    ...(unreadable > 0 ? [`${plural(unreadable, 'price')} unreadable`] : []),
    ...(notStated > 0 ? [`${notStated} without a price`] : []),
    ...(unreadableRows > 0 ? [`${plural(unreadableRows, 'row')} unreadable`] : []),
    ...(contradicting > 0 ? [`${plural(contradicting, 'number')} of another kind`] : []),
  ].join(', ');
}
