/** team init: creates the team's ledger in a database, or brings an older one up to date. */
import { connectLedger } from '../../api/team/connection.ts';
import { roleName } from '../../api/team/roles.ts';
import { initLedger, LEDGER_VERSION, ledgerVersion } from '../../api/team/schema.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { readAddress } from './address.ts';

export const run: RunCommand = async (context, input) => {
  const { output, globals } = context;
  requireChanges(context, 'team init');
  const address = await readAddress(context, input.args[0]);
  const connection = await connectLedger(address);
  const { dryRun } = globals;
  try {
    const before = dryRun ? ((await ledgerVersion(connection))?.version ?? 0) : await initLedger(connection);
    if (output.json) {
      output.document({ address: address.shown, before, version: LEDGER_VERSION }, { dryRun });
      return EXIT.done;
    }
    output.note(whatHappened(address.shown, before, dryRun));
    if (dryRun || before > 0) return EXIT.done;
    output.note(
      `Give each member a login and a role, in PostgreSQL: CREATE ROLE anna LOGIN PASSWORD '...'; GRANT "${roleName('buyer', address.database)}" TO anna;`,
    );
    output.note('Then each member joins with: dialdeck team join');
  } finally {
    await connection.close();
  }
  return EXIT.done;
};

function whatHappened(shown: string, before: number, dryRun: boolean): string {
  if (before === LEDGER_VERSION) return `${shown}: the team ledger is there and up to date.`;
  if (before > LEDGER_VERSION) return `${shown}: the team ledger is newer than this dialdeck.`;
  const done = dryRun ? 'Dry run: it would be' : 'It is';
  if (before === 0) return `${shown}: there was no team ledger. ${done} created (version ${LEDGER_VERSION}).`;
  return `${shown}: the team ledger had version ${before}. ${done} brought to version ${LEDGER_VERSION}.`;
}
