import { describe, expect, test } from 'vitest';
import { ROWS } from './rows/index.ts';

/** `npm run test:faults` makes many more runs of each, and insists on what this skips where the machine lacks something. */
describe('whatever goes wrong, no purchase is lost and none is made twice', () => {
  for (const row of ROWS) {
    test(row.name, { timeout: 120_000 }, async (context) => {
      const lacks = row.lacks?.();
      if (lacks !== undefined) context.skip(lacks);
      const result = await row.run(row.quick, 1);
      expect(result).toMatchObject({ lost: 0, doubled: 0, failures: [] });
      expect(result.runs).toBeGreaterThanOrEqual(row.quick);
    });
  }
});
