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

/** The widths of the filters that others follow in a window of 80 columns and more. */
const ROOMY = { country: 32, type: 23, SMS: 14, voice: 16 } as const;
/** In a narrower one: at most for the country, at least for the type. */
const TIGHT = { country: 23, type: 15, SMS: 10, voice: 12 } as const;
/** The label of the area code, the word "any", and a blank. */
const AREA_CELLS = 18;
/** The key of a field, and the blanks beside its name. */
const LABEL_CELLS = 3;

/** In a narrow window a long type and an area code that is being typed take the room of the country. */
function filterWidths(state: SearchState, width: number, type: string) {
  if (width >= 78) return ROOMY;
  const typeCells = Math.max(TIGHT.type, `t Type ${type} `.length);
  const areaCells = AREA_CELLS + (state.focus === 'areaCode' ? 1 : 0);
  return { ...TIGHT, type: typeCells, country: Math.min(TIGHT.country, width - typeCells - areaCells) };
}

export function FilterRows({ state, width }: { readonly state: SearchState; readonly width: number }) {
  const { theme } = useUi();
  const { filters } = state;
  const more = moreFilterWords(filters);
  const digits = keypadDigits(filters.contains.value);
  const letters = digits === filters.contains.value ? '' : ` = ${digits}`;
  const type = filters.numberType === undefined ? 'any' : formatType(filters.numberType);
  const widths = filterWidths(state, width, type);
  return (
    <>
      <Box>
        <Choice
          id="country"
          cell={cutAtWord(
            label('c', 'Country', `${filters.countryCode} ${countryName(filters.countryCode)}`),
            widths.country - 1,
            theme.glyphs,
          )}
          width={widths.country}
        />
        <Choice id="type" cell={label('t', 'Type', type)} width={widths.type} />
        <PlaceFields state={state} room={width - widths.country - widths.type} />
      </Box>
      <Box>
        <FilterField
          state={state}
          field="contains"
          hotkey="n"
          name="Contains"
          width={
            letters === ''
              ? widths.country - 11
              : Math.min(filters.contains.value.length + 2, widths.country - 11)
          }
        />
        <Line
          cell={[{ text: letters, token: 'muted' }]}
          width={letters === '' ? 0 : Math.max(0, widths.country - 13 - filters.contains.value.length)}
        />
        <Choice id="SMS" cell={label('M', 'SMS', demandWord(filters.SMS))} width={widths.SMS} />
        <Choice id="voice" cell={label('V', 'Voice', demandWord(filters.voice))} width={widths.voice} />
        <FilterField
          state={state}
          field="limit"
          hotkey="#"
          name="Show"
          width={width - widths.country - widths.SMS - widths.voice - 'Show'.length - LABEL_CELLS}
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
      width={Math.max(6, room - text.length - name.length - LABEL_CELLS)}
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
