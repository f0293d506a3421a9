import { describe, expect, test } from 'vitest';
import { ROWS } from './rows/index.ts';

/** `npm run test:faults` makes many more runs of each. */
describe('whatever goes wrong, no purchase is lost and none is made twice', () => {
  test.each(ROWS.map((row) => [row.name, row] as const))(
    '%s',
    async (_name, row) => {
      const result = await row.run(row.quick, 1);
      expect(result).toMatchObject({ lost: 0, doubled: 0, failures: [] });
      expect(result.runs).toBeGreaterThanOrEqual(row.quick);
    },
    120_000,
  );
});
