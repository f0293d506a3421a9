/**
 * set: updates the name, the webhooks and the further settings of a number. Options that are left out change nothing, and an empty value clears a
 * field.
 */
import * as z from 'zod';
import { ApiError, toApiError } from '../../api/errors.ts';
import type { ConfigurationChange, FurtherField } from '../../api/model.ts';
import { type FieldDifference, showsLess } from '../../api/owned/configuration-fields.ts';
import {
  applyConfiguration,
  type ConfigurationResult,
  configurationAfter,
  planConfiguration,
} from '../../api/owned/configure.ts';
import {
  describeApplied,
  describeConflict,
  describeElsewhere,
  describeNotApplied,
} from '../../api/owned/describe-change.ts';
import { sharedUrlWarning } from '../../api/owned/webhook-url.ts';
import type { Session } from '../../api/session.ts';
import { ownedRecord, valueText } from '../../text/owned-records.ts';
import { routeWithUrl } from '../../text/routes.ts';
import { accountMeta, type CommandContext, type RunCommand, requireWritable } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, interrupted, usageError } from '../shared/failure.ts';
import { readCountry, readFriendlyName, readWebhookUrl } from '../shared/inputs.ts';
import { inOptions } from '../shared/option-names.ts';
import type { Output } from '../shared/output.ts';
import { confirmResolved } from '../shared/read-number.ts';
import { readNumbers } from '../shared/read-numbers.ts';
import { pickRoute, requireRoutes } from '../shared/routes.ts';
import { confirmAllResolved, setMany } from './set-many.ts';
import { changeOfNumber, requireKnownPlaceholders, urlOfNumber } from './set-patterns.ts';

/** The further settings that options set, each under the model's name. */
const FURTHER = [
  'voiceMethod',
  'voiceFallbackUrl',
  'voiceFallbackMethod',
  'smsMethod',
  'smsFallbackUrl',
  'smsFallbackMethod',
  'statusCallbackUrl',
  'statusCallbackMethod',
  'voiceApplicationId',
  'smsApplicationId',
  'trunkId',
  'tags',
  'deletionLock',
] as const satisfies FurtherField[];

const FURTHER_OPTIONS = Object.fromEntries(FURTHER.map((field) => [field, z.string().optional()]));

