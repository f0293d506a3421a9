/** What a command says about its account before it does anything. */
import type { Accounts } from '../config/account-profiles.ts';
import { unusedVariables } from '../config/credential-variables.ts';
import type { Environment } from '../config/paths.ts';
import { moneyText } from '../text/account-words.ts';
import { listWords } from '../text/list-words.ts';

/** A script that has a carrier's variables would otherwise take the sandbox's answer for the carrier's. */
export function unusedVariablesLines(env: Environment): readonly string[] {
  return unusedVariables(env).map(({ provider, names }) => {
    const be = names.length === 1 ? 'is' : 'are';
    return `${listWords(names)} ${be} set but not used. Set DIALDECK_PROVIDER=${provider} to use the account.`;
  });
}

/** The account of a command, for stderr: its money, and why it is this one where nobody would expect it. */
export function describeAccount(
  { name, provider, kind }: Accounts['active'],
  standIn: boolean,
  ofView: string | undefined,
): string {
  const money = moneyText(kind === 'sandbox');
  if (standIn) {
    return `No account is in use, so this is the sandbox: ${money}. Add one with: dialdeck accounts add NAME`;
  }
  const why = ofView === undefined ? '' : `, because the view "${ofView}" was saved with it`;
  return `Account ${name} (${provider}), ${money}${why}`;
}
