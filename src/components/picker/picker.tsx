/** A list in an overlay that typing filters: countries, the palette, help. */
import { Box } from 'ink';
import type { Binding } from '../../keys/action.ts';
import { inView, type ListMove } from '../../keys/list-cursor.ts';
import { cellWidth, FEW_WORDS, type Span, spread } from '../cells.ts';
import { Line } from '../line.tsx';
import type { Area, Overlay } from '../overlay.ts';
import { Panel } from '../panel.tsx';
import { cutAtWord } from '../pieces.ts';
import { createStore, type Store, useStore } from '../store.ts';
import { TextField } from '../text-field.tsx';
import { useUi } from '../ui-context.tsx';
import { pickerActions } from './actions.ts';
import {
  initialPicker,
  type PickerAction,
  type PickerItem,
  type PickerState,
  reducePicker,
} from './state.ts';

export interface PickerOptions {
  readonly id: string;
  readonly title: string;
  /** The items that match the typed text, best first. */
  readonly find: (typed: string) => readonly PickerItem[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onClose: () => void;
  /** The item under the cursor while nothing is typed; the first item by default. */
  readonly current?: string;
  /** Lets the person mark several items. Choosing returns the marked items, or the item under the cursor when none is marked. */
  readonly multiple?: { readonly marked: Iterable<string> };
  /** Rows in view, for page moves. */
  readonly height: () => number;
  /** The largest size that it can use, when that is more than usual. */
  readonly most?: Area;
}

export function createPicker(options: PickerOptions): Overlay {
  const store = createStore(reducePicker, initialPicker(options.multiple?.marked));
  const items = () => options.find(store.getState().typed.value);
  const current = () => items()[store.getState().cursor.index];
  const move = (kind: ListMove) => () =>
    store.dispatch({ kind: 'move', move: kind, count: items().length, height: listHeight(options.height()) });

  function placeOnCurrent(): void {
    if (options.current === undefined || store.getState().typed.value !== '') return;
    const found = items();
    const index = found.findIndex(({ id }) => id === options.current);
    if (index < 0) return;
    store.dispatch({ kind: 'place', index, count: found.length, height: listHeight(options.height()) });
  }
  placeOnCurrent();

  const bindings: Binding[] = [
    { action: pickerActions.up, run: move('up') },
    { action: pickerActions.down, run: move('down') },
    { action: pickerActions.pageUp, run: move('page-up') },
    { action: pickerActions.pageDown, run: move('page-down') },
    {
      action: pickerActions.mark,
      when: () => options.multiple !== undefined,
      run: () => {
        const item = current();
        if (item !== undefined) store.dispatch({ kind: 'mark', id: item.id });
      },
    },
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
      store.dispatch({ kind: 'edit', edit });
      if (store.getState().typed.value !== before) placeOnCurrent();
    },
    render: (area) => <PickerView {...area} options={options} store={store} />,
  };
}

interface PickerViewProps extends Area {
  readonly options: PickerOptions;
  readonly store: Store<PickerState, PickerAction>;
}

function PickerView({ options, store, width, height }: PickerViewProps) {
  const { theme } = useUi();
  const state = useStore(store);
  const found = options.find(state.typed.value);
  const rows = listHeight(height);
  const inside = width - 4;
  const { index, offset } = inView(state.cursor, found.length, rows);
  const shown = found.slice(offset, offset + rows).map((item, place) => ({ item, place: offset + place }));
  return (
    <Panel title={options.title} width={width} height={height}>
      <Box>
        <Line cell={[{ text: '/ ', token: 'key' }]} width={2} />
        <TextField state={state.typed} focused width={inside - 3} />
      </Box>
      {shown.map(({ item, place }) => {
        const heading = item.group !== found[place - 1]?.group ? (item.group ?? '') : '';
        const mark =
          options.multiple === undefined ? '' : state.marked.has(item.id) ? `${theme.glyphs.mark} ` : '  ';
        const right: Span[] = [{ text: item.disabled ?? item.detail ?? heading, token: 'muted' }];
        const left: Span[] = [
          { text: `${mark}${item.label}`, token: item.disabled === undefined ? 'plain' : 'muted' },
        ];
        const room = Math.max(FEW_WORDS, inside - cellWidth(left) - 1);
        return (
          <Line
            key={item.id}
            cell={spread(left, cutAtWord(right, room, theme.glyphs), inside, theme.glyphs, 'right')}
            width={inside}
            role="option"
            selected={place === index}
          />
        );
      })}
      {found.length === 0 ? <Line cell={[{ text: 'No match.', token: 'muted' }]} width={inside} /> : null}
    </Panel>
  );
}

/** Panel border and the typed line take three rows. */
function listHeight(height: number): number {
  return Math.max(1, height - 3);
}
