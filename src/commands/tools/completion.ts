/** completion: prints the script that a shell reads once for completion. */

import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { SCRIPTS, SHELLS } from './completion/shells.ts';

export const run: RunCommand = async ({ output }, input) => {
  const shell = SHELLS.find((known) => known === input.args[0]);
  if (shell === undefined) throw usageError('Name a shell.', `Use one of: ${SHELLS.join(', ')}.`);
  const script = SCRIPTS[shell];
  if (output.json) output.document({ shell, script }, {});
  else output.raw(script);
  return EXIT.done;
};
