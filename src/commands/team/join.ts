/** team join: uses a team's ledger from now on, after a look at it. */
import * as z from 'zod';
import { openNotes } from '../../api/notes/store.ts';
import { systemActor } from '../../api/purchases/service/actor.ts';
import { connectLedger } from '../../api/team/connection.ts';
import { requireLedgerVersion } from '../../api/team/schema.ts';
import { joinTeam, ledgerStatus } from '../../api/team/status.ts';
import { KEY_STORES } from '../../config/account-profiles.ts';
import { storeTeam } from '../../config/team.ts';
import { plural } from '../../text/format.ts';
import { type CommandContext, type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { readAddress } from './address.ts';

const OptionsSchema = z.object({ keyStore: z.string().optional() });

export const run: RunCommand = async (context, input) => {
  const { output, globals, paths, self, openKeyring } = context;
  const { dryRun } = globals;
  const wanted = keyStoreOf(OptionsSchema.parse(input.options).keyStore);
  requireChanges(context, 'team join');
  const address = await readAddress(context, input.args[0]);
  const connection = await connectLedger(address);
  try {
    await requireLedgerVersion(connection);
    const { role, login, whenUnreachable } = await ledgerStatus(connection);
    if (!dryRun) await joinTeam(connection, systemActor(), self.version);
    const stored = dryRun
      ? undefined
      : await storeTeam(paths.accounts, { address, whenUnreachable }, wanted, openKeyring);
    if (stored?.keyringFault !== undefined) {
      output.warn(
        `The keyring did not store the address (${stored.keyringFault}). It is in ${paths.accounts}, which only you can read.`,
      );
    }
    if (output.json) {
      const keyStore = stored?.keyStore ?? null;
      output.document({ address: address.shown, login, role, keyStore }, { dryRun });
    } else {
      output.note(
        `${dryRun ? 'Dry run: you would join' : 'You have joined'} ${address.shown} as ${login}, with the role ${role}.`,
      );
      await sayOwnNotes(context);
    }
  } finally {
    await connection.close();
  }
  return EXIT.done;
};

/** What was private before is not given to a team by itself. */
async function sayOwnNotes({ output, paths }: CommandContext): Promise<void> {
  const notes = openNotes(paths.notes);
  const count = (await notes.all().catch(() => new Map())).size;
  notes.close();
  if (count === 0) return;
  output.note(
    `Your notes and tags of ${plural(count, 'number')} stay on this machine. To share them with the team: dialdeck team share-notes`,
  );
}

function keyStoreOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const found = KEY_STORES.find((store) => store === text);
  if (found !== undefined) return found;
  throw usageError('--key-store: this word is not valid.', `Use one of: ${KEY_STORES.join(', ')}.`);
}
