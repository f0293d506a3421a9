/** team settle: a person decides what became of a purchase whose machine is lost. */
import * as z from 'zod';
import { accountFingerprint } from '../../api/account.ts';
import { localError } from '../../api/errors.ts';
import { systemActor } from '../../api/purchases/service/actor.ts';
import { connectLedger, type LedgerConnection } from '../../api/team/connection.ts';
import { decideClaim, type OpenClaim, outcomeOfClaim, readOpenClaims } from '../../api/team/decisions.ts';
import { requireLedgerVersion } from '../../api/team/schema.ts';
import { readAccountsFile } from '../../config/accounts-file.ts';
import { requireTeam } from '../../config/team.ts';
import { type CommandContext, type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { readNumber } from '../shared/read-number.ts';
import { hideAddress } from './address.ts';
import { memberOf } from './claims.ts';

const OptionsSchema = z.object({ as: z.string(), note: z.string() });
const EndSchema = z.enum(['completed', 'failed']);
type End = z.infer<typeof EndSchema>;

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const end = EndSchema.safeParse(options.as.toLowerCase());
  if (!end.success)
    throw usageError(`"${options.as}" is not a result of a purchase.`, 'Use one of: completed, failed.');
  const note = options.note.trim();
  if (note === '')
    throw usageError('--note is empty.', 'Say what you saw, and where. The team ledger keeps it.');
  requireChanges(context, 'team settle');
  const { phoneNumber } = await readNumber(input.args[0] ?? '', undefined, context.output, {
    exactOnly: 'team settle',
  });
  const { env, paths, openKeyring } = context;
  const { address } = await requireTeam({ env, file: readAccountsFile(paths.accounts), openKeyring });
  hideAddress(context, address);
  const connection = await connectLedger(address);
  try {
    await requireLedgerVersion(connection);
    await settle(context, connection, phoneNumber, { as: end.data, note });
  } finally {
    await connection.close();
  }
  return EXIT.done;
};

async function settle(
  context: CommandContext,
  connection: LedgerConnection,
  phoneNumber: string,
  decision: { readonly as: End; readonly note: string },
): Promise<void> {
  const session = await context.openSession();
  const claim = await findClaim(connection, phoneNumber, accountFingerprint(session.account));
  const purchases = await session.openPurchases();
  if (purchases.get(claim.rowId) !== undefined) throw ownPurchase(claim);
  if (context.globals.dryRun) {
    context.output.note(
      `Dry run: the purchase of ${phoneNumber} by ${memberOf(claim)} would end as ${decision.as}.`,
    );
    report(context, phoneNumber, decision.as, false);
    return;
  }
  await purchases.lookIntoClaims(phoneNumber);
  const before = await outcomeOfClaim(connection, claim.id);
  if (before !== undefined) {
    const shown = before.outcome === 'CONFIRMED' ? 'completed' : 'failed';
    context.output.note(`${phoneNumber} was ${shown} before your decision${by(before.settledBy)}.`);
    report(context, phoneNumber, shown, false);
    return;
  }
  await decideClaim(connection, claim.id, decision, systemActor());
  context.output.note(
    `The purchase of ${phoneNumber} by ${memberOf(claim)} was resolved as ${decision.as}. Nothing was sent.`,
  );
  report(context, phoneNumber, decision.as, true);
}

/** The purchase of the number with this account. Throws ApiError when there is none to decide about. */
async function findClaim(
  connection: LedgerConnection,
  phoneNumber: string,
  account: string,
): Promise<OpenClaim> {
  const claims = (await readOpenClaims(connection)).filter((claim) => claim.phoneNumber === phoneNumber);
  const claim = claims.find((each) => each.account === account);
  const [other] = claims;
  if (claim?.kind === 'purchase') return claim;
  if (claim !== undefined) {
    throw localError(
      'conflict',
      `${memberOf(claim)} is releasing ${phoneNumber}. A release is not decided by hand.`,
      'After its lease, dialdeck looks whether the account still has the number.',
    );
  }
  throw localError(
    'not-found',
    other === undefined
      ? `Nobody is buying ${phoneNumber} in the team ledger now.`
      : `${phoneNumber} is being bought with another account, which ${memberOf(other)} calls ${other.accountName}.`,
    other === undefined
      ? 'List what is open with: dialdeck team claims'
      : 'Name that account with --account.',
  );
}

function ownPurchase({ phoneNumber, rowId }: OpenClaim) {
  return localError(
    'conflict',
    `The purchase of ${phoneNumber} is one of this machine.`,
    `Settle it with: dialdeck purchases settle ${rowId.slice(0, 8)}`,
  );
}

function by(settledBy: string | undefined): string {
  return settledBy === undefined ? '' : ` (${settledBy} looked into it)`;
}

function report({ output, globals }: CommandContext, phoneNumber: string, as: End, decided: boolean): void {
  if (output.json) output.document({ phoneNumber, as, decided }, { dryRun: globals.dryRun });
  else output.line(phoneNumber);
}
