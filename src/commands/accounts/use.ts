/** accounts use: makes an account the one in use. */
import { readAccountsFile, writeAccountsFile } from '../../config/accounts-file.ts';
import { withActive } from '../../config/edit-accounts.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';

export const run: RunCommand = async (context, input) => {
  const { output, globals, paths } = context;
  const wanted = input.args[0] ?? '';
  requireChanges(context, 'accounts use');
  const changed = withActive(readAccountsFile(paths.accounts), wanted);
  const name = changed.active ?? wanted;
  if (!globals.dryRun) writeAccountsFile(paths.accounts, changed);
  if (output.json) output.document({ name, active: true }, { dryRun: globals.dryRun });
  else output.note(globals.dryRun ? `Dry run: ${name} would be in use.` : `${name} is in use.`);
  return EXIT.done;
};
