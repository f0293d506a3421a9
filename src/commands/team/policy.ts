/** team policy: shows what each claim is checked against, or changes it. */
import * as z from 'zod';
import { connectLedger } from '../../api/team/connection.ts';
import { changeTeamPolicy, type TeamPolicy, teamPolicy } from '../../api/team/policy.ts';
import { requireLedgerVersion } from '../../api/team/schema.ts';
import { readAccountsFile } from '../../config/accounts-file.ts';
import { requireTeam } from '../../config/team.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { readCountry, readMoney, readType } from '../shared/inputs.ts';
import { hideAddress } from './address.ts';

const OptionsSchema = z.object({
  currency: z.string().optional(),
  maxMonthly: z.string().optional(),
  maxMonthlyBatch: z.string().optional(),
  maxMonthlyAccount: z.string().optional(),
  maxMonthlyDay: z.string().optional(),
  countries: z.string().optional(),
  types: z.string().optional(),
  whenUnreachable: z.enum(['refuse', 'warn']).optional(),
  releasesBy: z.enum(['buyer', 'admin']).optional(),
});
type Options = z.infer<typeof OptionsSchema>;

/** Removes a limit. */
const NONE = 'none';

export const run: RunCommand = async (context, input) => {
  const { output, globals, env, paths, openKeyring } = context;
  const options = OptionsSchema.parse(input.options);
  const wanted = Object.values(options).some((value) => value !== undefined);
  if (wanted) requireChanges(context, 'team policy');
  const { address } = await requireTeam({ env, file: readAccountsFile(paths.accounts), openKeyring });
  hideAddress(context, address);
  const connection = await connectLedger(address);
  try {
    await requireLedgerVersion(connection);
    const before = await teamPolicy(connection);
    const changes = changesOf(options, before);
    const after = { ...before, ...changes };
    requireCurrency(after);
    if (wanted && !globals.dryRun) await changeTeamPolicy(connection, changes);
    if (output.json) output.document(after, { dryRun: globals.dryRun });
    else output.fields(fieldsOf(after));
    if (wanted) output.note(globals.dryRun ? 'Dry run: nothing was changed.' : 'The policy is changed.');
  } finally {
    await connection.close();
  }
  return EXIT.done;
};

/** Throws CommandError for a value that cannot be meant. */
function changesOf(options: Options, before: TeamPolicy): Partial<TeamPolicy> {
  const currency = orNone(options.currency, readCurrency) ?? before.currency ?? undefined;
  const limit = (text: string | undefined, option: string) =>
    orNone(text, (amount) => {
      if (currency !== undefined) return readMoney(amount, currency, option).amount;
      throw usageError(`${option} needs a currency.`, 'Add --currency, for example --currency USD.');
    });
  const named = {
    when_unreachable: options.whenUnreachable,
    releases_by: options.releasesBy,
    currency: orNone(options.currency, readCurrency),
    monthly_per_purchase: limit(options.maxMonthly, '--max-monthly'),
    monthly_per_batch: limit(options.maxMonthlyBatch, '--max-monthly-batch'),
    monthly_of_account: limit(options.maxMonthlyAccount, '--max-monthly-account'),
    monthly_per_person_and_day: limit(options.maxMonthlyDay, '--max-monthly-day'),
    countries: orNone(options.countries, (text) => text.split(',').map(readCountry)),
    number_types: orNone(options.types, (text) => text.split(',').map(readType)),
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

function readCurrency(text: string): string {
  const code = text.toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return code;
  throw usageError(
    `--currency takes a code of three letters, not "${text}".`,
    'Write for example USD, or none.',
  );
}

/** Throws CommandError: without a currency, a limit would limit nothing. */
function requireCurrency(policy: TeamPolicy): void {
  const { monthly_per_purchase, monthly_per_batch, monthly_of_account, monthly_per_person_and_day } = policy;
  const limits = [monthly_per_purchase, monthly_per_batch, monthly_of_account, monthly_per_person_and_day];
  if (policy.currency !== null || limits.every((limit) => limit === null)) return;
  throw usageError(
    'The limits of prices need a currency.',
    'Remove each limit with none as well, such as --max-monthly none.',
  );
}

/** null for the word that removes a limit. */
function orNone<Value>(text: string | undefined, read: (text: string) => Value): Value | null | undefined {
  if (text === undefined) return undefined;
  return text === NONE ? null : read(text);
}

function fieldsOf(policy: TeamPolicy): readonly (readonly [string, string])[] {
  const money = (amount: string | null) =>
    amount === null ? 'no limit' : `${amount} ${policy.currency ?? ''} a month`;
  return [
    ['Each purchase', money(policy.monthly_per_purchase)],
    ['Each batch', money(policy.monthly_per_batch)],
    ['Account', money(policy.monthly_of_account)],
    ['Person and day', money(policy.monthly_per_person_and_day)],
    ['Countries', policy.countries?.join(', ') ?? 'all'],
    ['Types', policy.number_types?.join(', ') ?? 'all'],
    ['Releases by', policy.releases_by],
    ['When unreachable', policy.when_unreachable],
  ];
}
