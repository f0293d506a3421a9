/** Claims that are open in the team's ledger, and the decision of a person about one that nobody renews and no look has settled. */
import * as z from 'zod';
import { cleanLine } from '../../text/clean.ts';
import { type ApiError, localError } from '../errors.ts';
import type { Actor } from '../purchases/domain/types.ts';
import type { LedgerConnection } from './connection.ts';
import { isAbandoned } from './migrations/2026-11-26-decisions.ts';

const Line = z.string().transform(cleanLine);

export const CLAIM_STATES = ['claimed', 'sent', 'lost', 'action needed'] as const;

const OpenClaimSchema = z.object({
  id: z.string(),
  /** The id of the purchase or release in the journal of its machine. */
  rowId: z.string(),
  kind: z.enum(['purchase', 'release']),
  phoneNumber: Line,
  /** The fingerprint of the account. */
  account: z.string(),
  accountName: Line,
  login: Line,
  person: Line.nullable(),
  host: Line.nullable(),
  claimedAt: z.date(),
  /**
   * `claimed`: not sent yet. `sent`: its machine looks after it. `lost`: nobody renews it, and others look what became of it. `action
   * needed`: no look has settled it, and a buyer of the team decides.
   */
  state: z.enum(CLAIM_STATES),
});
export type OpenClaim = z.infer<typeof OpenClaimSchema>;

/** A claim that was never sent ends with its lease, so that it is open no more. */
const OPEN = `SELECT c.id::text, c.row_id AS "rowId", c.kind, c.phone_number AS "phoneNumber", c.account, c.account_name AS "accountName", c.login, c.person,
    c.host, c.claimed_at AS "claimedAt",
    CASE WHEN ${isAbandoned('c')} THEN 'action needed' WHEN c.state = 'CLAIMED' THEN 'claimed'
      WHEN c.lease_until <= clock_timestamp() THEN 'lost' ELSE 'sent' END AS state
  FROM dialdeck.claims c
  WHERE c.state <> 'ENDED' AND NOT (c.state = 'CLAIMED' AND c.lease_until <= clock_timestamp())
  ORDER BY c.claimed_at, c.id`;

/** Of every account of the team, oldest first. Throws ApiError. */
export function readOpenClaims(connection: LedgerConnection): Promise<readonly OpenClaim[]> {
  return connection.rows(OpenClaimSchema, OPEN);
}

/** How a claim ended, and the member who ended it for its machine; undefined while it is open. Throws ApiError. */
export async function outcomeOfClaim(
  connection: LedgerConnection,
  claimId: string,
): Promise<{ readonly outcome: string; readonly settledBy: string | undefined } | undefined> {
  const [ended] = await connection.rows(
    z.object({ outcome: z.string().nullable(), settled_by: Line.nullable() }),
    `SELECT outcome, settled_by FROM dialdeck.claims WHERE id = $1 AND state = 'ENDED'`,
    [claimId],
  );
  return ended && { outcome: ended.outcome ?? '', settledBy: ended.settled_by ?? undefined };
}

export interface Decision {
  /** The purchase was completed: the number was bought. Failed: it was not. */
  readonly as: 'completed' | 'failed';
  /** What the person saw, and where. */
  readonly note: string;
}

/** Ends a claim by the word of a person; nothing is sent. Throws ApiError `conflict` when nobody may decide about it now. */
export async function decideClaim(
  connection: LedgerConnection,
  claimId: string,
  { as, note }: Decision,
  { person, host }: Actor,
): Promise<void> {
  const [answer] = await connection.rows(
    z.object({ refusal: z.enum(['ended', 'held', 'early']).nullable() }),
    'SELECT dialdeck.decide($1, $2, $3, $4, $5) AS refusal',
    [claimId, as === 'completed' ? 'CONFIRMED' : 'SETTLED_ABSENT', note, person ?? null, host ?? null],
  );
  if (answer === undefined) throw localError('contract', 'The team ledger gave no answer.', '');
  if (answer.refusal !== null) throw REFUSALS[answer.refusal];
}

const REFUSALS: Readonly<Record<'ended' | 'held' | 'early', ApiError>> = {
  ended: localError(
    'conflict',
    'The claim has ended meanwhile. Nothing was changed.',
    'Look at its history to see how it ended.',
  ),
  held: localError(
    'conflict',
    'The machine that made the purchase is back and looks after it. Nothing was changed.',
    'Ask the person who bought the number.',
  ),
  early: localError(
    'conflict',
    'The number may still come: a decision is possible 15 minutes after the end of the lease. Nothing was changed.',
    'Try again later. dialdeck looks at the carrier meanwhile.',
  ),
};
