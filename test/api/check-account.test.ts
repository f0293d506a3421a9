/** The check of credentials: what it says where the address is wrong. */
import { expect, it } from 'vitest';
import { checkAccount } from '../../src/api/check-account.ts';
import { ApiError } from '../../src/api/errors.ts';
import { createMemoryProvider } from '../support/memory-provider.ts';

function refusing(status: number) {
  const listOwned = async () => {
    throw new ApiError({
      code: 'not-found',
      message: `Refused (${status}).`,
      hint: 'Refresh the list.',
      retryable: false,
      progress: 'answered',
      status,
    });
  };
  return { ...createMemoryProvider(), listOwned };
}

it('says to check the base URL where nothing is at its address', async () => {
  await expect(checkAccount(refusing(404))).rejects.toMatchObject({
    message: 'Refused (404).',
    hint: 'Check the base URL: its path may be missing or wrong.',
    status: 404,
    progress: 'answered',
  });
});

it('leaves any other refusal as it is', async () => {
  await expect(checkAccount(refusing(410))).rejects.toMatchObject({ hint: 'Refresh the list.', status: 410 });
});
