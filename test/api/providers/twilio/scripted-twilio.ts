/** A server in Twilio's place that answers as the test says, and keeps every request. */
import type { Account } from '../../../../src/api/account.ts';
import { type Script, type Scripted, type ScriptedAnswer, scriptedCarrier } from '../scripted-carrier.ts';

export type { SeenRequest } from '../scripted-carrier.ts';

export const AC = `AC${'0123456789abcdef'.repeat(2)}`;
export const SECRET = 'a-very-secret-token-0123';
export const PN = `PN${'0'.repeat(31)}1`;
export const ACCOUNT_PATH = `/2010-04-01/Accounts/${AC}`;

export const refusal = (status: number, code: number, message = 'No.'): ScriptedAnswer => ({
  status,
  json: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

/** An owned number as Twilio sends it. */
export const ownedRow = (change: object = {}) => ({
  sid: PN,
  phone_number: '+12125550142',
  friendly_name: '(212) 555-0142',
  type: 'local',
  status: 'in-use',
  capabilities: { voice: true, sms: true, mms: false, fax: false },
  voice_url: '',
  voice_method: 'POST',
  voice_application_sid: '',
  sms_url: null,
  sms_application_sid: '',
  trunk_sid: null,
  date_created: 'Thu, 30 Jul 2015 23:19:04 +0000',
  ...change,
});

export function scriptedTwilio(script: Script, change: Partial<Account> = {}): Promise<Scripted> {
  return scriptedCarrier(script, { provider: 'twilio', apiKey: SECRET, accountId: AC, ...change });
}
