import { describe, expect, it } from 'vitest';
import { ApiError, toApiError } from '../../src/api/errors.ts';

describe('toApiError', () => {
  it('gives an ApiError back as it is', () => {
    const error = new ApiError({
      code: 'auth',
      message: 'm',
      hint: 'h',
      retryable: false,
      progress: 'answered',
      status: 401,
    });
    expect(toApiError(error)).toBe(error);
  });

  it.each([[new TypeError('x is\u001b[2K undefined')], ['x is\u001b[2K undefined']])(
    'shows anything else as a fault of ours, from which nothing is concluded about a request',
    (thrown) => {
      expect(toApiError(thrown)).toMatchObject({
        code: 'contract',
        message: 'dialdeck failed: x is[2K undefined',
        retryable: false,
        progress: 'sent',
      });
    },
  );
});
