/** Twilio's ids: two letters and 32 hexadecimal digits. They follow from the ledger, so that every process gives the same. */
import { createHash } from 'node:crypto';

const hex = (text: string, digits: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

/** An id for a fixed thing, such as an address. */
export const sidOf = (prefix: string, text: string) => `${prefix}${hex(`${prefix} ${text}`, 32)}`;

/** The account of the sandbox. */
export const ACCOUNT_SID = sidOf('AC', 'dialdeck sandbox');

/** The id of an owned number: the last eight digits are its row. */
export function numberSid(seq: number): string {
  return `PN${hex(`number ${seq}`, 24)}${seq.toString(16).padStart(8, '0')}`;
}

/** The row of an owned number; undefined for an id that the sandbox did not make. */
export function seqOfSid(sid: string): number | undefined {
  const seq = Number.parseInt(sid.slice(-8), 16);
  return Number.isSafeInteger(seq) && numberSid(seq) === sid ? seq : undefined;
}
