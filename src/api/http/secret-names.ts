/** Which fields of an answer hold secrets, by their names, and the secrets inside of URLs. */

/** What takes the place of a secret. */
export const HIDDEN = '[hidden]';

/** A name that holds one of these, without its separators, is that of a secret, or of half of a SIP account. */
const SECRET =
  /secret|token|passw|passphrase|passcode|credential|authorization|cookie|username|(?:api|access|auth|private|signing|encryption)key/;
/** Words that mean a secret only when they stand alone. */
const SECRET_WORDS: ReadonlySet<string> = new Set(['pass', 'pwd', 'pin', 'otp']);
/** A name that ends so tells something about a secret, and does not hold it. */
const ABOUT: ReadonlySet<string> = new Set([
  ...['id', 'ids', 'sid', 'sids', 'type', 'types', 'status', 'count', 'at', 'expires', 'required'],
  ...['list', 'lists'],
]);
/** Where the next page of a list begins. */
const PAGE = /^(?:next|prev|previous)?pagetoken$/;

/** Whether a field, header or query value with this name may hold a secret. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words.join('');
  if (PAGE.test(joined) || ABOUT.has(words.at(-1) ?? '')) return false;
  return SECRET.test(joined) || words.some((word) => SECRET_WORDS.has(word));
}

/** The text with the passwords and the secret query values of the URLs in it hidden. */
export function hideUrlSecrets(text: string): string {
  if (!text.includes('//') && !text.includes('=')) return text;
  return text
    .replace(/(\/\/[^/\s:@]*:)[^/\s@]+@/g, `$1${HIDDEN}@`)
    .replace(/([?&;]([^=&#\s?;]+)=)[^&#\s]+/g, (whole, start: string, name: string) =>
      isSecretName(name) ? `${start}${HIDDEN}` : whole,
    );
}
