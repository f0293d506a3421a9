/** Refusals, and purchases that are answered with one. */
import type { ApiErrorDetails } from '../../../../src/api/errors.ts';
import type { Purchases } from '../../../../src/api/purchases/domain/purchases.ts';
import { start, type Workbench } from './workbench.ts';

export const refusal = (status: number, more: Partial<ApiErrorDetails> = {}) =>
  ({ progress: 'answered', status, message: 'It said no.', ...more }) as const;

/** A purchase that was answered so. */
export async function refused(bench: Workbench, status: number, appliedAfter?: number) {
  const purchases = await bench.open();
  bench.carrier.treatments = [
    { failsWith: refusal(status), ...(appliedAfter === undefined ? {} : { appliedAfter }) },
  ];
  const id = await start(bench, purchases);
  await bench.time.settle();
  return { purchases, id };
}

export const shown = (purchases: Purchases, id: string) => purchases.get(id)?.purchase.status;
