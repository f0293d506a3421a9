/** Machines that share notes through a ledger, each with a home of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { accountFingerprint } from '../../../src/api/account.ts';
import { TeamNotes } from '../../../src/api/notes/team-notes.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { readLedgerAddress } from '../../../src/api/team/ledger-address.ts';
import { TeamWatch } from '../../../src/api/team/watch.ts';
import { account } from './ledger.ts';

export const TEAM = 'the ledger of the test';

export interface NotesHome {
  /** The file of notes. */
  readonly file: string;
  /** A process on this machine. */
  open(): TeamNotes;
}

/** `url`: of the member, also through an unsteady network. */
export function notesHome(url: string, person: string): NotesHome {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-team-notes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'notes.db');
  return {
    file,
    open: () => {
      const team = new TeamWatch({
        address: async () => readLedgerAddress(url),
        account,
        actor: { person, host: 'desk' },
        runtime: systemRuntime,
        ownRows: async () => () => false,
      });
      const notes = new TeamNotes({
        file,
        team: TEAM,
        account: accountFingerprint(account),
        runtime: systemRuntime,
        openTeam: async () => team,
      });
      onTestFinished(async () => {
        notes.close();
        await team.close();
      });
      return notes;
    },
  };
}
