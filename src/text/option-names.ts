/** What the options of commands are called that stand for a field of the model. Pure. */

/** Options that are not called as their field. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  friendlyName: '--name',
  connectionId: '--voice-app',
  messagingProfileId: '--messaging-profile',
  locality: '--city',
  addressId: '--address',
};

/** "--voice-url" for voiceUrl, "--sms" for SMS. */
export function optionOf(field: string): string {
  if (/^[A-Z]+$/.test(field)) return `--${field.toLowerCase()}`;
  return OTHER_NAMES[field] ?? `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
