/** Everything that is known about a row, as lines. Pure. */
import type { CurrencyPrices, PricedCell, Spread, Total } from '../../api/pricing.ts';
import { capabilityWords } from '../../components/capabilities.ts';
import type { Span } from '../../components/cells.ts';
import { type PaperworkLookup, paperworkSpan } from '../../components/paperwork.ts';
import type { Glyphs } from '../../components/theme.ts';
import { wrapWords } from '../../components/wrap.ts';
import { countryName } from '../../text/countries.ts';
import { formatMoney, formatSpan, formatType, plural } from '../../text/format.ts';
import type { PriceRow, RowPart } from './rows.ts';

const LABEL_WIDTH = 12;

export interface DetailFrame {
  readonly width: number;
  readonly now: number;
  readonly glyphs: Glyphs;
  readonly papers: PaperworkLookup | undefined;
}

/** For a pane: a heading, then a block for each account. */
export function detailLines(row: PriceRow, frame: DetailFrame): Span[][] {
  const papers = frame.papers?.(row.countryCode, row.numberType);
  return [
    [{ text: rowName(row), token: 'heading' }],
    ...row.parts.flatMap((part) => [[], ...partLines(part, frame)]),
    ...(papers === undefined ? [] : [[], ...fact('Papers', frame, paperworkSpan(papers))]),
    [],
    [{ text: 'Enter searches these numbers.', token: 'muted' }],
  ];
}

export function rowName(row: PriceRow): string {
  return `${countryName(row.countryCode)}, ${formatType(row.numberType)}`;
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
    [
      { text: 'Can do'.padEnd(LABEL_WIDTH), token: 'muted' },
      ...capabilityWords(frame.glyphs, priced.capabilities),
    ],
    ...(left === '' ? [] : fact('Left out', frame, { text: left, token: 'warn' })),
  ];
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

/** For the few rows below a narrow list: the first account's part of the row. */
export function belowLines(row: PriceRow, frame: DetailFrame): Span[][] {
  const [part] = row.parts;
  const papers = frame.papers?.(row.countryCode, row.numberType);
  const heading: Span = { text: rowName(row), token: 'heading' };
  if (part === undefined) return [[heading]];
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
  if (papers !== undefined) facts.push([paperworkSpan(papers)]);
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
function leftOut({ unreadable, notStated, unreadableRows }: PricedCell): string {
  return [
    ...(unreadable > 0 ? [`${plural(unreadable, 'price')} unreadable`] : []),
    ...(notStated > 0 ? [`${notStated} without a price`] : []),
    ...(unreadableRows > 0 ? [`${plural(unreadableRows, 'row')} unreadable`] : []),
  ].join(', ');
}
