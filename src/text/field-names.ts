/** What people call the settings of a number. */
import type { ConfigurationField } from '../api/model.ts';

export const FIELD_NAMES: Readonly<Record<ConfigurationField, string>> = {
  friendlyName: 'Name',
  voiceUrl: 'Voice URL',
  smsUrl: 'SMS URL',
  voiceMethod: 'Voice method',
  voiceFallbackUrl: 'Voice fallback URL',
  voiceFallbackMethod: 'Voice fallback method',
  smsMethod: 'SMS method',
  smsFallbackUrl: 'SMS fallback URL',
  smsFallbackMethod: 'SMS fallback method',
  statusCallbackUrl: 'Status callback URL',
  statusCallbackMethod: 'Status callback method',
  voiceApplicationId: 'Voice application',
  smsApplicationId: 'SMS application',
  trunkId: 'Trunk',
  connectionId: 'Connection',
  messagingProfileId: 'Messaging profile',
  tags: 'Tags',
  deletionLock: 'Deletion lock',
};

const MODEL_NAMES = new RegExp(
  `\\b(?:${Object.keys(FIELD_NAMES)
    .filter((field) => field !== 'tags')
    .join('|')})\\b`,
  'g',
);

/** The text with "Voice URL" for `voiceUrl`, and so on. */
export function inFieldNames(text: string): string {
  const names: Readonly<Record<string, string>> = FIELD_NAMES;
  return text.replace(MODEL_NAMES, (field) => names[field] ?? field);
}
