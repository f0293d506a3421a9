/** Copies the command that does what the screen does. */
import { comparableAccounts } from '../config/comparable-accounts.ts';
import type { ScreenCommand } from '../screens/command.ts';
import { shellLine } from '../text/shell-line.ts';
import type { Shell } from './shell-type.ts';
import { currentScreen } from './state.ts';

export function whyNotCopyCommand(shell: Shell): string | undefined {
  const command = commandOf(shell);
  return typeof command === 'string' ? command : undefined;
}

export function copyCommand(shell: Shell): void {
  const command = commandOf(shell);
  if (typeof command === 'string') return;
  const line = shellLine(['dialdeck', ...command.words, ...accountWords(shell, command)]);
  shell.terminal().copy(line);
  const without = command.without === undefined ? '' : ` (without ${command.without})`;
  shell.notify({ kind: 'done', text: `Command sent to the terminal's clipboard${without}: ${line}` });
}

function commandOf(shell: Shell): ScreenCommand | string {
  return currentScreen(shell.store.getState())?.command?.() ?? 'it has none';
}

/** Commands that ask all accounts take none, where they ask the same ones. */
function accountWords(shell: Shell, { allAccounts = false }: ScreenCommand): readonly string[] {
  const now = shell.profile();
  const other = shell.commandAccount();
  const compared = comparableAccounts(now, shell.profiles());
  const same = allAccounts
    ? compared.some(({ name }) => name === other?.name)
    : other?.name === now.name && !other.standIn;
  return same ? [] : ['--account', now.name];
}
