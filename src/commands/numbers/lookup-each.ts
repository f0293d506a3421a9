/** lookup of several numbers: one line for each. */
import type { NumberFacts } from '../../api/numbers/facts.ts';
import { formatCount, formatType, plural } from '../../text/format.ts';
import { type Answered, askEach } from '../shared/ask-each.ts';
import { accountMeta, type CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import type { List, ListShape } from '../shared/list.ts';
import type { ListColumn } from '../shared/list-columns.ts';
import type { LookedUpRecord } from '../shared/schemas/lookup.ts';
import { type Asked, toRecord } from './ask-about.ts';

/** Asks the provider about one number. */
export type Questioner = (facts: NumberFacts) => Promise<Asked>;

interface LookedUp {
  readonly outcome: LookedUpRecord['outcome'];
  readonly reason: string | null;
  readonly record: ReturnType<typeof toRecord>;
}

type Cell = (record: LookedUp['record']) => string | boolean | null | undefined;

/** A fact as a column: empty where it is not known. */
function fact(name: string, title: string, cell: Cell, further?: 'further'): ListColumn<LookedUp> {
  const textOf = (yes: string, no: string) => (row: LookedUp) => {
    const value = cell(row.record) ?? '';
    return typeof value === 'boolean' ? (value ? yes : no) : value;
  };
  return {
    ...{ name, title, cell: textOf('yes', 'no'), value: textOf('true', 'false') },
    ...(further === undefined ? { yields: 1 } : { further: true }),
  };
}

export const LOOKED_UP_SHAPE: ListShape<LookedUp> = {
  columns: [
    { name: 'phoneNumber', title: 'Number', cell: ({ record }) => record.phoneNumber, safe: true },
    { name: 'outcome', title: 'Outcome', cell: ({ outcome }) => outcome, safe: true },
    { name: 'reason', title: 'Reason', cell: ({ reason }) => reason ?? '', yields: 2, shrinksTo: 20 },
    fact('valid', 'Valid', ({ plan }) => plan.valid),
    fact('countryCode', 'Country', ({ plan }) => plan.countryCode),
    {
      ...fact('numberType', 'Type', ({ plan }) => plan.numberType),
      cell: ({ record: { plan } }) => (plan.numberType === null ? '' : formatType(plan.numberType)),
    },
    fact('owned', 'Owned', ({ account }) => (account === null ? null : account.owned !== null)),
    fact('offered', 'Offered', ({ account }) => account?.offered),
    fact('lineType', 'Line type', ({ carrier }) => carrier?.lookup?.lineType),
    fact('carrier', 'Carrier', ({ carrier }) => carrier?.lookup?.carrier),
    fact('callerName', 'Caller name', ({ carrier }) => carrier?.lookup?.callerName),
    fact('portable', 'Portable', ({ carrier }) => carrier?.portability?.portable),
    fact('friendlyName', 'Name', ({ account }) => account?.owned?.friendlyName, 'further'),
    fact('international', 'International', ({ plan }) => plan.international, 'further'),
    fact('national', 'National', ({ plan }) => plan.national, 'further'),
    fact('uri', 'URI', ({ plan }) => plan.uri, 'further'),
  ],
  record: ({ outcome, reason, record: { phoneNumber, ...facts } }) => ({
    phoneNumber,
    outcome,
    reason,
    ...facts,
  }),
};

/** Prints what is known of each of them; without `ask` nobody is asked. Resolves to the exit code for all. */
export async function lookUpEach(
  context: CommandContext,
  numbers: readonly NumberFacts[],
  ask: Questioner | undefined,
  list: List<LookedUp>,
): Promise<ExitCode> {
  const { output } = context;
  const reasons: string[] = [];
  let refusal: string | null = null;
  let billed = false;
  const incomplete = (
    facts: NumberFacts,
    outcome: LookedUp['outcome'],
    reason: string,
    asked?: Asked,
  ): LookedUp => {
    reasons.push(reason);
    return { outcome, reason, record: toRecord(facts, asked) };
  };
  const { code, leftOut } = await askEach(context, list, {
    items: numbers,
    ask: async (facts): Promise<Answered<LookedUp>> => {
      if (refusal !== null) return { row: incomplete(facts, 'incomplete', refusal), code: EXIT.incomplete };
      const asked = await ask?.(facts);
      billed ||= (asked?.carrier.billed.length ?? 0) > 0;
      const reason = asked?.reason;
      if (reason === undefined) {
        return {
          row: { outcome: 'complete', reason: null, record: toRecord(facts, asked) },
          code: EXIT.done,
        };
      }
      if (asked?.keyRefused === true) refusal = reason;
      return { row: incomplete(facts, 'incomplete', reason, asked), code: EXIT.incomplete };
    },
    failed: incomplete,
  });
  const [first] = reasons;
  const reason =
    first === undefined
      ? null
      : `${formatCount(reasons.length)} of ${plural(numbers.length, 'number')} could not be looked up in full. ${first}`;
  await list.end(
    async () => ({ ...(await accountMeta(context)), complete: reason === null, reason }),
    leftOut,
  );
  if (reason !== null) output.warn(reason);
  if (billed)
    output.note('The carrier bills for every lookup, so it was not asked for one. --paid asks for it.');
  return code;
}
