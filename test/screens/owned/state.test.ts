import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { OwnedNumber } from '../../../src/api/model.ts';
import type { Progress } from '../../../src/api/owned/together.ts';
import { moveCursor } from '../../../src/keys/list-cursor.ts';
import { rowOfField } from '../../../src/screens/owned/rename-steps.ts';
import {
  createReduceOwned,
  initialOwned,
  type OwnedAction,
  type OwnedState,
  shownRows,
} from '../../../src/screens/owned/state.ts';
import { createVisible, type Visible } from '../../../src/screens/owned/visible.ts';
import { manyOwned, ownedNumber } from '../../support/owned-numbers.ts';

const BY_NUMBER: OwnedAction = { kind: 'sort', sort: { column: 'number', descending: false } };

const HEIGHT = 10;
let visible: Visible;
let state: OwnedState;

beforeEach(() => {
  visible = createVisible();
  state = initialOwned(0);
});

function act(...actions: OwnedAction[]): void {
  const reduce = createReduceOwned(visible, () => HEIGHT);
  for (const action of actions) state = reduce(state, action);
}

const shown = () => [...shownRows(visible, state)].map(({ number }) => number.phoneNumber);
const current = () => shown()[state.cursor.index];

function progress(loaded: number, change: Partial<Progress> = {}): Progress {
  return { loaded, total: 500, unreadable: 0, pass: 1, complete: false, fetchedAt: 1_000, ...change };
}

function page(added: readonly OwnedNumber[], loaded = added.length): OwnedAction {
  return { kind: 'page', added, progress: progress(loaded) };
}

function loaded(count: number, rows?: readonly OwnedNumber[]): OwnedAction {
  const whole = rows === undefined ? {} : { rows };
  return { kind: 'loaded', progress: progress(count, { total: count, complete: true }), ...whole };
}

function down(times: number): void {
  for (let time = 0; time < times; time += 1) {
    act({ kind: 'cursor', cursor: moveCursor(state.cursor, 'down', shown().length, HEIGHT) });
  }
}

function type(text: string): void {
  for (const letter of text) act({ kind: 'edit', edit: { kind: 'insert', text: letter } });
}

test('whatever is bought and released while pages come, each number is there once, with its last change', () => {
  const rows = manyOwned(12);
  const change = fc.record({ place: fc.nat(11), gone: fc.boolean() });
  const steps = fc.array(fc.oneof(fc.constant('page' as const), change), { maxLength: 40 });
  fc.assert(
    fc.property(steps, fc.boolean(), (all, again) => {
      visible = createVisible();
      state = initialOwned(0);
      // The carrier had not read the changes when it answered, and the first page is on the screen.
      let next = 3;
      act(page(rows.slice(0, next)));
      const last = new Map<string, boolean>();
      for (const step of all) {
        if (step === 'page') {
          act(page(rows.slice(next, next + 3), Math.min(12, next + 3)));
          next += 3;
        } else {
          const number = rows[step.place];
          if (number === undefined) continue;
          last.set(number.phoneNumber, step.gone);
          const { phoneNumber } = number;
          act(step.gone ? { kind: 'drop', phoneNumber } : { kind: 'put', number });
        }
      }
      while (next < 12) {
        act(page(rows.slice(next, next + 3), next + 3));
        next += 3;
      }
      act(again ? loaded(12, rows) : loaded(12));
      const expected = rows
        .map(({ phoneNumber }) => phoneNumber)
        .filter((number) => last.get(number) !== true);
      expect(shown().toSorted()).toEqual(expected.toSorted());
    }),
  );
});

