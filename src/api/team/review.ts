/** What the team says about a purchase before it is made: what is left of its limits, and who has the number in hand. */
import * as z from 'zod';
import { cleanLine } from '../../text/clean.ts';
import { formatTime } from '../../text/format.ts';
import { localError } from '../errors.ts';
import { moneyOf } from '../money/money.ts';
import type { WantedClaim } from '../purchases/domain/claims.ts';
import type { LedgerConnection } from './connection.ts';
import type { TeamLimit, TeamReview } from './team.ts';

export const HeldSchema = z.object({
  heldFor: z.enum(['purchase', 'release']),
  login: z.string(),
  person: z.string().nullable(),
  host: z.string().nullable(),
  since: z.number(),
});

const Amount = z.string().nullable();
const ReviewSchema = z.object({
  review: z.object({
    held: HeldSchema.extend({ rowId: z.string() }).nullable(),
    refusal: z.string().nullable(),
    currency: z.string().nullable(),
    perPurchase: Amount,
    ofAccount: Amount,
    usedOfAccount: Amount,
    perPersonAndDay: Amount,
    usedToday: Amount,
  }),
});

/** The wanted claim as the functions of the ledger take it. */
export function claimRecord(wanted: Omit<WantedClaim, 'rowId'>, account: string) {
  const { kind, phoneNumber, countryCode, numberType, monthlyRate, batchId } = wanted;
  const money = monthlyRate === undefined ? undefined : moneyOf(monthlyRate);
  return {
    kind,
    phoneNumber,
    account,
    country: countryCode,
    numberType,
    monthly: money?.amount,
    currency: money?.currency,
    batch: batchId,
  };
}

/** `isOwn`: whether a row is of this machine, whose own claims hold nothing up here. Throws ApiError. */
export async function readReview(
  connection: LedgerConnection,
  account: string,
  wanted: Omit<WantedClaim, 'rowId'>,
  isOwn: (rowId: string) => boolean,
): Promise<TeamReview> {
  const [row] = await connection.rows(ReviewSchema, 'SELECT dialdeck.review($1) AS review', [
    JSON.stringify(claimRecord(wanted, account)),
  ]);
  if (row === undefined) throw localError('contract', 'The team ledger gave no answer.', '');
  const { held, refusal, currency, perPurchase, ...used } = row.review;
  const holder = held === null || isOwn(held.rowId) ? undefined : heldText(wanted.phoneNumber, held);
  const refused = refusal === null ? undefined : `the team does not allow this: ${cleanLine(refusal)}`;
  return {
    refusal: holder ?? refused,
    currency: currency ?? undefined,
    perPurchase: perPurchase ?? undefined,
    ofAccount: limitOf(used.ofAccount, used.usedOfAccount),
    perPersonAndDay: limitOf(used.perPersonAndDay, used.usedToday),
  };
}

/** "anna on desk is buying +12125550142 since 12:01", with clean names. */
export function heldText(phoneNumber: string, held: z.infer<typeof HeldSchema>): string {
  const where = held.host === null ? '' : ` on ${cleanLine(held.host)}`;
  const does = held.heldFor === 'purchase' ? 'is buying' : 'is releasing';
  return `${cleanLine(held.person ?? held.login)}${where} ${does} ${phoneNumber} since ${formatTime(held.since)}`;
}

function limitOf(most: string | null, used: string | null): TeamLimit | undefined {
  return most === null ? undefined : { most, used: used ?? '0' };
}
