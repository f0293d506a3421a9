/** The commands that work on accounts. */
import { Argument, type Command } from 'commander';
import {
  dryRunOption,
  type Execute,
  examples,
  limitOption,
  listOptions,
  runs,
} from '../shared/define-command.ts';

export function addAccountCommands(program: Command, execute: Execute): void {
  const accounts = program
    .command('accounts')
    .description('manage accounts (provider, base URL and API key under a name)');

  const list = listOptions(accounts.command('list', { isDefault: true }))
    .description('list the accounts, where each key is stored, and which account is in use')
    .addOption(limitOption());
  runs(list, execute, () => import('./list.ts'));
  examples(list, 'dialdeck accounts', 'dialdeck accounts list --json');

  addAdd(accounts, execute);

  const use = accounts
    .command('use')
    .description('use this account from now on')
    .argument('<name>', 'its name')
    .addOption(dryRunOption());
  runs(use, execute, () => import('./use.ts'));
  examples(use, 'dialdeck accounts use work', 'dialdeck accounts use sandbox');

  const readOnly = accounts
    .command('read-only')
    .description('allow or forbid that dialdeck buys, changes and releases with an account')
    .argument('<name>', 'its name')
    .addArgument(new Argument('<state>', 'on: it only reads').choices(['on', 'off']))
    .addOption(dryRunOption());
  runs(readOnly, execute, () => import('./read-only.ts'));
  examples(readOnly, 'dialdeck accounts read-only work on', 'dialdeck accounts read-only work off');

  const remove = accounts
    .command('remove')
    .description('remove an account and its key from this machine')
    .argument('<name>', 'its name')
    .option('--yes', 'remove without asking (needed without a terminal)')
    .addOption(dryRunOption());
  runs(remove, execute, () => import('./remove.ts'));
  examples(remove, 'dialdeck accounts remove work', 'dialdeck accounts remove work --yes');

  const test = accounts
    .command('test')
    .description('test whether the key works; changes nothing')
    .argument('[name]', 'its name (default: the account in use)');
  runs(test, execute, () => import('./test.ts'));
  examples(test, 'dialdeck accounts test', 'dialdeck accounts test work --json');
}

function addAdd(accounts: Command, execute: Execute): void {
  const add = accounts
    .command('add')
    .description('add an account; type its key at a hidden prompt, pipe it to stdin, or leave it where it is')
    .argument('[name]', 'its name; needed unless credentials of this machine are used')
    .option('--from <source>', 'use credentials where they are: env, twilio-cli or twilio-cli:PROFILE')
    .option('--provider <provider>', 'telefonie, wiil, twilio or telnyx (default: telefonie)')
    .option('--account-id <id>', "the carrier's id of the account (Twilio: account SID)")
    .option('--key-id <id>', 'the id of the key whose secret is given (Twilio: API key SID)')
    .option('--base-url <url>', "address of the API (default: the provider's own)")
    .option('--currency <code>', 'currency of amounts that the provider sends without one', 'USD')
    .option(
      '--key-store <store>',
      'where to store the key: keyring or file (default: keyring where one works)',
    )
    .option(
      '--allow-changes',
      'do not ask: it may buy, change and release. A script is not asked, and so it may, too, unless --read-only is given',
    )
    .option('--replace', 'replace the account with this name')
    .addOption(dryRunOption());
  runs(add, execute, () => import('./add.ts'));
  examples(
    add,
    'dialdeck accounts add work',
    'pass show telefonie | dialdeck accounts add work --base-url https://api.telefonie.com/v1/numbers',
    'dialdeck accounts add --from env --read-only',
  );
}
