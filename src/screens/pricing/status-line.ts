/** One line about the prices as a whole: their source, and how complete and how old they are. Pure. */
import { exchangeRateText, priceProblem } from '../../api/pricing/index.ts';
import type { Span } from '../../components/cells.ts';
import type { Piece } from '../../components/pieces.ts';
import { rememberLast } from '../../components/remember.ts';
import type { Glyphs } from '../../components/theme.ts';
import { formatSpan, plural } from '../../text/format.ts';
import { listWords } from '../../text/list-words.ts';
import { PLUS_NOTE } from '../../text/totals.ts';
import { hasFailed, hasNothing, isNotOffered, type PriceRow } from './rows.ts';
import { requestsForOthers, unaskedCountries, unlistedAccounts } from './scope.ts';
import { answeredRows, type PricingState } from './state.ts';

/** What the rows have in common. It is computed once for the same rows, because all countries have thousands of prices. */
const summaryOf = rememberLast((rows: readonly PriceRow[]) => {
  const cells = rows.flatMap((row) => row.parts.map((part) => part.priced));
  const priced = [...new Set(cells)].filter((cell) => cell !== undefined);
  const [first, ...others] = priced;
  return {
    sources: new Set(priced.map((cell) => cell.source)),
    cut: priced.some((cell) => cell.more),
    oldest: first && others.reduce((at, cell) => Math.min(at, cell.fetchedAt), first.fetchedAt),
    failed: rows.filter(hasFailed).length,
    empty: rows.filter(hasNothing).length,
    /** Whether some of them were not asked for in every account. */
    unasked: rows.some((row) => hasNothing(row) && !isNotOffered(row)),
    unpriced: priced.reduce((sum, cell) => sum + cell.notStated, 0),
    doubt: priceProblem(priced),
    /** Whether any total lacks a set-up fee. */
    plus: priced.some((cell) =>
      cell.prices.some(({ firstYear }) => firstYear.from.atLeast || firstYear.to.atLeast),
    ),
  };
});

/** Where the prices come from: a price list, offers, or both where accounts differ. */
export function sourcePieces(state: PricingState): Piece[] {
  const { sources, cut } = summaryOf(answeredRows(state));
  if (sources.size === 0) return [];
  if (!sources.has('offers')) return [muted('from the price list')];
  const offers = cut ? 'based on the first offers per row' : 'based on all offers';
  if (!sources.has('price list')) return [muted(offers)];
  return [{ ...muted(`${offers} and a price list`), short: 'based on offers and a price list' }];
}

/** The age of the oldest answer; nothing before the first. */
export function agePieces(state: PricingState, now: number): Piece[] {
  const { oldest } = summaryOf(answeredRows(state));
  return oldest === undefined ? [] : [muted(`updated ${formatSpan(now - oldest)} ago`)];
}

/**
 * Which accounts `&` asks in the countries in which they were not asked, why they were not, and how many requests that takes; `short`
 * where the names have no room. Empty where there are none.
 */
export function unaskedPieces(state: PricingState, now: number): Piece[] {
  if (!state.all || unaskedCountries(state, now).length === 0) return [];
  const names = unlistedAccounts(state);
  const rest = `in the other countries: ${plural(requestsForOthers(state, now), 'request')}`;
  const [which, count] =
    names.length === 1
      ? ['which has no price list,', 'the account']
      : ['which have no price list,', `${names.length} accounts`];
  return [
    {
      ...muted(`& asks ${listWords(names)}, ${which} ${rest}`),
      short: `& asks ${count} without a price list ${rest}`,
    },
  ];
}

/** The same in a low window, where it has no row of its own. */
function unaskedInFew(state: PricingState, now: number): Piece[] {
  return unaskedPieces(state, now).map(({ short = '' }) => ({
    ...muted(short),
    short: `& asks ${plural(unlistedAccounts(state).length, 'more account')}: ${plural(requestsForOthers(state, now), 'request')}`,
  }));
}

/**
 * The age of the oldest answer, then what failed, was left out or is not offered. The age never gives way. A `low` window has no row
 * above the list for what `&` asks.
 */
export function statusPieces(
  state: PricingState,
  now: number,
  { glyphs, low }: { readonly glyphs: Glyphs; readonly low: boolean },
): Piece[] {
  const { failed, empty, unasked, unpriced, doubt, plus } = summaryOf(answeredRows(state));
  return [
    ...agePieces(state, now),
    ...(state.reading.kind === 'stopped' ? [warn('stopped; r starts again')] : []),
    ...(state.reading.kind === 'failed'
      ? [sentence(bad(`${state.reading.error.message} r tries again.`))]
      : []),
    ...(failed > 0 ? [bad(`${glyphs.failed} ${failed} failed; r tries again`)] : []),
    ...(doubt === undefined ? [] : [sentence(warn(`not complete: ${doubt.reason}`))]),
    ...(state.exchangeRates.length > 0
      ? [sentence(warn(`exchange rate: ${state.exchangeRates.map(exchangeRateText).join(', ')}`))]
      : []),
    ...(low ? unaskedInFew(state, now) : []),
    ...(plus ? [muted(PLUS_NOTE)] : []),
    ...(state.accounts.length > 1
      ? [
          plus
            ? lowestPiece(glyphs.mark)
            : { ...muted(`${glyphs.mark} cheapest in year 1`), short: `${glyphs.mark} cheapest` },
        ]
      : []),
    ...(unpriced > 0 ? [warn(`${unpriced} without a price`)] : []),
    ...(empty > 0
      ? [{ ...muted(`${empty} not offered${unasked ? ' or not asked for' : ''} (.)`), yields: 1 } as const]
      : []),
  ];
}

/** A set-up fee that is not known may make another account cheaper. */
function lowestPiece(mark: string): Piece {
  return { ...muted(`${mark} lowest in year 1 before these fees`), short: `${mark} lowest` };
}

function sentence(span: Span): Piece {
  return { ...span, cut: true };
}

function muted(text: string): Span {
  return { text, token: 'muted' };
}

function warn(text: string): Span {
  return { text, token: 'warn' };
}

function bad(text: string): Span {
  return { text, token: 'bad' };
}
