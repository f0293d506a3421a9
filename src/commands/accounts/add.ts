/**
 * accounts add: adds an account. Its secret comes from a hidden prompt or from stdin, never from an argument; or it stays where it was
 * found, in environment variables or in a profile of twilio-cli.
 */

import * as z from 'zod';
import { PROVIDER_KINDS, type ProviderKind } from '../../api/account.ts';
import { MAX_STDIN_BYTES } from '../../api/limits.ts';
import { KEY_STORES } from '../../config/account-profiles.ts';
import { CARRIERS, type IdPart } from '../../config/carriers.ts';
import {
  type Checked,
  checkAccountName,
  checkApiKey,
  checkBaseUrl,
  checkCurrency,
} from '../../config/checks.ts';
import { referenceText } from '../../config/credential-words.ts';
import { type FoundCredentials, findCredentials } from '../../config/found-credentials.ts';
import {
  type Added,
  accountOfFound,
  addAccount,
  type NewAccount,
  requireFreeName,
} from '../../config/new-account.ts';
import { findSameAccounts } from '../../config/same-account.ts';
import { listWords } from '../../text/list-words.ts';
import type { CommandContext, RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, interrupted, usageError } from '../shared/failure.ts';
import { isYes } from '../shared/questions.ts';
import { chooseFound, foundBy } from './found.ts';

const OptionsSchema = z.object({
  from: z.string().optional(),
  provider: z.string().optional(),
  accountId: z.string().optional(),
  keyId: z.string().optional(),
  baseUrl: z.string().optional(),
  currency: z.string(),
  keyStore: z.string().optional(),
  allowChanges: z.boolean().optional(),
  replace: z.boolean().optional(),
});
type Options = z.infer<typeof OptionsSchema>;

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const [name] = input.args;
  const found = await findWanted(context, options, name === undefined);
  const draft =
    found === undefined
      ? await typedAccount(context, options, name)
      : foundAccount(context, options, found, name);
  const replace = options.replace === true;
  requireFreeName(context.paths.accounts, draft, replace);
  const credentials = draft.credentials ?? (await typedSecret(context, options, draft));
  const account: NewAccount = {
    ...draft,
    credentials,
    readOnly: await wantsReadOnly(context, options, draft.name),
  };
  const { paths, globals, openKeyring, env, output } = context;
  const how = { replace, dryRun: globals.dryRun };
  const added = await addAccount(paths.accounts, account, how, openKeyring);
  const code = await report(context, account, added);
  const same = await findSameAccounts(account, { env, file: added.file, openKeyring });
  if (same.length > 0) {
    const names = listWords([account.name, ...same]);
    output.note(`${names} are one account at the carrier: they share its numbers and purchases.`);
  }
  return code;
};

/** Which credentials of this machine to use: those that --from names, or those that the person chooses if no option names any. */
async function findWanted(
  context: CommandContext,
  options: Options,
  unnamed: boolean,
): Promise<FoundCredentials | undefined> {
  const { from, provider, accountId, baseUrl, keyStore } = options;
  if (from !== undefined) {
    const detection = findCredentials(context.env);
    const used = foundBy(from, detection, provider);
    if (used.reference.from === 'twilio-cli')
      for (const warning of detection.warnings) context.output.note(warning);
    return used;
  }
  const silent =
    provider === undefined && accountId === undefined && baseUrl === undefined && keyStore === undefined;
  const asked = silent && context.terminal.interactive && !context.output.json;
  const chosen = asked ? await chooseFound(context, findCredentials(context.env)) : undefined;
  if (chosen === undefined && unnamed) {
    throw usageError(
      'The account needs a name.',
      'For example: dialdeck accounts add work. Or use credentials of this machine: dialdeck accounts add --from env',
    );
  }
  return chosen;
}

/** Without credentials, the person types the secret last. */
type Draft = Omit<NewAccount, 'credentials'> & Partial<Pick<NewAccount, 'credentials'>>;

function foundAccount(
  context: CommandContext,
  options: Options,
  found: FoundCredentials,
  name: string | undefined,
): Draft {
  const baseUrl =
    options.baseUrl === undefined ? found.baseUrl : checked(checkBaseUrl(options.baseUrl), '--base-url');
  const keyStore = keyStoreOf(options);
  const account = accountOfFound(
    { ...found, baseUrl },
    {
      name: checked(checkAccountName(name ?? found.name), 'name'),
      readOnly: false,
      ...(keyStore === undefined ? {} : { keyStore }),
    },
    context.env,
  );
  if (account.credentials.kind === 'kept') context.hide(account.credentials.secret);
  return account;
}

async function typedAccount(
  context: CommandContext,
  options: Options,
  name: string | undefined,
): Promise<Draft> {
  const provider = oneOf(PROVIDER_KINDS, options.provider ?? 'telefonie', '--provider');
  const carrier = CARRIERS[provider];
  const draft = {
    name: checked(checkAccountName(name ?? ''), 'name'),
    provider,
    baseUrl: checked(checkBaseUrl(options.baseUrl ?? carrier.baseUrl), '--base-url'),
    currency: checked(checkCurrency(options.currency), '--currency'),
    readOnly: false,
  };
  keyStoreOf(options);
  const accountId = await idOf(context, options.accountId, carrier.accountId, '--account-id');
  const keyId = await idOf(context, options.keyId, carrier.keyId, '--key-id', 'none');
  return {
    ...draft,
    ...(accountId === undefined ? {} : { accountId }),
    ...(keyId === undefined ? {} : { keyId }),
  };
}

