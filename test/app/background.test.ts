/** Work that nobody waits for: its failure is logged and said where the person is, and ends nothing. */
import { expect, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { createShell } from '../../src/app/shell.ts';
import type { Shell } from '../../src/app/shell-type.ts';
import { findPaths } from '../../src/config/paths.ts';

const SANDBOX = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;

function shellWith(logged: unknown[]): Shell {
  return createShell(
    {
      open: { kind: 'search' },
      accounts: { profiles: [SANDBOX], active: SANDBOX, standIn: true },
      openSession: () => Promise.reject(new Error('not opened here')),
      paths: findPaths({ HOME: '/nowhere' }),
      readOnly: false,
      color: false,
      ascii: false,
      logError: (error) => logged.push(error),
    },
    systemRuntime,
  );
}

function apiError(code: 'unavailable' | 'cancelled', message: string): ApiError {
  return new ApiError({ code, message, hint: '', retryable: false, progress: 'answered' });
}

test.each([
  ['a failure of the provider', apiError('unavailable', 'The provider is down.'), /The provider is down/],
  ['a fault of ours', new TypeError('x is not a function'), /dialdeck failed: x is not/],
])('%s is logged and said', async (_what, error, said) => {
  const logged: unknown[] = [];
  const shell = shellWith(logged);
  shell.background(Promise.reject(error));
  await Promise.allSettled([]);
  expect(logged).toEqual([error]);
  expect(shell.store.getState().notice).toMatchObject({ kind: 'error', text: expect.stringMatching(said) });
});

test.each([
  ['by a signal', new DOMException('stopped', 'AbortError')],
  ['by the person', apiError('cancelled', 'Stopped.')],
])('what was given up %s is neither', async (_what, error) => {
  const logged: unknown[] = [];
  const shell = shellWith(logged);
  shell.background(Promise.reject(error));
  await Promise.allSettled([]);
  expect(logged).toEqual([]);
  expect(shell.store.getState().notice).toBeUndefined();
});
