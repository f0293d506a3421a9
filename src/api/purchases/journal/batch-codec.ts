/** How a batch and its items lie in the journal's tables, and how they are read back: checked by shape and by digest. */
import * as z from 'zod';
import { type ConfigurationChange, type ConfigurationField, FURTHER_FIELDS } from '../../model.ts';
import { NumberTypeSchema, PhoneNumberSchema } from '../../model-schemas.ts';
import { MAIN_FIELDS } from '../../owned/configuration-fields.ts';
import type { KeptNumber } from '../../owned/kept-configuration.ts';
import type { SearchQuery } from '../../provider.ts';
import { ITEM_STATES } from '../domain/batch-machine.ts';
import {
  BATCH_KINDS,
  BATCH_STATES,
  type BatchHead,
  type BatchItem,
  type BatchKind,
  type BatchRequest,
  type BatchSearch,
  type ItemPlan,
} from '../domain/batch-types.ts';
import { isIntact } from './digest.ts';
import { ConfirmedPurchaseSchema, json, MoneySchema, text, time } from './row-parts.ts';

const maybeText = z.string().nullable();
export const FIELD = z.enum([...MAIN_FIELDS, ...FURTHER_FIELDS]);

export const ChangeSchema: z.ZodType<ConfigurationChange> = z.partialRecord(FIELD, text);

const KeptFieldSchema = z.union([
  text,
  z.object({ shown: text, digest: text }),
  z.object({ unreadable: z.literal(true) }),
]);

export const KeptSchema: z.ZodType<KeptNumber> = z.object({
  providerId: text.exactOptional(),
  fields: z.partialRecord(FIELD, KeptFieldSchema),
});

const SearchSchema: z.ZodType<BatchSearch> = z.object({
  query: z.object({
    countryCode: text,
    numberType: NumberTypeSchema.exactOptional(),
    areaCode: text.exactOptional(),
    contains: text.exactOptional(),
    prefix: text.exactOptional(),
    suffix: text.exactOptional(),
    pattern: text.exactOptional(),
    locality: text.exactOptional(),
    region: text.exactOptional(),
    rateCenter: text.exactOptional(),
    postalCode: text.exactOptional(),
    near: text.exactOptional(),
    distance: z.number().exactOptional(),
    SMS: z.boolean().exactOptional(),
    voice: z.boolean().exactOptional(),
    MMS: z.boolean().exactOptional(),
    fax: z.boolean().exactOptional(),
    noDocuments: z.boolean().exactOptional(),
  }) satisfies z.ZodType<SearchQuery>,
  maxMonthly: MoneySchema.exactOptional(),
  currency: text,
  configuration: z.object({
    friendlyName: text.exactOptional(),
    voiceUrl: text.exactOptional(),
    smsUrl: text.exactOptional(),
    addressId: text.exactOptional(),
    documentsId: text.exactOptional(),
  }),
});

const RequestSchema: z.ZodType<BatchRequest> = z.object({
  limits: z
    .object({
      count: z.int().exactOptional(),
      maxTotal: MoneySchema.exactOptional(),
      withoutFees: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  field: FIELD.exactOptional() satisfies z.ZodType<ConfigurationField | undefined>,
  search: SearchSchema.exactOptional(),
  restores: text.exactOptional(),
  why: text.exactOptional(),
});

export const StoredBatch = z.object({
  id: text,
  kind: z.enum(BATCH_KINDS),
  state: z.enum(BATCH_STATES),
  account_fingerprint: text,
  account_name: text,
  carrier: maybeText,
  carrier_account_id: maybeText,
  title: text,
  request_json: text,
  item_count: z.int(),
  created_at: time,
  updated_at: time,
  person: maybeText,
  host: maybeText,
  owner: maybeText,
  revision: z.int(),
  digest: text,
});
export type StoredBatch = z.infer<typeof StoredBatch>;

export const StoredItem = z.object({
  id: text,
  batch_id: text,
  position: z.int(),
  phone_number: PhoneNumberSchema,
  wanted_json: text,
  before_json: maybeText,
  row_id: maybeText,
  state: z.enum(ITEM_STATES),
  reason: text,
  created_at: time,
  updated_at: time,
  revision: z.int(),
  digest: text,
});
export type StoredItem = z.infer<typeof StoredItem>;

export interface BatchEntry {
  readonly stored: StoredBatch;
  readonly head: BatchHead;
}

export interface ItemEntry {
  readonly stored: StoredItem;
  readonly item: BatchItem;
}

/** The batch in a stored row; throws when its shape or its digest is wrong. */
export function readBatch(raw: unknown): BatchEntry {
  const stored = StoredBatch.parse(raw);
  if (!isIntact('batches', stored))
    throw new Error(`batch ${stored.id} was changed outside dialdeck or is damaged`);
  const head: BatchHead = {
    id: stored.id,
    kind: stored.kind,
    state: stored.state,
    accountFingerprint: stored.account_fingerprint,
    accountName: stored.account_name,
    title: stored.title,
    request: json(RequestSchema).parse(stored.request_json),
    itemCount: stored.item_count,
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
    ...(stored.carrier === null ? {} : { carrier: stored.carrier }),
    ...(stored.carrier_account_id === null ? {} : { carrierAccountId: stored.carrier_account_id }),
    ...(stored.person === null ? {} : { person: stored.person }),
    ...(stored.host === null ? {} : { host: stored.host }),
  };
  return { stored, head };
}

/** The item of a batch in a stored row; throws when its shape or its digest is wrong. */
export function readItem(raw: unknown, kind: BatchKind): ItemEntry {
  const stored = StoredItem.parse(raw);
  if (!isIntact('batch_items', stored)) {
    throw new Error(
      `item ${stored.position + 1} of batch ${stored.batch_id} was changed outside dialdeck or is damaged`,
    );
  }
  const base = {
    id: stored.id,
    batchId: stored.batch_id,
    position: stored.position,
    phoneNumber: stored.phone_number,
    state: stored.state,
    reason: stored.reason,
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
    ...(stored.row_id === null ? {} : { rowId: stored.row_id }),
  };
  const before = stored.before_json === null ? undefined : json(KeptSchema).parse(stored.before_json);
  switch (kind) {
    case 'set': {
      const change = json(ChangeSchema).parse(stored.wanted_json);
      return { stored, item: { ...base, kind, change, ...(before === undefined ? {} : { before }) } };
    }
    case 'release':
      if (before === undefined)
        throw new Error(`item ${stored.position + 1} of batch ${stored.batch_id} has no number`);
      return { stored, item: { ...base, kind, before } };
    case 'buy':
      return {
        stored,
        item: {
          ...base,
          kind,
          purchase: json(ConfirmedPurchaseSchema).parse(stored.wanted_json),
          ...(before === undefined ? {} : { before }),
        },
      };
  }
}

function keptColumn(before: KeptNumber | undefined): string | null {
  return before === undefined ? null : JSON.stringify(before);
}

/** The columns that hold what is wanted of a number. */
export function wantedColumns(plan: ItemPlan): Pick<StoredItem, 'wanted_json' | 'before_json'> {
  switch (plan.kind) {
    case 'set':
      return {
        wanted_json: JSON.stringify(plan.change),
        before_json: keptColumn(plan.before),
      };
    case 'release':
      return { wanted_json: '{}', before_json: JSON.stringify(plan.before) };
    case 'buy':
      return { wanted_json: JSON.stringify(plan.purchase), before_json: keptColumn(plan.before) };
  }
}
