/** team claims: lists what the members buy and release now, with every account of the team. */
import { connectLedger } from '../../api/team/connection.ts';
import { type OpenClaim, readOpenClaims } from '../../api/team/decisions.ts';
import { requireLedgerVersion } from '../../api/team/schema.ts';
import { readAccountsFile } from '../../config/accounts-file.ts';
import { requireTeam } from '../../config/team.ts';
import { formatTime, plural } from '../../text/format.ts';
import { plainTime } from '../shared/columns.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { ListOptionsSchema, type ListShape, openList } from '../shared/list.ts';
import { hideAddress } from './address.ts';

const SHAPE: ListShape<OpenClaim> = {
  columns: [
    { name: 'phoneNumber', title: 'Number', cell: ({ phoneNumber }) => phoneNumber },
    { name: 'kind', title: 'What', cell: ({ kind }) => kind },
    { name: 'state', title: 'State', cell: ({ state }) => state },
    { name: 'who', title: 'Who', cell: memberOf, shrinksTo: 10 },
    {
      name: 'claimedAt',
      title: 'Since',
      cell: ({ claimedAt }) => formatTime(claimedAt.getTime()),
      plain: ({ claimedAt }) => plainTime(claimedAt.getTime()),
      yields: 1,
    },
    { name: 'account', title: 'Account', cell: ({ accountName }) => accountName, yields: 2 },
    { name: 'id', title: 'Id', cell: ({ rowId }) => rowId, further: true },
  ],
  record: claimRecord,
};

export const run: RunCommand = async (context, input) => {
  const { output, env, paths, openKeyring } = context;
  const list = openList(output, SHAPE, ListOptionsSchema.parse(input.options));
  const { address } = await requireTeam({ env, file: readAccountsFile(paths.accounts), openKeyring });
  hideAddress(context, address);
  const connection = await connectLedger(address);
  try {
    await requireLedgerVersion(connection);
    const claims = await readOpenClaims(connection);
    list.add(claims);
    await list.end(() => ({ address: address.shown }));
    const waiting = claims.filter(({ state }) => state === 'action needed');
    output.note(noteOf(claims.length, waiting));
  } finally {
    await connection.close();
  }
  return EXIT.done;
};

function noteOf(count: number, [first, ...others]: readonly OpenClaim[]): string {
  const all = plural(count, 'open claim');
  if (first === undefined) return `${all}.`;
  return `${all}, ${others.length + 1} with action needed. Decide what became of one with: dialdeck team settle ${first.phoneNumber} --as completed|failed --note TEXT`;
}

/** "anna on desk". */
export function memberOf({ person, login, host }: OpenClaim): string {
  return `${person ?? login}${host === null ? '' : ` on ${host}`}`;
}

function claimRecord({ claimedAt, account: _, ...claim }: OpenClaim) {
  return { ...claim, claimedAt: claimedAt.toISOString() };
}
