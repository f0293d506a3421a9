/** How a row lies in the journal's tables, and how it is read back: checked by shape and by digest. */
import * as z from 'zod';
import {
  CountryCodeSchema,
  NumberTypeSchema,
  PhoneNumberPurchaseSchema,
  PhoneNumberSchema,
} from '../../model-schemas.ts';
import {
  type Actor,
  JOURNAL_STATES,
  type PurchaseRow,
  RELEASE_STATES,
  type ReleaseRow,
  type Transition,
} from '../domain/types.ts';
import { isIntact } from './digest.ts';
import {
  ConfirmedSchema,
  json,
  OrderSchema,
  OwnedNumberSchema,
  RequirementRefsSchema,
  SettlementSchema,
  text,
  time,
} from './row-parts.ts';

const maybeText = z.string().nullable();
const maybeTime = z.int().nullable();
/** Added by a later version: what is salvaged from an older file lacks it. */
const laterText = maybeText.default(null);

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
