/** team leave: this machine uses no team ledger any more. Changes nothing in the ledger. */
import * as z from 'zod';
import { openNotesFile } from '../../api/notes/notes-file.ts';
import { forgetSharing } from '../../api/notes/shared-table.ts';
import { readAccountsFile } from '../../config/accounts-file.ts';
import { TEAM_VARIABLE } from '../../config/carriers.ts';
import { forgetTeam, placeOf } from '../../config/team.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError } from '../shared/failure.ts';
import { confirmRemoval } from '../shared/questions.ts';

const OptionsSchema = z.object({ yes: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { output, globals, paths, env, openKeyring } = context;
  const { dryRun } = globals;
  const { yes } = OptionsSchema.parse(input.options);
  requireChanges(context, 'team leave');
  const file = readAccountsFile(paths.accounts);
  const { team } = file;
  if (team === undefined) {
    throw new CommandError({
      code: 'not-found',
      message: 'This machine has not joined a team.',
      hint: '',
      retryable: false,
      exitCode: EXIT.notFound,
    });
  }
  if (!dryRun) {
    if (yes !== true) {
      await confirmRemoval(context, {
        command: 'team leave',
        question: `Leave ${team.address}? This machine forgets the address, and claims no number there before it buys.`,
        kept: `${team.address} was not left.`,
      });
    }
    await keepNotes(paths.notes, placeOf(team.address));
    const fault = await forgetTeam(paths.accounts, file, openKeyring);
    if (fault !== undefined) output.warn(`The address may still be in the keyring (${fault}).`);
  }
  if (output.json) output.document({ address: team.address, left: !dryRun }, { dryRun });
  else output.note(dryRun ? `Dry run: ${team.address} would be left.` : `${team.address} is left.`);
  if ((env[TEAM_VARIABLE] ?? '') !== '')
    output.warn(`${TEAM_VARIABLE} is set, so the team ledger that it names is used all the same.`);
  return EXIT.done;
};

/** Notes and tags of the team stay on this machine, also what was not shared yet. */
async function keepNotes(path: string, place: string): Promise<void> {
  const file = openNotesFile(path);
  if (file.exists()) await file.change((database) => forgetSharing(database, place));
  file.close();
}
