/** The columns of the offers. */
import type { AvailableNumber } from '../../api/model.ts';
import { firstYear } from '../../api/rates.ts';
import { CAPABILITY_HEADING, capabilityCells } from '../../components/capabilities.ts';
import type { Cell, Span } from '../../components/cells.ts';
import type { Column } from '../../components/table.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { formatMoney, formatRate, formatType } from '../../text/format.ts';
import { formatPhoneNumber } from '../../text/phone.ts';
import { placeOf } from './state.ts';

/** `wanted` are the digits that the search asked for; they stand out in the number. `placed` says whether any place is stated: then it has a column. */
export function searchColumns(
  glyphs: Glyphs,
  wanted: string,
  placed: boolean,
): readonly Column<AvailableNumber>[] {
  const place: Column<AvailableNumber> = {
    id: 'place',
    title: 'Place',
    width: 7,
    flex: 1,
    hideRank: 3,
    cell: placeOf,
  };
  return [
    {
      id: 'number',
      title: 'Number',
      width: 17,
      flex: placed ? 0 : 1,
      cell: (row) => highlightDigits(formatPhoneNumber(row.phoneNumber), wanted),
    },
    {
      id: 'type',
      title: 'Type',
      width: 9,
      hideRank: 2,
      cell: (row) => formatType(row.statedType ?? row.numberType),
    },
    ...(placed ? [place] : []),
    {
      id: 'capabilities',
      title: CAPABILITY_HEADING,
      width: CAPABILITY_HEADING.length,
      cell: (row) => capabilityCells(glyphs, row.capabilities),
    },
    { id: 'monthly', title: 'Monthly', width: 9, align: 'right', cell: rateCell },
    { id: 'year', title: 'First year', width: 10, align: 'right', hideRank: 1, cell: yearCell },
  ];
}

function rateCell(row: AvailableNumber): Cell {
  const text = formatRate(row.monthlyRate);
  return row.monthlyRate.kind === 'money' ? text : [{ text, token: 'warn' }];
}

function yearCell(row: AvailableNumber): Cell {
  const year = firstYear(row.monthlyRate);
  return year === undefined ? [{ text: '?', token: 'warn' }] : formatMoney(year);
}

/** The formatted number with the last run of `wanted` digits marked; spaces inside the run are marked with it. */
export function highlightDigits(formatted: string, wanted: string): readonly Span[] {
  const at = wanted === '' ? -1 : formatted.replace(/\D/g, '').lastIndexOf(wanted);
  if (at < 0) return [{ text: formatted }];
  const positions = [...formatted].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const from = positions[at] ?? 0;
  const to = (positions[at + wanted.length - 1] ?? from) + 1;
  return [
    { text: formatted.slice(0, from) },
    { text: formatted.slice(from, to), token: 'match' },
    { text: formatted.slice(to) },
  ];
}
