/** requirements: what the carrier asks for before it sells numbers of a country and type, and what the account has of it. */
import * as z from 'zod';
import type { NumberRequirements } from '../../api/provider.ts';
import { formatDate } from '../../text/format.ts';
import { plainTime } from '../shared/columns.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { readCountry, readType } from '../shared/inputs.ts';
import { asksForList, ListOptionsSchema, type ListShape, openList } from '../shared/list.ts';
import type { Output } from '../shared/output.ts';
import type { RequirementItemRecord } from '../shared/schemas/requirements.ts';

const OptionsSchema = ListOptionsSchema.extend({ type: z.string().optional() });

/** What the account has, as a list. */
const ITEMS_SHAPE: ListShape<Item> = {
  columns: [
    { name: 'kind', title: 'Kind', cell: ({ kind }) => kind, safe: true },
    { name: 'id', title: 'Id', cell: ({ id }) => id },
    { name: 'name', title: 'Name', cell: ({ name }) => name, shrinksTo: 12 },
    { name: 'status', title: 'Status', cell: ({ status }) => status },
    { name: 'usable', title: 'Usable', cell: ({ usable }) => String(usable === true), safe: true },
    {
      name: 'reason',
      title: 'Reason',
      cell: ({ usable }) => (usable === true ? '' : usable),
      shrinksTo: 20,
      yields: 1,
    },
    { name: 'countryCode', title: 'Country', cell: ({ countryCode = '' }) => countryCode, yields: 2 },
    {
      name: 'expiresAt',
      title: 'Until',
      cell: ({ expiresAt }) => (expiresAt === undefined ? '' : formatDate(expiresAt)),
      plain: ({ expiresAt }) => plainTime(expiresAt),
      yields: 3,
    },
  ],
  record: itemRecord,
};

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const list = openList(context.output, ITEMS_SHAPE, options);
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
  const facts = {
    countryCode,
    numberType,
    requirement: needed.requirement ?? null,
    details: [...needed.details],
    createAt: needed.createAt,
  };
  const meta = {
    ...(await accountMeta(context)),
    complete: needed.reason === undefined,
    reason: needed.reason ?? null,
    fetchedAt: needed.fetchedAt,
  };
  if (asksForList(options)) {
    list.add(needed.items);
    await list.end(() => ({ ...meta, ...facts }));
    if (list.format !== 'json' && list.format !== 'jsonl') sayNeeded(needed, (line) => output.note(line));
  } else if (output.json) {
    output.document({ ...facts, items: needed.items.map(itemRecord) }, meta);
  } else printRequirements(output, needed);
  if (needed.reason === undefined) return EXIT.done;
  output.warn(`Incomplete: ${needed.reason}`);
  return EXIT.incomplete;
};

type Item = NumberRequirements['items'][number];

function itemRecord({ kind, id, name, status, usable, countryCode, expiresAt }: Item): RequirementItemRecord {
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

/** What the carrier asks for, one line after the other. */
function sayNeeded({ requirement, details }: NumberRequirements, say: (line: string) => void): void {
  say(`needed: ${requirement === undefined ? 'not known' : NEEDED[requirement]}`);
  for (const detail of details) say(`  ${detail}`);
}

function printRequirements(output: Output, needed: NumberRequirements): void {
  const { items, createAt, reason } = needed;
  sayNeeded(needed, (line) => output.line(line));
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
