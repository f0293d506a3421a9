/**
 * The JSON document of each command. docs/schemas/ is generated from here; commands take only types from it, so that printing
 * costs no validation.
 */
import * as z from 'zod';
import { DECLARATION_FORMATS } from '../../api/declaration/declared.ts';
import { REQUIREMENTS } from '../../api/model.ts';
import { CountryCodeSchema, NumberTypeSchema, PhoneNumberSchema } from '../../api/model-schemas.ts';
import { GROUPINGS } from '../../api/owned/groups.ts';
import { RAW_METHODS } from '../../api/raw-reads.ts';
import { TeamPolicySchema } from '../../api/team/policy.ts';
import { TEAM_ROLES } from '../../api/team/roles.ts';
import { KEY_STORES } from '../../config/account-profiles.ts';
import {
  AccountRecordSchema,
  AvailableNumberRecordSchema,
  BatchItemRecordSchema,
  BatchRecordSchema,
  ChargedRecordSchema,
  ConfigurationDifferenceSchema,
  HistoryStepSchema,
  LookedUpRecordSchema,
  LookupRecordSchema,
  NumberGroupRecordSchema,
  OfferRecordSchema,
  OwnedNumberRecordSchema,
  OwnNotesRecordSchema,
  PlannedDifferenceSchema,
  PortabilityRecordSchema,
  PriceRecordSchema,
  PurchaseRecordSchema,
  RepairRecordSchema,
  RequirementItemRecordSchema,
  RestoreRecordSchema,
  RouteRecordSchema,
  SenderRecordSchema,
  ShownNumberRecordSchema,
  WouldBuyRecordSchema,
} from './record-schemas.ts';

const meta = z.looseObject({
  account: z.string(),
  provider: z.string(),
  sandbox: z.boolean().describe('the sandbox inside dialdeck, which costs nothing'),
  realMoney: z.boolean().describe('every account but the sandbox inside dialdeck, also one on this machine'),
  standIn: z.boolean(),
});
const localMeta = z.looseObject({});

function envelope<Data extends z.ZodType, Meta extends z.ZodType>(data: Data, metaSchema: Meta) {
  return z.strictObject({ data, meta: metaSchema });
}

const FailureDocumentSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), hint: z.string(), retryable: z.boolean() }),
});

const written = z.looseObject({ dryRun: z.boolean() });

const purchaseMeta = meta.extend({ settled: z.boolean(), note: z.string() });
const purchaseWithHistory = envelope(
  PurchaseRecordSchema,
  purchaseMeta.extend({
    carrier: z.string().nullable().describe('null: not known, as in what an older dialdeck wrote'),
    carrierAccountId: z.string().nullable(),
    carrierNumberId: z.string().nullable().describe("the carrier's own id of the number"),
    reference: z.string().nullable().describe('our id of the purchase, as it was sent; null: not sent'),
    carrierDetails: z
      .string()
      .nullable()
      .describe("what the carrier's record says of the order, in its words; null: nothing"),
    requirements: z
      .array(z.strictObject({ kind: z.enum(['address', 'documents']), id: z.string(), name: z.string() }))
      .describe('the address and documents that were given'),
    person: z.string().nullable().describe('who confirmed it; null: not known'),
    host: z.string().nullable().describe('on which machine'),
    history: z.array(HistoryStepSchema),
  }),
);

const lookupMeta = meta.extend({
  complete: z.boolean().describe('false: the provider could not be asked, or not every question'),
  reason: z.string().nullable().describe('why it is not complete; null: it is'),
});

