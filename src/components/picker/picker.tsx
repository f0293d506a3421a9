/** A list in an overlay that typing filters: countries, the palette, help. */
import { Box } from 'ink';
import { useMemo } from 'react';
import type { Binding } from '../../keys/action.ts';
import { inView, type ListCursor, type ListMove } from '../../keys/list-cursor.ts';

import { SCROLL_BAR } from '../columns.ts';
import { Line } from '../line.tsx';
import type { Area, Overlay } from '../overlay.ts';
import { Panel } from '../panel.tsx';

import { Region } from '../region.tsx';
import { ScrollBar } from '../scroll-bar.tsx';
import { createStore, type Store, useStore } from '../store.ts';
import { TextField } from '../text-field.tsx';
import type { Glyphs } from '../theme.ts';
import { useUi } from '../ui-context.tsx';
import { pickerActions } from './actions.ts';
import { cutRow, PickerRow, rowParts, wholeRow } from './row.tsx';
import { sheetColumns } from './sheet.ts';
import {
  initialPicker,
  type PickerAction,
  type PickerItem,
  type PickerState,
  reducePicker,
} from './state.ts';

/** Panel borders and the blanks inside them. */
const FRAME = 4;
const COLUMN_GAP = 2;
/** Panel border and the typed line. */
const FRAME_ROWS = 3;

export interface PickerOptions {
  readonly id: string;
  readonly title: string;
  /** The items that match the typed text, best first. */
  readonly find: (typed: string) => readonly PickerItem[];
  /** What is said where nothing matches. */
  readonly none?: string;
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onClose: () => void;
  /** Shows what else can be done with the item under the cursor. */
  readonly onManage?: (id: string) => void;
  /** The item under the cursor while nothing is typed; the first item by default. */
  readonly current?: string;
  /** Lets the person mark several items. Choosing returns the marked items, or the item under the cursor when none is marked. */
  readonly multiple?: { readonly marked: Iterable<string> };
  /** The height of the overlay, for page moves. */
  readonly height: () => number;
  /** Side by side, as many as fit: a sheet instead of a list. By default there is one column. */
  readonly sheet?: { readonly width: () => number };
  /** Typed into the empty field, this character closes the picker: the key that opened it. */
  readonly closedBy?: string;
  /** The largest size that it can use, when that is more than usual. */
  readonly most?: Area;
}

export function createPicker(options: PickerOptions): Overlay {
  const store = createStore(reducePicker, initialPicker(options.multiple?.marked));
  const items = () => options.find(store.getState().typed.value);
  const current = () => items()[store.getState().cursor.index];
  const move = (kind: ListMove) => () =>
    store.dispatch({
      kind: 'move',
      move: kind,
      count: items().length,
      height: inViewAtOnce(options, items()),
    });

  function placeOnCurrent(): void {
    if (options.current === undefined || store.getState().typed.value !== '') return;
    const found = items();
    const index = found.findIndex(({ id }) => id === options.current);
    if (index < 0) return;
    store.dispatch({ kind: 'place', index, count: found.length, height: inViewAtOnce(options, found) });
  }
  placeOnCurrent();

  const bindings: Binding[] = [
    { action: pickerActions.up, run: move('up') },
    { action: pickerActions.down, run: move('down') },
    { action: pickerActions.pageUp, run: move('page-up') },
    { action: pickerActions.pageDown, run: move('page-down') },
    ...itemBindings(options, store, current),
    {
      action: pickerActions.choose,
      disabled: () => (current() === undefined ? 'nothing matches what you typed' : current()?.disabled),
      run: () => {
        const item = current();
        const { marked } = store.getState();
        if (item !== undefined) options.onChoose(marked.size > 0 ? [...marked] : [item.id]);
      },
    },
    { action: pickerActions.close, run: options.onClose },
  ];

  return {
    id: options.id,
    modal: true,
    ...(options.most === undefined ? {} : { most: options.most }),
    bindings,
    field: () => (edit) => {
      const before = store.getState().typed.value;
      if (before === '' && edit.kind === 'insert' && edit.text === options.closedBy) {
        options.onClose();
        return;
      }
      store.dispatch({ kind: 'edit', edit });
      if (store.getState().typed.value !== before) placeOnCurrent();
    },
    pointer: {
      index: () => store.getState().cursor.index,
      // Where several can be chosen, a click marks.
      chooses: options.multiple === undefined,
      onlyEnter: () => current()?.onlyEnter,
      move: (by) => {
        move(columnsOf(options, items()) > 1 ? byPages(by) : by)();
        const item = typeof by === 'object' && 'to' in by ? current() : undefined;
        if (item !== undefined && options.multiple !== undefined)
          store.dispatch({ kind: 'mark', id: item.id });
      },
    },
    render: (area) => <PickerView {...area} options={options} store={store} />,
  };
}

/** What can be done with the item under the cursor besides choosing it. */
function itemBindings(
  options: PickerOptions,
  store: Store<PickerState, PickerAction>,
  current: () => PickerItem | undefined,
): readonly Binding[] {
  const withCurrent = (act: (item: PickerItem) => void) => () => {
    const item = current();
    if (item !== undefined) act(item);
  };
  return [
    {
      action: pickerActions.mark,
      when: () => options.multiple !== undefined,
      run: withCurrent(({ id }) => store.dispatch({ kind: 'mark', id })),
    },
    {
      action: pickerActions.unmarkAll,
      when: () => options.multiple !== undefined,
      disabled: () => (store.getState().marked.size === 0 ? 'nothing is marked' : undefined),
      run: () => store.dispatch({ kind: 'unmark-all' }),
    },
    {
      action: pickerActions.manage,
      when: () => options.onManage !== undefined,
      run: withCurrent(({ id }) => options.onManage?.(id)),
    },
  ];
}

