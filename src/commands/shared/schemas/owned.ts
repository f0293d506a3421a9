/** Owned numbers: lists, groups, one or several of them, their settings and notes. */
import * as z from 'zod';
import { FURTHER_FIELDS } from '../../../api/model.ts';
import { CountryCodeSchema, NumberTypeSchema, PhoneNumberSchema } from '../../../api/model-schemas.ts';
import { GROUPINGS } from '../../../api/owned/groups.ts';
import { envelope, localMeta, meta, viewMeta } from './envelope.ts';
import { CapabilitiesRecordSchema, MoneyRecordSchema, priceFields, RouteSchema } from './record-parts.ts';

const AuthorSchema = z
  .strictObject({
    who: z.string(),
    host: z.string().nullable(),
    at: z.number().describe("ms since the epoch, by the clock of the team's ledger"),
  })
  .nullable();

const NotesSharingSchema = z
  .strictObject({
    noteBy: AuthorSchema.describe('who of the team wrote the note'),
    tagsBy: AuthorSchema.describe('who of the team changed the tags last'),
    unshared: z
      .enum(['waiting', 'conflict', 'own'])
      .nullable()
      .describe(
        'why the team does not have what is shown; waiting: its ledger was out of reach; conflict: somebody changed the note meanwhile; own: this machine kept it before it joined',
      ),
    otherNote: z
      .string()
      .nullable()
      .describe(
        "where there are two notes, the other one: the team's in a conflict, else this machine's own",
      ),
    asOf: z
      .number()
      .nullable()
      .describe(
        "ms since the epoch: when the team's ledger was last read, where it cannot be read now; null: it was read",
      ),
  })
  .nullable()
  .describe('how note and tags are shared; null: there is no team');

export const OwnedNumberRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  statedType: z.string().nullable().describe("the provider's own word for a type that is UNKNOWN here"),
  countryCode: CountryCodeSchema.nullable(),
  friendlyName: z.string().nullable(),
  capabilities: CapabilitiesRecordSchema,
  voiceUrl: z.string().nullable(),
  smsUrl: z.string().nullable(),
  createdAt: z.number().nullable().describe('ms since the epoch'),
  status: z.string().nullable().describe("the provider's own word for its state; null: not stated"),
  isPorted: z.boolean().nullable().describe('whether it came from another carrier; null: not stated'),
  markedForRelease: z
    .boolean()
    .nullable()
    .describe('whether the provider takes it back by itself; null: not stated'),
  unreadable: z
    .array(z.enum(['friendlyName', 'voiceUrl', 'smsUrl', ...FURTHER_FIELDS]))
    .describe('fields that hold something which cannot be read; they are null here, and not empty'),
  providerId: z.string().nullable().describe("the carrier's own id of the number"),
  addressId: z.string().nullable(),
  documentsId: z.string().nullable().describe('the documents (a bundle) it is registered with'),
  routedBy: z
    .strictObject({ voice: RouteSchema, SMS: RouteSchema })
    .describe('what routes it instead of its URLs, which then have no effect'),
  further: z
    .record(z.string(), z.string())
    .describe('further settings that are set, such as methods and fallback URLs'),
  note: z
    .string()
    .nullable()
    .describe("your own note, which is kept on this machine; with a team, the team's"),
  ownTags: z.array(z.string()).describe("your own tags, or the team's; the carrier's are in `further`"),
  notesSharing: NotesSharingSchema,
  ...priceFields,
  monthlyRateIsListPrice: z
    .boolean()
    .describe('true: what such a number costs today, because the provider states no price of owned numbers'),
});

const failedOutcome = z
  .enum(['failed', 'interrupted'])
  .describe('failed: nothing is known of it; interrupted: it was not asked for');