const OptionsSchema = z.object({
  name: z.string().optional(),
  voiceUrl: z.string().optional(),
  smsUrl: z.string().optional(),
  ...FURTHER_OPTIONS,
  voiceApp: z.string().optional(),
  messagingProfile: z.string().optional(),
  country: z.string().optional(),
  from: z.string().optional(),
  yes: z.boolean().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  const country = options.country === undefined ? undefined : readCountry(options.country);
  const { numbers, several } = await readNumbers(context, {
    args: input.args,
    from: options.from,
    country,
    changesNumber: true,
  });
  const [typed] = numbers;
  const { phoneNumber } = typed;
  const change = readChange(options, phoneNumber, output);
  await requireWritable(context, 'set');
  const yes = options.yes === true || context.globals.dryRun;
  if (several) await confirmAllResolved(context, numbers, yes);
  else await confirmResolved(context, typed, yes);
  const session = await context.openSession();
  const { provider } = session;
  const wanted = { ...change, ...(await readRoutes(session, options, context)) };
  if (several) return setMany(context, session, numbers, wanted);
  const plan = await planConfiguration(provider, phoneNumber, changeOfNumber(wanted, phoneNumber, 1), {
    signal: context.interrupted,
  }).catch((error: unknown) => {
    throw isInvalid(error) ? inOptions(error) : error;
  });
  const { voiceUrl, smsUrl } = configurationAfter(plan);
  const shared = sharedUrlWarning(voiceUrl, smsUrl);
  if (shared !== undefined) output.note(`Note: ${shared}.`);
  for (const { field } of plan.differences.filter((difference) => showsLess(plan.before, difference.field))) {
    output.warn(`Note: ${field} now contains more than dialdeck shows; the new value replaces all of it.`);
  }
  if (context.globals.dryRun) {
    output.note('Dry run: nothing was sent.');
    return report(context, plan.before, { changed: plan.differences, elsewhere: [] }, true);
  }
  const result = await applyConfiguration(provider, plan, context.interrupted).catch((error: unknown) => {
    const mayBeDone = context.interrupted.aborted && toApiError(error).progress !== 'not-sent';
    throw mayBeDone ? interruptedAfterSending(phoneNumber) : error;
  });
  if (result.kind === 'conflict') throw changedMeanwhile(result.conflicts);
  const { number, applied, notApplied, elsewhere } = result;
  for (const difference of elsewhere) output.warn(`Note: ${describeElsewhere(difference)}`);
  if (notApplied.length > 0) throw notTakenOver(result);
  if (applied.length === 0) output.note('Nothing to change: the number already has these settings.');
  return report(context, number, { changed: applied, elsewhere }, false);
};

/** Refused before anything was sent. */
const isInvalid = (error: unknown) => error instanceof ApiError && error.code === 'invalid';

type Options = z.infer<typeof OptionsSchema>;

/** What can be read without the provider; names and URLs may be patterns, which fit the `first` number. Throws a usage error when no option changes anything. */
function readChange(options: Options, first: string, output: Output): ConfigurationChange {
  const { name, voiceUrl, smsUrl, voiceApp, messagingProfile } = options;
  if (name !== undefined) requireKnownPlaceholders(name);
  const readUrl = (pattern: string, option: string) => {
    const sample = urlOfNumber(pattern, first, 1);
    const url = readWebhookUrl(sample, option, output);
    return sample === pattern ? url : pattern;
  };
  const change = {
    ...(name === undefined ? {} : { friendlyName: readFriendlyName(name) }),
    ...(voiceUrl === undefined ? {} : { voiceUrl: readUrl(voiceUrl, '--voice-url') }),
    ...(smsUrl === undefined ? {} : { smsUrl: readUrl(smsUrl, '--sms-url') }),
    ...readFurther(options),
  };
  const routed = voiceApp !== undefined || messagingProfile !== undefined;
  if (routed || Object.keys(change).length > 0) return change;
  throw usageError(
    'Nothing to change.',
    'Use --name, --voice-url, --sms-url or another option of dialdeck set --help. An empty value clears a field.',
  );
}

/** The plan checks their values, whatever asks for the change. */
function readFurther(options: Readonly<Record<string, unknown>>): ConfigurationChange {
  return Object.fromEntries(
    FURTHER.flatMap((field) => {
      const value = options[field];
      return typeof value === 'string' ? [[field, value]] : [];
    }),
  );
}

/** The ids of what was named to route the number, which is said with its URL; an empty name clears the field. */
async function readRoutes(
  session: Session,
  { voiceApp, messagingProfile }: Options,
  { output, interrupted: signal }: CommandContext,
): Promise<ConfigurationChange> {
  const named = [
    { field: 'connectionId', typed: voiceApp, option: '--voice-app' },
    { field: 'messagingProfileId', typed: messagingProfile, option: '--messaging-profile' },
  ] as const;
  if (named.every(({ typed }) => typed === undefined)) return {};
  const routes = requireRoutes(session);
  const asks = named.some(({ typed }) => typed !== undefined && typed.trim() !== '');
  const list = asks ? await routes.list(signal) : undefined;
  return Object.fromEntries(
    named.flatMap(({ field, typed, option }) => {
      if (typed === undefined) return [];
      if (list === undefined || typed.trim() === '') return [[field, '']];
      const rows = list.rows.filter((target) => target.field === field);
      const target = pickRoute({ ...list, rows }, typed, option);
      output.note(`${option}: ${routeWithUrl(target)}`);
      return [[field, target.id]];
    }),
  );
}

async function report(
  context: CommandContext,
  number: Parameters<typeof ownedRecord>[0],
  fields: Readonly<Record<'changed' | 'elsewhere', readonly FieldDifference[]>>,
  dryRun: boolean,
): Promise<number> {
  const { output } = context;
  if (output.json) {
    output.document(ownedRecord(number), { ...(await accountMeta(context)), ...fields, dryRun });
  } else {
    output.rows(
      [
        { title: 'Number', cell: () => number.phoneNumber },
        { title: 'Field', cell: (row: FieldDifference) => row.field },
        { title: 'Before', cell: (row) => valueText(row.field, row.before, 'not set'), shrinksTo: 10 },
        {
          title: dryRun ? 'Would be' : 'Now',
          cell: (row) => valueText(row.field, row.after, 'not set'),
          shrinksTo: 10,
        },
      ],
      fields.changed,
    );
  }
  return EXIT.done;
}

function interruptedAfterSending(phoneNumber: string): CommandError {
  return new CommandError({
    ...interrupted(),
    message: 'Interrupted after the change was sent. It may have taken effect.',
    hint: `Check the number with: dialdeck show ${phoneNumber}`,
  });
}

function changedMeanwhile(fields: readonly FieldDifference[]): CommandError {
  return new CommandError({
    code: 'changed-meanwhile',
    message: fields.map(describeConflict).join(' '),
    hint: 'Nothing was sent. Check it with dialdeck show, and set it again if you still want to.',
    retryable: true,
    exitCode: EXIT.conflict,
  });
}

function notTakenOver({
  applied,
  notApplied,
  failure,
}: Extract<ConfigurationResult, { kind: 'done' }>): CommandError {
  const sentences = [...applied.map(describeApplied), ...notApplied.map(describeNotApplied)];
  return new CommandError({
    code: 'not-applied',
    message: [...sentences, ...(failure === undefined ? [] : [failure.message])].join(' '),
    hint:
      failure?.hint ??
      'The provider accepted the change but shows another value. Check it with dialdeck show.',
    retryable: false,
    exitCode: EXIT.failed,
  });
}