describe('the cursor stays on its number', () => {
  const rows = manyOwned(60);
  const moved = rows[30]?.phoneNumber;

  beforeEach(() => {
    act(page(rows));
    down(30);
    expect(current()).toBe(moved);
  });

  test('through sorts, on its line of the screen', () => {
    const line = state.cursor.index - state.cursor.offset;
    act(BY_NUMBER, { kind: 'reverse' });
    expect(current()).toBe(moved);
    expect(state.cursor.index - state.cursor.offset).toBe(line);
  });

  test('through further pages of a sorted list', () => {
    act(BY_NUMBER);
    act(page(manyOwned(5, (index) => ({ phoneNumber: `+1201000000${index}` }))));
    expect(current()).toBe(moved);
    expect(shown()[0]).toBe('+12010000000');
  });

  test('through filters, and comes back to it when a filter that hid it is cleared', () => {
    type('desk 3');
    expect(current()).toBe(moved);
    type('1');
    expect(current()).toBe(rows[31]?.phoneNumber);
    act({ kind: 'clear-filter' });
    expect(current()).toBe(moved);
  });

  test('through a refresh; a number that is gone leaves it on its line', () => {
    act(loaded(60), { kind: 'loading', now: 5 }, page(rows.toReversed()), loaded(60));
    expect(current()).toBe(moved);
    act({ kind: 'drop', phoneNumber: moved ?? '' });
    expect(current()).toBe(rows[29]?.phoneNumber);
    expect(shown()).toHaveLength(59);
  });
});

describe('the field of a name stays at its number', () => {
  const rows = manyOwned(60);
  const renamed = rows[0] ?? ownedNumber('0100');
  const fieldOn = () => {
    const row = rowOfField(shownRows(visible, state), state.renaming);
    return row === undefined ? undefined : shown()[row];
  };

  beforeEach(() => {
    act(page(rows), loaded(60), { kind: 'rename', number: renamed });
    act({ kind: 'rename-edit', edit: { kind: 'insert', text: 'X' } });
  });

  test('through sorts and through a list that comes in another order; the cursor too', () => {
    act(BY_NUMBER, { kind: 'reverse' });
    expect(fieldOn()).toBe(renamed.phoneNumber);
    expect(current()).toBe(renamed.phoneNumber);
    act({ kind: 'loading', now: 5 }, page(rows.toReversed()), loaded(60));
    expect(fieldOn()).toBe(renamed.phoneNumber);
    expect(current()).toBe(renamed.phoneNumber);
  });

  test('is on no row when a filter hides its number or the number is gone, and keeps the text', () => {
    act({ kind: 'filter', text: 'desk 31' });
    expect(fieldOn()).toBeUndefined();
    act({ kind: 'clear-filter' });
    expect(fieldOn()).toBe(renamed.phoneNumber);
    act({ kind: 'drop', phoneNumber: renamed.phoneNumber });
    expect(fieldOn()).toBeUndefined();
    expect(state.renaming?.text.value).toBe('Desk 0X');
    act({ kind: 'put', number: renamed });
    expect(fieldOn()).toBe(renamed.phoneNumber);
  });

  test('keeps the text when all accounts are shown', () => {
    act({ kind: 'toggle-accounts', now: 5 });
    expect(state.renaming?.text.value).toBe('Desk 0X');
  });
});

test.each([
  ['(212) 555-0142', ''],
  ['+12125550142', ''],
  ['+1 212 555 0142', ''],
  ['(212) 555-0143', '(212) 555-0143'],
  ['Desk (212) 555-0142', 'Desk (212) 555-0142'],
  ['0142', '0142'],
  ['', ''],
])('the name %j is edited as %j', (friendlyName, text) => {
  act({ kind: 'rename', number: ownedNumber('0142', { friendlyName }) });
  expect(state.renaming?.text.value).toBe(text);
});

