/**
 * A short menu. ink-select-input draws it; its own keys stay off, because it takes a digit for a choice, wraps around
 * and loses keys of a burst. The index is ours, so a new one remounts it at that row.
 */
import { Box, Text } from 'ink';
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import { Line } from './line.tsx';
import { useUi } from './ui-context.tsx';

export interface MenuProps {
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly index: number;
  readonly width: number;
  readonly height: number;
}

export function Menu({ items, index, width, height }: MenuProps) {
  const first = Math.min(Math.max(0, index - height + 1), Math.max(0, items.length - height));
  const shown = items.slice(first, first + height);
  return (
    <Box width={width} flexDirection="column">
      <SelectInput
        key={`${first}-${index}`}
        isFocused={false}
        initialIndex={index - first}
        items={shown.map((item) => ({ key: item.id, value: item.id, label: item.label.padEnd(width - 2) }))}
        indicatorComponent={Indicator}
        itemComponent={Item}
      />
    </Box>
  );
}

function Indicator({ isSelected = false }: IndicatorProps) {
  const { theme } = useUi();
  return <Text>{isSelected ? `${theme.glyphs.pointer} ` : '  '}</Text>;
}

function Item({ isSelected = false, label }: ItemProps) {
  return <Line cell={label} width={label.length} selected={isSelected} />;
}
