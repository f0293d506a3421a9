/** team share-notes: gives the team the notes and tags that this machine kept for itself, of the numbers that the account owns. */
import { localError } from '../../api/errors.ts';
import { plural } from '../../text/format.ts';
import { readOne } from '../numbers/read-owned.ts';
import { accountMeta, type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';

export const run: RunCommand = async (context) => {
  const { output, globals } = context;
  const { dryRun } = globals;
  requireChanges(context, 'team share-notes');
  const { sharedNotes } = await context.openSession();
  if (sharedNotes === undefined) {
    throw localError(
      'not-found',
      'This account has no team.',
      'Join one with: dialdeck team join postgres://USER@HOST/DATABASE',
    );
  }
  const { failure } = await sharedNotes.refresh();
  if (failure !== undefined) throw failure;
  const { rows, progress } = await readOne(context, undefined);
  const own = rows.filter(({ notesSharing }) => notesSharing?.unshared === 'own');
  const phoneNumbers = own.map(({ phoneNumber }) => phoneNumber);
  const differing = dryRun
    ? own.filter(({ notesSharing }) => notesSharing?.otherNote !== undefined).map((row) => row.phoneNumber)
    : await sharedNotes.share(phoneNumbers);
  const shared = phoneNumbers.filter((phoneNumber) => !differing.includes(phoneNumber));
  if (output.json) {
    output.document({ shared, differing }, { ...(await accountMeta(context)), dryRun });
  } else {
    const does = dryRun ? 'Dry run: the team would get' : 'The team has';
    output.note(`${does} the notes and tags of ${plural(shared.length, 'number')} of this machine.`);
    for (const phoneNumber of differing) {
      output.warn(
        `${phoneNumber}: the team has another note, so yours stays on this machine. Write the note that is to stay with: dialdeck note ${phoneNumber} TEXT`,
      );
    }
  }
  if (!progress.complete) return EXIT.incomplete;
  return differing.length === 0 ? EXIT.done : EXIT.conflict;
};
