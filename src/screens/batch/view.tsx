/** Draws a batch: every number with what is done to it and what became of it. */
import { Box } from 'ink';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { CONFIGURATION_FIELDS } from '../../api/owned/configuration-fields.ts';
import { shownOf } from '../../api/owned/kept-configuration.ts';
import type { BatchItem } from '../../api/purchases/domain/batch-types.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { type Store, useStore } from '../../components/store.ts';
import { type Column, Table } from '../../components/table.tsx';
import { wrapCell } from '../../components/wrap.ts';
import { batchStateText, countsText, outcomeText, paceText } from '../../text/batches.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { formatCount, formatPrice, formatSpan, formatTime } from '../../text/format.ts';
import { listRows, REASON_ROWS } from './layout.ts';
import {
  type BatchAction,
  type BatchState,
  batchProgress,
  itemAtCursor,
  type ShownBatch,
  toDo,
} from './state.ts';

export interface BatchViewProps extends Area {
  readonly store: Store<BatchState, BatchAction>;
}

const COLUMNS: readonly Column<BatchItem>[] = [
  { id: 'number', title: 'Number', width: 17, cell: ({ phoneNumber }) => formatPhoneNumber(phoneNumber) },
  { id: 'what', title: 'What', width: 12, flex: 1, cell: whatText },
  { id: 'outcome', title: 'Outcome', width: 17, cell: (item) => [outcomeSpan(item)] },
];

export function BatchView({ store, width, height }: BatchViewProps) {
  const state = useStore(store);
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
  const rows = Math.min(state.batch.items.length, listRows({ width, height }));
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <Line cell={summary(state)} width={width - 1} />
      <Box height={rows + 1}>
        <Table
          columns={COLUMNS}
          rows={state.batch.items}
          cursor={state.cursor}
          width={width - 2}
          height={rows}
          focused
        />
      </Box>
      <Box flexDirection="column" height={1 + REASON_ROWS}>
        {current === undefined ? null : <Lines lines={itemLines(current, width - 1)} width={width - 1} />}
      </Box>
      <Box flexGrow={1} />
      <Progress state={state} width={width - 1} />
    </Box>
  );
}

function summary({ batch }: ShownBatch): Span[] {
  const { head } = batch;
  return [
    { text: `Confirmed ${formatTime(head.createdAt)}: `, token: 'muted' },
    { text: batchStateText(batch), token: 'heading' },
  ];
}

/** What is done to the number: each field with its new value, or the price at which it is bought. */
function whatText(item: BatchItem): string {
  switch (item.kind) {
    case 'set':
      return CONFIGURATION_FIELDS.flatMap((field) => {
        const after = item.change[field];
        if (after === undefined) return [];
        const before = item.before === undefined ? '' : `${shownOf(item.before.fields[field]) || 'none'} -> `;
        return [`${FIELD_NAMES[field]}: ${before}${after || 'none'}`];
      }).join('; ');
    case 'release':
      return 'release';
    case 'buy':
      return `buy at ${formatPrice(item.purchase.monthlyRate)} a month`;
  }
}

const TOKENS = {
  WAITING: 'muted',
  STARTED: 'accent',
  DONE: 'good',
  SAME: 'good',
  CHANGED_MEANWHILE: 'warn',
  REFUSED: 'bad',
  FAILED: 'bad',
  UNKNOWN: 'warn',
  LEFT: 'muted',
} as const;

function outcomeSpan({ kind, state }: BatchItem): Span {
  return { text: outcomeText(kind, state), token: TOKENS[state] };
}

/** The item under the cursor: what is done, and the reason of its outcome as far as there is room. */
function itemLines(item: BatchItem, width: number): readonly Cell[] {
  const reason = wrapCell([{ text: item.reason, token: TOKENS[item.state] }], width);
  return [whatText(item), ...reason.slice(0, REASON_ROWS)];
}

function Progress({ state, width }: { readonly state: ShownBatch; readonly width: number }) {
  const { done, total, perSecond, leftMs } = batchProgress(state);
  const { open, again, further } = toDo(state);
  const pace =
    state.run === 'idle' ? '' : paceText(perSecond, leftMs === undefined ? undefined : formatSpan(leftMs));
  const words = [
    `${formatCount(done)} of ${formatCount(total)}`,
    countsText(state.batch.head.kind, state.batch.counts),
    ...(state.run === 'stopping' ? ['stopping'] : []),
    ...(pace === '' ? [] : [pace]),
    ...(state.run !== 'idle' || open + again + further === 0
      ? []
      : [open + further > 0 ? 's continues' : 's tries again']),
  ];
  return <ProgressBar done={done} total={total} label={words} width={width} />;
}
