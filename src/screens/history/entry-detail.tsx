/** One row in full over the screen: facts, every step, the provider's own record. It follows the journal. */
import { type Cell, cellWidth } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import { type Area, overlayArea } from '../../components/overlay.ts';
import { Panel } from '../../components/panel.tsx';
import { createStore, type Store, useStore } from '../../components/store.ts';
import { createTheme, type Glyphs } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import type { ScreenContext } from '../screen.ts';
import { historyActions } from './actions.ts';

export interface HistoryOptions {
  readonly title: string;
  /** The lines as they are now, for a width in cells. */
  readonly lines: (width: number, glyphs: Glyphs, now: number) => readonly Cell[];
}

/** Scrolling only counts lines, and the signs in them do not change their number. */
const COUNTED = createTheme({ colour: false, ascii: true }).glyphs;

/** Opens the history; up and down scroll by most of a page. */
export function showHistory(context: ScreenContext, options: HistoryOptions): void {
  const store = createStore<number, number>((_, next) => next, 0);
  const scroll = (direction: -1 | 1) => {
    const { rows, width } = inside(overlayArea(context.area()));
    const count = options.lines(width, COUNTED, context.runtime.now()).length;
    const last = Math.max(0, count - rows);
    const step = direction * Math.max(1, rows - 2);
    // From what is seen: the window may have become larger since the last key.
    const seen = Math.min(last, store.getState());
    store.dispatch(Math.min(last, Math.max(0, seen + step)));
  };
  context.showOverlay({
    id: 'history',
    modal: true,
    bindings: [
      { action: historyActions.close, run: () => context.closeOverlay('history') },
      { action: historyActions.up, run: () => scroll(-1) },
      { action: historyActions.down, run: () => scroll(1) },
    ],
    render: (area) => <HistoryView {...area} store={store} options={options} />,
  });
}

/** Border and padding take four columns; border and the row that says where one is take three rows. */
function inside(area: Area): { readonly rows: number; readonly width: number } {
  return { rows: Math.max(1, area.height - 3), width: area.width - 4 };
}

interface HistoryViewProps extends Area {
  readonly store: Store<number, number>;
  readonly options: HistoryOptions;
}

function HistoryView({ store, options, ...area }: HistoryViewProps) {
  const { theme, now } = useUi();
  const { rows, width } = inside(area);
  const lines = options.lines(width, theme.glyphs, now());
  const first = Math.min(useStore(store), Math.max(0, lines.length - rows));
  const below = Math.max(0, lines.length - first - rows);
  const place = below > 0 ? `${below} more below ${theme.glyphs.down}` : 'the end';
  const shown = lines.slice(first, first + rows);
  const blank = Array.from({ length: Math.max(0, rows - shown.length) }, () => '');
  return (
    <Panel title={options.title} {...area}>
      <Lines lines={[...shown, ...blank, placeLine(place, width)]} width={width} />
    </Panel>
  );
}

function placeLine(place: string, width: number): Cell {
  return [{ text: ' '.repeat(Math.max(0, width - cellWidth(place))) }, { text: place, token: 'muted' }];
}
