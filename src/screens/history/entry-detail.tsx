/** A purchase or release in full, over the screen: facts, every step, the provider's record. It follows the journal. */
import { type Cell, cellWidth } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import { type Area, overlayArea } from '../../components/overlay.ts';
import { Panel } from '../../components/panel.tsx';
import { createStore, type Store, useStore } from '../../components/store.ts';
import { createTheme, type Glyphs } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { entryDetailActions } from './actions.ts';
import type { HistoryDependencies } from './dependencies.ts';

export interface EntryDetailOptions {
  readonly title: string;
  /** The lines as they are now, for a width in cells. */
  readonly lines: (width: number, glyphs: Glyphs, now: number) => readonly Cell[];
}

/** Scrolling only counts lines; which signs are drawn does not change their number. */
const ANY_GLYPHS = createTheme({ colour: false, ascii: true }).glyphs;

/** A large window shows more of it at once. */
const MOST: Area = { width: 110, height: 56 };

/** Opens the history; up and down scroll by most of a page. */
export function showEntryDetail(context: HistoryDependencies['context'], options: EntryDetailOptions): void {
  const store = createStore<number, number>((_, next) => next, 0);
  const page = () => Math.max(1, inside(overlayArea(context.area(), MOST)).rows - 2);
  const scroll = (step: number) => {
    const { rows, width } = inside(overlayArea(context.area(), MOST));
    const count = options.lines(width, ANY_GLYPHS, context.runtime.now()).length;
    const last = Math.max(0, count - rows);
    // From the first line that is shown: the window may have become larger since the last key.
    const shown = Math.min(last, store.getState());
    store.dispatch(Math.min(last, Math.max(0, shown + step)));
  };
  context.showOverlay({
    id: 'history',
    modal: true,
    most: MOST,
    bindings: [
      { action: entryDetailActions.close, run: () => context.closeOverlay('history') },
      { action: entryDetailActions.up, run: () => scroll(-page()) },
      { action: entryDetailActions.down, run: () => scroll(page()) },
    ],
    pointer: {
      move: (by) => {
        if (typeof by === 'object' && 'scroll' in by) scroll(by.scroll);
      },
    },
    render: (area) => <EntryDetail {...area} store={store} options={options} />,
  });
}

/** Border and padding take four columns; border and the row with the position take three rows. */
function inside(area: Area): { readonly rows: number; readonly width: number } {
  return { rows: Math.max(1, area.height - 3), width: area.width - 4 };
}

interface EntryDetailProps extends Area {
  readonly store: Store<number, number>;
  readonly options: EntryDetailOptions;
}

function EntryDetail({ store, options, ...area }: EntryDetailProps) {
  const { theme, now } = useUi();
  const { rows: room, width } = inside(area);
  const lines = options.lines(width, theme.glyphs, now());
  // No higher than what there is to say.
  const rows = Math.min(room, lines.length);
  const first = Math.min(useStore(store), Math.max(0, lines.length - rows));
  const below = Math.max(0, lines.length - first - rows);
  const place = below > 0 ? `${below} more below ${theme.glyphs.down}` : 'the end';
  const shown = lines.slice(first, first + rows);
  return (
    <Panel title={options.title} width={area.width} height={area.height - room + rows}>
      <Lines lines={[...shown, positionLine(place, width)]} width={width} />
    </Panel>
  );
}

function positionLine(place: string, width: number): Cell {
  return [{ text: ' '.repeat(Math.max(0, width - cellWidth(place))) }, { text: place, token: 'muted' }];
}
