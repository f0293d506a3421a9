/** accounts remove: removes an account and its key from this machine. Changes nothing at the provider. */
import * as z from 'zod';
import { type AccountsFile, readAccountsFile } from '../../config/accounts-file.ts';
import { withoutAccount } from '../../config/edit-accounts.ts';
import { removeAccount } from '../../config/remove-account.ts';
import { resolveAccounts } from '../../config/resolve.ts';
import { sandboxNamed } from '../../config/sandbox-accounts.ts';
import { moneyText } from '../../text/account-words.ts';
import { type CommandContext, type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { confirmRemoval } from '../shared/questions.ts';

const OptionsSchema = z.object({ yes: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { output, globals, paths } = context;
  const { yes } = OptionsSchema.parse(input.options);
  const name = input.args[0] ?? '';
  requireChanges(context, 'accounts remove');
  const file = readAccountsFile(paths.accounts);
  const changed = withoutAccount(file, name);
  const afterwards = inUseAfterwards(context, changed);
  if (!globals.dryRun) {
    if (yes !== true) {
      const refers = file.accounts[name]?.keyStore === 'reference';
      await confirmRemoval(context, {
        command: 'accounts remove',
        question: refers
          ? `Remove ${name}? Its credentials stay where they are.`
          : `Remove ${name} and its key from this machine?`,
        kept: `${name} was not removed.`,
      });
    }
    const { keyringFault } = await removeAccount(paths.accounts, name, context.openKeyring);
    if (keyringFault !== undefined) output.warn(`The key may still be in the keyring (${keyringFault}).`);
  }
  if (output.json) output.document({ name, removed: !globals.dryRun }, { dryRun: globals.dryRun });
  else output.note(globals.dryRun ? `Dry run: ${name} would be removed.` : `${name} is removed.`);
  output.note(afterwards);
  return EXIT.done;
};

/** Says which account the next command uses, because it may change. */
function inUseAfterwards({ env, globals }: CommandContext, changed: AccountsFile): string {
  const verb = globals.dryRun ? 'would be' : 'is';
  const named = env.DIALDECK_ACCOUNT ?? '';
  // DIALDECK_ACCOUNT may name the removed account or no account. That must not stop the removal.
  const known = sandboxNamed(named) !== undefined || Object.hasOwn(changed.accounts, named);
  const kept = !known ? { ...env, DIALDECK_ACCOUNT: undefined } : env;
  const { active, standIn, undecided } = resolveAccounts(kept, {}, changed);
  if (undecided === true) return `No account ${verb} in use now. Choose one with: dialdeck accounts use NAME`;
  if (standIn)
    return `No account ${verb} left. Commands that read ${globals.dryRun ? 'would use' : 'use'} the sandbox, no money is spent.`;
  return `In use ${globals.dryRun ? 'would be' : 'now'}: ${active.name} (${active.provider}), ${moneyText(active.kind === 'sandbox')}.`;
}
