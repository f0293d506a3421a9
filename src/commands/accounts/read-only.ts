/** accounts read-only: whether dialdeck may buy, change and release with an account. */
import { readAccountsFile, writeAccountsFile } from '../../config/accounts-file.ts';
import { withReadOnly } from '../../config/edit-accounts.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';

export const run: RunCommand = async (context, input) => {
  const { output, globals, paths } = context;
  const [name = '', state] = input.args;
  const readOnly = state === 'on';
  requireChanges(context, 'accounts read-only');
  const changed = withReadOnly(readAccountsFile(paths.accounts), name, readOnly);
  if (!globals.dryRun) writeAccountsFile(paths.accounts, changed);
  if (output.json) output.document({ name, readOnly }, { dryRun: globals.dryRun });
  else {
    const verb = globals.dryRun ? 'would be' : 'is';
    output.note(
      readOnly
        ? `${name} ${verb} read-only: dialdeck buys, changes and releases nothing with it.`
        : `${name} ${verb} open to changes: dialdeck may buy, change and release with it. This is real money.`,
    );
  }
  return EXIT.done;
};
