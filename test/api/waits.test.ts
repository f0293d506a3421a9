/** Waits that come from outside: a minute at most, said while they last, and no timer that fires at once because it is too long. */
import { expect, it } from 'vitest';
import { deadline } from '../../src/api/http/deadline.ts';
import { readRetryAfter } from '../../src/api/http/retry.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { createWaitNotifier } from '../../src/text/wait.ts';

it.each([2 ** 31 - 1, 2 ** 31, 2 ** 31 + 5, 4_000_000_000, 999 * 3_600_000, 1e15, Number.POSITIVE_INFINITY])(
  'a sleep of %d ms is none of 1 ms',
  async (ms) => {
    const controller = new AbortController();
    const long = systemRuntime.sleep(ms, controller.signal).then(
      () => 'over',
      () => 'called off',
    );
    expect(await Promise.race([long, systemRuntime.sleep(20).then(() => 'still asleep')])).toBe(
      'still asleep',
    );
    controller.abort();
    expect(await long).toBe('called off');
  },
);

it.each([0, -1, -1e12])('a sleep of %d ms is over at once', async (ms) => {
  await systemRuntime.sleep(ms);
});

it.each([2 ** 31, 4_000_000_000, 1e15])('a deadline of %d ms has not passed after 20', async (ms) => {
  using limit = deadline(ms);
  await systemRuntime.sleep(20);
  expect(limit.signal.aborted).toBe(false);
});

it.each([
  ['3600', 3_600_000],
  ['4000000', 4_000_000_000],
  ['1.5', 1_500],
  ['0', 0],
  ['-5', undefined],
  ['soon', undefined],
  ['1e9', undefined],
])('Retry-After %s is %d ms', (header, ms) => {
  expect(readRetryAfter(header, null, 0)).toBe(ms);
});

it.each(['99999999999', '9'.repeat(40), 'Fri, 31 Dec 9999 23:59:59 GMT'])(
  'Retry-After %s is a long time, not none',
  (header) => {
    expect(readRetryAfter(header, null, 0)).toBeGreaterThan(1e12);
  },
);

it('each wait is said once, however many requests are made to wait at the same time', () => {
  let now = 0;
  const said: string[] = [];
  const say = createWaitNotifier(
    () => now,
    (text) => said.push(text),
  );
  const wait = (ms: number) => say({ ms, reason: 'It asks to slow down.' });
  wait(900);
  for (const ms of [5_000, 5_300, 4_000, 5_999]) wait(ms);
  expect(said).toEqual(['It asks to slow down. dialdeck waits 5 s and tries again.']);
  now = 5_000;
  wait(3_000);
  expect(said.at(-1)).toBe('It asks to slow down. dialdeck waits 3 s and tries again.');
});
