/** Opens the form for a new account, and the one for other credentials of an account. */
import type { AccountProfile } from '../../config/account-profiles.ts';
import type { AccountSetup } from '../../config/account-setup.ts';
import type { Shell } from '../shell-type.ts';
import { addToApp, repairInApp } from './attempt.ts';
import { createAccountForm } from './form.tsx';
import { type FormState, initialForm, repairForm } from './form-state.ts';

export function openAccountForm(shell: Shell, setup: AccountSetup): void {
  openForm(shell, setup, initialForm(), addToApp);
}

export function openRepairForm(
  shell: Shell,
  setup: AccountSetup,
  profile: Extract<AccountProfile, { kind: 'configured' }>,
): void {
  openForm(shell, setup, repairForm(profile), repairInApp);
}

function openForm(
  shell: Shell,
  setup: AccountSetup,
  initial: FormState,
  carryOut: typeof addToApp | typeof repairInApp,
): void {
  const lifetime = new AbortController();
  const close = () => {
    lifetime.abort();
    shell.closeOverlay('account-form');
  };
  shell.showOverlay(
    createAccountForm({
      initial,
      onClose: close,
      onSubmit: (account, noted, show) => {
        const options = {
          setup,
          account: async () => account,
          signal: lifetime.signal,
          despiteNotices: noted,
          show,
        };
        shell.background(carryOut(shell, { ...options, onAdded: close }));
      },
    }),
  );
}