describe('loading', () => {
  test('shows the first page at once', () => {
    act(page(manyOwned(100), 100));
    expect(shown()).toHaveLength(100);
    expect(state.listed).toMatchObject({ loaded: 100, total: 500, complete: false });
  });

  test('during a refresh the old rows stay until all new rows have arrived', () => {
    const old = manyOwned(2);
    const fresh = ['0001', '0002', '0003'].map((last) => ownedNumber(last));
    act(page(old), loaded(2), { kind: 'loading', now: 5 }, page(fresh));
    expect(shown()).toEqual(old.map(({ phoneNumber }) => phoneNumber));
    act(loaded(3));
    expect(shown()).toEqual(fresh.map(({ phoneNumber }) => phoneNumber));
  });

  test('a failed refresh keeps the old rows', () => {
    const error = new ApiError({
      code: 'timeout',
      message: 'Late.',
      hint: '',
      retryable: true,
      progress: 'sent',
    });
    act(page(manyOwned(3)), loaded(3), { kind: 'loading', now: 5 }, page([ownedNumber('0001')]), {
      kind: 'failed',
      unread: [],
      error,
    });
    expect(shown()).toHaveLength(3);
    expect(state.listed?.complete).toBe(true);
    expect(state.load).toMatchObject({ kind: 'failed', error: { code: 'timeout' } });
  });

  test('an incomplete list is replaced as soon as the new one has as many rows', () => {
    const error = new ApiError({
      code: 'timeout',
      message: 'Late.',
      hint: '',
      retryable: true,
      progress: 'sent',
    });
    const rows = manyOwned(200);
    act(page(rows.slice(0, 100)), { kind: 'failed', error, unread: [] }, { kind: 'loading', now: 5 });
    act(page(rows.slice(0, 50)));
    expect(shown()).toHaveLength(100);
    act(page(rows.slice(50, 150)));
    expect(shown()).toHaveLength(150);
    act(page(rows.slice(150)), loaded(200));
    expect(shown()).toHaveLength(200);
  });

  test('a later pass decides which rows exist', () => {
    const rows = manyOwned(5);
    act(page(rows), loaded(4, rows.slice(1)));
    expect(shown()).toEqual(rows.slice(1).map(({ phoneNumber }) => phoneNumber));
  });

  test('changes and releases elsewhere also apply to rows that are still loading', () => {
    const [first, second, third] = manyOwned(3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('unreachable');
    act(page([first, second, third]), loaded(3), { kind: 'loading', now: 5 }, page([first, second]));
    act({ kind: 'drop', phoneNumber: first.phoneNumber });
    act({ kind: 'put', number: { ...second, friendlyName: 'renamed' } });
    act(page([third]), loaded(3));
    expect(shown()).toEqual([second.phoneNumber, third.phoneNumber]);
    expect(state.list.entries[0]).toMatchObject({ number: { friendlyName: 'renamed' } });
    type('renamed');
    expect(shown()).toEqual([second.phoneNumber]);
  });
});

describe('marks', () => {
  test('survive filters and refreshes, and disappear with their numbers', () => {
    const rows = manyOwned(4);
    act(page(rows), loaded(4));
    for (const { phoneNumber } of rows) act({ kind: 'mark', phoneNumber });
    act({ kind: 'mark', phoneNumber: rows[0]?.phoneNumber ?? '' });
    type('zzz');
    expect(state.marked.size).toBe(3);
    act({ kind: 'loading', now: 5 }, page(rows.slice(0, 2)), loaded(2));
    expect([...state.marked]).toEqual([rows[1]?.phoneNumber]);
    act({ kind: 'drop', phoneNumber: rows[1]?.phoneNumber ?? '' });
    expect(state.marked.size).toBe(0);
  });

  test('all that is shown can be marked, and only that', () => {
    act(page(manyOwned(30)));
    type('"desk 2');
    act({ kind: 'mark-shown' });
    expect(state.marked.size).toBe(11);
    act({ kind: 'unmark' });
    expect(state.marked.size).toBe(0);
  });
});

test('100,000 rows: pages, a sort, a filter and marks keep count and place', () => {
  const rows = manyOwned(100_000);
  for (let from = 0; from < rows.length; from += 10_000)
    act(page(rows.slice(from, from + 10_000), from + 10_000));
  act(loaded(100_000), { kind: 'cursor', cursor: { index: 70_000, offset: 69_995 } });
  act(BY_NUMBER, { kind: 'reverse' });
  expect(current()).toBe('+12120070000');
  expect(state.cursor.index).toBe(29_999);
  type('"desk 70');
  act({ kind: 'mark-shown' });
  expect(state.marked.size).toBe(1_111);
  expect(current()).toBe('+12120070000');
  act({ kind: 'clear-filter' });
  expect(shown()).toHaveLength(100_000);
  expect(current()).toBe('+12120070000');
});
