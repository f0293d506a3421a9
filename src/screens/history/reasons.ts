/**
 * Why an act on a row is not possible now; undefined when it is. With the title of the act before it, it has to fit one row
 * of 60 columns. Pure.
 */
import { type Entry, mayBe, rowOf } from './entries.ts';

const NO_ROW = 'there is no purchase here';

export function whyNotOpen(entry: Entry | undefined): string | undefined {
  return entry === undefined ? NO_ROW : undefined;
}

export function whyNotNumber(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'release') {
    return entry.row.state === 'RELEASED' ? 'it was released' : foreignReason(entry);
  }
  if (entry.view.purchase.status !== 'COMPLETED') return 'it is not COMPLETED';
  return foreignReason(entry);
}

export function whyNotCheck(entry: Entry | undefined, checking: ReadonlySet<string>): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'release') return 'a release is checked by itself';
  if (entry.foreign) return foreignReason(entry);
  const { row } = entry.view;
  if (row.state === 'INTENT') return 'it was not sent; Enter reviews it';
  if (entry.view.settled && !mayBe(entry.view, 'settled-completed')) return 'it is settled';
  return checking.has(row.id) ? 'it is being checked right now' : undefined;
}

export function whyNotWithdraw(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'release') return 'a release cannot be withdrawn here';
  if (entry.foreign) return foreignReason(entry);
  if (mayBe(entry.view, 'withdrawn')) return undefined;
  return entry.view.settled ? 'it has ended' : 'it was sent already';
}

export function whyNotSettle(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'release') return 'a release is not settled by hand';
  if (entry.foreign) return foreignReason(entry);
  if (mayBe(entry.view, 'settled-failed')) return undefined;
  switch (entry.view.row.state) {
    case 'INTENT':
      return 'it was not sent; w withdraws it';
    case 'SENDING':
      return 'it is being sent';
    default:
      return 'it has ended';
  }
}

export function whyNotAdopt(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  return entry.foreign ? undefined : 'it is of this account already';
}

function foreignReason(entry: Entry): string | undefined {
  if (!entry.foreign) return undefined;
  return `it is of ${rowOf(entry).accountName}, left alone; a adopts it`;
}
