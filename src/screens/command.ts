/** The command that does what a screen does, to copy it. */
import type { NumberType } from '../api/model.ts';
import { optionFor } from '../text/shell-line.ts';

export interface ScreenCommand {
  /** Without the program's name and without the account. */
  readonly words: readonly string[];
  /** What the screen shows and the command cannot say, as part of a sentence. */
  readonly without?: string | undefined;
  /** Whether it asks every account that is set up, where none is named. */
  readonly allAccounts?: boolean;
}

/** `toll-free` for TOLL_FREE, as options take it; undefined for a type that no option names. */
export function typeWord(numberType: NumberType | undefined): string | undefined {
  if (numberType === undefined || numberType === 'UNKNOWN') return undefined;
  return numberType.toLowerCase().replace('_', '-');
}

/** --sort, where the command has the column. */
export function sortWords<Column extends string>(
  { column, descending }: { readonly column: Column; readonly descending: boolean },
  names: Readonly<Partial<Record<Column, string>>>,
): readonly string[] {
  const name = names[column];
  return optionFor('--sort', name === undefined ? undefined : `${descending ? '-' : ''}${name}`);
}
