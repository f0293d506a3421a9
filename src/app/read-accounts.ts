/** The accounts that another dialdeck on this machine added, changed or removed while the app runs. */
import { accountKey, type ConfiguredAccount } from '../config/account-profiles.ts';
import type { AccountSetup } from '../config/account-setup.ts';
import { reasonOf } from './adding/attempt.ts';
import type { Shell } from './shell-type.ts';

/** Reads the accounts file again for the list of accounts. Where it cannot be read, the list stays, and the reason is shown. Never rejects. */
export async function readAccountsAgain(shell: Shell, setup: AccountSetup): Promise<void> {
  try {
    const stored = await setup.stored();
    const names = new Set(stored.map(({ name }) => name));
    for (const account of stored) adopt(shell, account);
    for (const known of shell.profiles()) {
      if (known.kind !== 'configured' || names.has(known.name)) continue;
      if (known.name === shell.profile().name) keepRemoved(shell, known);
      else shell.forgetProfile(known.name);
    }
  } catch (error) {
    shell.notify({ kind: 'error', text: reasonOf(error) });
  }
}

function adopt(shell: Shell, account: ConfiguredAccount): void {
  const known = shell.profiles().find(({ name }) => name === account.name);
  if (known === undefined) shell.keepProfile(account);
  // An account of the environment hides the one of its name.
  else if (known.kind !== 'configured' || JSON.stringify(known) === JSON.stringify(account)) return;
  else if (known.name !== shell.profile().name) shell.reopen(account);
  // A session never changes: what the account in use may do more is for the next time that it is opened.
  else if (accountKey(known) !== accountKey(account)) keepRemoved(shell, known);
  else if (account.readOnly === true && known.readOnly !== true)
    shell.keepProfile({ ...known, readOnly: true });
}

/** The account in use stays until another one is chosen, and changes nothing. */
function keepRemoved(shell: Shell, known: ConfiguredAccount): void {
  if (known.removed !== true) shell.keepProfile({ ...known, readOnly: true, removed: true });
}
