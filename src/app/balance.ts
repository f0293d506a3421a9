/** Reads the balance of the account in use when the person asks for it. */
import { formatMoney, formatTime } from '../text/format.ts';
import type { Shell } from './shell-type.ts';

/** Says the balance with the time of its reading, or that the carrier tells none. Rejects with ApiError when it cannot be read. */
export async function showBalance(shell: Shell): Promise<void> {
  const { name } = shell.profile();
  const { provider } = await shell.session();
  if (provider.balance === undefined) {
    shell.notify({
      kind: 'info',
      text: `The API of ${name} tells no balance: look in the carrier's console`,
    });
    return;
  }
  const { money, fetchedAt } = await provider.balance();
  // The account may have been switched while it was read.
  if (shell.profile().name !== name) return;
  shell.notify({
    kind: 'info',
    text: `Balance of ${name}: ${formatMoney(money)}, read at ${formatTime(fetchedAt)}`,
  });
}
