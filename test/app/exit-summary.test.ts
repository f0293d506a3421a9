/** What dialdeck prints after the app has ended. */
import { expect, test } from 'vitest';
import type { ReleaseRow } from '../../src/api/purchases/domain/types.ts';
import { summaryLines } from '../../src/app/exit-summary.ts';

const release = (last: string, updatedAt: number, state: ReleaseRow['state'] = 'RELEASED'): ReleaseRow => ({
  kind: 'release',
  id: last,
  accountFingerprint: 'mine',
  accountName: 'work',
  phoneNumber: `+1212555${last}`,
  createdAt: updatedAt,
  updatedAt,
  reason: '',
  state,
  configuration: {
    phoneNumber: `+1212555${last}`,
    numberType: 'LOCAL',
    capabilities: {},
    monthlyRate: { kind: 'not-stated' },
  },
});

test('each number that was released in this run has a line with its time', () => {
  const at = Date.UTC(2026, 10, 26, 9, 0, 0);
  const releases = [release('0101', at + 1_000), release('0102', at - 1), release('0103', at, 'RELEASING')];
  const lines = summaryLines({ purchases: [], releases }, at);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\+1 212 555 0101 {2}released 2026-11-26 .* {2}work$/);
});
