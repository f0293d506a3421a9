/** team status: shows the team's ledger, the role of the person who asks, and the members. */
import { connectLedger } from '../../api/team/connection.ts';
import { LEDGER_VERSION, requireLedgerVersion } from '../../api/team/schema.ts';
import { ledgerStatus } from '../../api/team/status.ts';
import { readAccountsFile } from '../../config/accounts-file.ts';
import { requireTeam } from '../../config/team.ts';
import { formatTime, plural } from '../../text/format.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { hideAddress } from './address.ts';

export const run: RunCommand = async (context) => {
  const { output, env, paths, openKeyring } = context;
  const file = readAccountsFile(paths.accounts);
  const { address, from } = await requireTeam({ env, file, openKeyring });
  hideAddress(context, address);
  const connection = await connectLedger(address);
  try {
    await requireLedgerVersion(connection);
    const { members, now, ...status } = await ledgerStatus(connection);
    if (output.json) {
      output.document(
        {
          address: address.shown,
          addressFrom: from,
          version: LEDGER_VERSION,
          ...status,
          now: now.toISOString(),
          members: members.map((member) => ({ ...member, seenAt: member.seenAt.toISOString() })),
        },
        {},
      );
      return EXIT.done;
    }
    output.fields([
      ['Ledger', `${address.shown} (PostgreSQL ${status.server}, version ${LEDGER_VERSION})`],
      ['You', `${status.login}, ${status.role}`],
      ['When unreachable', status.whenUnreachable === 'warn' ? 'buy with a warning' : 'buy nothing'],
      ['Open claims', openText(status)],
      ['Events', String(status.events)],
      ['Members', plural(members.length, 'member')],
      ...members.map(
        ({ login, person, host, seenAt }) =>
          [
            `  ${login}`,
            `${person ?? 'unknown'} on ${host ?? 'unknown'}, ${formatTime(seenAt.getTime())}`,
          ] as const,
      ),
    ]);
  } finally {
    await connection.close();
  }
  return EXIT.done;
};

function openText({ openClaims, actionNeeded }: { openClaims: number; actionNeeded: number }): string {
  if (actionNeeded === 0) return String(openClaims);
  return `${openClaims}, ${actionNeeded} with action needed (dialdeck team claims)`;
}
