/** The history as it is drawn. */
import { Box } from 'ink';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { type Cell, cellWidth, type Span } from '../../components/cells.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { columnsIn } from '../../components/columns.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { cutAtWord, fitPieces, type Piece } from '../../components/pieces.ts';
import { rememberLast } from '../../components/remember.ts';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapCell, wrapWords } from '../../components/wrap.ts';
import { formatPrice, formatTime, plural } from '../../text/format.ts';
import { readListFilter } from '../../text/list-filter.ts';
import { hiddenSort } from '../choose-sort.ts';
import type { ChosenColumns } from '../column-choice.ts';
import { emptyListLines } from '../empty-list.ts';
import { besideField, completionSpans, filterWidth, LEAST_BESIDE_FIELD } from '../filter-help.ts';
import { columnWidths, historyColumns, SORT_TITLES, widestOf } from './columns.ts';
import { type DetailFrame, detailLines, notBoughtText, noteText } from './detail-lines.ts';
import { emptyFilters, emptyLines } from './empty-lines.ts';
import { type Entry, entryStatus, isOpen, needsPerson, priceOf, rowOf } from './entries.ts';
import { HISTORY_VOCABULARY } from './filter-words.ts';
import { layoutOf } from './layout.ts';
import { allEntries, type HistoryAction, type HistoryState, visibleEntries } from './state.ts';
import type { Steps } from './steps.ts';
import { teamFacts, teamPieces } from './team-lines.ts';

export interface HistoryViewProps extends Area {
  readonly store: Store<HistoryState, HistoryAction>;
  readonly chosen: ChosenColumns['store'];
  readonly steps: (id: string) => Steps;
}

export function HistoryView({ store, chosen, steps, width, height }: HistoryViewProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  const choice = useStore(chosen);
  const layout = layoutOf({ width, height }, state, choice);
  const widest = widestOf(allEntries(state));
  const rows = visibleEntries(state);
  const current = rows[state.cursor.index];
  const frame = (inside: number): DetailFrame => ({
    width: inside,
    now: now(),
    glyphs: theme.glyphs,
    checking: current !== undefined && state.checking.has(rowOf(current).id),
  });
  const sorted = hiddenSort(
    columnsIn(columnWidths(widest, choice), layout.listWidth, state.sort),
    state.sort,
    SORT_TITLES,
    theme.glyphs,
  );
  const detail = () => {
    if (current === undefined) return [];
    return current.kind === 'team'
      ? teamFacts(current.order, frame(layout.detailWidth))
      : detailLines(current, steps(rowOf(current).id), frame(layout.detailWidth));
  };
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <Line cell={countLine(state, sorted, theme.glyphs, width - 1)} width={width - 1} />
      <Box height={layout.listRows + 1}>
        {rows.length > 0 ? (
          <Table
            columns={chosenColumns(
              historyColumns({ glyphs: theme.glyphs, now: now(), checking: state.checking, widest }),
              choice,
            )}
            rows={rows}
            cursor={state.cursor}
            width={layout.listWidth}
            height={layout.listRows}
            focused={state.focus === 'rows'}
            sort={state.sort}
          />
        ) : (
          <Box flexDirection="column" width={layout.listWidth}>
            <Lines
              lines={emptyListLines(
                emptyLines(state).flatMap((line) => wrapCell(line, layout.listWidth)),
                emptyFilters(state),
                { width: layout.listWidth, height: layout.listRows + 1 },
                theme.glyphs,
              )}
              width={layout.listWidth}
            />
          </Box>
        )}
        {layout.detailWidth > 0 ? (
          <Box flexDirection="column" marginLeft={2} width={layout.detailWidth}>
            <Lines lines={cutLines(detail(), layout.listRows + 1, theme.glyphs)} width={layout.detailWidth} />
          </Box>
        ) : null}
      </Box>
      {layout.belowRows > 0 ? (
        <DetailBelow entry={current} frame={frame(width - 1)} rows={layout.belowRows} />
      ) : null}
      <BottomRow state={state} shown={rows.length} width={width - 1} />
    </Box>
  );
}

/** The last row says how many more there are. */
function cutLines(lines: readonly Cell[], rows: number, glyphs: Glyphs): readonly Cell[] {
  if (lines.length <= rows) return lines;
  const more: Span[] = [
    { text: `H shows ${lines.length - rows + 1} more rows ${glyphs.down}`, token: 'muted' },
  ];
  return [...lines.slice(0, rows - 1), more];
}

interface DetailBelowProps {
  readonly entry: Entry | undefined;
  readonly frame: DetailFrame;
  readonly rows: number;
}

/** The details of the row under the cursor, for a window without room beside the list. */
function DetailBelow({ entry, frame, rows }: DetailBelowProps) {
  const rule: Cell = [{ text: frame.glyphs.rule.repeat(frame.width - 1), token: 'muted' }];
  const blank = Array.from({ length: rows }, () => '');
  const lines = (entry === undefined ? [] : belowLines(entry, frame, rows - 1)).map((line) =>
    cutAtWord(line, frame.width, frame.glyphs),
  );
  return <Lines lines={[rule, ...lines, ...blank].slice(0, rows)} width={frame.width} />;
}

const SPACE: Span = { text: ' ' };

