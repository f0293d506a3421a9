/** Prices as bars: solid up to the lowest, light up to the highest, the middle marked. Pure. */
import type { Span } from './cells.ts';
import type { Glyphs } from './theme.ts';

export interface BarRange {
  readonly from: number;
  readonly median: number;
  readonly to: number;
}

/**
 * The value of a full bar: the highest value, or less when a few high values would make all other bars tiny. Those values
 * then exceed the scale. 0 for no values.
 */
export function barScale(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const highest = sorted.at(-1) ?? 0;
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? highest;
  return highest > usual * 1.5 ? usual : highest;
}

/** A bar of exactly `width` cells. A value above the scale ends in the pointer sign. */
export function priceBar(range: BarRange, scale: number, width: number, glyphs: Glyphs): Span[] {
  const at = (value: number) =>
    scale <= 0 ? 0 : Math.min(width, Math.max(1, Math.round((value / scale) * width)));
  const solid = at(range.from);
  const end = Math.max(solid, at(range.to));
  const off = range.to > scale;
  const light = [...glyphs.track.repeat(end - solid)];
  const middle = at(range.median) - solid - 1;
  if (light[middle] !== undefined) light[middle] = glyphs.side;
  const cells: Span[] = [
    { text: glyphs.bar.repeat(solid), token: 'accent' },
    { text: light.join(''), token: 'accent' },
    { text: ' '.repeat(width - end) },
  ];
  return off ? withLast(cells, glyphs.pointer) : cells;
}

/** The bar with its last cell replaced. */
function withLast(cells: readonly Span[], sign: string): Span[] {
  const filled = cells.filter((span) => span.text !== '');
  const last = filled.at(-1);
  if (last === undefined) return filled;
  return [...filled.slice(0, -1), { ...last, text: last.text.slice(0, -1) }, { text: sign, token: 'warn' }];
}
