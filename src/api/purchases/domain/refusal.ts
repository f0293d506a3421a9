/** Refusals: what an answer that says no proves, and what it does not. */
import type { ApiError } from '../../errors.ts';
import type { PurchaseRow } from './types.ts';

/** Statuses by which a provider refuses a purchase. 429 and 5xx may stand before one that takes place. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 409, 422]);

/** Whether a purchase that is answered with this status is refused. */
export function isRefusal(status: number): boolean {
  return REFUSALS.has(status);
}

/**
 * The status by which the provider refused a purchase that is still looked for; undefined for any other row. A gateway that
 * repeats a request turns one that was carried out into a refusal, so that none is believed before these looks.
 */
export function refusalOf(row: PurchaseRow): number | undefined {
  return row.state === 'UNKNOWN' && isRefused(row) ? row.answerStatus : undefined;
}

/** Whether the last answer to the purchase was a refusal, whatever has become of the row. */
export function isRefused({
  answerStatus,
  confirmed,
}: Pick<PurchaseRow, 'answerStatus' | 'confirmed'>): boolean {
  return answerStatus !== undefined && (isRefusal(answerStatus) || confirmed.notProcessed === true);
}

/** Whether a purchase that is answered with this status took place, as far as the status says. */
export function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/**
 * Whether a look was refused as the request itself was, for want of rights (401, 403): then the key cannot have bought or
 * released anything. A web page comes from something in between and says nothing about the key.
 */
export function isRefusedAlike(status: number | undefined, look: ApiError): boolean {
  if (status !== 401 && status !== 403) return false;
  return look.progress === 'answered' && look.status === status && !look.webPage;
}
