/** requirements: what the carrier asks for before it sells numbers of a country and type, and what the account has of it. */
import * as z from 'zod';
import type { NumberRequirements } from '../../api/provider.ts';
import { formatDate } from '../../text/format.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { readCountry, readType } from '../shared/inputs.ts';
import type { Output } from '../shared/output.ts';

const OptionsSchema = z.object({ type: z.string().optional() });

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const countryCode = readCountry(input.args[0] ?? '');
  const numberType = options.type === undefined ? 'LOCAL' : readType(options.type);
  const { output, interrupted } = context;
  const { provider, account } = await context.openSession();
  if (provider.requirements === undefined) {
    throw usageError(
      `The provider of ${account.name} does not say what it asks for.`,
      'Choose an account that does, such as one at Twilio, with --account.',
    );
  }
  const needed = await provider.requirements({ countryCode, numberType }, interrupted);
  if (output.json) {
    output.document(
      {
        countryCode,
        numberType,
        requirement: needed.requirement ?? null,
        details: [...needed.details],
        items: needed.items.map(itemRecord),
        createAt: needed.createAt,
      },
      {
        ...(await accountMeta(context)),
        complete: needed.reason === undefined,
        reason: needed.reason ?? null,
        fetchedAt: needed.fetchedAt,
      },
    );
  } else printRequirements(output, needed);
  if (needed.reason === undefined) return EXIT.done;
  output.warn(`Incomplete: ${needed.reason}`);
  return EXIT.incomplete;
};

type Item = NumberRequirements['items'][number];

function itemRecord({ kind, id, name, status, usable, countryCode, expiresAt }: Item) {
  return {
    kind,
    id,
    name,
    status,
    usable: usable === true,
    reason: usable === true ? null : usable,
    countryCode: countryCode ?? null,
    expiresAt: expiresAt ?? null,
  };
}

const NEEDED = {
  none: 'nothing',
  address: 'an address',
  documents: 'documents',
  'documents-later': 'documents; the order waits until they are given',
} as const;

function printRequirements(
  output: Output,
  { requirement, details, items, createAt, reason }: NumberRequirements,
): void {
  output.line(`needed: ${requirement === undefined ? 'not known' : NEEDED[requirement]}`);
  for (const detail of details) output.line(`  ${detail}`);
  for (const { kind, id, name, status, usable, expiresAt } of items) {
    const until = expiresAt === undefined ? '' : `, until ${formatDate(expiresAt)}`;
    const state = usable === true ? status : `${status}, cannot be used: ${usable}`;
    output.line(`${kind === 'address' ? 'address' : 'documents'} ${id}  ${name} (${state}${until})`);
  }
  if (items.length > 0) return;
  output.line(
    reason === undefined
      ? `The account has none for this country and type. Create them at ${createAt}`
      : 'It is not known what the account has for this country and type.',
  );
}
