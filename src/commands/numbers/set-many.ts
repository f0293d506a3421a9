/** set of several numbers: a durable batch, with one outcome for each number. */
import { toApiError } from '../../api/errors.ts';
import { QUESTIONS_AT_A_TIME } from '../../api/limits.ts';
import type { ConfigurationChange } from '../../api/model.ts';
import { checkChange } from '../../api/owned/check-change.ts';
import { CONFIGURATION_FIELDS } from '../../api/owned/configuration-fields.ts';
import { type ConfigurationPlan, planConfiguration, refuseUneditable } from '../../api/owned/configure.ts';
import { Pool } from '../../api/pool.ts';
import type { Session } from '../../api/session.ts';
import { FIELD_NAMES, inFieldNames } from '../../text/field-names.ts';
import { plural } from '../../text/format.ts';
import { NO_PURCHASE } from '../shared/batch-records.ts';
import { accountMeta, type CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode, mostImportant } from '../shared/exit-codes.ts';
import { exitCodeOf, notConfirmed, usageError } from '../shared/failure.ts';
import { inOptions } from '../shared/option-names.ts';
import { saysYes } from '../shared/questions.ts';
import type { TypedNumber } from '../shared/read-number.ts';
import { runBatch } from '../shared/run-batch.ts';
import type { BatchItemRecord } from '../shared/schemas/batches.ts';
import type { Column } from '../shared/table.ts';
import { openRecovered } from '../shared/unfinished.ts';
import { changeOfNumber } from './set-patterns.ts';

interface NumberChange {
  readonly phoneNumber: string;
  readonly change: ConfigurationChange;
}

/** Changes all of them in the same way, except that a name or URL may have placeholders. Throws before anything is sent when a value must not be sent or cannot be set. */
export async function setMany(
  context: CommandContext,
  session: Session,
  numbers: readonly TypedNumber[],
  wanted: ConfigurationChange,
): Promise<ExitCode> {
  const changes = numbers.map(({ phoneNumber }, index) => ({
    phoneNumber,
    change: checkChange(changeOfNumber(wanted, phoneNumber, index + 1)),
  }));
  const change: ConfigurationChange = changes[0]?.change ?? {};
  try {
    refuseUneditable(session.provider, change);
  } catch (error) {
    throw inOptions(error);
  }
  if (context.globals.dryRun) return preview(context, session, changes);
  const purchases = await openRecovered(session);
  context.interrupted.throwIfAborted();
  const fields = CONFIGURATION_FIELDS.filter((field) => change[field] !== undefined);
  const { head } = purchases.batches.create({
    kind: 'set',
    title: `${fields.map((field) => FIELD_NAMES[field]).join(', ')} of ${plural(changes.length, 'number')}`,
    items: changes.map((each) => ({ kind: 'set', ...each })),
  });
  return runBatch(context, purchases, head.id);
}

/** Confirms numbers that were not typed digit for digit, by --yes or by asking the person. */
export async function confirmAllResolved(
  { terminal, output }: CommandContext,
  numbers: readonly TypedNumber[],
  yes: boolean,
): Promise<void> {
  const resolved = numbers.filter((number) => number.resolved);
  if (resolved.length === 0 || yes) return;
  const what = `${plural(resolved.length, 'number')} of the list ${resolved.length === 1 ? 'was' : 'were'} not written in E.164 form`;
  if (!terminal.interactive || output.json) {
    throw usageError(
      `${what}, so changing them needs --yes without a terminal.`,
      'Add --yes, or write the numbers as +12125550142.',
    );
  }
  output.note(`${what}; above is how dialdeck understood them.`);
  if (await saysYes(terminal, `Change ${plural(numbers.length, 'number')}? Type yes to confirm: `)) return;
  throw notConfirmed('Nothing was changed.');
}

const COLUMNS: readonly Column<BatchItemRecord>[] = [
  { title: 'Number', cell: ({ phoneNumber }) => phoneNumber },
  { title: 'Would', cell: ({ outcome }) => outcome.replaceAll('-', ' '), plain: ({ outcome }) => outcome },
  {
    title: 'Change',
    cell: ({ changes, reason }) =>
      reason ??
      changes
        .map(
          ({ field, before, after }) => `${inFieldNames(field)}: ${before || 'none'} -> ${after || 'none'}`,
        )
        .join('; '),
    shrinksTo: 20,
  },
];

/** What would be sent, number by number. Reads only. */
async function preview(
  context: CommandContext,
  { provider }: Session,
  changes: readonly NumberChange[],
): Promise<ExitCode> {
  const { output, interrupted } = context;
  const pool = new Pool(QUESTIONS_AT_A_TIME);
  const codes: ExitCode[] = [];
  const rows = await Promise.all(
    changes.map(({ phoneNumber, change }) =>
      pool.run(async () => {
        interrupted.throwIfAborted();
        try {
          return toRecord(await planConfiguration(provider, phoneNumber, change, { signal: interrupted }));
        } catch (error) {
          const failure = toApiError(error);
          codes.push(exitCodeOf(failure));
          return { ...recordOf(phoneNumber, 'failed'), reason: inFieldNames(failure.message) };
        }
      }),
    ),
  );
  output.note('Dry run: nothing was sent.');
  if (output.json) {
    output.document(rows, {
      ...(await accountMeta(context)),
      batch: null,
      charged: null,
      stopped: null,
      dryRun: true,
    });
  } else output.rows(COLUMNS, rows);
  return codes.length === 0 ? EXIT.done : mostImportant(codes);
}

function recordOf(phoneNumber: string, outcome: string): BatchItemRecord {
  return { phoneNumber, outcome, reason: null, ...NO_PURCHASE, changes: [] };
}

function toRecord({ before, differences }: ConfigurationPlan): BatchItemRecord {
  if (differences.length === 0) return recordOf(before.phoneNumber, 'same');
  return {
    ...recordOf(before.phoneNumber, 'would-change'),
    changes: differences.map((each) => ({ ...each })),
  };
}
