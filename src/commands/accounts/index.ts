/** The commands that work on accounts. */
import type { Command } from 'commander';
import { dryRunOption, type Execute, examples, runs } from '../shared/define-command.ts';

export function addAccountCommands(program: Command, execute: Execute): void {
  const accounts = program
    .command('accounts')
    .description('manage accounts (provider, base URL and API key under a name)');

  const list = accounts
    .command('list', { isDefault: true })
    .description('list the accounts, where each key is stored, and which account is in use');
  runs(list, execute, () => import('./list.ts'));
  examples(list, 'dialdeck accounts', 'dialdeck accounts list --json');

  const add = accounts
    .command('add')
    .description('add an account; type its key at a hidden prompt or pipe it to stdin')
    .argument('<name>', 'its name')
    .option('--provider <provider>', 'telefonie or wiil', 'telefonie')
    .option('--base-url <url>', "address of the API (default: the provider's own)")
    .option('--currency <code>', 'currency of amounts that the provider sends without one', 'USD')
    .option(
      '--key-store <store>',
      'where to store the key: keyring or file (default: keyring where one works)',
    )
    .option('--replace', 'replace the account with this name')
    .addOption(dryRunOption());
  runs(add, execute, () => import('./add.ts'));
  examples(
    add,
    'dialdeck accounts add work',
    'pass show telefonie | dialdeck accounts add work --base-url https://api.telefonie.com/v1/numbers',
  );

  const use = accounts
    .command('use')
    .description('use this account from now on')
    .argument('<name>', 'its name')
    .addOption(dryRunOption());
  runs(use, execute, () => import('./use.ts'));
  examples(use, 'dialdeck accounts use work', 'dialdeck accounts use sandbox');

  const remove = accounts
    .command('remove')
    .description('remove an account and its key from this machine')
    .argument('<name>', 'its name')
    .option('--yes', 'remove without asking')
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
