/** When the steps of a Telnyx order happen: at once, or from the moment on at which documents are named. */
import type { DatabaseSync } from 'node:sqlite';
import { type Provisioning, type ProvisioningTimes, provisioningTimes } from './provisioning.ts';
import { integer, text } from './rows.ts';

/** How long an order waits for documents before Telnyx cancels it. */
export const DOCUMENTS_MS = 7 * 24 * 3600 * 1000;

/** Documents that are named for a number. */
export interface Group {
  readonly id: string;
  readonly declined: boolean;
}

interface OrderTimes {
  readonly needsDocuments: boolean;
  /** Of the row of the owned numbers. */
  readonly number: ProvisioningTimes;
  /** Of the row of the ordered numbers. */
  readonly ordered: {
    readonly provisioningMs: number;
    readonly outcome: 'success' | 'failure' | 'cancelled';
    readonly declinesAt: number | null;
    readonly deadlineAt: number | null;
    readonly settlesAt: number | null;
    readonly activeAt: number | null;
    readonly regressFrom: number | null;
    readonly regressUntil: number | null;
  };
}

interface Ordered {
  readonly needsDocuments: boolean;
  readonly group: Group | undefined;
  readonly provisioning: Provisioning;
  readonly requestSeq: number;
  readonly now: number;
}

/** A number works half as long after its order is done as the order took: done is not yet usable. */
const activeAfter = (settlesAt: number, durationMs: number) => settlesAt + Math.floor(durationMs / 2);

function outcomeOf({ failsAfterMs, cancelled }: Provisioning): 'success' | 'failure' | 'cancelled' {
  if (failsAfterMs === undefined) return 'success';
  return cancelled === true ? 'cancelled' : 'failure';
}

/** The times of one number of an order that arrives at `now`, in ms since the epoch. */
export function orderTimes({ needsDocuments, group, provisioning, requestSeq, now }: Ordered): OrderTimes {
  const { deadlineAfterMs, declinesAfterMs, regresses } = provisioning;
  const number = provisioningTimes(provisioning, now, requestSeq);
  const provisioningMs = provisioning.failsAfterMs ?? provisioning.provisioningMs;
  const outcome = outcomeOf(provisioning);
  const lacks = needsDocuments && (group === undefined || group.declined);
  if (lacks || deadlineAfterMs !== undefined || declinesAfterMs !== undefined) {
    const declinesAt = declinesAfterMs === undefined ? null : number.appliedAt + declinesAfterMs;
    const deadlineAt = (declinesAt ?? number.appliedAt) + (deadlineAfterMs ?? DOCUMENTS_MS);
    return {
      needsDocuments: true,
      number: { ...number, visibleAt: null, endsAt: deadlineAt },
      ordered: {
        provisioningMs,
        outcome,
        declinesAt,
        deadlineAt,
        settlesAt: null,
        activeAt: null,
        regressFrom: null,
        regressUntil: null,
      },
    };
  }
  const settlesAt = number.appliedAt + provisioningMs;
  const regressFrom = regresses === undefined ? null : settlesAt + regresses.doneForMs;
  return {
    needsDocuments,
    number,
    ordered: {
      provisioningMs,
      outcome,
      declinesAt: null,
      deadlineAt: null,
      settlesAt,
      activeAt: activeAfter(settlesAt, provisioningMs),
      regressFrom,
      regressUntil:
        regressFrom === null || regresses === undefined ? null : regressFrom + regresses.pendingForMs,
    },
  };
}

/** Changes the course of a number that waits; `now` is the sandbox's clock in ms. Both run inside a transaction. */
export function prepareSettling(db: DatabaseSync, now: () => number) {
  const read = db.prepare('SELECT * FROM ordered_numbers WHERE seq = :seq');
  const decline = db.prepare(
    'UPDATE ordered_numbers SET group_id = :group, group_declined = 1, deadline_at = :deadline WHERE seq = :seq',
  );
  const settle = db.prepare(
    `UPDATE ordered_numbers SET group_id = :group, group_declined = 0, deadline_at = NULL, settles_at = :settlesAt,
     active_at = :activeAt WHERE seq = :seq`,
  );
  const cancel = db.prepare('UPDATE ordered_numbers SET cancelled_at = :now WHERE seq = :seq');
  const time = db.prepare('UPDATE numbers SET visible_at = :visibleAt, ends_at = :endsAt WHERE seq = :seq');
  return {
    attach(seq: number, { id, declined }: Group): void {
      const row = read.get({ seq }) ?? {};
      const numberSeq = integer(row, 'number_seq');
      if (declined) {
        const deadline = now() + DOCUMENTS_MS;
        decline.run({ seq, group: id, deadline });
        time.run({ seq: numberSeq, visibleAt: null, endsAt: deadline });
        return;
      }
      const duration = integer(row, 'provisioning_ms');
      const settlesAt = now() + duration;
      settle.run({ seq, group: id, settlesAt, activeAt: activeAfter(settlesAt, duration) });
      const succeeds = text(row, 'outcome') === 'success';
      time.run({
        seq: numberSeq,
        visibleAt: succeeds ? settlesAt : null,
        endsAt: succeeds ? null : settlesAt,
      });
    },
    cancel(seq: number, numberSeq: number): void {
      cancel.run({ seq, now: now() });
      time.run({ seq: numberSeq, visibleAt: null, endsAt: now() });
    },
  };
}