const ShownNumberRecordSchema = z.union([
  OwnedNumberRecordSchema.extend({ outcome: z.literal('found'), reason: z.null() }),
  z.strictObject({
    phoneNumber: PhoneNumberSchema,
    outcome: z.union([z.literal('not-found').describe('the account does not own it'), failedOutcome]),
    reason: z.string(),
  }),
]);
export type ShownNumberRecord = z.infer<typeof ShownNumberRecordSchema>;

const NumberGroupRecordSchema = z.strictObject({
  group: z.string().nullable().describe('what its numbers have in common; null: they have no such value'),
  numbers: z.number(),
  monthlyRates: z.array(MoneyRecordSchema).describe('their monthly sum, one for each currency'),
  unpriced: z.number().describe('how many have no readable price, and are in no sum'),
});
export type NumberGroupRecord = z.infer<typeof NumberGroupRecordSchema>;

const OwnNotesRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  note: z.string().nullable(),
  tags: z.array(z.string()),
  sharing: NotesSharingSchema,
});
export type OwnNotesRecord = z.infer<typeof OwnNotesRecordSchema>;

const SenderRecordSchema = z.strictObject({
  sender: z.string(),
  kind: z.enum(['short code', 'sender id']),
  friendlyName: z.string().nullable(),
  countryCode: CountryCodeSchema.nullable(),
  status: z.string().nullable(),
  createdAt: z.number().nullable().describe('ms since the epoch'),
  ...priceFields,
});

export const ConfigurationDifferenceSchema = z.strictObject({
  field: z.enum(['friendlyName', 'voiceUrl', 'smsUrl', ...FURTHER_FIELDS]),
  before: z.string(),
  after: z.string(),
});

const BuyerRecordSchema = z
  .strictObject({
    who: z.string(),
    host: z.string().nullable(),
    at: z.number().describe('ms since the epoch'),
    why: z.string().nullable().describe('what it was bought for, in their words; null: they wrote nothing'),
  })
  .nullable()
  .describe("who of the team bought it; null: the team's ledger does not know, or there is no team");

const ownedMeta = viewMeta.extend({
  loaded: z.number(),
  total: z.number().nullable(),
  complete: z.boolean().describe('whether the list is known to be whole'),
  reason: z.string().nullable().describe('why it may not be whole; null: it is complete'),
  unreadable: z.number(),
  senders: z
    .array(SenderRecordSchema)
    .describe('what stands among the numbers and is none: short codes and sender ids'),
  fetchedAt: z.number(),
});

export const OWNED_DOCUMENTS = {
  owned: envelope(
    z.array(OwnedNumberRecordSchema.extend({ boughtBy: BuyerRecordSchema })),
    ownedMeta.extend({
      teamReason: z
        .string()
        .nullable()
        .describe("why the team's ledger could not be read; null: it was read, or there is no team"),
    }),
  ),
  'owned-groups': envelope(
    z.array(NumberGroupRecordSchema),
    ownedMeta.extend({
      groupedBy: z.enum(GROUPINGS),
      accounts: z.array(z.string()).describe('the accounts that were read'),
      unread: z
        .array(z.strictObject({ account: z.string(), reason: z.string() }))
        .describe('the accounts that could not be read, which are in no group'),
    }),
  ),
  show: envelope(OwnedNumberRecordSchema, meta),
  'show-several': envelope(z.array(ShownNumberRecordSchema), meta),
  set: envelope(
    OwnedNumberRecordSchema,
    meta.extend({
      changed: z.array(ConfigurationDifferenceSchema).describe('every field that was sent'),
      elsewhere: z
        .array(ConfigurationDifferenceSchema)
        .describe('fields that were not sent, and that somebody else changed meanwhile'),
      dryRun: z.boolean(),
    }),
  ),
  release: envelope(OwnedNumberRecordSchema, meta.extend({ released: z.boolean(), dryRun: z.boolean() })),
  note: envelope(OwnNotesRecordSchema, localMeta),
  tag: envelope(OwnNotesRecordSchema, localMeta),
  'tag-several': envelope(z.array(OwnNotesRecordSchema), localMeta),
} as const;
