/** Draws Pricing. */

import { Box } from 'ink';
import type { Cell, Span } from '../../components/cells.ts';
import { columnsIn } from '../../components/columns.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { cutAtWord, fitPieces, type Piece } from '../../components/pieces.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useRequirements } from '../../components/requirements.ts';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { plural } from '../../text/format.ts';
import { readListFilter } from '../../text/list-filter.ts';
import { hiddenSort } from '../choose-sort.ts';
import type { ChosenColumns } from '../column-choice.ts';
import { emptyListLines, type Without, withoutEach } from '../empty-list.ts';
import { failureHint } from '../failure-hint.ts';
import { besideField, completionSpans, filterWidth, LEAST_BESIDE_FIELD } from '../filter-help.ts';
import { accountsWithoutColumn } from './account-columns.ts';
import { SORT_TITLES } from './choices.ts';
import { Choices } from './choices-row.tsx';
import { columnWidths, priceColumns } from './columns.ts';
import { belowLines, type DetailFrame, detailLines } from './detail-lines.ts';
import { pricingVocabulary, withoutFilters } from './filter-words.ts';
import { isLow, layoutOf } from './layout.ts';
import { shapeOf } from './list-shape.ts';
import { isNotOffered, type PriceRow } from './rows.ts';
import { answeredRows, type PricingAction, type PricingState, visibleRows } from './state.ts';
import { agePieces, statusPieces, unaskedPieces } from './status-line.ts';

export interface PricingViewProps extends Area {
  readonly store: Store<PricingState, PricingAction>;
  readonly chosen: ChosenColumns['store'];
}

export function PricingView({ store, chosen, width, height }: PricingViewProps) {
  const { theme, now } = useUi();
  const requirements = useRequirements();
  const state = useStore(store);
  const choice = useStore(chosen);
  const shape = shapeOf(state);
  const layout = layoutOf({ width, height }, shape, choice);
  const rows = visibleRows(state);
  const current = rows[state.cursor.index];
  const frame = (inside: number): DetailFrame => ({
    width: inside,
    now: now(),
    glyphs: theme.glyphs,
    requirements,
  });
  const { glyphs } = theme;
  const low = isLow(height);
  const widths = columnWidths(shape, choice);
  const shown = columnsIn(widths, layout.listWidth, state.sort);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <Choices
        state={state}
        hidden={accountsWithoutColumn(shape, widths, shown)}
        sorted={hiddenSort(shown, state.sort, SORT_TITLES, theme.glyphs)}
        width={width - 1}
      />
      {low ? null : (
        <Line cell={fitPieces(unaskedPieces(state, now()), width - 1, glyphs)} width={width - 1} />
      )}
      <Box height={layout.listRows + 2}>
        {rows.length > 0 ? (
          <Table
            columns={priceColumns({ glyphs, rows, shape, names: namesCountry(state, rows) }, choice)}
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
                emptyLines(state),
                emptyFilters(state),
                { width: layout.listWidth, height: layout.listRows + 1 },
                theme.glyphs,
              )}
              width={layout.listWidth}
            />
          </Box>
        )}
        {layout.detailWidth > 0 && current !== undefined ? (
          <Box flexDirection="column" marginLeft={2} width={layout.detailWidth}>
            <Lines
              lines={detailLines(current, frame(layout.detailWidth)).slice(0, layout.listRows + 2)}
              width={layout.detailWidth}
            />
          </Box>
        ) : null}
      </Box>
      {layout.belowRows > 0 ? <Below row={current} frame={frame(width - 1)} rows={layout.belowRows} /> : null}
      <BottomRow state={state} shown={rows.length} width={width - 1} low={low} />
    </Box>
  );
}

/**
 * When the list is sorted by country, only the first row of a country names it, and so do the top row and the row under
 * the cursor. In any other sort order, every row names its country.
 */
function namesCountry(state: PricingState, rows: readonly PriceRow[]): (row: PriceRow) => boolean {
  if (state.sort.column !== 'country') return () => true;
  const { index, offset } = state.cursor;
  const naming = new Set(
    rows.filter(
      (row, place) => place === index || place === offset || rows[place - 1]?.countryCode !== row.countryCode,
    ),
  );
  return (row) => naming.has(row);
}

