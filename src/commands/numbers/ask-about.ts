/** What the provider says about one number, in addition to its numbering plan. */
import { ApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import type { NumberFacts } from '../../api/numbers/facts.ts';
import type { LookupField, Provider, Quote } from '../../api/provider.ts';
import { findOffer } from '../../api/search/find-offer.ts';
import { ownedRecord, priceRecord } from '../../text/owned-records.ts';
import { countriesOf } from '../shared/choose-offer.ts';
import type { CommandContext } from '../shared/context.ts';
import type { LookupRecord } from '../shared/schemas/lookup.ts';
import { askCarrier, type CarrierFacts, carrierReason, carrierRecord } from './carrier-facts.ts';

/** The provider's answers. */
export interface Asked {
  /** null when the account does not own it; undefined when that is not known. */
  readonly owned: OwnedNumber | null | undefined;
  readonly quote: Quote | undefined;
  /** Why something is not known; undefined when everything is known. */
  readonly reason: string | undefined;
  /** Whether the provider refused the key, so that asking about another number makes no sense. */
  readonly keyRefused: boolean;
  readonly carrier: CarrierFacts;
}

/** The country that was typed, and the questions that the person agreed to pay for. */
interface Wanted {
  readonly country: string | undefined;
  readonly paid: readonly LookupField[];
}

/** Asks the provider. A failure becomes the reason why something is not known, and keeps the other answers. */
export async function askAbout(
  context: Pick<CommandContext, 'interrupted'>,
  provider: Provider,
  facts: NumberFacts,
  { country, paid }: Wanted,
): Promise<Asked> {
  const [account, carrier] = await Promise.all([
    askAccount(context, provider, facts, country),
    askCarrier(provider, facts, paid, context.interrupted),
  ]);
  return { ...account, reason: account.reason ?? carrierReason(carrier), carrier };
}

async function askAccount(
  context: Pick<CommandContext, 'interrupted'>,
  provider: Provider,
  facts: NumberFacts,
  country: string | undefined,
): Promise<Omit<Asked, 'carrier'>> {
  let owned: OwnedNumber | null | undefined;
  try {
    owned = (await provider.getOwned(facts.phoneNumber, context.interrupted)) ?? null;
    const quote = owned === null ? await askForOffer(context, provider, facts, country) : undefined;
    const reason = quote?.kind === 'unreadable' ? `${quote.reason}.` : undefined;
    return { owned, quote, reason, keyRefused: false };
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'cancelled') throw error;
    const reason = `${error.message} ${error.hint}`.trim();
    return { owned, quote: undefined, reason, keyRefused: error.status === 401 };
  }
}

/** undefined when no country is known under which it could be on sale. */
async function askForOffer(
  context: Pick<CommandContext, 'interrupted'>,
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

/** The number as JSON has it; without `asked` nobody was asked. */
export function toRecord(facts: NumberFacts, asked: Asked | undefined): LookupRecord {
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
