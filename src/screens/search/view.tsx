/** The picture of Search. */
import { Box } from 'ink';
import { useMemo } from 'react';
import type { AvailableNumber } from '../../api/model.ts';
import type { Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { usePaperwork } from '../../components/paperwork.ts';
import { Table } from '../../components/table.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { type Store, useStore } from '../../state/store.ts';
import { countryName } from '../../text/countries.ts';
import { formatSpan, formatType, plural } from '../../text/format.ts';
import { keypadDigits } from '../../text/keypad.ts';
import { searchColumns } from './columns.ts';
import { offerLines } from './offer-lines.ts';
import { isPlaced, type SearchAction, type SearchState, type TextFilter, visibleNumbers } from './state.ts';

/** Two rows of filters, a heading, a blank row before it, a row that says where the rows come from. */
const FIXED_ROWS = 5;
/** From this width on the number under the cursor is shown in full beside the list. */
const WIDE = 110;
const DETAIL_WIDTH = 44;

/** How many offers are in view. */
export function listRows(area: Area): number {
  return Math.max(1, area.height - FIXED_ROWS);
}

export interface SearchViewProps extends Area {
  readonly store: Store<SearchState, SearchAction>;
}

export function SearchView({ store, width, height }: SearchViewProps) {
  const { theme } = useUi();
  const state = useStore(store);
  const rows = visibleNumbers(state);
  const wide = width >= WIDE;
  const listWidth = wide ? width - DETAIL_WIDTH - 2 : width;
  const current = rows[state.cursor.index];
  const wanted = wantedDigits(state);
  const placed = isPlaced(state);
  const columns = useMemo(() => searchColumns(theme.glyphs, wanted, placed), [theme.glyphs, wanted, placed]);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <FilterRows state={state} width={width - 1} />
      <Box height={1} />
      <Box height={listRows({ width, height }) + 1}>
        {rows.length > 0 ? (
          <Table
            columns={columns}
            rows={rows}
            cursor={state.cursor}
            width={listWidth - 1}
            height={listRows({ width, height })}
            focused={state.focus === 'results'}
            isMarked={(row) => state.marked.has(row.phoneNumber)}
            sort={state.sort}
          />
        ) : (
          <Box flexDirection="column">
            <Lines lines={emptyLines(state)} width={listWidth - 1} />
          </Box>
        )}
        {wide && current !== undefined ? <Detail number={current} /> : null}
      </Box>
      <StatusRow state={state} shown={rows.length} width={width - 1} />
    </Box>
  );
}

function Detail({ number }: { readonly number: AvailableNumber }) {
  const { theme } = useUi();
  const papers = usePaperwork();
  return (
    <Box flexDirection="column" paddingLeft={2} width={DETAIL_WIDTH}>
      <Lines lines={offerLines(number, theme.glyphs, papers)} width={DETAIL_WIDTH - 2} />
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
        <FilterField state={state} field="areaCode" hotkey="a" name="Area code" width={7} />
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
        <Line cell={label('m', 'SMS', filters.SMS ? 'yes' : 'any')} width={second - 5} />
        <Line cell={label('v', 'Voice', filters.voice ? 'yes' : 'any')} width={third} />
        <FilterField state={state} field="limit" hotkey="#" name="Limit" width={4} />
      </Box>
    </>
  );
}

/** Where the filters stand: three columns at the design width, closer together below it. */
const ROOMY = [32, 19, 16] as const;
const TIGHT = [24, 16, 13] as const;

function label(hotkey: string, name: string, value: string): Span[] {
  return [{ text: `${hotkey} `, token: 'key' }, { text: `${name} `, token: 'muted' }, { text: value }];
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

/** Waiting, failed, wrong and empty are four different pictures. */
function emptyLines(state: SearchState): Span[][] {
  const { results } = state;
  switch (results.kind) {
    case 'waiting':
      return [[{ text: `Searching ${countryName(state.filters.countryCode)} …`, token: 'muted' }]];
    case 'failed':
      return [
        [{ text: results.error.message, token: 'bad' }],
        [{ text: results.error.hint }],
        [{ text: results.error.retryable ? 'r searches again.' : '', token: 'muted' }],
      ];
    case 'problem':
      return [[{ text: results.problem.message, token: 'warn' }], [{ text: results.problem.hint }]];
    case 'shown':
      if (results.last.rows.length > 0) {
        return [[{ text: 'Nothing that is shown fits the filter. Esc clears it.', token: 'warn' }]];
      }
      return [
        [{ text: 'The provider offers no number for these filters.', token: 'warn' }],
        [{ text: 'w widens the search, r asks again: stock changes all the time.' }],
      ];
  }
}

function StatusRow({
  state,
  shown,
  width,
}: {
  readonly state: SearchState;
  readonly shown: number;
  readonly width: number;
}) {
  const { now, theme } = useUi();
  if (state.focus === 'narrow' || state.narrow.value !== '') {
    const total = state.results.last?.rows.length ?? 0;
    return (
      <Box>
        <Line cell={[{ text: '/ ', token: 'key' }]} width={2} />
        <TextField state={state.narrow} focused={state.focus === 'narrow'} width={24} />
        <Line
          cell={[{ text: `  ${shown} of ${plural(total, 'offer')} shown`, token: 'muted' }]}
          width={Math.max(0, width - 27)}
        />
      </Box>
    );
  }
  return <Line cell={statusSpans(state, now(), theme.glyphs.dot)} width={width} />;
}

function statusSpans(state: SearchState, now: number, dot: string): Span[] {
  const { results, marked } = state;
  const { last } = results;
  if (last === undefined) return [];
  const parts: Span[] = [];
  if (results.kind === 'waiting') parts.push({ text: 'searching … ', token: 'accent' });
  if (results.kind === 'failed') parts.push({ text: `${results.error.message} `, token: 'bad' });
  if (results.kind === 'problem') parts.push({ text: `${results.problem.message} `, token: 'warn' });
  parts.push({
    text: [
      plural(last.rows.length, 'offer'),
      `${formatSpan(now - last.fetchedAt)} old`,
      ...(last.unreadable > 0 ? [`${last.unreadable} unreadable`] : []),
      ...(last.appliedHere.length > 0 ? [`${last.appliedHere.join(', ')} filtered here`] : []),
      'no next page: r again, w widen',
    ].join(` ${dot} `),
    token: 'muted',
  });
  if (marked.size > 0) parts.push({ text: ` ${dot} ${marked.size} marked, = compares`, token: 'accent' });
  return parts;
}
