/** Opens the form for a new account. */
import type { AccountSetup } from '../../config/account-setup.ts';
import type { Shell } from '../shell-type.ts';
import { addToApp } from './attempt.ts';
import { createAccountForm } from './form.tsx';

export function openAccountForm(shell: Shell, setup: AccountSetup): void {
  const lifetime = new AbortController();
  const close = () => {
    lifetime.abort();
    shell.closeOverlay('account-form');
  };
  shell.showOverlay(
    createAccountForm({
      onClose: close,
      onSubmit: (account, noted, show) => {
        const options = {
          setup,
          account: async () => account,
          signal: lifetime.signal,
          despiteNotices: noted,
          show,
        };
        shell.background(addToApp(shell, { ...options, onAdded: close }));
      },
    }),
  );
}
