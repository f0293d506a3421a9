/** The rows of filters above the offers: two, and a third while a filter without a key of its own is set. */
import { Box } from 'ink';
import { keypadDigits } from '../../api/numbers/keypad.ts';
import type { TextFilter } from '../../api/search/check-search.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { Line } from '../../components/line.tsx';
import { cutAtWord } from '../../components/pieces.ts';
import { Region } from '../../components/region.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { countryName } from '../../text/countries.ts';
import { formatType } from '../../text/format.ts';
import { moreFilterWords } from './more-filters.ts';
import type { SearchState } from './state.ts';

/** The widths of three columns of filters: at 78 columns and more, and below. */
const ROOMY = [32, 19, 16] as const;
const TIGHT = [21, 17, 12] as const;
/** The key of a field, and the blanks beside its name. */
const LABEL_CELLS = 3;

export function FilterRows({ state, width }: { readonly state: SearchState; readonly width: number }) {
  const { theme } = useUi();
  const { filters } = state;
  const more = moreFilterWords(filters);
  const digits = keypadDigits(filters.contains.value);
  const letters = digits === filters.contains.value ? '' : ` = ${digits}`;
  const [first, second, third] = width >= 78 ? ROOMY : TIGHT;
  return (
    <>
      <Box>
        <Choice
          id="country"
          cell={cutAtWord(
            label('c', 'Country', `${filters.countryCode} ${countryName(filters.countryCode)}`),
            first - 1,
            theme.glyphs,
          )}
          width={first}
        />
        <Choice
          id="type"
          cell={label('t', 'Type', filters.numberType === undefined ? 'any' : formatType(filters.numberType))}
          width={second + third - TIGHT[2]}
        />
        <PlaceFields state={state} room={width - first - (second + third - TIGHT[2])} />
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
        <Choice id="SMS" cell={label('M', 'SMS', demandWord(filters.SMS))} width={second - 5} />
        <Choice id="voice" cell={label('V', 'Voice', demandWord(filters.voice))} width={third} />
        <FilterField
          state={state}
          field="limit"
          hotkey="#"
          name="Show"
          width={width - first - (second - 5) - third - 'Show'.length - LABEL_CELLS}
        />
      </Box>
      {more.length === 0 ? null : (
        <Choice
          id="more"
          cell={cutAtWord(
            label('f', `More (${more.length})`, more.join(` ${theme.glyphs.dot} `)),
            width,
            theme.glyphs,
          )}
          width={width}
        />
      )}
    </>
  );
}

/** A filter that a key changes. */
function Choice({ id, cell, width }: { readonly id: string; readonly cell: Cell; readonly width: number }) {
  return (
    <Region at={() => ({ kind: 'field', id })}>
      <Line cell={cell} width={width} />
    </Region>
  );
}

/** The area code, or the postal code if one is given. If both are given, the other one is beside it in short form. */
function PlaceFields({ state, room }: { readonly state: SearchState; readonly room: number }) {
  const { areaCode, postalCode } = state.filters;
  const postal = state.focus === 'postalCode' || (postalCode.value !== '' && state.focus !== 'areaCode');
  const [hotkey, other] = postal ? ['a', areaCode.value] : ['z', postalCode.value];
  const code = other === '' ? ' code' : '';
  const text = other === '' ? '' : `${hotkey} ${other} `;
  const name = `${postal ? 'Postal' : 'Area'}${code}`;
  const field = (
    <FilterField
      state={state}
      field={postal ? 'postalCode' : 'areaCode'}
      hotkey={postal ? 'z' : 'a'}
      name={name}
      width={Math.max(7, room - text.length - name.length - LABEL_CELLS)}
    />
  );
  if (other === '') return field;
  return (
    <>
      <Line cell={[{ text: `${hotkey} `, token: 'key' }, { text: other }]} width={text.length} />
      {field}
    </>
  );
}

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
    <Region at={() => ({ kind: 'field', id: field })}>
      <Line cell={label(hotkey, name, '')} width={name.length + LABEL_CELLS} />
      <Box width={width}>
        <TextField
          state={state.filters[field]}
          focused={state.focus === field}
          width={width - 1}
          placeholder={field === 'limit' ? 'max' : 'any'}
        />
      </Box>
    </Region>
  );
}
