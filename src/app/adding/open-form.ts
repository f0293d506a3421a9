/** Opens the form for a new account, and the one for other credentials of an account. */
import type { ProviderKind } from '../../api/account.ts';
import type { AccountProfile } from '../../config/account-profiles.ts';
import type { AccountSetup } from '../../config/account-setup.ts';
import type { Shell } from '../shell-type.ts';
import { addToApp, repairInApp } from './attempt.ts';
import { createAccountForm, type FormOptions } from './form.tsx';
import { initialForm, repairForm } from './form-state.ts';

export function openAccountForm(shell: Shell, setup: AccountSetup): void {
  const initial = initialForm();
  const suggest = async (show: (provider: ProviderKind) => void) => {
    const { found } = await setup.find();
    const names = new Set(shell.profiles().map(({ name }) => name));
    const first = found.find(({ name }) => !names.has(name));
    if (first !== undefined) show(first.provider);
  };
  openForm(shell, setup, { initial, suggest: (show) => shell.background(suggest(show)) }, addToApp);
}

export function openRepairForm(
  shell: Shell,
  setup: AccountSetup,
  profile: Extract<AccountProfile, { kind: 'configured' }>,
): void {
  openForm(shell, setup, { initial: repairForm(profile) }, repairInApp);
}

function openForm(
  shell: Shell,
  setup: AccountSetup,
  begin: Pick<FormOptions, 'initial' | 'suggest'>,
  carryOut: typeof addToApp | typeof repairInApp,
): void {
  const lifetime = new AbortController();
  const close = () => {
    lifetime.abort();
    shell.closeOverlay('account-form');
  };
  shell.showOverlay(
    createAccountForm({
      ...begin,
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
