/** Text in terminal cells: measured, cut and padded by display width, then styled. */
import type { CarrierPage } from '../api/carrier-pages.ts';
import { graphemes } from '../text/graphemes.ts';
import { displayWidth } from '../text/width.ts';
import type { Glyphs, Theme, Token } from './theme.ts';

/** A piece of a line with one meaning. */
export interface Span {
  readonly text: string;
  readonly token?: Token;
  /** What a terminal with links opens on a click. */
  readonly link?: CarrierPage;
}

export type Cell = string | readonly Span[];

/** The signs for writing a cell. */
export type Signs = Pick<Glyphs, 'ellipsis' | 'spell'>;

export function spansOf(cell: Cell): readonly Span[] {
  return typeof cell === 'string' ? [{ text: cell }] : cell;
}

export function cellWidth(cell: Cell): number {
  return spansOf(cell).reduce((width, span) => width + displayWidth(span.text), 0);
}

/** The spans as exactly `width` cells: padded, or cut with an ellipsis. */
export function fitCell(
  cell: Cell,
  width: number,
  align: 'left' | 'right',
  { ellipsis, spell }: Signs,
): readonly Span[] {
  const spans = spansOf(cell).map((span) => spelled(span, spell));
  const used = cellWidth(spans);
  const padding = { text: ' '.repeat(Math.max(0, width - used)) };
  if (used <= width) return align === 'left' ? [...spans, padding] : [padding, ...spans];
  return cut(spans, width, ellipsis);
}

/** Returns the same object when nothing changes, because cells are compared by their spans. */
function spelled(span: Span, spell: Signs['spell']): Span {
  const text = spell(span.text);
  return text === span.text ? span : { ...span, text };
}

function cut(spans: readonly Span[], width: number, ellipsis: string): readonly Span[] {
  const room = Math.max(0, width - displayWidth(ellipsis));
  const kept: Span[] = [];
  let used = 0;
  for (const span of spans) {
    let text = '';
    for (const grapheme of graphemes(span.text)) {
      const next = displayWidth(grapheme);
      if (used + next > room) {
        return [
          ...kept,
          { ...span, text: text + ellipsis },
          { text: ' '.repeat(Math.max(0, width - used - displayWidth(ellipsis))) },
        ];
      }
      text += grapheme;
      used += next;
    }
    kept.push({ ...span, text });
  }
  return kept;
}

/** The spans as one styled string. A selected line is fully inverse and ignores the tokens of its spans. */
export function paintLine(theme: Theme, spans: readonly Span[], selected = false): string {
  if (selected) return theme.paint('selected', spans.map((span) => span.text).join(''));
  return spans
    .map(({ text, token = 'plain', link }) => {
      const painted = theme.paint(token, text);
      return link === undefined ? painted : theme.link(link, painted);
    })
    .join('');
}

/** What the right text keeps in any case: enough for a few words. */
export const FEW_WORDS = 16;

/**
 * Left and right text on one line of exactly `width` cells. Where both do not fit, `cutFirst` gives way: the left text to any
 * length, the right text until only a few words of it are left.
 */
export function spread(
  left: Cell,
  right: Cell,
  width: number,
  signs: Signs,
  cutFirst: 'left' | 'right' = 'left',
): readonly Span[] {
  const needed = (cell: Cell) => cellWidth(spansOf(cell).map((span) => spelled(span, signs.spell)));
  const most = cutFirst === 'left' ? width : Math.min(width, Math.max(FEW_WORDS, width - needed(left) - 1));
  const rightWidth = Math.min(needed(right), most);
  const leftWidth = Math.max(0, width - rightWidth - (rightWidth > 0 ? 1 : 0));
  const gap = { text: ' '.repeat(Math.max(0, width - leftWidth - rightWidth)) };
  return [...fitCell(left, leftWidth, 'left', signs), gap, ...fitCell(right, rightWidth, 'left', signs)];
}
