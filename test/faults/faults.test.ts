import { describe, test } from 'vitest';
import type { FaultRow } from './row.ts';
import { ROWS } from './rows/index.ts';

/** `npm run test:faults` makes many more runs of each, and insists on what this skips where the machine lacks something. */
describe('whatever goes wrong, no purchase is lost and none is made twice', () => {
  // Most rows wait most of the time.
  describe.concurrent('side by side', () => {
    for (const row of ROWS.filter(({ alone }) => alone !== true)) testRow(row);
  });
  describe('alone', () => {
    for (const row of ROWS.filter(({ alone }) => alone === true)) testRow(row);
  });
});

function testRow(row: FaultRow): void {
  test(row.name, { timeout: 120_000 }, async (context) => {
    const lacks = row.lacks?.();
    if (lacks !== undefined) context.skip(lacks);
    const result = await row.run(row.quick, 1);
    context.expect(result).toMatchObject({ lost: 0, doubled: 0, failures: [] });
    context.expect(result.runs).toBeGreaterThanOrEqual(row.quick);
  });
}
