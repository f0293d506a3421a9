/** The commands for purchases. */
import type { Command } from 'commander';
import {
  dryRunOption,
  type Execute,
  examples,
  filterOption,
  limitOption,
  listOptions,
  runs,
} from '../shared/define-command.ts';

export function addPurchaseCommands(program: Command, execute: Execute): void {
  const purchases = program.command('purchases').description('list and manage purchases');

  addList(purchases, execute);

  const show = purchases
    .command('show')
    .description('show one purchase and its history')
    .argument('<id>', 'its id, or the start of its id');
  runs(show, execute, () => import('./show.ts'));
  examples(show, 'dialdeck purchases show 0192f3c1');

  const check = purchases
    .command('check')
    .description('check a purchase with the provider now')
    .argument('<id>', 'its id, or the start of its id');
  runs(check, execute, () => import('./check.ts'));
  examples(check, 'dialdeck purchases check 0192f3c1 --json');

  const attach = purchases
    .command('attach')
    .description('give documents of the account to an order that waits for them')
    .argument('<id>', 'its id, or the start of its id')
    .requiredOption('--documents <id>', 'approved documents of the account (a requirement group, a bundle)')
    .option('--yes', 'do not ask')
    .addOption(dryRunOption());
  runs(attach, execute, () => import('./attach.ts'));
  examples(attach, 'dialdeck purchases attach 0192f3c1 --documents 8d7c5f0e-1b2a-4c3d-9e8f-0a1b2c3d4e5f');

  const cancel = purchases
    .command('cancel')
    .description('cancel an order that is still pending at the carrier')
    .argument('<id>', 'its id, or the start of its id')
    .option('--yes', 'do not ask')
    .addOption(dryRunOption());
  runs(cancel, execute, () => import('./cancel.ts'));
  examples(cancel, 'dialdeck purchases cancel 0192f3c1 --yes');

  const withdraw = purchases
    .command('withdraw')
    .description('cancel a purchase that was confirmed but never sent')
    .argument('<id>', 'its id, or the start of its id')
    .addOption(dryRunOption());
  runs(withdraw, execute, () => import('./withdraw.ts'));
  examples(withdraw, 'dialdeck purchases withdraw 0192f3c1');

  const settle = purchases
    .command('settle')
    .description('resolve a purchase manually; dialdeck then stops checking it')
    .argument('<id>', 'its id, or the start of its id')
    .requiredOption('--as <end>', 'completed or failed')
    .requiredOption('--note <text>', 'why you decide so')
    .addOption(dryRunOption());
  runs(settle, execute, () => import('./settle.ts'));
  examples(settle, 'dialdeck purchases settle 0192f3c1 --as failed --note "support says it never arrived"');
}

function addList(purchases: Command, execute: Execute): void {
  const list = listOptions(purchases.command('list', { isDefault: true }))
    .description('list the purchases of the account, newest first')
    .option('--everywhere', 'from all accounts on this machine, also removed ones')
    .option('--releases', 'list the releases instead of the purchases')
    .addOption(filterOption('purchases'))
    .addOption(limitOption());
  runs(list, execute, () => import('./list.ts'));
  examples(
    list,
    'dialdeck purchases',
    'dialdeck purchases list --everywhere --json',
    'dialdeck purchases list --releases',
  );
}