/** An id from its option, else from a prompt; `none`: it may be left out. */
async function idOf(
  { terminal }: CommandContext,
  given: string | undefined,
  part: IdPart | undefined,
  option: string,
  none?: 'none',
): Promise<string | undefined> {
  if (part === undefined) {
    if (given === undefined) return undefined;
    throw usageError(`${option}: this carrier has no such id.`, 'Leave it out.');
  }
  if (given !== undefined) return checked(part.check(given), option);
  if (!terminal.stdinIsTerminal) {
    if (none !== undefined) return undefined;
    throw usageError(`${option} is missing.`, `Give the ${part.label}, which is no secret.`);
  }
  const optional = none === undefined ? '' : ' (Enter for none)';
  const typed = await terminal.ask(`${part.label}${optional}: `, {
    refuses: (text) => {
      const result = part.check(text);
      return result.ok ? undefined : `${part.label}: ${result.reason}`;
    },
  });
  if (typed === undefined)
    throw new CommandError({ ...interrupted(), message: `No ${part.label} was given.` });
  return typed.trim() === '' && none !== undefined ? undefined : checked(part.check(typed), part.label);
}

/** Asks a person at a terminal: any answer but yes makes the account read-only. A script says it with --read-only. */
async function wantsReadOnly(
  { terminal, output, globals }: CommandContext,
  { allowChanges }: Options,
  name: string,
): Promise<boolean> {
  if (globals.readOnly) return true;
  if (allowChanges === true || !terminal.interactive || output.json) return false;
  const answer = await terminal.ask(
    `${name} is a real account: money is spent. May dialdeck buy, change and release with it? Type yes to allow it; anything else makes it read-only: `,
    { decides: true },
  );
  if (answer === undefined) throw new CommandError({ ...interrupted(), message: 'Nothing was stored.' });
  return !isYes(answer);
}

async function typedSecret(
  context: CommandContext,
  options: Options,
  { name, provider }: Pick<NewAccount, 'name' | 'provider'>,
): Promise<NewAccount['credentials']> {
  const secret = checked(checkApiKey(await readSecret(context, provider, name)), 'key');
  context.hide(secret);
  const keyStore = keyStoreOf(options);
  return { kind: 'kept', secret, ...(keyStore === undefined ? {} : { keyStore }) };
}

async function readSecret(
  { terminal }: CommandContext,
  provider: ProviderKind,
  name: string,
): Promise<string> {
  if (!terminal.stdinIsTerminal)
    return terminal.readStdin({ mostBytes: MAX_STDIN_BYTES, hint: 'Pipe only the key to it.' });
  const label = CARRIERS[provider].secret;
  const key = await terminal.ask(`${label[0]?.toUpperCase()}${label.slice(1)} of ${name} (hidden): `, {
    hidden: true,
  });
  if (key !== undefined) return key;
  throw new CommandError({ ...interrupted(), message: 'No key was given.' });
}

async function report(
  { output, globals, paths }: CommandContext,
  { name, readOnly, credentials }: NewAccount,
  { file, keyStore, keyringFault }: Added,
): Promise<number> {
  const active = file.active === name;
  if (keyringFault !== undefined) {
    output.warn(
      `The keyring did not store the key (${keyringFault}). The key is in ${paths.accounts}, which only you can read.`,
    );
  }
  if (globals.dryRun) output.note('Dry run: nothing was stored.');
  const mayChange = `${name} may buy, change and release. To forbid that: dialdeck accounts read-only ${name} on (or add it with --read-only)`;
  if (output.json) {
    if (!readOnly) output.note(mayChange);
    output.document({ name, keyStore, readOnly, active }, { dryRun: globals.dryRun });
    return EXIT.done;
  }
  if (credentials.kind === 'reference') {
    output.note(`The credentials stay where they are: ${referenceText(credentials.reference)}.`);
  }
  const words = [name, ...(readOnly ? ['read-only'] : []), ...(active ? ['in use'] : [])].join(', ');
  output.note(
    `${globals.dryRun ? 'Would add' : 'Added'} ${words}. Test it with: dialdeck accounts test ${name}`,
  );
  if (!readOnly) output.note(mayChange);
  return EXIT.done;
}

function keyStoreOf({ keyStore }: Options) {
  return keyStore === undefined ? undefined : oneOf(KEY_STORES, keyStore, '--key-store');
}

function checked(result: Checked, what: string): string {
  if (result.ok) return result.value;
  throw usageError(`${what}: ${result.reason}.`, 'Nothing was stored. See dialdeck accounts add --help.');
}

function oneOf<Word extends string>(words: readonly Word[], text: string, option: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  // The word is not repeated: it may be a key in the wrong place.
  throw usageError(`${option}: this word is not valid.`, `Use one of: ${words.join(', ')}.`);
}
