/** The commands that work on the file that keeps the purchases. */
import type { Command } from 'commander';
import { dryRunOption, type Execute, examples, runs } from '../shared/define-command.ts';

export function addJournalCommands(program: Command, execute: Execute): void {
  const journal = program.command('journal').description('the file that keeps the purchases');

  const verify = journal
    .command('check', { isDefault: true })
    .description('say whether the journal is sound');
  runs(verify, execute, () => import('./check.ts'));
  examples(verify, 'dialdeck journal check');

  const save = journal.command('export').description('print everything that the journal holds, as JSON');
  runs(save, execute, () => import('./export.ts'));
  examples(save, 'dialdeck journal export > journal.json');

  const repair = journal
    .command('repair')
    .description('save what can be read into a new journal; the old file is kept')
    .option('--yes', 'repair without asking; without a terminal it is needed')
    .addOption(dryRunOption());
  runs(repair, execute, () => import('./repair.ts'));
  examples(repair, 'dialdeck journal repair --yes');
}
