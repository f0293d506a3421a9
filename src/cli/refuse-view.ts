/** --view opens the app, or arranges the list of a command that prints one of its lists. Other commands would silently ignore it. */
import type { LoadCommand } from '../commands/shared/define-command.ts';
import { usageError } from '../commands/shared/failure.ts';
import { COMMANDS_WITH_VIEWS } from '../commands/shared/global-options.ts';
import type { GlobalOptions } from './command-line.ts';

/** The command, or a usage error in its place. `path` are its words. */
export function refuseView(load: LoadCommand, path: string, { view }: GlobalOptions): LoadCommand {
  if (view === undefined || COMMANDS_WITH_VIEWS.has(path)) return load;
  return async () => {
    throw usageError(
      `--view does not work with ${path}.`,
      'It works with owned, search, prices and purchases list, and opens the app without a command.',
    );
  };
}
