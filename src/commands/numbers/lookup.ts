/** lookup: shows what is known about a number, or several, with the source of each fact. */
import * as z from 'zod';
import { type NumberFacts, numberFacts } from '../../api/numbers/facts.ts';
import { countryName } from '../../text/countries.ts';
import { formatMonthly, formatType } from '../../text/format.ts';
import { accountMeta, type CommandContext, type RunCommand, requireMayPay } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { readCountry } from '../shared/inputs.ts';
import { asksForList, ListOptionsSchema, openList } from '../shared/list.ts';
import { readNumbers } from '../shared/read-numbers.ts';
import { type Asked, askAbout, toRecord } from './ask-about.ts';
import { carrierRows } from './carrier-facts.ts';
import { LOOKED_UP_SHAPE, lookUpEach, type Questioner } from './lookup-each.ts';
import { agreeToPay } from './paid-fields.ts';

const OptionsSchema = ListOptionsSchema.extend({
  country: z.string().optional(),
  from: z.string().optional(),
  offline: z.boolean().optional(),
  paid: z.array(z.string()),
  yes: z.boolean().optional(),
});
type Options = z.infer<typeof OptionsSchema>;
const PLAN = 'numbering plan (libphonenumber)';

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const list = openList(context.output, LOOKED_UP_SHAPE, options);
  const country = options.country === undefined ? undefined : readCountry(options.country);
  const { numbers, several } = await readNumbers(context, { args: input.args, from: options.from, country });
  const [first, ...others] = numbers;
  const facts = [
    numberFacts(first.phoneNumber),
    ...others.map(({ phoneNumber }) => numberFacts(phoneNumber)),
  ] as const;
  const asList = several || asksForList(options);
  const asked = asList ? facts.filter((_, index) => !list.isFullWith(index)) : facts;
  const ask = options.offline === true ? undefined : await questioner(context, asked, country, options);
  if (asList) return lookUpEach(context, facts, ask, list);
  return printOne(context, facts[0], await ask?.(facts[0]));
};

/** Opens the account, and asks for consent to what is billed. */
async function questioner(
  context: CommandContext,
  numbers: readonly NumberFacts[],
  country: string | undefined,
  { paid, yes }: Options,
): Promise<Questioner> {
  if (paid.length > 0) await requireMayPay(context);
  const { provider } = await context.openSession();
  const paidFor = await agreeToPay(context, provider, numbers, paid, yes === true);
  return (facts) => askAbout(context, provider, facts, { country, paid: paidFor(facts) });
}

async function printOne(
  context: CommandContext,
  facts: NumberFacts,
  asked: Asked | undefined,
): Promise<ExitCode> {
  const { output } = context;
  const reason = asked?.reason;
  const exitCode = reason === undefined ? EXIT.done : EXIT.incomplete;
  if (reason !== undefined) {
    const what = asked?.owned === undefined ? '' : ' every question';
    output.warn(`The provider did not answer${what}. ${reason}`);
  }
  if (output.json) {
    const complete = { complete: reason === undefined, reason: reason ?? null };
    output.document(toRecord(facts, asked), { ...(await accountMeta(context)), ...complete });
    return exitCode;
  }
  output.rows(
    [
      { title: 'What', cell: (row: Fact) => row.what },
      { title: 'Value', cell: (row) => row.value, shrinksTo: 16 },
      { title: 'Source', cell: (row) => row.source, yields: 1, shrinksTo: 16 },
    ],
    [
      ...planFacts(facts),
      ...(asked === undefined ? [] : accountFacts(asked, (await context.accounts()).active.name)),
    ],
  );
  return exitCode;
}

interface Fact {
  readonly what: string;
  readonly value: string;
  readonly source: string;
}

function planFacts(facts: NumberFacts): Fact[] {
  const country =
    facts.countryCode === undefined
      ? 'not known'
      : `${countryName(facts.countryCode)} (${facts.countryCode})`;
  const rows: readonly (readonly [string, string])[] = [
    ['E.164', facts.phoneNumber],
    ['international', facts.international],
    ['national', facts.national],
    ['URI', facts.uri],
    ['valid', facts.valid ? 'yes' : 'no, the plan has no such number'],
    ['country', country],
    ['type', facts.numberType === undefined ? 'not known' : formatType(facts.numberType)],
  ];
  return rows.map(([what, value]) => ({ what, value, source: PLAN }));
}

const NOT_KNOWN = 'not known';

function accountFacts(asked: Asked, account: string): Fact[] {
  const { owned } = asked;
  const source = `provider, account ${account}`;
  const carrier = carrierRows(asked.carrier).map(([what, value]) => ({ what, value, source }));
  if (owned != null)
    return [{ what: 'owned', value: `yes, ${owned.friendlyName ?? 'without a name'}`, source }, ...carrier];
  return [
    { what: 'owned', value: owned === null ? 'no' : NOT_KNOWN, source },
    { what: 'offered', value: offeredText(asked), source },
    ...carrier,
  ];
}

function offeredText({ quote, reason }: Asked): string {
  if (quote?.kind === 'offered') return `yes, ${formatMonthly(quote.monthlyRate)}`;
  if (quote?.kind === 'unreadable' || (quote === undefined && reason !== undefined)) return NOT_KNOWN;
  return quote === undefined ? 'not asked, because it belongs to no country' : 'not confirmed as offered';
}
