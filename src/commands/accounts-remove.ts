/** accounts remove: an account and its key leave this machine; nothing happens at the provider. */
import { readAccountsFile, writeAccountsFile } from '../config/accounts-file.ts';
import { withoutAccount } from '../config/edit-accounts.ts';
import { openKeyring } from '../config/keyring.ts';
import { forgetKey } from '../config/keys.ts';
import { type RunCommand, requireChanges } from './support/context.ts';
import { EXIT } from './support/exit-codes.ts';

export const run: RunCommand = async (context, input) => {
  const { output, globals, paths } = context;
  const name = input.args[0] ?? '';
  requireChanges(context, 'accounts remove');
  const file = readAccountsFile(paths.accounts);
  const changed = withoutAccount(file, name);
  if (!globals.dryRun) {
    if (file.accounts[name]?.keyStore === 'keyring') {
      const fault = await forgetKey(name, openKeyring);
      if (fault !== undefined) output.note(`The key may still be in the keyring (${fault}).`);
    }
    writeAccountsFile(paths.accounts, changed);
  }
  if (output.json) output.document({ name, removed: !globals.dryRun }, { dryRun: globals.dryRun });
  else output.note(globals.dryRun ? `Dry run: ${name} would be removed.` : `${name} is removed.`);
  return EXIT.done;
};
