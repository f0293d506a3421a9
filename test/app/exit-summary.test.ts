/** What dialdeck prints after the app has ended. */
import { expect, test } from 'vitest';
import type { JournalState, PurchaseView, ReleaseRow } from '../../src/api/purchases/domain/types.ts';
import { viewOf } from '../../src/api/purchases/domain/view.ts';
import { summaryLines, workOfAll } from '../../src/app/exit-summary.ts';
import { purchaseRow } from '../support/scripted-purchases.ts';

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

const purchase = (last: string, state: JournalState, createdAt: number, updatedAt: number): PurchaseView =>
  viewOf(purchaseRow(last, state, { accountFingerprint: 'mine', createdAt, updatedAt }), 'here', {});

test('a purchase that an earlier run had left has its lines while it is pending and when it ended in this run', () => {
  const at = Date.UTC(2026, 10, 26, 9, 0, 0);
  const purchases = [
    purchase('0101', 'CONFIRMED', at + 1, at + 2),
    purchase('0102', 'NEEDS_HUMAN', at - 9, at - 8),
    purchase('0103', 'CONFIRMED', at - 9, at + 2),
    purchase('0104', 'SETTLED_ABSENT', at - 9, at - 8),
  ];
  const lines = summaryLines({ purchases, releases: [] }, at);
  expect(lines.map((line) => line.trim().slice(0, 28).trim())).toEqual([
    '+1 212 555 0102  PROCESSING',
    'action needed: accepted but',
    '+1 212 555 0103  COMPLETED',
    '+1 212 555 0101  COMPLETED',
  ]);
});

test('a number that was released and bought back ends as bought', () => {
  const purchases = [purchase('0101', 'CONFIRMED', 3_000, 4_000)];
  const lines = summaryLines({ purchases, releases: [release('0101', 2_000)] }, 1_000);
  expect(lines.map((line) => /released|COMPLETED/.exec(line)?.[0])).toEqual(['released', 'COMPLETED']);
});

test('a purchase that two accounts of the run tell of has one line, as it was seen last', () => {
  const first = { purchases: [purchase('0101', 'ACCEPTED', 1, 2)], releases: [] };
  const last = { purchases: [purchase('0101', 'CONFIRMED', 1, 3)], releases: [] };
  const lines = summaryLines(workOfAll([first, { purchases: [], releases: [] }, last]), 0);
  expect(lines).toEqual(['+1 212 555 0101  COMPLETED  $1.15 a month  sandbox']);
});
