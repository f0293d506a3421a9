/**
 * A short menu in an overlay, drawn by ink-select-input. Its own keys are off, because it selects by digit, wraps around
 * and loses keys of a burst. This file keeps the index, and a new index remounts the list at that row.
 */
import { Text } from 'ink';
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import type { ActionDefinition, Binding } from '../../keys/action.ts';
import { moveCursor } from '../../keys/list-cursor.ts';
import type { ThemeName } from '../../text/theme-names.ts';
import { displayWidth } from '../../text/width.ts';
import { Line } from '../line.tsx';
import type { Area, Overlay } from '../overlay.ts';
import { Panel } from '../panel.tsx';
import { Region } from '../region.tsx';
import { createStore, type Store, useStore } from '../store.ts';
import { useUi } from '../ui-context.tsx';
import { menuActions } from './actions.ts';

export interface MenuItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly letter?: string;
  /** Why it cannot be chosen now. It keeps its place, so that the others keep theirs. */
  readonly disabled?: string;
}

export interface MenuOptions<Id extends string> {
  readonly id: string;
  readonly title: string;
  /** No more than fit a small window. Use a picker for longer lists. The `letter` of an item chooses it at once. */
  readonly items: readonly MenuItem<Id>[];
  /** The item under the pointer at first; the first one without. */
  readonly start?: Id;
  /** The key that opened the menu, and chooses in it as Enter does. */
  readonly again?: ActionDefinition;
  /** Other keys that act while the menu is open. */
  readonly more?: readonly Binding[];
  /** The theme that the item under the pointer stands for, where the items are themes. */
  readonly theme?: (id: Id) => ThemeName;
  readonly onChoose: (id: Id) => void;
  readonly onClose: () => void;
}

/** Panel borders and the two columns of the pointer. */
const FRAME = { width: 6, height: 2 };

export function createMenu<Id extends string>(options: MenuOptions<Id>): Overlay {
  const { items, again, more = [], theme } = options;
  const last = items.length - 1;
  const start = Math.max(
    0,
    items.findIndex(({ id }) => id === options.start),
  );
  const store = createStore((_: number, next: number) => Math.min(last, Math.max(0, next)), start);
  const step = (by: number) => store.dispatch(store.getState() + by);
  const current = () => items[store.getState()];
  const choose = () => {
    const item = current();
    if (item !== undefined) options.onChoose(item.id);
  };
  const choosing = { disabled: () => current()?.disabled, run: choose };
  const bindings: Binding[] = [
    { action: menuActions.up, run: () => step(-1) },
    { action: menuActions.down, run: () => step(1) },
    { action: menuActions.first, run: () => store.dispatch(0) },
    { action: menuActions.last, run: () => store.dispatch(last) },
    { action: menuActions.choose, ...choosing },
    { action: menuActions.close, run: options.onClose },
    ...(again === undefined ? [] : [{ action: again, ...choosing }]),
    ...more,
    ...items.flatMap(({ id, letter, disabled }) =>
      letter === undefined
        ? []
        : [{ action: letterAction(letter), disabled: () => disabled, run: () => options.onChoose(id) }],
    ),
  ];
  const lettered = items.some(({ letter }) => letter !== undefined);
  const labels = items.map(({ label, letter = ' ', disabled }) => {
    const text = lettered ? `${letter}  ${label}` : label;
    return disabled === undefined ? text : `${text} (${disabled})`;
  });
  return {
    id: options.id,
    modal: true,
    bindings,
    ...(theme === undefined ? {} : { theme: () => themeOf(current(), theme) }),
    pointer: {
      chooses: true,
      move: (to) =>
        store.dispatch(moveCursor({ index: store.getState(), offset: 0 }, to, items.length, 1).index),
    },
    render: (area) => <MenuView {...area} title={options.title} labels={labels} store={store} />,
  };
}

function themeOf<Id extends string>(
  item: MenuItem<Id> | undefined,
  theme: (id: Id) => ThemeName,
): ThemeName | undefined {
  return item === undefined ? undefined : theme(item.id);
}

/** Neither in the registry nor in the footer: the menu shows its letters, and nobody configures them. */
function letterAction(letter: string): ActionDefinition {
  const { title, short, group } = menuActions.choose;
  return { id: `menu.choose ${letter}`, keys: [letter], title, short, group };
}

interface MenuViewProps extends Area {
  readonly title: string;
  readonly labels: readonly string[];
  readonly store: Store<number, number>;
}

function MenuView({ title, labels, store, width, height }: MenuViewProps) {
  const index = useStore(store);
  const wanted = Math.max(
    displayWidth(title) + FRAME.width,
    ...labels.map((label) => displayWidth(label) + FRAME.width),
  );
  return (
    <Panel
      title={title}
      width={Math.min(width, wanted)}
      height={Math.min(height, labels.length + FRAME.height)}
    >
      <Region flexDirection="column" at={(_, row) => ({ kind: 'row', index: row })}>
        <SelectInput
          key={index}
          isFocused={false}
          initialIndex={index}
          items={labels.map((label) => ({ key: label, value: label, label }))}
          indicatorComponent={Indicator}
          itemComponent={Item}
        />
      </Region>
    </Panel>
  );
}

function Indicator({ isSelected = false }: IndicatorProps) {
  const { theme } = useUi();
  return <Text>{isSelected ? `${theme.glyphs.pointer} ` : '  '}</Text>;
}

function Item({ isSelected = false, label }: ItemProps) {
  return <Line cell={label} width={displayWidth(label)} selected={isSelected} role="option" />;
}
