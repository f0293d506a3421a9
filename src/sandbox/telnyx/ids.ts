/** Telnyx's ids, which follow from the ledger, so that every process gives the same: numeric texts, and UUIDs. */
import { createHash, randomUUID } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** A UUID for row `seq` of some kind: its last twelve digits are the row. */
export function uuidOf(kind: string, seq: number): string {
  const hex = digest(`${kind} ${seq}`).toString('hex');
  const row = seq.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${row}`;
}

/** The row of a UUID; undefined for one that is none of this kind. */
export function seqOfUuid(kind: string, id: string): number | undefined {
  const seq = Number.parseInt(id.slice(-12), 16);
  return Number.isSafeInteger(seq) && uuidOf(kind, seq) === id ? seq : undefined;
}

/** A numeric id of 19 digits for row `seq` of some kind: its last nine digits are the row. */
export function numericId(kind: string, seq: number): string {
  const lead = String(digest(`${kind} ${seq}`).readUInt32BE(0))
    .padStart(9, '0')
    .slice(-9);
  return `1${lead}${String(seq).padStart(9, '0')}`;
}

/** The row of a numeric id; undefined for one that is none of this kind. */
export function seqOfNumericId(kind: string, id: string): number | undefined {
  const seq = Number(id.slice(-9));
  return /^\d{19}$/.test(id) && numericId(kind, seq) === id ? seq : undefined;
}

/** What every answer of Telnyx carries: an id of the request, and how much may still be asked. */
export function answerHeaders(): Readonly<Record<string, string>> {
  return {
    'x-request-id': randomUUID(),
    'x-ratelimit-limit': '200',
    'x-ratelimit-remaining': '199',
    'x-ratelimit-reset': '1',
  };
}
