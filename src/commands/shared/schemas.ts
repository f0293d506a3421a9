/**
 * The JSON documents of all commands; schemas/ has a file for each subject. docs/schemas/ is generated from here; commands take only types
 * from it, so that printing costs no validation.
 */
import { ACCOUNT_DOCUMENTS } from './schemas/accounts.ts';
import { BATCH_DOCUMENTS } from './schemas/batches.ts';
import { DECLARATION_DOCUMENTS } from './schemas/declaration.ts';
import { FailureDocumentSchema } from './schemas/envelope.ts';
import { JOURNAL_DOCUMENTS } from './schemas/journal.ts';
import { LOOKUP_DOCUMENTS } from './schemas/lookup.ts';
import { OFFER_DOCUMENTS } from './schemas/offers.ts';
import { OWNED_DOCUMENTS } from './schemas/owned.ts';
import { PURCHASE_DOCUMENTS } from './schemas/purchases.ts';
import { REQUIREMENT_DOCUMENTS } from './schemas/requirements.ts';
import { ROUTE_DOCUMENTS } from './schemas/routes.ts';
import { TEAM_DOCUMENTS } from './schemas/team.ts';
import { TOOL_DOCUMENTS } from './schemas/tools.ts';

/** The JSON document of each command, by the name of its schema's file. */
export const DOCUMENTS = {
  error: FailureDocumentSchema,
  ...OFFER_DOCUMENTS,
  ...OWNED_DOCUMENTS,
  ...LOOKUP_DOCUMENTS,
  ...REQUIREMENT_DOCUMENTS,
  ...ROUTE_DOCUMENTS,
  ...PURCHASE_DOCUMENTS,
  ...BATCH_DOCUMENTS,
  ...DECLARATION_DOCUMENTS,
  ...JOURNAL_DOCUMENTS,
  ...ACCOUNT_DOCUMENTS,
  ...TEAM_DOCUMENTS,
  ...TOOL_DOCUMENTS,
} as const;
