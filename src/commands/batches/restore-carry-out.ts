/** Carries out a restoration: the settings of what the account owns as one batch, the purchases with their settings as another. */
import type { BatchItem, BatchLimits } from '../../api/purchases/domain/batch-types.ts';
import type { BatchRunResult } from '../../api/purchases/domain/batches.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { type Restoration, restoreBatches } from '../../api/purchases/service/plan-restore.ts';
import type { CommandContext } from '../shared/context.ts';
import type { ExitCode } from '../shared/exit-codes.ts';
import { driveBatch } from '../shared/run-batch.ts';

export interface CarriedOut {
  /** The item of each number that something was to be done with. */
  readonly items: ReadonlyMap<string, BatchItem>;
  readonly results: readonly BatchRunResult[];
  readonly codes: readonly ExitCode[];
}

export interface ToCarryOut {
  readonly purchases: Purchases;
  /** The id of the batch of releases. */
  readonly restores: string;
  readonly limits: BatchLimits;
  readonly plan: readonly Restoration[];
}

/** Both batches are on disk before the first request, so that a crash loses no settings; after Ctrl+C nothing more is begun. */
export async function carryOut(
  context: CommandContext,
  { purchases, restores, limits, plan }: ToCarryOut,
): Promise<CarriedOut> {
  const batches = restoreBatches(plan, { limits, restores });
  const heads = batches.map((batch) => purchases.batches.create(batch).head);
  const results: BatchRunResult[] = [];
  const codes: ExitCode[] = [];
  for (const { id } of heads) {
    const { result, code } = await driveBatch(context, purchases, id);
    results.push(result);
    codes.push(code);
  }
  const items = results.flatMap(({ batch }) => batch.items.map((item) => [item.phoneNumber, item] as const));
  return { items: new Map(items), results, codes };
}
