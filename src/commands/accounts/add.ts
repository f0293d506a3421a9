/** accounts add: adds an account. Its key comes from a hidden prompt or from stdin, never from an argument. */
import * as z from 'zod';
import { PROVIDER_KINDS, type ProviderKind } from '../../api/account.ts';
import { KEY_STORES, type KeyStore } from '../../config/account-profiles.ts';
import { readAccountsFile, type StoredAccount, writeAccountsFile } from '../../config/accounts-file.ts';
import { storeApiKey } from '../../config/api-keys.ts';
import {
  type Checked,
  checkAccountName,
  checkApiKey,
  checkBaseUrl,
  checkCurrency,
} from '../../config/checks.ts';
import { withAccount } from '../../config/edit-accounts.ts';
import { openKeyring } from '../../config/keyring.ts';
import { type CommandContext, type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, interrupted, usageError } from '../shared/failure.ts';

const OptionsSchema = z.object({
  provider: z.string(),
  baseUrl: z.string().optional(),
  currency: z.string(),
  keyStore: z.string().optional(),
  replace: z.boolean().optional(),
});

/** The addresses of the APIs in the providers' documentation. */
const BASE_URLS: Readonly<Record<ProviderKind, string>> = {
  telefonie: 'https://api.telefonie.com/v1/numbers',
  wiil: 'https://api.wiil.io/v1',
  twilio: 'https://api.twilio.com',
};

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const name = checked(checkAccountName(input.args[0] ?? ''), 'name');
  const provider = oneOf(PROVIDER_KINDS, options.provider, '--provider');
  const baseUrl = checked(checkBaseUrl(options.baseUrl ?? BASE_URLS[provider]), '--base-url');
  const currency = checked(checkCurrency(options.currency), '--currency');
  const wanted =
    options.keyStore === undefined ? undefined : oneOf(KEY_STORES, options.keyStore, '--key-store');
  requireChanges(context, 'accounts add');

  const file = readAccountsFile(context.paths.accounts);
  const settings = { provider, baseUrl, currency };
  const replace = options.replace === true;
  // Checks the name before the person types a key.
  withAccount(file, name, { ...settings, keyStore: 'keyring' }, { replace });
  const key = checked(checkApiKey(await readKey(context, name)), 'key');
  context.hide(key);
  const dryRun = context.globals.dryRun;
  const stored = dryRun
    ? { keyStore: wanted ?? 'keyring' }
    : await storeApiKey(name, key, wanted, openKeyring);
  const account: StoredAccount = {
    ...settings,
    keyStore: stored.keyStore,
    ...(stored.keyStore === 'file' ? { apiKey: key } : {}),
  };
  const changed = withAccount(file, name, account, { replace });
  if (!dryRun) writeAccountsFile(context.paths.accounts, changed);
  return report(context, name, stored, changed.active === name);
};

async function report(
  { output, globals, paths }: CommandContext,
  name: string,
  stored: { readonly keyStore: KeyStore; readonly keyringFault?: string },
  active: boolean,
): Promise<number> {
  if (stored.keyringFault !== undefined) {
    output.note(
      `The keyring did not store the key (${stored.keyringFault}). The key is in ${paths.accounts}, which only you can read.`,
    );
  }
  if (globals.dryRun) output.note('Dry run: nothing was stored.');
  if (output.json) output.document({ name, keyStore: stored.keyStore, active }, { dryRun: globals.dryRun });
  else
    output.note(
      `${globals.dryRun ? 'Would add' : 'Added'} ${name}${active ? ', in use' : ''}. Test it with: dialdeck accounts test ${name}`,
    );
  return EXIT.done;
}

async function readKey({ terminal }: CommandContext, name: string): Promise<string> {
  if (!terminal.stdinIsTerminal) return terminal.readStdin();
  const key = await terminal.ask(`API key of ${name} (hidden): `, { hidden: true });
  if (key !== undefined) return key;
  throw new CommandError({ ...interrupted(), message: 'No key was given.' });
}

function checked(result: Checked, what: string): string {
  if (result.ok) return result.value;
  throw usageError(`${what}: ${result.reason}.`, 'Nothing was stored. See dialdeck accounts add --help.');
}

function oneOf<Word extends string>(words: readonly Word[], text: string, option: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw usageError(`${option}: "${text}" is not valid.`, `Use one of: ${words.join(', ')}.`);
}
