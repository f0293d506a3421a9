/** The picture of Search. */
import { Box } from 'ink';
import { useMemo } from 'react';
import type { AvailableNumber } from '../../api/model.ts';
import { keypadDigits } from '../../api/numbers/keypad.ts';
import type { SearchFilter } from '../../api/provider.ts';
import type { SearchResult } from '../../api/search/search.ts';
import type { Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { useRequirements } from '../../components/requirements.ts';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { countryName } from '../../text/countries.ts';
import { formatSpan, formatType, plural } from '../../text/format.ts';
import { searchColumns } from './columns.ts';
import { saidLines, statusSpans } from './messages.ts';
import { offerLines } from './offer-lines.ts';
import { isOfSearchBefore } from './reasons.ts';
import { isPlaced, type SearchAction, type SearchState, type TextFilter, visibleNumbers } from './state.ts';
import type { Taken } from './unavailable.ts';

/** Two rows of filters, a heading, a blank row before it, a row that says where the rows come from. */
const FIXED_ROWS = 5;
/** From this width on the number under the cursor is shown in full beside the list. */
const WIDE = 110;
const DETAIL_WIDTH = 44;
const WIDEST_DETAIL = 60;
const WIDEST_LIST = 100;

/** The same each time: columns are remembered by it. */
const NONE_NOT_CONFIRMED: SearchResult['notConfirmed'] = new Map();

/** How many offers are in view. */
export function listRows(area: Area): number {
  return Math.max(1, area.height - FIXED_ROWS);
}

export interface SearchViewProps extends Area {
  readonly store: Store<SearchState, SearchAction>;
}

export function SearchView({ store, width, height }: SearchViewProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  const rows = visibleNumbers(state);
  const wide = width >= WIDE;
  const listWidth = wide ? Math.min(width - DETAIL_WIDTH - 2, WIDEST_LIST) : width;
  const detailWidth = Math.min(width - listWidth - 2, WIDEST_DETAIL);
  const current = rows[state.cursor.index];
  const wanted = wantedDigits(state);
  const placed = isPlaced(state);
  const old = isOfSearchBefore(state);
  const { glyphs } = theme;
  const { taken } = state;
  const notConfirmed = state.results.last?.notConfirmed ?? NONE_NOT_CONFIRMED;
  const columns = useMemo(
    () => searchColumns({ glyphs, wanted, placed, width: listWidth - 1, old, taken, notConfirmed }),
    [glyphs, wanted, placed, listWidth, old, taken, notConfirmed],
  );
  const room = listRows({ width, height });
  const said = saidLines(state, now(), listWidth - 1);
  // Where there are rows left below the offers, what went wrong has them; else it stands between filters and offers.
  const below = rows.length > 0 && said.length > 0 && said.length < room - rows.length;
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <FilterRows state={state} width={width - 1} />
      <Line cell={rows.length > 0 && !below ? (said[0] ?? '') : ''} width={width - 1} />
      <Box height={room + 1}>
        {rows.length > 0 ? (
          <Box flexDirection="column" width={listWidth - 1}>
            <Table
              columns={columns}
              rows={rows}
              cursor={state.cursor}
              width={listWidth - 1}
              height={below ? rows.length : room}
              focused={state.focus === 'results'}
              isMarked={(row) => state.marked.has(row.phoneNumber)}
              sort={state.sort}
            />
            {below ? <Lines lines={['', ...said]} width={listWidth - 1} /> : null}
          </Box>
        ) : (
          <Box flexDirection="column">
            <Lines lines={said} width={listWidth - 1} />
          </Box>
        )}
        {wide && current !== undefined ? (
          <Detail
            number={current}
            width={detailWidth}
            taken={taken.get(current.phoneNumber)}
            notConfirmed={notConfirmed.get(current.phoneNumber)}
          />
        ) : null}
      </Box>
      <StatusRow state={state} shown={rows.length} width={width - 1} />
    </Box>
  );
}

interface DetailProps {
  readonly number: AvailableNumber;
  readonly taken: Taken | undefined;
  readonly notConfirmed: readonly SearchFilter[] | undefined;
  readonly width: number;
}

function Detail({ number, taken, notConfirmed, width }: DetailProps) {
  const { theme } = useUi();
  const requirements = useRequirements();
  return (
    <Box flexDirection="column" paddingLeft={2} width={width}>
      <Lines lines={offerLines(number, theme.glyphs, requirements, taken, notConfirmed)} width={width - 2} />
    </Box>
  );
}

