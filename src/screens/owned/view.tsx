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
import { formatCount, formatSpan, formatType } from '../../text/format.ts';
import { readOwnedFilter } from '../../text/owned-filter.ts';
import { shownText } from '../../text/owned-records.ts';
import type { ChosenColumns } from '../column-choice.ts';
import { COLUMN_NAMES, OWNED_PANEL, ownedColumns } from './columns.ts';
import { listRows } from './layout.ts';
import type { Entry } from './list.ts';
import { rangeStart } from './marks.ts';
import type { Tallies } from './remembered-totals.ts';
import { isFiltered, type OwnedAction, type OwnedState, shownRows } from './state.ts';
import { filterHint, isPartial, listedPieces, loadingText, markSpans, sumSpans } from './status-lines.ts';
import type { Visible } from './visible.ts';
import { withoutTerms } from './without-term.ts';

const TYPE_WIDTH = 18;
const FILTER_WIDTH = 22;
const FIELD_HINT = 'number, name, URL';
const GAP = '   ';

export interface OwnedViewProps extends Area {
  readonly store: Store<OwnedState, OwnedAction>;
  readonly chosen: ChosenColumns['store'];
  readonly visible: Visible;
  readonly tallies: Tallies;
  /** Of the active account. */
  readonly accountName: string;
}

export function OwnedView({ store, chosen, visible, tallies, accountName, width, height }: OwnedViewProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  const choice = useStore(chosen);
  const rows = shownRows(visible, state);
  const current = rows.at(state.cursor.index);
  const [problem] = useMemo(() => readOwnedFilter(state.filter.value).problems, [state.filter.value]);
  const hint = filterHint(state);
  const { glyphs } = theme;
  const { allAccounts: accounts, list } = state;
  const { widest, rates } = list;
  const columns = useMemo(
    () => chosenColumns(ownedColumns({ glyphs, accounts, widest, rates }), choice),
    [glyphs, accounts, widest, rates, choice],
  );
  const { listWidth, panelWidth } = besideList(columns, width - 1, OWNED_PANEL);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <FilterRow state={state} accountName={accountName} width={width - 1} />
      <Line
        cell={
          problem === undefined || hint.length > 0
            ? hint.length > 0
              ? cutAtWord(hint, width - 1, glyphs)
              : markSpans(state, tallies.marked(list, state.marked), glyphs)
            : cutAtWord([{ text: problem.message, token: 'warn' }], width - 1, glyphs)
        }
        width={width - 1}
      />
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
            {...(state.renaming === undefined
              ? {}
              : { field: { column: 'name', text: state.renaming.text } })}
          />
        ) : (
          <Box flexDirection="column">
            <EmptyList state={state} now={now()} width={listWidth} />
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
          problem === undefined || problem.hint === ''
            ? sumSpans(state, tallies.shown(list, rows))
            : cutAtWord([{ text: problem.hint, token: 'warn' }], width - 1, glyphs)
        }
        width={width - 1}
      />
      <LoadRow state={state} now={now()} width={width - 1} />
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
    [{ text: 'Voice URL', token: 'muted' }],
    [set('voiceUrl')],
    [{ text: 'SMS URL', token: 'muted' }],
    [set('smsUrl')],
  ];
  return (
    <Box flexDirection="column" marginLeft={2} width={width}>
      <Lines lines={lines} width={width} />
    </Box>
  );
}

/** While one types, the field has the whole row. */
interface FilterRowProps {
  readonly state: OwnedState;
  readonly accountName: string;
  readonly width: number;
}

function FilterRow({ state, accountName, width }: FilterRowProps) {
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
  const room = width - TYPE_WIDTH - FILTER_WIDTH - 2;
  const sortCell = label('s', 'Sort', { text: `${COLUMN_NAMES[sort.column]}${sorted}` });
  const name: Span = {
    text: state.allAccounts ? 'all' : accountName,
    token: state.allAccounts ? 'accent' : 'plain',
  };
  const left = room - cellWidth(sortCell) - GAP.length;
  const account = [label('&', 'Account', name), [{ text: '& ', token: 'key' as const }, name]].find(
    (cell) => cellWidth(cell) <= left,
  );
  return (
    <Box>
      <Line
        cell={label('t', 'Type', { text: type, token: numberType === undefined ? 'plain' : 'accent' })}
        width={TYPE_WIDTH}
      />
      <Line cell={slash} width={2} />
      <Box width={FILTER_WIDTH}>
        <TextField state={state.filter} focused={false} width={FILTER_WIDTH - 2} placeholder={FIELD_HINT} />
      </Box>
      <Line cell={account === undefined ? sortCell : [...sortCell, { text: GAP }, ...account]} width={room} />
    </Box>
  );
}

function label(key: string, name: string, value: Span): Span[] {
  return [{ text: `${key} `, token: 'key' }, { text: `${name} `, token: 'muted' }, value];
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

/** What an empty list says. Which filter hides the numbers is looked up once, after typing. */
function EmptyList({
  state,
  now,
  width,
}: {
  readonly state: OwnedState;
  readonly now: number;
  readonly width: number;
}) {
  const { list, marked, numberType, filter, filtering } = state;
  const lines = emptyLines(state, now);
  const asks = list.entries.length > 0 && isFiltered(state) && !filtering;
  const others = useMemo(
    () => (asks ? withoutTerms({ list, marked, numberType, filter }) : []),
    [asks, list, marked, numberType, filter],
  );
  const hints = others.map(({ term, count }): Span[] => [
    { text: `without ${term}: ` },
    { text: formatCount(count), token: count > 0 ? 'accent' : 'muted' },
  ]);
  return <Lines lines={others.length < 2 ? lines : [...lines, ...hints]} width={width} />;
}

/** Loading, failed, empty and no match look different. */
function emptyLines(state: OwnedState, now: number): Span[][] {
  const { load, list } = state;
  if (list.entries.length > 0 && isFiltered(state)) {
    return [
      [{ text: 'No match. Esc clears the filter.', token: 'warn' }],
      [{ text: isPartial(state) ? 'The list is incomplete: the number may be missing.' : '' }],
    ];
  }
  switch (load.kind) {
    case 'loading':
      return [
        [
          {
            text: `Loading the numbers of ${state.allAccounts ? 'all accounts' : 'the account'} … ${formatSpan(now - load.since)}`,
            token: 'accent',
          },
        ],
        [{ text: 'Loading continues while you are on another screen.', token: 'muted' }],
      ];
    case 'failed':
      return [
        [{ text: load.error.message, token: 'bad' }],
        [{ text: load.error.hint }],
        [{ text: 'r tries again.', token: 'muted' }],
      ];
    case 'ended':
      return state.listed?.reason !== undefined
        ? [
            [{ text: 'No numbers were received, but there may be some.', token: 'bad' }],
            [{ text: state.listed.reason }],
            [{ text: 'r tries again.', token: 'muted' }],
          ]
        : [
            [
              {
                text: state.allAccounts
                  ? 'These accounts own no numbers yet.'
                  : 'This account owns no numbers yet.',
                token: 'warn',
              },
            ],
            [{ text: '1: search for a number to buy  r: refresh' }],
          ];
  }
}
