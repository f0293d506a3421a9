/** Draws the comparison: a column for each number, as many as fit. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { type Cell, fitCell, type Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { Panel } from '../../components/panel.tsx';
import { Region } from '../../components/region.tsx';
import { useRequirements } from '../../components/requirements.ts';
import { type Store, useStore } from '../../components/store.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapWords } from '../../components/wrap.ts';
import { inView, type ListCursor, type ListMove } from '../../keys/list-cursor.ts';
import { PLUS_NOTE } from '../../text/totals.ts';
import { displayWidth } from '../../text/width.ts';
import { type Cart, isInCart } from '../cart/cart.ts';
import type { CartRow } from '../cart/rows.ts';
import { type ComparedPoint, comparedPoints } from './compare-points.ts';
import { lacksSetupFee } from './offers.ts';

const LABEL_WIDTH = 11;
/** Borders and a blank cell on each side. */
const FRAME_WIDTH = 4;
/** The pointer, the mark, a number, and a blank cell behind it. */
const NARROWEST = 20;
const WIDEST = 30;

/** The width that a comparison of so many numbers can use. */
export function widthOf(count: number): number {
  return FRAME_WIDTH + LABEL_WIDTH + count * WIDEST;
}

/** How many numbers fit side by side into a comparison of this width. */
export function columnsIn(width: number, count: number): number {
  const fitting = Math.floor((width - FRAME_WIDTH - LABEL_WIDTH) / NARROWEST);
  return Math.min(count, Math.max(1, fitting));
}

export interface ComparisonViewProps extends Area {
  readonly rows: readonly CartRow[];
  readonly store: Store<ListCursor, ListMove>;
  readonly cart: Cart;
}

export function ComparisonView({ rows, store, cart, width, height }: ComparisonViewProps) {
  const { theme, screenReader } = useUi();
  const usual = useRequirements();
  const inCart = useStore(cart);
  const inside = width - FRAME_WIDTH;
  const count = columnsIn(width, rows.length);
  const cursor = inView(useStore(store), rows.length, count);
  const column = Math.floor((inside - LABEL_WIDTH) / count);
  const numbers = rows.map(({ offer }) => offer);
  const inColumns = (cells: readonly Cell[]): readonly Span[] =>
    cells
      .slice(cursor.offset, cursor.offset + count)
      .flatMap((cell) => [...fitCell(cell, column - 1, 'left', theme.glyphs), { text: ' ' }]);
  const line = (name: string, cells: readonly Cell[]): readonly Span[] => [
    { text: name.padEnd(LABEL_WIDTH), token: 'muted' },
    ...inColumns(cells),
  ];
  const points = comparedPoints(numbers, usual);
  const hidden = { left: cursor.offset, right: rows.length - cursor.offset - count };
  // A screen reader hears neither the pointer nor what the mark means.
  const current = screenReader === true ? numbers[cursor.index]?.phoneNumber : undefined;
  const legend =
    current === undefined ? `${theme.glyphs.mark} in the cart.` : saidOf(current, isInCart(inCart, current));
  const sentences = footnotes(points, hidden, numbers.some(lacksSetupFee), legend);
  const notes = wrapSentences(sentences, inside);
  // The borders and the numbers.
  const room = height - 3 - notes.length;
  const shown = points.slice(0, room);
  const gap = shown.length < room ? [''] : [];
  return (
    <Panel
      title={`Comparing ${count} of ${rows.length}`}
      width={width}
      height={Math.min(height, 3 + shown.length + gap.length + notes.length)}
    >
      <Region flexDirection="column" at={(x) => targetAt(x, column, cursor.offset)}>
        <Line
          width={inside}
          cell={line(
            '',
            numbers.map(({ phoneNumber }, index) =>
              head(phoneNumber, index === cursor.index, isInCart(inCart, phoneNumber), theme.glyphs),
            ),
          )}
        />
        {shown.map((point) => (
          <Line
            key={point.name}
            width={inside}
            cell={line(
              point.name,
              point.values.map((text, index) => valueCell(point, text, index)),
            )}
          />
        ))}
      </Region>
      <Lines lines={[...gap, ...notes.map((text): Cell => [{ text, token: 'muted' }])]} width={inside} />
    </Panel>
  );
}

/** The column of a number; the labels are not to be clicked. */
function targetAt(x: number, column: number, offset: number) {
  if (x < LABEL_WIDTH) return undefined;
  return { kind: 'row' as const, index: offset + Math.floor((x - LABEL_WIDTH) / column) };
}

function saidOf(phoneNumber: string, inCart: boolean): string {
  return `${formatPhoneNumber(phoneNumber)} is selected, ${inCart ? 'in the cart' : 'not in the cart'}.`;
}

interface HeadSigns {
  readonly pointer: string;
  readonly mark: string;
}

function head(phoneNumber: string, focused: boolean, inCart: boolean, { pointer, mark }: HeadSigns): Cell {
  const signs = `${focused ? pointer : ' '}${inCart ? mark : ' '} `;
  const token = focused ? 'selected' : inCart ? 'heading' : 'muted';
  return [{ text: signs }, { text: formatPhoneNumber(phoneNumber), token }];
}

/** Values stand below the number, not below its signs. */
function valueCell({ differ, lowest }: ComparedPoint, text: string, index: number): Cell {
  const indent = { text: '   ' };
  if (lowest.has(index)) return [indent, { text, token: 'good' }, { text: ' lowest', token: 'good' }];
  return [indent, { text, token: differ ? 'match' : 'plain' }];
}

function footnotes(
  points: readonly ComparedPoint[],
  hidden: { readonly left: number; readonly right: number },
  atLeast: boolean,
  legend: string,
): readonly string[] {
  const sides = [
    ...(hidden.left > 0 ? [`${hidden.left} more to the left`] : []),
    ...(hidden.right > 0 ? [`${hidden.right} more to the right`] : []),
  ];
  return [
    ...(sides.length > 0 ? [`${sides.join(', ')}.`] : []),
    legend,
    ...(points.some(({ differ }) => differ) ? ['Differences are underlined.'] : []),
    ...(atLeast ? [`${PLUS_NOTE} (not published).`] : []),
  ];
}

/** A sentence begins a line of its own where it does not fit behind the one before. */
function wrapSentences(sentences: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const sentence of sentences) {
    const last = lines.at(-1);
    const both = `${last} ${sentence}`;
    if (last !== undefined && displayWidth(both) <= width) lines.splice(-1, 1, both);
    else lines.push(...wrapWords(sentence, width));
  }
  return lines;
}
