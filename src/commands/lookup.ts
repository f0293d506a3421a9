/** lookup: what can be known of a number, each thing with its source. */
import * as z from 'zod';
import { findOffer } from '../api/find-offer.ts';
import type { OwnedNumber } from '../api/model.ts';
import type { Quote } from '../api/provider.ts';
import { countryName } from '../text/countries.ts';
import { formatMonthly, formatType } from '../text/format.ts';
import { type NumberFacts, numberFacts } from '../text/number-facts.ts';
import { ownedRecord, rateRecord } from '../text/owned-records.ts';
import { countriesOf } from './support/choose-offer.ts';
import { accountMeta, type CommandContext, type RunCommand } from './support/context.ts';
import { EXIT } from './support/exit-codes.ts';
import { readCountry } from './support/inputs.ts';
import { readNumber } from './support/read-number.ts';
import type { LookupRecord } from './support/record-schemas.ts';

const OptionsSchema = z.object({ country: z.string().optional(), offline: z.boolean().optional() });
const PLAN = 'numbering plan (libphonenumber)';

interface Asked {
  readonly owned: OwnedNumber | undefined;
  readonly quote: Quote | undefined;
}

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const country = options.country === undefined ? undefined : readCountry(options.country);
  const { phoneNumber } = readNumber(input.args[0] ?? '', country, context.output);
  const facts = numberFacts(phoneNumber);
  const asked = options.offline === true ? undefined : await ask(context, facts, country);
  const { output } = context;
  if (output.json) {
    output.document(toRecord(facts, asked), await accountMeta(context));
    return EXIT.done;
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
  return EXIT.done;
};

async function ask(context: CommandContext, facts: NumberFacts, country: string | undefined): Promise<Asked> {
  const { provider } = await context.openSession();
  const owned = await provider.getOwned(facts.phoneNumber, context.interrupted);
  const { numberType, nationalDigits, phoneNumber } = facts;
  const [first, ...others] = countriesOf(facts, country);
  if (owned !== undefined || first === undefined) return { owned, quote: undefined };
  const wanted = { phoneNumber, countryCodes: [first, ...others], nationalDigits, numberType } as const;
  return { owned, quote: (await findOffer(provider, wanted, context.interrupted)).quote };
}

interface Fact {
  readonly what: string;
  readonly value: string;
  readonly source: string;
}

function planFacts(facts: NumberFacts): Fact[] {
  const country =
    facts.countryCode === undefined ? 'not told' : `${countryName(facts.countryCode)} (${facts.countryCode})`;
  const rows: readonly (readonly [string, string])[] = [
    ['E.164', facts.phoneNumber],
    ['international', facts.international],
    ['national', facts.national],
    ['URI', facts.uri],
    ['valid', facts.valid ? 'yes' : 'no such number in the plan'],
    ['country', country],
    ['type', facts.numberType === undefined ? 'not told' : formatType(facts.numberType)],
  ];
  return rows.map(([what, value]) => ({ what, value, source: PLAN }));
}

function accountFacts({ owned, quote }: Asked, account: string): Fact[] {
  const source = `provider, account ${account}`;
  if (owned !== undefined)
    return [{ what: 'owned', value: `yes, ${owned.friendlyName ?? 'without a name'}`, source }];
  return [
    { what: 'owned', value: 'no', source },
    { what: 'offered', value: offeredText(quote), source },
  ];
}

function offeredText(quote: Quote | undefined): string {
  if (quote?.kind === 'offered') return `yes, ${formatMonthly(quote.monthlyRate)}`;
  return quote?.kind === 'unreadable' ? `not known: ${quote.reason}` : 'not confirmed as offered';
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
      asked === undefined
        ? null
        : {
            source: 'provider',
            owned: owned === undefined ? null : ownedRecord(owned),
            offered: quote === undefined || quote.kind === 'unreadable' ? null : quote.kind === 'offered',
            ...rateRecord(quote?.monthlyRate ?? { kind: 'not-stated' }),
          },
  };
}
