/** The commands for the purchase journal. */
import type { Command } from 'commander';
import { dryRunOption, type Execute, examples, runs } from '../shared/define-command.ts';

export function addJournalCommands(program: Command, execute: Execute): void {
  const journal = program.command('journal').description('check, export or repair the purchase journal');

  const verify = journal
    .command('check', { isDefault: true })
    .description('check whether the journal is intact');
  runs(verify, execute, () => import('./check.ts'));
  examples(verify, 'dialdeck journal check');

  const save = journal.command('export').description('print the whole journal as JSON');
  runs(save, execute, () => import('./export.ts'));
  examples(save, 'dialdeck journal export > journal.json');

  const repair = journal
    .command('repair')
    .description('copy everything that can be read into a new journal; keeps the old file')
    .option('--yes', 'repair without asking (needed without a terminal)')
    .addOption(dryRunOption());
  runs(repair, execute, () => import('./repair.ts'));
  examples(repair, 'dialdeck journal repair --yes');
}
