/** One attempt to add an account: the carrier is asked first, and only what works is stored. */
import { ApiError, toApiError } from '../../api/errors.ts';
import type { AccountSetup, AddedAccount } from '../../config/account-setup.ts';
import { ConfigError } from '../../config/errors.ts';
import type { NewAccount } from '../../config/new-account.ts';
import { hostOf, moneyText } from '../../text/account-words.ts';
import { openOrdersLeft } from '../open-orders.ts';
import type { Shell } from '../shell-type.ts';

export type Attempt =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly host: string }
  | { readonly kind: 'failed'; readonly reason: string }
  /** It works, and the person should know this before it is stored. */
  | { readonly kind: 'noted'; readonly notices: readonly string[] };

export const NO_ATTEMPT: Attempt = { kind: 'none' };

export interface AttemptOptions {
  readonly setup: AccountSetup;
  /** Rejects with ConfigError when it cannot be read. */
  readonly account: () => Promise<NewAccount>;
  readonly signal: AbortSignal;
  /** Whether notices of the carrier were shown already, or are shown after the account is in use. */
  readonly despiteNotices: boolean;
  readonly show: (attempt: Attempt) => void;
  /** The account is stored: close what asked for it. */
  readonly onAdded: () => void;
}

/** Checks, stores, and switches to the account with its numbers on the screen. Never rejects. */
export async function addToApp(shell: Shell, options: AttemptOptions): Promise<void> {
  const { setup } = options;
  await attempt(options, setup.check, setup.add, (account, { profile, keyringFault }, notices) => {
    shell.keepProfile(profile);
    const { orders } = shell.store.getState();
    const left = openOrdersLeft(shell.profile().name, profile.name, orders);
    shell.switchAccount(profile, { screen: 'owned' });
    const words = account.readOnly ? 'read-only' : moneyText(false);
    const used = setup.commandsUse();
    const others = used === account.name || used === undefined ? '' : ` Commands still use ${used}.`;
    const text = `${account.name} added, ${words}.${others}${whereText(keyringFault)}`;
    shell.notify({ kind: 'done', text: [text, ...left, ...notices].join(' ') });
  });
}

/** Checks other credentials of an account, stores them in place of the old ones, and opens the account again where it is in use. Never rejects. */
export async function repairInApp(shell: Shell, options: AttemptOptions): Promise<void> {
  const { setup } = options;
  await attempt(options, setup.checkAgain, setup.replace, (account, { profile, keyringFault }, notices) => {
    shell.reopen(profile);
    const text = `The key of ${account.name} is replaced, and works.${whereText(keyringFault)}`;
    shell.notify({ kind: 'done', text: [text, ...notices].join(' ') });
  });
}

async function attempt(
  options: AttemptOptions,
  check: AccountSetup['check'],
  keep: AccountSetup['add'],
  onKept: (account: NewAccount, added: AddedAccount, notices: readonly string[]) => void,
): Promise<void> {
  const { signal, despiteNotices, show, onAdded } = options;
  try {
    const account = await options.account();
    show({ kind: 'checking', host: hostOf(account.baseUrl) });
    const { notices } = await check(account, signal);
    if (signal.aborted) return;
    if (notices.length > 0 && !despiteNotices) {
      show({ kind: 'noted', notices });
      return;
    }
    const added = await keep(account);
    onAdded();
    onKept(account, added, notices);
  } catch (error) {
    if (!signal.aborted) show({ kind: 'failed', reason: reasonOf(error) });
  }
}

function whereText(keyringFault: string | undefined): string {
  return keyringFault === undefined ? '' : ` The key is in the accounts file: ${keyringFault}.`;
}

/** Message and hint. */
export function reasonOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof ApiError) return `${error.message} ${error.hint}`;
  return toApiError(error).message;
}
