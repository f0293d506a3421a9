/** What the library refuses before it opens or sends anything. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPurchases } from '../../src/api/index.ts';
import { createMemoryProvider } from '../support/memory-provider.ts';

const account = {
  name: 'work',
  provider: 'telefonie',
  baseUrl: 'https://numbers.example.com/v1',
  apiKey: 'key-of-the-test',
  currency: 'USD',
} as const;

it.each(['', ' '])('a journal needs a file: %j is refused, and nothing is made', async (journalFile) => {
  const before = readdirSync('.');
  const opened = openPurchases({ account, provider: createMemoryProvider(), journalFile });
  await expect(opened).rejects.toMatchObject({
    code: 'invalid',
    message: 'journalFile is empty.',
    hint: expect.stringContaining('Name the file'),
  });
  expect(readdirSync('.')).toEqual(before);
});
