/** What stands behind the picture as a whole, in one row each. Pure. */
import { exchangeRateText, type PricedCell, priceProblem } from '../../api/pricing/index.ts';
import type { Span } from '../../components/cells.ts';
import type { Glyphs } from '../../components/theme.ts';
import { formatSpan } from '../../text/format.ts';
import { hasFailed, isNotOffered } from './rows.ts';
import { answeredRows, type PricingState } from './state.ts';

/** Where the prices come from: a price list, offers, or both where accounts differ. */
export function sourceText(state: PricingState): string {
  const priced = pricedCells(state);
  const sources = new Set(priced.map((cell) => cell.source));
  if (sources.size === 0) return '';
  if (!sources.has('offers')) return 'from the price list';
  const cut = priced.some((cell) => cell.more);
  const offers = cut ? 'from the first offers of each' : 'from all offers';
  return sources.has('price list') ? `${offers}, and a price list` : offers;
}

/** How much was asked, what failed, was left out or is not offered, and how old the oldest answer is. */
export function statusSpans(state: PricingState, now: number, glyphs: Glyphs, withYears: boolean): Span[] {
  const rows = answeredRows(state);
  const priced = pricedCells(state);
  const failed = rows.filter(hasFailed).length;
  const empty = rows.filter(isNotOffered).length;
  const unpriced = priced.reduce((sum, cell) => sum + cell.notStated, 0);
  const doubt = priceProblem(priced);
  const oldest = priced.reduce((at, cell) => Math.min(at, cell.fetchedAt), now);
  const parts: Span[] = [
    ...(state.reading.kind === 'stopped' ? [warn('stopped, r asks anew')] : []),
    ...(state.reading.kind === 'failed' ? [bad(state.reading.error.message)] : []),
    ...(failed > 0 ? [bad(`${glyphs.failed} ${failed} failed, r asks again`)] : []),
    ...(doubt === undefined ? [] : [warn(`not complete: ${doubt.reason}`)]),
    ...(priced.length > 0 ? [muted(`${formatSpan(now - oldest)} old`)] : []),
    ...(state.rates.length > 0 ? [warn(`your rate: ${state.rates.map(exchangeRateText).join(', ')}`)] : []),
    ...(state.accounts.length > 1 ? [muted(`${glyphs.mark} cheapest in year 1`)] : []),
    ...(unpriced > 0 ? [warn(`${unpriced} without a price`)] : []),
    ...(empty > 0 ? [muted(`${empty} not offered (e ${state.showEmpty ? 'hides' : 'shows'} them)`)] : []),
    ...(priced.length > 0 ? atLeast(state, withYears) : []),
  ];
  return parts.flatMap((span, place) => (place === 0 ? [span] : [muted(` ${glyphs.dot} `), span]));
}

/** What "+" after a total means, as far as there are totals in the picture and room to say so. */
function atLeast(state: PricingState, withYears: boolean): Span[] {
  if (withYears) return [muted('+ is at least: no set-up fee is stated')];
  return state.accounts.length > 1 ? [muted('+ at least')] : [];
}

function pricedCells(state: PricingState): readonly PricedCell[] {
  const cells = answeredRows(state).flatMap((row) => row.parts.map((part) => part.priced));
  return [...new Set(cells)].filter((cell) => cell !== undefined);
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
