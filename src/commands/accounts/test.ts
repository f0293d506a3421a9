/** accounts test: tests whether the key works, with one read. Changes nothing. */
import type { Account } from '../../api/account.ts';
import { checkAccount } from '../../api/check-account.ts';
import { ApiError, toApiError } from '../../api/errors.ts';
import type { Balance, Provider } from '../../api/provider.ts';
import { formatAge, formatMoney, plural } from '../../text/format.ts';
import type { CommandContext, RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, exitCodeOf, usageError } from '../shared/failure.ts';

export const run: RunCommand = async (context, input) => {
  const { output, runtime } = context;
  const name = input.args[0];
  if (name !== undefined) await requireKnown(context, name);
  const { account, provider } = await context.openSession(name);
  const start = runtime.monotonic();
  const { notices, ownedTotal } = await checkAccount(provider, context.interrupted).catch(
    (error: unknown) => {
      throw isAnotherApi(error) ? anotherApi(error, account) : error;
    },
  );
  const answeredInMs = Math.round(runtime.monotonic() - start);
  const balance = await readBalance(context, provider);
  if (output.json) {
    output.document(
      {
        name: account.name,
        provider: account.provider,
        works: true,
        answeredInMs,
        owned: ownedTotal ?? null,
        notices,
        balance: balance === undefined ? null : { ...balance.money, fetchedAt: balance.fetchedAt },
      },
      {},
    );
  } else {
    const owned = ownedTotal === undefined ? '' : `; ${plural(ownedTotal, 'number')}`;
    output.line(
      `${account.name}: the key works; answered in ${answeredInMs} ms${owned}${balanceText(balance, runtime.now())}`,
    );
    for (const notice of notices) output.note(notice);
  }
  return EXIT.done;
};

/** The balance, where the provider states one. It is a courtesy: a failure is a note, and the account works all the same. */
async function readBalance(
  { output, interrupted }: CommandContext,
  provider: Provider,
): Promise<Balance | undefined> {
  try {
    return await provider.balance?.(interrupted);
  } catch (error) {
    const failure = toApiError(error);
    if (failure.code === 'cancelled') throw failure;
    output.note(`The balance could not be read: ${failure.message}`);
    return undefined;
  }
}

function balanceText(balance: Balance | undefined, now: number): string {
  if (balance === undefined) return '';
  return `; balance ${formatMoney(balance.money)}, read ${formatAge(balance.fetchedAt, now)}`;
}

/** Every account has a list of numbers. An API that does not know this list, or lists something else, is the wrong API. */
function isAnotherApi(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.code === 'not-found' || error.code === 'contract');
}

function anotherApi(error: ApiError, { name, provider, baseUrl }: Account): CommandError {
  return new CommandError({
    code: error.code,
    message: error.message,
    hint: `Check the provider and the base URL: ${name} is set up as ${provider} at ${baseUrl}.`,
    retryable: error.retryable,
    exitCode: exitCodeOf(error),
  });
}

async function requireKnown(context: CommandContext, name: string): Promise<void> {
  const { profiles } = await context.allAccounts();
  if (profiles.some((profile) => profile.name === name)) return;
  throw usageError(
    `There is no account "${name}".`,
    `Accounts: ${profiles.map((profile) => profile.name).join(', ')}.`,
  );
}