/** " 249 of 249". */
const LONGEST_POSITION = 11;

interface PickerViewProps extends Area {
  readonly options: PickerOptions;
  readonly store: Store<PickerState, PickerAction>;
}

function PickerView({ options, store, width, height }: PickerViewProps) {
  const { theme } = useUi();
  const state = useStore(store);
  const found = options.find(state.typed.value);
  const inside = width - FRAME;
  const highest = listHeight(height);
  const all = useMemo(
    () => rowsOfAll(options.find(''), highest, inside, theme.glyphs),
    [options, highest, inside, theme.glyphs],
  );
  // As high as the whole list, so that it keeps its size while typing filters it.
  const needed = options.sheet === undefined ? Math.max(1, all, found.length) : Number.POSITIVE_INFINITY;
  const rows = Math.min(highest, needed);
  const columns = options.sheet === undefined ? 1 : sheetColumns(found.length, inside, rows);
  // A list that is in view as a whole has no bar.
  const bar = found.length > rows * columns ? SCROLL_BAR : 0;
  const columnWidth = Math.floor((inside - bar) / columns);
  const rowWidth = columnWidth - (columns > 1 ? COLUMN_GAP : bar);
  const partsOf = (place: number) =>
    rowParts(found, place, options.multiple === undefined ? undefined : state.marked, theme.glyphs);
  const currentLines = wholeRow(
    partsOf(Math.min(state.cursor.index, found.length - 1)),
    rowWidth,
    theme.glyphs,
  );
  // In a list the row under the cursor is shown whole; it takes rows from those below it.
  const whole = columns === 1 ? currentLines.slice(0, rows) : currentLines.slice(0, 1);
  const extra = Math.max(0, whole.length - 1);
  const { index, offset } = seenOf(state.cursor, found.length, rows - extra, columns);
  const position = found.length === 0 ? '' : ` ${index + 1} of ${found.length}`;
  return (
    <Panel title={options.title} width={width} height={rows + FRAME_ROWS}>
      <Box>
        <Line cell={[{ text: '/ ', token: 'key' }]} width={2} />
        <Box width={inside - 2 - LONGEST_POSITION}>
          <TextField state={state.typed} focused width={inside - 2 - LONGEST_POSITION} />
        </Box>
        <Line cell={[{ text: position, token: 'muted' }]} width={LONGEST_POSITION} align="right" />
      </Box>
      <Region
        at={(cell, row) => {
          const below = Math.min(extra, Math.max(0, row - (index - offset)));
          const at = offset + Math.floor(cell / columnWidth) * rows + row - below;
          return cell < columnWidth * columns && at < found.length ? { kind: 'row', index: at } : undefined;
        }}
      >
        {Array.from({ length: columns }, (_, column) => offset + column * rows).map((from) => (
          <Box key={from - offset} flexDirection="column" width={columnWidth}>
            {found.slice(from, from + rows - extra).map((item, row) => (
              <PickerRow
                key={item.id}
                lines={from + row === index ? whole : [cutRow(partsOf(from + row), rowWidth, theme.glyphs)]}
                width={rowWidth}
                selected={from + row === index}
              />
            ))}
          </Box>
        ))}
        {bar === 0 ? null : (
          <ScrollBar offset={offset} count={found.length} height={rows} inView={rows * columns} />
        )}
      </Region>
      {found.length === 0 ? (
        <Line cell={[{ text: options.none ?? 'No match.', token: 'muted' }]} width={inside} />
      ) : null}
    </Panel>
  );
}

/** The rows that a list needs, with any of its items under the cursor and shown whole. */
function rowsOfAll(items: readonly PickerItem[], highest: number, width: number, glyphs: Glyphs): number {
  if (items.length >= highest) return items.length;
  const lines = items.map(
    (_, place) => wholeRow(rowParts(items, place, undefined, glyphs), width, glyphs).length,
  );
  return items.length - 1 + Math.max(1, ...lines);
}

/** A list moves by single rows, a sheet by whole pages: its columns would otherwise all change with each key. */
function seenOf(cursor: ListCursor, count: number, rows: number, columns: number): ListCursor {
  if (columns === 1) return inView(cursor, count, rows);
  const index = Math.min(cursor.index, Math.max(0, count - 1));
  const page = rows * columns;
  return { index, offset: Math.floor(index / page) * page };
}

/** A sheet turns its pages. */
function byPages(move: ListMove): ListMove {
  if (typeof move !== 'object' || 'to' in move) return move;
  return move.scroll < 0 ? 'page-up' : 'page-down';
}

function columnsOf({ height, sheet }: PickerOptions, items: readonly PickerItem[]): number {
  return sheet === undefined ? 1 : sheetColumns(items.length, sheet.width() - FRAME, listHeight(height()));
}

function inViewAtOnce(options: PickerOptions, items: readonly PickerItem[]): number {
  return listHeight(options.height()) * columnsOf(options, items);
}

function listHeight(height: number): number {
  return Math.max(1, height - FRAME_ROWS);
}
