/** The rows of a team once more, on the oldest PostgreSQL that a ledger runs on. */
import { newTestLedger } from '../../team/support/ledger.ts';
import { onRelease } from '../../team/support/postgres.ts';
import { lacksOldestPostgres } from '../../team/support/postgres-binaries.ts';
import { type FaultRow, spread, Tally } from '../row.ts';
import { teamBuyers, teamLimits } from './team.ts';
import { teamKills, teamOrderKills } from './team-kills.ts';
import { teamClocks, teamSchema } from './team-ledger.ts';
import { teamAway, teamOutages } from './team-outages.ts';
import { teamReleaseKills } from './team-release-kills.ts';

/** The first is the cheapest that creates a ledger, claims and publishes: `npm test` runs only that one. */
const ROWS: readonly FaultRow[] = [
  ...[teamLimits, teamBuyers, teamKills, teamOrderKills, teamReleaseKills],
  ...[teamOutages, teamAway, teamClocks, teamSchema],
];

export const teamOldest: FaultRow = {
  name: `PostgreSQL 14, the oldest that a ledger runs on: the other ${ROWS.length} rows of a team once more`,
  group: 'team',
  full: 10 * ROWS.length,
  quick: 1,
  lacks: lacksOldestPostgres,
  run: (runs, seed) =>
    onRelease('14', async () => {
      const tally = new Tally();
      const [server] = await (await newTestLedger()).sql('SHOW server_version');
      const version = String(server?.server_version);
      tally.expect(version.startsWith('14.'), `the server has version ${version}`);
      const rows = spread(ROWS, runs);
      for (const row of rows) {
        const result = await row.run(Math.ceil(runs / rows.length), seed);
        tally.add(result, row.name);
      }
      return tally.result();
    }),
};
