/** The first row of Owned: type, filter, sort order and account. */
import { Box } from 'ink';
import { cellWidth, type Span } from '../../components/cells.ts';
import { Line } from '../../components/line.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { formatType } from '../../text/format.ts';
import { filterWidth } from '../filter-help.ts';
import { COLUMN_NAMES } from './columns.ts';
import type { OwnedState } from './state.ts';

const TYPE_WIDTH = 18;
const LEAST_FILTER = 20;
/** Blank cells after the filter. */
const AFTER_FILTER = 2;
const FIELD_HINT = 'number, name, URL';
const GAP = '   ';

interface FilterRowProps {
  readonly state: OwnedState;
  readonly accountName: string;
  /** Sandbox accounts are shown only with each other. */
  readonly sandbox: boolean;
  readonly width: number;
}

/** While one types, the field has the whole row. */
export function FilterRow({ state, accountName, sandbox, width }: FilterRowProps) {
  const { theme } = useUi();
  const { sort, numberType } = state;
  const slash: Span[] = [{ text: '/ ', token: 'key' }];
  if (state.filtering) {
    return (
      <Box>
        <Line cell={slash} width={2} />
        <TextField state={state.filter} focused width={width - 2} placeholder={FIELD_HINT} />
      </Box>
    );
  }
  const arrow = sort.descending ? theme.glyphs.down : theme.glyphs.up;
  const sorted = sort.column === 'listed' && !sort.descending ? '' : ` ${arrow}`;
  const type = numberType === undefined ? 'any' : formatType(numberType);
  const sortCell = label('s', 'Sort', { text: `${COLUMN_NAMES[sort.column]}${sorted}` });
  const name: Span = {
    text: state.allAccounts ? (sandbox ? 'all sandbox' : 'all') : accountName,
    token: state.allAccounts ? 'accent' : 'plain',
  };
  const shortAccount: Span[] = [{ text: '& ', token: 'key' }, name];
  const withoutFilter = width - TYPE_WIDTH - cellWidth(slash) - AFTER_FILTER;
  const afterSort = cellWidth(sortCell) + GAP.length;
  const filter = filterWidth(state.filter, LEAST_FILTER, withoutFilter - afterSort - cellWidth(shortAccount));
  const room = withoutFilter - filter;
  const account = [label('&', 'Account', name), shortAccount].find(
    (cell) => cellWidth(cell) <= room - afterSort,
  );
  return (
    <Box>
      <Line
        cell={label('t', 'Type', { text: type, token: numberType === undefined ? 'plain' : 'accent' })}
        width={TYPE_WIDTH}
      />
      <Line cell={slash} width={2} />
      <Box width={filter + AFTER_FILTER}>
        <TextField state={state.filter} focused={false} width={filter} placeholder={FIELD_HINT} />
      </Box>
      <Line cell={account === undefined ? sortCell : [...sortCell, { text: GAP }, ...account]} width={room} />
    </Box>
  );
}

function label(key: string, name: string, value: Span): Span[] {
  return [{ text: `${key} `, token: 'key' }, { text: `${name} `, token: 'muted' }, value];
}
