/** Why an act on a row is not possible now, in a sentence; undefined when it is. Pure. */
import { type Entry, mayBe, rowOf } from './entries.ts';

const NO_ROW = 'there is no purchase here';

export function whyNotOpen(entry: Entry | undefined): string | undefined {
  return entry === undefined ? NO_ROW : undefined;
}

export function whyNotNumber(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'release') {
    return entry.row.state === 'RELEASED'
      ? 'it was released: the account has it no more'
      : foreignReason(entry);
  }
  if (entry.view.purchase.status !== 'COMPLETED') return 'only a COMPLETED purchase has a number to open';
  return foreignReason(entry);
}

export function whyNotCheck(entry: Entry | undefined, checking: ReadonlySet<string>): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'release') return 'a release is checked by itself';
  if (entry.foreign) return foreignReason(entry);
  const { row } = entry.view;
  if (row.state === 'INTENT') return 'it was not sent, so there is nothing to look for: Enter reviews it';
  if (entry.view.settled && !mayBe(entry.view, 'settled-completed')) return 'it is settled';
  return checking.has(row.id) ? 'it is being checked right now' : undefined;
}

export function whyNotWithdraw(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'release') return 'a release cannot be withdrawn here';
  if (entry.foreign) return foreignReason(entry);
  if (mayBe(entry.view, 'withdrawn')) return undefined;
  return entry.view.settled ? 'it has ended' : 'it was sent: only what was not sent can be withdrawn';
}

export function whyNotSettle(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'release') return 'a release is not settled by hand';
  if (entry.foreign) return foreignReason(entry);
  if (mayBe(entry.view, 'settled-failed')) return undefined;
  switch (entry.view.row.state) {
    case 'INTENT':
      return 'it was not sent: Enter reviews it, w withdraws it';
    case 'SENDING':
      return 'it is being sent: wait for the answer';
    default:
      return 'it has ended';
  }
}

export function whyNotAdopt(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  return entry.foreign ? undefined : 'it belongs to this account already';
}

function foreignReason(entry: Entry): string | undefined {
  if (!entry.foreign) return undefined;
  return `it belongs to ${rowOf(entry).accountName} and is left alone; a adopts it after a key was rotated`;
}
