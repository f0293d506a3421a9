/** A batch and its numbers as programs read them. */
import { moneyOf } from '../../api/money/money.ts';
import { CONFIGURATION_FIELDS } from '../../api/owned/configuration-fields.ts';
import { shownOf } from '../../api/owned/kept-configuration.ts';
import { chargedFor } from '../../api/purchases/domain/batch-charges.ts';
import { ITEM_STATES } from '../../api/purchases/domain/batch-machine.ts';
import type { Batch, BatchItem } from '../../api/purchases/domain/batch-types.ts';
import { batchStateText, outcomeWord } from '../../text/batches.ts';
import type { BatchItemRecord, BatchRecord, ChargedRecord } from './schemas/batches.ts';

/** The fields of a number that is not bought. */
export const NO_PURCHASE = {
  purchaseId: null,
  friendlyName: null,
  monthlyRate: null,
  setupFee: null,
} as const;

/** What was charged for the numbers that were bought; null for a batch that buys nothing. */
export function chargedRecord({ head, items }: Batch): ChargedRecord | null {
  if (head.kind !== 'buy') return null;
  const { numbers, today, monthly, withoutFee } = chargedFor(items);
  return { numbers, today: [...today], monthly: [...monthly], setupFeesNotPublished: withoutFee };
}

/** One number of a batch as programs read it. */
export function toItemRecord(item: BatchItem): BatchItemRecord {
  return {
    phoneNumber: item.phoneNumber,
    outcome: outcomeWord(item.state),
    reason: item.reason === '' ? null : item.reason,
    ...purchaseFields(item),
    changes: changesOf(item),
  };
}

function purchaseFields(item: BatchItem): Pick<BatchItemRecord, keyof typeof NO_PURCHASE> {
  if (item.kind !== 'buy') return NO_PURCHASE;
  const { order, monthlyRate, offer } = item.purchase;
  return {
    purchaseId: item.rowId ?? null,
    friendlyName: order.friendlyName ?? null,
    monthlyRate: moneyOf(monthlyRate) ?? null,
    setupFee: offer?.setupFee ?? null,
  };
}

function changesOf(item: BatchItem): BatchItemRecord['changes'] {
  if (item.kind === 'release') return [];
  const { before } = item;
  if (item.kind === 'buy') {
    // What it was before its release is what it gets again.
    return CONFIGURATION_FIELDS.flatMap((field) => {
      const after = shownOf(before?.fields[field]);
      return after === '' ? [] : [{ field, before: null, after }];
    });
  }
  const { change } = item;
  return CONFIGURATION_FIELDS.flatMap((field) => {
    const after = change[field];
    if (after === undefined) return [];
    return [{ field, before: before === undefined ? null : shownOf(before.fields[field]), after }];
  });
}

/** A batch without its numbers, as programs read it. */
export function toBatchRecord({ head, counts, driver }: Omit<Batch, 'items'>): BatchRecord {
  return {
    id: head.id,
    kind: head.kind,
    title: head.title,
    state: batchStateText({ head, counts, driver }),
    account: head.accountName,
    numbers: head.itemCount,
    outcomes: Object.fromEntries(
      ITEM_STATES.flatMap((state) => (counts[state] === 0 ? [] : [[outcomeWord(state), counts[state]]])),
    ),
    createdAt: head.createdAt,
    updatedAt: head.updatedAt,
    person: head.person ?? null,
    host: head.host ?? null,
    why: head.request.why ?? null,
  };
}
