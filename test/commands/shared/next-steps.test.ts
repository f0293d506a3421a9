/** What a command says can be done about a batch. */
import { expect, it } from 'vitest';
import { keptOf } from '../../../src/api/owned/kept-configuration.ts';
import { countItems } from '../../../src/api/purchases/domain/batch-progress.ts';
import type { Batch, ItemPlan } from '../../../src/api/purchases/domain/batch-types.ts';
import { nextSteps } from '../../../src/commands/shared/run-batch.ts';
import { batchStateText } from '../../../src/text/batches.ts';
import { ownedNumber } from '../../api/purchases/support/carrier.ts';
import { confirmed, Workbench } from '../../api/purchases/support/workbench.ts';

const numberAt = (index: number) => `+121255501${String(index).padStart(2, '0')}`;

const releasePlan = (phoneNumber: string): ItemPlan => ({
  kind: 'release',
  phoneNumber,
  before: keptOf(ownedNumber(phoneNumber)),
});

const buyPlan = (phoneNumber: string, price = '1.15'): ItemPlan => ({
  kind: 'buy',
  phoneNumber,
  purchase: confirmed(phoneNumber, price),
});

/** The batch after a run that could not learn what became of any number. */
async function inDoubt(kind: 'buy' | 'release'): Promise<Batch> {
  using bench = new Workbench();
  const purchases = await bench.open();
  const plan = kind === 'buy' ? buyPlan : releasePlan;
  const items = [plan(numberAt(1)), plan(numberAt(2))];
  const batch = purchases.batches.create({ kind, title: 'Two numbers', items });
  const unknown = batch.items.map((item) => ({
    ...item,
    state: 'UNKNOWN' as const,
    rowId: `row-${item.position}`,
  }));
  return {
    ...batch,
    head: { ...batch.head, state: 'ENDED' },
    driver: 'nobody',
    items: unknown,
    counts: countItems(unknown),
  };
}

it('names the command that asks the carrier again, for each number whose outcome is unknown', async () => {
  const [intro, ...commands] = nextSteps(await inDoubt('buy'));
  expect(intro).toContain('never repeats');
  expect(commands).toEqual(['  dialdeck purchases check row-0', '  dialdeck purchases check row-1']);
  expect(nextSteps(await inDoubt('release')).slice(1)).toEqual([
    `  dialdeck show ${numberAt(1)}`,
    `  dialdeck show ${numberAt(2)}`,
  ]);
});

it('calls no batch finished while an outcome is unknown', async () => {
  expect(batchStateText(await inDoubt('buy'))).toBe('outcomes unknown');
});
