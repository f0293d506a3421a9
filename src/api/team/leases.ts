/** The leases of claims in the team's ledger: renewed by their machine, and settled by others when nobody renews them any more. */
import * as z from 'zod';
import { cleanLine, cleanText } from '../../text/clean.ts';
import type { ClaimOfRow, Finding, OverdueClaim } from '../purchases/domain/claims.ts';
import type { Actor } from '../purchases/domain/types.ts';
import type { LedgerConnection } from './connection.ts';

const RenewedSchema = z.object({
  rows: z.array(
    z.object({
      rowId: z.string(),
      /** Ms until the end of the lease of an open claim. */
      left: z.number().nullable(),
      outcome: z.string().nullable(),
      settledBy: z.string().nullable(),
      note: z.string().nullable(),
      superseded: z.boolean(),
    }),
  ),
});

const OverdueSchema = z.object({
  claims: z.array(
    z.object({
      id: z.string(),
      rowId: z.string(),
      kind: z.enum(['purchase', 'release']),
      phoneNumber: z.string(),
      lease: z.string(),
      overdueMs: z.number(),
      mayBeAbsent: z.boolean(),
    }),
  ),
});

/** `passed`: ms since before the ledger was asked. Throws ApiError. */
export async function renewClaims(
  connection: LedgerConnection,
  rowIds: readonly string[],
  passed: () => number,
): Promise<ReadonlyMap<string, ClaimOfRow>> {
  const [answer] = await connection.rows(RenewedSchema, 'SELECT dialdeck.renew($1) AS rows', [rowIds]);
  const known = new Map<string, ClaimOfRow>(rowIds.map((rowId) => [rowId, { kind: 'none' }]));
  for (const { rowId, left, outcome, settledBy, note, superseded } of answer?.rows ?? []) {
    if (left !== null) known.set(rowId, { kind: 'open', isHeld: () => passed() < left });
    else {
      const by = settledBy === null ? undefined : cleanText(settledBy).text;
      const decided = note === null ? undefined : cleanLine(note);
      known.set(rowId, { kind: 'ended', outcome: outcome ?? '', settledBy: by, decided, superseded });
    }
  }
  return known;
}

/** Throws ApiError. */
export async function overdueClaims(
  connection: LedgerConnection,
  account: string,
  phoneNumber: string | undefined,
): Promise<readonly OverdueClaim[]> {
  const [answer] = await connection.rows(OverdueSchema, 'SELECT dialdeck.overdue($1, $2) AS claims', [
    account,
    phoneNumber ?? null,
  ]);
  return answer?.claims ?? [];
}

/** Throws ApiError. */
export async function settleClaim(
  connection: LedgerConnection,
  { id, lease }: OverdueClaim,
  { outcome, evidence }: Finding,
  { person, host }: Actor,
): Promise<boolean> {
  const [answer] = await connection.rows(
    z.object({ settled: z.boolean() }),
    'SELECT dialdeck.settle($1, $2, $3, $4, $5, $6) AS settled',
    [id, lease, outcome, evidence, person ?? null, host ?? null],
  );
  return answer?.settled === true;
}
