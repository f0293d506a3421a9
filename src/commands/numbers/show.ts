/** show: prints a number of the account, or several. */
import * as z from 'zod';
import { FURTHER_FIELDS, type OwnedNumber, type Route } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { ownedRecord, shownText, stateText, valueText } from '../../text/owned-records.ts';
import { routeText } from '../../text/routes.ts';
import { formatCapabilities, plainPrice, timeText } from '../shared/columns.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError } from '../shared/failure.ts';
import { readCountry } from '../shared/inputs.ts';
import { asksForList, ListOptionsSchema, openList } from '../shared/list.ts';
import { sayNotes } from '../shared/notes.ts';
import type { Output } from '../shared/output.ts';
import { readNumbers } from '../shared/read-numbers.ts';
import { SHOWN_SHAPE, showEach } from './show-each.ts';

const OptionsSchema = ListOptionsSchema.extend({
  country: z.string().optional(),
  from: z.string().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output, interrupted } = context;
  const options = OptionsSchema.parse(input.options);
  const list = openList(output, SHOWN_SHAPE, options);
  const country = options.country === undefined ? undefined : readCountry(options.country);
  const { numbers, several } = await readNumbers(context, { args: input.args, from: options.from, country });
  const { provider, sharedNotes } = await context.openSession();
  if (several || asksForList(options)) return showEach(context, provider, numbers, list);
  const [{ phoneNumber }] = numbers;
  const number = await provider.getOwned(phoneNumber, interrupted);
  if (number === undefined) throw notOwned(phoneNumber);
  sayNotes(output, sharedNotes, number.notesSharing);
  if (output.json) output.document(ownedRecord(number), await accountMeta(context));
  else printOwned(output, number);
  return EXIT.done;
};

/** The error when the account does not own the number. */
export function notOwned(phoneNumber: string): CommandError {
  return new CommandError({
    code: 'not-found',
    message: `This account does not own ${phoneNumber}.`,
    hint: 'List the numbers of the account with: dialdeck owned',
    retryable: false,
    exitCode: EXIT.notFound,
  });
}

/** Prints all facts about an owned number. */
export function printOwned(output: Output, number: OwnedNumber): void {
  const time = timeText(output);
  output.fields([
    ['number', output.toTerminal ? formatPhoneNumber(number.phoneNumber) : number.phoneNumber],
    ['name', shownText(number, 'friendlyName')],
    ['type', formatType(number.statedType ?? number.numberType)],
    ['country', number.countryCode ?? ''],
    ['features', formatCapabilities(number.capabilities)],
    ['voice URL', shownText(number, 'voiceUrl')],
    ['SMS URL', shownText(number, 'smsUrl')],
    ...routeFields('calls', number.routedBy?.voice),
    ...routeFields('messages', number.routedBy?.SMS),
    ...FURTHER_FIELDS.flatMap((field) => {
      const value = shownText(number, field);
      return number[field] === undefined && value === ''
        ? []
        : [[field, valueText(field, value, '')] as const];
    }),
    ...(number.addressId === undefined ? [] : [['address', number.addressId] as const]),
    ...(number.documentsId === undefined ? [] : [['documents', number.documentsId] as const]),
    ...(number.providerId === undefined ? [] : [['id', number.providerId] as const]),
    ...(number.note === undefined ? [] : [['note', number.note] as const]),
    ...(number.ownTags === undefined
      ? []
      : [[number.notesSharing === undefined ? 'own tags' : 'team tags', number.ownTags] as const]),
    ['state', stateText(number)],
    ...(number.isPorted === undefined ? [] : [['ported', number.isPorted ? 'yes' : 'no'] as const]),
    ['since', time(number.createdAt)],
    ['monthly', output.toTerminal ? formatPrice(number.monthlyRate) : plainPrice(number.monthlyRate)],
    ...(number.monthlyRateIsListPrice === true ? [['price', 'list price today'] as const] : []),
  ]);
}

function routeFields(what: string, route: Route | undefined): readonly (readonly [string, string])[] {
  if (route === undefined) return [];
  const url = route.url === undefined ? [] : [[`${what} go to`, route.url] as const];
  return [[`${what} routed by`, routeText(route)], ...url];
}
