/** dialdeck without a command: opens the app in a terminal, and otherwise prints the account and what to do next. */
import { accountMeta, type CommandContext } from '../commands/shared/context.ts';
import { EXIT } from '../commands/shared/exit-codes.ts';
import { usageError } from '../commands/shared/failure.ts';
import { moneyText } from '../text/account-words.ts';

export async function run(context: CommandContext): Promise<number> {
  const { output } = context;
  if (context.terminal.seen && !output.json) return context.openApp({ kind: 'search' });
  if (context.globals.view !== undefined) {
    throw usageError(
      'Without a terminal, --view needs the command that prints the list.',
      `Such as: dialdeck owned --view "${context.globals.view}"`,
    );
  }
  const { active, profiles, standIn } = await context.accounts();
  if (output.json) {
    output.document({ accounts: profiles.map(({ name }) => name) }, await accountMeta(context));
    return EXIT.done;
  }
  output.fields([
    ['account', standIn ? `${active.name} (no account is in use)` : active.name],
    ['money', moneyText(active.kind === 'sandbox')],
    ['provider', active.provider],
    ['accounts', profiles.map(({ name }) => name).join(', ')],
  ]);
  output.note('The full-screen app needs a terminal. Try a command: dialdeck search --country US');
  output.note('List all commands: dialdeck --help');
  return EXIT.done;
}