interface BelowProps {
  readonly row: PriceRow | undefined;
  readonly frame: DetailFrame;
  readonly rows: number;
}

function Below({ row, frame, rows }: BelowProps) {
  const rule: Cell = [{ text: frame.glyphs.rule.repeat(frame.width - 1), token: 'muted' }];
  const blank = Array.from({ length: rows }, () => '');
  const lines =
    row === undefined ? [] : belowLines(row, frame).map((line) => cutAtWord(line, frame.width, frame.glyphs));
  return <Lines lines={[rule, ...lines, ...blank].slice(0, rows)} width={frame.width} />;
}

/** What the words of the filter hide; none while they are typed. */
function emptyFilters(state: PricingState): readonly Without[] {
  const { reading, cells, filter, focus } = state;
  const asked = reading.kind === 'done' || reading.kind === 'stopped';
  return asked && cells.size > 0 && filter.value !== '' && focus !== 'filter'
    ? withoutEach(withoutFilters(state))
    : [];
}

/** Opening, asking, failed and nothing that fits are four different pictures. */
function emptyLines(state: PricingState): Span[][] {
  const { reading, cells } = state;
  if (reading.kind === 'failed') {
    return [
      [{ text: reading.error.message, token: 'bad' }],
      [{ text: failureHint(reading.error) }],
      [{ text: 'r tries again.', token: 'muted' }],
    ];
  }
  if (reading.kind === 'opening') return [[{ text: 'Opening the account.', token: 'muted' }]];
  if (reading.kind === 'reading') {
    return [[{ text: 'Prices are shown as they arrive; Esc stops.', token: 'muted' }]];
  }
  if (cells.size === 0) return [[{ text: 'No prices yet. r loads them.', token: 'warn' }]];
  if (state.filter.value !== '') {
    return [[{ text: 'No match. Esc clears the filter.', token: 'warn' }]];
  }
  return [
    [{ text: nothingText(state), token: 'warn' }],
    [{ text: 'c: other countries  t: other type  . shows types that are not offered', token: 'muted' }],
  ];
}

/** That nothing is offered can be said only where every account was asked. */
function nothingText(state: PricingState): string {
  if (state.reading.kind === 'stopped') return 'No numbers so far: the loading was stopped. r starts again.';
  if (!answeredRows(state).every(isNotOffered))
    return 'The accounts that were asked have no numbers of this type.';
  return `${state.all ? 'All countries together' : 'The chosen countries'} have no numbers of this type.`;
}

interface BottomRowProps {
  readonly state: PricingState;
  readonly shown: number;
  readonly width: number;
  readonly low: boolean;
}

function BottomRow({ state, shown, width, low }: BottomRowProps) {
  const { now, theme } = useUi();
  const { reading, filter, focus } = state;
  if (focus === 'filter' || filter.value !== '') {
    const [problem] = readListFilter(filter.value).problems;
    const hint = focus === 'filter' ? completionSpans(filter.value, pricingVocabulary(state)) : [];
    const beside: readonly Piece[] = [
      problem === undefined
        ? { text: `${plural(shown, 'row')} shown`, token: 'muted' }
        : { text: problem.message, token: 'warn', cut: true },
      ...agePieces(state, now()),
    ];
    const field = filterWidth(filter, 24, width - 3 - LEAST_BESIDE_FIELD);
    const room = Math.max(0, width - field - 3);
    return (
      <Box>
        <Line cell={[{ text: '/ ', token: 'key' }]} width={2} />
        <TextField state={filter} focused={focus === 'filter'} width={field} />
        <Line cell={[{ text: '  ' }, ...besideField(hint, beside, room - 2, theme.glyphs)]} width={room} />
      </Box>
    );
  }
  if (reading.kind === 'reading') {
    const { done, total } = reading;
    return <ProgressBar done={done} total={total} label={`${done} of ${total} answered`} width={width} />;
  }
  const pieces = statusPieces(state, now(), { glyphs: theme.glyphs, low });
  return <Line cell={fitPieces(pieces, width, theme.glyphs)} width={width} />;
}
