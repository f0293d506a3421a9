/** All steps of the ledger's schema, in order. */
import { batchLimit } from './2026-11-26-batch-limit.ts';
import { claimFunctions } from './2026-11-26-claims.ts';
import { decisions } from './2026-11-26-decisions.ts';
import { firstTables } from './2026-11-26-first-tables.ts';
import { notes } from './2026-11-26-notes.ts';
import { overdueFirst } from './2026-11-26-overdue-first.ts';
import { ownLocks } from './2026-11-26-own-locks.ts';
import { policyFunction } from './2026-11-26-policy.ts';
import { publishFunction } from './2026-11-26-publish.ts';
import { takeover } from './2026-11-26-takeover.ts';
import { unstated } from './2026-11-26-unstated.ts';
import { watching } from './2026-11-26-watching.ts';
import { why } from './2026-11-26-why.ts';
import type { LedgerMigration } from './migration.ts';

export const LEDGER_MIGRATIONS: readonly LedgerMigration[] = [
  firstTables,
  claimFunctions,
  publishFunction,
  policyFunction,
  batchLimit,
  watching,
  takeover,
  why,
  decisions,
  notes,
  overdueFirst,
  ownLocks,
  unstated,
];
