/** Status lines of several pieces: a piece is shown whole, in its short form, or not at all. Sentences are cut between words. Pure. */
import { graphemes } from '../text/graphemes.ts';
import { displayWidth } from '../text/width.ts';
import { type Cell, cellWidth, FEW_WORDS, type Signs, type Span, spansOf } from './cells.ts';
import type { Glyphs } from './theme.ts';

export interface Piece extends Span {
  /** Shown where the text does not fit. */
  readonly short?: string;
  /** A sentence: where it does not fit, its first words are shown. */
  readonly cut?: true;
  /** The higher, the sooner it gives way; 0 where it is not given. Of equals, the later one gives way. */
  readonly yields?: number;
}

/** The pieces that fit into `width` cells, in their order, with a dot or `between` between them. The most important one is always there. */
export function fitPieces(
  pieces: readonly Piece[],
  width: number,
  signs: Pick<Glyphs, 'dot' | 'ellipsis'>,
  between = ` ${signs.dot} `,
): Span[] {
  const kept = new Map<Piece, string>();
  let used = 0;
  for (const piece of pieces.toSorted((a, b) => (a.yields ?? 0) - (b.yields ?? 0))) {
    const gap = kept.size === 0 ? 0 : displayWidth(between);
    const forms = piece.short === undefined ? [piece.text] : [piece.text, piece.short];
    const room = width - used - gap;
    const fitting = forms.find((text) => displayWidth(text) <= room) ?? firstWords(piece, room, signs);
    const text = fitting ?? (kept.size === 0 ? forms.at(-1) : undefined);
    if (text === undefined) continue;
    kept.set(piece, text);
    used += gap + displayWidth(text);
  }
  const shown = pieces.filter((piece) => kept.has(piece));
  return shown.flatMap((piece, place): Span[] => {
    const span = {
      ...(piece.token === undefined ? {} : { token: piece.token }),
      text: kept.get(piece) ?? '',
    };
    return place === 0 ? [span] : [{ text: between, token: 'muted' }, span];
  });
}

/** Undefined where the piece is no sentence, or has no room for a few words. */
function firstWords({ text, cut }: Piece, room: number, signs: Pick<Signs, 'ellipsis'>): string | undefined {
  if (cut !== true || room < FEW_WORDS) return undefined;
  const words = cutAtWord(text, room, signs);
  return cellWidth(words) <= room ? words.map((span) => span.text).join('') : undefined;
}

/** The cell where it fits; else its first words and an ellipsis. A first word that fills the row is cut like any text. */
export function cutAtWord(cell: Cell, width: number, { ellipsis }: Pick<Signs, 'ellipsis'>): readonly Span[] {
  const spans = spansOf(cell);
  if (cellWidth(spans) <= width) return spans;
  const room = width - displayWidth(ellipsis) - 1;
  const letters = spans.flatMap((span) => [...graphemes(span.text)].map((text) => ({ ...span, text })));
  let used = 0;
  let end = 0;
  for (const [place, { text }] of letters.entries()) {
    if (used > room) break;
    if (text === ' ') end = place;
    used += displayWidth(text);
  }
  if (end === 0 || letters.slice(0, end).every(({ text }) => text === ' ')) return spans;
  return [...joined(letters.slice(0, end)), { text: ` ${ellipsis}`, ...tokenOf(letters[end - 1]) }];
}

function joined(letters: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const letter of letters) {
    const last = spans.at(-1);
    if (last !== undefined && last.token === letter.token && last.link === letter.link)
      spans[spans.length - 1] = { ...last, text: last.text + letter.text };
    else spans.push(letter);
  }
  return spans;
}

function tokenOf(span: Span | undefined): Pick<Span, 'token'> {
  return span?.token === undefined ? {} : { token: span.token };
}
