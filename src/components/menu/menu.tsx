/**
 * A short menu in an overlay, drawn by ink-select-input. Its own keys are off, because it selects by digit, wraps around
 * and loses keys of a burst. This file keeps the index, and a new index remounts the list at that row.
 */
import { Box, Text } from 'ink';
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import type { Binding } from '../../keys/action.ts';
import { displayWidth } from '../../text/width.ts';
import { Line } from '../line.tsx';
import type { Area, Overlay } from '../overlay.ts';
import { Panel } from '../panel.tsx';
import { createStore, type Store, useStore } from '../store.ts';
import { useUi } from '../ui-context.tsx';
import { menuActions } from './actions.ts';

export interface MenuOptions<Id extends string> {
  readonly id: string;
  readonly title: string;
  /** No more than fit a small window. Use a picker for longer lists. */
  readonly items: readonly { readonly id: Id; readonly label: string }[];
  readonly onChoose: (id: Id) => void;
  readonly onClose: () => void;
}

/** Panel borders and the two columns of the pointer. */
const FRAME = { width: 6, height: 2 };

export function createMenu<Id extends string>(options: MenuOptions<Id>): Overlay {
  const last = options.items.length - 1;
  const store = createStore((index: number, by: number) => Math.min(last, Math.max(0, index + by)), 0);
  const bindings: Binding[] = [
    { action: menuActions.up, run: () => store.dispatch(-1) },
    { action: menuActions.down, run: () => store.dispatch(1) },
    {
      action: menuActions.choose,
      run: () => {
        const item = options.items[store.getState()];
        if (item !== undefined) options.onChoose(item.id);
      },
    },
    { action: menuActions.close, run: options.onClose },
  ];
  const labels = options.items.map((item) => item.label);
  return {
    id: options.id,
    modal: true,
    bindings,
    render: (area) => <MenuView {...area} title={options.title} labels={labels} store={store} />,
  };
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
      <Box flexDirection="column">
        <SelectInput
          key={index}
          isFocused={false}
          initialIndex={index}
          items={labels.map((label) => ({ key: label, value: label, label }))}
          indicatorComponent={Indicator}
          itemComponent={Item}
        />
      </Box>
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
