/** The commands for batches. */
import type { Command } from 'commander';
import {
  dryRunOption,
  type Execute,
  examples,
  limitOption,
  listOptions,
  runs,
} from '../shared/define-command.ts';

const ID = 'its id, or the start of its id';

export function addBatchCommands(program: Command, execute: Execute): void {
  const batches = program
    .command('batches')
    .description('list and continue what was done to many numbers at once');

  const list = listOptions(batches.command('list', { isDefault: true }))
    .description('list the batches of the account, newest first')
    .option('--everywhere', 'from all accounts on this machine')
    .addOption(limitOption());
  runs(list, execute, () => import('./list.ts'));
  examples(list, 'dialdeck batches', 'dialdeck batches list --everywhere --json');

  const show = listOptions(batches.command('show'))
    .description('show every number with its outcome')
    .argument('<id>', ID)
    .addOption(limitOption());
  runs(show, execute, () => import('./show.ts'));
  examples(
    show,
    'dialdeck batches show 0192f3c1',
    'dialdeck batches show 0192f3c1 --columns phoneNumber,outcome',
  );

  // These have no --limit: it would limit what is printed, and not what is done.
  const resume = listOptions(batches.command('resume'))
    .description('continue a batch that was stopped or interrupted; no number is done twice')
    .argument('<id>', ID);
  resume.option('--yes', 'buy the rest of a batch of purchases without asking (needed without a terminal)');
  runs(resume, execute, () => import('./resume.ts'));
  examples(resume, 'dialdeck batches resume 0192f3c1');

  const retry = listOptions(batches.command('retry'))
    .description('try again what was refused or failed, and what was not begun')
    .argument('<id>', ID);
  retry.option('--yes', 'buy the rest of a batch of purchases without asking (needed without a terminal)');
  runs(retry, execute, () => import('./retry.ts'));
  examples(retry, 'dialdeck batches retry 0192f3c1');

  const leave = listOptions(batches.command('leave'))
    .description('give up what was not begun; what is done stays done')
    .argument('<id>', ID);
  runs(leave, execute, () => import('./leave.ts'));
  examples(leave, 'dialdeck batches leave 0192f3c1');
  addRestore(program, execute);
}

function addRestore(program: Command, execute: Execute): void {
  const restore = program
    .command('restore')
    .description('buy back the released numbers of a batch, and configure them as they were')
    .argument('<id>', `of the batch of releases: ${ID}`)
    .option('--yes', 'buy without asking (needed without a terminal)')
    .option(
      '--max-total <amount>',
      'never charge more than this for set-up fees and first months together; needed with --yes',
    )
    .option('--accept-unknown-fees', 'buy although a set-up fee is not published')
    .option('--currency <code>', 'currency of the limit', 'USD')
    .addOption(dryRunOption());
  runs(restore, execute, () => import('./restore.ts'));
  examples(
    restore,
    'dialdeck restore 0192f3c1 --dry-run',
    'dialdeck restore 0192f3c1',
    'dialdeck restore 0192f3c1 --yes --max-total 15 --accept-unknown-fees',
  );
}
