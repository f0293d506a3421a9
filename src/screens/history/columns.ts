/** The columns of the history. */
import { DAY_MS } from '../../api/limits.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Cell } from '../../components/cells.ts';
import type { Column } from '../../components/table.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { formatAge, formatDate, formatPrice } from '../../text/format.ts';
import { noteText } from './detail-lines.ts';
import { type Entry, entryStatus, needsPerson, priceOf, rowOf, typeOf } from './entries.ts';

export function historyColumns(
  glyphs: Glyphs,
  now: number,
  checking: ReadonlySet<string>,
): readonly Column<Entry>[] {
  return [
    { id: 'status', title: 'Status', width: 19, cell: (entry) => statusCell(entry, glyphs) },
    {
      id: 'number',
      title: 'Number',
      width: 16,
      cell: (entry) => formatPhoneNumber(rowOf(entry).phoneNumber),
    },
    { id: 'type', title: 'Type', width: 9, hideRank: 4, cell: typeOf },
    { id: 'monthly', title: 'Monthly', width: 10, align: 'right', hideRank: 1, cell: priceCell },
    {
      id: 'placed',
      title: 'Placed',
      width: 11,
      align: 'right',
      cell: (entry) => placedText(rowOf(entry).createdAt, now),
    },
    {
      id: 'account',
      title: 'Account',
      width: 10,
      hideRank: 2,
      cell: (entry) => accountCell(entry),
    },
    {
      id: 'note',
      title: 'Note',
      width: 20,
      flex: 1,
      hideRank: 3,
      cell: (entry) => [
        {
          text: noteText(entry, now, checking.has(rowOf(entry).id)),
          token: needsPerson(entry) ? 'warn' : 'muted',
        },
      ],
    },
  ];
}

function statusCell(entry: Entry, glyphs: Glyphs): Cell {
  const status = entryStatus(entry, glyphs);
  return needsPerson(entry) ? [status, { text: ' !', token: 'warn' }] : [status];
}

function priceCell(entry: Entry): Cell {
  const price = priceOf(entry);
  const text = formatPrice(price);
  return price.kind === 'money' ? text : [{ text, token: 'warn' }];
}

/** The name of another account is in brackets, so that it differs without colour too. */
function accountCell(entry: Entry): Cell {
  const { accountName } = rowOf(entry);
  return entry.foreign ? [{ text: `(${accountName})`, token: 'muted' }] : accountName;
}

function placedText(at: number, now: number): string {
  return Math.abs(now - at) < DAY_MS ? formatAge(at, now) : formatDate(at);
}
