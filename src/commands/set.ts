/** set: names and routes a number. What is not given stays, an empty value clears. */
import * as z from 'zod';
import {
  applyConfiguration,
  type ConfigurationChange,
  describeNotApplied,
  type FieldDifference,
  planConfiguration,
} from '../api/configure.ts';
import { sharedUrlWarning } from '../api/webhook-url.ts';
import { ownedRecord } from '../text/owned-records.ts';
import { accountMeta, type CommandContext, type RunCommand, requireWritable } from './support/context.ts';
import { EXIT } from './support/exit-codes.ts';
import { CommandError, usageError } from './support/failure.ts';
import { readCountry, readFriendlyName, readWebhookUrl } from './support/inputs.ts';
import type { Output } from './support/output.ts';
import { confirmResolved, readNumber } from './support/read-number.ts';

const OptionsSchema = z.object({
  name: z.string().optional(),
  voiceUrl: z.string().optional(),
  smsUrl: z.string().optional(),
  country: z.string().optional(),
  yes: z.boolean().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  const country = options.country === undefined ? undefined : readCountry(options.country);
  const typed = readNumber(input.args[0] ?? '', country, output, { acts: true });
  const { phoneNumber } = typed;
  const change = readChange(options, output);
  await requireWritable(context, 'set');
  if (!context.globals.dryRun) await confirmResolved(context, typed, options.yes === true);
  const { provider } = await context.openSession();
  const plan = await planConfiguration(provider, phoneNumber, change, { signal: context.interrupted });
  const shared = sharedUrlWarning(plan.configuration.voiceUrl, plan.configuration.smsUrl);
  if (shared !== undefined) output.note(`Note: ${shared}.`);
  if (context.globals.dryRun) {
    output.note('Dry run: nothing was sent.');
    return report(context, plan.before, plan.differences, true);
  }
  const { number, applied, notApplied } = await applyConfiguration(provider, plan, context.interrupted);
  if (notApplied.length > 0) throw notTakenOver(notApplied);
  if (plan.differences.length === 0) output.note('Nothing to change: the number is already so.');
  return report(context, number, applied, false);
};

function readChange(options: z.infer<typeof OptionsSchema>, output: Output): ConfigurationChange {
  const { name, voiceUrl, smsUrl } = options;
  if (name === undefined && voiceUrl === undefined && smsUrl === undefined) {
    throw usageError(
      'There is nothing to set.',
      'Give --name, --voice-url or --sms-url; an empty value clears.',
    );
  }
  return {
    ...(name === undefined ? {} : { friendlyName: readFriendlyName(name) }),
    ...(voiceUrl === undefined ? {} : { voiceUrl: readWebhookUrl(voiceUrl, '--voice-url', output) }),
    ...(smsUrl === undefined ? {} : { smsUrl: readWebhookUrl(smsUrl, '--sms-url', output) }),
  };
}

async function report(
  context: CommandContext,
  number: Parameters<typeof ownedRecord>[0],
  changed: readonly FieldDifference[],
  dryRun: boolean,
): Promise<number> {
  const { output } = context;
  if (output.json) {
    output.document(ownedRecord(number), { ...(await accountMeta(context)), changed, dryRun });
  } else {
    output.rows(
      [
        { title: 'Field', cell: (row: FieldDifference) => row.field },
        { title: 'Before', cell: (row) => row.before || '(empty)', shrinksTo: 10 },
        { title: dryRun ? 'Would be' : 'Now', cell: (row) => row.after || '(empty)', shrinksTo: 10 },
      ],
      changed,
    );
  }
  return EXIT.done;
}

function notTakenOver(fields: readonly FieldDifference[]): CommandError {
  return new CommandError({
    code: 'not-applied',
    message: fields.map(describeNotApplied).join(' '),
    hint: 'The provider answered the change and shows another value; look with dialdeck show.',
    retryable: false,
    exitCode: EXIT.failed,
  });
}
