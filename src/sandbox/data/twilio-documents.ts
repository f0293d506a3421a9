/** The regulatory bundles of the sandbox's Twilio account. All of it is invented. */

export interface SandboxBundle {
  readonly name: string;
  readonly countryCode: string;
  readonly type: 'local' | 'mobile' | 'national' | 'toll-free';
  readonly status: 'twilio-approved' | 'twilio-rejected' | 'pending-review';
  /** ISO 8601. */
  readonly validUntil?: string;
}

export const BUNDLES: readonly SandboxBundle[] = [
  { name: 'Example GmbH, local', countryCode: 'DE', type: 'local', status: 'twilio-approved' },
  { name: 'Example GmbH, first try', countryCode: 'DE', type: 'local', status: 'twilio-rejected' },
  {
    name: 'Example GmbH, 2023',
    countryCode: 'DE',
    type: 'local',
    status: 'twilio-approved',
    validUntil: '2024-01-31T00:00:00Z',
  },
  { name: 'Example Ltd, mobile', countryCode: 'GB', type: 'mobile', status: 'twilio-approved' },
  { name: 'Example Ltd, local', countryCode: 'GB', type: 'local', status: 'pending-review' },
];
