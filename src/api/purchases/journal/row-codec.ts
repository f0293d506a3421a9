/** How a row lies in the journal's tables, and how it is read back: checked by shape and by digest. */
import * as z from 'zod';
import { FURTHER_FIELDS, type OwnedNumber } from '../../model.ts';
import {
  CountryCodeSchema,
  NumberTypeSchema,
  PhoneNumberPurchaseSchema,
  PhoneNumberSchema,
} from '../../model-schemas.ts';
import type { Price } from '../../money/money.ts';
import type { PurchaseOrder } from '../../provider.ts';
import type { RequirementRef } from '../domain/requirement-choice.ts';
import {
  type Actor,
  JOURNAL_STATES,
  type PurchaseRow,
  RELEASE_STATES,
  type ReleaseRow,
  type Transition,
} from '../domain/types.ts';
import { isIntact } from './digest.ts';

const text = z.string();
const time = z.int();
const maybeText = z.string().nullable();
const maybeTime = z.int().nullable();
/** Added by a later version: what is salvaged from an older file lacks it. */
const laterText = maybeText.default(null);

const MoneySchema = z.object({ amount: text, currency: text });

const RateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('money'),
    money: MoneySchema,
    currencyStated: z.boolean(),
    text,
  }),
  z.object({ kind: z.literal('unreadable'), text }),
  z.object({ kind: z.literal('not-stated') }),
]) satisfies z.ZodType<Price>;

/** Every field of an order: one that is missing here would be lost between the confirmation and the sending. */
const ORDER_FIELDS = {
  phoneNumber: PhoneNumberSchema,
  countryCode: CountryCodeSchema,
  numberType: NumberTypeSchema,
  friendlyName: text.exactOptional(),
  voiceUrl: text.exactOptional(),
  smsUrl: text.exactOptional(),
  addressId: text.exactOptional(),
  documentsId: text.exactOptional(),
  reservationId: text.exactOptional(),
  reference: text.exactOptional(),
} satisfies Record<keyof PurchaseOrder, z.ZodType>;

const OrderSchema = z.object(ORDER_FIELDS) satisfies z.ZodType<PurchaseOrder>;

const RequirementRefsSchema = z.array(
  z.object({ kind: z.enum(['address', 'documents']), id: text, name: text }),
) satisfies z.ZodType<RequirementRef[]>;

const ROUTE = z
  .object({
    kind: z.enum(['application', 'trunk', 'messaging service', 'connection', 'messaging profile']),
    id: text,
    name: text.exactOptional(),
    url: text.exactOptional(),
  })
  .exactOptional();

/** Every field of a number that the journal keeps of a release; `raw` may hold a key and is not kept. */
const NUMBER_FIELDS = {
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  statedType: text.exactOptional(),
  friendlyName: text.exactOptional(),
  countryCode: text.exactOptional(),
  capabilities: z.object({
    voice: z.boolean().exactOptional(),
    SMS: z.boolean().exactOptional(),
    MMS: z.boolean().exactOptional(),
    fax: z.boolean().exactOptional(),
  }),
  voiceUrl: text.exactOptional(),
  smsUrl: text.exactOptional(),
  voiceMethod: text.exactOptional(),
  voiceFallbackUrl: text.exactOptional(),
  voiceFallbackMethod: text.exactOptional(),
  smsMethod: text.exactOptional(),
  smsFallbackUrl: text.exactOptional(),
  smsFallbackMethod: text.exactOptional(),
  statusCallbackUrl: text.exactOptional(),
  statusCallbackMethod: text.exactOptional(),
  voiceApplicationId: text.exactOptional(),
  smsApplicationId: text.exactOptional(),
  trunkId: text.exactOptional(),
  connectionId: text.exactOptional(),
  messagingProfileId: text.exactOptional(),
  tags: text.exactOptional(),
  deletionLock: text.exactOptional(),
  routedBy: z.object({ voice: ROUTE, SMS: ROUTE }).exactOptional(),
  providerId: text.exactOptional(),
  addressId: text.exactOptional(),
  documentsId: text.exactOptional(),
  createdAt: z.number().exactOptional(),
  monthlyRate: RateSchema,
  status: text.exactOptional(),
  monthlyRateIsListPrice: z.literal(true).exactOptional(),
  isPorted: z.boolean().exactOptional(),
  markedForRelease: z.boolean().exactOptional(),
  unreadable: z.array(z.enum(['friendlyName', 'voiceUrl', 'smsUrl', ...FURTHER_FIELDS])).exactOptional(),
} satisfies Record<Exclude<keyof OwnedNumber, 'raw' | 'hiddenCharactersRemoved'>, z.ZodType>;

const OwnedNumberSchema = z.object(NUMBER_FIELDS) satisfies z.ZodType<OwnedNumber>;

