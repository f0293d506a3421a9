/** An account that no provider can be opened for is refused in words, also when it comes from a program without types. */
import { expect, test } from 'vitest';
import type { Account } from '../../../src/api/account.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';

const account: Account = {
  name: 'work',
  provider: 'telefonie',
  baseUrl: 'https://api.example.com/v1',
  apiKey: 'key-0123456789',
  currency: 'USD',
};

const open = (given: object) =>
  createProvider(Object.assign({ ...account }, given), { runtime: systemRuntime, environment: {} });

test.each([
  [{ provider: 'nobody' }, /provider/, /telefonie, wiil/],
  [{ provider: 'toString' }, /provider/, /telefonie, wiil/],
  [{ provider: undefined }, /provider/, /telefonie, wiil/],
])('with %j', async (given, message, hint) => {
  await expect(open(given)).rejects.toMatchObject({
    name: 'ApiError',
    code: 'invalid',
    progress: 'not-sent',
    message: expect.stringMatching(message),
    hint: expect.stringMatching(hint),
  });
});

test('one that is whole is opened', async () => {
  expect(await open({})).toHaveProperty('purchase');
});
