/** What routes numbers: TeXML and Call Control applications and SIP connections for voice, messaging profiles for SMS. */
import { transaction } from '../ledger/database.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OwnedRow } from '../ledger/owned-row.ts';
import type { Resource, Resources } from '../ledger/resources.ts';
import type { SandboxContext } from '../operation.ts';
import { numericId, seqOfNumericId, seqOfUuid, uuidOf } from './ids.ts';

export const VOICE_KINDS = [
  'texml_application',
  'call_control_application',
  'credential_connection',
] as const;
type VoiceKind = (typeof VOICE_KINDS)[number];
export const PROFILE = 'messaging_profile';

export const connectionId = (seq: number) => numericId('connection', seq);
export const profileId = (seq: number) => uuidOf(PROFILE, seq);

/** The name of an application has another field in each kind. */
export const NAME_FIELD: Readonly<Record<VoiceKind, string>> = {
  texml_application: 'friendly_name',
  call_control_application: 'application_name',
  credential_connection: 'connection_name',
};

const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The application or connection with this id, whatever its kind. */
export function connectionWithId({ ledger }: SandboxContext, id: string): Resource | undefined {
  const seq = seqOfNumericId('connection', id);
  if (seq === undefined) return undefined;
  return VOICE_KINDS.map((kind) => ledger.resources.get(kind, seq)).find((one) => one !== undefined);
}

export function profileWithId({ ledger }: SandboxContext, id: string): Resource | undefined {
  const seq = seqOfUuid(PROFILE, id);
  return seq === undefined ? undefined : ledger.resources.get(PROFILE, seq);
}

export function nameOfConnection({ kind, fields }: Resource): string {
  const field = VOICE_KINDS.find((one) => one === kind);
  return field === undefined ? '' : (textIn(fields[NAME_FIELD[field]]) ?? '');
}

export function connectionName(sandbox: SandboxContext, id: string | undefined): string | undefined {
  const found = id === undefined ? undefined : connectionWithId(sandbox, id);
  return found === undefined ? undefined : nameOfConnection(found);
}

export function profileName(sandbox: SandboxContext, id: string | undefined): string | undefined {
  const found = id === undefined ? undefined : profileWithId(sandbox, id);
  return textIn(found?.fields.name);
}

/** The applications and profiles that the account has from the start. */
export function seedRoutes({ db, resources }: Ledger): void {
  if (resources.list('texml_application').length > 0) return;
  transaction(db, () => {
    // Another process on the same ledger may have been faster.
    if (resources.list('texml_application').length === 0) addRoutes(resources);
  });
}

function addRoutes(resources: Resources): void {
  resources.add('texml_application', {
    friendly_name: 'Example switchboard',
    voice_url: 'https://example.com/texml/voice',
    voice_method: 'post',
  });
  resources.add('call_control_application', {
    application_name: 'Example call centre',
    webhook_event_url: 'https://example.com/call-control/events',
  });
  resources.add('credential_connection', { connection_name: 'Example SIP phones' });
  resources.add(PROFILE, {
    name: 'Example alerts',
    webhook_url: 'https://example.com/messages',
    whitelisted_destinations: ['US', 'CA'],
  });
}

/** Of the numbers that the account has from the start, some are routed, one is locked, two have tags, and two are not simply active. */
export function routeSome({ furtherSettings, resources }: Ledger, added: readonly OwnedRow[]): void {
  const idOf = (kind: VoiceKind) => connectionId(resources.list(kind)[0]?.seq ?? 0);
  const texml = idOf('texml_application');
  const settings = [
    {},
    { connectionId: texml },
    { connectionId: idOf('call_control_application') },
    { connectionId: idOf('credential_connection') },
    { messagingProfileId: profileId(resources.list(PROFILE)[0]?.seq ?? 0) },
    { locked: 'true' },
    { tags: 'support\nberlin' },
    { connectionId: texml, tags: 'support' },
    { status: 'port-out-pending' },
    { status: 'requirement-info-exception' },
  ];
  for (const [at, changed] of settings.entries()) {
    const number = added[at];
    if (number !== undefined) furtherSettings.merge(number.seq, changed);
  }
}
