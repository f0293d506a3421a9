import { expect, test } from 'vitest';
import {
  JOURNAL_STATES,
  type JournalState,
  type PurchaseRow,
} from '../../../src/api/purchases/domain/types.ts';
import { viewOf } from '../../../src/api/purchases/domain/view.ts';
import { createTheme } from '../../../src/components/theme.ts';
import { wrapWords } from '../../../src/components/wrap.ts';
import { detailLines } from '../../../src/screens/history/detail-lines.ts';
import { entriesOf, rowOf } from '../../../src/screens/history/entries.ts';
import { layoutOf } from '../../../src/screens/history/layout.ts';
import {
  whyNotCheck,
  whyNotNumber,
  whyNotResolve,
  whyNotWithdraw,
} from '../../../src/screens/history/reasons.ts';
import { initialResolve, missingInput, reduceResolve } from '../../../src/screens/history/resolve-state.ts';
import {
  currentEntry,
  type HistoryAction,
  type HistoryState,
  initialHistory,
  reduceHistory,
  visibleEntries,
} from '../../../src/screens/history/state.ts';
import { purchaseRow, stepsTo } from '../../support/scripted-purchases.ts';

const MINE = { accountFingerprint: 'mine' };

function opened(rows: readonly PurchaseRow[]): HistoryAction {
  const entries = entriesOf(
    rows.map((row) => viewOf(row, 'nobody', {})),
    [],
    'mine',
  );
  return { kind: 'journal', journal: { kind: 'open', entries }, height: 10 };
}

function after(actions: readonly HistoryAction[], from: HistoryState = initialHistory): HistoryState {
  return actions.reduce(reduceHistory, from);
}

function entryIn(state: JournalState, change: Partial<PurchaseRow> = {}) {
  const [entry] = entriesOf(
    [viewOf(purchaseRow('0101', state, { ...MINE, ...change }), 'nobody', {})],
    [],
    'mine',
  );
  return entry;
}

const numbers = (state: HistoryState) =>
  visibleEntries(state).map((entry) => rowOf(entry).phoneNumber.slice(-4));

test('the newest is first, and a newer purchase leaves the cursor on its row', () => {
  const old = purchaseRow('0101', 'CONFIRMED', { ...MINE, createdAt: 1_000 });
  const newer = purchaseRow('0102', 'CONFIRMED', { ...MINE, createdAt: 2_000 });
  const newest = purchaseRow('0103', 'SENDING', { ...MINE, createdAt: 3_000 });
  const state = after([
    opened([old, newer]),
    { kind: 'cursor', cursor: { index: 1, offset: 0 } },
    opened([newest, old, newer]),
  ]);
  expect(numbers(state)).toEqual(['0103', '0102', '0101']);
  expect(currentEntry(state)).toMatchObject({ view: { row: { phoneNumber: '+12125550101' } } });
});

test('sorted by status, rows that need action come first, then pending ones', () => {
  const states: readonly JournalState[] = [
    'CONFIRMED',
    'CANCELLED',
    'UNKNOWN',
    'NEEDS_HUMAN',
    'REJECTED',
    'INTENT',
  ];
  const rows = states.map((state, index) => purchaseRow(`010${index}`, state, { ...MINE, createdAt: index }));
  const state = after([opened(rows), { kind: 'sort', sort: { column: 'status', descending: false } }]);
  expect(state.sort).toEqual({ column: 'status', descending: false });
  expect(numbers(state)).toEqual(['0105', '0103', '0102', '0104', '0100', '0101']);
});

test('the state of a row decides which actions are available', () => {
  const able = (why: (entry: ReturnType<typeof entryIn>) => string | undefined) =>
    JOURNAL_STATES.filter((state) => why(entryIn(state)) === undefined);
  expect(able(whyNotWithdraw)).toEqual(['INTENT']);
  expect(able(whyNotResolve)).toEqual(['ACCEPTED', 'UNKNOWN', 'NEEDS_HUMAN', 'SETTLED_ABSENT']);
  expect(able((entry) => whyNotCheck(entry, new Set()))).toEqual([
    'SENDING',
    'ACCEPTED',
    'UNKNOWN',
    'NEEDS_HUMAN',
    'SETTLED_ABSENT',
  ]);
  const ordered = JOURNAL_STATES.map((state) => entryIn(state, { providerRef: 'request-1' }));
  const checked = ordered.filter((entry) => whyNotCheck(entry, new Set()) === undefined);
  expect(checked.map((entry) => entry && rowOf(entry).state)).toEqual(
    JOURNAL_STATES.filter((state) => !['INTENT', 'CONFIRMED', 'NOT_SENT'].includes(state)),
  );
  expect(able(whyNotNumber)).toEqual(['CONFIRMED']);
});

test('a row of another account and a manually resolved one cannot be changed', () => {
  const settlement = { as: 'failed', note: 'not on the bill', at: 1 } as const;
  const settled = entryIn('SETTLED_ABSENT', { settlement });
  const foreign = entryIn('NEEDS_HUMAN', { accountFingerprint: 'theirs', accountName: 'old key' });
  for (const why of [whyNotResolve, whyNotWithdraw]) {
    expect(why(settled)).toBe('it is finished');
    expect(why(foreign)).toContain('it belongs to old key');
  }
});

test('resolving needs a choice and a note, and nothing is preselected', () => {
  expect(missingInput(initialResolve)).toContain('completed or failed');
  const chosen = reduceResolve(initialResolve, { kind: 'change' });
  expect(missingInput(chosen)).toContain('note');
  const noted = reduceResolve(chosen, { kind: 'edit', edit: { kind: 'insert', text: ' ' } });
  expect(missingInput(noted)).toContain('note');
  const complete = reduceResolve(noted, { kind: 'edit', edit: { kind: 'insert', text: 'on the bill' } });
  expect(missingInput(complete)).toBeUndefined();
});

test('the detail shows every step with its time and evidence, within the width', () => {
  const row = purchaseRow('0101', 'NEEDS_HUMAN', {
    ...MINE,
    order: {
      ...purchaseRow('0101', 'INTENT', MINE).order,
      voiceUrl: `https://example.com/${'a'.repeat(90)}`,
    },
  });
  const entry = entryIn('NEEDS_HUMAN', row);
  const { glyphs } = createTheme({ colour: false, ascii: true });
  for (const width of [42, 52, 72]) {
    const frame = { width, now: row.createdAt + 60_000, glyphs, checking: false };
    const lines = (entry === undefined ? [] : detailLines(entry, stepsTo(row), frame)).map((spans) =>
      spans.map((span) => span.text).join(''),
    );
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    const text = lines.join(' ').replace(/\s+/g, ' ');
    for (const step of stepsTo(row)) expect(text).toContain(step.evidence);
    expect(text).toContain('2026-11-22 06:44:07 action needed');
  }
});

test('wrapped text keeps every word and breaks those that are too long', () => {
  expect(wrapWords('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapWords('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  expect(wrapWords('', 4)).toEqual(['']);
});

test('list and detail fit every size', () => {
  for (let width = 60; width <= 240; width += 1) {
    for (const height of [12, 20, 56]) {
      const layout = layoutOf({ width, height }, after([opened([purchaseRow('0101', 'CONFIRMED', MINE)])]));
      expect(layout.listWidth + layout.detailWidth).toBeLessThanOrEqual(width);
      expect(layout.listRows + layout.belowRows + 3).toBeLessThanOrEqual(height);
      expect(layout.listRows).toBeGreaterThanOrEqual(5);
    }
  }
});
