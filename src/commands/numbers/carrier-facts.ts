/** What the carrier of the active account says about any number, free of charge: its lookup, and whether the number can be ported to it. */
import { ApiError } from '../../api/errors.ts';
import { cannotAnswer, lookUp, type NumberCountry, unknownFields } from '../../api/paid-lookups.ts';
import { portabilityOf } from '../../api/portability.ts';
import type { LookupField, NumberLookup, Portability, Provider } from '../../api/provider.ts';
import type { CarrierFactsRecord } from '../shared/schemas/lookup.ts';

/** none: the carrier answered that it knows nothing. incomplete: no answer. unreadable: an answer that cannot be read. */
export type Outcome<Answer> =
  | { readonly outcome: 'known'; readonly answer: Answer }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'incomplete' | 'unreadable'; readonly reason: string };

/** undefined where the carrier has no such question. */
export interface CarrierFacts {
  readonly lookup: Outcome<NumberLookup> | undefined;
  readonly portability: Outcome<Portability> | undefined;
  /** What the lookup can be asked for at a price, where the carrier bills for every one and it was not asked. */
  readonly billed: readonly LookupField[];
}

/** Asks both questions at once; the failure of one leaves the other. Only `paid` is billed. Throws ApiError `cancelled` only. */
export async function askCarrier(
  provider: Provider,
  number: NumberCountry,
  paid: readonly LookupField[],
  signal: AbortSignal,
): Promise<CarrierFacts> {
  const { freeLookup, paidLookups } = provider.abilities;
  const asks = freeLookup || paid.length > 0;
  const [lookup, portability] = await Promise.all([
    outcomeOf(asks ? lookUp(provider, number, paid, signal) : undefined),
    outcomeOf(portabilityOf(provider, number.phoneNumber, signal)),
  ]);
  const offered = paidLookups.filter((paidLookup) => cannotAnswer(paidLookup, number) === undefined);
  const billed = asks || provider.lookup === undefined ? [] : offered.map(({ field }) => field);
  return { lookup, portability, billed };
}

async function outcomeOf<Answer>(asked: Promise<Answer> | undefined): Promise<Outcome<Answer> | undefined> {
  if (asked === undefined) return undefined;
  try {
    return { outcome: 'known', answer: await asked };
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'cancelled') throw error;
    if (error.code === 'not-found') return { outcome: 'none' };
    const reason = `${error.message} ${error.hint}`.trim();
    return { outcome: error.code === 'contract' ? 'unreadable' : 'incomplete', reason };
  }
}

/** Why something is not known; undefined when every question was answered. */
export function carrierReason({
  lookup,
  portability,
}: Pick<CarrierFacts, 'lookup' | 'portability'>): string | undefined {
  for (const asked of [lookup, portability])
    if (asked !== undefined && 'reason' in asked) return asked.reason;
  return lookup?.outcome === 'known' ? lookup.answer.reason : undefined;
}

const NOT_KNOWN = 'not known';

/** One row for each answer, as pairs of what and value. */
export function carrierRows({
  lookup,
  portability,
  billed,
}: CarrierFacts): readonly (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  const ways = billed.map((field) => `--paid "${field}"`).join(' or ');
  if (ways !== '') rows.push(['lookup', `every lookup is billed; use ${ways}`]);
  if (lookup !== undefined) rows.push(['valid at the carrier', validText(lookup)], ...detailRows(lookup));
  if (portability !== undefined) rows.push(['can be ported here', portableText(portability)]);
  return rows;
}

/** What else the carrier said, each only where it did. */
function detailRows(asked: Outcome<NumberLookup>): readonly (readonly [string, string])[] {
  if (asked.outcome !== 'known') return [];
  const { nationalFormat, lineType, carrier, callerName } = asked.answer;
  const rows = {
    'national format': nationalFormat,
    'line type': lineType,
    carrier,
    'caller name': callerName,
  };
  const known = Object.entries(rows).flatMap(([what, value]) =>
    value === undefined ? [] : [[what, value] as const],
  );
  return [...known, ...unknownFields(asked.answer).map((field) => [field, `no ${field} is known`] as const)];
}

function validText(asked: Outcome<NumberLookup>): string {
  if (asked.outcome !== 'known' || asked.answer.valid === undefined) return NOT_KNOWN;
  return asked.answer.valid ? 'yes' : 'no';
}

function portableText(asked: Outcome<Portability>): string {
  if (asked.outcome !== 'known') return NOT_KNOWN;
  const { portable, reasons } = asked.answer;
  const word = portable === undefined ? NOT_KNOWN : portable ? 'yes' : 'no';
  return reasons.length === 0 ? word : `${word}: ${reasons.join(' ')}`;
}

/** The answers as JSON has them. */
export function carrierRecord({ lookup, portability }: CarrierFacts): CarrierFactsRecord {
  const state = (asked: Outcome<unknown>) => ({
    outcome: asked.outcome,
    reason: 'reason' in asked ? asked.reason : null,
  });
  const said = lookup?.outcome === 'known' ? lookup.answer : undefined;
  const port = portability?.outcome === 'known' ? portability.answer : undefined;
  return {
    lookup:
      lookup === undefined
        ? null
        : {
            ...state(lookup),
            reason: carrierReason({ lookup, portability: undefined }) ?? null,
            valid: said?.valid ?? null,
            nationalFormat: said?.nationalFormat ?? null,
            countryCode: said?.countryCode ?? null,
            lineType: said?.lineType ?? null,
            carrier: said?.carrier ?? null,
            callerName: said?.callerName ?? null,
          },
    portability:
      portability === undefined
        ? null
        : { ...state(portability), portable: port?.portable ?? null, details: [...(port?.reasons ?? [])] },
  };
}