const ConfirmedSchema = z.object({
  monthlyRate: RateSchema,
  setupFee: MoneySchema.exactOptional(),
  at: time,
  sentAt: time.exactOptional(),
  notProcessed: z.literal(true).exactOptional(),
  ownedBefore: z.literal(true).exactOptional(),
});
const SettlementSchema = z.object({ as: z.enum(['completed', 'failed']), note: text, at: time });

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((value, context) => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

const ConfirmationSchema = json(
  z.object({
    order: OrderSchema,
    monthlyRate: RateSchema,
    despiteUnknown: text.exactOptional(),
    requirements: RequirementRefsSchema.exactOptional(),
  }),
);

/** The field of a purchase that the journal could not read back, such as "order.phoneNumber"; undefined when it could read all. */
export function fieldNotReadable(purchase: unknown): string | undefined {
  const [issue] = ConfirmationSchema.safeParse(JSON.stringify(purchase)).error?.issues ?? [];
  if (issue === undefined) return undefined;
  return issue.path.length === 0 ? 'the purchase' : issue.path.join('.');
}

const common = {
  id: text,
  account_fingerprint: text,
  account_name: text,
  phone_number: PhoneNumberSchema,
  reason: text,
  created_at: time,
  updated_at: time,
  watched_boot: maybeText,
  watched_since: maybeTime,
  owner: maybeText,
  revision: z.int(),
  digest: text,
  carrier: laterText,
  carrier_account_id: laterText,
  carrier_number_id: laterText,
  person: laterText,
  host: laterText,
};

export const StoredPurchase = z.object({
  ...common,
  state: z.enum(JOURNAL_STATES),
  country_code: CountryCodeSchema,
  number_type: NumberTypeSchema,
  order_json: text,
  confirmed_json: text,
  despite_unknown: maybeText,
  without_price: z.int(),
  provider_ref: maybeText,
  earlier_ref: maybeText,
  provider_purchase_json: maybeText,
  answer_status: maybeTime,
  settlement_json: maybeText,
  completed_at: maybeTime,
  our_reference: laterText,
  requirement_refs_json: laterText,
});
export type StoredPurchase = z.infer<typeof StoredPurchase>;

export const StoredRelease = z.object({
  ...common,
  state: z.enum(RELEASE_STATES),
  configuration_json: text,
});
export type StoredRelease = z.infer<typeof StoredRelease>;

export const StoredOwner = z.object({
  instance: text,
  pid: z.int(),
  started_at: text,
  heartbeat_at: time,
});
export type StoredOwner = z.infer<typeof StoredOwner>;

export const StoredTransition = z.object({
  seq: z.int(),
  row_id: text,
  at: time,
  from_state: z.enum([...JOURNAL_STATES, ...RELEASE_STATES]).nullable(),
  to_state: z.enum([...JOURNAL_STATES, ...RELEASE_STATES]),
  event: text,
  evidence: text,
  digest: text,
  person: laterText,
  host: laterText,
});
export type StoredTransition = z.infer<typeof StoredTransition>;

/** The purchase in a stored row; throws when its shape or its digest is wrong. */
export function readPurchase(raw: unknown): {
  stored: StoredPurchase;
  row: PurchaseRow;
} {
  const stored = StoredPurchase.parse(raw);
  if (!isIntact('purchases', stored)) throw changedOutside(`entry ${stored.id}`);
  const providerPurchase = stored.provider_purchase_json;
  const settlement = stored.settlement_json;
  const requirements = stored.requirement_refs_json;
  const row: PurchaseRow = {
    kind: 'purchase',
    id: stored.id,
    state: stored.state,
    ...commonFields(stored),
    order: json(OrderSchema).parse(stored.order_json),
    confirmed: json(ConfirmedSchema).parse(stored.confirmed_json),
    withoutPrice: stored.without_price === 1,
    ...(stored.provider_ref === null ? {} : { providerRef: stored.provider_ref }),
    ...(providerPurchase === null
      ? {}
      : { providerPurchase: json(PhoneNumberPurchaseSchema).parse(providerPurchase) }),
    ...(stored.completed_at === null ? {} : { completedAt: stored.completed_at }),
    ...(stored.answer_status === null ? {} : { answerStatus: stored.answer_status }),
    ...(stored.despite_unknown === null ? {} : { despiteUnknown: stored.despite_unknown }),
    ...(settlement === null ? {} : { settlement: json(SettlementSchema).parse(settlement) }),
    ...(stored.our_reference === null ? {} : { reference: stored.our_reference }),
    ...(requirements === null ? {} : { requirements: json(RequirementRefsSchema).parse(requirements) }),
  };
  return { stored, row };
}

/** The release in a stored row; throws when its shape or its digest is wrong. */
export function readRelease(raw: unknown): { stored: StoredRelease; row: ReleaseRow } {
  const stored = StoredRelease.parse(raw);
  if (!isIntact('releases', stored)) throw changedOutside(`entry ${stored.id}`);
  const row: ReleaseRow = {
    kind: 'release',
    id: stored.id,
    state: stored.state,
    ...commonFields(stored),
    configuration: json(OwnedNumberSchema).parse(stored.configuration_json),
  };
  return { stored, row };
}

function commonFields(stored: StoredPurchase | StoredRelease) {
  return {
    accountFingerprint: stored.account_fingerprint,
    accountName: stored.account_name,
    phoneNumber: stored.phone_number,
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
    reason: stored.reason,
    ...(stored.carrier === null ? {} : { carrier: stored.carrier }),
    ...(stored.carrier_account_id === null ? {} : { carrierAccountId: stored.carrier_account_id }),
    ...(stored.carrier_number_id === null ? {} : { carrierNumberId: stored.carrier_number_id }),
    ...actorOf(stored),
  };
}

function actorOf({ person, host }: { readonly person: string | null; readonly host: string | null }): Actor {
  return { ...(person === null ? {} : { person }), ...(host === null ? {} : { host }) };
}

/** One step of a row's history; throws when its shape or its digest is wrong. */
export function readTransition(raw: unknown): { stored: StoredTransition; transition: Transition } {
  const stored = StoredTransition.parse(raw);
  if (!isIntact('transitions', stored)) throw changedOutside(`transition ${stored.seq}`);
  const transition: Transition = {
    seq: stored.seq,
    at: stored.at,
    from: stored.from_state,
    to: stored.to_state,
    evidence: stored.evidence,
    ...actorOf(stored),
  };
  return { stored, transition };
}

function changedOutside(what: string): Error {
  return new Error(`${what} was changed outside dialdeck or is damaged`);
}
