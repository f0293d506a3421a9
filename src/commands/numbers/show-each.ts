/** show of several numbers: one outcome for each. */
import type { OwnedNumber } from '../../api/model.ts';
import type { Provider } from '../../api/provider.ts';
import { formatCount, plural } from '../../text/format.ts';
import { ownedRecord } from '../../text/owned-records.ts';
import { type Answered, askEach } from '../shared/ask-each.ts';
import { OWNED_SHAPE } from '../shared/columns.ts';
import { accountMeta, type CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import type { List, ListShape } from '../shared/list.ts';
import type { ListColumn } from '../shared/list-columns.ts';
import type { TypedNumber } from '../shared/read-number.ts';
import type { ShownNumberRecord } from '../shared/schemas/owned.ts';

type Shown =
  | { readonly phoneNumber: string; readonly outcome: 'found'; readonly number: OwnedNumber }
  | {
      readonly phoneNumber: string;
      readonly outcome: 'not-found' | 'failed' | 'interrupted';
      readonly reason: string;
    };

const reasonOf = (row: Shown) => (row.outcome === 'found' ? '' : row.reason);

export const SHOWN_SHAPE: ListShape<Shown> = {
  columns: [
    { name: 'phoneNumber', title: 'Number', cell: ({ phoneNumber }) => phoneNumber, safe: true },
    {
      name: 'outcome',
      title: 'Outcome',
      cell: ({ outcome }) => outcome.replaceAll('-', ' '),
      plain: ({ outcome }) => outcome,
      safe: true,
    },
    { name: 'reason', title: 'Reason', cell: reasonOf, yields: 1, shrinksTo: 20 },
    ...OWNED_SHAPE.columns.filter(({ name }) => name !== 'phoneNumber').map(ofFound),
  ],
  record: toRecord,
};

/** The column of owned numbers, empty where the number was not found. */
function ofFound(column: ListColumn<OwnedNumber>): ListColumn<Shown> {
  const { name, title, cell, plain, value, compare, ...look } = column;
  const of = (text: (number: OwnedNumber) => string) => (row: Shown) =>
    row.outcome === 'found' ? text(row.number) : '';
  return {
    ...look,
    name,
    title,
    cell: of((number) => cell(number)),
    ...(plain === undefined ? {} : { plain: of((number) => plain(number)) }),
    ...(value === undefined ? {} : { value: of((number) => value(number)) }),
    ...(compare === undefined
      ? {}
      : {
          compare: (left, right) =>
            left.outcome === 'found' && right.outcome === 'found' ? compare(left.number, right.number) : 0,
        }),
  };
}

function toRecord(row: Shown): ShownNumberRecord {
  if (row.outcome !== 'found') return row;
  const { phoneNumber, ...record } = ownedRecord(row.number);
  return { phoneNumber, outcome: row.outcome, reason: null, ...record };
}

/** Prints what the account has of each of them. Resolves to the exit code for all. */
export async function showEach(
  context: CommandContext,
  provider: Provider,
  numbers: readonly TypedNumber[],
  list: List<Shown>,
): Promise<ExitCode> {
  const { output } = context;
  let asked = 0;
  let missing = 0;
  const { code, leftOut } = await askEach(context, list, {
    items: numbers,
    ask: async ({ phoneNumber }): Promise<Answered<Shown>> => {
      asked += 1;
      const number = await provider.getOwned(phoneNumber, context.interrupted);
      if (number !== undefined) return { row: { phoneNumber, outcome: 'found', number }, code: EXIT.done };
      missing += 1;
      const reason = 'This account does not own it.';
      return { row: { phoneNumber, outcome: 'not-found', reason }, code: EXIT.notFound };
    },
    failed: ({ phoneNumber }, outcome, reason) => ({ phoneNumber, outcome, reason }),
  });
  await list.end(() => accountMeta(context), leftOut);
  if (missing > 0) {
    output.note(`This account does not own ${formatCount(missing)} of the ${plural(asked, 'number')}.`);
  }
  return code;
}
