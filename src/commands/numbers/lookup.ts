/** lookup: shows what is known about a number, with the source of each fact. */
import * as z from 'zod';
import { ApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import { type NumberFacts, numberFacts } from '../../api/numbers/facts.ts';
import type { Provider, Quote } from '../../api/provider.ts';
import { findOffer } from '../../api/search/find-offer.ts';
import { countryName } from '../../text/countries.ts';
import { formatMonthly, formatType } from '../../text/format.ts';
import { ownedRecord, priceRecord } from '../../text/owned-records.ts';
import { countriesOf } from '../shared/choose-offer.ts';
import { accountMeta, type CommandContext, type RunCommand, requireMayPay } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { readCountry } from '../shared/inputs.ts';
import { readNumber } from '../shared/read-number.ts';
import type { LookupRecord } from '../shared/record-schemas.ts';
import { askCarrier, type CarrierFacts, carrierReason, carrierRecord, carrierRows } from './carrier-facts.ts';
import { agreeToPay } from './paid-fields.ts';

const OptionsSchema = z.object({
  country: z.string().optional(),
  offline: z.boolean().optional(),
  paid: z.array(z.string()),
  yes: z.boolean().optional(),
});
type Options = z.infer<typeof OptionsSchema>;
const PLAN = 'numbering plan (libphonenumber)';

/** The provider's answers. */
interface Asked {
  /** null when the account does not own it; undefined when that is not known. */
  readonly owned: OwnedNumber | null | undefined;
  readonly quote: Quote | undefined;
  /** Why something is not known; undefined when everything is known. */
  readonly reason: string | undefined;
  readonly carrier: CarrierFacts;
}

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const country = options.country === undefined ? undefined : readCountry(options.country);
  const { phoneNumber } = readNumber(input.args[0] ?? '', country, context.output);
  const facts = numberFacts(phoneNumber);
  const asked = options.offline === true ? undefined : await ask(context, facts, country, options);
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
};

/** Asks the provider. A failure becomes the reason why something is not known, and keeps the other answers. */
async function ask(
  context: CommandContext,
  facts: NumberFacts,
  country: string | undefined,
  options: Options,
): Promise<Asked> {
  if (options.paid.length > 0) await requireMayPay(context);
  const { provider } = await context.openSession();
  const paid = await agreeToPay(context, provider, facts, options.paid, options.yes === true);
  const [account, carrier] = await Promise.all([
    askAccount(context, provider, facts, country),
    askCarrier(provider, facts, paid, context.interrupted),
  ]);
  return { ...account, reason: account.reason ?? carrierReason(carrier), carrier };
}

async function askAccount(
  context: CommandContext,
  provider: Provider,
  facts: NumberFacts,
  country: string | undefined,
): Promise<Omit<Asked, 'carrier'>> {
  let owned: OwnedNumber | null | undefined;
  try {
    owned = (await provider.getOwned(facts.phoneNumber, context.interrupted)) ?? null;
    const quote = owned === null ? await askForOffer(context, provider, facts, country) : undefined;
    const reason = quote?.kind === 'unreadable' ? `${quote.reason}.` : undefined;
    return { owned, quote, reason };
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'cancelled') throw error;
    return { owned, quote: undefined, reason: `${error.message} ${error.hint}`.trim() };
  }
}

/** undefined when no country is known under which it could be on sale. */
async function askForOffer(
  context: CommandContext,
  provider: Provider,
  facts: NumberFacts,
  country: string | undefined,
): Promise<Quote | undefined> {
  const { numberType, nationalDigits, phoneNumber } = facts;
  const [first, ...others] = countriesOf(facts, country);
  if (first === undefined) return undefined;
  const wanted = { phoneNumber, countryCodes: [first, ...others], nationalDigits, numberType } as const;
  return (await findOffer(provider, wanted, context.interrupted)).quote;
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

function toRecord(facts: NumberFacts, asked: Asked | undefined): LookupRecord {
  const { quote, owned } = asked ?? {};
  return {
    phoneNumber: facts.phoneNumber,
    plan: {
      source: 'libphonenumber',
      valid: facts.valid,
      countryCode: facts.countryCode ?? null,
      callingCode: facts.callingCode ?? null,
      numberType: facts.numberType ?? null,
      international: facts.international,
      national: facts.national,
      uri: facts.uri,
    },
    account:
      asked === undefined || owned === undefined
        ? null
        : {
            source: 'provider',
            owned: owned === null ? null : ownedRecord(owned),
            offered: quote === undefined || quote.kind === 'unreadable' ? null : quote.kind === 'offered',
            ...priceRecord(quote?.monthlyRate ?? { kind: 'not-stated' }),
          },
    carrier: asked === undefined ? null : carrierRecord(asked.carrier),
  };
}
