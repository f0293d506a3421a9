/** Draws Owned. */
import { Box } from 'ink';
import { useMemo } from 'react';
import type { MainField } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { buyerOf, type KnownBuyer } from '../../api/team/buyers.ts';
import { cellWidth, type Span } from '../../components/cells.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { besideList } from '../../components/columns.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { labelled, ownedFacts } from '../../components/owned-lines.ts';
import { cutAtWord, fitPieces } from '../../components/pieces.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { readListFilter } from '../../text/list-filter.ts';
import { shownText } from '../../text/owned-records.ts';
import type { ChosenColumns } from '../column-choice.ts';
import { OWNED_PANEL, ownedColumns } from './columns.ts';
import { EmptyList } from './empty-list.tsx';
import { FilterRow } from './filter-row.tsx';
import { listRows } from './layout.ts';
import type { Entry } from './list.ts';
import { rangeLength, rangeStart } from './marks.ts';
import type { Tallies } from './remembered-totals.ts';
import { rowOfField } from './rename-steps.ts';
import type { Renaming } from './shape.ts';
import { type OwnedAction, type OwnedState, shownRows } from './state.ts';
import { filterHint, listedPieces, loadingText, markSpans, sumSpans } from './status-lines.ts';
import type { Visible } from './visible.ts';

export interface OwnedViewProps extends Area {
  readonly store: Store<OwnedState, OwnedAction>;
  readonly chosen: ChosenColumns['store'];
  readonly visible: Visible;
  readonly tallies: Tallies;
  /** Of the active account. */
  readonly accountName: string;
  readonly sandbox: boolean;
}

export function OwnedView({
  store,
  chosen,
  visible,
  tallies,
  accountName,
  sandbox,
  width,
  height,
}: OwnedViewProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  const choice = useStore(chosen);
  const rows = shownRows(visible, state);
  const current = rows.at(state.cursor.index);
  const [problem] = useMemo(() => readListFilter(state.filter.value).problems, [state.filter.value]);
  const hint = filterHint(state);
  const { glyphs } = theme;
  const { allAccounts: accounts, list } = state;
  const { widest, rates } = list;
  const columns = useMemo(
    () => chosenColumns(ownedColumns({ glyphs, accounts, widest, rates }), choice),
    [glyphs, accounts, widest, rates, choice],
  );
  // Without the column of the names, the field has a row of its own that says whose name it is.
  const fieldRow = columns.some(({ id }) => id === 'name') ? rowOfField(rows, state.renaming) : undefined;
  const secondRow = (): readonly Span[] => {
    if (hint.length > 0) return hint;
    if (problem !== undefined) return [{ text: problem.message, token: 'warn' }];
    const inRange = rangeLength(rows, state.range, state.cursor.index);
    return markSpans(state, { marked: tallies.marked(list, state.marked), inRange }, glyphs);
  };
  const { listWidth, panelWidth } = besideList(columns, width - 1, OWNED_PANEL);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <FilterRow state={state} accountName={accountName} sandbox={sandbox} width={width - 1} />
      {state.renaming !== undefined && fieldRow === undefined ? (
        <FieldAlone renaming={state.renaming} width={width - 1} />
      ) : (
        <Line cell={cutAtWord(secondRow(), width - 1, glyphs)} width={width - 1} />
      )}
      <Box height={listRows({ width, height }) + 1}>
        {rows.length > 0 ? (
          <Table
            columns={columns}
            rows={rows}
            cursor={state.cursor}
            width={listWidth}
            height={listRows({ width, height })}
            focused={!state.filtering && state.renaming === undefined}
            isMarked={({ number }) => state.marked.has(number.phoneNumber)}
            rangeFrom={rangeStart(rows, state.range)}
            sort={state.sort}
            {...(state.renaming === undefined || fieldRow === undefined
              ? {}
              : { field: { row: fieldRow, column: 'name', text: state.renaming.text } })}
          />
        ) : (
          <Box flexDirection="column">
            <EmptyList state={state} now={now()} width={listWidth} height={listRows({ width, height }) + 1} />
          </Box>
        )}
        {panelWidth > 0 && current !== undefined ? (
          <Detail
            entry={current}
            buyer={buyerOf(state.buyers, current.number.phoneNumber)}
            now={now()}
            width={panelWidth}
          />
        ) : null}
      </Box>
      <Line
        cell={
          problem === undefined || problem.hint === '' || hint.length > 0
            ? sumSpans(state, tallies.shown(list, rows))
            : cutAtWord([{ text: problem.hint, token: 'warn' }], width - 1, glyphs)
        }
        width={width - 1}
      />
      <LoadRow state={state} now={now()} width={width - 1} />
    </Box>
  );
}

/** The field of a name that no row shows: a filter hides the number, the list has it no longer, or has no column of names. */
function FieldAlone({ renaming, width }: { readonly renaming: Renaming; readonly width: number }) {
  const name: Span[] = [
    { text: `Name of ${formatPhoneNumber(renaming.number.phoneNumber)} `, token: 'heading' },
  ];
  const left = cellWidth(name);
  return (
    <Box>
      <Line cell={name} width={left} />
      <TextField state={renaming.text} focused width={width - left} />
    </Box>
  );
}

interface DetailProps {
  readonly entry: Entry;
  readonly buyer: KnownBuyer;
  readonly now: number;
  readonly width: number;
}

function Detail({ entry, buyer, now, width }: DetailProps) {
  const { theme } = useUi();
  const { number } = entry;
  const set = (field: MainField): Span => {
    const text = shownText(number, field);
    return text === '' ? { text: 'not set', token: 'muted' } : { text };
  };
  const lines: Span[][] = [
    [{ text: formatPhoneNumber(number.phoneNumber), token: 'heading' }],
    labelled('E.164', { text: number.phoneNumber }),
    ...(number.account === undefined ? [] : [labelled('Account', { text: number.account })]),
    labelled('Name', set('friendlyName')),
    ...ownedFacts(number, theme.glyphs, now, width, buyer).flatMap(({ lines: rows }) => rows),
    [],
    ...urlLines('Voice URL', set('voiceUrl'), width),
    ...urlLines('SMS URL', set('smsUrl'), width),
  ];
  return (
    <Box flexDirection="column" marginLeft={2} width={width}>
      <Lines lines={lines} width={width} />
    </Box>
  );
}

/** A URL beside its label, or below it where there is no room for all of it. */
function urlLines(label: string, url: Span, width: number): Span[][] {
  const line = labelled(label, url);
  return cellWidth(line) <= width ? [line] : [[{ text: label, token: 'muted' }], [url]];
}

/** A progress bar while it loads, a line of text afterwards. */
function LoadRow({
  state,
  now,
  width,
}: {
  readonly state: OwnedState;
  readonly now: number;
  readonly width: number;
}) {
  const { theme } = useUi();
  const { load } = state;
  if (load.kind !== 'loading') {
    const pieces = fitPieces(listedPieces(state, now), width, theme.glyphs);
    return <Line cell={cutAtWord(pieces, width, theme.glyphs)} width={width} />;
  }
  const { progress } = load;
  return (
    <ProgressBar
      done={progress?.loaded ?? 0}
      {...(progress?.total === undefined ? {} : { total: progress.total })}
      label={loadingText(state, now)}
      width={width}
    />
  );
}
