/** Search as it is drawn. */
import { Box } from 'ink';
import { useMemo } from 'react';
import type { AvailableNumber } from '../../api/model.ts';
import { keypadDigits } from '../../api/numbers/keypad.ts';
import type { SearchFilter } from '../../api/provider.ts';
import type { SearchResult } from '../../api/search/search.ts';
import type { Cell } from '../../components/cells.ts';
import { type ColumnChoice, chosenColumns } from '../../components/column-choice/state.ts';
import { besideList, columnsIn } from '../../components/columns.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { cutAtWord } from '../../components/pieces.ts';
import { useRequirements } from '../../components/requirements.ts';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapCell } from '../../components/wrap.ts';
import { type Cart, isInCart } from '../cart/cart.ts';
import { hiddenSort } from '../choose-sort.ts';
import type { ChosenColumns } from '../column-choice.ts';
import { SORT_TITLES } from './choices.ts';
import { SEARCH_PANEL, searchColumns } from './columns.ts';
import { FilterRows } from './filter-rows.tsx';
import { listRows } from './layout.ts';
import { messageLines, messageRow } from './messages.ts';
import { offerLines } from './offer-lines.ts';
import { isTypingPlace, placeLines } from './places.ts';
import {
  rangeStart,
  type SearchAction,
  type SearchState,
  showsPreviousResults,
  visibleNumbers,
} from './state.ts';
import { StatusRow } from './status-row.tsx';
import type { Unavailable } from './unavailable.ts';

/** One object for all frames: columns are memoised by it. */
const NONE_NOT_CONFIRMED: SearchResult['notConfirmed'] = new Map();
const NO_OFFERS: readonly AvailableNumber[] = [];

export interface SearchViewProps extends Area {
  readonly store: Store<SearchState, SearchAction>;
  readonly chosen: ChosenColumns['store'];
  readonly cart: Cart;
}

export function SearchView({ store, chosen, cart, width, height }: SearchViewProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  const choice = useStore(chosen);
  const marked = useStore(cart);
  const rows = isTypingPlace(state) ? NO_OFFERS : visibleNumbers(state);
  const current = rows[state.cursor.index];
  const { glyphs } = theme;
  const { unavailable } = state;
  const { last } = state.results;
  const notConfirmed = last?.notConfirmed ?? NONE_NOT_CONFIRMED;
  const columns = useColumns(state, choice);
  const { listWidth, panelWidth } = besideList(columns, width - 1, SEARCH_PANEL);
  const room = listRows({ width, height }, state.filters);
  const messageWidth = rows.length > 0 ? listWidth : width - 1;
  const messages = linesFor(state, now(), { width: messageWidth, height: room + 1 }, glyphs);
  // Messages are below the offers where there is room, otherwise between filters and offers.
  const below = rows.length > 0 && messages.length > 0 && messages.length < room - rows.length;
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <FilterRows state={state} width={width - 1} />
      <Line
        cell={rows.length > 0 && !below ? cutAtWord(messageRow(state, now()), width - 1, glyphs) : ''}
        width={width - 1}
      />
      <Box height={room + 1}>
        {rows.length > 0 ? (
          <Box flexDirection="column" width={listWidth}>
            <Table
              columns={columns}
              rows={rows}
              cursor={state.cursor}
              width={listWidth}
              height={below ? rows.length : room}
              focused={state.focus === 'results'}
              isMarked={(row) => isInCart(marked, row.phoneNumber)}
              rangeFrom={rangeStart(state)}
              sort={state.sort}
            />
            {below ? <Lines lines={['', ...messages]} width={listWidth} /> : null}
          </Box>
        ) : (
          <Box flexDirection="column">
            <Lines lines={messages} width={messageWidth} />
          </Box>
        )}
        {panelWidth > 0 && current !== undefined ? (
          <Detail
            number={current}
            width={panelWidth}
            unavailable={unavailable.get(current.phoneNumber)}
            notConfirmed={notConfirmed.get(current.phoneNumber)}
          />
        ) : null}
      </Box>
      <StatusRow
        state={state}
        marked={marked.lines.length}
        shown={rows.length}
        sorted={
          rows.length === 0
            ? undefined
            : hiddenSort(columnsIn(columns, listWidth, state.sort), state.sort, SORT_TITLES, glyphs)
        }
        width={width - 1}
      />
    </Box>
  );
}

/** The chosen columns; the same array while nothing about them changes. */
function useColumns(state: SearchState, choice: ColumnChoice) {
  const { glyphs } = useUi().theme;
  const { unavailable, sort } = state;
  const { last } = state.results;
  const wanted = wantedDigits(state);
  const outdated = showsPreviousResults(state);
  const offers = last?.rows ?? NO_OFFERS;
  const notConfirmed = last?.notConfirmed ?? NONE_NOT_CONFIRMED;
  return useMemo(
    () =>
      chosenColumns(
        searchColumns({ glyphs, wanted, offers, outdated, unavailable, notConfirmed, sort }),
        choice,
      ),
    [glyphs, wanted, offers, outdated, unavailable, notConfirmed, sort, choice],
  );
}

/** Messages below the offers or in their place; while the name of a place is typed, its area codes. */
function linesFor(state: SearchState, now: number, area: Area, glyphs: Glyphs): readonly Cell[] {
  return isTypingPlace(state)
    ? placeLines(state, area.height - 1, glyphs)
    : messageLines(state, now, area, glyphs);
}

interface DetailProps {
  readonly number: AvailableNumber;
  readonly unavailable: Unavailable | undefined;
  readonly notConfirmed: readonly SearchFilter[] | undefined;
  readonly width: number;
}

function Detail({ number, unavailable, notConfirmed, width }: DetailProps) {
  const { theme } = useUi();
  const requirements = useRequirements();
  return (
    <Box flexDirection="column" marginLeft={2} width={width}>
      <Lines
        lines={offerLines(number, theme.glyphs, requirements, unavailable, notConfirmed).flatMap((line) =>
          wrapCell(line, width),
        )}
        width={width}
      />
    </Box>
  );
}

function wantedDigits(state: SearchState): string {
  const { value } = state.narrow;
  if (/\d/.test(value)) return value.replace(/\D/g, '');
  const { contains, suffix, areaCode } = state.filters;
  return keypadDigits(contains.value) || keypadDigits(suffix.value) || areaCode.value;
}