const ownedMeta = meta.extend({
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

const needed = z.strictObject({
  countryCode: CountryCodeSchema,
  numberType: NumberTypeSchema,
  requirement: z.enum(REQUIREMENTS).nullable().describe('null: not known'),
  details: z.array(z.string()).describe("what is asked for, in the carrier's words"),
  createAt: z.string().describe('where a person creates what is missing'),
});

const requirementsMeta = meta.extend({
  complete: z.boolean(),
  reason: z.string().nullable(),
  fetchedAt: z.number(),
});

const charged = ChargedRecordSchema.nullable().describe('null: the batch buys nothing');

const batchRun = envelope(
  z.array(BatchItemRecordSchema),
  meta.extend({
    batch: BatchRecordSchema.nullable().describe('null in a dry run'),
    charged,
    stopped: z.string().nullable().describe('why it ended early; null: it did not'),
    dryRun: z.boolean(),
  }),
);

/** The JSON document of each command, by the name of its schema's file. */
export const DOCUMENTS = {
  error: FailureDocumentSchema,
  search: envelope(
    z.array(AvailableNumberRecordSchema),
    meta.extend({
      limit: z.number(),
      appliedHere: z.array(z.string()),
      contradicting: z
        .number()
        .describe('numbers of the answer that did not fit the question, and were left out'),
      complete: z.boolean().describe('false: a part of the answer could not be read'),
      reason: z.string().nullable().describe('why it is not complete; null: it is'),
      unreadable: z.number(),
      fetchedAt: z.number(),
    }),
  ),
  prices: envelope(
    z.array(PriceRecordSchema),
    meta.extend({
      accounts: z.array(z.string()),
      cells: z.number(),
      complete: z.boolean().describe('whether every price was asked for and read'),
      reason: z.string().nullable().describe('why there may be others; null: it is complete'),
      rates: z
        .array(z.strictObject({ from: z.string(), times: z.string(), to: z.string() }))
        .describe('what --rate gave: one `from` is `times` `to`'),
    }),
  ),
  buy: envelope(PurchaseRecordSchema, purchaseMeta),
  'buy-dry-run': envelope(OfferRecordSchema, meta.extend({ dryRun: z.literal(true) })),
  'buy-several': batchRun,
  'buy-several-dry-run': envelope(
    z.array(WouldBuyRecordSchema),
    meta.extend({ count: z.number(), dryRun: z.literal(true) }),
  ),
  'purchases-list': envelope(
    z.array(
      PurchaseRecordSchema.extend({
        releasedAt: z.number().nullable().describe('when its number was released from this machine'),
      }),
    ),
    meta.extend({ everywhere: z.boolean(), open: z.number() }),
  ),
  'purchases-show': purchaseWithHistory,
  'purchases-check': envelope(PurchaseRecordSchema, purchaseMeta),
  'purchases-attach': purchaseWithHistory,
  'purchases-cancel': purchaseWithHistory,
  'purchases-withdraw': purchaseWithHistory,
  'purchases-settle': purchaseWithHistory,
  'batches-list': envelope(z.array(BatchRecordSchema), meta.extend({ everywhere: z.boolean() })),
  'batches-show': envelope(
    z.array(BatchItemRecordSchema),
    meta.extend({ batch: BatchRecordSchema, charged }),
  ),
  'batches-resume': batchRun,
  'batches-retry': batchRun,
  'batches-leave': envelope(
    z.array(BatchItemRecordSchema),
    meta.extend({ batch: BatchRecordSchema, charged }),
  ),
  restore: envelope(
    z.array(RestoreRecordSchema).describe('the numbers that the batch released'),
    meta.extend({
      batches: z.array(BatchRecordSchema).describe('what was bought, then what was configured'),
      stopped: z.string().nullable().describe('why it ended early; null: it did not'),
      dryRun: z.boolean(),
    }),
  ),
  'set-several': batchRun,
  'release-several': batchRun,
  'journal-check': envelope(
    z.strictObject({
      file: z.string(),
      purchases: z.number(),
      openPurchases: z.number(),
      releases: z.number(),
      batches: z.number(),
    }),
    localMeta,
  ),
  'journal-export': envelope(
    z.strictObject({
      purchases: z.array(z.looseObject({})),
      releases: z.array(z.looseObject({})),
      batches: z.array(z.looseObject({})),
    }),
    z.looseObject({ file: z.string() }),
  ),
  'journal-repair': envelope(RepairRecordSchema, meta),
  'journal-repair-dry-run': envelope(
    z.strictObject({
      whole: z.boolean(),
      purchases: z.number(),
      releases: z.number(),
      batches: z.number(),
      problems: z.array(z.string()),
    }),
    written,
  ),
  owned: envelope(z.array(OwnedNumberRecordSchema), ownedMeta),
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
  export: envelope(
    z.strictObject({
      file: z.string(),
      format: z.enum(DECLARATION_FORMATS),
      numbers: z.number(),
      leftOut: z
        .array(z.strictObject({ phoneNumber: PhoneNumberSchema, fields: z.array(z.string()) }))
        .describe('fields with a value that a file cannot hold as it is'),
    }),
    meta,
  ),
  plan: envelope(
    z.strictObject({
      changes: z.array(
        z.strictObject({ phoneNumber: PhoneNumberSchema, changed: z.array(PlannedDifferenceSchema) }),
      ),
      refused: z
        .array(
          z.strictObject({
            phoneNumber: PhoneNumberSchema,
            problems: z.array(
              z.strictObject({
                field: z.string(),
                line: z.number(),
                column: z.number(),
                message: z.string(),
                hint: z.string(),
              }),
            ),
          }),
        )
        .describe('numbers with a value that cannot be set; nothing of them is changed'),
      notOwned: z.array(PhoneNumberSchema).describe('in the file, but not at the account'),
      notSeen: z
        .array(PhoneNumberSchema)
        .describe('in the file, and not in the part of the list that was read'),
      undeclared: z.array(PhoneNumberSchema).describe('at the account, but not in the file'),
    }),
    meta.extend({
      file: z.string(),
      unchanged: z.number().describe('how many numbers are as the file declares them'),
      complete: z.boolean().describe('whether the list of numbers is known to be whole'),
      reason: z.string().nullable().describe('why it may not be whole; null: it is complete'),
    }),
  ),
  apply: envelope(
    z
      .array(BatchItemRecordSchema)
      .describe(
        'your own notes first, then what was set, then what was released; a number may be there twice',
      ),
    meta.extend({
      batches: z.array(BatchRecordSchema).describe('what was set, then what was released'),
      stopped: z.string().nullable().describe('why it ended early; null: it did not'),
      dryRun: z.boolean(),
    }),
  ),
  release: envelope(OwnedNumberRecordSchema, meta.extend({ released: z.boolean(), dryRun: z.boolean() })),
  note: envelope(OwnNotesRecordSchema, localMeta),
  tag: envelope(OwnNotesRecordSchema, localMeta),
  'tag-several': envelope(z.array(OwnNotesRecordSchema), localMeta),
  requirements: envelope(
    z.strictObject({
      ...needed.shape,
      items: z.array(RequirementItemRecordSchema),
    }),
    requirementsMeta,
  ),
  'requirements-list': envelope(
    z.array(RequirementItemRecordSchema).describe('with --columns, --sort or --limit: the items alone'),
    requirementsMeta.extend(needed.shape),
  ),
  'routes-list': envelope(
    z.array(RouteRecordSchema),
    meta.extend({
      complete: z.boolean().describe('whether the list is known to be whole'),
      reason: z.string().nullable().describe('why it may not be whole; null: it is complete'),
      unreadable: z.number(),
      fetchedAt: z.number(),
    }),
  ),
  'routes-set-url': envelope(
    RouteRecordSchema,
    meta.extend({
      numbers: z.number().nullable().describe('how many numbers use it; null: not known'),
      numbersAtLeast: z
        .boolean()
        .describe('true: there may be more, because the answer of the carrier is unclear'),
      changed: z.boolean(),
      dryRun: z.boolean(),
    }),
  ),
  lookup: envelope(LookupRecordSchema, lookupMeta),
  'lookup-several': envelope(z.array(LookedUpRecordSchema), lookupMeta),
  portability: envelope(
    z.array(PortabilityRecordSchema),
    meta.extend({
      complete: z.boolean().describe('false: of some numbers it is not known'),
      reason: z.string().nullable().describe('why it is not complete; null: it is'),
    }),
  ),
  'accounts-list': envelope(
    z.array(AccountRecordSchema),
    z.looseObject({ accountsFile: z.string(), standIn: z.boolean() }),
  ),
  'accounts-add': envelope(
    z.strictObject({
      name: z.string(),
      keyStore: z.enum(['keyring', 'file', 'reference']),
      readOnly: z.boolean(),
      active: z.boolean(),
    }),
    written,
  ),
  'accounts-read-only': envelope(z.strictObject({ name: z.string(), readOnly: z.boolean() }), written),
  'accounts-use': envelope(z.strictObject({ name: z.string(), active: z.literal(true) }), written),
  'accounts-remove': envelope(z.strictObject({ name: z.string(), removed: z.boolean() }), written),
  'team-init': envelope(
    z.strictObject({
      address: z.string().describe('without the password'),
      before: z.int().describe('the version that was there; 0: there was no ledger'),
      version: z.int(),
    }),
    written,
  ),
  'team-join': envelope(
    z.strictObject({
      address: z.string(),
      login: z.string(),
      role: z.enum(TEAM_ROLES),
      keyStore: z.enum(KEY_STORES).nullable().describe('null: nothing was stored'),
    }),
    written,
  ),
  'team-leave': envelope(z.strictObject({ address: z.string(), left: z.boolean() }), written),
  'team-policy': envelope(TeamPolicySchema, written),
  'team-status': envelope(
    z.strictObject({
      address: z.string(),
      addressFrom: z.enum(['environment', ...KEY_STORES]),
      version: z.int(),
      server: z.string(),
      login: z.string(),
      role: z.enum(TEAM_ROLES),
      now: z.string().describe("the server's clock"),
      whenUnreachable: z.enum(['refuse', 'warn']),
      openClaims: z.int(),
      events: z.int(),
      members: z.array(
        z.strictObject({
          login: z.string(),
          person: z.string().nullable(),
          host: z.string().nullable(),
          seenAt: z.string(),
        }),
      ),
    }),
    localMeta,
  ),
  'accounts-test': envelope(
    z.strictObject({
      name: z.string(),
      provider: z.string(),
      works: z.literal(true),
      answeredInMs: z.number(),
      owned: z.number().nullable(),
      notices: z.array(z.string()).describe('a trial account, rights that are missing'),
      balance: z
        .strictObject({ amount: z.string(), currency: z.string(), fetchedAt: z.number() })
        .nullable()
        .describe('null: the provider states none, or it could not be read'),
    }),
    localMeta,
  ),
  doctor: envelope(
    z.array(
      z.strictObject({
        check: z.string(),
        status: z.enum(['ok', 'warning', 'problem']),
        message: z.string(),
        hint: z.string(),
      }),
    ),
    localMeta.extend({ healthy: z.boolean().describe('false: there is a problem, and the exit code is 1') }),
  ),
  paths: envelope(
    z.strictObject({
      accounts: z.string(),
      journal: z.string(),
      notes: z.string(),
      sandboxLedger: z.string(),
      log: z.string(),
      settings: z.string(),
      state: z.string(),
      configFolder: z.string(),
      stateFolder: z.string(),
      cacheFolder: z.string(),
    }),
    localMeta,
  ),
  api: envelope(
    z.strictObject({
      method: z.enum(RAW_METHODS),
      url: z.string(),
      status: z.number().describe('of HTTP; the exit code says what one outside of 2xx means'),
      requestId: z.string().nullable().describe("the carrier's id of the request"),
      headers: z.record(z.string(), z.string()),
      body: z.unknown().describe('JSON with secrets hidden; null: there is none that can be printed'),
    }),
    meta.extend({
      complete: z.boolean().describe('false: the answer has a body that is not JSON and is not printed'),
      reason: z.string().nullable().describe('why it is not complete; null: it is'),
      fetchedAt: z.number(),
    }),
  ),
  completion: envelope(z.strictObject({ shell: z.string(), script: z.string() }), localMeta),
  sandbox: envelope(
    z.strictObject({
      baseUrl: z.string(),
      apiKey: z.string(),
      accountId: z.string().nullable().describe("the account's id at carriers that have one"),
      provider: z.string(),
      port: z.number(),
    }),
    localMeta,
  ),
} as const;