function FilterRows({ state, width }: { readonly state: SearchState; readonly width: number }) {
  const { filters } = state;
  const digits = keypadDigits(filters.contains.value);
  const letters = digits === filters.contains.value ? '' : ` = ${digits}`;
  const [first, second, third] = width >= 78 ? ROOMY : TIGHT;
  return (
    <>
      <Box>
        <Line
          cell={label('c', 'Country', `${filters.countryCode} ${countryName(filters.countryCode)}`)}
          width={first}
        />
        <Line
          cell={label('t', 'Type', filters.numberType === undefined ? 'any' : formatType(filters.numberType))}
          width={second + third - TIGHT[2]}
        />
        <PlaceFields state={state} />
      </Box>
      <Box>
        <FilterField
          state={state}
          field="contains"
          hotkey="n"
          name="Contains"
          width={letters === '' ? first - 11 : Math.min(filters.contains.value.length + 2, first - 11)}
        />
        <Line
          cell={[{ text: letters, token: 'muted' }]}
          width={letters === '' ? 0 : Math.max(0, first - 13 - filters.contains.value.length)}
        />
        <Line cell={label('m', 'SMS', demandWord(filters.SMS))} width={second - 5} />
        <Line cell={label('v', 'Voice', demandWord(filters.voice))} width={third} />
        <FilterField state={state} field="limit" hotkey="#" name="Limit" width={4} />
      </Box>
    </>
  );
}

/** The area code, or the postal code where one is given; of two that are given the other stands beside it in short. */
function PlaceFields({ state }: { readonly state: SearchState }) {
  const { areaCode, postalCode } = state.filters;
  const postal = state.focus === 'postalCode' || (postalCode.value !== '' && state.focus !== 'areaCode');
  const [hotkey, other] = postal ? ['a', areaCode.value] : ['z', postalCode.value];
  const code = other === '' ? ' code' : '';
  const field = postal ? (
    <FilterField state={state} field="postalCode" hotkey="z" name={`Postal${code}`} width={8} />
  ) : (
    <FilterField state={state} field="areaCode" hotkey="a" name={`Area${code}`} width={7} />
  );
  if (other === '') return field;
  const text = `${hotkey} ${other} `;
  return (
    <>
      <Line cell={[{ text: `${hotkey} `, token: 'key' }, { text: other }]} width={text.length} />
      {field}
    </>
  );
}

/** Where the filters stand: three columns at the design width, closer together below it. */
const ROOMY = [32, 19, 16] as const;
const TIGHT = [24, 16, 13] as const;

function label(hotkey: string, name: string, value: string): Span[] {
  return [{ text: `${hotkey} `, token: 'key' }, { text: `${name} `, token: 'muted' }, { text: value }];
}

function demandWord(demand: boolean | undefined): string {
  if (demand === undefined) return 'any';
  return demand ? 'yes' : 'no';
}

interface FilterFieldProps {
  readonly state: SearchState;
  readonly field: TextFilter;
  readonly hotkey: string;
  readonly name: string;
  readonly width: number;
}

function FilterField({ state, field, hotkey, name, width }: FilterFieldProps) {
  return (
    <Box>
      <Line cell={label(hotkey, name, '')} width={name.length + 3} />
      <Box width={width}>
        <TextField
          state={state.filters[field]}
          focused={state.focus === field}
          width={width - 1}
          placeholder="any"
        />
      </Box>
    </Box>
  );
}

function wantedDigits(state: SearchState): string {
  const { value } = state.narrow;
  if (/\d/.test(value)) return value.replace(/\D/g, '');
  return keypadDigits(state.filters.contains.value) || state.filters.areaCode.value;
}

interface StatusRowProps {
  readonly state: SearchState;
  readonly shown: number;
  readonly width: number;
}

function StatusRow({ state, shown, width }: StatusRowProps) {
  const { now, theme } = useUi();
  const { last } = state.results;
  if (state.focus === 'narrow' || state.narrow.value !== '') {
    const total = last?.rows.length ?? 0;
    const age = last === undefined ? '' : `, ${formatSpan(now() - last.fetchedAt)} old`;
    const before = isOfSearchBefore(state) ? ' of the search before' : '';
    const field = width >= 78 ? 24 : 14;
    return (
      <Box>
        <Line cell={[{ text: '/ ', token: 'key' }]} width={2} />
        <TextField state={state.narrow} focused={state.focus === 'narrow'} width={field} />
        <Line
          cell={[
            {
              text: `  ${shown} of ${plural(total, 'fetched offer')}${before}${age}`,
              token: before === '' ? 'muted' : 'warn',
            },
          ]}
          width={Math.max(0, width - field - 3)}
        />
      </Box>
    );
  }
  return <Line cell={statusSpans(state, now(), theme.glyphs.dot)} width={width} />;
}