function belowLines(entry: Entry, frame: DetailFrame, rows: number): Span[][] {
  const row = rowOf(entry);
  const account = entry.foreign ? `${row.accountName} (not in use)` : row.accountName;
  const settlement = entry.kind === 'purchase' ? entry.view.row.settlement : undefined;
  const resolved = settlement === undefined ? '' : `resolved manually: ${settlement.note}`;
  const notes = [resolved, noteText(entry, frame.now, frame.checking)]
    .filter((text) => text !== '')
    .join('; ');
  const known = notBoughtText(entry);
  const wrapped = wrapWords(known === '' ? notes : `${known} Reason: ${notes}`, frame.width - 1).map(
    (text): Span[] => [{ text, token: needsPerson(entry) ? 'warn' : 'plain' }],
  );
  const number: Span[] = [
    entryStatus(entry, frame.glyphs),
    { text: `  ${formatPhoneNumber(row.phoneNumber)}  `, token: 'heading' },
  ];
  const facts: Piece[] = [
    { text: formatPrice(priceOf(entry)), token: 'muted', yields: 1 },
    { text: account, token: 'muted' },
    { text: formatTime(row.createdAt), token: 'muted', yields: 2 },
  ];
  const head = [...number, ...fitPieces(facts, frame.width - cellWidth(number), frame.glyphs, '  ')];
  const room = rows - 1;
  // The last row takes the rest of the text, so that one sees that it is cut.
  const rest = wrapped.slice(room - 1).flatMap((line, place) => (place === 0 ? line : [SPACE, ...line]));
  return [head, ...wrapped.slice(0, room - 1), rest];
}

/** A journal may have 100,000 rows, and each frame says how many. */
const countEntries = rememberLast((entries: readonly Entry[]) => {
  const count = (is: (entry: Entry) => boolean) => entries.filter(is).length;
  const own = (is: (entry: Entry) => boolean) =>
    count((entry) => entry.kind !== 'team' && !entry.foreign && is(entry));
  return {
    purchases: count(({ kind }) => kind === 'purchase'),
    releases: count(({ kind }) => kind === 'release'),
    foreign: count(({ foreign }) => foreign),
    open: own(isOpen),
    waiting: own(needsPerson),
    waitingOfTeam: count((entry) => entry.kind === 'team' && needsPerson(entry)),
    openOfTeam: count((entry) => entry.kind === 'team' && isOpen(entry)),
  };
});

/** `sorted`: by what the rows are sorted, where no column says it. */
function countLine(state: HistoryState, sorted: Span | undefined, glyphs: Glyphs, width: number): Span[] {
  const { purchases, releases, foreign, open, waiting, waitingOfTeam, openOfTeam } = countEntries(
    allEntries(state),
  );
  const counts: Piece[] = [
    { text: `${plural(purchases, 'purchase')}${hasMore(state) ? ' loaded' : ''}`, token: 'muted' },
    ...(waiting > 0 ? [{ text: `${waiting} action needed`, token: 'warn' as const }] : []),
    ...(open > 0 ? [{ text: `${open} open`, token: 'accent' as const }] : []),
    ...(releases > 0 ? [{ text: plural(releases, 'release'), token: 'muted' as const }] : []),
    ...(foreign > 0 ? [{ text: `${foreign} in other accounts`, token: 'muted' as const }] : []),
    ...(waitingOfTeam > 0 ? [{ text: `team ${waitingOfTeam} action needed`, token: 'warn' as const }] : []),
    ...(openOfTeam > 0 ? [{ text: `team ${openOfTeam} open`, token: 'accent' as const }] : []),
  ];
  const shown: Span[] = [
    { text: 't ', token: 'key' },
    { text: 'Show ', token: 'muted' },
    { text: `${state.shown}   ` },
    ...(sorted === undefined ? [] : [sorted, { text: '   ' }]),
  ];
  if (state.journal.kind !== 'open') return shown;
  return [...shown, ...fitPieces(counts, width - cellWidth(shown), glyphs)];
}

/** Whether older rows are still to be read. */
function hasMore({ journal, team }: HistoryState): boolean {
  return (journal.kind === 'open' && journal.more === true) || (team?.kind === 'read' && !team.complete);
}

function filteredPiece(state: HistoryState, shown: number, total: number): Piece {
  const [problem] = readListFilter(state.filter.value).problems;
  if (problem !== undefined) return { text: problem.message, token: 'warn', cut: true };
  const older = hasMore(state) ? ', reading older ones' : '';
  return { text: `${shown} of ${plural(total, 'row')} shown${older}`, token: 'muted' };
}

interface BottomRowProps {
  readonly state: HistoryState;
  readonly shown: number;
  readonly width: number;
}

function BottomRow({ state, shown, width }: BottomRowProps) {
  const { theme, now } = useUi();
  const total = allEntries(state).length;
  const team = teamPieces(state.team, now());
  if (state.focus === 'filter' || state.filter.value !== '') {
    const hint = state.focus === 'filter' ? completionSpans(state.filter.value, HISTORY_VOCABULARY) : [];
    const field = filterWidth(state.filter, 24, width - 3 - LEAST_BESIDE_FIELD);
    const room = Math.max(0, width - field - 3);
    return (
      <Box>
        <Line cell={[{ text: '/ ', token: 'key' }]} width={2} />
        <TextField state={state.filter} focused={state.focus === 'filter'} width={field} />
        <Line
          cell={[
            SPACE,
            SPACE,
            ...besideField(hint, [filteredPiece(state, shown, total), ...team], room - 2, theme.glyphs),
          ]}
          width={room}
        />
      </Box>
    );
  }
  const unusable = state.journal.kind === 'open' ? state.journal.unusable : undefined;
  const known: readonly Piece[] =
    total === 0
      ? []
      : [
          { text: `${shown} of ${total}${hasMore(state) ? ' loaded' : ''}`, token: 'muted' },
          { text: 'all accounts', token: 'muted', yields: 1 },
        ];
  const cell: Span[] =
    unusable === undefined
      ? fitPieces([...known, ...team], width, theme.glyphs)
      : [{ text: `${theme.glyphs.failed} ${unusable.message} ${unusable.hint}`, token: 'bad' }];
  return <Line cell={cell} width={width} />;
}
