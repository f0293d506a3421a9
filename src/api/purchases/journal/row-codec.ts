/** How a row lies in the journal's tables, and how it is read back: checked by shape and by digest. */
import { hash } from 'node:crypto';
import * as z from 'zod';
import type { OwnedNumber } from '../../model.ts';
import {
  CountryCodeSchema,
  NumberTypeSchema,
  PhoneNumberPurchaseSchema,
  PhoneNumberSchema,
} from '../../model-schemas.ts';
import type { Price } from '../../money/money.ts';
import type { PurchaseOrder } from '../../provider.ts';
import {
  JOURNAL_STATES,
  type PurchaseRow,
  RELEASE_STATES,
  type ReleaseRow,
  type Transition,
} from '../domain/types.ts';

const text = z.string();
const time = z.int();
const maybeText = z.string().nullable();
const maybeTime = z.int().nullable();

const RateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('money'),
    money: z.object({ amount: text, currency: text }),
    currencyStated: z.boolean(),
    text,
  }),
  z.object({ kind: z.literal('unreadable'), text }),
  z.object({ kind: z.literal('not-stated') }),
]) satisfies z.ZodType<Price>;

const OrderSchema = z.object({
  phoneNumber: PhoneNumberSchema,
  countryCode: CountryCodeSchema,
  numberType: NumberTypeSchema,
  friendlyName: text.exactOptional(),
  voiceUrl: text.exactOptional(),
  smsUrl: text.exactOptional(),
}) satisfies z.ZodType<PurchaseOrder>;

const OwnedNumberSchema = z.object({
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  statedType: text.exactOptional(),
  friendlyName: text.exactOptional(),
  countryCode: text.exactOptional(),
  capabilities: z.object({
    voice: z.boolean().exactOptional(),
    SMS: z.boolean().exactOptional(),
    MMS: z.boolean().exactOptional(),
  }),
  voiceUrl: text.exactOptional(),
  smsUrl: text.exactOptional(),
  createdAt: z.number().exactOptional(),
  monthlyRate: RateSchema,
  status: text.exactOptional(),
  isPorted: z.boolean().exactOptional(),
  markedForRelease: z.boolean().exactOptional(),
  unreadable: z.array(z.enum(['friendlyName', 'voiceUrl', 'smsUrl'])).exactOptional(),
}) satisfies z.ZodType<OwnedNumber>;

const ConfirmedSchema = z.object({ monthlyRate: RateSchema, at: time, sentAt: time.exactOptional() });
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
});
export type StoredTransition = z.infer<typeof StoredTransition>;

/** What is not part of a row's own content: who drives it, when it was last touched, and the digest itself. */
const UNDIGESTED: ReadonlySet<string> = new Set(['owner', 'revision', 'digest']);

/** SQLite keeps no checksums of its own in the main file; a changed digit must not become a changed purchase. */
export function digestOf(stored: Readonly<Record<string, string | number | null>>): string {
  const content = Object.keys(stored)
    .filter((key) => !UNDIGESTED.has(key))
    .sort()
    .map((key) => [key, stored[key]]);
  return hash('sha256', JSON.stringify(content), 'hex').slice(0, 16);
}

/** The purchase in a stored row; throws when its shape or its digest is wrong. */
export function readPurchase(raw: unknown): {
  stored: StoredPurchase;
  row: PurchaseRow;
} {
  const stored = StoredPurchase.parse(raw);
  expectDigest(stored);
  const providerPurchase = stored.provider_purchase_json;
  const settlement = stored.settlement_json;
  const row: PurchaseRow = {
    kind: 'purchase',
    id: stored.id,
    state: stored.state,
    accountFingerprint: stored.account_fingerprint,
    accountName: stored.account_name,
    phoneNumber: stored.phone_number,
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
    reason: stored.reason,
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
  };
  return { stored, row };
}

/** The release in a stored row; throws when its shape or its digest is wrong. */
export function readRelease(raw: unknown): { stored: StoredRelease; row: ReleaseRow } {
  const stored = StoredRelease.parse(raw);
  expectDigest(stored);
  const row: ReleaseRow = {
    kind: 'release',
    id: stored.id,
    state: stored.state,
    accountFingerprint: stored.account_fingerprint,
    accountName: stored.account_name,
    phoneNumber: stored.phone_number,
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
    reason: stored.reason,
    configuration: json(OwnedNumberSchema).parse(stored.configuration_json),
  };
  return { stored, row };
}

/** One step of a row's history; throws when its shape or its digest is wrong. */
export function readTransition(raw: unknown): { stored: StoredTransition; transition: Transition } {
  const stored = StoredTransition.parse(raw);
  expectDigest(stored);
  const transition: Transition = {
    seq: stored.seq,
    at: stored.at,
    from: stored.from_state,
    to: stored.to_state,
    evidence: stored.evidence,
  };
  return { stored, transition };
}

function expectDigest(stored: StoredPurchase | StoredRelease | StoredTransition): void {
  if (digestOf(stored) !== stored.digest) {
    const name = 'row_id' in stored ? `transition ${stored.seq}` : `entry ${stored.id}`;
    throw new Error(`${name} was changed outside dialdeck or is damaged`);
  }
}
