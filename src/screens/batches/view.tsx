/** Draws the list of batches, and what is known of the one under the cursor. */
import { Box } from 'ink';
import type { Cell, Span } from '../../components/cells.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { fitPieces, type Piece } from '../../components/pieces.ts';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapCell } from '../../components/wrap.ts';
import { countsText } from '../../text/batches.ts';
import { formatAge, formatTime, plural } from '../../text/format.ts';
import type { ChosenColumns } from '../column-choice.ts';
import { batchesColumns, stateSpan } from './columns.ts';
import { DETAIL_ROWS, listRows } from './layout.ts';
import { type BatchesAction, type BatchesState, type BatchRow, batchRows, currentBatch } from './state.ts';

export interface BatchesViewProps extends Area {
  readonly store: Store<BatchesState, BatchesAction>;
  readonly chosen: ChosenColumns['store'];
  /** Of the active account. */
  readonly accountName: string;
}

export function BatchesView({ store, chosen, accountName, width, height }: BatchesViewProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  const choice = useStore(chosen);
  const rows = batchRows(state);
  const current = currentBatch(state);
  if (current === undefined) {
    return (
      <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
        <Lines lines={emptyLines(state).flatMap((line) => wrapCell(line, width - 1))} width={width - 1} />
      </Box>
    );
  }
  // What is said of a batch is just below a short list.
  const room = Math.min(rows.length, listRows({ width, height }));
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <Line cell={fitPieces(countPieces(rows), width - 1, theme.glyphs)} width={width - 1} />
      <Box height={room + 1}>
        <Table
          columns={chosenColumns(batchesColumns(now(), rows), choice)}
          rows={rows}
          cursor={state.cursor}
          width={width - 1}
          height={room}
          focused
        />
      </Box>
      <Line cell={[{ text: theme.glyphs.rule.repeat(width - 2), token: 'muted' }]} width={width - 1} />
      <Lines
        lines={detailLines(current, { now: now(), width: width - 1, glyphs: theme.glyphs, accountName })}
        width={width - 1}
      />
    </Box>
  );
}

function countPieces(rows: readonly BatchRow[]): readonly Piece[] {
  const own = rows.filter(({ foreign }) => !foreign);
  const open = own.filter(({ head, driver }) => head.state === 'OPEN' && driver === 'nobody').length;
  const unknown = own.filter(({ counts }) => counts.UNKNOWN > 0).length;
  const foreign = rows.length - own.length;
  return [
    { text: plural(rows.length, 'batch', 'batches'), token: 'muted' },
    ...(open > 0 ? [{ text: `${open} not finished`, token: 'warn' as const }] : []),
    ...(unknown > 0 ? [{ text: `${unknown} with unknown outcomes`, token: 'warn' as const }] : []),
    ...(foreign > 0 ? [{ text: `${foreign} of other accounts`, token: 'muted' as const }] : []),
  ];
}

interface DetailFrame {
  readonly now: number;
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly accountName: string;
}

/** What it is, what became of its numbers, when and by whom it was confirmed, and why it cannot go on here. */
function detailLines(row: BatchRow, { now, width, glyphs, accountName }: DetailFrame): readonly Cell[] {
  const { head, counts, foreign } = row;
  const who = [head.person, head.host].filter((text) => text !== undefined).join(' on ');
  const facts: Piece[] = [
    { text: `confirmed ${formatTime(head.createdAt)}`, token: 'muted' },
    { text: formatAge(head.createdAt, now), token: 'muted' },
    { text: `account ${head.accountName}`, token: 'muted' },
    ...(who === '' ? [] : [{ text: `by ${who}`, token: 'muted' as const, yields: 2 }]),
    { text: `id ${head.id.slice(0, 8)}`, token: 'muted', yields: 1 },
  ];
  const outcomes = wrapCell([{ text: `${countsText(head.kind, counts)}.` }], width);
  const note: Span[] = foreign
    ? [
        {
          text: `It can be read here, and continued with ${head.accountName}; this is ${accountName}.`,
          token: 'warn',
        },
      ]
    : [];
  return [
    [stateSpan(row), { text: `  ${head.title}`, token: 'heading' as const }],
    fitPieces(facts, width, glyphs),
    ...outcomes.slice(0, 1),
    note,
  ].slice(0, DETAIL_ROWS);
}

/** Loading, failed and none look different. */
function emptyLines({ list }: BatchesState): Span[][] {
  switch (list.kind) {
    case 'loading':
      return [[{ text: 'Reading the journal …', token: 'muted' }]];
    case 'failed':
      return [
        [{ text: list.error.message, token: 'bad' }],
        [{ text: list.error.hint }],
        [{ text: 'r tries again.', token: 'muted' }],
      ];
    case 'read':
      return [
        [],
        [{ text: 'No batches on this machine yet.', token: 'heading' }],
        [
          {
            text: 'What is done to many numbers at once becomes one: buy the cart (B), or mark numbers on Owned (4) and edit or release them.',
            token: 'muted',
          },
        ],
      ];
  }
}
