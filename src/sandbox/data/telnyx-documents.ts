/** The requirement groups of the sandbox's Telnyx account. All of it is invented. */

/** Where a group must be named, complete and approved: https://developers.telnyx.com/docs/numbers/phone-numbers/requirement-groups. */
export const MANDATORY_GROUP: ReadonlySet<string> = new Set(['CH', 'DK', 'IT', 'NO', 'PT', 'SE']);

export interface SandboxGroup {
  readonly name: string;
  readonly countryCode: string;
  readonly type: 'local' | 'mobile' | 'national' | 'toll-free';
  readonly action: 'ordering' | 'porting';
  readonly status: 'approved' | 'unapproved' | 'pending-approval' | 'declined' | 'expired';
}

export const GROUPS: readonly SandboxGroup[] = [
  { name: 'Example GmbH, local', countryCode: 'DE', type: 'local', action: 'ordering', status: 'approved' },
  { name: 'Example GmbH, draft', countryCode: 'DE', type: 'local', action: 'ordering', status: 'unapproved' },
  {
    name: 'Example GmbH, second',
    countryCode: 'DE',
    type: 'local',
    action: 'ordering',
    status: 'pending-approval',
  },
  {
    name: 'Example GmbH, first try',
    countryCode: 'DE',
    type: 'local',
    action: 'ordering',
    status: 'declined',
  },
  { name: 'Example GmbH, 2023', countryCode: 'DE', type: 'local', action: 'ordering', status: 'expired' },
  { name: 'Example GmbH, port', countryCode: 'DE', type: 'local', action: 'porting', status: 'approved' },
  { name: 'Example Ltd, mobile', countryCode: 'GB', type: 'mobile', action: 'ordering', status: 'approved' },
  {
    name: 'Example Ltd, local',
    countryCode: 'GB',
    type: 'local',
    action: 'ordering',
    status: 'pending-approval',
  },
  { name: 'Example AB, local', countryCode: 'SE', type: 'local', action: 'ordering', status: 'approved' },
  { name: 'Example AG, local', countryCode: 'CH', type: 'local', action: 'ordering', status: 'unapproved' },
];
