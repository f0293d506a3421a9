/** The commands that work on accounts. */
import type { Command } from 'commander';
import { dryRunOption, type Execute, examples, runs } from '../shared/define-command.ts';

export function addAccountCommands(program: Command, execute: Execute): void {
  const accounts = program
    .command('accounts')
    .description('the accounts: provider, base URL and key under a name');

  const list = accounts
    .command('list', { isDefault: true })
    .description('list the accounts, where each key is kept, and which one is in use');
  runs(list, execute, () => import('./list.ts'));
  examples(list, 'dialdeck accounts', 'dialdeck accounts list --json');

  const add = accounts
    .command('add')
    .description('add an account; its key comes from a hidden prompt or from stdin, never from an argument')
    .argument('<name>', 'a name for it')
    .option('--provider <provider>', 'telefonie or wiil', 'telefonie')
    .option('--base-url <url>', "the API's address; by default the provider's own")
    .option('--currency <code>', 'currency of a bare amount on its wire', 'USD')
    .option('--key-store <store>', 'keyring or file; by default the keyring where one works, else the file')
    .option('--replace', 'replace the account of this name')
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
    .description('ask the provider whether the key works; changes nothing')
    .argument('[name]', 'its name; by default the one in use');
  runs(test, execute, () => import('./test.ts'));
  examples(test, 'dialdeck accounts test', 'dialdeck accounts test work --json');
}
