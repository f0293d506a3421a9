/** The options of buy, checked. */
import * as z from 'zod';
import type { Money } from '../../api/money/money.ts';
import { sharedUrlWarning } from '../../api/owned/webhook-url.ts';
import type { ProviderAbilities } from '../../api/provider.ts';
import type { OrderConfiguration } from '../../api/purchases/domain/batch-types.ts';
import { checkWhy } from '../../api/purchases/domain/check-why.ts';
import { refuseUnorderable } from '../../api/purchases/domain/order-fields.ts';
import { usageError } from '../shared/failure.ts';
import {
  checkFilters,
  FilterOptionsSchema,
  hasFilters,
  readCountry,
  readFriendlyName,
  readItemId,
  readMoney,
  readSpan,
  readWebhookUrl,
} from '../shared/inputs.ts';
import { inOptions } from '../shared/option-names.ts';
import type { Output } from '../shared/output.ts';
import { readNumber } from '../shared/read-number.ts';

export const OptionsSchema = FilterOptionsSchema.extend({
  name: z.string().optional(),
  voiceUrl: z.string().optional(),
  smsUrl: z.string().optional(),
  why: z.string().optional(),
  address: z.string().optional(),
  documentsId: z.string().optional(),
  /** The earlier name of `documentsId`. */
  bundle: z.string().optional(),
  maxMonthly: z.string().optional(),
  currency: z.string(),
  yes: z.boolean().optional(),
  tui: z.boolean().optional(),
  wait: z.boolean().optional(),
  timeout: z.string(),
  despiteUnknown: z.string().optional(),
  count: z.string().optional(),
  maxTotal: z.string().optional(),
  acceptUnknownFees: z.boolean().optional(),
  from: z.string().optional(),
});
export type Options = z.infer<typeof OptionsSchema>;

/** The checked arguments of a purchase of one number. */
export interface PurchaseInput {
  /** undefined for the cheapest number of the search. */
  readonly phoneNumber: string | undefined;
  readonly country: string | undefined;
  readonly configuration: OrderConfiguration;
  readonly why: string | undefined;
  readonly maxMonthly: Money | undefined;
  readonly timeoutMs: number;
}

/** Throws CommandError when an order at this provider cannot set what the options give, in the words of the options. */
export function refuseUnorderableOptions(
  abilities: ProviderAbilities,
  configuration: OrderConfiguration,
): void {
  try {
    refuseUnorderable(abilities, configuration);
  } catch (error) {
    throw inOptions(error);
  }
}

/** All errors in arguments are found before anything is sent. Throws CommandError. */
export function readPurchaseInput(
  options: Options,
  number: string | undefined,
  output: Output,
): PurchaseInput {
  const country = options.country === undefined ? undefined : readCountry(options.country);
  if (number !== undefined && hasFilters(options)) {
    throw usageError('A number and filters cannot be used together.', 'Give the number, or filters.');
  }
  if (number === undefined) checkFilters(options);
  return {
    phoneNumber:
      number === undefined
        ? undefined
        : readNumber(number, country, output, { changesNumber: true }).phoneNumber,
    country,
    configuration: readConfiguration(options, output),
    why: readWhy(options),
    maxMonthly:
      options.maxMonthly === undefined
        ? undefined
        : readMoney(options.maxMonthly, options.currency, '--max-monthly'),
    timeoutMs: readSpan(options.timeout, '--timeout'),
  };
}

/** What each number gets, as the options say. Prints warnings on stderr. Throws CommandError. */
export function readConfiguration(options: Options, output: Output): OrderConfiguration {
  const voiceUrl =
    options.voiceUrl === undefined ? '' : readWebhookUrl(options.voiceUrl, '--voice-url', output);
  const smsUrl = options.smsUrl === undefined ? '' : readWebhookUrl(options.smsUrl, '--sms-url', output);
  const friendlyName = options.name === undefined ? '' : readFriendlyName(options.name);
  const documentsId = readDocuments(options);
  const shared = sharedUrlWarning(voiceUrl, smsUrl);
  if (shared !== undefined) output.note(`Note: ${shared}.`);
  return {
    ...(friendlyName === '' ? {} : { friendlyName }),
    ...(voiceUrl === '' ? {} : { voiceUrl }),
    ...(smsUrl === '' ? {} : { smsUrl }),
    ...(options.address === undefined ? {} : { addressId: readItemId(options.address, '--address') }),
    ...(documentsId === undefined ? {} : { documentsId }),
  };
}

/** What is bought for; undefined where nothing is given. Throws ApiError. */
export function readWhy({ why = '' }: Options): string | undefined {
  const text = checkWhy(why);
  return text === '' ? undefined : text;
}

/** Throws CommandError. */
function readDocuments({ documentsId, bundle }: Options): string | undefined {
  if (documentsId !== undefined && bundle !== undefined && documentsId !== bundle)
    throw usageError(
      '--documents-id and --bundle are two names of one option.',
      'Give --documents-id alone.',
    );
  const id = documentsId ?? bundle;
  return id === undefined
    ? undefined
    : readItemId(id, documentsId === undefined ? '--bundle' : '--documents-id');
}
