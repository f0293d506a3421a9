/** Draws a batch: every number with what is done to it and what became of it. */
import { Box } from 'ink';
import { useMemo } from 'react';
import { chargedFor } from '../../api/purchases/domain/batch-charges.ts';
import type { BatchItem } from '../../api/purchases/domain/batch-types.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import { wrapCell } from '../../components/wrap.ts';
import { batchStateText, countsText, paceText, shortChargesText } from '../../text/batches.ts';
import { formatCount, formatSpan, formatTime } from '../../text/format.ts';
import type { ChosenColumns } from '../column-choice.ts';
import { batchColumns, OUTCOME_TOKENS, whatText, widestWhat } from './columns.ts';
import { nextText } from './dialogs.ts';
import { listRows, REASON_ROWS } from './layout.ts';
import { type BatchAction, type BatchState, batchProgress, itemAtCursor, type ShownBatch } from './state.ts';

export interface BatchViewProps extends Area {
  readonly store: Store<BatchState, BatchAction>;
  readonly chosen: ChosenColumns['store'];
}

const NO_ITEMS: readonly BatchItem[] = [];

export function BatchView({ store, chosen, width, height }: BatchViewProps) {
  const state = useStore(store);
  const choice = useStore(chosen);
  const items = state.kind === 'shown' ? state.batch.items : NO_ITEMS;
  // Its width is the same while outcomes come in, so that drawn rows stay.
  const what = useMemo(() => widestWhat(items), [items]);
  const columns = useMemo(() => chosenColumns(batchColumns(what), choice), [what, choice]);
  if (state.kind !== 'shown') {
    const text = state.kind === 'loading' ? 'Reading the journal …' : `${state.message} ${state.hint}`.trim();
    const token = state.kind === 'loading' ? 'muted' : 'bad';
    return (
      <Box width={width} height={height} paddingLeft={1}>
        <Line cell={[{ text, token }]} width={width - 1} />
      </Box>
    );
  }
  const current = itemAtCursor(state);
  // What is said of a row is just below a short list.
  const room = listRows({ width, height });
  const rows = Math.min(state.batch.items.length, room);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <Line cell={summary(state)} width={width - 1} />
      <Box height={rows + 1}>
        <Table
          columns={columns}
          rows={state.batch.items}
          cursor={state.cursor}
          width={width - 1}
          height={rows}
          focused
        />
      </Box>
      {rows < room ? <Box height={1} /> : null}
      <Box flexDirection="column" height={1 + REASON_ROWS}>
        {current === undefined ? null : <Lines lines={itemLines(current, width - 1)} width={width - 1} />}
      </Box>
      <Box flexGrow={1} />
      <Progress state={state} width={width - 1} />
    </Box>
  );
}

function summary({ batch, foreign }: ShownBatch): Span[] {
  const { head } = batch;
  const charges = chargedFor(batch.items);
  return [
    ...(foreign ? [{ text: `Account ${head.accountName} (not in use). `, token: 'warn' as const }] : []),
    { text: `Confirmed ${formatTime(head.createdAt)}: `, token: 'muted' },
    { text: batchStateText(batch), token: 'heading' },
    ...(charges.numbers === 0 ? [] : [{ text: `. Charged ${shortChargesText(charges)}` }]),
  ];
}

/** The item under the cursor: what is done, and the reason of its outcome as far as there is room. */
function itemLines(item: BatchItem, width: number): readonly Cell[] {
  const reason = wrapCell([{ text: item.reason, token: OUTCOME_TOKENS[item.state] }], width);
  return [whatText(item), ...reason.slice(0, REASON_ROWS)];
}

function Progress({ state, width }: { readonly state: ShownBatch; readonly width: number }) {
  const { done, total, perSecond, leftMs } = batchProgress(state);
  const next = state.foreign || state.run !== 'idle' ? '' : nextText(state);
  const pace =
    state.run === 'idle' ? '' : paceText(perSecond, leftMs === undefined ? undefined : formatSpan(leftMs));
  const words = [
    `${formatCount(done)} of ${formatCount(total)}`,
    countsText(state.batch.head.kind, state.batch.counts),
    ...(state.run === 'stopping' ? ['stopping'] : []),
    ...(pace === '' ? [] : [pace]),
    ...(next === '' ? [] : [`Ctrl+S ${next}`]),
  ];
  return <ProgressBar done={done} total={total} label={words} width={width} />;
}
