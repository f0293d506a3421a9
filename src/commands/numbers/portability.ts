/** portability: asks the carrier whether numbers can be moved to the account. It changes nothing. */
import * as z from 'zod';
import type { Portability } from '../../api/provider.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { readCountry } from '../shared/inputs.ts';
import { ListOptionsSchema, type ListShape, openList } from '../shared/list.ts';
import { readNumbers } from '../shared/read-numbers.ts';
import type { PortabilityRecord } from '../shared/schemas/lookup.ts';

const OptionsSchema = ListOptionsSchema.extend({
  country: z.string().optional(),
  from: z.string().optional(),
});

const SHAPE: ListShape<PortabilityRecord> = {
  columns: [
    { name: 'phoneNumber', title: 'Number', cell: ({ phoneNumber }) => phoneNumber, safe: true },
    {
      name: 'portable',
      title: 'Portable',
      cell: ({ portable }) => (portable === null ? 'not known' : portable ? 'yes' : 'no'),
    },
    { name: 'details', title: 'Why', cell: ({ details }) => details.join(' '), shrinksTo: 20 },
  ],
  record: (row) => row,
};

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  const list = openList(output, SHAPE, options);
  const country = options.country === undefined ? undefined : readCountry(options.country);
  const { numbers } = await readNumbers(context, { args: input.args, from: options.from, country });
  const phoneNumbers = numbers.map(({ phoneNumber }) => phoneNumber);
  const { account, provider } = await context.openSession();
  if (provider.portability === undefined) {
    throw usageError(
      `The carrier of ${account.name} does not say through its API whether numbers can be ported.`,
      'Use another account with --account, or ask the carrier.',
    );
  }
  const answers = await provider.portability(phoneNumbers, context.interrupted);
  const rows = phoneNumbers.map((phoneNumber) => toRecord(phoneNumber, answers));
  const unknown = rows.filter(({ portable }) => portable === null).map(({ phoneNumber }) => phoneNumber);
  const reason = unknown.length === 0 ? null : `The carrier does not say it of ${unknown.join(', ')}.`;
  list.add(rows);
  await list.end(async () => ({ ...(await accountMeta(context)), complete: reason === null, reason }));
  if (reason !== null) output.warn(reason);
  return reason === null ? EXIT.done : EXIT.incomplete;
};

function toRecord(phoneNumber: string, answers: readonly Portability[]): PortabilityRecord {
  const answer = answers.find((one) => one.phoneNumber === phoneNumber);
  const details = answer === undefined ? ['The carrier did not answer about it.'] : [...answer.reasons];
  return { phoneNumber, portable: answer?.portable ?? null, details };
}
