import { expect, test } from 'vitest';
import { checkBulkValue, planBulk, planReverse } from '../../../src/screens/bulk-edit/plan.ts';
import {
  bulkProgress,
  countBulk,
  initialBulk,
  reduceBulk,
  remaining,
  sendable,
} from '../../../src/screens/bulk-edit/state.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const numbers = [
  ownedNumber('0141', { friendlyName: 'Desk' }),
  ownedNumber('0142', { friendlyName: 'x'.repeat(64) }),
  ownedNumber('0143', { friendlyName: '' }),
];

test('a pattern is filled in for each number, counted from 1', () => {
  const names = planBulk(numbers, 'friendlyName', '{n} {last4} {number} {country} {type}').map(
    ({ after }) => after,
  );
  expect(names).toEqual([
    '1 0141 +12125550141 US local',
    '2 0142 +12125550142 US local',
    '3 0143 +12125550143 US local',
  ]);
});

test('a name that holds a placeholder itself is not filled in again', () => {
  const sly = [ownedNumber('0141', { friendlyName: '{number}' })];
  expect(planBulk(sly, 'friendlyName', '{name} {n}')[0]?.after).toBe('{number} 1');
});

test('a URL is sent as it was typed; what stands for its placeholders is encoded as a part of a URL', () => {
  expect(planBulk(numbers, 'voiceUrl', ' https://Example.com/v ')[0]?.after).toBe('https://Example.com/v');
  const named = [ownedNumber('0141', { friendlyName: 'Front & back' })];
  const pattern = 'https://example.com/{n}/{last4}?to={number}&name={name}';
  expect(planBulk(named, 'smsUrl', pattern)[0]?.after).toBe(
    'https://example.com/1/0141?to=%2B12125550141&name=Front%20%26%20back',
  );
  expect(checkBulkValue('voiceUrl', 'https://{country}.example.com/{n}').problem).toBeUndefined();
  expect(checkBulkValue('voiceUrl', 'https://example.com/{nr}').warnings).toEqual([
    '{nr} is sent as it is typed',
  ]);
  expect(planBulk(named, 'voiceUrl', 'https://example.com/{nr}')[0]?.after).toBe('https://example.com/{nr}');
  const sly = [ownedNumber('0141', { friendlyName: 'Desk', raw: { friendlyName: 'De\u200bsk' } })];
  expect(planBulk(sly, 'voiceUrl', 'https://example.com/{name}')[0]?.problem).toBe(
    'its name has parts that cannot be shown here',
  );
});

test('a name that holds more than is shown stays, and no other is made of it', () => {
  const sly = [ownedNumber('0141', { friendlyName: 'Desk', raw: { friendlyName: 'De\u200bsk' } })];
  expect(planBulk(sly, 'friendlyName', '{name}')[0]).toMatchObject({ unchanged: true });
  expect(planBulk(sly, 'friendlyName', '{name} {n}')[0]).toMatchObject({
    unchanged: false,
    problem: 'its name has parts that cannot be shown here',
  });
  // Whoever types the whole name means to replace it.
  expect(planBulk(sly, 'friendlyName', 'Desk')[0]).toMatchObject({ unchanged: false, after: 'Desk' });
  expect(planBulk(sly, 'voiceUrl', 'https://example.com/voice')[0]).toMatchObject({ unchanged: true });
});

test('tags in another order are the same tags, and those that are only partly shown are never part of new ones', () => {
  const tagged = [ownedNumber('0141', { tags: 'sales, berlin' })];
  expect(planBulk(tagged, 'tags', 'berlin,sales')[0]).toMatchObject({ unchanged: true });
  expect(planBulk(tagged, 'tags', '{tags}, night,sales')[0]?.after).toBe('sales, berlin, night');
  const sly = [ownedNumber('0141', { tags: 'sales', raw: { tags: 'sa\u200bles' } })];
  expect(planBulk(sly, 'tags', '{tags}, night')[0]?.problem).toContain('parts that cannot be shown here');
  expect(planBulk(sly, 'tags', '{tags}')[0]).toMatchObject({ unchanged: true });
  expect(planBulk(sly, 'tags', 'night')[0]).toMatchObject({ unchanged: false, after: 'night' });
});

test('an unknown placeholder is refused while it is typed', () => {
  expect(checkBulkValue('friendlyName', 'Desk {last4}').problem).toBeUndefined();
  expect(checkBulkValue('friendlyName', 'Desk {last 4}').problem).toContain('{last 4} is not a placeholder');
  expect(checkBulkValue('voiceUrl', 'http://example.com').problem).toBe('it must start with https://');
});

test('what takes an edit back gives each number its own value, and never a part of one', () => {
  const now = ['0141', '0142', '0143'].map((last) => ownedNumber(last, { friendlyName: 'Desk' }));
  const earlier = [
    ownedNumber('0141', { friendlyName: 'Sales' }),
    ownedNumber('0142', { friendlyName: '' }),
    ownedNumber('0143', { friendlyName: 'Plain', raw: { friendlyName: 'Pla\u200bin' } }),
  ];
  const items = planReverse(now, earlier, 'friendlyName');
  expect(items.map(({ before, after }) => `${before} > ${after}`)).toEqual([
    'Desk > Sales',
    'Desk > ',
    'Desk > Plain',
  ]);
  expect(items.map(({ problem }) => problem)).toEqual([
    undefined,
    undefined,
    'its earlier value has parts that cannot be shown here',
  ]);
  expect(sendable(initialBulk('friendlyName', items)).map(({ index }) => index)).toEqual([0, 1]);
});

test('counts what changes, what is set already and what is refused; only failures are sent again', () => {
  const items = planBulk(
    [...numbers, ownedNumber('0144', { friendlyName: 'a' })],
    'friendlyName',
    '{name}{name}',
  );
  let state = initialBulk('friendlyName', items);
  expect(countBulk(state)).toMatchObject({ changes: 2, unchanged: 1, refused: 1, ended: 0 });
  expect(remaining(state).map(({ index }) => index)).toEqual([0, 3]);
  const failed = { state: 'FAILED', reason: 'down', updatedAt: 1 } as const;
  state = reduceBulk(state, { kind: 'result', index: 0, result: failed });
  state = reduceBulk(state, {
    kind: 'result',
    index: 3,
    result: { state: 'CHANGED_MEANWHILE', reason: '', updatedAt: 2 },
  });
  expect(countBulk(state)).toMatchObject({ ended: 2, failed: 1, disputed: 1, set: 0 });
  expect(remaining(state).map(({ index }) => index)).toEqual([0]);
});

test('says how fast the run goes and how long the rest takes', () => {
  const rows = ['0141', '0142', '0143', '0144', '0145'].map((last) => ownedNumber(last, { voiceUrl: '' }));
  let state = initialBulk('voiceUrl', planBulk(rows, 'voiceUrl', 'https://example.com/all'));
  state = reduceBulk(state, { kind: 'start', at: 1_000 });
  for (const index of [0, 1, 2]) {
    const result = { state: 'DONE', reason: '', updatedAt: 2_000 + index * 1_000 } as const;
    state = reduceBulk(state, { kind: 'result', index, result });
  }
  expect(bulkProgress(state)).toEqual({ done: 3, total: 5, perSecond: 1, leftMs: 2_000 });
});
