/** Draws the bulk edit: the old and the new value of each number, and the result. */
import { Box } from 'ink';
import type { Span } from '../../components/cells.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { labelled } from '../../components/owned-lines.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import { paceText } from '../../text/batches.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { formatCount, formatSpan, plural } from '../../text/format.ts';
import type { ChosenColumns } from '../column-choice.ts';
import { bulkColumns } from './columns.ts';
import { fullValueText, valueText } from './fields.ts';
import { listRows } from './layout.ts';
import type { BulkItem } from './plan.ts';
import {
  type BulkAction,
  type BulkState,
  bulkProgress,
  countBulk,
  hasRun,
  remaining,
  shownValue,
  valueNow,
} from './state.ts';

export interface BulkViewProps extends Area {
  readonly store: Store<BulkState, BulkAction>;
  readonly chosen: ChosenColumns['store'];
}

export function BulkView({ store, chosen, width, height }: BulkViewProps) {
  const state = useStore(store);
  const choice = useStore(chosen);
  const current = state.items[state.cursor.index];
  // What is said of a row is just below a short list.
  const room = listRows({ width, height });
  const rows = Math.min(state.items.length, room);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <Line cell={summary(state)} width={width - 1} />
      <Box height={rows + 1}>
        <Table
          columns={chosenColumns(bulkColumns(state), choice)}
          rows={state.items}
          cursor={state.cursor}
          width={width - 1}
          height={rows}
          focused
        />
      </Box>
      {rows < room ? <Box height={1} /> : null}
      <Lines lines={current === undefined ? [] : itemLines(state, current)} width={width - 1} />
      <Box flexGrow={1} />
      <Progress state={state} width={width - 1} />
    </Box>
  );
}

function summary(state: BulkState): Span[] {
  const { changes, set, unchanged, refused } = countBulk(state);
  const what = hasRun(state)
    ? `set on ${formatCount(set)} of ${plural(changes, 'number')}`
    : `${plural(changes, 'number')} will change`;
  return [
    { text: `${FIELD_NAMES[state.field]}: ${what}`, token: 'heading' },
    {
      text: [
        ...(unchanged > 0 ? [`, ${formatCount(unchanged)} already set`] : []),
        ...(refused > 0 ? [`, ${formatCount(refused)} refused`] : []),
      ].join(''),
      token: 'warn',
    },
  ];
}

/** The item under the cursor in full. Three rows. */
function itemLines(state: BulkState, item: BulkItem): Span[][] {
  const over = hasRun(state);
  const second = over ? valueNow(state, item) : item.after;
  return [
    labelled(over ? 'Before' : 'Now', { text: fullValueText(state, item.before), token: 'muted' }),
    labelled(over ? 'Now' : 'Becomes', {
      text: second === undefined ? 'not known' : fullValueText(state, second),
    }),
    [resultSentence(state, item)],
  ];
}

function resultSentence(state: BulkState, item: BulkItem): Span {
  if (item.problem !== undefined) return { text: `Nothing is sent: ${item.problem}`, token: 'bad' };
  const result = state.results[item.index];
  const shown = shownValue(state, item);
  switch (result?.state) {
    case 'CHANGED_MEANWHILE':
      return {
        text:
          shown === undefined
            ? `Nothing was sent: ${result.reason}`
            : `Nothing was sent: the server shows ${valueText(state, shown)} now, not the value in the list.`,
        token: 'warn',
      };
    case 'REFUSED':
    case 'FAILED':
      return { text: result.reason, token: 'bad' };
    case 'UNKNOWN':
      return { text: result.reason, token: 'warn' };
    default:
      return { text: '' };
  }
}

function Progress({ state, width }: { readonly state: BulkState; readonly width: number }) {
  const { changes, ended, set, failed, disputed } = countBulk(state);
  if (ended === 0 && state.run === 'idle') {
    const text =
      changes === 0
        ? 'There is nothing to send. Esc goes back.'
        : `Nothing is sent yet. Ctrl+S asks, then sends ${plural(changes, 'change')}.`;
    return <Line cell={[{ text, token: 'accent' }]} width={width} />;
  }
  const left = remaining(state).length;
  const { perSecond, leftMs } = bulkProgress(state);
  const pace =
    state.run === 'idle' ? '' : paceText(perSecond, leftMs === undefined ? undefined : formatSpan(leftMs));
  const words = [
    `${formatCount(ended)} of ${formatCount(changes)}`,
    `${formatCount(set)} set`,
    ...(failed > 0 ? [`${formatCount(failed)} failed`] : []),
    ...(disputed > 0 ? [`${formatCount(disputed)} not set`] : []),
    ...(state.run === 'stopping' ? ['stopping'] : []),
    ...(pace === '' ? [] : [pace]),
    ...(state.run === 'idle' && left > 0
      ? [
          failed === left
            ? `Ctrl+S tries ${formatCount(left)} again`
            : `Ctrl+S sends ${formatCount(left)} more`,
        ]
      : []),
  ];
  return <ProgressBar done={ended} total={changes} label={words} width={width} />;
}
